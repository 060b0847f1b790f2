import {
  httpsUrl,
  languageFilterUrl,
  libraryFilterUrl,
  licenseFilterUrl,
  metricUrl,
  modelUrl,
  pipelineTagFilterUrl,
  repositoryFileUrl,
  tagFilterUrl,
} from '../../hub/hub-links.ts';
import { findLibrary } from '../../hub/libraries.ts';
import { findLicense } from '../../hub/licenses.ts';
import { findTask } from '../../hub/tasks.ts';
import { normalizeModelIndex } from '../eval-results.ts';
import { type FieldValue, isMap, normalizeTextList } from '../metadata.ts';
import type { FieldContent, Item } from './facts.ts';
import { anyContent, namedItem, shortText, valueItem } from './field-items.ts';
import { languageLabel } from './header-chips.ts';
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
export const FIELD_FORMS: ReadonlyMap<string, FieldForm> = new Map<string, FieldForm>([
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
  ['license_link', { label: 'License text', content: fileContent }],
  ['license_details', any('License details')],
  ['tags', chips('Tags', (value) => valueItem(value, tagFilterUrl))],
  ['metrics', chips('Metrics', (value) => valueItem(value, metricUrl))],
  ['finetuned_from', chips('Finetuned from', (value) => valueItem(value, modelUrl))],
  ['buckets', chips('Storage buckets', (value) => valueItem(value, () => null))],
  ['co2_eq_emissions', { label: 'Carbon emitted', content: emissionsContent }],
  ['inference', { label: 'Inference', content: inferenceContent }],
  ['instance_prompt', any('Prompt that calls the subject')],
  ['mask_token', any('Mask token')],
  ['thumbnail', { label: 'Thumbnail', content: fileContent }],
  ['description', any('Description')],
  ['model_name', any('Name')],
  ['gated', any('Gated')],
  ['widget', { label: 'Examples', content: examplesContent }],
  ['model-index', { label: 'Evaluation results', content: resultsContent }],
]);

/** A file of the repository, or an address. */
function fileContent(value: unknown, linkBase: string | null): FieldContent {
  const text = shortText(value).trim();
  return { kind: 'lines', items: [{ text, url: repositoryFileUrl(text, linkBase) }] };
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
