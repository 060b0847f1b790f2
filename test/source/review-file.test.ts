import { describe, expect, test } from 'vitest';
import { loadTransferred } from '../../src/source/load-card.ts';
import { openFiles } from '../../src/source/open-files.ts';

const REVIEW = '{"version": 1, "notes": [{"quote": "a", "line": 1, "note": "Why?"}]}';
const { signal } = new AbortController();

const file = (name: string, content: string | Uint8Array<ArrayBuffer>): File =>
  new File([content], name);

/** The card that is opened, and the notes that come with it, by name. */
async function opened(...files: readonly File[]): Promise<string> {
  const { result, reviews = [], rest = [] } = await openFiles(files, signal);
  const card = result.kind === 'loaded' ? result.card.source.name : result.kind;
  return [card, ...reviews.map(({ name }) => name), ...rest.map(({ name }) => `not ${name}`)].join(
    ' ',
  );
}

describe('a file of notes is no card', () => {
  test.each([
    ['review.json', REVIEW, 'aborted review.json'],
    ['review (1).json', REVIEW, 'aborted review (1).json'],
    ['Heron.review-2.json', 'broken', 'aborted Heron.review-2.json'],
    ['notes.json', REVIEW, 'aborted notes.json'],
    ['data.json', '{"notes": []}', 'data.json'],
    ['preview.json', '{"a": 1}', 'preview.json'],
    ['reviews.json', '[{"quote": 1}]', 'reviews.json'],
    ['review.md', REVIEW, 'review.md'],
  ])('%s with %j', async (name, content, expected) => {
    expect(await opened(file(name, content))).toBe(expected);
  });

  test('and comes with the card that was opened together with it, in any order', async () => {
    const files = [file('review.json', REVIEW), file('a.md', '# A\n'), file('b.png', 'b')];
    expect(await opened(...files)).toBe('a.md review.json not b.png');
    expect(await opened(...files.toReversed())).toBe('a.md review.json not b.png');
  });

  test('also where it is pasted', async () => {
    const pasted = { kind: 'text', file: file('pasted text', REVIEW) } as const;
    const { result, reviews } = await loadTransferred(pasted, [], signal);
    expect([result.kind, reviews?.[0]]).toEqual([
      'aborted',
      { name: 'pasted text', text: REVIEW, handle: undefined },
    ]);
    const card = { kind: 'text', file: file('pasted text', '# A\n') } as const;
    expect((await loadTransferred(card, [], signal)).result.kind).toBe('loaded');
  });
});

test.each([
  [
    new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    /^review\.json is a PNG image, not a review/,
  ],
  [new Uint8Array(17 * 2 ** 20), /^review\.json has 17 MB: a review of up to 16 MB/],
])('why a file named as one cannot be read is said', async (content, sentence) => {
  const { reviews } = await openFiles([file('review.json', content)], signal);
  expect(reviews).toEqual([{ name: 'review.json', refused: expect.stringMatching(sentence) }]);
});
