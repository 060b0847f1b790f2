import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/text/sha-256.ts';

const TEXTS = [
  '',
  'abc',
  '# Heron\r\n',
  '鷺 🐦',
  ...[54, 55, 56, 63, 64, 65, 5000].map((n) => 'a'.repeat(n)),
];

test.each(TEXTS)('the hash of %j is that of the file with this text', (text) => {
  expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'));
});
