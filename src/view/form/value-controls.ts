import type { Control, VocabularyName } from '../../card/form/form.ts';
import { combobox } from './combobox.ts';
import {
  choiceSelect,
  type FieldContext,
  inputAttributes,
  lineInput,
  setField,
  textArea,
} from './field-context.ts';
import { NO_NUMBER, type Typed, typedText } from './typed-text.ts';

/** Of these the Hub takes no others. */
const CLOSED: ReadonlySet<VocabularyName> = new Set<VocabularyName>([
  'tasks',
  'subtasks',
  'licenses',
]);

/** Why a value is not taken; null if it is. */
export function refusalOf(of: VocabularyName, text: string, isKnown: boolean): string | null {
  return isKnown || text === '' || !CLOSED.has(of)
    ? null
    : `“${text}” is none of the Hub’s ${of}. Choose one of the list; others can be written in the source.`;
}

function textOf({ field: { value } }: FieldContext): string {
  return value.kind === 'text' ? value.text : '';
}

/** Writes a text, or takes the field away where nothing is left of it. */
function commitText(context: FieldContext, text: string, { value, written }: Typed): void {
  const { field, edit } = context;
  if (text !== '') {
    edit(setField(context, value, written));
  } else if (field.line !== null) {
    edit({ kind: 'remove', path: field.path });
  }
}

export function textControl(
  context: FieldContext,
  { isLong, holds }: Extract<Control, { kind: 'text' }>,
): HTMLElement {
  const attributes = { ...inputAttributes(context), id: context.id };
  const { value } = context.field;
  const more = holds === 'number' ? { inputmode: 'decimal' } : {};
  const input = isLong ? textArea : lineInput;
  return input({ ...attributes, ...more }, textOf(context), (text) => {
    const typed = typedText(text, holds, value);
    if (typed === null && text !== '') {
      context.refuse(NO_NUMBER);
    } else {
      commitText(context, text, typed ?? { value: text });
    }
  });
}

export function searchControl(
  context: FieldContext,
  { of }: Extract<Control, { kind: 'search' }>,
): HTMLElement {
  return combobox({
    id: context.id,
    attributes: { ...inputAttributes(context), type: 'text', value: textOf(context) },
    load: () => context.vocabulary(of),
    commit(text, isKnown) {
      const reason = refusalOf(of, text, isKnown);
      if (reason === null) {
        commitText(context, text, { value: text });
      } else {
        context.refuse(reason);
      }
    },
  }).element;
}

export function choiceControl(
  context: FieldContext,
  { values, names, isNeeded }: Extract<Control, { kind: 'choice' }>,
): HTMLElement {
  const named = values.map((value) => [value, names?.[value] ?? value] as const);
  const text = textOf(context);
  const options = isNeeded && text !== '' ? named : [['', 'Not said'] as const, ...named];
  const attributes = { ...inputAttributes(context), id: context.id };
  return choiceSelect(attributes, text, options, (value) => commitText(context, value, { value }));
}

export function flagControl(context: FieldContext): HTMLElement {
  const { field, edit } = context;
  const options = [
    ['', 'Not said'],
    ['true', 'Yes'],
    ['false', 'No'],
  ] as const;
  const attributes = { ...inputAttributes(context), id: context.id };
  return choiceSelect(attributes, textOf(context), options, (value) =>
    edit(value === '' ? { kind: 'remove', path: field.path } : setField(context, value === 'true')),
  );
}
