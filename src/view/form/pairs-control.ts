import { ANY_VALUE } from '../../card/form/parts.ts';
import { button, h } from '../h.ts';
import { type FieldContext, inputAttributes, onEnter, othersNote } from './field-context.ts';
import { partBoxes } from './fields-control.ts';
import { typedText } from './typed-text.ts';
import { giveAway } from './written-text.ts';

/** Values by names of the author's own, and a line for one more. */
export function pairsControl(context: FieldContext): HTMLElement {
  const { value } = context.field;
  const map = value.kind === 'pairs' ? value : { line: 0, values: [], others: [] };
  const parts = map.values.map(([key]) => ({ key, label: key, control: ANY_VALUE }));
  return h(
    'div',
    { class: 'field-parts' },
    ...partBoxes(context, parts, map),
    othersNote(map.others, map.line),
    adder(context, [...map.others, ...parts.map(({ key }) => key)]),
  );
}

function adder(context: FieldContext, taken: readonly string[]): HTMLElement {
  const { field, id, isOff, edit, refuse } = context;
  const common = { ...inputAttributes(context), type: 'text', spellcheck: 'false' };
  const [name, value] = ['Name', 'Value'].map((label) =>
    h('input', {
      ...common,
      id: `${id}-${label.toLowerCase()}`,
      placeholder: label,
      'aria-label': `${field.label}, one more: ${label.toLowerCase()}`,
    }),
  ) as [HTMLInputElement, HTMLInputElement];
  const add = (): void => {
    const [key, text] = [name.value.trim(), value.value.trim()];
    if (key === '' || text === '') {
      (key === '' ? name : value).focus();
    } else if (taken.includes(key)) {
      refuse(`“${key}” is there already.`);
    } else {
      giveAway(name, value);
      const typed = typedText(text, 'any') ?? { value: text };
      edit({ kind: 'set', path: [...field.path, key], ...typed }, name.id);
    }
  };
  const row = h(
    'div',
    { class: 'item-add' },
    name,
    value,
    button(
      { class: 'control', disabled: isOff, 'aria-label': `Add to: ${field.label}` },
      'Add',
      add,
    ),
  );
  row.addEventListener('keydown', onEnter(add));
  return row;
}
