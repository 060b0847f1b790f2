import type { Control, Part } from './form.ts';
import {
  FLAG,
  fields,
  ITEMS,
  LONG,
  more,
  NUMBER,
  needed,
  PAIRS,
  part,
  rows,
  TEXT,
  written,
} from './parts.ts';

const MESSAGE: readonly Part[] = [
  needed('role', 'Who says it', {
    kind: 'choice',
    isNeeded: true,
    values: ['user', 'assistant', 'system', 'tool'],
  }),
  needed('content', 'What is said', {
    kind: 'either',
    of: [
      LONG,
      rows('part', [
        needed('type', 'Type'),
        part('text', 'Text', LONG),
        part('image_url', 'Image', fields(part('url', 'Address'))),
      ]),
    ],
  }),
];

const OUTPUT: Control = {
  kind: 'either',
  isEach: true,
  of: [
    fields(
      part('text', 'Text', LONG),
      part('url', 'Image, sound or video: an address, or a file'),
      part('answer', 'Answer'),
      part('score', 'Score', NUMBER),
    ),
    {
      kind: 'rows',
      of: 'label',
      begins: ['label'],
      parts: [needed('label', 'Label'), needed('score', 'Score', NUMBER)],
    },
  ],
};

/** hub-docs, models-widgets.md; the types of @huggingface/tasks, widget-example.ts. */
export const WIDGET_CONTROL: Control = {
  kind: 'rows',
  of: 'example',
  isFolded: true,
  begins: ['text', 'src', 'prompt', 'source_sentence', 'messages', 'example_title'],
  parts: [
    part('example_title', 'Title'),
    more('text', 'Text', LONG),
    more('context', 'Context', LONG),
    more('src', 'Image or sound: an address, or a file'),
    more('prompt', 'Prompt', LONG),
    more('source_sentence', 'Sentence to compare with'),
    more('sentences', 'Sentences that are compared', ITEMS),
    more('messages', 'Messages', {
      kind: 'rows',
      of: 'message',
      begins: ['content'],
      parts: MESSAGE,
    }),
    more('candidate_labels', 'Classes, with commas', { kind: 'either', of: [TEXT, ITEMS] }),
    more('multi_class', 'Can several classes be right?', FLAG),
    more('table', 'Table, by columns', PAIRS),
    more('structured_data', 'Columns of data', PAIRS),
    written('structuredData', 'Columns of data', PAIRS),
    more('output', 'Output', OUTPUT),
    more('parameters', 'Parameters', PAIRS),
    more('group', 'Group'),
  ],
};

/** What is asked for before access is given, and how (hub-docs, models-gated.md). */
export const QUESTION_PARTS: { readonly type: Part; readonly options: Part } = {
  type: part('type', 'Answer', {
    kind: 'choice',
    isNeeded: true,
    values: ['text', 'checkbox', 'select', 'country', 'date_picker', 'ip_location'],
    names: {
      text: 'A text',
      checkbox: 'A box to tick',
      select: 'One of several',
      country: 'A country',
      date_picker: 'A date',
      ip_location: 'Where the reader is, by the address',
    },
  }),
  options: part('options', 'Answers to choose from', {
    kind: 'rows',
    of: 'answer',
    alone: 'label',
    begins: ['label'],
    parts: [needed('label', 'Answer'), part('value', 'Value, if it is another')],
  }),
};
