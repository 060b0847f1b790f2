import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import type { CardSource } from '../../src/source/card-source.ts';
import { forgetDraft, keepDraft, readDraft } from '../../src/source/drafts.ts';

const LOCAL: CardSource = { kind: 'local', name: 'README.md', href: null, base: null };
const ADDRESSED: CardSource = {
  kind: 'address',
  name: 'a/b',
  href: 'https://huggingface.co/a/b',
  base: null,
};
const draft = (base: string, text: string) => ({ base, text, date: Date.now() });

test('a draft is there again for its card, until it is forgotten', async () => {
  expect(await keepDraft(LOCAL, draft('one', 'two'))).toBe(true);
  expect((await readDraft(LOCAL, 'one'))?.text).toBe('two');
  await forgetDraft(LOCAL, 'one');
  expect(await readDraft(LOCAL, 'one')).toBeNull();
});

test('another file of the same name, or of another, has none', async () => {
  await keepDraft(LOCAL, draft('mine', 'mine, longer'));
  expect(await readDraft(LOCAL, 'yours')).toBeNull();
  expect(await readDraft({ ...LOCAL, name: 'other.md' }, 'mine')).toBeNull();
  expect(await readDraft(ADDRESSED, 'mine')).toBeNull();
  // One hash, and two texts.
  await keepDraft(LOCAL, draft('Aa', 'draft'));
  expect(await readDraft(LOCAL, 'BB')).toBeNull();
});

test('a card with an address is the same when its file has changed', async () => {
  await keepDraft(ADDRESSED, draft('one', 'two'));
  expect(await readDraft(ADDRESSED, 'one, changed')).toMatchObject({ base: 'one', text: 'two' });
  expect(await readDraft(ADDRESSED, 'two')).toBeNull();
});

test('an old draft is forgotten', async () => {
  await keepDraft(LOCAL, draft('old', 'older'));
  vi.useFakeTimers({ now: Date.now() + 31 * 24 * 60 * 60 * 1000, toFake: ['Date'] });
  expect(await readDraft(LOCAL, 'old')).toBeNull();
  vi.useRealTimers();
  expect(await readDraft(LOCAL, 'old')).toBeNull();
});
