import type { FrontMatterEdit, Path, Plain } from '../../card/edits/edit.ts';
import type { Control, FormField, NamedId, VocabularyName } from '../../card/form/form.ts';
import { type Attributes, h, sourceLineButton } from '../h.ts';
import { onWritten, type TextControl } from './written-text.ts';

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
  /** The control of a field within this one. */
  readonly build: (context: FieldContext) => HTMLElement;
}

/** What a control needs besides its own attributes. */
export function inputAttributes({ describedBy, isOff }: FieldContext): Attributes {
  return { 'aria-describedby': describedBy, disabled: isOff, autocomplete: 'off', dir: 'auto' };
}

/** The edit that gives the field this value. */
export function setField({ field }: FieldContext, value: Plain, written?: string): FrontMatterEdit {
  const { path, after } = field;
  return {
    kind: 'set',
    path,
    value,
    ...(after === undefined ? {} : { after }),
    ...(written === undefined ? {} : { written }),
  };
}

/** The kinds of controls that show a single text. */
const SINGLE: readonly Control['kind'][] = ['text', 'search', 'choice', 'flag'];

/** The control that shows what the field says. */
export function controlOf({ control, value }: Pick<FormField, 'control' | 'value'>): Control {
  if (control.kind !== 'either' || (control.isEach && value.kind === 'absent')) {
    return control;
  }
  const shows = ({ kind }: Control): boolean =>
    value.kind === 'text' ? SINGLE.includes(kind) : kind === value.kind;
  return control.of.find(shows) ?? control.of[0];
}

/** Enter in a field of one line does what the button behind it does. */
export function onEnter(run: () => void): (event: KeyboardEvent) => void {
  return (event) => {
    if (
      event.key === 'Enter' &&
      event.target instanceof HTMLInputElement &&
      !event.defaultPrevented
    ) {
      event.preventDefault();
      run();
    }
  };
}

/** The index of a new item: behind all that are there by then. */
export const AT_END = Number.POSITIVE_INFINITY;

/** What of something has no control here. */
export function othersNote(others: readonly string[], line: number): HTMLElement | false {
  return (
    others.length > 0 &&
    h(
      'p',
      { class: 'muted' },
      `Also: ${others.join(', ')}. `,
      sourceLineButton(`Line ${line}`, line),
    )
  );
}

/** The error of a part of a field, and what the controls in it need. */
export function innerContext(
  context: FieldContext,
  id: string,
  path: Path,
): { readonly inner: FieldContext; readonly error: HTMLElement } {
  const error = h('p', { id: `${id}-error`, class: 'field-error', role: 'alert' });
  const inner: FieldContext = {
    ...context,
    id,
    field: { ...context.field, path },
    describedBy: error.id,
    edit(edit, focus) {
      error.textContent = '';
      context.edit(edit, focus);
    },
    refuse(reason) {
      error.textContent = reason;
    },
  };
  return { inner, error };
}

type Commit = (text: string, input: TextControl) => void;

/** A text of one line that calls `commit` when its reader is done with it, if it was changed. */
export function lineInput(attributes: Attributes, value: string, commit: Commit): TextControl {
  if (value.includes('\n')) {
    // An input would make one line of it.
    return textArea({ ...attributes, type: undefined, size: undefined }, value, commit);
  }
  const input = h('input', { type: 'text', value, ...attributes });
  onWritten(input, (text) => commit(text.trim(), input));
  return input;
}

/** The same of any number of lines. A block ends as it did. */
export function textArea(attributes: Attributes, value: string, commit: Commit): TextControl {
  const area = h('textarea', { ...attributes, rows: 3 });
  area.defaultValue = value;
  const end = /\n*$/.exec(value)?.[0] ?? '';
  onWritten(area, (text) => commit(text.trimEnd() && text.trimEnd() + end, area));
  return area;
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
