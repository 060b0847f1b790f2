import { readFileSync } from 'node:fs';
import core from 'highlight.js/lib/core';
import { describe, expect, it } from 'vitest';
import { type CodeLanguage, GRAMMARS, languageNamed } from '../../../src/html/code/grammars.ts';
import { highlightBlocks, highlightCode } from '../../../src/html/code/highlight.ts';
import { SNIPPETS } from './snippets.ts';

const LANGUAGES = Object.keys(GRAMMARS) as CodeLanguage[];

/** The class of each character of a piece of code, without `hljs-`; empty where it is plain. */
function scopes(language: string, code: string): readonly string[] {
  return (highlightCode({ code, language }) ?? []).flatMap(({ scope, text }) =>
    Array<string>(text.length).fill(scope?.replace('hljs-', '') ?? ''),
  );
}

function textOf(language: string, code: string): string {
  const tokens = highlightCode({ code, language }) ?? [];
  return tokens.map(({ text }) => text).join('');
}

describe('highlightCode', () => {
  it.each(SNIPPETS)(
    'colours $language as a reader expects: $code',
    ({ language, code, expects }) => {
      const found = scopes(language, code);
      let end = 0;
      for (const [text, scope] of expects) {
        const start = code.indexOf(text, end);
        end = start + text.length;
        expect(start, `${text} is in its place`).toBeGreaterThanOrEqual(0);
        expect(found.slice(start, end), text).toEqual(Array(text.length).fill(scope));
      }
    },
  );

  it('has a snippet for each language', () => {
    const shown = new Set(SNIPPETS.map(({ language }) => languageNamed(language)));
    expect(LANGUAGES.filter((language) => !shown.has(language))).toEqual([]);
    expect(SNIPPETS.length).toBeGreaterThanOrEqual(60);
  });

  it.each([
    ['python', 'py python3 Python ipython'],
    ['bash', 'sh shell zsh Shell SHELL commandline cmd terminal Bash'],
    ['bibtex', 'BibTeX BibTex bibtext bib'],
    ['console', 'shellsession'],
    ['json', 'jsonc json5 jsonl'],
    ['yaml', 'yml'],
    ['latex', 'tex'],
    ['cpp', 'c c++ cuda'],
    ['powershell', 'PowerShell'],
  ])('knows %s by the names that cards give it: %s', (language, names) => {
    expect(names.split(' ').map(languageNamed)).toEqual(names.split(' ').map(() => language));
  });

  it.each(LANGUAGES)('knows %s by all names that highlight.js gives it', (language) => {
    const { aliases = [] } = GRAMMARS[language][0](core);
    expect([language, ...aliases].map(languageNamed)).toEqual([
      language,
      ...aliases.map(() => language),
    ]);
  });

  it.each(['', 'text', 'plaintext', 'txt', 'code', '|', 'brainfuck', 'toString', '__proto__'])(
    'leaves code plain in a language that it does not know: "%s"',
    (language) => {
      expect(highlightCode({ code: 'import a', language })).toBeNull();
    },
  );

  it('leaves code plain that is too long, or has too long a line', () => {
    expect(highlightCode({ code: 'a\n'.repeat(10_001), language: 'python' })).toBeNull();
    expect(highlightCode({ code: 'a'.repeat(2001), language: 'python' })).toBeNull();
    expect(highlightCode({ code: 'a'.repeat(2000), language: 'python' })).not.toBeNull();
    expect(highlightCode({ code: 'a\n'.repeat(2501), language: 'c++' })).toBeNull();
    expect(highlightCode({ code: 'a\n'.repeat(2500), language: 'c++' })).not.toBeNull();
  });

  it.each(['python', 'js', 'json', 'c', 'java', 'go', 'kotlin', 'lua', 'toml'])(
    'lets a quote that is not closed colour no more than its line in %s',
    (language) => {
      const code = 'a = it"s \\\\\n1\nb = "c"\n';
      expect(scopes(language, code)[code.indexOf('1')]).not.toBe('string');
      expect(scopes(language, code).at(-1)).toBe('');
    },
  );

  it('has a colour for each class that it gives', () => {
    const style = readFileSync('src/styles/code.css', 'utf8');
    const given = SNIPPETS.flatMap(({ language, code }) => scopes(language, code)).filter(Boolean);
    const missing = [...new Set(given)].filter((scope) => !style.includes(`.hljs-${scope}`));
    expect(missing).toEqual([]);
  });

  const HOSTILE = [
    '" \'',
    '"""',
    "\\'",
    '\\"',
    '`',
    '```a',
    '(',
    '{',
    '[',
    '<',
    '<!--',
    '</a><b ',
    '<script>',
    ' #',
    ' ',
    'a',
    'a.',
    'a ',
    '$(',
    '${',
    'f"{',
    '`${',
    '[](/',
    '<<a ',
    '@a{b,c=',
    '"- """: |',
    'if var ',
  ];

  // All of them take 1 s. Rules that contradict each other took seconds each, and the test its time.
  it.each(LANGUAGES)(
    'keeps all text in %s, be it hostile or another language',
    (language) => {
      const others = SNIPPETS.map(({ code }) => code);
      const hostile = HOSTILE.map((unit) => {
        const line = unit.repeat(Math.floor(1999 / unit.length));
        return `${line}\n${line}\n`;
      });
      for (const code of [...others, ...hostile]) {
        expect(textOf(language, code)).toBe(code);
      }
    },
    30_000,
  );
});

describe('highlightBlocks', () => {
  it('leaves the rest plain once its time is up', () => {
    let time = 0;
    const blocks = [1, 2, 3].map(() => ({ code: 'import a', language: 'python' }));
    const now = () => {
      time += 10;
      return time;
    };
    expect(highlightBlocks(blocks, 25, now).map((tokens) => tokens !== null)).toEqual([
      true,
      true,
      false,
    ]);
  });
});
