import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ColumnSource, parquetWriteBuffer } from 'hyparquet-writer';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inputsOf } from '../../src/command/inputs/inputs.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'many-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** The ids and texts of the cards of a file, and what is said of what is none. */
async function cardsOf(name: string, content: string | Uint8Array) {
  writeFileSync(join(folder, name), content);
  const standard = { holds: 'card', name: '-' } as const;
  const cards: unknown[] = [];
  for await (const input of inputsOf([name], { folder, standard, isIgnored: () => false })) {
    cards.push('error' in input ? input.error : [input.id, input.content]);
  }
  return cards;
}

describe('NDJSON', () => {
  test.each([
    ['the ids and cards of our own form', '{"id":"a/b","card":"# A"}', ['a/b', '# A']],
    ['those of the public data set', '{"likes":1,"modelId":"a/b","card":"# A"}', ['a/b', '# A']],
    ['those of other tables', '{"repo_id":"a/b","content":"# A"}', ['a/b', '# A']],
    ['a number for an id', '{"id":7,"text":"# A"}', [7, '# A']],
    ['its line where there is no id', '{"card":"# A"}', [1, '# A']],
    ['an empty card', '{"id":"a","card":""}', ['a', '']],
    ['no card, where the model has none', '{"id":"a","card":null}', ['a', '']],
    ['a byte order mark', '\ufeff{"id":"a","card":"\ufeff# A"}', ['a', '# A']],
    ['Windows line ends', '{"id":"a","card":"# A"}\r\n', ['a', '# A']],
  ])('holds %s', async (_what, line, card) => {
    expect(await cardsOf('cards.ndjson', line)).toEqual([card]);
  });

  test('has a card on each line but blank ones, and names those that are broken', async () => {
    const lines = ['{"id":1,"card":"x"}', '', '  ', '{"id":2,', '[]', '"x"', '5', 'null'];
    lines.push('{"id":3}', '{"id":4,"card":5}', '{"id":5,"card":"y"}');
    expect(await cardsOf('cards.jsonl', lines.join('\n'))).toEqual([
      [1, 'x'],
      'cards.jsonl:4: The line is no JSON object.',
      'cards.jsonl:5: The line is no JSON object.',
      'cards.jsonl:6: The line is no JSON object.',
      'cards.jsonl:7: The line is no JSON object.',
      'cards.jsonl:8: The line is no JSON object.',
      'cards.jsonl:9: The line has no text as “card”, “text” or “content”.',
      'cards.jsonl:10: The line has no text as “card”, “text” or “content”.',
      [5, 'y'],
    ]);
  });

  test('that is no UTF-8 is broken there', async () => {
    const bytes = Buffer.from('{"id":1,"card":"é"}\n{"id":2,"card":"é"}', 'latin1');
    const text = Buffer.from('\n{"id":3,"card":"é"}');
    expect(await cardsOf('cards.ndjson', Buffer.concat([bytes, text]))).toEqual([
      'cards.ndjson:1: The line is no JSON object.',
      'cards.ndjson:2: The line is no JSON object.',
      [3, 'é'],
    ]);
  });

  test('without line ends is given up as a line, and read on', async () => {
    const endless = Buffer.alloc(101 * 2 ** 20, 'x');
    const last = Buffer.from('\n{"id":1,"card":"y"}\n');
    expect(await cardsOf('cards.ndjson', Buffer.concat([endless, last]))).toEqual([
      'cards.ndjson:1: The line is too long.',
      [1, 'y'],
    ]);
  });

  test('may be empty', async () => {
    expect(await cardsOf('cards.ndjson', '')).toEqual([]);
  });
});

describe('Parquet', () => {
  const table = (columnData: ColumnSource[], options = {}): Uint8Array =>
    new Uint8Array(parquetWriteBuffer({ columnData, ...options }));
  const ids = Array.from({ length: 2500 }, (_, index) => `lab/model-${index}`);
  const texts = ids.map((id) => `# ${id}`);
  const whole = table([{ name: 'card', data: texts, type: 'STRING' }]);

  test.each([
    ['a row group', 10_000],
    ['many row groups', 100],
  ])('holds a card a row, in %s', async (_what, rowGroupSize) => {
    const columns: ColumnSource[] = [
      { name: 'modelId', data: ids, type: 'STRING' },
      { name: 'likes', data: ids.map((_, index) => index), type: 'INT32' },
      { name: 'card', data: texts, type: 'STRING' },
    ];
    expect(await cardsOf('cards.parquet', table(columns, { rowGroupSize }))).toEqual(
      ids.map((id, index) => [id, texts[index]]),
    );
  });

  test('with much text is read in slices', async () => {
    const long = Array.from({ length: 40 }, (_, index) => `${index} ${'x'.repeat(2 ** 20)}`);
    const bytes = table([{ name: 'text', data: long, type: 'STRING' }]);
    expect(await cardsOf('cards.parquet', bytes)).toEqual(
      long.map((text, index) => [index + 1, text]),
    );
  });

  test('holds no card where the model has none, and numbers for ids', async () => {
    const data = ['# A', null, '# C'];
    const bytes = table([
      { name: 'id', data: [1n, 2n, 2n ** 53n + 1n], type: 'INT64' },
      { name: 'card', data, type: 'STRING', nullable: true },
    ]);
    expect(await cardsOf('cards.parquet', bytes)).toEqual([
      [1, '# A'],
      [2, ''],
      ['9007199254740993', '# C'],
    ]);
  });

  test.each([
    [
      'no such column',
      table([{ name: 'readme', data: ['# A'], type: 'STRING' }]),
      'there is no column “card”, “text” or “content”',
    ],
    [
      'numbers for cards',
      table([{ name: 'card', data: [1], type: 'INT32' }]),
      '“card” is no text in row 1',
    ],
    ['other bytes', Buffer.from('not a table at all'), 'parquet file invalid (footer != PAR1)'],
    ['no bytes', Buffer.alloc(0), 'it is no whole Parquet file'],
    ['half of its bytes', whole.subarray(0, whole.length / 2), 'parquet file invalid'],
    ['bytes turned to zero', whole.map((byte, at) => (at > 100 && at < 2000 ? 0 : byte)), ''],
  ])('with %s cannot be read', async (_what, bytes, reason) => {
    const said = await cardsOf('cards.parquet', bytes);
    expect(said.at(-1)).toContain(`cards.parquet cannot be read: ${reason}`);
  });
});
