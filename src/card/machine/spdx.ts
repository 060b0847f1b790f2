import type { CardKind } from '../card-kind.ts';
import {
  basePackage,
  datasetPackage,
  type Element,
  frameworkPackage,
  NOT_STATED,
  ownPackage,
  type Ref,
} from './spdx-packages.ts';
import type { Named, StatedCard } from './stated-card.ts';
import type { PartName } from './unsaid.ts';
import { filled } from './written.ts';

const COMMON = [
  'id',
  'description',
  'version',
  'released',
  'license',
  'tags',
  'citations',
] as const;

/** What the profiles of SPDX 3.0 have a place for: AI, Dataset, Software. */
export const IN_SPDX: Readonly<Record<CardKind, readonly PartName[]>> = {
  model: [
    ...COMMON,
    ...(['task', 'bases', 'datasets', 'results', 'modelType', 'uses', 'outOfScope'] as const),
    ...(['limits', 'risks', 'training', 'preprocessing'] as const),
  ],
  dataset: [
    ...COMMON,
    ...(['sources', 'authors', 'uses', 'outOfScope', 'biases', 'bytes'] as const),
    ...(['collection', 'preprocessing'] as const),
  ],
  space: [...COMMON, 'sdk', 'used'],
};

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
  const own = ownPackage(card, ref);
  const licenses = licenseElements(card, ref);
  const datasets = unique([...card.datasets, ...card.sources]).map((named, index) =>
    datasetPackage(named, ref(`dataset-${index + 1}`)),
  );
  const bases = unique([...card.bases, ...card.models]).map((named, index) =>
    basePackage(named, ref(`base-${index + 1}`)),
  );
  const frameworks = card.sdk === null ? [] : [frameworkPackage(card.sdk, ref('framework'))];
  const noLicense = 'expandedlicensing_NoAssertionLicense';
  const declared = licenses.map(({ spdxId }) => spdxId);
  const others = [...datasets, ...bases, ...frameworks];
  const packages = [own, ...others];
  const idsOf = (some: readonly Element[]): readonly string[] => some.map(({ spdxId }) => spdxId);
  const relations = [
    ...packages.flatMap(({ spdxId }) => [
      { type: 'hasConcludedLicense', from: spdxId, to: [noLicense] },
      {
        type: 'hasDeclaredLicense',
        from: spdxId,
        to: spdxId === own.spdxId && declared.length > 0 ? declared : [noLicense],
      },
    ]),
    ...{
      model: [
        { type: 'trainedOn', from: own.spdxId, to: idsOf(datasets) },
        { type: 'descendantOf', from: own.spdxId, to: idsOf(bases) },
      ],
      dataset: [{ type: 'descendantOf', from: own.spdxId, to: idsOf(others) }],
      space: [{ type: 'dependsOn', from: own.spdxId, to: idsOf(others) }],
    }[card.kind],
  ].filter(({ to }) => to.length > 0);
  const originators =
    card.kind === 'dataset'
      ? [{ type: 'Agent', spdxId: ref('originator'), name: card.authors.join(', ') || NOT_STATED }]
      : [];
  const elements = [
    { type: 'SoftwareAgent', spdxId: ref('creator'), name: 'model-card-viewer' },
    { type: 'Agent', spdxId: ref('supplier'), name: supplierOf(card) },
    ...originators,
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
  const types = new Set(packages.map(({ type }) => type));
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
            ...['core', 'software', 'simpleLicensing'],
            ...(types.has('ai_AIPackage') ? ['ai'] : []),
            ...(types.has('dataset_DatasetPackage') ? ['dataset'] : []),
          ],
          rootElement: [own.spdxId],
          element: elements.map(({ spdxId }) => spdxId),
        },
      ].map((element) => ({ ...element, creationInfo: CREATION })),
    ],
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
