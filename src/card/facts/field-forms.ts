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
import { isMap, normalizeTextList } from '../metadata.ts';
import type { FieldContent, Item } from './facts.ts';
import { anyContent, namedItem, shortText, valueItem } from './field-items.ts';
import { languageLabel } from './header-chips.ts';
import { widgetExamples } from './widget-examples.ts';

export interface FieldForm {
  readonly label: string;
  readonly content: (value: unknown, linkBase: string | null) => FieldContent;
}

/** A field of ids or texts, one or many; where an id has a name, the id is the note. */
export function ids(
  label: string,
  url: (id: string) => string | null = () => null,
  name: (id: string) => string | null | undefined = () => null,
): FieldForm {
  const content = (value: unknown): FieldContent => ({
    kind: 'chips',
    items: normalizeTextList(value).map((id) => {
      const item = valueItem(id, url);
      const text = (id.kind === 'text' && name(id.text)) || item.text;
      return text === item.text ? item : { ...item, text, note: item.text };
    }),
  });
  return { label, content };
}

export function any(label: string): FieldForm {
  return { label, content: anyContent };
}

export function lines(items: readonly Item[]): FieldContent {
  return { kind: 'lines', items };
}

/**
 * The fields that have a form of their own, in the panel's order; those of the lineage have it
 * there. Labels are the Hub's, where its page shows the field.
 */
export const FIELD_FORMS: ReadonlyMap<string, FieldForm> = new Map<string, FieldForm>([
  ['pipeline_tag', ids('Task', pipelineTagFilterUrl, (id) => findTask(id)?.name)],
  ['library_name', ids('Library', libraryUrl, (id) => findLibrary(id)?.label)],
  ['language', ids('Language', languageFilterUrl, languageLabel)],
  ['language_bcp47', ids('Language variants')],
  ['language_details', any('Language details')],
  ['license', licenses(licenseFilterUrl)],
  ['license_name', any('License name')],
  ['license_link', { label: 'License text', content: fileContent }],
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
  [
    'model-index',
    {
      label: 'Evaluation results',
      content: (value) => ({ kind: 'results', groups: normalizeModelIndex(value) }),
    },
  ],
]);

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
      return license === null || license.name.toLowerCase() === license.id
        ? [item]
        : [{ text: license.name, url: license.url }, item];
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
  const items = Object.entries(value).map(([key, part]) =>
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
