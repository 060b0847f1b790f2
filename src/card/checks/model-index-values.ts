import type { YamlMap, YamlScalar } from '../yaml/yaml-node.ts';
import { asPlain, at, mapsOf, pairOf, quote, replaceBy, textOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** Metrics that are shares of one, so that 0.87 and 87 say the same. */
const SHARES = /^(?:acc|accuracy|exact_match|f1|precision|recall|roc_auc)$/i;

/** A number as a text: with a unit, or with a comma. */
const NUMBER = /^([-+]?\d+(?:[.,]\d+)?)\s*(%|[a-z]{1,8})?$/i;

/**
 * The number that is meant by a text with a unit or a comma; null where that is not certain, and
 * undefined where there is no number.
 */
export function numberIn(text: string): string | null | undefined {
  const [whole, digits = '', unit = ''] = NUMBER.exec(text.trim()) ?? [];
  // `k` changes the number, and a comma before three digits may mark thousands.
  const isUnclear = /[a-z]/i.test(unit) || /[1-9]\d{0,2},\d{3}$/.test(digits);
  return whole === undefined ? undefined : isUnclear ? null : digits.replace(',', '.');
}

function resultsOf(root: YamlMap): readonly YamlMap[] {
  return mapsOf(root, 'model-index').flatMap((model) => mapsOf(model, 'results'));
}

/** What Python and JavaScript write for nothing, or for what is no number. */
const NOTHING = /^(?:none|null|nan|[-+]?\.?nan|undefined|n\/a)$/i;

/** The texts of a result, which name its task and data, and its values. */
function* scalarsOf(result: YamlMap): Generator<YamlScalar> {
  const parts = ['task', 'dataset'].map((key) => pairOf(result, key)?.value);
  for (const part of [...parts, ...mapsOf(result, 'metrics')]) {
    for (const { key, value } of part?.kind === 'map' ? part.pairs : []) {
      const isField = ['type', 'name', 'config', 'split', 'revision', 'args', 'value'].includes(
        key,
      );
      if (isField && value.kind === 'scalar') {
        yield value;
      }
    }
  }
}

interface MetricValue {
  /** The same for results that can be compared: of a task, a dataset’s type and a metric. */
  readonly group: string;
  readonly type: string;
  readonly value: YamlScalar;
}

function* metricValues(root: YamlMap): Generator<MetricValue> {
  for (const map of resultsOf(root)) {
    const types = ['task', 'dataset'].map((key) => textOf(pairOf(map, key)?.value, 'type'));
    for (const metric of mapsOf(map, 'metrics')) {
      const value = pairOf(metric, 'value')?.value;
      const type = textOf(metric, 'type');
      if (value?.kind === 'scalar') {
        yield { group: `${types},${type}`, type, value };
      }
    }
  }
}

export const MODEL_INDEX_VALUE_RULES: readonly FrontMatterRule[] = [
  {
    id: 'model-index-empty',
    severity: 'hint',
    about: 'A result has no metrics: the Hub has nothing to show for its task and dataset.',
    evidence: { kind: 'assumed', source: 'hub-docs, modelcard.md: metrics are what results hold' },
    *find({ root }) {
      for (const result of resultsOf(root)) {
        const pair = pairOf(result, 'metrics');
        if (pair?.value.kind === 'list' && pair.value.items.length === 0) {
          yield {
            ...at(pair.place),
            message: '“metrics” is empty: the Hub has nothing to show.',
          };
        }
      }
    },
  },
  {
    id: 'model-index-nothing',
    severity: 'hint',
    about:
      'A program wrote its word for nothing, such as “None” or “nan”, where a name or a number is meant: the Hub shows the word.',
    evidence: { kind: 'assumed', source: 'cards made by Trainer and Whisper’s fine-tuning event' },
    *find({ root }) {
      const lines = new Map<string, number[]>();
      for (const { text, type, line } of resultsOf(root).flatMap((one) => [...scalarsOf(one)])) {
        if (type !== 'null' && NOTHING.test(text.trim())) {
          lines.get(text)?.push(line) ?? lines.set(text, [line]);
        }
      }
      // A program that writes one writes many.
      for (const [text, [line = null, ...more]] of lines) {
        const others = more.length === 0 ? '' : ` (and ${more.length} more below)`;
        const message = `${quote(text)} is a program’s word for nothing, and shown as it stands${others}. Write the real value, or take the line away.`;
        yield { line, message };
      }
    },
  },
  {
    id: 'model-index-value-text',
    severity: 'hint',
    about:
      'A value has a unit, a comma for a point, or is several values: results cannot be sorted or compared by it.',
    evidence: {
      kind: 'assumed',
      source: 'hub-docs, modelcard.md: values are numbers, as in 20.90',
    },
    *find({ root }) {
      const metrics = resultsOf(root).flatMap((result) => mapsOf(result, 'metrics'));
      for (const value of metrics.map((metric) => pairOf(metric, 'value')?.value)) {
        if (value !== undefined && value.kind !== 'scalar') {
          const is = value.kind === 'list' ? 'a list' : '“key: value” lines';
          const message = `This value is ${is}, by which results cannot be sorted. Write one number a metric.`;
          yield { ...at(value), message };
        }
      }
      for (const { value } of metricValues(root)) {
        const number = numberIn(value.text);
        if (value.type === 'text' && number !== undefined && number !== value.text.trim()) {
          const message = `${quote(value.text)} is a text, by which results cannot be sorted. Write a plain number.`;
          yield { ...at(value), message, fix: replaceBy(value, number, asPlain) };
        }
      }
    },
  },
  {
    id: 'model-index-scale',
    severity: 'hint',
    about:
      'A share of one stands among percentages of the same metric, task and dataset: readers take it for less than one per cent.',
    evidence: { kind: 'assumed', source: 'results of one metric have one scale' },
    *find({ root }) {
      const groups = new Map<string, MetricValue[]>();
      for (const metric of metricValues(root)) {
        // One may be a share or a percentage.
        const isNumber = metric.value.type === 'number' && +metric.value.text !== 1;
        // MTEB's are percentages, also below one: of languages that a model does not know.
        if (isNumber && SHARES.test(metric.type) && !/mteb/i.test(metric.group)) {
          groups.get(metric.group)?.push(metric) ?? groups.set(metric.group, [metric]);
        }
      }
      for (const group of groups.values()) {
        group.sort((a, b) => +a.value.text - +b.value.text);
        const percentages = group.map(({ value }) => +value.text).filter((number) => number > 1);
        const [least = 0] = percentages;
        // Percentages from low to high reach below one as well.
        const isSpread = least < (percentages.at(-1) ?? 0) / 5;
        for (const [index, { type, value }] of group.entries()) {
          const share = +value.text;
          const next = +(group[index + 1]?.value.text ?? 0);
          // Not where percentages reach below one: there must be a gap, and about as high a share.
          if (!isSpread && share < 1 && next > 1 && next > share * 10 && next < share * 200) {
            const message = `${quote(type)} is between 0 and 1 here, and a percentage in other results for this task and dataset.`;
            yield { ...at(value), message };
          }
        }
      }
    },
  },
];
