import { expect, test } from 'vitest';
import type { Ask } from '../src/html/jobs/jobs.ts';
import { columnsOf, placed, readPlaced } from '../src/placed-cards.ts';
import type { CardText } from '../src/source/card-source.ts';

const textOf = (name: string): CardText => ({
  ...{ text: `# ${name}`, hasInvalidBytes: false },
  source: { kind: 'local', name: `${name}.md`, href: null, base: null },
});
const read = (title: string, isWhole = true) => ({ title, facts: [], results: [], isWhole });

/** Answers for each card but the one that is too long. */
const answers = (async (_kind: string, { name }: { readonly name: string }) =>
  name === 'endless.md'
    ? { ok: false, reason: 'late' }
    : { ok: true, value: read('Model Card for Heron', name !== 'long.md') }) as unknown as Ask;

test('a card that takes too long costs the others nothing, and it is said', async () => {
  const left: number[] = [];
  const cards = ['heron', 'endless', 'long', 'crane'].map((name) => placed(textOf(name)));
  const done = await readPlaced(cards, answers, (count) => left.push(count));
  expect(columnsOf(done)).toEqual([
    { name: 'Heron (heron.md)', source: 'heron.md', fault: null },
    { name: 'endless.md', source: 'endless.md', fault: 'Reading it took too long.' },
    expect.objectContaining({ name: 'Heron (long.md)', fault: expect.stringMatching(/too long/) }),
    { name: 'Heron (crane.md)', source: 'crane.md', fault: null },
  ]);
  expect(left).toEqual([4, 3, 2, 1, 0]);
});

test('what is read is not read again', async () => {
  const cards = [
    { ...placed(textOf('heron')), read: read('Heron') },
    { ...placed(textOf('crane')), fault: 'Reading it took too long.' },
  ];
  const never = (() => {
    throw new Error('was read again');
  }) as unknown as Ask;
  expect(await readPlaced(cards, never, () => {})).toEqual(cards);
});
