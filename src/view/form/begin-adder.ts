import type { Plain } from '../../card/edits/edit.ts';
import type { Control } from '../../card/form/form.ts';
import { h } from '../h.ts';
import {
  AT_END,
  choiceSelect,
  type FieldContext,
  inputAttributes,
  lineInput,
} from './field-context.ts';
import type { Rows } from './row-adder.ts';
import { giveAway } from './written-text.ts';

/** A line for what a new row begins with, and the choice of what that is. */
export function beginAdder(
  context: FieldContext,
  control: Rows,
  begins: readonly [string, ...string[]],
): HTMLElement {
  const id = `${context.id}-add`;
  const { of, parts } = control;
  const common = inputAttributes(context);
  const label = `Add ${/^[aeiou]/.test(of) ? 'an' : 'a'} ${of}`;
  const labels = new Map(parts.map((part) => [part.key, part.label]));
  const kind = choiceSelect(
    { ...common, id: `${id}-kind`, 'aria-label': `What the ${of} begins with` },
    begins[0],
    begins.map((key) => [key, labels.get(key) ?? key]),
    () => {},
  );
  const input = lineInput(
    { ...common, id, 'aria-label': label, placeholder: label },
    '',
    (text) => {
      if (text !== '') {
        const value = begun(control, kind.value, text);
        giveAway(input);
        context.edit({ kind: 'insert', path: context.field.path, index: AT_END, value }, id);
      }
    },
  );
  return h('div', { class: 'item-add' }, begins.length > 1 && kind, input);
}

/** The row that a text of one of its fields begins; of a choice that it needs, the first. */
function begun({ parts, alone }: Rows, key: string, text: string): Plain {
  if (key === alone) {
    return text;
  }
  const pairs = parts.flatMap(({ key: own, control, isNeeded }): [string, Plain][] => {
    const first = isNeeded && control.kind === 'choice' ? control.values[0] : undefined;
    const value = own === key ? begunField(control, text) : first;
    return value === undefined ? [] : [[own, value]];
  });
  return Object.fromEntries(pairs);
}

function begunField(control: Control, text: string): Plain {
  return control.kind === 'rows' && control.begins
    ? [begun(control, control.begins[0], text)]
    : text;
}
