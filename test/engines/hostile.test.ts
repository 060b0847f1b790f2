import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, halfOver, openEngineLab, SCHEMES } from './engine-lab.ts';

const HOSTILE: readonly (readonly [string, string])[] = [
  ['a hundred thousand openers of emphasis', '_a '.repeat(100_000)],
  ['stars that never close', '*a '.repeat(67_000)],
  ['brackets in brackets', `${'['.repeat(50_000)}a${']'.repeat(50_000)}`],
  ['quotes in quotes', `${'> '.repeat(20_000)}a`],
  ['comments that never end', '<!-- -'.repeat(50_000)],
  ['an element in an element, and so on', `${'<div>'.repeat(50_000)}a`],
  ['a hundred thousand rows of HTML', `<table>${'<tr><td>1<td>2'.repeat(100_000)}</table>`],
  [
    'one element with many attributes',
    `<p ${Array.from({ length: 20_000 }, (_, n) => `a${n}="b" `).join('')}>text</p>`,
  ],
  [
    'a table whose cells multiply',
    `${'|a'.repeat(8000)}|\n${'|-'.repeat(8000)}|\n${'|\n'.repeat(8000)}`,
  ],
  ['front matter that nests deeply', `---\na: ${'['.repeat(5000)}\n---\n# Body`],
];

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

/** What is no more than long. */
const SHOWN_WHOLE = new Set(['a hundred thousand openers of emphasis', 'stars that never close']);

describe.each(SCHEMES)(`in ${ENGINE} over %s, after`, (scheme) => {
  beforeAll(() => lab.open(scheme));

  test.each(halfOver(scheme, HOSTILE))(
    '%s the page answers, and shows the next card',
    async (what, card) => {
      const { engine } = lab;
      expect(await lab.drop(card)).toBe('ready');
      if (SHOWN_WHOLE.has(what)) {
        expect(await engine.run(() => document.querySelector('#AfterCard .rest'))).toBeNull();
      }
      await engine.click('#MenuControl');
      await lab.shows('#Menu');
      await engine.press('Escape');
      await lab.shows('#Menu', false);
      expect(await lab.drop('# The next card')).toBe('ready');
      await expect
        .poll(() => engine.run(() => document.querySelector('article')?.innerText))
        .toContain('The next card');
    },
  );
});
