import { isRepositoryId } from '../../hub/hub-links.ts';
import { UNNAMED } from '../eval-results.ts';
import type { Named, StatedCard } from './stated-card.ts';
import { filled, pageOf, purl } from './written.ts';

/** What SPDX has for what is not stated. */
export const NOT_STATED = 'NOASSERTION';

/** By SPDX’s names: tags of the Hub (`modality:image`, or bare), and features of `dataset_info`. */
const DATA_TYPES: readonly (readonly [type: string, tag: string | null, feature?: RegExp])[] = [
  ['audio', 'audio', /"dtype":\{?"audio"/],
  ['categorical', null, /"class_label":/],
  ['graph', 'graph'],
  ['image', 'image', /"dtype":\{?"image"/],
  ['structured', 'tabular'],
  ['text', 'text', /"dtype":"(?:large_)?string"/],
  ['timeseries', 'timeseries'],
  ['video', 'video', /"dtype":\{?"video"/],
];

export type Element = Readonly<Record<string, unknown>> & { readonly spdxId: string };
export type Ref = (name: string) => string;

/** What the card is of. */
export function ownPackage(card: StatedCard, ref: Ref): Element {
  const { kind, id, commit, version, title, description, released } = card;
  const known = version ?? commit;
  return {
    type: { model: 'ai_AIPackage', dataset: 'dataset_DatasetPackage', space: 'software_Package' }[
      kind
    ],
    spdxId: ref(kind),
    ...filled({
      name: id ?? title,
      description,
      // The AI profile alone asks for one.
      software_packageVersion: known ?? (kind === 'model' ? NOT_STATED : null),
      software_downloadLocation: id === null ? NOT_STATED : pageOf(kind, id),
      software_packageUrl: kind === 'model' && id !== null ? purl(id, commit) : null,
      software_primaryPurpose: { model: 'model', dataset: 'data', space: 'application' }[kind],
      releaseTime: released === null ? null : `${released}T00:00:00Z`,
      suppliedBy: ref('supplier'),
      ...{ model: aiFields, dataset: datasetFields, space: () => ({}) }[kind](card, ref),
      software_attributionText: card.citations.map(({ bibtex }) => bibtex),
      comment: card.tags.length === 0 ? null : `Tags: ${card.tags.join(', ')}`,
    }),
  };
}

function aiFields(card: StatedCard): Readonly<Record<string, unknown>> {
  const { modelType, results } = card;
  return {
    ai_domain: card.tasks.map(({ name }) => name),
    ai_typeOfModel: modelType === null ? [] : [modelType],
    ai_informationAboutApplication: applicationOf(card),
    ai_informationAboutTraining: card.training.join('\n'),
    ai_limitation: [...card.limits, ...card.risks].join('\n'),
    ai_modelDataPreprocessing: card.preprocessing,
    ai_metric: results.flatMap(({ model, dataset, task: of, details, metrics }) =>
      metrics.map(({ name, value, details: more }) => {
        const place = [model, dataset === UNNAMED ? '' : dataset, of, ...details, more];
        const about = place.filter(Boolean).join(', ');
        return { type: 'DictionaryEntry', key: about ? `${name} (${about})` : name, value };
      }),
    ),
  };
}

function datasetFields(card: StatedCard, ref: Ref): Readonly<Record<string, unknown>> {
  return {
    originatedBy: [ref('originator')],
    dataset_datasetType: datasetTypes(card),
    dataset_datasetSize: card.bytes,
    dataset_dataCollectionProcess: card.collection.join('\n'),
    dataset_dataPreprocessing: card.preprocessing,
    dataset_intendedUse: applicationOf(card),
    dataset_knownBias: card.biases,
  };
}

function applicationOf({ uses, outOfScope }: StatedCard): string {
  return [...uses, ...outOfScope.map((text) => `Out of scope: ${text}`)].join('\n');
}

/** What columns and tags name outright; a task or a title settles nothing. */
function datasetTypes({ tags, data }: StatedCard): readonly string[] {
  const features = JSON.stringify(data.infos.map((info) => info['features'] ?? null));
  const named = new Set(tags.map((tag) => tag.toLowerCase().replace('modality:', '')));
  const types = DATA_TYPES.filter(
    ([, tag, feature]) => (tag !== null && named.has(tag)) || feature?.test(features),
  );
  return types.length === 0 ? ['noAssertion'] : types.map(([type]) => type);
}

export function frameworkPackage(
  { name, version }: NonNullable<StatedCard['sdk']>,
  spdxId: string,
): Element {
  return {
    type: 'software_Package',
    spdxId,
    name,
    ...filled({ software_packageVersion: version }),
    software_downloadLocation: NOT_STATED,
    software_primaryPurpose: 'framework',
  };
}

export function datasetPackage({ name, url }: Named, spdxId: string): Element {
  return {
    type: 'dataset_DatasetPackage',
    spdxId,
    name,
    software_downloadLocation: url ?? NOT_STATED,
    software_primaryPurpose: 'data',
    dataset_datasetType: ['noAssertion'],
  };
}

export function basePackage({ name, url }: Named, spdxId: string): Element {
  return {
    type: 'ai_AIPackage',
    spdxId,
    name,
    software_packageVersion: NOT_STATED,
    software_downloadLocation: url ?? NOT_STATED,
    software_primaryPurpose: 'model',
    ...(isRepositoryId(name) ? { software_packageUrl: purl(name, null) } : {}),
  };
}
