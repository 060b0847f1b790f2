import hljsCore from 'highlight.js/lib/core';
import bash from 'highlight.js/lib/languages/bash';
import diff from 'highlight.js/lib/languages/diff';
import dockerfile from 'highlight.js/lib/languages/dockerfile';
import ini from 'highlight.js/lib/languages/ini';
import json from 'highlight.js/lib/languages/json';
import python from 'highlight.js/lib/languages/python';
import pythonRepl from 'highlight.js/lib/languages/python-repl';
import shell from 'highlight.js/lib/languages/shell';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { bibtexGrammar } from './bibtex-grammar.ts';
import { grammarOf } from './code-languages.ts';
import { cFamilyGrammar, scriptGrammar, sqlGrammar } from './small-grammars.ts';
import { type CodeToken, TokenEmitter } from './token-emitter.ts';

export type { CodeToken };

/** A block of code as a card has it. */
export interface CodeBlock {
  readonly code: string;
  /** As in the fence's class: possibly an alias, possibly unknown. */
  readonly language: string;
}

/** By the names that `code-languages.ts` uses. */
const GRAMMARS = {
  bash,
  bibtex: bibtexGrammar,
  'c-family': cFamilyGrammar,
  diff,
  dockerfile,
  ini,
  json,
  python,
  'python-repl': pythonRepl,
  script: scriptGrammar,
  shell,
  sql: sqlGrammar,
  xml,
  yaml,
};

const hljs = hljsCore.newInstance();
hljs.configure({ __emitter: TokenEmitter });
for (const [name, grammar] of Object.entries(GRAMMARS)) {
  hljs.registerLanguage(name, grammar);
}

/** Several grammars are quadratic in a line's length, or in the block's. Real code is shorter. */
const MAX_CODE_LENGTH = 20_000;
const LONG_LINE = /[^\n]{2001}/;

/**
 * The tokens of a code block; their texts joined are exactly the code. Null where it stays plain: a language that is unknown or
 * has no grammar, a block over 20,000 characters, or one with a line over 2,000.
 */
export function highlightCode({ code, language }: CodeBlock): readonly CodeToken[] | null {
  const grammar = grammarOf(language);
  if (grammar === null || code.length > MAX_CODE_LENGTH || LONG_LINE.test(code)) {
    return null;
  }
  const result = hljs.highlight(code, { language: grammar, ignoreIllegals: true });
  // highlight.js catches errors of its grammars, and then has emitted only part of the code.
  const { tokens } = result._emitter as TokenEmitter;
  return result.errorRaised === undefined ? tokens : null;
}

/** Highlights blocks in order until `budget` ms are spent; the rest stays plain. `now` is in ms. */
export function highlightBlocks(
  blocks: readonly CodeBlock[],
  budget: number,
  now: () => number = () => performance.now(),
): readonly (readonly CodeToken[] | null)[] {
  const end = now() + budget;
  return blocks.map((block) => (now() < end ? highlightCode(block) : null));
}
