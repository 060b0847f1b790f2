import { changeBetween } from './text-change.ts';
import { countLineEnds } from './text-lines.ts';

const LINE_END = /\r\n?|\n/g;

/** With `\n` for every line end, as editors hold a text. */
export function plainLines(text: string): string {
  return text.includes('\r') ? text.replace(LINE_END, '\n') : text;
}

/**
 * A text that was edited with plain line ends, with those that its lines had in `before`. New lines
 * end as most of its lines do.
 */
export function withLineEnds(plain: string, before: string): string {
  if (!before.includes('\r')) {
    return plain;
  }
  const old = plainLines(before);
  const change = changeBetween(old, plain);
  if (change === null) {
    return before;
  }
  const ends = before.match(LINE_END) ?? [];
  const usual = mostUsed(ends);
  const first = countLineEnds(old, 0, change.start);
  const last = first + countLineEnds(old, change.start, change.end);
  const written = countLineEnds(change.text);
  const inside = Array.from({ length: written }, (_, index) =>
    first + index < last ? ends[first + index] : usual,
  );
  const now = [...ends.slice(0, first), ...inside, ...ends.slice(last)];
  return plain
    .split('\n')
    .map((line, index) => line + (now[index] ?? ''))
    .join('');
}

function mostUsed(ends: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const end of ends) {
    counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '\n';
}
