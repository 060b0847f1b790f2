import { classifyPair } from './classify-texts.ts';
import { compareAllTables } from './compare-all-tables.ts';
import { compareCode } from './compare-code.ts';
import { compareLinks } from './compare-links.ts';
import { compareHeadings, foldSections } from './compare-sections.ts';
import type { ComparedCard } from './compared-card.ts';
import { type Draft, rankOf } from './draft.ts';
import { matchSections } from './match-sections.ts';
import { matchTexts } from './match-texts.ts';
import { type Block, outlineOf } from './outline.ts';
import { type Left, pairByKey } from './pair-by-key.ts';
import { reshaped } from './reshaped.ts';
import type { Saying } from './sayings.ts';
import { draftOf, inRuns, joined, replacedTexts } from './text-drafts.ts';

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
  const [removed, added, replaced] = replacedTexts(texts.removed, texts.added, sections.newOf);
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
    foldSections(
      olds,
      sections.newOf,
      [...reshaped(changes, sections.newOf), ...links],
      'oldBlock',
    ),
    'newBlock',
  );
  return {
    changes: onePerPlace([...folded, ...compareHeadings(olds, sections)]),
    isWhole: ofTables.isWhole,
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
      .replace(/<[^<>]*>|\n[\s>]*(?:[-*+]|\d+[.)])?[\s>]*$/g, '')
      .replace(/\]\([^()]*\)|[[\]]/g, '')
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
