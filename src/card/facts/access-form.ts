import { isMap } from '../metadata.ts';
import type { AccessForm, AccessFormPart } from './facts.ts';
import { shortText } from './field-items.ts';

/** What the Hub's form says where the card does not (hub-docs, models-gated.md). */
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
  const parts = PARTS.filter(([key]) => values.has(key)).flatMap(([key, kind]) =>
    formParts(key, kind, values.get(key)),
  );
  return parts.length === 0 ? null : { parts };
}

function formParts(
  key: string,
  kind: AccessFormPart['kind'],
  value: unknown,
): readonly AccessFormPart[] {
  if (kind === 'field' && isMap(value)) {
    return Object.entries(value).map(([label, type]) => ({
      key,
      kind,
      text: label,
      ...fieldType(type),
    }));
  }
  if (key === 'extra_gated_eu_disallowed') {
    const text =
      value === true ? 'Not available to users in the European Union.' : shortText(value);
    return [{ key, kind: 'text', text }];
  }
  // Not the shape it should have: as it stands.
  return [{ key, kind: kind === 'field' ? 'text' : kind, text: shortText(value, MAX_TEXT) }];
}

/** `text`, `checkbox` …, or {type: select, options: [text or {label, value}]}. */
function fieldType(type: unknown): { readonly type: string; readonly options?: readonly string[] } {
  if (!isMap(type)) {
    return { type: shortText(type) };
  }
  const { type: name, options } = type;
  const labels = (Array.isArray(options) ? options : []).map((option: unknown) =>
    shortText(isMap(option) ? (option['label'] ?? option['value']) : option),
  );
  return { type: shortText(name), options: labels };
}
