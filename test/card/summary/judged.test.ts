import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { brief } from '../../../src/card/summary/brief.ts';
import { readCard } from '../read-card.ts';
import { JUDGED, type Judged, REAL } from './judged-answers.ts';

const JUDGED_CARDS = new URL('judged/', import.meta.url);
const REAL_CARDS = new URL('../../../../shared/cards/', import.meta.url);

function answers(card: string): Judged[string] {
  const lines = brief(readCard(card)).filter(({ text }) => text !== null);
  return Object.fromEntries(lines.map(({ topic, text }) => [topic, text ?? '']));
}

/** Words alone: what marks them in the source, and what joins a list, is no part of a quotation. */
function words(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

describe('the brief answers as a reader of the card would', () => {
  test.each(Object.keys(JUDGED))('%s', (name) => {
    const card = readFileSync(new URL(`${name}.md`, JUDGED_CARDS), 'utf8');
    expect(answers(card)).toEqual(JUDGED[name]);
  });

  test.skipIf(!existsSync(REAL_CARDS)).each(Object.keys(REAL))('%s', (name) => {
    const card = readFileSync(new URL(`${name}.md`, REAL_CARDS), 'utf8');
    expect(answers(card)).toEqual(REAL[name]);
  });

  test('in words of the card, none of them its own', () => {
    for (const [name, { data = '', use = '', limits = '' }] of Object.entries(JUDGED)) {
      const source = readFileSync(new URL(`${name}.md`, JUDGED_CARDS), 'utf8');
      const said = words(source.replace(/\]\([^)]*\)|<[^>]*>|\[\^?\d\]/g, ' '));
      for (const part of [data, use, limits].flatMap((text) => text.split(/; |: | …$/))) {
        expect(said, name).toContain(words(part.replace('Code example', '')));
      }
    }
  });
});
