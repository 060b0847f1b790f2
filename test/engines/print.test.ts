import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, OWN_SCHEMES, openEngineLab } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

describe.each(OWN_SCHEMES)(`in ${ENGINE} over %s, a card on paper`, (scheme) => {
  test('is a PDF that grows with the card', async () => {
    await lab.open(scheme);
    const { engine } = lab;
    const print = async (card: string): Promise<Buffer> => {
      expect(await lab.drop(card)).toBe('ready');
      return Buffer.from(await engine.print());
    };
    const short = await print('# A short card');
    const words = Array.from({ length: 5000 }, (_, n) => `word${n * 7919}`).join(' ');
    const long = await print(`# A long card\n\n${words}`);
    expect(short.subarray(0, 5).toString()).toBe('%PDF-');
    expect(long.length).toBeGreaterThan(short.length * 1.5);
  });
});
