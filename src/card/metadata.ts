import type { FrontMatterEntry } from './model-card.ts';

/**
 * One value of a field. `unreadable` is what no field can mean (a map): it is shown as it stands.
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

/** What a model was made from, where it is told by a name and an address. */
export interface Source {
  readonly name: string;
  readonly url: string | null;
}

/** The fields of the front matter that the viewer knows; absent ones are null or an empty list. */
export type Metadata = Readonly<ReturnType<typeof normalizeMetadata>>;

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Null, an empty text, a list or a map of nothing else: such a field is as if it were not there.
 */
export function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) {
    return true;
  }
  return typeof value === 'object'
    ? Object.values(value).every(isEmpty)
    : typeof value === 'string' && value.trim() === '';
}

/** Numbers and booleans become their text: `license_name: 1.1`. */
function normalizeText(value: unknown): FieldValue {
  const isScalar = ['string', 'number', 'boolean'].includes(typeof value);
  return isScalar ? { kind: 'text', text: String(value).trim() } : { kind: 'unreadable', value };
}

/** A field of many values, where cards also write a bare one: `language: en`. */
export function normalizeTextList(value: unknown): readonly FieldValue[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => Array.isArray(one) || !isEmpty(one)).map(normalizeText);
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
    const [caption = ''] = textsOf(normalizeTextList([text, title]));
    return [{ url: url.trim(), caption }];
  });
}

/** Models or data as llama.cpp's converter reads them: [{name, author, repo_url, …}]. */
export function sources(value: unknown): readonly Source[] {
  return (Array.isArray(value) ? value : []).flatMap((source: unknown) => {
    const { name, repo_url: url }: Record<string, unknown> = isMap(source) ? { ...source } : {};
    const [said] = textsOf(normalizeTextList([name, url]));
    const [address = null] = textsOf(normalizeTextList([url]));
    return said === undefined ? [] : [{ name: said, url: address }];
  });
}

export function normalizeMetadata(entries: readonly FrontMatterEntry[]) {
  const values = new Map(entries.map(({ key, value }) => [key, value]));
  const text = (key: string): FieldValue | null =>
    isEmpty(values.get(key)) ? null : normalizeText(values.get(key));
  const list = (key: string): readonly FieldValue[] =>
    isEmpty(values.get(key)) ? [] : normalizeTextList(values.get(key));
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
    baseModelSources: sources(values.get('base_model_sources')),
    quantizedBy: text('quantized_by'),
    newVersion: text('new_version'),
    modelName: text('model_name'),
    thumbnail: text('thumbnail'),
    gallery: normalizeGallery(values.get('widget')),
  };
}
