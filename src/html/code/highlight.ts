import { bibtexGrammar } from './bibtex-grammar.ts';
import { grammarOf } from './code-languages.ts';
import { diffGrammar, iniGrammar, jsonGrammar, yamlGrammar } from './data-grammars.ts';
import { markupGrammar } from './markup-grammar.ts';
import { pythonGrammar, pythonReplGrammar } from './python-grammars.ts';
import { bashGrammar, consoleGrammar, dockerGrammar } from './shell-grammars.ts';
import { cFamilyGrammar, scriptGrammar, sqlGrammar } from './small-grammars.ts';
import { type Grammar, type TokenStream, tokenize } from './tokenize.ts';

/** A block of code as a card has it. */
export interface CodeBlock {
  readonly code: string;
  /** As in the fence's class: possibly an alias, possibly unknown. */
  readonly language: string;
}

/** A stretch of code. `scope` is the whole class of its span (`hljs-keyword`); null without one. */
export interface CodeToken {
  readonly scope: string | null;
  readonly text: string;
}

/** By the names that `code-languages.ts` uses. */
const GRAMMARS: ReadonlyMap<string, Grammar> = new Map(
  Object.entries({
    bash: bashGrammar,
    bibtex: bibtexGrammar,
    'c-family': cFamilyGrammar,
    console: consoleGrammar,
    diff: diffGrammar,
    docker: dockerGrammar,
    ini: iniGrammar,
    json: jsonGrammar,
    markup: markupGrammar,
    python: pythonGrammar,
    'python-repl': pythonReplGrammar,
    script: scriptGrammar,
    sql: sqlGrammar,
    yaml: yamlGrammar,
  }),
);

/** The classes, named as highlight.js does, of the grammars' types of tokens. Others look like what they are in; null is plain again. */
const SCOPES: Readonly<Record<string, string | null>> = {
  boolean: 'hljs-literal',
  builtin: 'hljs-built_in',
  bullet: 'hljs-bullet',
  'class-name': 'hljs-title',
  comment: 'hljs-comment',
  decorator: 'hljs-meta',
  deleted: 'hljs-deletion',
  entity: 'hljs-symbol',
  function: 'hljs-title',
  inserted: 'hljs-addition',
  instruction: 'hljs-keyword',
  interpolation: null,
  key: 'hljs-attr',
  keyword: 'hljs-keyword',
  meta: 'hljs-meta',
  name: 'hljs-name',
  number: 'hljs-number',
  plain: 'hljs-string',
  prompt: 'hljs-meta',
  property: 'hljs-attr',
  section: 'hljs-section',
  string: 'hljs-string',
  'string-interpolation': 'hljs-string',
  template: 'hljs-string',
  title: 'hljs-title',
  type: 'hljs-type',
  variable: 'hljs-variable',
};

/** Some rules are quadratic in a line's length, or in the block's. Real code is shorter. */
const MAX_CODE_LENGTH = 20_000;
const MAX_LINE_LENGTH = 2_000;

/**
 * The tokens of a code block; their texts joined are exactly the code. Null where it stays plain: a language that is unknown or
 * has no grammar, a block over 20,000 characters, or one with a line over 2,000.
 */
export function highlightCode({ code, language }: CodeBlock): readonly CodeToken[] | null {
  const grammar = GRAMMARS.get(grammarOf(language) ?? '');
  if (grammar === undefined || code.length > MAX_CODE_LENGTH || hasLongLine(code)) {
    return null;
  }
  const tokens: CodeToken[] = [];
  addTokens(tokenize(code, grammar), null, tokens);
  return tokens;
}

// A regular expression for this takes 60 ms for lines that are just not too long.
function hasLongLine(code: string): boolean {
  return code.split('\n').some((line) => line.length > MAX_LINE_LENGTH);
}

/** Adds a tree of tokens as a flat list. The innermost scope wins. */
function addTokens(stream: TokenStream, scope: string | null, tokens: CodeToken[]): void {
  if (typeof stream === 'string') {
    const last = tokens.at(-1);
    if (last?.scope === scope) {
      tokens.splice(-1, 1, { scope, text: last.text + stream });
    } else if (stream !== '') {
      tokens.push({ scope, text: stream });
    }
  } else if ('content' in stream) {
    const own = SCOPES[stream.type];
    addTokens(stream.content, own === undefined ? scope : own, tokens);
  } else {
    for (const part of stream) {
      addTokens(part, scope, tokens);
    }
  }
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
