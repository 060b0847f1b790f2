import { isEmpty, isMap } from '../metadata.ts';
import type { AccessForm, AccessFormPart } from './facts.ts';
import { shortText } from './field-items.ts';

/** The keys of the form in the order of the Hub's page (hub-docs, models-gated.md). */
const PARTS = [
  ['extra_gated_heading', 'heading'],
  ['extra_gated_description', 'text'],
  ['extra_gated_prompt', 'text'],
  ['extra_gated_fields', 'field'],
  ['extra_gated_eu_disallowed', 'text'],
  ['extra_gated_button_content', 'button'],
] as const;

/** Characters of a prompt, which may be a whole license. */
const MAX_TEXT = 4000;

export const ACCESS_FORM_KEYS: readonly string[] = PARTS.map(([key]) => key);

/** The form of a gated model; null where the card says nothing of one. */
export function accessForm(values: ReadonlyMap<string, unknown>): AccessForm | null {
  const parts = PARTS.flatMap(([key, kind]): readonly AccessFormPart[] => {
    const value = values.get(key);
    if (isEmpty(value)) {
      return [];
    }
    if (kind === 'field' && isMap(value)) {
      return Object.entries(value).map(([text, type]) => ({ key, kind, text, ...fieldType(type) }));
    }
    const isFlag = key === 'extra_gated_eu_disallowed';
    const text =
      isFlag && value === true
        ? 'Not available to users in the European Union.'
        : shortText(value, isFlag ? undefined : MAX_TEXT);
    // Fields that are no map: as they stand.
    return [{ key, kind: kind === 'field' ? 'text' : kind, text }];
  });
  return parts.length === 0 ? null : { parts };
}

/** `text`, `checkbox` …, or {type: select, options: [text or {label, value}]}. */
function fieldType(field: unknown): Pick<AccessFormPart, 'type' | 'options'> {
  if (!isMap(field)) {
    return { type: shortText(field) };
  }
  const { type, options } = field;
  const labels = (Array.isArray(options) ? options : []).map((option: unknown) =>
    shortText(isMap(option) ? (option['label'] ?? option['value']) : option),
  );
  return { type: shortText(type), options: labels };
}
