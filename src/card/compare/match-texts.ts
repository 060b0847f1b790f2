import { likeness } from '../../text/likeness.ts';
import type { SectionPairs } from './match-sections.ts';
import type { Block, Section } from './outline.ts';
import { type Left, pairByKey, without } from './pair-by-key.ts';
import { type Saying, sayingsOf } from './sayings.ts';
import { plainText, shareIn } from './words.ts';

export interface SayingPair {
  readonly old: Saying;
  readonly now: Saying;
}

export interface TextPairs {
  /** Blocks that say the same, wherever they stand. */
  readonly same: readonly (readonly [old: Block, now: Block])[];
  /** What one says in another way than the other. */
  readonly changed: readonly SayingPair[];
  readonly removed: readonly Saying[];
  readonly added: readonly Saying[];
}

/** Of the words of two sentences, the share in both from which one is the other, reworded. */
const ALIKE = 0.36;
const ALIKE_ELSEWHERE = 0.58;
/** The same where nothing else stands in their place. */
const ALIKE_IN_PLACE = 0.12;
/** What is said in another sentence too, in words. */
const CONTAINED = 0.72;
/** Words that more sentences have tell them not apart. */
const MOST_WITH_WORD = 60;
const MOST_COMPARED = 4_000_000;

/** Where what is said stands in the other card, and what is done with what is found. */
interface Search extends SectionPairs {
  isNear(old: Saying, now: Saying): boolean;
  pair(old: Saying, now: Saying): void;
  isLate(): boolean;
}

/** Pairs what two cards say: equal blocks first, then equal sentences, then those alike. */
export function matchTexts(
  olds: readonly Block[],
  news: readonly Block[],
  sections: SectionPairs,
  isLate: () => boolean,
): TextPairs {
  const same: (readonly [Block, Block])[] = [];
  const isHome = (old: Block, now: Block): boolean =>
    sections.newOf.get(old.section) === now.section;
  const [restOld, restNew] = pairEqual(
    [olds, news],
    sections,
    (block) => block,
    (old, now) => same.push([old, now]),
  );
  const changed: SayingPair[] = [];
  const search: Search = {
    ...sections,
    isLate,
    isNear: (old, now) => isHome(old.block, now.block),
    pair(old, now) {
      if (old.plain !== now.plain) {
        changed.push({ old, now });
      }
    },
  };
  const said = [restOld.flatMap(sayingsOf), restNew.flatMap(sayingsOf)] as const;
  let left = pairEqual(said, sections, ({ block }) => block, search.pair);
  for (const step of [pairLabels, pairAlike, pairInPlace]) {
    left = step(left, search);
  }
  const [removed, added] = withoutContained(left, [...changed], search);
  return { same, changed, removed, added };
}

/** What is left when equal ones are paired: in the same section first, then wherever they are. */
function pairEqual<One extends { readonly plain: string }>(
  all: Left<One>,
  { newOf }: SectionPairs,
  blockOf: (one: One) => Block,
  pair: (old: One, now: One) => void,
): Left<One> {
  const here = (one: One, isNew: boolean): string | null => {
    const { section } = blockOf(one);
    const home = isNew ? section : newOf.get(section);
    return home ? `${home.index}|${one.plain}` : null;
  };
  return pairByKey(pairByKey(all, here, pair), ({ plain }) => plain, pair);
}

type Step = (left: Left<Saying>, search: Search) => Left<Saying>;

/** Those with one label, in one section or where only one has it. */
const pairLabels: Step = ([olds, news], { isNear, pair }) => {
  const byKey = new Map<string, Saying[]>();
  for (const now of news.filter(({ block }) => block.key !== null)) {
    const key = plainText(now.block.key ?? '');
    byKey.get(key)?.push(now) ?? byKey.set(key, [now]);
  }
  const done = new Set<Saying>();
  for (const old of olds.filter(({ block }) => block.key !== null)) {
    const found = (byKey.get(plainText(old.block.key ?? '')) ?? []).slice(0, MOST_WITH_WORD);
    const free = found.filter((now) => !done.has(now));
    const now = free.find((one) => isNear(old, one)) ?? (free.length === 1 ? free[0] : undefined);
    if (now !== undefined) {
      done.add(old).add(now);
      pair(old, now);
    }
  }
  return without([olds, news], done);
};

/** The most alike first. */
const pairAlike: Step = ([olds, news], { isNear, pair, isLate }) => {
  const withWord = new Map<string, Saying[]>();
  for (const now of news) {
    for (const word of now.words) {
      withWord.get(word)?.push(now) ?? withWord.set(word, [now]);
    }
  }
  const found: { readonly old: Saying; readonly now: Saying; readonly share: number }[] = [];
  let compared = 0;
  for (const old of olds) {
    if (compared > MOST_COMPARED || isLate()) {
      break;
    }
    const common = new Map<Saying, number>();
    for (const word of old.words) {
      const others = withWord.get(word) ?? [];
      for (const now of others.length > MOST_WITH_WORD ? [] : others) {
        common.set(now, (common.get(now) ?? 0) + 1);
        compared += 1;
      }
    }
    for (const [now, count] of common) {
      const share = (2 * count) / (old.words.size + now.words.size);
      const isHome = isNear(old, now);
      if (share >= (isHome ? ALIKE : ALIKE_ELSEWHERE)) {
        found.push({ old, now, share: share + (isHome ? 0.2 : 0) });
      }
    }
  }
  const done = new Set<Saying>();
  for (const { old, now } of found.sort((a, b) => b.share - a.share)) {
    if (!done.has(old) && !done.has(now)) {
      done.add(old).add(now);
      pair(old, now);
    }
  }
  return without([olds, news], done);
};

/** What stands alone in its section in the place of another, and shares a word with it. */
const pairInPlace: Step = ([olds, news], { newOf, pair }) => {
  const newBySection = bySection(news);
  const done = new Set<Saying>();
  for (const [section, [old, another]] of bySection(olds)) {
    const home = newOf.get(section);
    const [now, more] = (home && newBySection.get(home)) ?? [];
    const areAlone = another === undefined && more === undefined;
    if (areAlone && old && now && likeness(old.words, now.words) >= ALIKE_IN_PLACE) {
      done.add(old).add(now);
      pair(old, now);
    }
  }
  return without([olds, news], done);
};

function bySection(sayings: readonly Saying[]): ReadonlyMap<Section, readonly Saying[]> {
  const sections = new Map<Section, Saying[]>();
  for (const one of sayings) {
    const { section } = one.block;
    sections.get(section)?.push(one) ?? sections.set(section, [one]);
  }
  return sections;
}

/** Sentences may be joined, split, or told as a list: then what is left stands in another one. */
function withoutContained(
  [olds, news]: Left<Saying>,
  changed: readonly SayingPair[],
  { newOf, oldOf, pair, isLate }: Search,
): Left<Saying> {
  const newBySection = bySection([...news, ...changed.map(({ now }) => now)]);
  const oldBySection = bySection([...olds, ...changed.map(({ old }) => old)]);
  const unions = new Map<readonly Saying[], ReadonlySet<string>>();
  const holderOf = (one: Saying, others: readonly Saying[] = []): Saying | undefined => {
    if (isLate()) {
      return undefined;
    }
    const near = others.slice(0, MOST_WITH_WORD);
    const union = unions.get(others) ?? new Set(near.flatMap(({ words }) => [...words]));
    unions.set(others, union);
    const [best] = near
      .map((other) => ({ other, share: shareIn([...one.words], other.words) }))
      .sort((a, b) => b.share - a.share);
    return shareIn([...one.words], union) >= CONTAINED && (best?.share ?? 0) >= CONTAINED / 2
      ? best?.other
      : undefined;
  };
  const home = (map: ReadonlyMap<Section, Section>, { block }: Saying): Section =>
    map.get(block.section) ?? block.section;
  return [
    olds.filter((old) => {
      const now = holderOf(old, newBySection.get(home(newOf, old)));
      if (now) {
        pair(old, now);
      }
      return now === undefined;
    }),
    news.filter((now) => {
      const old = holderOf(now, oldBySection.get(home(oldOf, now)));
      if (old) {
        pair(old, now);
      }
      return old === undefined;
    }),
  ];
}
