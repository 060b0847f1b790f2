import type { BodyHeading } from '../../body-parts.ts';
import { quote } from '../fields.ts';
import { type BodyRule, inOne, more } from './body-rule.ts';

/** Two `### Data` in two sections are no mistake: below this level, siblings are compared. */
const DEEPEST_SECTION = 2;

/** Headings whose text has come before, each text once, with the first of that text. */
function duplicates(headings: readonly BodyHeading[]): readonly (readonly BodyHeading[])[] {
  const known = new Map<string, BodyHeading[]>();
  const around: BodyHeading[] = [];
  for (const heading of headings) {
    while ((around.at(-1)?.level ?? 0) >= heading.level) {
      around.pop();
    }
    const parent = heading.level > DEEPEST_SECTION ? around.at(-1)?.start : '';
    const key = `${parent} ${heading.text.toLowerCase()}`;
    known.set(key, [...(known.get(key) ?? []).slice(0, 1), heading]);
    around.push(heading);
  }
  return [...known.values()];
}

export const HEADING_RULES: readonly BodyRule[] = [
  {
    id: 'heading-first',
    severity: 'hint',
    find({ headings }) {
      const title = headings.find(({ level }) => level === 1);
      return inOne(headings[0] === title ? [] : headings.slice(0, 1), ({ text }) =>
        title === undefined
          ? 'No heading has level 1: put “# Name of the model” first.'
          : `${quote(text)} comes before the title (line ${title.line}). Put the title first.`,
      );
    },
  },
  {
    id: 'heading-several-h1',
    severity: 'hint',
    find({ headings }) {
      const titles = headings.filter(({ level }) => level === 1);
      return inOne(
        titles.slice(1),
        (_, count) =>
          `${count + 1} headings have level 1, which is the title’s: begin sections with “##”.`,
      );
    },
  },
  {
    id: 'heading-skipped-level',
    severity: 'hint',
    find({ headings }) {
      const skips = headings.filter(
        ({ level }, index) => level > (headings[index - 1]?.level ?? level) + 1,
      );
      return inOne(
        skips,
        ({ text }, count) =>
          `${quote(text)} skips a level${more(count)}: outlines miss a section there.`,
      );
    },
  },
  {
    id: 'heading-duplicate',
    severity: 'hint',
    find: ({ headings }) =>
      duplicates(headings).flatMap(([first, again]) => {
        if (!(first?.text && again)) {
          return [];
        }
        const message = `${quote(again.text)} is a heading on line ${first.line} already: this one’s anchor is #${again.id}.`;
        return { line: again.line, message };
      }),
  },
];
