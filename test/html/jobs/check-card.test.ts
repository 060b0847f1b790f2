import { describe, expect, test } from 'vitest';
import {
  checkCard,
  checkCardToFix,
  findingsOf,
  fixCard,
} from '../../../src/html/jobs/check-card.ts';

const CARD = '---\nlicence: MIT\nlanguage:\n- zh-CN\n- French\n---\n# A card\n';
const FIXED = '---\nlicense: mit\nlanguage:\n- zh\n- fr\nlanguage_bcp47:\n- zh-CN\n---\n# A card\n';

describe('checkCard(text)', () => {
  test('finds what is wrong with the block and with its values, in the order of the lines', () => {
    const found = checkCard(CARD).filter(({ severity }) => severity === 'error');
    expect(found.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '2 key-misspelt',
      '4 language-code',
      '5 language-code',
    ]);
    expect(checkCard('no block').map(({ rule }) => rule)).toEqual(['front-matter-missing']);
  });

  test('tells of twenty of thousands of formulas, and how many more there are', () => {
    const found = findingsOf(`# T\n\n${'$$\\frac{1}$$\n\n'.repeat(3000)}`);
    const ofMath = found.filter(({ rule }) => rule === 'math-not-shown');
    expect(ofMath).toHaveLength(21);
    expect(ofMath.at(-1)?.message).toBe('There are 2980 more findings of this kind.');
  });

  test('tells of formulas that are no TeX, not of those that only this viewer does not show', () => {
    const rules = (tex: string) =>
      checkCard(`# T\n\n$$${tex}$$\n`).filter(({ rule }) => rule === 'math-not-shown');
    expect(rules('\\frac{1}')).toHaveLength(1);
    expect(rules(`x${'+x'.repeat(1500)}`)).toEqual([]);
  });
});

describe('fixCard(text)', () => {
  test('takes every way out that is mechanical, one after the other', () => {
    expect(fixCard(CARD)).toEqual([FIXED, 4]);
    expect(fixCard(FIXED)).toEqual([FIXED, 0]);
  });

  test('reads YAML again that could not be read, whatever else is wrong with it', () => {
    const broken = '---\nlicense:mit\ntitle: a: b\nlanguage: english\n---\n# T\n';
    const [fixed] = fixCard(broken);
    expect(fixed).toContain('license: mit\ntitle: "a: b"\n');
    expect(checkCard(fixed).filter(({ rule }) => /^(?:yaml|front)/.test(rule))).toEqual([]);
  });

  test('puts metadata between fences, and two blocks into one', () => {
    expect(fixCard('———\nlicense: mit\n———\n# T\n')).toEqual(['---\nlicense: mit\n---\n# T\n', 1]);
    expect(fixCard('---\nlicense: mit\n---\n---\ntags:\n- a\n---\n# T\n')).toEqual([
      '---\nlicense: mit\ntags:\n- a\n---\n# T\n',
      1,
    ]);
  });

  test('takes the ways out of thousands of faults, shown or not', () => {
    const links = (scheme: string): string =>
      Array.from({ length: 3000 }, (_, index) => `[a](${scheme}www.example.com/${index})\n`).join(
        '',
      );
    const card = (body: string): string => `---\nlicense: mit\n---\n# T\n\n${body}`;
    expect(fixCard(card(links('')))).toEqual([card(links('https://')), 3000]);
    const told = checkCard(card(links(''))).filter(({ rule }) => rule === 'link-without-scheme');
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toMatchObject({
      message: 'There are 2980 more findings of this kind.',
      fix: { label: 'All 2,980 of them' },
    });
  });

  test('leaves alone what leads to another fault', () => {
    const cards = ['license: [a: b: c]', 'base_model: "x", "y z"', 'dataset: My own data'];
    for (const yaml of cards) {
      const card = `---\nlicense: mit\n${yaml}\n---\n# T\n`;
      const [fixed] = fixCard(card);
      expect(fixed).toBe(card);
      expect(checkCardToFix(card).filter(({ fix }) => fix)).toEqual([]);
    }
  });
});
