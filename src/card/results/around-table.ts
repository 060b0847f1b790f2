import type { Benchmark } from '../../hub/benchmarks.ts';
import { BENCHMARKS } from '../../hub/vocabulary/benchmark-table.ts';
import type { BodyParts } from '../body-parts.ts';
import type { ComparedTable } from '../compare/compared-card.ts';
import { type Metric, metricsIn } from '../scores/metrics.ts';

/** What its caption, the heading and the sentence above a table say of all of its numbers. */
export interface AroundTable {
  readonly benchmarks: readonly Benchmark[];
  readonly metric: Metric | null;
  readonly isLeaderboard: boolean;
}

/** Name or words in prose, which mean something else there. */
const NO_NAME = /^(?:[a-z_]+|[A-Z]{1,2}|Multiple|MULTIPLE|Math\.?|Seed|SST|SQA|Quora|test-\w+)$/;

export function aroundTable(
  { start, source }: ComparedTable,
  { headings, texts }: BodyParts,
  before: number,
): AroundTable {
  const heading = headings.findLast((one) => one.start < start);
  const from = Math.max(heading?.start ?? 0, before);
  const sentence = texts.findLast(
    (one) => one.start < start && one.start >= from && one.kind === 'paragraph',
  );
  const [, caption = ''] =
    /^<table\b[^>]*>\s*<caption\b[^>]*>([\s\S]{0,400}?)<\/caption>/i.exec(source) ?? [];
  const said = [
    caption.replace(/<[^>]*>/g, ' '),
    sentence?.text.slice(-400) ?? '',
    heading?.text ?? '',
  ];
  const benchmarks = said.map(benchmarksIn).find((found) => found.length > 0) ?? [];
  const metrics = said.map(metricsIn).find((found) => found.length > 0) ?? [];
  return {
    benchmarks: benchmarks.length === 1 ? benchmarks : [],
    metric: metrics.length === 1 ? (metrics[0] ?? null) : null,
    isLeaderboard: said.some((text) => /open[ -_]llm[ -_]leaderboard/i.test(text)),
  };
}

/** The benchmarks that a sentence names, spelled as tables do. */
function benchmarksIn(text: string): readonly Benchmark[] {
  const found = BENCHMARKS.flatMap((benchmark) => {
    const names = benchmark.names.filter((name) => !NO_NAME.test(name) && text.includes(name));
    return names.filter((name) => isWord(text, name)).map((name) => ({ name, benchmark }));
  });
  const longest = found.filter(
    ({ name }) => !found.some((other) => other.name !== name && other.name.includes(name)),
  );
  return [...new Set(longest.map(({ benchmark }) => benchmark))];
}

function isWord(text: string, name: string): boolean {
  const at = text.indexOf(name);
  const [before = '', after = ''] = [text.charAt(at - 1), text.slice(at + name.length)];
  return !(/[\p{L}\p{N}]/u.test(before) || /^(?:[\p{L}\p{N}+]|[-.]\d)/u.test(after));
}
