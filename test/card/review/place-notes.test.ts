import { describe, expect, test } from 'vitest';
import { placeNotes } from '../../../src/card/review/place-notes.ts';
import type { ReviewNote } from '../../../src/card/review/review.ts';
import { CARD, noteOn } from './notes.ts';

/** Its state, and the line of what it is on. */
function placed(text: string, note: ReviewNote): string {
  const [found] = placeNotes(text, [note]);
  return `${found?.state} ${found?.line}`;
}

const LIMIT = noteOn({ line: 20 });
const CELL = noteOn({ line: 15, kind: 'row', cell: 1 }, { proposal: '72.0' });
const LICENSE = noteOn({ line: 2, kind: 'row' }, { proposal: 'license: apache-2.0' });

describe('a note is found', () => {
  test('on the card that it was written on', () => {
    expect([LIMIT, CELL, LICENSE].map((note) => placed(CARD, note))).toEqual([
      ...['there 20', 'there 15', 'there 2'],
    ]);
  });

  test('by its quote, where lines came above it', () => {
    expect(placed(CARD.replace('# Heron', 'A.\n\n# Heron'), LIMIT)).toBe('there 22');
  });

  test('where what stands around it is another text', () => {
    const now = CARD.replace('## Limits', '## Out of scope').replace(
      'medicine.\n',
      'medicine.\n\nEnd.',
    );
    expect(placed(now, LIMIT)).toBe('there 20');
  });

  test('of the same texts, that which stands where it stood', () => {
    const card = 'A\n\nSee below.\n\nB\n\nSee below.\n\nC\n\nSee below.\n';
    const note = noteOn({ line: 7 }, {}, card);
    expect(placed(`New.\n\n${card}`, note)).toBe('there 9');
    expect(
      placed(card, { ...note, hash: '', before: '', after: '', quote: 'See below.', line: 11 }),
    ).toBe('lost 11');
  });

  test('of the same long texts without a context, the nearest', () => {
    const card = 'The same long sentence.\n\n'.repeat(9);
    const note = noteOn({ line: 7 }, { before: '', after: '', hash: '' }, card);
    expect(placed(`x\n\n${card}`, note)).toBe('there 7');
  });

  test('of a line that stands there a hundred times, that which stands where it stood', () => {
    const card = 'The same line.\n\n'.repeat(100);
    const note = noteOn({ line: 161 }, { hash: '' }, card);
    expect(placed(card, note)).toBe('there 161');
  });

  test('where the card has other line ends', () => {
    expect(placed(CARD.replaceAll('\n', '\r\n'), CELL)).toBe('there 15');
  });

  test('where a short heading alone is left of what was around it', () => {
    const note = noteOn({ line: 9, next: 11 });
    expect(placed('# Heron\n\nAll is new.\n', note)).toBe('there 1');
  });
});

describe('a note is lost', () => {
  test('where its quote is no more', () => {
    expect(placed(CARD.replace('medicine', 'law'), LIMIT)).toBe('lost 20');
  });

  test('where a short quote stands elsewhere alone', () => {
    const now = CARD.replace('| 71.2 |', '| 70.0 |').replace(
      'English.',
      'English, at 71.2 of 100.',
    );
    expect(placed(now, CELL)).toBe('lost 15');
  });

  test('in another card', () => {
    expect(placed('# Crane\n\nIt translates.\n', CELL)).toBe('lost 15');
  });
});

describe('what is proposed has been applied', () => {
  test.each<[string, ReviewNote, string]>([
    ['a cell', CELL, CARD.replace('71.2', '72.0')],
    ['a field', LICENSE, CARD.replace('license: mit', 'license: apache-2.0')],
    [
      'and lines came above it',
      CELL,
      CARD.replace('71.2', '72.0').replace('# Heron', 'A.\n\n# Heron'),
    ],
    [
      'and what follows was changed',
      LICENSE,
      CARD.replace('license: mit\nlanguage', 'license: apache-2.0\nname: x\nlanguage'),
    ],
    [
      'what holds its quote',
      noteOn({ line: 20 }, { proposal: 'It must not be used for medicine. Ask.' }),
      CARD.replace('medicine.', 'medicine. Ask.'),
    ],
    [
      'what its quote holds',
      noteOn({ line: 20 }, { proposal: 'It must not be used' }),
      CARD.replace(' for medicine.', ''),
    ],
    [
      'a removal',
      noteOn({ line: 20 }, { proposal: '' }),
      CARD.replace('It must not be used for medicine.\n', ''),
    ],
    [
      'a removal that left its line',
      noteOn({ line: 11 }, { proposal: '' }),
      CARD.replace(/Heron writes.*/, ''),
    ],
  ])('%s', (_, note, text) => {
    expect(placed(text, note)).toMatch(/^applied/);
    expect(placed(CARD, note)).toMatch(/^there/);
  });

  test('not where the same stands elsewhere', () => {
    const other = `${CARD}\nAnother one has 72.0 points.\n`;
    expect(placed(other, CELL)).toBe('there 15');
  });

  test('not where a part of the quote is proposed', () => {
    const note = noteOn({ line: 20 }, { proposal: 'It must not be used' });
    expect(placed(`${CARD}\nMore.\n`, note)).toBe('there 20');
  });

  test('not where a file gives no context', () => {
    const note = { ...CELL, before: '', after: '', hash: '' };
    expect(placed(CARD.replace('71.2', '70.1').replace('69.0', '72.0'), note)).toBe('lost 15');
  });
});

test('5,000 notes on a card of 4 MB are found, and lost, in good time', () => {
  const lines = Array.from(
    { length: 50_000 },
    (_, at) => `Line ${at} says what ${at * 7} says, and that is long enough to be one of many.`,
  );
  const card = lines.join('\n\n');
  const notes = Array.from({ length: 5000 }, (_, at) => ({
    ...LIMIT,
    ...{ quote: at % 2 === 0 ? (lines[at * 10] ?? '') : `Nothing is ${at}`, line: at * 20 + 5 },
  }));
  const states = placeNotes(card, notes).map(({ state }) => state);
  expect(states.filter((state) => state === 'there')).toHaveLength(2500);
});
