import { type Draft, rankOf, told } from './draft.ts';
import { isOfLimits } from './limits.ts';
import type { SectionPairs } from './match-sections.ts';
import type { Section } from './outline.ts';
import { plainText } from './words.ts';

/** What makes the coming or going of a section more than that. */
const HELD = /^(?:limitation-|result-|baseline-|claim-)/;
/** Of its blocks so many may stand elsewhere, and it is gone all the same. */
const MOST_KEPT = 0.34;

/** Headings: what came, went, is called otherwise or stands elsewhere. */
export function compareHeadings(
  olds: readonly Section[],
  { newOf, oldOf }: SectionPairs,
): readonly Draft[] {
  const changes: Draft[] = [];
  const moved = movedSections(olds, newOf);
  for (const [old, now] of newOf) {
    const place = { line: now.line, withLine: old.line, old: old.title, new: now.title };
    const [before, after] = [plainText(old.title), plainText(now.title)];
    if (before !== after) {
      const isVersion = versionless(before) === versionless(after);
      changes.push(
        isVersion
          ? { ...place, kind: 'version-changed', why: 'The title names another version.' }
          : { ...place, kind: 'section-renamed', why: 'The same section under another heading.' },
      );
    } else if (moved.has(old) && !isMovedWithParent(old, now)) {
      changes.push({ ...place, kind: 'section-moved', why: 'The section stands elsewhere.' });
    } else if (old.level !== now.level || old.title !== now.title) {
      changes.push({ ...place, kind: 'formatting', why: 'The heading is written in another way.' });
    }
  }
  return changes;

  function isMovedWithParent(old: Section, now: Section): boolean {
    return (
      old.parent !== null && moved.has(old.parent) && oldOf.get(now.parent ?? now) === old.parent
    );
  }
}

function versionless(title: string): string {
  return title.replace(/\bv?\d+(?:\.\d+)*\b/g, '#');
}

/** The fewest whose move explains the order of the new card. */
function movedSections(
  olds: readonly Section[],
  newOf: ReadonlyMap<Section, Section>,
): ReadonlySet<Section> {
  const paired = olds.filter((old) => newOf.has(old));
  const tails: number[] = [];
  const before: number[] = [];
  const index = (at: number): number => newOf.get(paired[at] as Section)?.index ?? 0;
  for (const at of paired.keys()) {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (index(tails[middle] ?? 0) < index(at)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    before[at] = tails[low - 1] ?? -1;
    tails[low] = at;
  }
  const kept = new Set<Section>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    kept.add(paired[at] as Section);
  }
  return new Set(paired.filter((section) => !kept.has(section)));
}

/**
 * Sections of one card that the other has not: with all that only they say, each is one change, and
 * so is one with the sections in it. Returns it, and the changes of what is left.
 */
export function foldSections(
  sections: readonly Section[],
  others: ReadonlyMap<Section, Section>,
  changes: readonly Draft[],
  side: 'oldBlock' | 'newBlock',
): readonly Draft[] {
  const bySection = new Map<Section, Draft[]>();
  const isOneSided = (draft: Draft): boolean =>
    (side === 'oldBlock' ? draft.line : draft.withLine) === null;
  for (const draft of changes) {
    const section = draft[side]?.section;
    if (section !== undefined && !others.has(section) && isOneSided(draft)) {
      bySection.get(section)?.push(draft) ?? bySection.set(section, [draft]);
    }
  }
  const alone = new Set(sections.filter((section) => section.level > 0 && !others.has(section)));
  const known = new Map<Section, boolean>();
  const isWhole = (section: Section): boolean => {
    const is = known.get(section) ?? isGone(section);
    known.set(section, is);
    return is;
  };
  const isGone = (section: Section): boolean => {
    const drafts = bySection.get(section) ?? [];
    const own = new Set(drafts.flatMap((draft) => draft.blocks ?? draft[side] ?? []));
    const kept = section.blocks.filter((block) => !own.has(block)).length;
    return kept <= section.blocks.length * MOST_KEPT;
  };
  const folded = new Map<Section, Draft[]>();
  const headOf = (section: Section): Section => {
    const { parent } = section;
    return parent !== null && alone.has(parent) && isWhole(parent) ? headOf(parent) : section;
  };
  for (const section of alone) {
    if (isWhole(section)) {
      const head = headOf(section);
      const drafts = bySection.get(section) ?? [];
      folded.get(head)?.push(...drafts) ?? folded.set(head, [...drafts]);
    }
  }
  const done = new Set([...folded.values()].flat());
  return [
    ...changes.filter((draft) => !done.has(draft)),
    ...[...folded].map(([head, drafts]) => sectionChange(head, drafts, side)),
  ];
}

function sectionChange(
  section: Section,
  drafts: readonly Draft[],
  side: 'oldBlock' | 'newBlock',
): Draft {
  const isNew = side === 'newBlock';
  const { line, title } = section;
  const said = drafts.map((draft) => (isNew ? draft.new : draft.old) ?? '');
  const text = told([title, ...said].join('\n'));
  const place = {
    ...{ line: isNew ? line : null, withLine: isNew ? null : line },
    ...{ old: isNew ? null : text, new: isNew ? text : null },
  };
  const come = isNew ? 'has come' : 'is gone';
  const [held] = drafts.filter(({ kind }) => HELD.test(kind)).sort((a, b) => rankOf(a) - rankOf(b));
  if (held) {
    const why = isOfLimits(section)
      ? `The section “${title}” ${come}.`
      : `${held.why} So ${isNew ? 'has' : 'is'} the section “${title}”.`;
    return { ...place, kind: held.kind, why };
  }
  return {
    ...place,
    kind: isNew ? 'section-added' : 'section-removed',
    why: `The section “${title}” ${come}.`,
  };
}
