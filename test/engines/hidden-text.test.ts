import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COPIED_CODES, copiedCard, HIDDEN_TEXTS, HONEST_TEXTS } from '../html/safe/hidden-texts.ts';
import { findUnreadable } from '../page/find-unreadable.ts';
import { ENGINE } from './engine.ts';
import { type EngineLab, openEngineLab } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
  await lab.open('file');
  await lab.engine.resize(1280, 900);
});

afterAll(() => lab.close());

const unreadable = (word: string, most: number): Promise<readonly string[]> =>
  lab.engine.run(findUnreadable, word, most);

describe(`in ${ENGINE} a text that a card would hide can be read, or is not there`, () => {
  test.each(HIDDEN_TEXTS)('$title', async ({ markdown, why }) => {
    expect(await lab.drop(`# Title\n\n${markdown}\n\nThe end.\n`)).toBe('ready');
    await expect.poll(() => unreadable('SECRET', 20)).toEqual([]);
    if (why === undefined) {
      await expect.poll(() => lab.textOf('article')).toContain('SECRET');
    }
  });

  test('and honest markup that looks like it hides nothing', async () => {
    expect(await lab.drop(HONEST_TEXTS.join('\n\n'))).toBe('ready');
    await expect.poll(() => unreadable('', 300)).toEqual([]);
  });
});

describe(`in ${ENGINE} the copy button gives what is seen`, () => {
  test.each(COPIED_CODES)('%s', async (code) => {
    const { engine } = lab;
    await engine.run(() => {
      navigator.clipboard.writeText = async (text) => {
        document.documentElement.dataset['copied'] = text;
      };
    });
    expect(await lab.drop(copiedCard(code))).toBe('ready');
    const seen = await engine.run(() => {
      const pre = document.querySelector<HTMLElement>('article pre');
      for (const label of pre?.querySelectorAll('.link-host, [data-ui]') ?? []) {
        label.remove();
      }
      return pre?.innerText.trim();
    });
    await engine.click('.copy-button');
    const copied = (): Promise<string | undefined> =>
      engine.run(() => document.documentElement.dataset['copied']?.trim());
    await expect.poll(copied).toBe(seen);
    await expect.poll(() => unreadable('', 50)).toEqual([]);
  });
});
