import { isRepositoryId } from '../../hub/hub-links.ts';
import type { CardKind } from '../card-kind.ts';
import { type EvalGroup, UNNAMED } from '../eval-results.ts';
import type { Named, StatedCard } from './stated-card.ts';
import type { PartName } from './unsaid.ts';
import { filled, pageOf, purl } from './written.ts';

const COMMON = ['id', 'description', 'version', 'license', 'tags', 'authors', 'citations'] as const;

/** What CycloneDX 1.6 has a place for. */
export const IN_CYCLONEDX: Readonly<Record<CardKind, readonly PartName[]>> = {
  model: [
    ...COMMON,
    ...(['languages', 'task', 'library', 'bases', 'datasets', 'metrics', 'results'] as const),
    ...(['modelType', 'architecture', 'inputs', 'outputs', 'users', 'uses', 'outOfScope'] as const),
    ...(['limits', 'risks', 'recommendations', 'emissions'] as const),
  ],
  dataset: [
    ...COMMON,
    ...(['languages', 'task', 'sources', 'traits', 'bytes', 'personal', 'stewards'] as const),
  ],
  space: [...COMMON, 'sdk'],
};
/** A component has no place for what it runs with. */
export const IN_CYCLONEDX_BOM = {
  ...IN_CYCLONEDX,
  space: [...IN_CYCLONEDX.space, 'used'],
} as const;

const TYPES: Readonly<Record<CardKind, string>> = {
  model: 'machine-learning-model',
  dataset: 'data',
  space: 'application',
};

/** A BOM of what the card is of, with what that was made from or uses as far as the card says it. */
export function cyclonedxBom(card: StatedCard): object {
  const own = cyclonedxComponent(card);
  const parts = uniqueByRef(partsOf(card)).filter((one) => one['bom-ref'] !== refOf(card));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { tools: { components: [{ type: 'application', name: 'model-card-viewer' }] } },
    components: [own, ...parts],
    dependencies: [
      filled({ ref: refOf(card), dependsOn: parts.map((one) => one['bom-ref']) }),
      ...parts.map((one) => ({ ref: one['bom-ref'] })),
    ],
  };
}

function partsOf({ bases, models, datasets, sources, sdk }: StatedCard): readonly Part[] {
  // The other two kinds of Spaces are made of no framework.
  const isFramework = sdk !== null && /^(?:gradio|streamlit)$/i.test(sdk.name);
  return [
    ...(isFramework ? [frameworkComponent(sdk)] : []),
    ...[...bases, ...models].map(baseComponent),
    ...[...datasets, ...sources].map(dataComponent),
  ];
}

/** What the card is of as a component; a model with its `modelCard`, a dataset with its `data`. */
export function cyclonedxComponent(card: StatedCard): object {
  const { kind, id, commit, title, description, version, authors, tags, licenses } = card;
  const [owner, name] = id?.includes('/') ? id.split('/') : [undefined, title];
  const page = id === null ? null : pageOf(kind, id);
  return filled({
    type: TYPES[kind],
    'bom-ref': refOf(card),
    authors: authors.map((author) => ({ name: author })),
    publisher: owner,
    group: owner,
    name: name || title,
    version: version ?? commit,
    description,
    licenses: licenses.map(({ spdx, name: own, url }) => ({
      license: filled({ ...(spdx === null ? { name: own } : { id: spdx }), url }),
    })),
    purl: kind === 'model' && id !== null ? purl(id, commit) : null,
    pedigree: filled({
      ancestors: uniqueByRef([
        ...card.bases.map(baseComponent),
        ...card.sources.map(dataComponent),
      ]).filter((one) => one['bom-ref'] !== refOf(card)),
      notes: card.bases
        .map(({ name: base, relation }) => (relation === null ? '' : `${relation} ${base}`))
        .filter(Boolean)
        .join('; '),
    }),
    externalReferences: [
      ...(page === null ? [] : [{ type: kind === 'model' ? 'model-card' : 'website', url: page }]),
      ...card.citations
        .filter(({ work }) => URL.canParse(work.url))
        .map(({ work }) => ({
          type: 'documentation',
          url: new URL(work.url).href,
          comment: work.title,
        })),
    ],
    ...(kind === 'model' ? { modelCard: modelCard(card) } : { properties: propertiesOf(card) }),
    data: kind === 'dataset' ? [dataOf(card, page)] : [],
    tags,
  });
}

function dataOf({ title, personal, curators, sharers }: StatedCard, url: string | null): object {
  const party = (name: string | null): readonly object[] =>
    name === null ? [] : [{ organization: { name } }];
  return filled({
    type: 'dataset',
    name: title,
    contents: filled({ url }),
    sensitiveData: personal,
    governance: filled({ custodians: party(sharers), stewards: party(curators) }),
  });
}

/** What the metadata say under names of the Hub that CycloneDX has not. */
function propertiesOf({ languages, tasks, traits, bytes, sdk }: StatedCard): readonly object[] {
  return [
    ...languages.map((value) => ['language', value] as const),
    ...tasks.map(({ id }) => ['task', id] as const),
    ...traits,
    ...(bytes === null ? [] : [['dataset_size', String(bytes)] as const]),
    ...(sdk === null ? [] : [['sdk', sdk.name] as const]),
    ...(sdk?.version ? [['sdk_version', sdk.version] as const] : []),
  ].map(([name, value]) => ({ name, value }));
}

function modelCard(card: StatedCard): object {
  const { tasks, modelType, architecture, inputs, outputs, datasets, results } = card;
  return filled({
    modelParameters: filled({
      task: tasks[0]?.id,
      architectureFamily: modelType,
      modelArchitecture: architecture,
      datasets: datasets.map(({ name, url }) =>
        filled({ type: 'dataset', name, contents: filled({ url }) }),
      ),
      inputs: inputs === null ? [] : [{ format: inputs }],
      outputs: outputs === null ? [] : [{ format: outputs }],
    }),
    quantitativeAnalysis: filled({ performanceMetrics: results.flatMap(performanceMetrics) }),
    considerations: considerations(card),
    properties: [
      ...card.languages.map((value) => ({ name: 'language', value })),
      ...(card.library === null ? [] : [{ name: 'library_name', value: card.library }]),
      ...card.metrics.map((value) => ({ name: 'metrics', value })),
    ],
  });
}

function considerations(card: StatedCard): object {
  const { users, uses, outOfScope, limits, risks, recommendations, emissions } = card;
  return filled({
    users,
    useCases: uses,
    technicalLimitations: [...limits, ...outOfScope.map((text) => `Out of scope: ${text}`)],
    ethicalConsiderations: [
      ...risks.map((name) => ({ name })),
      ...recommendations.map((mitigationStrategy) => ({ mitigationStrategy })),
    ],
    environmentalConsiderations: filled({
      properties: emissions.map(([name, value]) => ({ name: `co2_eq_emissions.${name}`, value })),
    }),
  });
}

function performanceMetrics({ model, task, dataset, details, metrics }: EvalGroup): object[] {
  const place = [model, dataset === UNNAMED ? '' : dataset, task, ...details];
  return metrics.map(({ name, value, details: more }) =>
    filled({ type: name, value, slice: [...place, more].filter(Boolean).join(', ') }),
  );
}

type Part = Readonly<Record<string, unknown>> & { readonly 'bom-ref': string };

function baseComponent({ name, url }: Named): Part {
  const address = isRepositoryId(name) ? purl(name, null) : null;
  const [owner, own] = address !== null && name.includes('/') ? name.split('/') : [null, name];
  return {
    type: 'machine-learning-model',
    'bom-ref': address ?? `model:${name}`,
    ...filled({ group: owner, name: own, purl: address, externalReferences: websiteOf(url) }),
  };
}

function frameworkComponent({ name, version }: NonNullable<StatedCard['sdk']>): Part {
  return { type: 'framework', 'bom-ref': `framework:${name}`, ...filled({ name, version }) };
}

function dataComponent({ name, url }: Named, index: number): Part {
  return {
    type: 'data',
    'bom-ref': `data:${name || index}`,
    ...filled({
      name,
      data: [filled({ type: 'dataset', name, contents: filled({ url }) })],
      externalReferences: websiteOf(url),
    }),
  };
}

function websiteOf(url: string | null): readonly object[] {
  return url === null ? [] : [{ type: 'website', url }];
}

function uniqueByRef(parts: readonly Part[]): readonly Part[] {
  return [...new Map(parts.map((part) => [part['bom-ref'], part])).values()];
}

function refOf({ kind, id, commit, title }: StatedCard): string {
  const prefix = { model: 'model', dataset: 'data', space: 'space' }[kind];
  return kind === 'model' && id !== null ? purl(id, commit) : `${prefix}:${id ?? title}`;
}
