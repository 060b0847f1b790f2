import type { HLJSApi, Language, Mode } from 'highlight.js';

/** An entry that is not closed ends where the next one begins, so that one slip does not colour the rest. */
const NEXT_ENTRY = /^(?=@[a-z]+\s*\{)/;
const END = new RegExp(`\\}|${NEXT_ENTRY.source}`);

/**
 * BibTeX, and the commands of LaTeX around it, for highlight.js, which has no grammar for the former. A sixth of all cards end with such a
 * block. Rules: the entry's type and key, field names, values in braces or quotes, numbers and abbreviations.
 */
export function bibtexGrammar(hljs: HLJSApi): Language {
  const braces: Mode = { begin: /\{/, end: END, contains: ['self'] };
  const command: Mode = { scope: 'keyword', begin: /\\(?:[a-z]+|.)/i };
  const value: Mode = {
    begin: /=\s*/,
    end: /(?=[,}])/,
    contains: [
      { scope: 'string', begin: /\{/, end: END, contains: [braces] },
      {
        scope: 'string',
        begin: /"/,
        end: new RegExp(`"|${NEXT_ENTRY.source}`),
        contains: [braces],
      },
      hljs.NUMBER_MODE,
      { scope: 'variable', begin: /[a-z][\w-]*/i },
    ],
  };
  return {
    name: 'BibTeX',
    case_insensitive: true,
    contains: [
      hljs.COMMENT(/%/, /$/),
      {
        begin: [/@[a-z]+/, /\s*\{\s*/, /[^,{}\s]*/],
        beginScope: { 1: 'keyword', 3: 'title' },
        end: END,
        contains: [{ scope: 'attr', begin: /[a-z][\w:.-]*(?=\s*=)/i }, value],
      },
      command,
    ],
  };
}
