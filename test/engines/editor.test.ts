import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type EngineLab, openEngineLab } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

const CARD = '---\nlicence: mit\n---\n# A card\n\nText.\n';

async function type(text: string): Promise<void> {
  for (const letter of text) {
    await lab.engine.press(letter);
  }
}

describe('the editor', () => {
  test('is styled and written in, and its card follows', async () => {
    const { engine } = lab;
    await lab.open('http');
    await lab.drop(CARD);
    await engine.press('e');
    await lab.shows('.code-editor');
    const style = await engine.run(async () => {
      const shadow = document.querySelector('.code-editor')?.shadowRoot;
      while (shadow?.querySelector('.cm-lint-marker') === null) {
        await new Promise((done) => setTimeout(done, 20));
      }
      const scroller = shadow?.querySelector('.cm-scroller') ?? document.body;
      return [getComputedStyle(scroller).display, shadow?.querySelectorAll('style').length];
    });
    // Its own styles are constructed: the policy allows no others.
    expect(style).toEqual(['flex', 0]);
    await engine.press('Control', 'End');
    await type('so');
    await expect.poll(() => lab.textOf('article')).toMatch(/Text\.\s+so\s*$/);
    await engine.press('Control', 'z');
    await expect.poll(() => lab.textOf('article')).toMatch(/Text\.\s*$/);
    expect(await lab.complaints()).toEqual([]);
  });

  test('offers what the Hub knows', async () => {
    const { engine } = lab;
    await lab.open('http');
    await lab.drop(CARD);
    await engine.press('e');
    await lab.shows('.code-editor');
    await engine.press('Control', 'Home');
    await engine.press('ArrowDown');
    await engine.press('End');
    await engine.press('Enter');
    await type('pipe');
    const first = (): Promise<string> =>
      engine.run(
        () =>
          document.querySelector('.code-editor')?.shadowRoot?.querySelector('.cm-tooltip li')
            ?.textContent ?? '',
      );
    await expect.poll(first).toMatch(/^pipeline_tag/);
    expect(await lab.complaints()).toEqual([]);
  });

  test('is a plain field where no file lies beside the page', async () => {
    const { engine } = lab;
    await lab.open('file');
    await lab.drop(CARD);
    await engine.press('e');
    await lab.shows('.plain-editor textarea');
    await engine.press('Control', 'End');
    await type('so');
    await expect.poll(() => lab.textOf('article')).toMatch(/so\s*$/);
    expect(await lab.complaints()).toEqual([]);
  });
});
