import { diffWordsWithSpace } from 'diff';
import { compareLists } from './compare-lists.ts';
import { linesFrom } from './text-lines.ts';

/** A piece of a line. */
export interface TextPart {
  readonly text: string;
  /** Is it in one of the two texts alone? */
  readonly isChanged: boolean;
}

/** Lines that stand in one text in the place of those in the other. */
export interface TextHunk {
  /** 1-based line of the first of `removed`, and of `added`; where there is none, of what follows. */
  readonly lineBefore: number;
  readonly line: number;
  readonly removed: readonly (readonly TextPart[])[];
  readonly added: readonly (readonly TextPart[])[];
  /** How many more lines were removed and added, which are not listed. */
  readonly more: number;
}

export interface TextChanges {
  readonly hunks: readonly TextHunk[];
  readonly removed: number;
  readonly added: number;
  /** How many more places there are, which are not listed. */
  readonly more: number;
}

/** Where texts differ in more lines, what is between the first and the last is one hunk. */
const MOST_EDITS = 3000;
/** Longer hunks, in UTF-16 units, are compared by lines alone. */
const MOST_COMPARED = 20_000;
const MOST_HUNKS = 300;
/** Lines that are listed of a hunk, of each text. */
const MOST_LINES = 120;
/** In UTF-16 units. */
const MOST_OF_LINE = 2000;

/** What has become of a text: by lines, and in those by words. */
export function compareTexts(before: string, now: string): TextChanges {
  const [linesBefore, lines] = [linesOf(before), linesOf(now)];
  const hunks: TextHunk[] = [];
  const count = { removed: 0, added: 0, more: 0 };
  let [at, atNow] = [0, 0];
  let removed: readonly string[] = [];
  let added: readonly string[] = [];
  const end = (): void => {
    count.removed += removed.length;
    count.added += added.length;
    if (removed.length + added.length > 0 && hunks.length < MOST_HUNKS) {
      const [lineBefore, line] = [at - removed.length + 1, atNow - added.length + 1];
      hunks.push(hunkOf(lineBefore, line, removed, added));
    } else if (removed.length + added.length > 0) {
      count.more += 1;
    }
    [removed, added] = [[], []];
  };
  for (const change of compareLists(linesBefore, lines, MOST_EDITS)) {
    const { value } = change;
    if (change.removed) {
      removed = value;
      at += value.length;
    } else if (change.added) {
      added = value;
      atNow += value.length;
    } else {
      end();
      at += value.length;
      atNow += value.length;
    }
  }
  end();
  return { hunks, ...count };
}

function linesOf(text: string): readonly string[] {
  return Array.from(linesFrom(text, 0), ({ start, end }) => text.slice(start, end));
}

function hunkOf(
  lineBefore: number,
  line: number,
  removed: readonly string[],
  added: readonly string[],
): TextHunk {
  const [some, others] = [removed, added].map((lines) =>
    lines.slice(0, MOST_LINES).map((one) => one.slice(0, MOST_OF_LINE)),
  );
  const [from = '', to = ''] = [some?.join('\n'), others?.join('\n')];
  const isShort = from.length + to.length < MOST_COMPARED && from !== '' && to !== '';
  const words = isShort ? diffWordsWithSpace(from, to, { maxEditLength: MOST_EDITS }) : undefined;
  const parts = (isOf: 'added' | 'removed', text: string): readonly (readonly TextPart[])[] =>
    text === '' && (isOf === 'added' ? added : removed).length === 0
      ? []
      : partsByLine(
          words
            ?.filter(({ added: isAdded, removed: isRemoved }) =>
              isOf === 'added' ? !isRemoved : !isAdded,
            )
            .map((part) => ({ text: part.value, isChanged: part[isOf] })) ?? [
            { text, isChanged: false },
          ],
        );
  const more = Math.max(removed.length - MOST_LINES, 0) + Math.max(added.length - MOST_LINES, 0);
  return { lineBefore, line, removed: parts('removed', from), added: parts('added', to), more };
}

function partsByLine(parts: readonly TextPart[]): readonly (readonly TextPart[])[] {
  const lines: TextPart[][] = [[]];
  for (const { text, isChanged } of parts) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) {
        lines.push([]);
      }
      if (part !== '') {
        lines.at(-1)?.push({ text: part, isChanged });
      }
    }
  }
  return lines;
}
