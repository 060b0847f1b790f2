import type { Finding } from '../card/finding.ts';
import { firstIndex } from '../text/first-index.ts';
import { linesFrom, type TextLine } from '../text/text-lines.ts';
import type { PlacedFinding, Region } from './checked-file.ts';

/** Findings of a text with their places in lines and columns. */
export function placeFindings(
  text: string,
  findings: readonly Finding[],
): readonly PlacedFinding[] {
  const lines = [...linesFrom(text, 0)];
  const place = (offset: number): readonly [line: number, column: number] => {
    const next = firstIndex(lines.length, (index) => (lines[index]?.start ?? 0) > offset);
    const line = Math.max(1, next);
    const start = lines[line - 1]?.start ?? 0;
    return [line, offset - start + 1];
  };
  const regionOf = (start: number, end: number): Region => {
    const [line, column] = place(start);
    const [endLine, endColumn] = place(end);
    return { line, column, endLine, endColumn };
  };
  return findings.map(({ rule, severity, message, line, fix }): PlacedFinding => {
    const placed = { rule, severity, message, line: line ?? 1 };
    const region = lineRegion(text, lines, placed.line);
    if (fix === undefined) {
      return { ...placed, region };
    }
    const edits = fix.edits.map((edit) => ({ ...edit, ...regionOf(edit.start, edit.end) }));
    return { ...placed, region, fix: { label: fix.label, edits } };
  });
}

/** What is written on a line, without the blanks before and behind it. */
function lineRegion(text: string, lines: readonly TextLine[], line: number): Region {
  const { start, end } = lines[line - 1] ?? { start: 0, end: 0 };
  const written = text.slice(start, end);
  const column = written.length - written.trimStart().length + 1;
  const endColumn = Math.max(column, written.trimEnd().length + 1);
  return { line, column, endLine: line, endColumn };
}
