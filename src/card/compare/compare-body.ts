import type { Classed } from './classed.ts';
import { classifyOne, classifyPair } from './classify-texts.ts';
import { compareAllTables } from './compare-all-tables.ts';
import { compareCode } from './compare-code.ts';
import { compareLinks } from './compare-links.ts';
import { compareHeadings, foldSections } from './compare-sections.ts';
import type { ComparedCard } from './compared-card.ts';
import { type Draft, rankOf, told } from './draft.ts';
import { isLimit } from './limits.ts';
import { matchSections } from './match-sections.ts';
import { matchTexts, type Saying, type SayingPair } from './match-texts.ts';
import { type Block, outlineOf } from './outline.ts';
import { type Left, pairByKey } from './pair-by-key.ts';

/** What has become of a body. */
export function compareBodies(old: ComparedCard, now: ComparedCard, isLate: () => boolean) {
  const [olds, news] = [outlineOf(old), outlineOf(now)];
  const sections = matchSections(olds, news);
  const [before, after] = [olds, news].map((all) => all.flatMap(({ blocks }) => blocks));
  const blocks = [before ?? [], after ?? []] as const;
  const of = (kind: Block['kind']) =>
    [
      blocks[0].filter((one) => one.kind === kind),
      blocks[1].filter((one) => one.kind === kind),
    ] as const;
  const texts = matchTexts(...of('text'), sections, isLate);
  const codes = equalBlocks(of('code'));
  const tables = equalBlocks(of('table'));
  const same = [...texts.same, ...codes.same, ...tables.same];
  const [removed, added, replaced] = replacedLimits(texts.removed, texts.added, sections.newOf);
  const ofTables = compareAllTables(old, now, tables.left, sections, isLate);
  const changes: readonly Draft[] = [
    ...Array.from(inTime([...joined(texts.changed), ...replaced], isLate), (pair) =>
      draftOf(classifyPair(pair), pair.old, pair.now),
    ),
    ...inRuns(inTime(removed, isLate), false),
    ...inRuns(inTime(added, isLate), true),
    ...compareCode(codes.left, sections),
    ...ofTables.changes,
    ...same.flatMap(([one, other]) => formattingOf(one, other)),
  ];
  const links = compareLinks(old, now, blocks, new Map(same));
  const folded = foldSections(
    news,
    sections.oldOf,
    foldSections(olds, sections.newOf, [...changes, ...links], 'oldBlock'),
    'newBlock',
  );
  return {
    changes: onePerPlace([...folded, ...compareHeadings(olds, sections)]),
    isWhole: ofTables.isWhole,
  };
}

/** Sentences that have become one, or come of one, are compared as a whole. */
function joined(pairs: readonly SayingPair[]): readonly SayingPair[] {
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

/** As many as there is time for. */
function* inTime<One>(all: readonly One[], isLate: () => boolean): Generator<One> {
  for (const one of all) {
    if (isLate()) {
      return;
    }
    yield one;
  }
}

function draftOf(classed: Classed, old: Saying | null, now: Saying | null): Draft {
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

/** A limit that stands alone in the place of another is, as far as can be told, the same. */
function replacedLimits(
  removed: readonly Saying[],
  added: readonly Saying[],
  newOf: ReturnType<typeof matchSections>['newOf'],
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
    return isPair && isLimit(old) && isLimit(now) ? { old, now } : [];
  });
  const done = new Set(pairs.flatMap(({ old, now }) => [old, now]));
  const rest = (all: readonly Saying[]): readonly Saying[] => all.filter((one) => !done.has(one));
  return [rest(removed), rest(added), pairs] as const;
}

/** Sentences that came or went side by side, and are of one kind, are one change. */
function inRuns(sayings: Iterable<Saying>, isNew: boolean): readonly Draft[] {
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

function equalBlocks(all: Left<Block>) {
  const same: (readonly [Block, Block])[] = [];
  const left = pairByKey(
    all,
    ({ plain }) => plain,
    (old, now) => same.push([old, now]),
  );
  return { same, left };
}

/** The same words, written in another way; links are compared by themselves. */
function formattingOf(old: Block, now: Block): readonly Draft[] {
  // Behind a block there may be tags and marks of the next one.
  const bare = ({ source }: Block): string =>
    source
      .replace(/<[^<>]*>|\n[\s>]*(?:[-*+]|\d+[.)])\s*$/g, '')
      .replace(/\]\([^()]*\)/g, ']')
      .replace(/\s+/g, '');
  return old.source === now.source || bare(old) === bare(now)
    ? []
    : [
        draftOf(
          { kind: 'formatting', why: 'The same words, written in another way.' },
          asSaid(old),
          asSaid(now),
        ),
      ];
}

function asSaid(block: Block): Saying {
  return { block, text: block.source, plain: block.plain, words: new Set() };
}

/** Of several changes of one line, the most important is told; but of texts, tables and code each. */
function onePerPlace(changes: readonly Draft[]): readonly Draft[] {
  const best = new Map<string, number>();
  const key = ({ line, withLine }: Draft): string => `${line}|${withLine}`;
  for (const draft of changes) {
    best.set(key(draft), Math.min(best.get(key(draft)) ?? Number.POSITIVE_INFINITY, rankOf(draft)));
  }
  return changes.filter(
    (draft) =>
      !/^(?:link-changed|reworded|formatting)$/.test(draft.kind) ||
      rankOf(draft) <= (best.get(key(draft)) ?? 0),
  );
}
