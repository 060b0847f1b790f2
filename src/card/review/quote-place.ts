import { plainLines } from '../../text/line-ends.ts';
import { sha256 } from '../../text/sha-256.ts';
import { linesFrom, type TextLine } from '../../text/text-lines.ts';
import type { Anchor } from './review.ts';

/** What a reader means on the page, as its source can be found. */
export interface QuotedPlace {
  /** 1-based lines: its first, and that of what comes behind it; null at the end of the card. */
  readonly line: number;
  readonly next: number | null;
  /**
   * Where it ends before that: a block at a blank line, a row with its line, a field before the
   * comments behind it; what holds blocks not at all.
   */
  readonly kind: 'block' | 'row' | 'field' | 'blocks';
  /** Of a row, the cell alone; from 0. */
  readonly cell?: number | undefined;
  /** A part of it, as it shows. */
  readonly selected?: string | undefined;
}

/** The anchor of a place, and the line it ends on. */
export interface QuotedText extends Anchor {
  readonly lastLine: number;
}

/** In UTF-16 units: so much of what stands around a quote is kept with it. */
const CONTEXT = 40;
const FENCE = /^[\s>]*(?:[-*+]\s+|\d+[.)]\s+)?(`{3,}|~{3,})/;
const HEADING = /^ {0,3}#{1,6}(?:\s|$)/;
const BLANK = /^[\s>]*$/;
const COMMENT = /^\s*(?:#.*)?$/;

/** Quotes the source of a place; null where nothing stands there. */
export function quotePlace(text: string, place: QuotedPlace): QuotedText | null {
  const plain = plainLines(text);
  const lines = [...linesFrom(plain, 0)];
  const first = lines[place.line - 1];
  const last = lines[lastLineOf(plain, lines, place) - 1];
  if (first === undefined || last === undefined) {
    return null;
  }
  const [start, end] = narrowed(plain, first.start, last.end, place);
  if (plain.slice(start, end).trim() === '') {
    return null;
  }
  return {
    quote: plain.slice(start, end),
    ...{ line: place.line + newlines(plain.slice(first.start, start)) },
    before: plain.slice(Math.max(start - CONTEXT, 0), start),
    after: plain.slice(end, end + CONTEXT),
    hash: sha256(text),
    lastLine: place.line + newlines(plain.slice(first.start, end)),
  };
}

function newlines(text: string): number {
  return text.split('\n').length - 1;
}

function lastLineOf(
  plain: string,
  lines: readonly TextLine[],
  { line, next, kind }: QuotedPlace,
): number {
  const textOf = (number: number): string => {
    const { start = 0, end = 0 } = lines[number - 1] ?? {};
    return plain.slice(start, end);
  };
  const most = Math.max(Math.min((next ?? lines.length + 1) - 1, lines.length), line);
  const [, fence] = FENCE.exec(textOf(line)) ?? [];
  if (kind === 'row' || (kind === 'block' && HEADING.test(textOf(line)))) {
    return line;
  }
  const isOver = (number: number): boolean =>
    fence === undefined
      ? BLANK.test(textOf(number))
      : textOf(number)
          .replace(/^[\s>]+/, '')
          .startsWith(fence);
  if (kind === 'block') {
    for (let number = line + 1; number <= most; number += 1) {
      if (isOver(number)) {
        return fence === undefined ? number - 1 : number;
      }
    }
  }
  const nothing = kind === 'field' ? COMMENT : BLANK;
  let last = most;
  while (last > line && nothing.test(textOf(last))) {
    last -= 1;
  }
  return last;
}

/** The cell, or what was selected, where that is found in the block: else all of it. */
function narrowed(
  plain: string,
  start: number,
  end: number,
  { kind, cell, selected }: QuotedPlace,
): readonly [start: number, end: number] {
  const source = plain.slice(start, end);
  const wanted = selected?.trim() ?? '';
  const at = wanted === '' ? -1 : source.indexOf(wanted);
  if (at >= 0 && source.indexOf(wanted, at + 1) < 0) {
    return [start + at, start + at + wanted.length];
  }
  const found = kind === 'row' && cell !== undefined ? cellsOf(source)[cell] : undefined;
  return found && found[0] < found[1] ? [start + found[0], start + found[1]] : [start, end];
}

/** Where the cells of a table’s row stand in it, without the blanks around them. */
function cellsOf(row: string): readonly (readonly [start: number, end: number])[] {
  const { length: lead } = /^[\s>]*\|?/.exec(row)?.[0] ?? '';
  const pipes = [...row.matchAll(/(?<!\\)\|/g)]
    .map(({ index }) => index)
    .filter((at) => at >= lead);
  return [...pipes, row.length].map((end, index) => {
    const start = index === 0 ? lead : (pipes[index - 1] ?? 0) + 1;
    const cell = row.slice(start, end);
    const from = start + cell.length - cell.trimStart().length;
    return [from, Math.max(from, start + cell.trimEnd().length)];
  });
}
