import type { Finding } from '../card/finding.ts';
import { firstIndex } from '../text/first-index.ts';
import { linesFrom, type TextLine } from '../text/text-lines.ts';
import type { PlacedEdit, PlacedFinding, Region } from './checked-file.ts';

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
  return findings.map(({ rule, severity, message, line: known, fix, ...said }): PlacedFinding => {
    const line = known ?? 1;
    const edits = fix?.edits.map((edit) => ({ ...edit, ...regionOf(edit.start, edit.end) }));
    // What a fix changes first is at fault, if it is on the line.
    const [changed] = edits?.filter((edit) => edit.line === line) ?? [];
    const { column, endColumn } = said.column === undefined ? columnsOf(changed) : said;
    const region = regionOn(lineRegion(text, lines, line), column, endColumn);
    return {
      ...{ rule, severity, message, line, region },
      ...(column === undefined ? {} : { column }),
      ...(fix === undefined || edits === undefined ? {} : { fix: { label: fix.label, edits } }),
    };
  });
}

interface Columns {
  readonly column?: number | undefined;
  readonly endColumn?: number | undefined;
}

function columnsOf(edit: PlacedEdit | undefined): Columns {
  const { column, endColumn, start = 0, end = 0 } = edit ?? {};
  const isInLine = edit?.line === edit?.endLine && end > start;
  return isInLine ? { column, endColumn } : { column };
}

/** A part of a line’s text. */
function regionOn(whole: Region, column = whole.column, endColumn = whole.endColumn): Region {
  return { ...whole, column, endColumn: Math.max(column, endColumn) };
}

/** What is written on a line, without the blanks before and behind it. */
function lineRegion(text: string, lines: readonly TextLine[], line: number): Region {
  const { start, end } = lines[line - 1] ?? { start: 0, end: 0 };
  const written = text.slice(start, end);
  const column = written.length - written.trimStart().length + 1;
  const endColumn = Math.max(column, written.trimEnd().length + 1);
  return { line, column, endLine: line, endColumn };
}
