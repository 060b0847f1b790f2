import { type Benchmark, benchmarksNamed } from '../../hub/benchmarks.ts';
import { isLanguageCode, languageCodeOf, languageName } from '../../hub/languages.ts';
import { findMetric, type Metric } from './metrics.ts';

/** What a head, a row's first cell or another text of a table says of the numbers beside it. */
export interface Label {
  /** As it stands, on one line. */
  readonly text: string;
  /** Several where the name is not of one alone. */
  readonly benchmarks: readonly Benchmark[];
  readonly metric: Metric | null;
  readonly shots: number | null;
  /** `CoT`, `maj@8`: how it was measured besides. */
  readonly settings: readonly string[];
  readonly split: string | null;
  /** ISO 639-1. */
  readonly language: string | null;
  readonly isPercent: boolean;
  /** What is left: nothing where all of it was understood. */
  readonly rest: string;
}

const WORDS_OF_NUMBERS: Readonly<Record<string, number>> = { zero: 0, one: 1, two: 2, five: 5 };
const SHOTS =
  /(?<![\w.])(\d{1,3}|zero|one|two|five)[-_ ]?shots?\b|(?<=[([,] ?)(\d{1,3})-?s(?=[)\],])|\bn-?shot ?= ?(\d{1,3})|\bk ?= ?(\d{1,3}) ?shot/i;
const SETTING =
  /\b(?:maj|majority|cons|avg|mean|best)@\d+k?\b|\b(?:few[-_ ]?shots?|n-?shot|cot|chain[- ]of[- ]thought|greedy|pot|(?:no|with|w\/o?) ?[-_]?(?:tools?|thinking|cot|lm|hints?)|(?:non-)?thinking|flexible[-_ ]extract|strict[-_ ]match|em[-_ ]maj1@k|macro|micro|zero|mcf?|multiple[- ]choice|cloze|instruct)\b/i;
const SPLIT =
  /(?<![\w-])(test|dev|validation|valid|val)(?:[-_ ]?(?:set|split|mini))?(?![\w-]*(?:clean|other))(?![\w-])/i;
/** `DocVQA<sub>test</sub>`, of which the tags are gone. */
const GLUED = /^(.{3,}?)(test|val|dev)(?:mini)?$/;
/** What says nothing of what is measured. */
const FILLERS =
  /[↑↓⬆⬇▲▼%]|\ufe0f|\p{Extended_Pictographic}|\b(?:scores?|results?|values?|performance|benchmarks?|datasets?|evaluation|higher is better|lower is better|in|on|the|tasks?|metrics?|accuracies)\b/giu;

/** Of more than one result, or of none: averages, sizes, ranks, speeds, differences, errors. */
const NO_RESULT =
  /(?<![\p{L}])(?:p-?value|target|goal|threshold|expected|avg|average[ds]?|mean(?! iou)|overall|total|sum|aggregate|macro-?avg|rank(?:ing)?|delta|diff(?:erence)?|gain|improvement|change|recovery|retention|drop vs|params?|parameters?|#params|size|tokens?|speed|latency|throughput|memory|vram|gpus?|flops|gflops|macs|version|std|stddev|stderr|std\. ?dev|ci|epochs?|steps?|loss|year|date|released?|context|window|length|bits?|bpw|quant\w*|license|hours?|duration|samples?|examples?|support|count|cost|price|time|rtfx?|seed|batch|lr|checkpoint|download|link|url|fps|ms|elo|votes?)(?![\p{L}])|Δ|平均|均值|[Σ∑]|#/iu;

/** Names that are something else as often: only where a companion stands in the same table. */
const VAGUE: readonly (readonly [name: RegExp, companion: RegExp | null])[] = [
  [/^math$/, /\bgsm8k\b/],
  [/^(?:Math\.?|Multiple|MULTIPLE|seed|SST|sst|SQA|Seed)$/, null],
  [/^truthful[ _-]?qa$/i, /hellaswag|winogrande|\bmc[12]\b/i],
];

/** Whether no number beside it is a result; `MS MARCO` and `IFEval (Average)` are benchmarks. */
export function isNoResult({ text, benchmarks }: Label): boolean {
  return benchmarks.length === 0 && NO_RESULT.test(text);
}

/** `others`: what else the table measures. */
export function readLabel(raw: string, others = ''): Label {
  const text = raw.slice(0, 200).replace(/\s+/g, ' ').trim();
  // `mmlu_5shot_acc_norm`: an underscore parts words as a space does.
  const words = text.replace(/_+/g, ' ');
  const facts = { metric: null, shots: null, split: null, language: null } as const;
  const isPercent = /%/.test(text);
  const [shots, withoutShots] = takeShots(words);
  const [settings, withoutSettings] = takeAll(withoutShots, SETTING);
  const found = findMetric(withoutSettings);
  const withoutMetric = found?.rest ?? withoutSettings;
  const split = SPLIT.exec(withoutMetric);
  const withoutSplit = withoutMetric.replace(SPLIT, ' ');
  const label: Label = {
    ...{ ...facts, text, shots, settings, isPercent, benchmarks: [] },
    metric: found?.metric ?? null,
    split: split === null ? null : splitName(split[0]),
    rest: bare(withoutSplit),
  };
  for (const name of [text, withoutShots, withoutSettings, withoutMetric, withoutSplit]) {
    const benchmarks = named(bare(name), others);
    if (benchmarks.length > 0) {
      const isSplitOfName = benchmarks.every((one) => one.split !== undefined);
      return { ...label, benchmarks, split: isSplitOfName ? null : label.split, rest: '' };
    }
  }
  const [, name = '', end = ''] = GLUED.exec(label.rest) ?? [];
  const benchmarks = named(name, others);
  return benchmarks.length > 0
    ? { ...label, benchmarks, split: splitName(end), rest: '' }
    : { ...label, ...inLanguage(label.rest, others) };
}

/** A language, alone or behind a benchmark that has parts for languages. */
function inLanguage(
  rest: string,
  others: string,
): Partial<Pick<Label, 'benchmarks' | 'language' | 'rest'>> {
  const whole = languageOf(rest);
  if (whole !== null) {
    return { language: whole, rest: '' };
  }
  const [, name = '', word = ''] = /^(.+?)[\s_\-–(:,/]+([\p{L}]+)\)?$/u.exec(rest) ?? [];
  const language = languageOf(word);
  const benchmarks = named(bare(name), others).filter(
    (one) => one.languages !== undefined || language === 'en',
  );
  return language === null || benchmarks.length === 0 ? {} : { language, benchmarks, rest: '' };
}

/** Two languages, from one into the other. */
const PAIR = /^([a-z]{2,3}) ?(?:-|–|→|->|>|⇒|2) ?([a-z]{2,3})$/i;

/** By its English name or code; of a translation both. */
export function languageOf(word: string): string | null {
  const [, from, into] = PAIR.exec(word.trim()) ?? [];
  if (from !== undefined && into !== undefined && [from, into].every(isLanguageCode)) {
    return `${from}-${into}`.toLowerCase();
  }
  const plain = word.trim().replace(/^[([]|[)\]]$/g, '');
  const [, inBrackets = '', before = plain] = /^(.*?)\s*\(([a-z]{2})\)$/.exec(plain) ?? [];
  const code = languageCodeOf(inBrackets || before);
  if (code !== null) {
    // `code` and `multilingual` are no languages.
    return code.length > 3 ? null : code;
  }
  return /^[a-z]{2}$/.test(before) && languageName(before) !== null ? before : null;
}

function named(name: string, others: string): readonly Benchmark[] {
  if (name === '' || VAGUE.some(([vague, by]) => vague.test(name) && !by?.test(others))) {
    return [];
  }
  const all = benchmarksNamed(name);
  const usual = all.filter(({ names }) => names[0] === name);
  return usual.length === 1 ? usual : all;
}

function bare(text: string): string {
  return text
    .replace(FILLERS, ' ')
    .replace(/[([{][\s,;:/|–—-]*[)\]}]/g, ' ')
    .replace(/^[\s,;:|–—-]+|[\s,;:|–—-]+$/g, '')
    .replace(/\s+/g, ' ');
}

function takeShots(text: string): readonly [number | null, string] {
  const match = SHOTS.exec(text);
  const word = match?.slice(1).find(Boolean);
  if (word === undefined) {
    return [null, text];
  }
  const shots = WORDS_OF_NUMBERS[word.toLowerCase()] ?? Number(word);
  return [shots, text.replace(SHOTS, ' ')];
}

function takeAll(text: string, pattern: RegExp): readonly [readonly string[], string] {
  const all = new RegExp(pattern, `${pattern.flags}g`);
  return [text.match(all) ?? [], text.replace(all, ' ')];
}

function splitName(word: string): string {
  const plain = word.toLowerCase().replace(/[-_ ]?(?:set|split)$/, '');
  return /^val/.test(plain) ? 'validation' : plain.replace(/[-_ ]/g, '');
}
