import { findBenchmark } from '../../hub/benchmarks.ts';
import { BENCHMARKS } from '../../hub/vocabulary/benchmark-table.ts';
import type { EvalFile } from '../../source/card-source.ts';
import { fieldOf, indexOf, itemsOf, said } from '../compare/compare-results.ts';
import type { ComparedCard } from '../compare/compared-card.ts';
import { measuredAs } from '../compare/settings.ts';
import { plainName } from '../tables/names.ts';
import { readNumber } from '../tables/read-number.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import type { BoardResult } from './board-card.ts';
import { readMeasure } from './measure.ts';
import { readResult } from './read-result.ts';

/** Subsets that say no more than that all of it was taken. */
const WHOLE_SUBSET = /^(?:default|all|main|plain_text|none|winogrande_xl|multiple_choice)?$/i;
/** What a dataset's part in `args` is a setting of; others are how a program was called. */
const SHOTS = ['num_few_shot', 'num_fewshot', 'n_shot', 'shots', 'few_shot'];

/** What `model-index` says of the card's own model. */
export function resultsOfIndex(card: ComparedCard, ownNames: readonly string[]) {
  const models = itemsOf(indexOf(card));
  const known = new Set(ownNames.map(plainName));
  const own = models.find((model) => known.has(plainName(said(model, 'name')))) ?? models[0];
  const results = itemsOf(fieldOf(own, 'results')).flatMap((result) => {
    const dataset = fieldOf(result, 'dataset');
    return itemsOf(fieldOf(result, 'metrics')).map((metric) => ({ result, dataset, metric }));
  });
  const values = results.map(({ metric }) => readNumber(said(metric, 'value')));
  return results.flatMap(({ result, dataset, metric }): readonly BoardResult[] => {
    const [name, type] = [said(dataset, 'name'), said(dataset, 'type')];
    const metricNames = [said(metric, 'name'), said(metric, 'type')].filter(Boolean);
    const subset = said(dataset, 'config') || said(metric, 'config');
    const args = fieldOf(dataset, 'args');
    const shots = SHOTS.map((key) => said(args, key)).find(Boolean) ?? '';
    const label = benchmarkOf([name, subset, type]) ?? (name || lastPart(type));
    const isOther = !WHOLE_SUBSET.test(subset) && findBenchmark(subset) === null;
    const settings = [
      ...metricOf(metricNames),
      said(dataset, 'split'),
      ...[shots && `${shots}-shot`, isOther && !label.includes(subset) ? subset : ''],
      ...(label === name ? [] : bracketed(name)),
    ].filter(Boolean);
    const source = fieldOf(result, 'source');
    return readResult({
      measure: readMeasure(label, settings),
      labels: [...metricNames, label],
      text: said(metric, 'value'),
      beside: values,
      line: fieldOf(metric, 'value')?.line ?? metric.line,
      ...{ file: null, from: 'model-index' },
      source: said(source, 'name') || said(source, 'url') || said(result, 'source'),
    });
  });
}

/** The metric among its names, and how it was measured; else its first name. */
function metricOf(names: readonly string[]): readonly string[] {
  const known = names.find((name) => {
    const { key, metric } = readMeasure(name);
    return key === '' && metric !== null;
  });
  return [known ?? names[0] ?? '', ...names.flatMap((name) => measuredAs(name).settings)];
}

/** What a file of `.eval_results` says. */
export function resultsOfFile({ name, text }: EvalFile): readonly BoardResult[] {
  const reading = readYaml(text.replace(/^\uFEFF/, ''));
  const items = 'root' in reading ? itemsOf(reading.root) : [];
  const results = items.map((item) => fieldOf(item, 'data') ?? item);
  const values = results.map((result) => readNumber(said(result, 'value')));
  return results.flatMap((result) => {
    const dataset = fieldOf(result, 'dataset');
    const id = said(dataset, 'id') || (dataset?.kind === 'map' ? '' : said(result, 'dataset'));
    const task = said(dataset, 'task_id');
    const label = benchmarkOf([task, id]) ?? lastPart(id);
    const isOther = !WHOLE_SUBSET.test(task) && findBenchmark(task) === null;
    const source = fieldOf(result, 'source');
    const notes = said(result, 'notes');
    return readResult({
      measure: readMeasure(label, [isOther ? task : '', ...settingsIn(notes)].filter(Boolean)),
      labels: [label],
      text: said(result, 'value'),
      beside: values,
      line: lineOf(result),
      ...{ file: name, from: '.eval_results' },
      source: said(source, 'name') || said(source, 'url') || said(result, 'source'),
      date: said(result, 'date').slice(0, 10),
    });
  });
}

function lineOf(node: YamlNode): number {
  return fieldOf(node, 'value')?.line ?? node.line;
}

/** The first of some names that is a benchmark’s: by its name, else by an id that only it has. */
function benchmarkOf(names: readonly string[]): string | null {
  const named = names.find((name) => findBenchmark(name) !== null);
  const ids = names.map((name) => BENCHMARKS.filter(({ datasets }) => datasets.includes(name)));
  return named ?? ids.find(({ length }) => length === 1)?.[0]?.names[0] ?? null;
}

function lastPart(id: string): string {
  return id.split('/').at(-1) ?? id;
}

function bracketed(name: string): readonly string[] {
  return Array.from(name.matchAll(/\(([^()]*)\)/g), ([, inside = '']) => inside);
}

/** `5-shot, with CoT` of a note; its other words are no setting. */
function settingsIn(notes: string): readonly string[] {
  return readMeasure('x', notes.split(/[,;.]/)).settings.filter((one) =>
    /-shot$|^(?:pass|maj|cons|best)@\d+$|^cot$/.test(one),
  );
}
