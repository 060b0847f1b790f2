import type { FrontMatterEntry } from './model-card.ts';

/**
 * One value of a field. `unreadable` is what the field cannot mean (null, a map, an empty text or
 * list): it is shown as it stands.
 */
export type FieldValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly value: unknown };

interface WidgetOutput {
  /** As written: absolute, or relative to the repository. */
  readonly url: string;
  /** The example's prompt, else its title; may be empty. */
  readonly caption: string;
}

/** The fields of the front matter that the viewer knows; absent ones are null or an empty list. */
export type Metadata = Readonly<ReturnType<typeof normalizeMetadata>>;

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A field of one value. Numbers and booleans become their text: `license_name: 1.1`. */
function normalizeText(value: unknown): FieldValue {
  const isScalar = ['string', 'number', 'boolean'].includes(typeof value);
  const text = isScalar ? String(value).trim() : '';
  return text ? { kind: 'text', text } : { kind: 'unreadable', value };
}

/** A field of many values, where cards also write a bare one: `language: en`. */
export function normalizeTextList(value: unknown): readonly FieldValue[] {
  return Array.isArray(value) && value.length > 0
    ? value.map(normalizeText)
    : [normalizeText(value)];
}

/** The texts among values of fields; absent and unreadable ones are left out. */
export function textsOf(values: readonly (FieldValue | null)[]): readonly string[] {
  return values.flatMap((value) => (value?.kind === 'text' ? [value.text] : []));
}

export function normalizeGallery(widget: unknown): readonly WidgetOutput[] {
  const examples: readonly unknown[] = Array.isArray(widget) ? widget : [widget];
  return examples.flatMap((example) => {
    // Copies, which have own properties only: nothing of a prototype is read.
    const { output, text, example_title: title } = isMap(example) ? { ...example } : {};
    const { url } = isMap(output) ? { ...output } : {};
    if (typeof url !== 'string' || url.trim() === '') {
      return [];
    }
    const [caption = ''] = textsOf([normalizeText(text), normalizeText(title)]);
    return [{ url: url.trim(), caption }];
  });
}

export function normalizeMetadata(entries: readonly FrontMatterEntry[]) {
  const values = new Map(entries.map(({ key, value }) => [key, value]));
  const text = (key: string): FieldValue | null =>
    values.has(key) ? normalizeText(values.get(key)) : null;
  const list = (key: string): readonly FieldValue[] =>
    values.has(key) ? normalizeTextList(values.get(key)) : [];
  return {
    license: list('license'),
    licenseName: text('license_name'),
    licenseLink: text('license_link'),
    language: list('language'),
    datasets: list('datasets'),
    baseModel: list('base_model'),
    baseModelRelation: text('base_model_relation'),
    pipelineTag: text('pipeline_tag'),
    libraryName: text('library_name'),
    tags: list('tags'),
    newVersion: text('new_version'),
    modelName: text('model_name'),
    thumbnail: text('thumbnail'),
    gallery: normalizeGallery(values.get('widget')),
  };
}
