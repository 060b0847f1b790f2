import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ATTACKS, cardOf } from '../html/safe/attacks.ts';
import { touchEverything } from './touch-everything.ts';
import { drop, openLab, sharedViewer, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const canary = (page: Page): Promise<unknown> =>
  page.evaluate(() => (globalThis as { __canary?: unknown }).__canary);

/** As many attacks as a board has room for, by their names, their texts and what is in their tables. */
const BOARDS = ATTACKS.flatMap((_, index) =>
  index % 8 === 0 ? [ATTACKS.slice(index, index + 8)] : [],
).map((attacks) => ({ attacks, title: attacks.map(({ title }) => title).join(', ') }));

describe('attacks by eight cards', () => {
  const viewer = sharedViewer(() => lab.open(lab.fileUrl));

  beforeEach(() => {
    viewer.requests.length = 0;
    viewer.complaints.length = 0;
  });

  test.each(BOARDS)('$title', async ({ attacks }) => {
    const { page, requests, complaints } = viewer;
    const url = page.url();
    await drop(
      page,
      ...attacks.map((attack, at) => ({
        name: `${at}.md`,
        content: `${cardOf(attack)}\n\n## Evaluation\n\n| Benchmark | Score |\n|---|---|\n| MMLU | ${at} |\n`,
      })),
    );
    const board = page.getByRole('region', { name: 'Board', exact: true });
    await expect.poll(() => board.getAttribute('aria-busy')).toBe('false');
    expect(await board.locator('img, a, style, iframe, form, [id], [style]').count()).toBe(0);
    await page.evaluate(touchEverything, '.board *:not(select, option, .board-tools *)');
    await expect.poll(() => canary(page)).toBeUndefined();
    expect(requests).toEqual([]);
    expect(page.url().replace(/#.*/, '')).toBe(url.replace(/#.*/, ''));
    expect(page.context().pages()).toHaveLength(1);
    expect(complaints).toEqual([]);
    const control = await page.locator('#OpenControl').boundingBox();
    const hit = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.closest('button')?.id,
      [(control?.x ?? 0) + 10, (control?.y ?? 0) + 10],
    );
    expect(hit).toBe('OpenControl');
  });

  test('names that turn round, or do not show, are marked wherever the board says them', async () => {
    const { page } = viewer;
    const hostile = 'Her\u202Eon\u200B';
    const card = (score: string): string =>
      `---\nlicense: "mi\u202Et"\n---\n\n# ${hostile}\n\n## Evaluation\n\n| Benchmark | Score |\n|---|---|\n| MM\u202ELU | ${score} |\n`;
    await drop(
      page,
      ...['1', '2', '3'].map((score) => ({ name: `${score}\u202E.md`, content: card(score) })),
    );
    const board = page.getByRole('region', { name: 'Board', exact: true });
    await expect.poll(() => board.getAttribute('aria-busy')).toBe('false');
    const said = await board.evaluate((one) =>
      [...one.querySelectorAll('*')].flatMap(({ attributes, textContent }) => [
        textContent ?? '',
        ...[...attributes]
          .filter(({ name }) => /title|aria-label/.test(name))
          .map(({ value }) => value),
      ]),
    );
    expect(said.some((text) => /[\u202E\u200B]/.test(text))).toBe(false);
    expect(said.some((text) => text.includes('⟨U+202E⟩'))).toBe(true);
    expect(await page.title()).not.toMatch(/[\u202E\u200B]/);
  });
});
