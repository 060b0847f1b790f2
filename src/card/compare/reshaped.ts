import type { Draft } from './draft.ts';
import type { SectionPairs } from './match-sections.ts';
import type { Section } from './outline.ts';
import { plainText, wordsOf } from './words.ts';

/** The share of words that is said again from which all is; and from which it is said only again. */
const SAID_AGAIN = 0.92;
const SAID_ONLY_AGAIN = 0.6;

interface OneSided {
  readonly gone: Draft[];
  readonly come: Draft[];
}

/**
 * Of each section, what is gone and what has come in its place: where all that is gone is said again,
 * as a list that is a table now, the form is what changed.
 */
export function reshaped(drafts: readonly Draft[], newOf: SectionPairs['newOf']): readonly Draft[] {
  const bySection = new Map<Section, OneSided>();
  const sidesOf = (section: Section): OneSided => {
    const sides = bySection.get(section) ?? { gone: [], come: [] };
    bySection.set(section, sides);
    return sides;
  };
  for (const draft of drafts) {
    const home = draft.oldBlock && newOf.get(draft.oldBlock.section);
    if (draft.line === null && draft.newBlock === undefined && home) {
      sidesOf(home).gone.push(draft);
    } else if (draft.withLine === null && draft.oldBlock === undefined && draft.newBlock) {
      sidesOf(draft.newBlock.section).come.push(draft);
    }
  }
  const done = new Set<Draft>();
  const formed: Draft[] = [];
  for (const { gone, come } of bySection.values()) {
    const [first, now] = [gone[0], come[0]];
    const [before, after] = [wordsIn(gone, 'old'), wordsIn(come, 'new')];
    const again = [...before].filter((word) => after.has(word)).length;
    const least = haveSameNumbers(before, after) ? SAID_ONLY_AGAIN : SAID_AGAIN;
    if (first && now && before.size > 1 && again >= before.size * least) {
      const isOnly = again >= after.size * SAID_ONLY_AGAIN;
      for (const draft of isOnly ? [...gone, ...come] : gone) {
        done.add(draft);
      }
      const { newBlock, line, new: text } = now;
      const why = 'The same, told in another form.';
      formed.push({ ...first, kind: 'reworded', line, new: text, newBlock, why });
    }
  }
  return done.size === 0 ? drafts : [...drafts.filter((draft) => !done.has(draft)), ...formed];
}

/** Of several numbers, all are said again: then their names may be other words. */
function haveSameNumbers(before: ReadonlySet<string>, after: ReadonlySet<string>): boolean {
  const numbers = [...before].filter((word) => /^\d/.test(word));
  return numbers.length > 1 && numbers.every((number) => after.has(number));
}

function wordsIn(drafts: readonly Draft[], side: 'old' | 'new'): ReadonlySet<string> {
  return new Set(drafts.flatMap((draft) => wordsOf(plainText(draft[side] ?? ''))));
}
