import { scriptGrammar } from './small-grammars.ts';
import type { Grammar } from './tokenize.ts';

/** XML and HTML, with the scripts in it. */
export const markupGrammar: Grammar = {
  // As in a browser, one that is not closed reaches to the end.
  comment: /<!--[\s\S]*?(?:-->|(?![\s\S]))/,
  script: {
    pattern: /(<script[^<>]*>)[\s\S]+?(?=<\/script|(?![\s\S]))/i,
    lookbehind: true,
    inside: scriptGrammar,
  },
  meta: /<[!?][a-z[][^<>]*>/i,
  tag: {
    pattern: /<\/?[a-z](?:[^<>"']|"[^"<]*"|'[^'<]*')*>/i,
    inside: {
      string: { pattern: /(=\s*)(?:"[^"]*"|'[^']*'|[^\s"'>]+)/, lookbehind: true },
      name: { pattern: /(^<\/?)[\w:.-]+/, lookbehind: true },
      property: /[^\s=>/"'<]+/,
    },
  },
  entity: /&#?\w{1,8};/,
};
