import { plainLines } from '../../text/line-ends.ts';
import { sha256 } from '../../text/sha-256.ts';
import { createLineIndex, linesFrom } from '../../text/text-lines.ts';
import type { PlacedNote, ReviewNote } from './review.ts';

/** Of a text that stands in many places, so many are looked at on each side of its line. */
const MOST_PLACES = 32;
/** So many characters are looked through for all notes: for few of them the whole card. */
const MOST_LOOKED_THROUGH = 250_000_000;
/** A shorter text may stand anywhere: it is known by what is around it. In UTF-16 units. */
const LONG = 20;
const ENOUGH_AROUND = 12;

/** A version of a card, as notes are looked for in it. */
interface SearchedCard {
  readonly plain: string;
  readonly hash: string;
  /** The offsets of lines, by what they say. */
  readonly lines: ReadonlyMap<string, readonly number[]>;
  /** How far from its line a text is looked for that is no line. */
  readonly reach: number;
}

interface Candidate {
  readonly start: number;
  readonly end: number;
  /** How much of what stood around it stands around it here. */
  readonly around: number;
  /** Does all of it, on one side? */
  readonly fits: boolean;
  /** Does the text stand nowhere else? */
  readonly isOnly: boolean;
}

/**
 * Finds notes in a version of their card: by their line where it is the one that they were written
 * on, else by their quote and what stood around it.
 */
export function placeNotes(text: string, notes: readonly ReviewNote[]): readonly PlacedNote[] {
  if (notes.length === 0) {
    return [];
  }
  const plain = plainLines(text);
  const starts: number[] = [];
  const lines = new Map<string, number[]>();
  for (const { start, end } of linesFrom(plain, 0)) {
    const line = plain.slice(start, end);
    starts.push(start);
    const same = lines.get(line);
    if (same === undefined) {
      lines.set(line, [start]);
    } else {
      same.push(start);
    }
  }
  const reach = Math.ceil(MOST_LOOKED_THROUGH / notes.length);
  const card = { plain, hash: sha256(text), lines, reach };
  const lineOf = createLineIndex(plain);
  return notes.map((note) => {
    const from = starts[note.line - 1] ?? plain.length;
    const [state, found] = placeNote(card, note, from);
    const { start, end } = found ?? { start: from, end: from };
    return { state, line: found === null ? note.line : lineOf(start), start, end };
  });
}

function placeNote(
  card: SearchedCard,
  note: ReviewNote,
  from: number,
): readonly [PlacedNote['state'], Candidate | null] {
  const { plain, hash } = card;
  const { quote, proposal } = note;
  const isSame = hash === note.hash;
  const quoted = best(candidates(card, quote, note, from), from);
  const isThere = quoted !== null && (isSame || isCertain(plain, quoted));
  if (proposal !== null && proposal !== quote && !isSame) {
    const written =
      proposal === '' ? removal(card, note) : best(candidates(card, proposal, note, from), from);
    const isWritten = written !== null && (written.fits || (!isThere && isCertain(plain, written)));
    // A proposal may hold its quote, and the quote may hold what is proposed.
    if (isWritten && (!isThere || written.around > quoted.around)) {
      return ['applied', written];
    }
  }
  return isThere ? ['there', quoted] : ['lost', null];
}

function best(places: readonly Candidate[], from: number): Candidate | null {
  const away = ({ start }: Candidate): number => Math.abs(start - from);
  return places.toSorted((a, b) => b.around - a.around || away(a) - away(b))[0] ?? null;
}

/** Can it be no other place than the one that was meant? */
function isCertain(plain: string, { start, end, around, isOnly }: Candidate): boolean {
  const isWhole =
    /^$|\n$/.test(plain.slice(Math.max(start - 1, 0), start)) && isLineEnd(plain, end);
  return end - start >= LONG || around >= ENOUGH_AROUND || (isWhole && isOnly);
}

function isLineEnd(plain: string, at: number): boolean {
  return at === plain.length || plain[at] === '\n';
}

/** The places of a text: where lines say it, else those that are nearest to where it was. */
function candidates(
  card: SearchedCard,
  wanted: string,
  note: ReviewNote,
  from: number,
): readonly Candidate[] {
  const { plain, lines } = card;
  const isLines = /^$|\n$/.test(note.before) && /^$|^\n/.test(note.after);
  const whole = (isLines && lines.get(wanted.split('\n', 1)[0] ?? '')) || [];
  const isFew = whole.length <= MOST_PLACES;
  const asLines = isFew ? whole.filter((start) => plain.startsWith(wanted, start)) : [];
  const starts = asLines.length > 0 ? asLines : nearest(card, wanted, from);
  return starts.map((start) => {
    const end = start + wanted.length;
    const before = alike(note.before, plain.slice(Math.max(start - note.before.length, 0), start));
    const after = alike(reversed(note.after), reversed(plain.slice(end, end + note.after.length)));
    const fits = [note.before, note.after].some(
      (side, index) => side !== '' && side.length === [before, after][index],
    );
    return { start, end, around: before + after, fits, isOnly: starts.length === 1 };
  });
}

function nearest({ plain, reach }: SearchedCard, wanted: string, from: number): readonly number[] {
  const first = Math.max(from - reach, 0);
  const near = plain.slice(first, from + reach);
  const starts: number[] = [];
  let at = near.indexOf(wanted, from - first);
  for (let count = 0; at >= 0 && count < MOST_PLACES; count += 1) {
    starts.push(first + at);
    at = near.indexOf(wanted, at + 1);
  }
  at = from === first ? -1 : near.lastIndexOf(wanted, from - first - 1);
  for (let count = 0; at >= 0 && count < MOST_PLACES; count += 1) {
    starts.push(first + at);
    at = at === 0 ? -1 : near.lastIndexOf(wanted, at - 1);
  }
  return starts;
}

/** How many characters two texts have in common at their ends. */
function alike(one: string, other: string): number {
  let count = 0;
  while (count < one.length && one.at(-1 - count) === other.at(-1 - count)) {
    count += 1;
  }
  return count;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}

/** Where what stood around a quote stands without it, and perhaps without its line. */
function removal({ plain }: SearchedCard, { before, after }: ReviewNote): Candidate | null {
  const around = before.length + after.length;
  if (around < ENOUGH_AROUND) {
    return null;
  }
  const at = [after, after.replace(/^\n/, '')]
    .map((rest) => plain.indexOf(before + rest))
    .find((index) => index >= 0);
  const start = (at ?? 0) + before.length;
  return at === undefined ? null : { start, end: start, around, fits: true, isOnly: true };
}
