import type { TextEdit } from '../../finding.ts';
import { quote } from '../fields.ts';
import { type BodyRule, more } from './body-rule.ts';

/** A formula in delimiters that the Hub does not know. They stop at the next one: linear time. */
const OTHERS: readonly RegExp[] = [
  /(?<![\\$\w])(\$)(?![\s$])((?:[^$\n\\]|\\.){1,300})(?<!\s)\$(?![\w$])/g,
  /(?<!\\)(\\\()((?:[^\n\\]|\\[^()\n]){1,300})\\\)/g,
  /(?<!\\)(\\\[)((?:[^\\]|\\[^[\]]){1,1000})\\\]/g,
];

const BLANK_LINE = /\n[ \t]*\n/;

const INLINE = ['\\\\(', '\\\\)'] as const;
const BLOCK = ['$$', '$$'] as const;

/** Who writes for both has $$…$$ alone. */
const OF_GITHUB = ' GitHub sets those between $…$ and $$…$$, and none between \\\\(…\\\\).';

/** What only a formula has: a command, an index or a power. */
const TEX = /\\[a-z]{2,}|[_^]\{|\w\^\w|(?<!\w)[a-z]_\w(?!\w)/i;

/**
 * Formulas in one kind of delimiters. Where one in a paragraph is certain, so are the others in it:
 * half of them in other delimiters would be worse than none.
 */
function formulasIn(prose: string, pattern: RegExp): readonly RegExpExecArray[] {
  const paragraphs: RegExpExecArray[][] = [];
  let end = 0;
  for (const match of prose.matchAll(pattern)) {
    const { 0: source, index } = match;
    if (!BLANK_LINE.test(source)) {
      const last = paragraphs.at(-1);
      if (last === undefined || BLANK_LINE.test(prose.slice(end, index))) {
        paragraphs.push([match]);
      } else {
        last.push(match);
      }
      end = index + source.length;
    }
  }
  return paragraphs
    .filter((matches) => matches.some(([, , formula = '']) => TEX.test(formula)))
    .flat();
}

export const MATH_RULE: BodyRule = {
  id: 'math-delimiters',
  severity: 'hint',
  about:
    'The Hub shows a formula as its source where its delimiters are not those that it documents. GitHub has others: what one of them sets, the other may not.',
  evidence: {
    kind: 'documented',
    source: 'hub-docs, model-cards.md (LaTeX); GitHub Docs, Writing mathematical expressions',
  },
  find: ({ prose, lineOf }) =>
    OTHERS.flatMap((pattern) => {
      const found = formulasIn(prose, pattern);
      const edits = found.flatMap(({ 0: { length }, 1: mark = '', index }): TextEdit[] => {
        const [open, close] = mark === '\\[' ? BLOCK : INLINE;
        const end = index + length;
        return [
          { start: index, end: index + mark.length, text: open },
          { start: end - mark.length, end, text: close },
        ];
      });
      return found.slice(0, 1).map(({ 0: source, 1: mark, index }) => ({
        line: lineOf(index),
        span: { start: index, end: index + source.length },
        message: `The Hub shows the source of ${quote(source)}${more(found.length)}: it sets formulas between $$…$$ and \\\\(…\\\\).${mark === '$' ? OF_GITHUB : ''}`,
        fix: { label: 'Write those', edits },
      }));
    }),
};
