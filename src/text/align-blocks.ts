import { compareLists } from './compare-lists.ts';
import { compareWords, type WordChanges } from './compare-words.ts';
import { likeness } from './likeness.ts';

/** Blocks of two texts that stand beside each other, by their indices; null where there is none. */
export interface BlockPair {
  readonly old: number | null;
  readonly new: number | null;
  /** `same` may differ in blanks. Moved: it stands elsewhere, in the same words. */
  readonly kind: 'same' | 'changed' | 'added' | 'removed' | 'moved';
  /** Of changed ones. */
  readonly words?: WordChanges;
}

/** Where texts differ in more blocks, all between the first and the last is another. */
const MOST_EDITS = 1500;
/** Larger places are paired in their order alone: so many comparisons of two blocks. */
const MOST_COMPARED = 10_000;
/** Of its words, at least so many are in both blocks of a pair. */
const ALIKE = 0.4;
/** Words of so many blocks are compared. */
const MOST_WORDED = 1500;

/** Puts the blocks of two cards beside each other: equal ones, then those that are alike. */
export function alignBlocks(old: readonly string[], now: readonly string[]): readonly BlockPair[] {
  const [before, after] = [old.map(plain), now.map(plain)];
  const pairs: BlockPair[] = [];
  let [at, atNow] = [0, 0];
  let gone: readonly number[] = [];
  const range = (from: number, count: number): readonly number[] =>
    Array.from({ length: count }, (_, index) => from + index);
  const end = (added: readonly number[]): void => {
    pairs.push(...pairAlike(gone, added, before, after));
    gone = [];
  };
  for (const { value, removed, added } of compareLists(before, after, MOST_EDITS)) {
    if (removed) {
      gone = range(at, value.length);
      at += value.length;
    } else if (added) {
      end(range(atNow, value.length));
      atNow += value.length;
    } else {
      end([]);
      for (const index of range(0, value.length)) {
        pairs.push({ old: at + index, new: atNow + index, kind: 'same' });
      }
      at += value.length;
      atNow += value.length;
    }
  }
  end([]);
  return withWords(markMoved(pairs, before, after), old, now);
}

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** In their order, those that are most alike beside each other; the rest alone. */
function pairAlike(
  gone: readonly number[],
  added: readonly number[],
  before: readonly string[],
  after: readonly string[],
): readonly BlockPair[] {
  const alone = (kind: 'removed' | 'added') => (index: number) =>
    kind === 'removed' ? { old: index, new: null, kind } : { old: null, new: index, kind };
  if (gone.length === 0 || added.length === 0) {
    return [...gone.map(alone('removed')), ...added.map(alone('added'))];
  }
  const isOne = gone.length === 1 && added.length === 1;
  const chosen =
    isOne || gone.length * added.length > MOST_COMPARED
      ? inOrder(gone, added)
      : mostAlike(
          gone.map((index) => wordBag(before[index] ?? '')),
          added.map((index) => wordBag(after[index] ?? '')),
        );
  const pairs: BlockPair[] = [];
  let [i, j] = [0, 0];
  for (const [one, other] of [...chosen, [gone.length, added.length] as const]) {
    pairs.push(...gone.slice(i, one).map(alone('removed')));
    pairs.push(...added.slice(j, other).map(alone('added')));
    const [first, second] = [gone[one], added[other]];
    if (first !== undefined && second !== undefined) {
      const kind = before[first] === after[second] ? 'same' : 'changed';
      pairs.push({ old: first, new: second, kind });
    }
    [i, j] = [one + 1, other + 1];
  }
  return pairs;
}

function inOrder(
  gone: readonly number[],
  added: readonly number[],
): readonly (readonly [number, number])[] {
  return gone.slice(0, added.length).map((_, index) => [index, index]);
}

type WordBag = ReadonlySet<string>;

function wordBag(text: string): WordBag {
  return new Set(text.toLowerCase().match(/[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}]|[\p{L}\p{N}]+/gu));
}

/** The series of pairs whose likeness is greatest in all. */
function mostAlike(
  gone: readonly WordBag[],
  added: readonly WordBag[],
): readonly (readonly [number, number])[] {
  const width = added.length + 1;
  const alike = gone.map((one) => added.map((other) => likeness(one, other)));
  const best = new Float64Array((gone.length + 1) * width);
  for (let i = gone.length - 1; i >= 0; i -= 1) {
    for (let j = added.length - 1; j >= 0; j -= 1) {
      const like = alike[i]?.[j] ?? 0;
      const both = like < ALIKE ? 0 : like + (best[(i + 1) * width + j + 1] ?? 0);
      best[i * width + j] = Math.max(
        both,
        best[(i + 1) * width + j] ?? 0,
        best[i * width + j + 1] ?? 0,
      );
    }
  }
  const pairs: [number, number][] = [];
  for (let [i, j] = [0, 0]; i < gone.length && j < added.length; ) {
    const all = best[i * width + j];
    if (all === best[(i + 1) * width + j]) {
      i += 1;
    } else if (all === best[i * width + j + 1]) {
      j += 1;
    } else {
      pairs.push([i, j]);
      [i, j] = [i + 1, j + 1];
    }
  }
  return pairs;
}

/** What is gone here and new there in the same words. */
function markMoved(
  pairs: readonly BlockPair[],
  before: readonly string[],
  after: readonly string[],
): readonly BlockPair[] {
  const alone = (side: 'old' | 'new', texts: readonly string[]): ReadonlySet<string> =>
    new Set(
      pairs.flatMap(({ old, new: now }) => {
        const [own, other] = side === 'old' ? [old, now] : [now, old];
        return own !== null && other === null ? (texts[own] ?? '') : [];
      }),
    );
  const [gone, added] = [alone('old', before), alone('new', after)];
  return pairs.map((pair) => {
    const text = pair.old === null ? after[pair.new ?? 0] : before[pair.old];
    const isAlone = pair.old === null || pair.new === null;
    const isMoved =
      isAlone && text !== undefined && text !== '' && gone.has(text) && added.has(text);
    return isMoved ? { ...pair, kind: 'moved' } : pair;
  });
}

function withWords(
  pairs: readonly BlockPair[],
  old: readonly string[],
  now: readonly string[],
): readonly BlockPair[] {
  let count = 0;
  return pairs.map((pair) => {
    const { kind, old: one, new: other } = pair;
    if (kind !== 'changed' || one === null || other === null || count === MOST_WORDED) {
      return pair;
    }
    count += 1;
    return { ...pair, words: compareWords(old[one] ?? '', now[other] ?? '') };
  });
}
