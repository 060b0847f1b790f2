import { isRepositoryId } from '../../hub/hub-links.ts';
import { UNNAMED } from '../eval-results.ts';
import type { Named, StatedCard } from './stated-card.ts';
import type { PartName } from './unsaid.ts';
import { filled, modelPage, purl } from './written.ts';

/** What the AI profile of SPDX 3.0 has a place for. */
export const IN_SPDX: readonly PartName[] = [
  ...(['id', 'description', 'version', 'released', 'license', 'tags', 'task', 'bases'] as const),
  ...(['datasets', 'results', 'citations', 'modelType', 'uses', 'outOfScope', 'limits'] as const),
  ...(['risks', 'training', 'preprocessing'] as const),
];

const NOT_STATED = 'NOASSERTION';
const CREATION = '_:creation';

export interface SpdxOptions {
  /** When the document is made, as SPDX writes it: 2026-11-30T12:00:00Z. */
  readonly created: string;
  /** What tells this card from others of its name. */
  readonly fingerprint: string;
}

/**
 * A card as an SPDX 3.0.1 document in JSON-LD. What the profile asks for and the card does not
 * state is NOASSERTION, or left out where only a date could stand.
 */
export function spdxDocument(card: StatedCard, { created, fingerprint }: SpdxOptions): object {
  const space = `https://spdx.org/spdxdocs/${slug(card.title)}-${fingerprint}#`;
  const ref = (name: string): string => `${space}SPDXRef-${name}`;
  const model = modelPackage(card, ref);
  const licenses = licenseElements(card, ref);
  const datasets = unique(card.datasets).map((named, index) =>
    datasetPackage(named, ref(`dataset-${index + 1}`)),
  );
  const bases = unique(card.bases).map((named, index) =>
    basePackage(named, ref(`base-${index + 1}`)),
  );
  const noLicense = 'expandedlicensing_NoAssertionLicense';
  const declared = licenses.map(({ spdxId }) => spdxId);
  const packages = [model, ...datasets, ...bases];
  const relations = [
    ...packages.flatMap(({ spdxId }) => [
      { type: 'hasConcludedLicense', from: spdxId, to: [noLicense] },
      {
        type: 'hasDeclaredLicense',
        from: spdxId,
        to: spdxId === model.spdxId && declared.length > 0 ? declared : [noLicense],
      },
    ]),
    { type: 'trainedOn', from: model.spdxId, to: datasets.map(({ spdxId }) => spdxId) },
    { type: 'descendantOf', from: model.spdxId, to: bases.map(({ spdxId }) => spdxId) },
  ].filter(({ to }) => to.length > 0);
  const elements = [
    { type: 'SoftwareAgent', spdxId: ref('creator'), name: 'model-card-viewer' },
    { type: 'Agent', spdxId: ref('supplier'), name: supplierOf(card) },
    ...packages,
    ...licenses,
    ...relations.map(({ type, from, to }, index) => ({
      type: 'Relationship',
      spdxId: ref(`relation-${index + 1}`),
      relationshipType: type,
      from,
      to,
    })),
  ];
  return {
    '@context': 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld',
    '@graph': [
      {
        type: 'CreationInfo',
        '@id': CREATION,
        specVersion: '3.0.1',
        created,
        createdBy: [ref('creator')],
      },
      ...[
        ...elements,
        {
          type: 'SpdxDocument',
          spdxId: ref('DOCUMENT'),
          name: card.title,
          profileConformance: [
            ...['core', 'software', 'simpleLicensing', 'ai'],
            ...(datasets.length > 0 ? ['dataset'] : []),
          ],
          rootElement: [model.spdxId],
          element: elements.map(({ spdxId }) => spdxId),
        },
      ].map((element) => ({ ...element, creationInfo: CREATION })),
    ],
  };
}

type Element = Readonly<Record<string, unknown>> & { readonly spdxId: string };
type Ref = (name: string) => string;

function modelPackage(card: StatedCard, ref: Ref): Element {
  const { id, commit, version, title, description, released, task, modelType, results } = card;
  const application = [...card.uses, ...card.outOfScope.map((text) => `Out of scope: ${text}`)];
  return {
    type: 'ai_AIPackage',
    spdxId: ref('model'),
    ...filled({
      name: id ?? title,
      description,
      software_packageVersion: version ?? commit ?? NOT_STATED,
      software_downloadLocation: id === null ? NOT_STATED : modelPage(id),
      software_packageUrl: id === null ? null : purl(id, commit),
      software_primaryPurpose: 'model',
      releaseTime: released === null ? null : `${released}T00:00:00Z`,
      suppliedBy: ref('supplier'),
      ai_domain: task === null ? [] : [task.name],
      ai_typeOfModel: modelType === null ? [] : [modelType],
      ai_informationAboutApplication: application.join('\n'),
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
      software_attributionText: card.citations.map(({ bibtex }) => bibtex),
      comment: card.tags.length === 0 ? null : `Tags: ${card.tags.join(', ')}`,
    }),
  };
}

function licenseElements({ licenses }: StatedCard, ref: Ref): readonly Element[] {
  return licenses.map(({ spdx, name, url }, index) => {
    const own = `LicenseRef-${slug(name)}`;
    const entry = { type: 'DictionaryEntry', key: own, ...filled({ value: url }) };
    return {
      type: 'simplelicensing_LicenseExpression',
      spdxId: ref(`license-${index + 1}`),
      name,
      simplelicensing_licenseExpression: spdx ?? own,
      ...(spdx === null && url !== null ? { simplelicensing_customIdToUri: [entry] } : {}),
    };
  });
}

function datasetPackage({ name, url }: Named, spdxId: string): Element {
  return {
    type: 'dataset_DatasetPackage',
    spdxId,
    name,
    software_downloadLocation: url ?? NOT_STATED,
    software_primaryPurpose: 'data',
    dataset_datasetType: ['noAssertion'],
  };
}

function basePackage({ name, url }: Named, spdxId: string): Element {
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

/** The owner of its repository makes it available; who else does is not said. */
function supplierOf({ id }: StatedCard): string {
  return (id?.includes('/') && id.split('/')[0]) || NOT_STATED;
}

function unique(all: readonly Named[]): readonly Named[] {
  return [...new Map(all.map((one) => [one.name, one])).values()];
}

/** For addresses and license ids: letters, digits and hyphens. */
function slug(text: string): string {
  const words = text
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .slice(0, 80);
  return words.replace(/^[-.]+|[-.]+$/g, '') || 'card';
}
