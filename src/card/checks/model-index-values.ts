import type { YamlMap, YamlScalar } from '../yaml/yaml-node.ts';
import { asPlain, mapsOf, pairOf, quote, replaceBy, textOf } from './fields.ts';
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

/** The models with their list of results, and the results with their list of metrics. */
function* lists(root: YamlMap): Generator<readonly [map: YamlMap, key: string]> {
  for (const model of mapsOf(root, 'model-index')) {
    yield [model, 'results'];
    for (const result of mapsOf(model, 'results')) {
      yield [result, 'metrics'];
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
  for (const [map] of lists(root)) {
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
    *find({ root }) {
      for (const [map, key] of lists(root)) {
        const pair = pairOf(map, key);
        if (pair?.value.kind === 'list' && pair.value.items.length === 0) {
          const message = `“${key}” is empty: the Hub has nothing to show.`;
          yield { line: pair.place.line, message };
        }
      }
    },
  },
  {
    id: 'model-index-value-text',
    severity: 'hint',
    *find({ root }) {
      for (const { value } of metricValues(root)) {
        const number = numberIn(value.text);
        if (value.type === 'text' && number !== undefined && number !== value.text.trim()) {
          const message = `${quote(value.text)} is a text, by which results cannot be sorted. Write a plain number.`;
          yield { line: value.line, message, fix: replaceBy(value, number, asPlain) };
        }
      }
    },
  },
  {
    id: 'model-index-scale',
    severity: 'hint',
    *find({ root }) {
      const groups = new Map<string, MetricValue[]>();
      for (const metric of metricValues(root)) {
        // One may be a share or a percentage.
        const isNumber = metric.value.type === 'number' && +metric.value.text !== 1;
        if (isNumber && SHARES.test(metric.type)) {
          groups.get(metric.group)?.push(metric) ?? groups.set(metric.group, [metric]);
        }
      }
      for (const group of groups.values()) {
        group.sort((a, b) => +a.value.text - +b.value.text);
        for (const [index, { type, value }] of group.entries()) {
          const share = +value.text;
          const next = +(group[index + 1]?.value.text ?? 0);
          // Not where percentages reach below one: there must be a gap, and about as high a share.
          if (share < 1 && next > 1 && next > share * 10 && next < share * 200) {
            const message = `${quote(type)} is between 0 and 1 here, and a percentage in other results for this task and dataset.`;
            yield { line: value.line, message };
          }
        }
      }
    },
  },
];
