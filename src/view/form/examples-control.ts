import type { FormExample } from '../../card/form/form.ts';
import { button, h } from '../h.ts';
import {
  AT_END,
  choiceSelect,
  type FieldContext,
  inputAttributes,
  labelled,
  lineInput,
  othersNote,
} from './field-context.ts';
import { giveAway } from './written-text.ts';

/** What a reader of a model's page is offered, by the keys of the Hub's widgets. */
const INPUTS: readonly (readonly [key: string, label: string])[] = [
  ['text', 'Text'],
  ['src', 'Image or sound: an address, or a file'],
  ['prompt', 'Prompt'],
  ['source_sentence', 'Sentence to compare with'],
];
const LABELS: ReadonlyMap<string, string> = new Map([
  ...INPUTS,
  ['context', 'Context'],
  ['candidate_labels', 'Classes, with commas'],
  ['example_title', 'Title'],
  ['group', 'Group'],
]);

/** The examples of a widget; what is more than texts stays in the source. */
export function examplesControl(context: FieldContext): HTMLElement {
  const { value } = context.field;
  const examples = value.kind === 'examples' ? value.examples : [];
  return h(
    'div',
    { class: 'field-rows' },
    ...examples.map((example, index) => exampleBox(context, example, index)),
    adder(context),
  );
}

function exampleBox(context: FieldContext, example: FormExample, index: number): HTMLElement {
  const { field, id, edit, isOff } = context;
  const own = `${id}-${index}`;
  const path = [...field.path, index];
  const texts = new Map(example.texts);
  const keys = new Set([...texts.keys(), 'example_title']);
  const inputs = [...keys].map((key) => {
    const attributes = { ...inputAttributes(context), id: `${own}-${[...keys].indexOf(key)}` };
    const input = lineInput(attributes, texts.get(key) ?? '', (text) => {
      if (text !== '') {
        edit({ kind: 'set', path: [...path, key], value: text });
      } else if (texts.has(key)) {
        edit({ kind: 'remove', path: [...path, key] });
      }
    });
    return labelled(LABELS.get(key) ?? key, input);
  });
  const name = `Example ${index + 1}`;
  const attributes = {
    class: 'control',
    disabled: isOff,
    'aria-label': `Take away example ${index + 1}`,
  };
  return h(
    'fieldset',
    {},
    h('legend', {}, name),
    ...inputs,
    othersNote(example.others, example.line),
    button(attributes, 'Take it away', () => edit({ kind: 'remove', path }, id)),
  );
}

function adder(context: FieldContext): HTMLElement {
  const { field, id, edit } = context;
  const common = inputAttributes(context);
  const kind = choiceSelect(
    { ...common, id: `${id}-kind`, 'aria-label': 'What the example is' },
    'text',
    INPUTS,
    () => {},
  );
  const input = lineInput(
    { ...common, id, 'aria-label': 'Add an example', placeholder: 'Add an example' },
    '',
    (text, own) => {
      if (text !== '') {
        const value = { [kind.value]: text };
        giveAway(own);
        edit({ kind: 'insert', path: field.path, index: AT_END, value }, id);
      }
    },
  );
  return h('div', { class: 'item-add' }, kind, input);
}
