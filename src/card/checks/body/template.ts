import { type BodyRule, type BodyView, inOne, more } from './body-rule.ts';

/** huggingface_hub/templates/modelcard_template.md, filled in and not. */
const PLACEHOLDER =
  /\[?more information needed\]?|\[(?:todo|tbd)\]|\{\{(?: [\w.]+(?: ?\|[^{}\n]{1,200})? |[A-Z]+_[A-Z\d_]+)\}\}/gi;

/** The template's own source on carbon emissions. */
const LACOSTE = '1910.09700';

/** An answer: `**Hours used:** 100`. */
const ANSWER = /(?::\*\*|\*\*:) *\w/;

/** The text between the heading before an offset and the next. */
function sectionAt({ prose, headings }: BodyView, offset: number): string {
  const before = headings.findLast(({ start }) => start < offset);
  const after = headings.find(({ start }) => start > offset);
  return prose.slice(before?.end ?? 0, after?.start);
}

export const TEMPLATE_RULES: readonly BodyRule[] = [
  {
    id: 'placeholder',
    severity: 'hint',
    find: ({ prose, lineOf }) => {
      const found = [...prose.matchAll(PLACEHOLDER)];
      return found.slice(0, 1).map(({ 0: text, index }) => ({
        line: lineOf(index),
        message: `“${text}” is the template’s text${more(found.length)}. Fill it in, or take it out.`,
      }));
    },
  },
  {
    id: 'template-citation',
    severity: 'hint',
    find: (card) =>
      inOne(
        card.links.filter(
          ({ target, start }) =>
            start !== null && target.includes(LACOSTE) && !ANSWER.test(sectionAt(card, start)),
        ),
        () =>
          `The template’s section on emissions is not filled in, and its link tags the model with arxiv:${LACOSTE}. Fill it in, or take it out.`,
      ),
  },
];
