import type { Lexer, MarkedExtension, Tokenizer } from 'marked';

type Rules = Tokenizer['rules'];

/** A line that is one whole tag ("HTML block", kind 7). */
const LONE_TAG =
  '<\\/?[a-zA-Z][a-zA-Z0-9-]*(?:[ \\t]+[a-zA-Z_:][\\w.:-]*(?:[ \\t]*=[ \\t]*(?:"[^"\\n]*"|\'[^\'\\n]*\'|[^\\s"\'=<>`]+))?)*[ \\t]*\\/?>[ \\t]*(?:\\n|$)';

/**
 * Where marked's patterns differ from those of cmark-gfm, which GitHub runs: in which, what, by
 * what.
 */
const CHANGES: readonly (readonly [keyof Rules['block'], string, string])[] = [
  // Only a space or a tab behind `#` makes a heading: not U+00A0, not U+3000.
  ...(['heading', 'lheading', 'paragraph', 'blockquote', 'table'] as const).map(
    (name) => [name, '\\s|$)', '[ \\t\\n]|$)'] as const,
  ),
  // Tabs between the dashes of a table.
  ...(['paragraph', 'table'] as const).map(
    (name) =>
      [
        name,
        '((?:\\| *)?:?-+:? *(?:\\| *:?-+:? *)*(?:\\| *)?)',
        '((?:\\|[ \\t]*)?:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*(?:\\|[ \\t]*)?)',
      ] as const,
  ),
  // Any item ends a table, and so does a tag alone; which ends a quote, too, but for its marked
  // lines.
  ['table', '(?:[*+-]|1[.)])[ \\t]', '(?:[*+-]|\\d{1,9}[.)])(?:[ \\t]|\\n|$)'],
  ['table', '<!\\[CDATA\\[)', `<!\\[CDATA\\[|${LONE_TAG})`],
  ['blockquote', '<!\\[CDATA\\[)', `<!\\[CDATA\\[|${LONE_TAG})`],
];

/** A quote, or a tag alone, that is indented less than a list item's text: it ends the list. */
const LIST_ENDS = [0, 1, 2, 3].map((most) => new RegExp(`^ {0,${most}}(?:>|${LONE_TAG})`));

/** The deepest indentation at which a line is no part of an item whose text is so deep. */
function indentBelow(indent: number): number {
  return Math.max(0, Math.min(3, indent - 1));
}

const SETEXT_DASHES = /^ {0,3}-+[ \t]*(?:\n|$)/;

/** marked's rules, as cmark-gfm has them. */
export function cmarkRules({ other, block, inline }: Rules): Rules {
  const changed = { ...block };
  for (const [name, marked, cmark] of CHANGES) {
    const { source, flags } = changed[name];
    changed[name] = new RegExp(source.replaceAll(marked, cmark), flags);
  }
  return {
    inline,
    block: changed,
    other: {
      ...other,
      headingBeginRegex: (indent) => new RegExp(`^ {0,${indentBelow(indent)}}#{1,6}(?:[ \\t]|$)`),
      blockquoteBeginRegex: (indent) => LIST_ENDS[indentBelow(indent)] ?? other.anyLine,
      tableAlignChars: /^\||\|[ \t]*$/g,
      tableAlignRight: /^[ \t]*-+:[ \t]*$/,
      tableAlignCenter: /^[ \t]*:-+:[ \t]*$/,
      tableAlignLeft: /^[ \t]*:-+[ \t]*$/,
    },
  };
}

/**
 * Definitions of links are a paragraph, which goes on in a line that begins no block of its own.
 */
function isInDefinitions({ state: { lastToken } }: Lexer): boolean {
  return lastToken?.type === 'def';
}

/** What begins a block at the start of one, but does not end a paragraph, nor so definitions. */
export const paragraphLines: MarkedExtension = {
  tokenizer: {
    code() {
      return isInDefinitions(this.lexer) ? undefined : false;
    },
    hr(text) {
      return isInDefinitions(this.lexer) && SETEXT_DASHES.test(text) ? undefined : false;
    },
    list(text) {
      const { listInterruptsParagraph } = this.rules.other;
      return isInDefinitions(this.lexer) && !listInterruptsParagraph.test(text) ? undefined : false;
    },
    html(text) {
      // marked's word for the paragraph of an item.
      const isInText = this.lexer.state.lastToken?.type === 'text';
      const { htmlBeginRegex } = this.rules.other;
      return (isInText || isInDefinitions(this.lexer)) && !htmlBeginRegex(4).test(text)
        ? undefined
        : false;
    },
  },
};
