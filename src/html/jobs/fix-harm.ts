import type { Finding, Fix } from '../../card/finding.ts';
import { createLineIndex } from '../../text/text-lines.ts';

/** With these the metadata was not read: their fixes bring to light what was there all along. */
const UNREAD = /^(?:front-matter|yaml)-/;
const MORE = /^There are .* more findings of this kind\.$/;

/** A card, and what is said of it. */
export interface Checked {
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** What a finding says, wherever it stands: a fix moves the lines below it. */
export function saying({ rule, message }: Finding): string {
  return `${rule}: ${message.replace(/\blines? \d+(?:(?:, | and )\d+)*/g, 'line')}`;
}

function countOf(findings: readonly Finding[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) {
    const key = saying(finding);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Errors and warnings that were not there before. */
export function newFaults(
  before: readonly Finding[],
  after: readonly Finding[],
): readonly Finding[] {
  const counts = countOf(before);
  // Of a rule that finds more than are shown, each fix shows another one.
  const crowded = new Set(
    before.filter(({ message }) => MORE.test(message)).map(({ rule }) => rule),
  );
  return after.filter((finding) => {
    const key = saying(finding);
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left <= 0 && finding.severity !== 'hint' && !crowded.has(finding.rule);
  });
}

function unreadErrors(findings: readonly Finding[]): number {
  return findings.filter(({ rule, severity }) => severity === 'error' && UNREAD.test(rule)).length;
}

/** Lines of the fixed text on which something was written. */
function editedLines(fixed: string, { edits }: Fix): ReadonlySet<number> {
  const lineOf = createLineIndex(fixed);
  const lines = new Set<number>();
  let moved = 0;
  for (const { start, end, text } of edits) {
    for (let line = lineOf(start + moved); line <= lineOf(start + moved + text.length); line += 1) {
      lines.add(line);
    }
    moved += text.length - (end - start);
  }
  return lines;
}

/** The new faults that a fix leads to. */
export function harmOf(
  before: readonly Finding[],
  { rule }: Finding,
  fix: Fix,
  fixed: Checked,
): readonly Finding[] {
  const faults = newFaults(before, fixed.findings);
  if (!UNREAD.test(rule) || unreadErrors(fixed.findings) > unreadErrors(before)) {
    return faults;
  }
  const lines = editedLines(fixed.text, fix);
  return faults.filter(
    ({ rule, line }) => !UNREAD.test(rule) && !rule.startsWith('missing-') && lines.has(line ?? 0),
  );
}
