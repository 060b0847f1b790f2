import type { FormQuestion } from '../../card/form/form.ts';
import { QUESTION_PARTS } from '../../card/form/page-controls.ts';
import { button, h } from '../h.ts';
import {
  type FieldContext,
  innerContext,
  inputAttributes,
  labelled,
  lineInput,
} from './field-context.ts';
import { mapBoxes } from './fields-control.ts';
import { giveAway } from './written-text.ts';

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
  const { field, id, isOff } = context;
  const { label, values } = question;
  const own = `${id}-${index}`;
  const { inner, error } = innerContext(context, own, [...field.path, label]);
  const { edit, refuse } = inner;
  const { path } = inner.field;
  const isTaken = (name: string): boolean =>
    field.value.kind === 'questions' && field.value.questions.some((one) => one.label === name);
  const name = lineInput({ ...inputAttributes(inner), id: `${own}-label` }, label, (text) => {
    if (text === '' || isTaken(text)) {
      refuse(text === '' ? 'A question needs words.' : `“${text}” is asked already.`);
    } else {
      edit({ kind: 'rename', path, key: text });
    }
  });
  const there = new Map(values);
  const type = there.get('type')?.value;
  const isChoice = there.has('options') || (type?.kind === 'text' && type.text === 'select');
  const { type: answer, options } = QUESTION_PARTS;
  const parts = isChoice ? [answer, options] : [answer];
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
    ...mapBoxes(inner, { parts, alone: 'type' }, question),
    error,
    button(attributes, 'Take it away', () => edit({ kind: 'remove', path }, id)),
  );
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
