import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkCard } from '../../../src/html/jobs/check-card.ts';

const CARDS = new URL('../../../../shared/cards/', import.meta.url);
const GOLDEN = new URL('findings/', import.meta.url);
const names = existsSync(CARDS)
  ? readdirSync(CARDS).filter((name) => name.endsWith('.md') && name !== 'README.md')
  : [];

/** One finding a line, in the order of the card. Each line in the golden files was read beside its card. */
function findings(name: string): string {
  return checkCard(readFileSync(new URL(name, CARDS), 'utf8'))
    .toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0))
    .map(({ line, severity, rule, message }) => `${line} ${severity} ${rule}: ${message}\n`)
    .join('');
}

describe.skipIf(names.length === 0)('real cards (skipped where ../shared/cards is absent)', () => {
  test.each(names)('%s has the findings of its golden file', async (name) => {
    const path = new URL(name.replace(/\.md$/, '.txt'), GOLDEN).pathname;
    await expect(findings(name)).toMatchFileSnapshot(path);
  });
});
