import type { Control, FieldState, FormFields, FormMap } from '../../card/form/form.ts';
import { button, h } from '../h.ts';
import { beginAdder } from './begin-adder.ts';
import { controlOf, type FieldContext, innerContext } from './field-context.ts';
import { mapBoxes } from './fields-control.ts';
import { lateDetails } from './late-details.ts';
import { type Rows, rowAdder, rowFocus } from './row-adder.ts';

/** UTF-16 units of each text in the line of a row. */
const MAX_WORDS = 60;

/** The maps of a list: results, metrics, subsets; each to be changed or taken away, and one more. */
export function rowsControl(context: FieldContext, control: Rows): HTMLElement {
  const { value } = context.field;
  const rows = value.kind === 'rows' ? value.rows : [];
  return h(
    'div',
    { class: 'field-rows' },
    ...rows.map((row, index) => rowBox(context, control, row, index, rows.length)),
    (rows.length === 0 || control.isOne !== true) && adder(context, control, rows.length),
  );
}

function adder(context: FieldContext, control: Rows, count: number): HTMLElement {
  return control.begins
    ? beginAdder(context, control, control.begins)
    : rowAdder(context, control, count);
}

function rowBox(
  context: FieldContext,
  control: Rows,
  row: FormFields,
  index: number,
  count: number,
): HTMLElement {
  const { id, field, isOff, edit } = context;
  const { of, isFolded } = control;
  const { inner, error } = innerContext(context, `${id}-${index}`, [...field.path, index]);
  const name = `${of} ${index + 1}`;
  // The next one, or the one before, or the line for one more.
  const focus = count === 1 ? `${id}-add` : rowFocus(id, control, Math.min(index, count - 2));
  const remove = { class: 'control', disabled: isOff, 'aria-label': `Take away ${name}` };
  const inside = (): readonly (Node | false)[] => [
    ...mapBoxes(inner, control, row),
    error,
    button(remove, 'Take it away', () => edit({ kind: 'remove', path: inner.field.path }, focus)),
  ];
  const title = `${of.charAt(0).toUpperCase()}${name.slice(1)}`;
  if (!isFolded) {
    return h('fieldset', { class: 'field-row' }, h('legend', {}, title), ...inside());
  }
  const words = [...new Set(wordsOf(row, control))].join(' · ');
  const summary = h('summary', { id: inner.id }, `${title}${words && ': '}${words}`);
  return lateDetails({ class: 'field-row', 'data-words': words }, summary, inside);
}

/** The texts by which a reader knows a row: those that it must have, or begins with. */
function wordsOf(
  { values }: FormMap,
  { parts, begins }: Pick<Rows, 'parts' | 'begins'>,
): readonly string[] {
  const there = new Map(values);
  return parts.flatMap((part) => {
    const value = there.get(part.key)?.value;
    const isKnown = part.isNeeded || begins?.includes(part.key);
    const words = isKnown && value ? wordsIn(value, controlOf({ ...part, value })) : [];
    return words.map((word) => word.slice(0, MAX_WORDS)).filter((word) => word !== '');
  });
}

function wordsIn(value: FieldState, control: Control): readonly string[] {
  if (value.kind === 'text') {
    return [value.text];
  }
  if (value.kind === 'items') {
    return value.items.map(([id]) => id);
  }
  if (value.kind === 'fields' && control.kind === 'fields') {
    return wordsOf(value, control);
  }
  return value.kind === 'rows' && control.kind === 'rows'
    ? value.rows.slice(0, 1).flatMap((row) => wordsOf(row, control))
    : [];
}
