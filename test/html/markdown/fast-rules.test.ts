import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Lexer, Marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { cmarkRules } from '../../../src/html/markdown/block-rules.ts';
import { anchoredRules, underlinedHeadings } from '../../../src/html/markdown/fast-rules.ts';

const GOLDEN = new URL('golden/', import.meta.url);

const SPECIFICATION = createRequire(import.meta.url).resolve('commonmark-spec/spec.txt');

const goldenTexts = readdirSync(GOLDEN)
  .filter((name) => name.endsWith('.md'))
  .map((name) => [name, readFileSync(new URL(name, GOLDEN), 'utf8')] as const);

const UNDERLINES = [
  'Title\n===',
  'Title\n  ---- \t\nText',
  'Two\nlines\n=\n\nText\n---\n',
  'Text\n\n===\n',
  'Text\n \t\n---\n',
  '> Quoted\n> ---\n> Text\n===\n',
  '- item\n  ===\n- item\n===\n',
  'Text\n    ===\n---',
  'Text\n= =\n',
  '\n\nTitle\n--',
];

function anchorRules({ options: { tokenizer } }: Lexer): void {
  if (tokenizer) {
    tokenizer.rules = anchoredRules(tokenizer.rules);
  }
}

function tokensOf(markdown: string, isFast: boolean): readonly Token[] {
  const marked = new Marked({ gfm: true }, isFast ? underlinedHeadings : {});
  const lexer = new Lexer(marked.defaults);
  if (isFast) {
    anchorRules(lexer);
  }
  return lexer.lex(markdown);
}

describe('the rules that no engine takes long for find what the rules of the parser find', () => {
  test.each([
    ['the specification', readFileSync(SPECIFICATION, 'utf8')] as const,
    ...UNDERLINES.map((text) => [text, text] as const),
    ...goldenTexts,
  ])('%j', (_name, text) => {
    expect(tokensOf(text, true)).toEqual(tokensOf(text, false));
  });

  test('and each of them that begins with “^” is tried at the start alone', () => {
    const lexer = new Lexer(new Marked().defaults);
    anchorRules(lexer);
    const { block, inline } = lexer.options.tokenizer?.rules ?? { block: {}, inline: {} };
    const rules = Object.entries<RegExp>({ ...block, ...inline });
    const anchored = rules.filter(([, { source, global }]) => source.startsWith('^') && !global);
    expect(anchored.length).toBeGreaterThan(20);
    expect(anchored.filter(([, { sticky }]) => !sticky)).toEqual([]);
  });
});

test('each rule that is to be as cmark-gfm has it is changed, whatever version the parser is of', () => {
  const rules = new Lexer(new Marked({ gfm: true }).defaults).options.tokenizer?.rules;
  const changed = rules && cmarkRules(rules);
  for (const name of ['heading', 'lheading', 'paragraph', 'blockquote', 'table'] as const) {
    expect(changed?.block[name].source, name).not.toBe(rules?.block[name].source);
    expect(changed?.block[name].source, name).not.toMatch(/\\s\|\$\)/);
  }
  for (const name of ['blockquote', 'table'] as const) {
    expect(changed?.block[name].source, name).not.toContain('<!\\[CDATA\\[)');
  }
  expect(changed?.block.table.source).toContain('\\d{1,9}[.)]');
});
