import type { Control, Part } from '../../card/form/form.ts';
import { h } from '../h.ts';
import {
  choiceSelect,
  type FieldContext,
  inputAttributes,
  labelled,
  lineInput,
  NO_NUMBER,
  numberOf,
  setField,
} from './field-context.ts';

type Parts = Extract<Control, { kind: 'parts' }>;

/** The parts of a map, each with a control; one of them may stand for all. */
export function partsControl(context: FieldContext, control: Parts): HTMLElement {
  const { id } = context;
  const rows = control.parts.map((part, index) => {
    const attributes = {
      ...inputAttributes(context),
      id: index === 0 ? id : `${id}-${index}`,
      inputmode: part.holds === 'number' ? 'decimal' : undefined,
    };
    const value = partsOf(context)[part.key] ?? '';
    const commit = (text: string): void => commitPart(context, control, part, text);
    const options = part.values?.map((one) => [one, one] as const);
    return labelled(
      part.label,
      options === undefined
        ? lineInput(attributes, value, commit)
        : choiceSelect(attributes, value, [['', 'Not said'], ...options], commit),
    );
  });
  return h('div', { class: 'field-parts' }, ...rows);
}

function partsOf({ field: { value } }: FieldContext): Readonly<Record<string, string>> {
  return value.kind === 'parts' ? value.parts : {};
}

function commitPart(
  context: FieldContext,
  { parts, alone }: Parts,
  { key, holds }: Part,
  text: string,
): void {
  const { field, edit, refuse } = context;
  const isMap = field.value.kind === 'parts' && field.value.isMap;
  const isAlone = field.value.kind === 'parts' && !isMap;
  const number = numberOf(text);
  if (holds === 'number' && text !== '' && number === null) {
    refuse(NO_NUMBER);
    return;
  }
  const value = holds === 'number' ? (number ?? 0) : text;
  if (text === '') {
    const isThere = partsOf(context)[key] !== undefined;
    if (isThere) {
      edit({ kind: 'remove', path: isMap ? [field.key, key] : [field.key] });
    }
  } else if (isMap) {
    edit({ kind: 'set', path: [field.key, key], value });
  } else if (isAlone && key === alone) {
    edit(setField(context, value));
  } else {
    const before = isAlone && alone !== undefined ? (partsOf(context)[alone] ?? '') : '';
    const isNumber = parts.find((part) => part.key === alone)?.holds === 'number';
    const kept = (isNumber ? numberOf(before) : null) ?? before;
    edit(setField(context, kept === '' ? { [key]: value } : { [alone ?? '']: kept, [key]: value }));
  }
}
