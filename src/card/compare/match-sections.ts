import { likeness } from '../../text/likeness.ts';
import type { Section } from './outline.ts';
import { type Left, pairByKey } from './pair-by-key.ts';
import { contentWords } from './words.ts';

/** Which section of the old card is which of the new one. */
export interface SectionPairs {
  readonly newOf: ReadonlyMap<Section, Section>;
  readonly oldOf: ReadonlyMap<Section, Section>;
}

/** So many pairs of sections are compared by their words. */
const MOST_PAIRS = 40_000;
const MOST_WORDS = 600;
/** Of the words of two sections, the share in both from which one is the other, renamed. */
const ALIKE = 0.5;
/** The same where they also stand in the same place. */
const ALIKE_IN_PLACE = 0.25;

/** By their headings and where these stand, else by what they say, else by their place. */
export function matchSections(olds: readonly Section[], news: readonly Section[]): SectionPairs {
  const newOf = new Map<Section, Section>();
  const oldOf = new Map<Section, Section>();
  const pair = (old: Section, now: Section): void => {
    newOf.set(old, now);
    oldOf.set(now, old);
  };
  const first = ({ blocks }: Section): string => blocks[0]?.plain ?? '';
  let left: Left<Section> = [olds, news];
  for (const keyOf of [
    (one: Section) => `${one.level} ${one.path} ${first(one)}`,
    (one: Section) => `${one.level} ${one.path}`,
    (one: Section) => one.path,
    (one: Section) => `${one.plainTitle} ${first(one)}`,
    (one: Section) => one.plainTitle,
  ]) {
    left = pairByKey(left, keyOf, pair);
  }
  const [title, newTitle] = [olds[1], news[1]];
  if (title?.level === 1 && newTitle?.level === 1 && !newOf.has(title) && !oldOf.has(newTitle)) {
    pair(title, newTitle);
  }
  const rest = ({ 0: some, 1: others }: Left<Section>): Left<Section> => [
    some.filter((one) => !newOf.has(one)),
    others.filter((one) => !oldOf.has(one)),
  ];
  pairByContent(rest(left), pair);
  for (const old of rest(left)[0]) {
    const before = olds[old.index - 1];
    const now = before && news[(newOf.get(before)?.index ?? Number.NaN) + 1];
    if (now !== undefined && !oldOf.has(now) && isRenamed(old, now)) {
      pair(old, now);
    }
  }
  return { newOf, oldOf };

  /** In the same place, with something in common: words of the title, text, or sections below. */
  function isRenamed(old: Section, now: Section): boolean {
    const below = (sections: readonly Section[], of: Section): Section | undefined =>
      sections[of.index + 1]?.parent === of ? sections[of.index + 1] : undefined;
    const [child, newChild] = [below(olds, old), below(news, now)];
    const hasSameBelow = child !== undefined && newOf.get(child) === newChild;
    const [words, others] = [old, now].map(({ plainTitle }) => contentWords(plainTitle));
    const isNamedAlike = words?.some((word) => others?.includes(word)) === true;
    const areEmpty = old.blocks.length + now.blocks.length === 0;
    return (
      old.level === now.level &&
      (hasSameBelow ||
        (areEmpty && isNamedAlike) ||
        likeness(wordsIn(old), wordsIn(now)) >= ALIKE_IN_PLACE)
    );
  }
}

const NONE: ReadonlySet<string> = new Set();

type Pair = (old: Section, now: Section) => void;

function pairByContent([olds, news]: Left<Section>, pair: Pair): void {
  if (olds.length * news.length > MOST_PAIRS) {
    const said = ({ blocks }: Section): string | null =>
      blocks.length === 0 ? null : blocks.map(({ plain }) => plain).join('\n');
    pairByKey([olds, news], said, pair);
    return;
  }
  const [words, newWords] = [olds.map(wordsIn), news.map(wordsIn)];
  const found = olds.flatMap((old, at) =>
    news.map((now, index) => {
      return { old, now, share: likeness(words[at] ?? NONE, newWords[index] ?? NONE) };
    }),
  );
  const done = new Set<Section>();
  for (const { old, now } of found
    .filter(({ share }) => share >= ALIKE)
    .sort((a, b) => b.share - a.share)) {
    if (!done.has(old) && !done.has(now)) {
      pair(old, now);
      done.add(old).add(now);
    }
  }
}

function wordsIn({ blocks }: Section): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { plain } of blocks) {
    if (words.size < MOST_WORDS) {
      for (const word of contentWords(plain.slice(0, 4000))) {
        words.add(word);
      }
    }
  }
  return words;
}
