import { type Benchmark, findBenchmark } from '../../hub/benchmarks.ts';
import { measuredAs, measuredLabel } from '../compare/settings.ts';
import { plainText } from '../compare/words.ts';
import { findMetric, type Metric } from '../scores/metrics.ts';

/** What was measured, on what, and how: as far as its name says. */
export interface Measure {
  /** Equal for one benchmark or dataset, however it is called; empty where none is named. */
  readonly key: string;
  /** Its usual name, or as the card calls it. */
  readonly name: string;
  readonly benchmark: Benchmark | null;
  readonly metric: Metric | null;
  /** `5-shot`, `pass@1`, a subset, a unit: in order. */
  readonly settings: readonly string[];
  /** The part of the data; empty where none is named. */
  readonly split: string;
}

const SPLITS: readonly (readonly [split: string, words: RegExp])[] = [
  ['test', /^test(?: ?(?:set|split))?$/],
  ['validation', /^val(?:id|idation)?(?: ?(?:set|split))?$/],
  ['dev', /^dev(?: ?(?:set|split))?$/],
  ['train', /^train(?:ing)?(?: ?(?:set|split))?$/],
];
const AVERAGE =
  /(?<!\p{L})(?:avg|averages?|overall|mean|total|平均|总分|moyenne|durchschnitt|promedio|média|среднее)(?!\p{L})/u;
/** Units that are told by the values. */
const PERCENT = /^(?:%|in %|percent|per cent|↑|↓|higher is better|lower is better)?$/i;

/** What a label, and the settings that are said apart from it, tell. */
export function readMeasure(written: string, others: readonly string[] = []): Measure {
  const label = written.replace(/[_/]+/g, ' ');
  // `GPQA (Diamond)` is a benchmark by its whole name.
  const whole = findBenchmark(label.replace(/[()]/g, ' '));
  const { name, settings } = whole === null ? measuredLabel(label) : measuredAs(label);
  const known = whole ?? findBenchmark(name);
  const [bare, metric] = known === null ? withoutMetric(name) : [name, withoutMetric(name)[1]];
  const benchmark = known ?? findBenchmark(bare);
  const usual = plainText(benchmark?.names[0] ?? '');
  const said = apart([...settings.filter((one) => !usual.includes(one)), ...others]);
  const shown = written
    .replace(/\s*[([（【].*$/, '')
    .replace(/[↑↓⬆⬇*`]+/g, '')
    .trim();
  return {
    ...said,
    key: benchmark?.names[0]?.toLowerCase() ?? bare,
    name: benchmark?.names[0] ?? (bare === name ? shown || label : startOf(shown, bare)),
    benchmark,
    metric: said.metric ?? metric,
  };
}

/** What of a name says no more than its plain beginning. */
function startOf(name: string, plain: string): string {
  const words = name.split(/(?=\s)/);
  const starts = words.map((_, at) => words.slice(0, at + 1).join(''));
  return starts.findLast((start) => plainText(start) === plain) ?? plain;
}

/** Metric, split and the other settings among what stands beside a name. */
function apart(texts: readonly string[]): Pick<Measure, 'metric' | 'settings' | 'split'> {
  let metric: Metric | null = null;
  let split = '';
  const settings = new Set<string>();
  for (const text of texts) {
    const { name, settings: known } = measuredAs(text);
    const [rest, found] = withoutMetric(name);
    metric ??= found;
    for (const one of [...known, rest]) {
      const part = SPLITS.find(([, words]) => words.test(one))?.[0];
      split ||= part ?? '';
      if (part === undefined && !PERCENT.test(one)) {
        settings.add(one);
      }
    }
  }
  return { metric, split, settings: [...settings].sort() };
}

/** `mmlu acc` is MMLU by its accuracy. Of a name that is a metric alone, nothing is left. */
function withoutMetric(name: string): readonly [name: string, metric: Metric | null] {
  const words = name.split(' ').filter(Boolean);
  for (let count = Math.min(words.length, 4); count > 0; count -= 1) {
    const found = findMetric(words.slice(-count).join(' '));
    if (found?.rest.trim() === '') {
      return [words.slice(0, -count).join(' '), found.metric];
    }
  }
  return [name, null];
}

/** A name of nothing that is measured, or an average, which is of other things in each card. */
export function isNoMeasure({ key, metric, benchmark }: Measure): boolean {
  return (
    (benchmark === null && AVERAGE.test(key)) ||
    /^(?:epochs?|steps?|rank|#|languages?)$/.test(key) ||
    (key === '' && metric === null)
  );
}
