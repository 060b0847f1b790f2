import type { Plain } from '../../card/edits/edit.ts';
import type { Control, Part } from '../../card/form/form.ts';
import { button, h } from '../h.ts';
import { combobox } from './combobox.ts';
import {
  AT_END,
  type FieldContext,
  innerContext,
  inputAttributes,
  labelled,
  onEnter,
} from './field-context.ts';
import { lateDetails } from './late-details.ts';
import { NO_NUMBER, type Typed, typedText } from './typed-text.ts';
import { giveAway } from './written-text.ts';

export type Rows = Extract<Control, { kind: 'rows' }>;

/** The id of what has the focus when a reader comes to a row. */
export function rowFocus(id: string, { isFolded }: Rows, index: number): string {
  return isFolded ? `${id}-${index}` : `${id}-${index}-0`;
}

interface Need {
  readonly label: string;
  readonly control: Exclude<Control, { kind: 'either' }>;
}

/** Asks for what a new row must have, and adds it whole: half a result is refused by the Hub. */
export function rowAdder(context: FieldContext, control: Rows, count: number): HTMLElement {
  const id = `${context.id}-add`;
  const { of, parts } = control;
  const summary = h('summary', { id }, `Add a ${of}`);
  const inside = (): readonly Node[] => {
    const { inner, error } = innerContext(context, id, context.field.path);
    const needs = needsOf(parts);
    const made = needs.map((need, index) => needInput(inner, need, `${id}-${index}`));
    const inputs = made.map(({ input }) => input);
    const add = (): void => {
      const typed = needs.map((need, index) => typedNeed(need, inputs[index]?.value.trim() ?? ''));
      const wrong = typed.indexOf(null);
      if (wrong >= 0) {
        const isEmpty = inputs[wrong]?.value.trim() === '';
        inner.refuse(isEmpty ? `Needed: ${needs[wrong]?.label}.` : NO_NUMBER);
        inputs[wrong]?.focus();
        return;
      }
      giveAway(...inputs);
      const values = typed.map((one) => one?.value ?? '');
      const value = newRow(parts, values[Symbol.iterator]());
      const { path } = inner.field;
      inner.edit(
        { kind: 'insert', path, index: AT_END, value },
        rowFocus(context.id, control, count),
      );
    };
    const label = `Add the ${of}`;
    const box = h(
      'div',
      { class: 'field-row' },
      h('div', { class: 'field-parts' }, ...made.map(({ element }) => element)),
      error,
      button({ class: 'control', disabled: context.isOff }, label, add),
    );
    box.addEventListener('keydown', onEnter(add));
    return [box];
  };
  return lateDetails({ 'data-adder': id }, summary, inside);
}

function needInput(
  context: FieldContext,
  { label, control }: Need,
  id: string,
): { readonly element: HTMLElement; readonly input: HTMLInputElement } {
  const attributes = { ...inputAttributes(context), type: 'text' };
  if (control.kind === 'search') {
    const load = (): ReturnType<FieldContext['vocabulary']> => context.vocabulary(control.of);
    const { element, input } = combobox({ id, attributes, load });
    return { element: labelled(label, input, element), input };
  }
  const input = h('input', { ...attributes, id, spellcheck: 'false' });
  return { element: labelled(label, input), input };
}

function typedNeed({ control }: Need, text: string): Typed | null {
  return text === '' ? null : typedText(text, control.kind === 'text' ? control.holds : undefined);
}

/** The fields that a new map has, and those of the maps in it. */
function needsOf(parts: readonly Part[], around = ''): readonly Need[] {
  return parts
    .filter(({ isNeeded }) => isNeeded)
    .flatMap(({ label, control }) => {
      const inner = innerRow(control);
      const whole = around === '' ? label : `${around}: ${label.toLowerCase()}`;
      return inner === null
        ? [{ label: whole, control: firstOf(control) }]
        : needsOf(inner.parts, inner.label ?? label);
    });
}

function firstOf(control: Control): Need['control'] {
  return control.kind === 'either' ? firstOf(control.of[0]) : control;
}

/** The map in a field, or the first of its list. */
function innerRow(
  control: Control,
): { readonly parts: readonly Part[]; readonly isList: boolean; readonly label?: string } | null {
  switch (control.kind) {
    case 'fields':
      return { parts: control.parts, isList: false };
    case 'rows': {
      const label = `${control.of.charAt(0).toUpperCase()}${control.of.slice(1)}`;
      return { parts: control.parts, isList: true, label };
    }
    case 'either':
      return innerRow(control.of[0]);
    default:
      return null;
  }
}

function newRow(parts: readonly Part[], values: Iterator<Plain>): Plain {
  const pairs = parts
    .filter(({ isNeeded }) => isNeeded)
    .map(({ key, control }): readonly [string, Plain] => {
      const inner = innerRow(control);
      const value = inner === null ? values.next().value : newRow(inner.parts, values);
      return [key, inner?.isList ? [value] : value];
    });
  return Object.fromEntries(pairs);
}
