import {
  httpsUrl,
  isRepositoryId,
  languageFilterUrl,
  libraryFilterUrl,
  licenseFilterUrl,
  metricUrl,
  modelIdOfAddress,
  modelUrl,
  pipelineTagFilterUrl,
  repositoryFileUrl,
  tagFilterUrl,
} from '../../hub/hub-links.ts';
import { findLibrary } from '../../hub/libraries.ts';
import { findLicense } from '../../hub/licenses.ts';
import { inferLibrary, type Snippet, useSnippet } from '../../hub/snippets.ts';
import { findTask } from '../../hub/tasks.ts';
import { type EvalGroup, normalizeModelIndex } from '../eval-results.ts';
import {
  type FieldValue,
  isMap,
  type Metadata,
  normalizeMetadata,
  normalizeTextList,
} from '../metadata.ts';
import type { FrontMatterEntry } from '../model-card.ts';
import { ACCESS_FORM_KEYS, accessForm } from './access-form.ts';
import type { CardFacts, Field, FieldContent, Item } from './facts.ts';
import { anyContent, namedItem, shortText, valueItem } from './field-items.ts';
import { headerChips, languageLabel } from './header-chips.ts';
import { lineage } from './lineage.ts';
import { widgetExamples } from './widget-examples.ts';

interface FieldForm {
  readonly label: string;
  readonly content: (value: unknown, linkBase: string | null) => FieldContent;
}

/** Fields whose values are ids or texts, one or many. */
function chips(label: string, toItem: (value: FieldValue) => Item): FieldForm {
  return {
    label,
    content: (value) => ({ kind: 'chips', items: normalizeTextList(value).map(toItem) }),
  };
}

function any(label: string): FieldForm {
  return { label, content: anyContent };
}

/** A name for the reader and the id that the card says. */
function named(
  value: FieldValue,
  name: (id: string) => string | undefined,
  url: (id: string) => string | null,
): Item {
  const item = valueItem(value, url);
  const text = value.kind === 'text' ? name(value.text) : undefined;
  return text === undefined || text === item.text ? item : { ...item, text, note: item.text };
}

/**
 * The fields that have a form of their own, in the panel's order; those of the lineage have it there. Labels are the Hub's, where its page shows
 * the field. All others are shown as they stand.
 */
const FIELD_FORMS: ReadonlyMap<string, FieldForm> = new Map<string, FieldForm>([
  [
    'pipeline_tag',
    chips('Task', (value) => named(value, (id) => findTask(id)?.name, pipelineTagFilterUrl)),
  ],
  [
    'library_name',
    chips('Library', (value) => {
      const library = value.kind === 'text' ? findLibrary(value.text) : null;
      const item = named(value, () => library?.label, libraryFilterUrl);
      return library?.docsUrl == null ? item : { ...item, url: library.docsUrl };
    }),
  ],
  [
    'language',
    chips('Language', (value) =>
      named(value, (code) => languageLabel(code) ?? undefined, languageFilterUrl),
    ),
  ],
  ['language_bcp47', chips('Language variants', (value) => valueItem(value, () => null))],
  ['language_details', any('Language details')],
  ['license', { label: 'License', content: licenseContent }],
  ['license_name', any('License name')],
  [
    'license_link',
    {
      label: 'License text',
      content: (value, linkBase) => {
        const text = shortText(value).trim();
        return { kind: 'lines', items: [{ text, url: repositoryFileUrl(text, linkBase) }] };
      },
    },
  ],
  ['license_details', any('License details')],
  ['tags', chips('Tags', (value) => valueItem(value, tagFilterUrl))],
  ['metrics', chips('Metrics', (value) => valueItem(value, metricUrl))],
  ['finetuned_from', chips('Finetuned from', (value) => valueItem(value, modelUrl))],
  ['buckets', chips('Storage buckets', (value) => valueItem(value, () => null))],
  ['co2_eq_emissions', { label: 'Carbon emitted', content: emissionsContent }],
  ['inference', { label: 'Inference', content: inferenceContent }],
  ['instance_prompt', any('Prompt that calls the subject')],
  ['mask_token', any('Mask token')],
  [
    'thumbnail',
    {
      label: 'Thumbnail',
      content: (value, linkBase) => {
        const text = shortText(value);
        return { kind: 'lines', items: [{ text, url: repositoryFileUrl(text, linkBase) }] };
      },
    },
  ],
  ['description', any('Description')],
  ['model_name', any('Name')],
  ['gated', any('Gated')],
  ['widget', { label: 'Examples', content: examplesContent }],
  ['model-index', { label: 'Evaluation results', content: resultsContent }],
]);

const LINEAGE_KEYS: ReadonlySet<string> = new Set([
  'base_model',
  'base_model_relation',
  'datasets',
  'new_version',
]);

/** `linkBase` is where files of the repository are, such as `license_link: LICENSE`; null when they lead nowhere. */
export function readFacts(
  entries: readonly FrontMatterEntry[],
  body: string,
  linkBase: string | null,
  evalFileGroups: readonly EvalGroup[] = [],
): CardFacts {
  const metadata = normalizeMetadata(entries);
  const values = new Map(entries.map(({ key, value }) => [key, value]));
  return {
    modelName: metadata.modelName?.kind === 'text' ? metadata.modelName.text : null,
    modelId: modelIdOfAddress(linkBase) ?? modelId(values.get('model-index')),
    chips: headerChips(metadata, body),
    lineage: lineage(metadata),
    snippet: snippet(metadata),
    fields: [
      ...knownFields(values, linkBase),
      ...otherFields(entries),
      ...evalFileField(evalFileGroups),
    ],
  };
}

function* knownFields(
  values: ReadonlyMap<string, unknown>,
  linkBase: string | null,
): Generator<Field> {
  for (const [key, { label, content }] of FIELD_FORMS) {
    if (values.has(key)) {
      yield { key, label, content: content(values.get(key), linkBase) };
    }
  }
  const form = accessForm(values);
  if (form !== null) {
    yield { key: 'extra_gated', label: 'Access form', content: { kind: 'form', form } };
  }
}

function otherFields(entries: readonly FrontMatterEntry[]): readonly Field[] {
  return entries
    .filter(
      ({ key }) =>
        !FIELD_FORMS.has(key) && !LINEAGE_KEYS.has(key) && !ACCESS_FORM_KEYS.includes(key),
    )
    .map(({ key, value }) => ({ key, label: key, content: anyContent(value) }));
}

/** The files are no part of the front matter; their field is named after their folder. */
function evalFileField(groups: readonly EvalGroup[]): readonly Field[] {
  const label = 'Evaluation results in files';
  return groups.length === 0
    ? []
    : [{ key: '.eval_results', label, content: { kind: 'results', groups } }];
}

function snippet({ baseModel, libraryName, pipelineTag, tags }: Metadata): Snippet | null {
  const text = (value: FieldValue | null): string | null =>
    value?.kind === 'text' ? value.text : null;
  const tagTexts = tags.flatMap((tag) => text(tag) ?? []);
  const library = inferLibrary(text(libraryName), tagTexts);
  const task = text(pipelineTag) ?? tagTexts.find((tag) => findTask(tag) !== null) ?? null;
  const base = text(baseModel[0] ?? null);
  const baseId = base !== null && isRepositoryId(base) ? base : null;
  return library === null ? null : useSnippet(library, task, tagTexts, baseId);
}

function licenseContent(value: unknown): FieldContent {
  return {
    kind: 'lines',
    items: normalizeTextList(value).flatMap((id): readonly Item[] => {
      const license = id.kind === 'text' ? findLicense(id.text) : null;
      const item = valueItem(id, licenseFilterUrl);
      return license === null || license.name.toLowerCase() === license.id
        ? [item]
        : [{ text: license.name, url: license.url }, item];
    }),
  };
}

/** Grams of CO₂ equivalents, or a map of them and where they come from (hub-docs, model-cards-co2.md). */
function emissionsContent(value: unknown): FieldContent {
  if (typeof value === 'number') {
    return { kind: 'lines', items: [{ text: grams(value) }] };
  }
  if (!isMap(value)) {
    return anyContent(value);
  }
  return {
    kind: 'lines',
    items: Object.entries(value).map(([key, part]) =>
      key === 'emissions' && typeof part === 'number'
        ? { text: grams(part) }
        : { ...namedItem(key, part), url: typeof part === 'string' ? httpsUrl(part) : null },
    ),
  };
}

function grams(emissions: number): string {
  const number = emissions.toLocaleString('en-US', { maximumFractionDigits: 6 });
  const unit = `${number} g CO₂ equivalents`;
  return emissions < 1000
    ? unit
    : `${(emissions / 1000).toLocaleString('en-US', { maximumFractionDigits: 1 })} kg CO₂ equivalents (${number} g)`;
}

function inferenceContent(value: unknown): FieldContent {
  if (typeof value === 'boolean') {
    return { kind: 'lines', items: [{ text: value ? 'On' : 'Off: the Hub runs no examples' }] };
  }
  const parameters = isMap(value) ? value['parameters'] : undefined;
  return isMap(parameters) && Object.keys(value as object).length === 1
    ? {
        kind: 'lines',
        items: Object.entries(parameters).map(([key, part]) => ({
          text: `${key}: ${shortText(part)}`,
        })),
      }
    : anyContent(value);
}

function examplesContent(value: unknown): FieldContent {
  return { kind: 'examples', examples: widgetExamples(value) };
}

function resultsContent(value: unknown): FieldContent {
  return { kind: 'results', groups: normalizeModelIndex(value) };
}

/** The first name in `model-index` that is a whole id; mostly it is the id's last part. */
function modelId(index: unknown): string | null {
  const names: readonly unknown[] = (Array.isArray(index) ? index : []).map((entry: unknown) =>
    isMap(entry) ? entry['name'] : null,
  );
  return (
    names.find(
      (name): name is string =>
        typeof name === 'string' && name.includes('/') && isRepositoryId(name),
    ) ?? null
  );
}
