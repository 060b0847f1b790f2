import type { Path } from '../../card/edits/edit.ts';
import type { FormQuestion } from '../../card/form/form.ts';
import { button, h, sourceLineButton } from '../h.ts';
import {
  choiceSelect,
  type FieldContext,
  inputAttributes,
  labelled,
  lineInput,
} from './field-context.ts';
import { giveAway, onWritten } from './written-text.ts';

/** What can be asked (hub-docs, models-gated.md). */
const TYPES: readonly (readonly [type: string, label: string])[] = [
  ['text', 'A text'],
  ['checkbox', 'A box to tick'],
  ['select', 'One of several'],
  ['country', 'A country'],
  ['date_picker', 'A date'],
  ['ip_location', 'Where the reader is, by the address'],
];

/** The questions of the form by which access is asked for. */
export function questionsControl(context: FieldContext): HTMLElement {
  const { value } = context.field;
  const questions = value.kind === 'questions' ? value.questions : [];
  return h(
    'div',
    { class: 'field-rows' },
    ...questions.map((question, index) => questionBox(context, question, index)),
    adder(context),
  );
}

function questionBox(context: FieldContext, question: FormQuestion, index: number): HTMLElement {
  const { field, id, edit, refuse, isOff } = context;
  const { label, type, options, line } = question;
  const own = `${id}-${index}`;
  const path = [...field.path, label];
  const common = inputAttributes(context);
  const isTaken = (name: string): boolean =>
    field.value.kind === 'questions' && field.value.questions.some((one) => one.label === name);
  const name = lineInput({ ...common, id: `${own}-label` }, label, (text) => {
    if (text === '' || isTaken(text)) {
      refuse(text === '' ? 'A question needs words.' : `“${text}” is asked already.`);
    } else {
      edit({ kind: 'rename', path, key: text });
    }
  });
  const kind = choiceSelect({ ...common, id: `${own}-type` }, type, TYPES, (chosen) =>
    edit({
      kind: 'set',
      path,
      value: chosen === 'select' ? { type: chosen, options: [] } : chosen,
    }),
  );
  const attributes = {
    class: 'control',
    disabled: isOff,
    'aria-label': `Take away question ${index + 1}`,
  };
  return h(
    'fieldset',
    {},
    h('legend', {}, `Question ${index + 1}`),
    labelled('What is asked', name),
    labelled('Answer', kind),
    type === 'select' && (options === null ? inSource(line) : answers(context, path, options, own)),
    button(attributes, 'Take it away', () => edit({ kind: 'remove', path }, id)),
  );
}

function inSource(line: number): HTMLElement {
  return h(
    'p',
    { class: 'muted' },
    'Its answers have names of their own. ',
    sourceLineButton(`Line ${line}`, line),
  );
}

/** One answer a line. */
function answers(
  context: FieldContext,
  path: Path,
  options: readonly string[],
  id: string,
): HTMLElement {
  const area = h('textarea', { ...inputAttributes(context), id: `${id}-options`, rows: 3 });
  area.defaultValue = options.join('\n');
  onWritten(area, (text) => {
    const lines = text.split('\n').map((line) => line.trim());
    const value = lines.filter((line) => line !== '');
    context.edit({ kind: 'set', path: [...path, 'options'], value });
  });
  return labelled('Answers to choose from, one a line', area);
}

function adder(context: FieldContext): HTMLElement {
  const { field, id, edit, refuse } = context;
  const { value } = field;
  const common = inputAttributes(context);
  const input = lineInput(
    { ...common, id, 'aria-label': 'Add a question', placeholder: 'Add a question' },
    '',
    (text, own) => {
      const isTaken =
        value.kind === 'questions' && value.questions.some(({ label }) => label === text);
      if (isTaken) {
        refuse(`“${text}” is asked already.`);
      } else if (text !== '') {
        giveAway(own);
        edit({ kind: 'set', path: [...field.path, text], value: 'text' }, id);
      }
    },
  );
  return h('div', { class: 'item-add' }, input);
}
