import type { Section } from './outline.ts';
import { contentWords, plainText } from './words.ts';

/** Which section of the old card is which of the new one. */
export interface SectionPairs {
  readonly newOf: ReadonlyMap<Section, Section>;
  readonly oldOf: ReadonlyMap<Section, Section>;
}

/** So many pairs of sections are compared by their words. */
const MOST_PAIRS = 40_000;
const MOST_WORDS = 600;
/** So many sections of one name are looked at for the one that says the same. */
const MOST_NAMESAKES = 20;
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
  for (const keyOf of [
    ({ level, names }: Section) => `${level} ${names.map(plainText).join(' > ')}`,
    ({ names }: Section) => names.map(plainText).join(' > '),
    ({ title }: Section) => plainText(title),
  ]) {
    pairByKey(without(olds, newOf), without(news, oldOf), keyOf, pair);
  }
  const [title, newTitle] = [olds[1], news[1]];
  if (title?.level === 1 && newTitle?.level === 1 && !newOf.has(title) && !oldOf.has(newTitle)) {
    pair(title, newTitle);
  }
  pairByContent(without(olds, newOf), without(news, oldOf), pair);
  for (const old of without(olds, newOf)) {
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
    const [words, others] = [old, now].map(({ title: name }) => contentWords(plainText(name)));
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

function without(sections: readonly Section[], known: ReadonlyMap<Section, Section>) {
  return sections.filter((section) => !known.has(section));
}

type Pair = (old: Section, now: Section) => void;

/** Those of one key in their order, but first those that also say the same. */
function pairByKey(
  olds: readonly Section[],
  news: readonly Section[],
  keyOf: (section: Section) => string,
  pair: Pair,
): void {
  const waiting = new Map<string, Section[]>();
  for (const now of news) {
    const key = keyOf(now);
    waiting.get(key)?.push(now) ?? waiting.set(key, [now]);
  }
  for (const old of olds) {
    const sameKey = waiting.get(keyOf(old)) ?? [];
    const [first] = sameKey;
    const same =
      sameKey.length > 1
        ? sameKey
            .slice(0, MOST_NAMESAKES)
            .find((one) => one.blocks[0]?.plain === old.blocks[0]?.plain)
        : first;
    const now = same ?? first;
    if (now !== undefined) {
      pair(old, now);
      sameKey.splice(sameKey.indexOf(now), 1);
    }
  }
}

function pairByContent(olds: readonly Section[], news: readonly Section[], pair: Pair): void {
  if (olds.length * news.length > MOST_PAIRS) {
    const key = ({ blocks }: Section): string => blocks.map(({ plain }) => plain).join('\n');
    const isFilled = ({ blocks }: Section): boolean => blocks.length > 0;
    pairByKey(olds.filter(isFilled), news.filter(isFilled), key, pair);
    return;
  }
  const words = new Map([...olds, ...news].map((section) => [section, wordsIn(section)]));
  const found = olds.flatMap((old) =>
    news.map((now) => ({ old, now, share: likeness(words.get(old), words.get(now)) })),
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

/** Dice’s coefficient. */
function likeness(one: ReadonlySet<string> = new Set(), other: ReadonlySet<string> = new Set()) {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  const common = [...small].filter((word) => large.has(word)).length;
  return one.size + other.size === 0 ? 0 : (2 * common) / (one.size + other.size);
}
