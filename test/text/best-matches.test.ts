import { describe, expect, test } from 'vitest';
import { bestMatches } from '../../src/text/best-matches.ts';

const ALL = [
  ['text-to-image', 'Text to Image'],
  ['image-to-text', 'Image to Text'],
  ['image-text-to-text', 'Image-Text-to-Text'],
  ['text', 'Text'],
  ['de', 'German'],
  ['nds', 'Low German'],
  ['ger', 'Old'],
] as const;

describe('what is looked for', () => {
  test.each([
    ['text', ['text', 'text-to-image', 'image-to-text', 'image-text-to-text']],
    ['  TEXT to', ['text-to-image']],
    ['germ', ['de', 'nds']],
    ['ger', ['ger', 'de', 'nds']],
    ['erman', ['de', 'nds']],
    ['xyz', []],
    [' ', ALL.map(([id]) => id)],
  ])('%j is found, the best first', (written, ids) => {
    const found = bestMatches(ALL, written, ([id, name]) => ({ id, name }));
    expect(found.map(([id]) => id)).toEqual(ids);
  });
});
