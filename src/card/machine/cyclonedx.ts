import { isRepositoryId } from '../../hub/hub-links.ts';
import { type EvalGroup, UNNAMED } from '../eval-results.ts';
import type { Named, StatedCard } from './stated-card.ts';
import type { PartName } from './unsaid.ts';
import { filled, modelPage, purl } from './written.ts';

/** What CycloneDX 1.6 has a place for. */
export const IN_CYCLONEDX: readonly PartName[] = [
  ...(['id', 'description', 'version', 'license', 'languages', 'tags', 'task', 'library'] as const),
  ...(['bases', 'datasets', 'metrics', 'results', 'authors', 'citations'] as const),
  ...(['modelType', 'architecture', 'inputs', 'outputs', 'users', 'uses', 'outOfScope'] as const),
  ...(['limits', 'risks', 'recommendations', 'emissions'] as const),
];

/** A BOM of one model, with what it was made from and trained on as far as the card says it. */
export function cyclonedxBom(card: StatedCard): object {
  const model = cyclonedxComponent(card);
  const data = card.datasets.map((named, index) => dataComponent(named, index));
  const bases = card.bases.map(baseComponent);
  const parts = uniqueByRef([...bases, ...data]).filter((one) => one['bom-ref'] !== refOf(card));
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { tools: { components: [{ type: 'application', name: 'model-card-viewer' }] } },
    components: [model, ...parts],
    dependencies: [
      filled({ ref: refOf(card), dependsOn: parts.map((one) => one['bom-ref']) }),
      ...parts.map((one) => ({ ref: one['bom-ref'] })),
    ],
  };
}

/** The model as a component with its `modelCard`. */
export function cyclonedxComponent(card: StatedCard): object {
  const { id, commit, title, description, version, authors, tags, licenses } = card;
  const [owner, name] = id?.includes('/') ? id.split('/') : [undefined, title];
  return filled({
    type: 'machine-learning-model',
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
    purl: id === null ? null : purl(id, commit),
    pedigree: filled({
      ancestors: uniqueByRef(card.bases.map(baseComponent)).filter(
        (one) => one['bom-ref'] !== refOf(card),
      ),
      notes: card.bases
        .map(({ name: base, relation }) => (relation === null ? '' : `${relation} ${base}`))
        .filter(Boolean)
        .join('; '),
    }),
    externalReferences: [
      ...(id === null ? [] : [{ type: 'model-card', url: modelPage(id) }]),
      ...card.citations
        .filter(({ work }) => URL.canParse(work.url))
        .map(({ work }) => ({
          type: 'documentation',
          url: new URL(work.url).href,
          comment: work.title,
        })),
    ],
    modelCard: modelCard(card),
    tags,
  });
}

function modelCard(card: StatedCard): object {
  const { task, modelType, architecture, inputs, outputs, datasets, results } = card;
  return filled({
    modelParameters: filled({
      task: task?.id,
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
    ...filled({ group: owner, name: own, purl: address, externalReferences: pageOf(url) }),
  };
}

function dataComponent({ name, url }: Named, index: number): Part {
  return {
    type: 'data',
    'bom-ref': `data:${name || index}`,
    ...filled({
      name,
      data: [filled({ type: 'dataset', name, contents: filled({ url }) })],
      externalReferences: pageOf(url),
    }),
  };
}

function pageOf(url: string | null): readonly object[] {
  return url === null ? [] : [{ type: 'website', url }];
}

function uniqueByRef(parts: readonly Part[]): readonly Part[] {
  return [...new Map(parts.map((part) => [part['bom-ref'], part])).values()];
}

function refOf({ id, commit, title }: StatedCard): string {
  return id === null ? `model:${title}` : purl(id, commit);
}
