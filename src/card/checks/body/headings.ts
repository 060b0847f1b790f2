import type { BodyHeading } from '../../body-parts.ts';
import { quote } from '../fields.ts';
import { type BodyRule, type BodyView, inOne, more } from './body-rule.ts';

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

/** No text: an image, a rule, a comment. */
const WORDLESS =
  /<!--[\s\S]*?(?:-->|$(?![\s\S]))|^[ \t]*(?:[-*_][ \t]*){3,}$|<\/?(?:a|br|center|div|hr|p|span)\b[^<>]*>|\s/gm;

/** What most sections begin with. */
const WORDS_FIRST = /^\s*[\p{L}\p{N}]/u;

/** Headings of sections with nothing in them: the next one is of the same level, or higher. */
function emptySections({ body, headings }: BodyView): readonly BodyHeading[] {
  return headings.filter(({ level, text, end }, index) => {
    const next = headings[index + 1];
    const isName = text.length < 60 && /^\P{P}*\p{L}[^:!?.。！？]*$/u.test(text);
    const isLeaf = next === undefined ? level > 1 : next.level <= level;
    // A title and its second line, or a banner.
    const isTitle = index === 0 || (level === 1 && headings[index - 1]?.level === 1);
    if (!isName || !isLeaf || isTitle) {
      return false;
    }
    const content = body.slice(end, next?.start);
    return !WORDS_FIRST.test(content) && content.replace(WORDLESS, '') === '';
  });
}

export const HEADING_RULES: readonly BodyRule[] = [
  {
    id: 'heading-first',
    severity: 'hint',
    about: 'The first heading is not the title, by which readers and search engines know the card.',
    evidence: {
      kind: 'assumed',
      source: 'huggingface_hub, modelcard_template.md begins with its title',
    },
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
    about: 'Several headings of the title’s level: outlines show no sections of one card.',
    evidence: { kind: 'assumed', source: 'huggingface_hub, modelcard_template.md has one' },
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
    about: 'A heading is more than one level below the one before it: outlines miss a section.',
    evidence: { kind: 'documented', source: 'WCAG technique G141' },
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
    id: 'heading-empty',
    severity: 'hint',
    about: 'A heading without words is a blank line in the contents.',
    evidence: { kind: 'documented', source: 'WCAG 2.4.6' },
    find: ({ body, headings }) =>
      headings
        .filter(
          ({ text, start, end }) =>
            text === '' && !/<img|!\[|<svg|<picture|<video/i.test(body.slice(start, end)),
        )
        .map(({ line }) => ({
          line,
          message: 'This heading has no text: write it, or delete the line.',
        })),
  },
  {
    id: 'section-empty',
    severity: 'hint',
    about: 'A heading with nothing under it promises what the card does not say.',
    evidence: { kind: 'assumed', source: 'a section says something' },
    find: (view) =>
      emptySections(view).map(({ text, line }) => ({
        line,
        message: `Nothing is under ${quote(text)}: write it, or take the heading out.`,
      })),
  },
  {
    id: 'heading-duplicate',
    severity: 'hint',
    about: 'Two headings with the same text have anchors that readers cannot tell apart.',
    evidence: { kind: 'seen', source: 'pages of the Hub, whose anchors are github-slugger’s' },
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
