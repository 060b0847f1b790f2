import { isSaid, listOf, named, saidText, type YamlMap } from '../../eval-text.ts';
import { isMap } from '../../metadata.ts';

/** A number as it is written, to `decimals` places. */
export interface Written {
  readonly written: string;
  readonly value: number;
  readonly decimals: number;
}

export interface Claim extends Written {
  readonly result: YamlMap;
  readonly metric: YamlMap;
  readonly keys: readonly string[];
}

/** What a label is about, as keys; empty where it does not say. */
export type Measure = readonly [dataset: string, metric: string];

/** Results of one dataset, and metrics of one result. */
const MAX_SAME = 100;
const NUMBER = /^(-?\d{1,9}(?:\.(\d{1,20}))?) ?%?(?: ?(?:±|\+\/?-) ?[\d.]+%?)?$/;
const NOTE = /\([^()]*\)|\b(?:\d+|zero|one|few)[- ]?shots?\b/gi;

export function readWritten(written: string): Written | null {
  const [, value, decimals = ''] = NUMBER.exec(written) ?? [];
  return value === undefined ? null : { written, value: +value, decimals: decimals.length };
}

/** Whether numbers are one, rounded as the less precise is; `0.6459` is `64.59`. */
export function agree(a: Written, b: Written): boolean {
  return [0, 2, -2].some((power) => {
    const least = Math.min(a.decimals - power, b.decimals);
    return Math.abs(a.value * 10 ** power - b.value) <= 0.5 * 10 ** -least + 1e-9;
  });
}

/** Null for different ones, as of a model trained on one dataset and tested on another. */
export function both(a: Measure | null, b: Measure): Measure | null {
  return a?.every((key, index) => !(key && b[index]) || key === b[index])
    ? [a[0] || b[0], a[1] || b[1]]
    : null;
}

/** `HumanEval+` is another dataset than `HumanEval`. */
export function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}+]+/gu) ?? [];
}

/** `MMLU (CoT), 5-shot` is `MMLU` with two notes. */
export function splitNotes(text: string): readonly [name: string, notes: readonly string[]] {
  return [text.replace(NOTE, ' ').trim(), (text.match(NOTE) ?? []).flatMap(wordsOf)];
}

export function metricKey(name: unknown): string {
  const key = wordsOf(saidText(name)).join('');
  return key === 'acc' ? 'accuracy' : key;
}

export function memo<Key, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}

export function settingOf({ task, dataset }: YamlMap): string {
  const { split = 'test', ...others }: YamlMap = isMap(dataset) ? dataset : { name: dataset };
  return [task, others, split].map(saidText).join(' ');
}

/** `glue` with the subset `mrpc` is MRPC, not all of GLUE. A type such as `code` is no dataset. */
function datasetKeys({ dataset }: YamlMap): readonly string[] {
  const { type, config = 'all' }: YamlMap = isMap(dataset) ? dataset : {};
  const texts = [splitNotes(named(dataset).name)[0], saidText(type).replace(/^.*\//, ''), config];
  const [key = '', id = '', part = ''] = texts.map((text) => wordsOf(saidText(text)).join(''));
  if (/^(?:default|all|main)$/.test(part)) {
    return key !== id && /[/_\d]/.test(saidText(type)) ? [key, id] : [key];
  }
  // `en` is a part of many datasets.
  return [key !== id ? key : part.length > 2 ? part : '', key + part];
}

/** By what labels may say; of one model and its author, since others measure in other ways. */
export function readClaims([model, another]: readonly unknown[]) {
  const results = isMap(model) && another === undefined ? listOf(model['results']) : [];
  const byDataset = new Map<string, YamlMap[]>();
  const byMetric = new Map<string, YamlMap[]>();
  const keyOf = memo(metricKey);
  const metricsOf = ({ metrics }: YamlMap): readonly YamlMap[] => listOf(metrics).filter(isMap);
  const keysOf = ({ type, name = type }: YamlMap): readonly string[] =>
    keyOf(name) === keyOf(type) ? [keyOf(type)] : [keyOf(type), keyOf(name)];
  for (const result of results.filter(isMap).filter(({ source }) => !isSaid(source))) {
    for (const key of datasetKeys(result)) {
      byDataset.get(key)?.push(result) ?? byDataset.set(key, [result]);
    }
    for (const key of metricsOf(result).flatMap(keysOf)) {
      byMetric.get(key)?.push(result) ?? byMetric.set(key, [result]);
    }
  }
  // No word is about all that have no name.
  byDataset.set('', []);
  byMetric.set('', []);

  const claimsIn = memo((result: YamlMap): readonly Claim[] =>
    metricsOf(result)
      .slice(0, MAX_SAME)
      .flatMap((metric) => {
        const number = typeof metric['value'] === 'number' && readWritten(`${metric['value']}`);
        return number ? { ...number, result, metric, keys: keysOf(metric) } : [];
      }),
  );
  const claimsOf = memo((measure: string): readonly Claim[] => {
    const [dataset = '', metric = ''] = measure.split(' ');
    // A metric alone must be the only one.
    const found = (dataset ? byDataset.get(dataset) : byMetric.get(metric)) ?? [];
    const claims = found.length > (dataset ? MAX_SAME : 1) ? [] : found.flatMap(claimsIn);
    return claims.filter(({ keys }) => metric === '' || keys.includes(metric));
  });
  /** `MMLU`, `accuracy`, `MMLU acc`. */
  const measureOf = (label: string): Measure => {
    const words = wordsOf(label).slice(0, 12);
    for (let cut = words.length; cut >= 0; cut -= 1) {
      const dataset = words.slice(0, cut).join('');
      const metric = metricKey(words.slice(cut).join(''));
      if (byDataset.has(dataset) && byMetric.has(metric)) {
        return [dataset, metric];
      }
    }
    return ['', ''];
  };
  return byMetric.size > 1 ? { claimsOf, measureOf } : null;
}
