import type { CardKind } from '../card-kind.ts';

/** Without what is not stated: null, undefined, an empty text, an empty list or map. */
export function filled<Fields extends Readonly<Record<string, unknown>>>(
  fields: Fields,
): Partial<{ [Key in keyof Fields]: NonNullable<Fields[Key]> }> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => !isNothing(value)),
  ) as Partial<{ [Key in keyof Fields]: NonNullable<Fields[Key]> }>;
}

function isNothing(value: unknown): boolean {
  return typeof value === 'object' && value !== null
    ? Object.keys(value).length === 0
    : value === null || value === undefined || value === '';
}

const PAGES: Readonly<Record<CardKind, string>> = {
  model: 'https://huggingface.co/',
  dataset: 'https://huggingface.co/datasets/',
  space: 'https://huggingface.co/spaces/',
};

/** Of a repository on the Hub. */
export function pageOf(kind: CardKind, id: string): string {
  return PAGES[kind] + id;
}

/** The package-url of a model (purl-spec, `huggingface`, which has none of datasets and Spaces). */
export function purl(id: string, commit: string | null): string {
  return `pkg:huggingface/${id}${commit === null ? '' : `@${commit}`}`;
}

/** Half of a character, which many programs refuse, becomes the sign for what cannot be read. */
export function wellFormed(value: unknown): unknown {
  if (typeof value === 'string') {
    return value.replace(/\p{Surrogate}/gu, '\ufffd');
  }
  if (Array.isArray(value)) {
    return value.map(wellFormed);
  }
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, wellFormed(one)]))
    : value;
}
