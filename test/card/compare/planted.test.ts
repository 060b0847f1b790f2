import { expect, test } from 'vitest';
import { kindsOf } from './changed.ts';
import { HARMLESS, PLANTED } from './planted.ts';

const ALARM =
  /^(?:limitation-(?:removed|weakened)|license-changed|(?:result|baseline|field|claim|section)-removed|score-.*)$/;

function card(part: string): string {
  return `---\nlicense: mit\n---\n\n# Norr 7B\n\nNorr 7B is a language model.\n\n${part}\n\n## Usage\n\nLoad it.\n`;
}

test.each(PLANTED)('%s: %j becomes %j', (kind, old, now) => {
  expect(kindsOf(card(old), card(now))[0]).toBe(kind);
});

test.each(HARMLESS)('nothing is lost where %j becomes %j', (old, now) => {
  expect(kindsOf(card(old), card(now)).filter((kind) => ALARM.test(kind))).toEqual([]);
});
