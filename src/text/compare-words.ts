import { diffArrays } from 'diff';
import type { TextPart } from './compare-texts.ts';

/** Two texts in pieces: what is in one of them alone is changed. */
export interface WordChanges {
  readonly old: readonly TextPart[];
  readonly new: readonly TextPart[];
}

/** Longer ones, together and in UTF-16 units, are told whole. */
const MOST_COMPARED = 20_000;
/** Where they differ in more words, all of them are another. */
const MOST_EDITS = 1000;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** Word by word, also where no blanks stand between words. */
export function compareWords(old: string, now: string): WordChanges {
  const changes =
    old.length + now.length > MOST_COMPARED
      ? undefined
      : diffArrays(wordsOf(old), wordsOf(now), { maxEditLength: MOST_EDITS });
  if (changes === undefined) {
    return { old: [{ text: old, isChanged: true }], new: [{ text: now, isChanged: true }] };
  }
  const of = (side: 'added' | 'removed'): readonly TextPart[] => {
    const other = side === 'added' ? 'removed' : 'added';
    const parts = changes.filter((part) => !part[other]);
    return joined(parts.map((part) => ({ text: part.value.join(''), isChanged: part[side] })));
  };
  return { old: of('removed'), new: of('added') };
}

function wordsOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** A blank between two changed words is no island. */
function joined(parts: readonly TextPart[]): readonly TextPart[] {
  const all: TextPart[] = [];
  for (const [index, { text, isChanged }] of parts.entries()) {
    const isBridge = text.trim() === '' && all.at(-1)?.isChanged && parts[index + 1]?.isChanged;
    const last = all.at(-1);
    if (last !== undefined && last.isChanged === (isChanged || isBridge === true)) {
      all[all.length - 1] = { ...last, text: last.text + text };
    } else {
      all.push({ text, isChanged });
    }
  }
  return all;
}
