import type { Grammar } from './tokenize.ts';

/** Braces in braces in braces are as deep as a value's go. */
const VALUE = /(=\s*)(?:\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*\}|"[^"]*")/;

/**
 * BibTeX, and the commands of LaTeX around it. A sixth of all cards end with such a block.
 * Rules: the entry's type and key, field names, values in braces or quotes, numbers and abbreviations.
 */
export const bibtexGrammar: Grammar = {
  entry: {
    // An entry ends where the next one begins, so that one slip does not colour the rest.
    pattern: /@[a-z]+\s*\{[\s\S]*?(?:^[ \t]*\}(?!,)|(?=^[ \t]*@[a-z]+\s*\{)|(?![\s\S]))/im,
    inside: {
      keyword: /^@\w+/,
      title: { pattern: /^(\s*\{\s*)[^,{}\s]+/, lookbehind: true },
      string: { pattern: VALUE, lookbehind: true },
      property: /\b[a-z][\w:.-]{0,40}(?=\s*=)/i,
      number: { pattern: /(=\s*)\d+/, lookbehind: true },
      variable: { pattern: /(=\s*)[a-z][\w-]*/i, lookbehind: true },
    },
  },
  comment: /^[ \t]*%.*/m,
  keyword: /\\(?:[a-z]+|.)/i,
};
