import type { Found } from '../finding.ts';
import { at, itemsOf, pairOf, putInQuotes, quote, takeAway } from './fields.ts';
import { misspeltKeys } from './keys.ts';
import type { FrontMatterRule, FrontMatterView } from './rule.ts';
import { renamed, type SchemaFault, type SchemaField, valueFaults } from './schema.ts';

const text = (key: string, isRequired = false): SchemaField => ({ key, kind: 'text', isRequired });

/** hub-docs, modelcard.md. */
export const MODEL_INDEX: SchemaField = {
  key: 'model-index',
  kind: 'list',
  fields: [
    { ...text('name', true), others: ['model', 'model_name'] },
    {
      key: 'results',
      kind: 'list',
      isRequired: true,
      fields: [
        { key: 'task', kind: 'map', isRequired: true, fields: [text('type', true), text('name')] },
        {
          key: 'dataset',
          kind: 'map',
          isRequired: true,
          fields: [
            text('type', true),
            text('name', true),
            text('config'),
            text('split'),
            text('revision'),
          ],
        },
        {
          key: 'metrics',
          kind: 'list',
          isRequired: true,
          fields: [
            text('type', true),
            { key: 'value', kind: 'any', isRequired: true, others: ['score', 'result'] },
            text('name'),
            text('config'),
          ],
        },
        {
          key: 'source',
          kind: 'map',
          fields: [{ ...text('url', true), others: ['link'] }, text('name')],
        },
      ],
    },
  ],
};

const NO_DATASET =
  'The result has no “dataset”: the Hub links no leaderboard, and Python tools (huggingface_hub) do not load the results of this card.';

/** Such cards live on the Hub. */
const LET_PASS: ReadonlyMap<string, string> = new Map([
  ['missing dataset', NO_DATASET],
  ['null dataset', NO_DATASET],
  ['null value', 'The metric has no value: there is nothing to show or to compare.'],
  ['null source', '“source” has no value, and the Hub may refuse that. Take the line away.'],
]);

/** What it must be; what the Hub was seen to answer is quoted. */
function mustBe({ kind, field, path }: SchemaFault): string {
  if (kind !== 'item' && (field.kind === 'text' || field.kind === 'list')) {
    return `“"${path}" must be ${field.kind === 'text' ? 'a string' : 'an array'}”`;
  }
  const keys = (field.fields ?? []).slice(0, 3).map(({ key }) => `“${key}”`);
  return `“${path}” must be “key: value” lines, with ${keys.join(', ')}`;
}

function foundOf(fault: SchemaFault, source: string): Found {
  const { kind, field, path, line, pair } = fault;
  const where = pair === undefined ? { line } : at(pair.place);
  const letPass = LET_PASS.get(`${kind} ${field.key}`);
  const value = pair?.value;
  if (kind === 'misspelt') {
    const isNeeded = field.isRequired === true && field.key !== 'dataset';
    const does = isNeeded ? ', without which the Hub refuses the metadata' : '';
    const message = `“${path.slice(0, path.lastIndexOf('.'))}” has no field ${quote(pair?.key ?? '')}. “${field.key}” is meant${does}.`;
    return { ...where, severity: isNeeded ? 'error' : 'warning', message, fix: renamed(fault) };
  }
  if (letPass !== undefined || kind === 'missing') {
    const severity = letPass === undefined ? 'error' : 'warning';
    const message = letPass ?? `The Hub refuses the metadata: “${path}” is missing.`;
    return { ...where, severity, message };
  }
  const isScalar = value?.kind === 'scalar' && field.kind === 'text';
  const quoted = isScalar && kind === 'shape' ? putInQuotes(value) : undefined;
  const isInTheWay = kind === 'null' && !field.isRequired && pair !== undefined;
  return {
    ...where,
    message: `The Hub refuses the metadata: ${mustBe(fault)}.`,
    fix: isInTheWay ? takeAway(source, pair) : quoted,
  };
}

/**
 * Also of a `model_index`, which the Hub passes over: it minds nothing in it until it is renamed.
 */
function* allFindings({ root, source }: FrontMatterView): Generator<Found> {
  const own = pairOf(root, 'model-index');
  const stray = [...misspeltKeys(root)].find(([, meant]) => meant === 'model-index')?.[0];
  const pair = own ?? stray;
  if (pair?.value.kind !== 'list') {
    return;
  }
  for (const fault of valueFaults(pair, MODEL_INDEX, 'model-index')) {
    const found = foundOf(fault, source);
    yield own === undefined ? { ...found, severity: 'warning' } : found;
  }
}

export const MODEL_INDEX_RULES: readonly FrontMatterRule[] = [
  {
    id: 'model-index-schema',
    severity: 'error',
    about:
      '“model-index” holds results in fields of fixed names and shapes. The Hub refuses metadata in which a required field is missing, or one is no text or no list where it must be.',
    evidence: {
      kind: 'seen',
      source:
        'answers of validate-yaml, as reported (huu4ontocord/MDEL#34, transformers#28137); hub-docs, modelcard.md',
    },
    find: allFindings,
  },
  {
    id: 'model-index-entries',
    severity: 'warning',
    about:
      '“model-index” is a list, but of one model: Python tools merge the results of several under the name of the last one.',
    evidence: { kind: 'documented', source: 'huggingface_hub, repocard_data.py' },
    *find({ root }) {
      const index = pairOf(root, 'model-index');
      // What is no model is told by the schema.
      const names = itemsOf(index?.value).filter(({ kind }) => kind === 'map').length;
      if (index !== undefined && names > 1) {
        const message = `“model-index” has ${names} models: Python tools (huggingface_hub) merge their results under the name of the last one. Keep one.`;
        yield { ...at(index.place), message };
      }
    },
  },
];
