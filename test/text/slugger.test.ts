import GithubSlugger, { slug } from 'github-slugger';
import { expect, test } from 'vitest';
import { createSlugger } from '../../src/text/slugger.ts';

/** The first code points that Unicode 13, and so github-slugger, did not know yet. */
const NEWER_THAN_GITHUB_SLUGGER = /\p{Alphabetic}|\p{Mark}|\p{Decimal_Number}/u;

test('headings get the slugs that github-slugger gives them', () => {
  const headings = [
    'Model Details',
    'Mistral 7B v0.1 - GGUF',
    '2. Capabilities & Performance',
    'Model Details',
    'model-details-1',
    'Größe 模型 🚀 — naïve_test',
    'Ünïcödé ½ Ⅳ ²',
    '',
    '',
    'constructor',
    '__proto__',
    'Model Details',
  ];
  const own = createSlugger();
  const theirs = new GithubSlugger();
  for (const heading of headings) {
    expect(own.slug(heading)).toBe(theirs.slug(heading));
  }
});

test('every character is kept or dropped as github-slugger does, but for those it is too old to know', () => {
  const differing: number[] = [];
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
    const character = String.fromCodePoint(codePoint);
    const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff;
    if (!isSurrogate && slug(character) !== createSlugger().slug(character)) {
      expect(character).toMatch(NEWER_THAN_GITHUB_SLUGGER);
      expect(slug(character)).toBe('');
      differing.push(codePoint);
    }
  }
  // Scripts in use were encoded before: the first difference is Arabic Extended-B of Unicode 14.
  expect(Math.min(...differing)).toBe(0x870);
});
