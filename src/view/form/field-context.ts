import type { FrontMatterEdit, Plain } from '../../card/edits/edit.ts';
import type { FormField, NamedId, VocabularyName } from '../../card/form/form.ts';
import { type Attributes, h } from '../h.ts';

/** What the controls of a field need. */
export interface FieldContext {
  readonly field: FormField;
  /** Of the field's first control, and the beginning of the others' ids. */
  readonly id: string;
  /** The ids of what is said about the field. */
  readonly describedBy: string;
  readonly isOff: boolean;
  /** Changes the card; `focus` is the id of what has the focus then, where that is another. */
  readonly edit: (edit: FrontMatterEdit, focus?: string) => void;
  /** Says why what was written is not in the card. */
  readonly refuse: (reason: string) => void;
  readonly vocabulary: (name: VocabularyName) => Promise<readonly NamedId[]>;
}

/** What a control needs besides its own attributes. */
export function inputAttributes({ describedBy, isOff }: FieldContext): Attributes {
  return { 'aria-describedby': describedBy, disabled: isOff, autocomplete: 'off', dir: 'auto' };
}

/** The edit that gives the field this value. */
export function setField({ field }: FieldContext, value: Plain): FrontMatterEdit {
  const { key, after } = field;
  return { kind: 'set', path: [key], value, ...(after === undefined ? {} : { after }) };
}

/** A number that is written as one; null for what is none. */
export function numberOf(text: string): number | null {
  const number = Number(text.trim());
  return text.trim() !== '' && Number.isFinite(number) ? number : null;
}

export const NO_NUMBER = 'Write a number, such as 12 or 0.5.';

/** A text of one line that calls `commit` when its reader is done with it, if it was changed. */
export function lineInput(
  attributes: Attributes,
  value: string,
  commit: (text: string) => void,
): HTMLInputElement {
  const input = h('input', { type: 'text', value, ...attributes });
  input.addEventListener('change', () => commit(input.value.trim()));
  return input;
}

/** A choice among a few; the one that there is, is among them. */
export function choiceSelect(
  attributes: Attributes,
  value: string,
  values: readonly (readonly [value: string, label: string])[],
  commit: (value: string) => void,
): HTMLSelectElement {
  const isKnown = values.some(([one]) => one === value);
  const all = isKnown ? values : [...values, [value, value] as const];
  const options = all.map(([one, label]) =>
    h('option', { value: one, selected: one === value }, label),
  );
  const { autocomplete: _, ...others } = attributes;
  const select = h('select', others, ...options);
  select.addEventListener('change', () => commit(select.value));
  return select;
}

/** A label of a part of a field, above its control. */
export function labelled(
  label: string,
  control: HTMLElement,
  inner: HTMLElement = control,
): HTMLElement {
  return h('div', { class: 'field-part' }, h('label', { for: control.id }, label), inner);
}
