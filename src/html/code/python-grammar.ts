import type { CompilerExt, LanguageFn, Mode } from 'highlight.js';
import definition from 'highlight.js/lib/languages/python';
import { endStringsWithLine } from './one-line-strings.ts';

/** Keywords in their places only, and names everywhere else. */
const SOFT_KEYWORDS = ['match', 'case', 'lazy'];

const SOFT_KEYWORD: Mode = {
  scope: 'keyword',
  match:
    /(?<=^[ \t]*)(?:match(?=[ ([{"'].*:[ \t]*(?:#.*)?$)|case(?=[ ([{"'].*:)|lazy(?= +(?:from|import)\b))(?! *=)/,
};

/** A member's name is no keyword and no built-in: `model.eval`, `re.match`. */
const MEMBER: Mode = { match: /\.[A-Za-z_]\w*/ };

const SELF: Mode = { scope: 'variable', match: /\bself\b/ };

/** The library's Python, with soft keywords, members, and braces in the braces of f-strings. */
export const python: LanguageFn = (hljs) => {
  const language = definition(hljs);
  // All rules share this object. A kind with `_` has no colour; the last kind of a word counts.
  Object.assign(language.keywords ?? {}, { _name: SOFT_KEYWORDS });
  return {
    ...language,
    contains: [SOFT_KEYWORD, ...language.contains],
    compilerExtensions: [endStringsWithLine, addMembers, addBraces],
  };
};

const addMembers: CompilerExt = (mode) => {
  if (mode.keywords !== undefined) {
    mode.contains = [...(mode.contains ?? []), MEMBER, SELF];
  }
};

const addBraces: CompilerExt = (mode) => {
  const { scope, keywords = [], contains = [] } = mode;
  if (scope === 'subst') {
    const braces: Mode = { begin: /\{/, end: /\}/, keywords, contains: ['self', ...contains] };
    mode.contains = [...contains, braces];
  }
};
