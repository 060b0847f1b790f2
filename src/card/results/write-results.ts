import type { Plain } from '../edits/edit.ts';
import { writtenLines } from '../edits/write-yaml.ts';
import { timesHundred } from '../scores/cell-value.ts';
import type { Result, Scale } from './result.ts';

export interface WrittenFile {
  /** Of a repository: `.eval_results/gsm8k.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** A result of `model-index`, as plain data. */
export type IndexedResult = Readonly<Record<string, Plain>>;

/** A result as `.eval_results` has it. */
export interface OfficialResult {
  readonly result: Result;
  /** Of its task in the benchmark’s eval.yaml. */
  readonly task: string;
  /** Null for what is no share. */
  readonly unit: Scale | null;
}

const LINES = { eol: '\n', listIndent: 0, inBrackets: false };

/** The block for the front matter, hub-docs, modelcard.md. */
export function writeModelIndex(name: string, results: readonly Plain[]): string {
  const index: Plain = { 'model-index': [{ name, results }] };
  return `${writtenLines(index, 0, LINES).join('\n')}\n`;
}

/** Results of one task and dataset are one; shares have one scale in the whole file. */
export function indexedResults(
  results: readonly Result[],
  known: Scale | null,
): readonly IndexedResult[] {
  const scale =
    known ?? (results.some((one) => one.scale === 'per cent') ? 'per cent' : 'fraction');
  const groups = new Map<string, { place: IndexedResult; metrics: Plain[] }>();
  for (const result of results) {
    const place = placeOf(result);
    const key = JSON.stringify(place);
    const group = groups.get(key) ?? { place, metrics: [] };
    groups.set(key, group);
    const { metric, settings } = result;
    const name = settings.length === 0 ? {} : { name: `${metric.type} (${settings.join(', ')})` };
    group.metrics.push({ type: metric.type, value: valueIn(result, scale), ...name });
  }
  return Array.from(groups.values(), ({ place, metrics }) => ({ ...place, metrics }));
}

function placeOf({
  task,
  dataset,
  name,
  config,
  split,
  shots,
  language,
  benchmark,
}: Result): IndexedResult {
  const isSaid = language !== null && config === (benchmark.config ?? null);
  const args = {
    ...(shots === null ? {} : { num_few_shot: shots }),
    ...(isSaid ? { language } : {}),
  };
  return {
    task: { type: task },
    dataset: {
      type: dataset,
      name,
      ...(config === null ? {} : { config }),
      ...(split === null ? {} : { split }),
      ...(Object.keys(args).length === 0 ? {} : { args }),
    },
  };
}

/** The card’s number, in a scale. */
export function valueIn({ digits, scale }: Result, wanted: Scale | null): number {
  const isOther = scale !== null && wanted !== null && scale !== wanted;
  return Number(isOther ? timesHundred(digits, wanted === 'per cent' ? 2 : -2) : digits);
}

/** A file for each benchmark, hub-docs, eval-results.md. */
export function writeEvalFiles(results: readonly OfficialResult[]): readonly WrittenFile[] {
  const files = new Map<string, Plain[]>();
  for (const { result, task, unit } of results) {
    const name = fileName(result.benchmark.names[0] ?? result.dataset);
    const { shots, settings, metric } = result;
    const notes = [shots === null ? '' : `${shots}-shot`, ...settings, metric.type].filter(Boolean);
    const item = {
      dataset: { id: result.dataset, task_id: task },
      value: valueIn(result, unit),
      notes: notes.join(', '),
    };
    files.get(name)?.push(item) ?? files.set(name, [item]);
  }
  return Array.from(files, ([name, items]) => ({
    path: `.eval_results/${name}.yaml`,
    text: `${writtenLines(items, 0, LINES).join('\n')}\n`,
  }));
}

function fileName(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/\([^)]*\)|['’]/g, ' ')
    .replace(/\+/g, '-plus');
  return words.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-+|-+$/g, '') || 'results';
}
