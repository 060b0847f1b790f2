import type { FrontMatterEntry } from './model-card.ts';

/**
 * One value of a field.
 * `unreadable` is what the field cannot mean (null, a map, an empty text or list): it is shown as it stands.
 */
export type FieldValue =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'unreadable'; readonly value: unknown };

/** An example of `widget` whose output is an image or a video. */
export interface WidgetOutput {
  /** As written: absolute, or relative to the repository. */
  readonly url: string;
  /** The example's prompt, else its title; may be empty. */
  readonly caption: string;
}

/** The fields of the front matter that the viewer knows, typed. Absent fields are null or an empty list. */
export interface Metadata {
  readonly license: readonly FieldValue[];
  readonly licenseName: FieldValue | null;
  /** A URL, or a file of the repository such as `LICENSE`. */
  readonly licenseLink: FieldValue | null;
  readonly language: readonly FieldValue[];
  readonly datasets: readonly FieldValue[];
  readonly baseModel: readonly FieldValue[];
  readonly baseModelRelation: FieldValue | null;
  readonly pipelineTag: FieldValue | null;
  readonly libraryName: FieldValue | null;
  readonly tags: readonly FieldValue[];
  readonly newVersion: FieldValue | null;
  readonly modelName: FieldValue | null;
  readonly thumbnail: FieldValue | null;
  readonly gallery: readonly WidgetOutput[];
}

/** A YAML map. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text of a scalar; null for null, lists and maps. */
function scalarText(value: unknown): string | null {
  if (typeof value === 'string') {
    return value;
  }
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** Reads a key without falling through to `Object.prototype`. */
function property(map: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(map, key) ? map[key] : undefined;
}

/** A field of one value. Numbers and booleans become their text: `license_name: 1.1`. */
export function normalizeText(value: unknown): FieldValue {
  const text = scalarText(value)?.trim();
  return text ? { kind: 'text', text } : { kind: 'unreadable', value };
}

/** A field of many values, where cards also write a bare one: `language: en`. */
export function normalizeTextList(value: unknown): readonly FieldValue[] {
  if (!Array.isArray(value) || value.length === 0) {
    return [normalizeText(value)];
  }
  return value.map(normalizeText);
}

/** The texts among values of fields; absent and unreadable ones are left out. */
export function textsOf(values: readonly (FieldValue | null)[]): readonly string[] {
  return values.flatMap((value) => (value?.kind === 'text' ? [value.text] : []));
}

/** The media of `widget`, which is a list of examples or, in a few cards, one example. */
export function normalizeGallery(widget: unknown): readonly WidgetOutput[] {
  const examples: readonly unknown[] = Array.isArray(widget) ? widget : [widget];
  return examples.flatMap((example) => {
    if (!isMap(example)) {
      return [];
    }
    const output = property(example, 'output');
    const url = isMap(output) ? property(output, 'url') : undefined;
    if (typeof url !== 'string' || url.trim() === '') {
      return [];
    }
    const prompt = scalarText(property(example, 'text'))?.trim();
    const title = scalarText(property(example, 'example_title'))?.trim();
    return [{ url: url.trim(), caption: prompt || title || '' }];
  });
}

/** Typed reading of the entries. */
export function normalizeMetadata(entries: readonly FrontMatterEntry[]): Metadata {
  const values = new Map(entries.map((entry) => [entry.key, entry.value]));
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
