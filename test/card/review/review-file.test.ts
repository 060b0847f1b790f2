import { describe, expect, test } from 'vitest';
import { readReview, writeReview } from '../../../src/card/review/review-file.ts';
import { noteOn } from './notes.ts';

const NAME = 'review.json';
const NOTE = { quote: 'a', line: 3, note: 'Why?' };

function refusal(file: unknown): string {
  const read = readReview(NAME, typeof file === 'string' ? file : JSON.stringify(file));
  return 'refused' in read ? read.refused : 'it was read';
}

test('A review is read as it was written', () => {
  const note = noteOn(
    { line: 20 },
    { note: 'Says who?\n“Us”', proposal: '', date: '2026-11-30T12:00:00.000Z' },
  );
  const review = {
    card: 'README.md',
    notes: [note, noteOn({ line: 9 }, { note: 'ok' })],
    others: {},
  };
  expect(readReview(NAME, writeReview(review))).toEqual({ review });
});

test('What other programs wrote stays, and what a note lacks is empty', () => {
  const file = { tool: { a: [1] }, notes: [{ ...NOTE, author: 'x', __proto__x: 1 }] };
  const read = readReview(NAME, JSON.stringify(file));
  const written: unknown = 'review' in read ? JSON.parse(writeReview(read.review)) : null;
  const empty = { before: '', after: '', hash: '', date: '' };
  expect(written).toEqual({
    ...{ tool: { a: [1] }, version: 1, card: '' },
    notes: [{ author: 'x', __proto__x: 1, ...NOTE, ...empty }],
  });
});

describe('why a file is no review is said, with its name and the place', () => {
  test.each<[string, unknown, RegExp]>([
    ['no JSON', '{\n"notes": [\n{,}]}', /^review\.json cannot be read: it is no JSON \(line 3\)/],
    ['JSON that is cut off', '{\n"notes": [\n', /line 3, where it ends too early/],
    ['an empty file', '', /no JSON \(line 1, where/],
    ['a list', [], /no list “notes”/],
    ['a text', '"notes"', /no list “notes”/],
    ['null', null, /no list “notes”/],
    ['notes that are none', { notes: {} }, /no list “notes”/],
    ['a later version', { version: 2, notes: [] }, /version that is not known here \(2\)/],
    [
      'a version that is none',
      { version: { a: '\u202e' }, notes: [] },
      /not known here \(\{"a":"⟨U\+202E⟩"\}\)/,
    ],
    [
      'a note that is none',
      { notes: [NOTE, null] },
      /a note is no object \(note 2, “notes\[1\]”\)/,
    ],
    ['a line that is a text', { notes: [{ ...NOTE, line: '3' }] }, /“line” is no number \(note 1/],
    [
      'a quote that is a list',
      { notes: [{ ...NOTE, quote: ['a'] }] },
      /“quote” is no text \(note 1/,
    ],
    ['no quote', { notes: [{ note: 'a' }] }, /has no “quote” \(note 1/],
    ['a note that says nothing', { notes: [{ quote: 'a' }] }, /says and proposes nothing/],
    ['too many', { notes: Array.from({ length: 5001 }, () => NOTE) }, /5,001 notes.* up to 5,000/],
    ['deep nesting', `${'['.repeat(200_000)}`, /^review\.json (?:cannot be read|is no review)/],
  ])('%s', (_, file, sentence) => {
    expect(refusal(file)).toMatch(sentence);
  });

  test('A name does not turn the sentence around', () => {
    const read = readReview('\u202ereview.json', '');
    expect('refused' in read && read.refused).toMatch(/^⟨U\+202E⟩review\.json /);
  });
});

test.each([
  [-5, 1],
  [0, 1],
  [2.7, 2],
  [1e300, Number.MAX_SAFE_INTEGER],
])('a note on line %d is one on line %d', (line, read) => {
  const { review } = readReview(NAME, JSON.stringify({ notes: [{ ...NOTE, line }] })) as never as {
    review: { notes: readonly { line: number }[] };
  };
  expect(review.notes[0]?.line).toBe(read);
});
