import { describe, expect, test } from 'vitest';
import { type DatedCard, orderVersions } from '../../src/card/version-order.ts';

const card = (text: string, rest: Partial<DatedCard> = {}): DatedCard => ({
  ...{ name: 'README.md', modified: null, repository: null },
  ...{ text, ...rest },
});
const TITLE = '# Heron\n\n';

/** By what the order is known; with a minus where the second is the earlier one. */
function order(one: DatedCard, other: DatedCard): string {
  const { earlier, by } = orderVersions([one, other]);
  const turned = orderVersions([other, one]);
  expect(turned.by).toBe(by);
  if (by !== 'given') {
    expect(turned.earlier).toBe(1 - earlier);
  }
  return earlier === 0 ? by : `-${by}`;
}

describe('the earlier of two cards', () => {
  test.each([
    ['---\nversion: 1.9\n---\n', '---\nversion: 1.10\n---\n', 'version'],
    ['---\nversion: v2\n---\n', '---\nversion: "1.0"\n---\n', '-version'],
    ['---\nversion: 1.0-rc1\n---\n', '---\nversion: 1.0\n---\n', 'version'],
    ['---\ndate: 2024-05-01\n---\n', '---\ndate: 2023-11-20\n---\n', '-date'],
    [`${TITLE}**Version:** 1.2`, `${TITLE}**Version:** 1.3`, 'version'],
    [`${TITLE}- Model version: 2.0`, `${TITLE}- Model version: 1.0`, '-version'],
    [`${TITLE}| Version | 3 |`, `${TITLE}| Version | 4 |`, 'version'],
    [`${TITLE}- **Data:** 01/05/2024`, `${TITLE}- **Data:** 01/05/2023`, '-date'],
    [`${TITLE}- **Data:** Wikipedia 2023`, `${TITLE}- **Data:** Wikipedia 2021`, 'given'],
    [`${TITLE}**版本**：1.2`, `${TITLE}**版本**：1.1`, '-version'],
    [`${TITLE}Last updated: May 3, 2024`, `${TITLE}Last updated: June 1, 2024`, 'date'],
    ['# Heron v0.1\n', '# Heron v0.2\n', 'version'],
    // What both declare alike, or one alone, decides nothing.
    [
      '---\nversion: 1\ndate: 2024-02-01\n---\n',
      '---\nversion: 1\ndate: 2024-01-01\n---\n',
      '-date',
    ],
    ['---\nversion: 2\n---\n', TITLE, 'given'],
    [`${TITLE}Version control: use git 2`, `${TITLE}Version control: use git 1`, 'given'],
    [`${TITLE}Date of birth`, `${TITLE}Dates: 3`, 'given'],
  ])('of %j and %j is told by %s', (one, other, expected) => {
    expect(order(card(one), card(other))).toBe(expected);
  });

  test('else by when its file was modified, else by its name', () => {
    const at = (modified: number | null, name = 'a.md') => card(TITLE, { modified, name });
    expect(order(at(1), at(2))).toBe('modified');
    expect(order(at(2), at(1))).toBe('-modified');
    expect(order(at(1, 'v10.md'), at(1, 'v9.md'))).toBe('-name');
    expect(order(at(null, 'v9.md'), at(1, 'v10.md'))).toBe('name');
    expect(order(at(1), at(1))).toBe('given');
  });
});

describe('two cards are of one model', () => {
  const areOne = (one: DatedCard, other: DatedCard) => orderVersions([one, other]).isSameModel;

  test('by their repository, their title or most of their lines', () => {
    const hub = (repository: string) => card(TITLE, { repository });
    expect(areOne(hub('a/b'), hub('a/b'))).toBe(true);
    expect(areOne(hub('a/b'), hub('a/c'))).toBe(false);
    expect(areOne(card('# Heron v1\n'), card('# Heron 2.0\n'))).toBe(true);
    expect(areOne(card('# Heron 7B\n'), card('# Heron 70B\n'))).toBe(false);
    expect(areOne(card('One line.\n\nTwo lines.\n'), card('Two lines.\n'))).toBe(true);
    expect(areOne(card('# Heron\n\nIt writes.'), card('# Crane\n\nIt reads.'))).toBe(false);
  });
});
