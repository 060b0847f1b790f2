import type { LanguageFn, Mode } from 'highlight.js';
import latexDefinition from 'highlight.js/lib/languages/latex';

/** Ends an entry and all in it where the next begins, so that one slip does not colour the rest. */
const NEXT_ENTRY = String.raw`(?=^[ \t]*@[A-Za-z]+\s*[{(])`;

/** The entry's type and key, the names of its fields, values, numbers and abbreviations. */
function entry(): Mode {
  const braces: Mode = {
    scope: 'string',
    begin: /\{/,
    end: String.raw`\}|${NEXT_ENTRY}`,
    contains: ['self'],
  };
  const quotes: Mode = { scope: 'string', begin: /"/, end: `"|${NEXT_ENTRY}`, contains: [braces] };
  return {
    begin: [/@[A-Za-z]+/, /\s*[{(]\s*/, /(?:[^\s,{}()="]+(?=\s*(?:,|$)))?/],
    beginScope: { 1: 'keyword', 3: 'title' },
    // Behind a brace too many comes the next field.
    end: String.raw`[})](?!\s*,)|${NEXT_ENTRY}`,
    contains: [
      { scope: 'attr', match: /\b[A-Za-z][\w:.-]{0,40}(?=\s*=)/ },
      braces,
      quotes,
      { scope: 'number', match: /\b\d+\b/ },
      { scope: 'variable', match: /\b[A-Za-z][\w:.-]*/ },
    ],
  };
}

/** BibTeX, and the commands of LaTeX around it. A sixth of all cards end with such a block. */
export const bibtex: LanguageFn = (hljs) => ({
  contains: [entry(), hljs.COMMENT('%', '$'), { scope: 'keyword', match: /\\(?:[A-Za-z]+|.)/ }],
});

/** What cards fence as LaTeX is nearly always BibTeX, too. */
export const latex: LanguageFn = (hljs) => {
  const language = latexDefinition(hljs);
  language.contains.unshift(entry());
  return language;
};
