import type { Classed } from './classed.ts';
import { classifyOne } from './classify-texts.ts';
import { type Draft, rankOf, told } from './draft.ts';
import { isLimit } from './limits.ts';
import type { SectionPairs } from './match-sections.ts';
import type { SayingPair } from './match-texts.ts';
import type { Block } from './outline.ts';
import type { Saying } from './sayings.ts';

/** Sentences that have become one, or come of one, are compared as a whole. */
export function joined(pairs: readonly SayingPair[]): readonly SayingPair[] {
  const groups = new Map<Saying, SayingPair[]>();
  for (const pair of pairs) {
    const group = groups.get(pair.old) ?? groups.get(pair.now) ?? [];
    group.push(pair);
    groups.set(pair.old, group).set(pair.now, group);
  }
  return [...new Set(groups.values())].map((group) => ({
    old: joinedSaying(group.map(({ old }) => old)),
    now: joinedSaying(group.map(({ now }) => now)),
  }));
}

function joinedSaying(sayings: readonly Saying[]): Saying {
  const all = [...new Set(sayings)].sort((a, b) => a.block.line - b.block.line);
  const [first] = all as [Saying];
  return all.length === 1
    ? first
    : {
        block: first.block,
        text: all.map(({ text }) => text).join(' '),
        plain: all.map(({ plain }) => plain).join(' '),
        words: new Set(all.flatMap(({ words }) => [...words])),
      };
}

export function draftOf(classed: Classed, old: Saying | null, now: Saying | null): Draft {
  return {
    kind: classed.kind,
    line: now && !classed.isNewLeftOut ? now.block.line : null,
    withLine: old && !classed.isOldLeftOut ? old.block.line : null,
    old: told(old?.text),
    new: told(now?.text),
    why: classed.why,
    oldBlock: old?.block,
    newBlock: now?.block,
  };
}

/** What stands alone in the place of another is, as far as can be told, that in other words. */
export function replacedTexts(
  removed: readonly Saying[],
  added: readonly Saying[],
  newOf: SectionPairs['newOf'],
) {
  const byPlace = new Map(added.map((now) => [now.block, now]));
  const count = new Map<Block, number>();
  for (const { block } of [...removed, ...added]) {
    count.set(block, (count.get(block) ?? 0) + 1);
  }
  const isAlone = ({ block }: Saying): boolean => count.get(block) === 1;
  const pairs = removed.flatMap((old) => {
    const { section, at } = old.block;
    const block = newOf.get(section)?.blocks[at];
    const now = block && byPlace.get(block);
    const isSamePlace = section.blocks.length === block?.section.blocks.length;
    const isPair = now && isSamePlace && !now.block.isItem && isAlone(old) && isAlone(now);
    return isPair && isLimit(old) === isLimit(now) ? { old, now } : [];
  });
  const done = new Set(pairs.flatMap(({ old, now }) => [old, now]));
  const rest = (all: readonly Saying[]): readonly Saying[] => all.filter((one) => !done.has(one));
  return [rest(removed), rest(added), pairs] as const;
}

/** Sentences that came or went side by side, and are of one kind, are one change. */
export function inRuns(sayings: Iterable<Saying>, isNew: boolean): readonly Draft[] {
  const drafts: (Draft & { readonly blocks: readonly Block[] })[] = [];
  for (const saying of sayings) {
    const draft = draftOf(classifyOne(saying, isNew), isNew ? null : saying, isNew ? saying : null);
    const last = drafts.at(-1);
    const before = last?.blocks.at(-1);
    const { block } = saying;
    const isNext =
      before === block || (before?.section === block.section && before.at + 1 === block.at);
    const isOne = before === block || last?.kind === draft.kind;
    if (last && isNext && isOne) {
      const { kind, why } = rankOf(draft) < rankOf(last) ? draft : last;
      const join = (one: string | null, other: string | null): string | null =>
        told([one, other].filter((text) => text !== null).join('\n'));
      const texts = isNew
        ? { old: null, new: join(last.new, draft.new) }
        : { old: join(last.old, draft.old), new: null };
      drafts[drafts.length - 1] = { ...last, ...texts, kind, why, blocks: [...last.blocks, block] };
    } else {
      drafts.push({ ...draft, blocks: [block] });
    }
  }
  return drafts;
}
