import { describe, expect, test } from 'vitest';
import { compareCardTexts } from '../../../src/html/jobs/compare-cards.ts';

const many = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

describe('two cards that take too long', () => {
  const old = `# A\n\n${many(200, (index) => `The ${index}th word of it is good.\n`)}`;
  const now = `# A\n\n${many(200, (index) => `Of all of them, ${index} are not.\n`)}`;

  test('are compared as far as there is time', () => {
    let time = 0;
    const clock = (): number => {
      time += 1;
      return time;
    };
    const some = compareCardTexts({ old, new: now }, 30, clock);
    expect(some.isWhole).toBe(false);
    const all = compareCardTexts({ old, new: now });
    expect(all.isWhole).toBe(true);
    expect(some.changes.length).toBeLessThan(all.changes.length);
  });

  test('say so where more changed than is told', () => {
    const rows = (by: number): string =>
      `# A\n\n| Model | MMLU |\n|---|---|\n${many(3000, (index) => `| m${index} | ${index + by} |`)}\n`;
    const { changes, isWhole } = compareCardTexts({ old: rows(0), new: rows(1) });
    expect(isWhole).toBe(false);
    expect(changes.length).toBeGreaterThan(100);
  });
});

test.each([
  ['nothing', ''],
  ['blanks', ' \n\n'],
  ['broken metadata', '---\na: [\n---\n'],
  ['a lone fence', '```'],
  [
    'names of prototypes',
    '---\n__proto__: 1\nconstructor: 2\n---\n\n# __proto__\n\n| constructor |\n|---|\n| __proto__ |\n',
  ],
  ['half a pair of surrogates', '# \ud800\n\n\udfff'],
])('a card of %s is compared like any other', (_, text) => {
  const card = '---\nlicense: mit\n---\n\n# A\n\nIt must not be used.\n';
  expect(compareCardTexts({ old: text, new: text }).changes).toEqual([]);
  expect(compareCardTexts({ old: card, new: text }).changes[0]?.kind).toBe('limitation-removed');
  expect(compareCardTexts({ old: text, new: card }).changes[0]?.kind).toBe('limitation-added');
});
