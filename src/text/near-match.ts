/** Most mistakes between two words; in short words two would make any of them alike. */
const MOST_MISTAKES = 2;
const MOST_MISTAKES_IF_SHORT = 1;
const LONGEST_SHORT_WORD = 5;

/** Longer texts are no slips; a card's author can make them as long as a card. */
const LONGEST_TEXT = 100;

const NUMBER = /\d+(?:[._-]\d+)*/g;
const SEPARATORS = /[\s_-]+/g;

/** What a slip may change, and what it may not. */
interface Word {
  readonly letters: string;
  /** `3.1 4` for `a-3_1-b-4.0`. */
  readonly numbers: string;
}

/**
 * The candidate that the text most likely means; null if none is near or two are equally near.
 * Case, spaces, `_` and `-` make no difference; then the fewest mistakes count: letters missing,
 * added, replaced, or swapped with the next (Damerau-Levenshtein). Numbers must agree, but for a
 * `.0`: another version is another thing (`mit-0`, `apache-1.1`, `fairseq2`), not a slip.
 * With mistakes it is a guess, and no fix writes it; with `most` 0 only the spelling differs.
 */
export function nearestOf(
  text: string,
  candidates: readonly string[],
  most = MOST_MISTAKES,
): string | null {
  if (text.length > LONGEST_TEXT) {
    return null;
  }
  const { letters, numbers } = readWord(text);
  if (letters === '') {
    return null;
  }
  let fewest = letters.length <= LONGEST_SHORT_WORD ? Math.min(most, MOST_MISTAKES_IF_SHORT) : most;
  let nearest: string[] = [];
  for (const candidate of new Set(candidates)) {
    if (candidate === text) {
      return candidate;
    }
    const other = readWord(candidate);
    const mistakes =
      other.numbers === numbers
        ? countMistakes(letters, other.letters, fewest)
        : Number.POSITIVE_INFINITY;
    if (mistakes < fewest) {
      fewest = mistakes;
      nearest = [candidate];
    } else if (mistakes === fewest) {
      nearest.push(candidate);
    }
  }
  const [only = null, ...others] = nearest;
  return others.length === 0 ? only : null;
}

function readWord(text: string): Word {
  const numbers = text.match(NUMBER) ?? [];
  return {
    letters: text.toLowerCase().replace(NUMBER, '').replace(SEPARATORS, ''),
    numbers: numbers
      .map((number) => number.replace(/[_-]/g, '.').replace(/(?:\.0)+$/, ''))
      .join(' '),
  };
}

/** The distance of optimal string alignment, or infinity if that is surely more than `most`. */
function countMistakes(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) {
    return Number.POSITIVE_INFINITY;
  }
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const next = [row];
    for (let column = 1; column <= b.length; column++) {
      const differs = a[row - 1] === b[column - 1] ? 0 : 1;
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next[column] = Math.min(
        at(last, column) + 1,
        at(next, column - 1) + 1,
        at(last, column - 1) + differs,
        swapped ? at(beforeLast, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    beforeLast = last;
    last = next;
  }
  return at(last, b.length);
}

function at(distances: readonly number[], column: number): number {
  return distances[column] ?? Number.POSITIVE_INFINITY;
}
