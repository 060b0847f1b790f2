import type { Benchmark } from '../../hub/benchmarks.ts';
import { isRepositoryId } from '../../hub/hub-links.ts';
import { languageName } from '../../hub/languages.ts';
import type { Label } from '../scores/label.ts';
import { areAccuracies, isSameMetric, type Metric, metricOfType } from '../scores/metrics.ts';
import type { Place } from '../scores/place.ts';
import type { AroundTable } from './around-table.ts';
import { type Answers, asks, type Cell, type Question, type Result } from './result.ts';

/** What is known beside a place. */
export interface Known {
  readonly around: AroundTable;
  /** Families of the table’s benchmarks that no other has the name of. */
  readonly families: ReadonlySet<string>;
  readonly pipelineTag: string | null;
  readonly answers: Answers;
}

export type Unscaled = Omit<Result, 'scale'>;
export type Settled = { readonly result: Unscaled } | { readonly question: Question } | null;

/** What the Open LLM Leaderboard measures by, as the results say that it wrote into cards. */
const LEADERBOARD: Readonly<Record<string, string>> = {
  'ARC-Challenge': 'acc_norm',
  HellaSwag: 'acc_norm',
  MMLU: 'acc',
  'TruthfulQA mc2': 'mc2',
  Winogrande: 'acc',
  GSM8K: 'acc',
  DROP: 'f1',
  IFEval: 'inst_level_strict_acc and prompt_level_strict_acc',
  'BIG-Bench Hard': 'acc_norm',
  GPQA: 'acc_norm',
  MuSR: 'acc_norm',
  'MMLU-Pro': 'acc',
};

const FAMILY_OF_TASK: Readonly<Record<string, string>> = {
  'text-generation': 'language',
  'sentence-similarity': 'embedding',
  'feature-extraction': 'embedding',
  'text-ranking': 'embedding',
  'image-text-to-text': 'vision',
};

/** Tasks of models whose benchmarks have none of their own. */
const OWN_TASKS: Readonly<Partial<Record<string, RegExp>>> = {
  language:
    /^(?:text-generation|fill-mask|question-answering|text-classification|image-text-to-text|any-to-any|summarization|translation)$/,
  vision: /^(?:image-text-to-text|visual-question-answering|any-to-any|video-text-to-text)$/,
};
const USUAL_TASKS: Readonly<Partial<Record<string, string>>> = {
  language: 'text-generation',
  vision: 'image-text-to-text',
};

/** Languages whose parts of Common Voice are called by more than their code. */
const WITH_REGION = /^(?:ga|hy|ne|nn|pa|sv|zh|rm|sr)$/;

/** A place as a result; null where the answer was to leave it out. */
export function settleResult(place: Place, cell: Cell, known: Known): Settled {
  const found = findBenchmark(place, cell, known);
  if (found === null || 'question' in found) {
    return found;
  }
  const { benchmark, label } = found;
  const hasLanguages = benchmark.languages !== undefined;
  const said = place.language ?? label.language;
  const language = hasLanguages ? (said ?? first(place, (one) => one.language)) : null;
  const metric = findMetric(place, cell, benchmark, label, known);
  if (metric === null || 'question' in metric) {
    return metric;
  }
  const task = taskOf(benchmark, known) ?? answer(known, `task ${label.text} ${cell.table}`);
  if (task === undefined) {
    const question = `What is the task that “${label.text}” is of, as the Hub calls it?`;
    return { question: asks(cell, `task ${label.text}`, question) };
  }
  const { shots, split } = label;
  return {
    result: {
      ...cell,
      benchmark,
      dataset: benchmark.datasets[0] ?? '',
      name: nameOf(benchmark, label),
      config: configOf(benchmark, language),
      split: splitOf(first(place, (one) => one.split) ?? split, benchmark),
      language,
      task,
      metric: metric.metric,
      shots: first(place, (one) => one.shots) ?? shots,
      settings: [...new Set(place.labels.flatMap(({ settings }) => settings))],
      digits: place.value?.digits ?? '',
    },
  };
}

function first<Value>({ labels }: Place, of: (label: Label) => Value | null): Value | null {
  return labels.map(of).find((value) => value !== null) ?? null;
}

/** Undefined where it was not asked, or not yet answered. */
function answer({ answers }: Known, key: string): string | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

interface FoundBenchmark {
  readonly benchmark: Benchmark;
  readonly label: Label;
}

function findBenchmark(
  place: Place,
  cell: Cell,
  known: Known,
): FoundBenchmark | { readonly question: Question } | null {
  const named = place.names.find(({ benchmarks }) => benchmarks.length > 0);
  const isUnderstood = place.isUnderstood && place.names.every(({ rest }) => rest === '');
  const group = place.labels.at(-1);
  const above = group && group.benchmarks.length > 0 ? group.benchmarks : known.around.benchmarks;
  const label = named ?? place.names.findLast(({ rest }) => rest !== '') ?? place.names[0];
  if (label === undefined) {
    return null;
  }
  const all = named?.benchmarks ?? (isUnderstood ? above : []);
  const candidates = narrowed(all, place, known).filter(
    (one) => fitsLanguage(one, place, named) && fitsTask(one, known),
  );
  const [only, another] = candidates;
  if (only !== undefined && another === undefined && only.datasets.length > 0) {
    return { benchmark: only, label };
  }
  if (named === undefined && all.length === 0 && (isUnderstood || label.rest === '')) {
    return null;
  }
  const what = named?.text ?? label.text;
  const said = answer(known, `benchmark ${what} ${cell.table}`);
  if (said === undefined) {
    const ask = `Which dataset is “${what}” measured on? Give its id on the Hub: owner/name.`;
    const choices = candidates.filter(({ datasets }) => datasets.length > 0).map(choiceOf);
    return { question: asks(cell, `benchmark ${what}`, ask, choices) };
  }
  const chosen = candidates.find((one) => choiceOf(one) === said);
  const isId = isRepositoryId(said) && said.includes('/');
  const given = { names: [what], datasets: [said], metrics: [], better: null, unit: null };
  const benchmark: Benchmark | null = chosen ?? (isId ? given : null);
  return benchmark === null ? null : { benchmark, label };
}

function choiceOf({ names, datasets, config }: Benchmark): string {
  return `${names[0]} (${datasets[0]}${config === undefined ? '' : `, ${config}`})`;
}

/** Of several of one name those that the metric, the table or the card’s task speaks for. */
function narrowed(
  all: readonly Benchmark[],
  place: Place,
  { families, pipelineTag }: Known,
): readonly Benchmark[] {
  const metric = first(place, (label) => label.metric)?.type;
  const family = FAMILY_OF_TASK[pipelineTag ?? ''] ?? '';
  const ways: readonly ((one: Benchmark) => boolean)[] = [
    ({ metrics }) => metric !== undefined && metrics.some((one) => isSameMetric(one, metric)),
    (one) => families.has(suiteOf(one)),
    (one) => families.has(one.family ?? ''),
    (one) => one.family === family,
  ];
  return ways.reduce((left, fits) => {
    const fitting = left.length > 1 ? left.filter(fits) : [];
    return fitting.length > 0 ? fitting : left;
  }, all);
}

/** `MTEB` of `MTEB STS12`. */
export function suiteOf({ names: [name = ''] }: Benchmark): string {
  return /^(?:C-MTEB|MTEB|BEIR|GLUE)(?= )/.exec(name)?.[0] ?? name;
}

/** What makes speech or images is not measured by how well these are recognised. */
function fitsTask({ task }: Benchmark, { pipelineTag }: Known): boolean {
  const isMaker = /^(?:text-to-(?:speech|audio|image|video|3d)|image-to-image|unconditional-)/;
  return task === undefined || task === pipelineTag || !isMaker.test(pipelineTag ?? '');
}

/** A benchmark of one language in another one is another dataset. */
function fitsLanguage(one: Benchmark, place: Place, named: Label | undefined): boolean {
  const language = place.language ?? named?.language ?? null;
  if (one.languages === 'name') {
    // Multilingual LibriSpeech has its English part elsewhere, and nothing of all languages.
    return ![null, 'en'].includes(language ?? first(place, (label) => label.language));
  }
  return language === null || language === 'en' || one.languages !== undefined;
}

function findMetric(
  place: Place,
  cell: Cell,
  benchmark: Benchmark,
  label: Label,
  known: Known,
): { readonly metric: Metric } | { readonly question: Question } | null {
  const { around } = known;
  const said = first(place, (one) => one.metric) ?? label.metric;
  if (said !== null) {
    return { metric: said };
  }
  const { metrics } = benchmark;
  const ofLeaderboard = around.isLeaderboard ? LEADERBOARD[benchmark.names[0] ?? ''] : undefined;
  const type =
    ofLeaderboard ??
    (metrics.length === 1 ? metrics[0] : undefined) ??
    (areAccuracies(metrics) ? 'accuracy' : undefined);
  if (type !== undefined) {
    return { metric: metricOfType(type) };
  }
  const { metric } = around;
  if (
    metric !== null &&
    (metrics.length === 0 || metrics.some((one) => isSameMetric(one, metric.type)))
  ) {
    return { metric };
  }
  const answered = answer(known, `metric ${label.text} ${cell.table}`);
  if (answered === undefined) {
    const question = `What is “${label.text}” measured by?`;
    return { question: asks(cell, `metric ${label.text}`, question, metrics) };
  }
  return answered === '' ? null : { metric: metricOfType(answered) };
}

function taskOf({ task, family }: Benchmark, { pipelineTag }: Known): string | undefined {
  const tasks = family && OWN_TASKS[family];
  const isOwn = pipelineTag !== null && tasks?.test(pipelineTag) === true;
  return task ?? (isOwn ? pipelineTag : family && USUAL_TASKS[family]);
}

/** What papers call `dev` is `validation` on the Hub, but for sets that have both names of it. */
function splitOf(said: string | null, { split, languages }: Benchmark): string | null {
  return said === 'dev' && languages !== 'other' ? 'validation' : (said ?? split ?? null);
}

function configOf({ config, languages }: Benchmark, language: string | null): string | null {
  if (language === null || languages === undefined || languages === 'other') {
    return config ?? null;
  }
  if (languages === 'name') {
    return languageName(language)?.toLowerCase() ?? null;
  }
  return WITH_REGION.test(language) ? null : language;
}

/** The usual name; of a benchmark that is known by no name of its own, the table’s. */
function nameOf({ names }: Benchmark, { text }: Label): string {
  return names[0] ?? text;
}
