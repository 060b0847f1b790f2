import {
  datasetUrl,
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
import { isEmpty, isMap, normalizeTextList, sources } from '../metadata.ts';
import { sourceItem } from './base-model-chips.ts';
import type { FieldContent, FieldTopic, Item } from './facts.ts';
import { anyContent, named, namedItem, shortText, valueItem } from './field-items.ts';
import { languageLabel } from './header-chips.ts';
import { widgetExamples } from './widget-examples.ts';

export interface FieldForm {
  readonly label: string;
  readonly topic?: FieldTopic;
  /** Null: nothing that a reader could be told. */
  readonly content: (value: unknown, linkBase: string | null) => FieldContent | null;
}

/** A field of ids or texts, one or many. */
export function ids(
  label: string,
  url: (id: string) => string | null = () => null,
  name: (id: string) => string | null | undefined = () => null,
): FieldForm {
  const content = (value: unknown): FieldContent => ({
    kind: 'chips',
    items: normalizeTextList(value).map((id) =>
      id.kind === 'text'
        ? { ...named(id.text, name(id.text)), url: url(id.text) }
        : valueItem(id, url),
    ),
  });
  return { label, content };
}

export function any(label: string): FieldForm {
  return { label, content: anyContent };
}

/** A form whose values the brief says where it can: the panel then does not. */
export function inBrief(topic: FieldTopic, form: FieldForm): FieldForm {
  return { ...form, topic };
}

export function lines(items: readonly Item[]): FieldContent {
  return { kind: 'lines', items };
}

/**
 * The fields that have a form of their own, in the panel's order; values that the chips say are not
 * said again. Labels are the Hub's, where its page shows the field.
 */
export const FIELD_FORMS: ReadonlyMap<string, FieldForm> = new Map<string, FieldForm>([
  [
    'pipeline_tag',
    inBrief(
      'task',
      ids('Task', pipelineTagFilterUrl, (id) => findTask(id)?.name),
    ),
  ],
  ['library_name', ids('Library', libraryUrl, (id) => findLibrary(id)?.label)],
  ['language', ids('Language', languageFilterUrl, languageLabel)],
  ['language_bcp47', ids('Language variants')],
  ['language_details', any('Language details')],
  ['base_model', ids('Base model', modelUrl)],
  ['base_model_relation', any('Relation to the base model')],
  ['datasets', inBrief('data', ids('Datasets', datasetUrl))],
  ['dataset_sources', { label: 'Datasets', content: sourcesContent }],
  ['license_name', inBrief('license', any('License name'))],
  ['license_link', inBrief('license', { label: 'License text', content: fileContent })],
  ['license', inBrief('license', licenses(licenseFilterUrl))],
  ['license_details', any('License details')],
  ['tags', ids('Tags', tagFilterUrl)],
  ['metrics', ids('Metrics', metricUrl)],
  ['finetuned_from', ids('Finetuned from', modelUrl)],
  ['buckets', ids('Storage buckets')],
  ['co2_eq_emissions', { label: 'Carbon emitted', content: emissionsContent }],
  ['inference', { label: 'Inference', content: inferenceContent }],
  ['instance_prompt', any('Prompt that calls the subject')],
  ['mask_token', any('Mask token')],
  ['thumbnail', { label: 'Thumbnail', content: fileContent }],
  ['description', any('Description')],
  ['model_name', any('Name')],
  ['gated', any('Gated')],
  [
    'widget',
    {
      label: 'Examples',
      content: (value) => ({ kind: 'examples', examples: widgetExamples(value) }),
    },
  ],
  ['model-index', { label: 'Evaluation results', content: resultsContent }],
]);

/** Null for a model's name alone. */
function resultsContent(value: unknown): FieldContent | null {
  const groups = normalizeModelIndex(value);
  return groups.length === 0 ? null : { kind: 'results', groups };
}

/** Data as llama.cpp's converter names them. */
function sourcesContent(value: unknown): FieldContent {
  const items = sources(value).map(sourceItem);
  return items.length === 0 ? anyContent(value) : lines(items);
}

function libraryUrl(id: string): string | null {
  return findLibrary(id)?.docsUrl ?? libraryFilterUrl(id);
}

/** A file of the repository, or an address. */
export function fileContent(value: unknown, linkBase: string | null): FieldContent {
  const text = shortText(value).trim();
  return lines([{ text, url: repositoryFileUrl(text, linkBase) }]);
}

export function licenses(filterUrl: (id: string) => string | null): FieldForm {
  const content = (value: unknown): FieldContent => {
    const items = normalizeTextList(value).flatMap((id): readonly Item[] => {
      const license = id.kind === 'text' ? findLicense(id.text) : null;
      const item = valueItem(id, filterUrl);
      if (license === null || license.id === 'other') {
        return [item];
      }
      return [{ ...named(license.id, license.name), url: license.url ?? item.url ?? null }];
    });
    return lines(items);
  };
  return { label: 'License', content };
}

/** Grams of CO₂ equivalents, or a map with them (hub-docs, model-cards-co2.md). */
function emissionsContent(value: unknown): FieldContent {
  if (typeof value === 'number') {
    return lines([{ text: grams(value) }]);
  }
  if (!isMap(value)) {
    return anyContent(value);
  }
  const said = Object.entries(value).filter(([, part]) => !isEmpty(part));
  const items = said.map(([key, part]) =>
    key === 'emissions' && typeof part === 'number'
      ? { text: grams(part) }
      : { ...namedItem(key, part), url: typeof part === 'string' ? httpsUrl(part) : null },
  );
  return lines(items);
}

function grams(emissions: number): string {
  const number = emissions.toLocaleString('en-US', { maximumFractionDigits: 6 });
  const kilos = (emissions / 1000).toLocaleString('en-US', { maximumFractionDigits: 1 });
  return emissions < 1000
    ? `${number} g CO₂ equivalents`
    : `${kilos} kg CO₂ equivalents (${number} g)`;
}

function inferenceContent(value: unknown): FieldContent {
  if (typeof value === 'boolean') {
    return lines([{ text: value ? 'On' : 'Off: the Hub runs no examples' }]);
  }
  const { parameters = null, ...others } = isMap(value) ? value : {};
  if (!isMap(parameters) || Object.keys(others).length > 0) {
    return anyContent(value);
  }
  return lines(
    Object.entries(parameters).map(([key, part]) => ({ text: `${key}: ${shortText(part)}` })),
  );
}
