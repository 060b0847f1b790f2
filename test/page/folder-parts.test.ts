import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { folderLab, openFolder, writeFolder } from './open-folder.ts';
import { dropCard } from './viewer.ts';

const FILES = {
  'README.md': '---\nlicense: mit\n---\n\n# Tiny\n\nIt scores 63.2.\n\n## Usage\n\n## Limits\n',
  'README_zh.md': '# 小\n\n得分 61.9。[用法](#用法)\n\n## 用法\n',
  'README_ja.md': '# 小さい\n\n63.2 点です。\n\n## 使い方\n\n## 制限\n',
  'README_old.md': '# Old\n',
  'bias.md': '# Bias of it\n',
  'SAFETY_and_SECURITY.md': '# Safety of it\n',
  'notes.md': '# Notes\n',
};

const folder = folderLab(FILES);

const nav = (page: Page) => page.getByRole('navigation', { name: 'Parts of this card' });
const links = (page: Page): Promise<readonly string[]> =>
  nav(page)
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => `${one.textContent}${one.ariaCurrent ? '*' : ''}`));

/** Saves files, and waits for what the page shows of them: it may not follow the folder yet. */
async function saved(
  root: string,
  files: Readonly<Record<string, string>>,
  read: () => Promise<readonly unknown[]>,
  expected: readonly unknown[],
): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(join(root, name), content);
  }
  let count = 0;
  const look = (): Promise<readonly unknown[]> => {
    count += 1;
    writeFileSync(join(root, `${count}.txt`), '');
    return read();
  };
  await expect.poll(look, { interval: 2500, timeout: 30_000 }).toEqual(expected);
}

describe('a card in several files', () => {
  test('has tabs and languages above it, which lead to each and back', async () => {
    const { page, complaints } = await folder.lab.open();
    await openFolder(page, folder.root);
    const tabs = ['Card*', 'Bias', 'Safety and security'];
    await expect.poll(() => links(page)).toEqual([...tabs, '日本語', '中文']);
    await nav(page).getByRole('link', { name: 'Bias' }).click();
    await expect.poll(() => page.title()).toBe('Bias of it · Model card viewer');
    await expect
      .poll(() => links(page))
      .toEqual(['Card', 'Bias*', 'Safety and security', '日本語', '中文']);
    await nav(page).getByRole('link', { name: '中文' }).click();
    await expect.poll(() => page.title()).toBe('小 · Model card viewer');
    await nav(page).getByRole('link', { name: 'Card' }).click();
    await expect.poll(() => page.title()).toBe('Tiny · Model card viewer');
    await dropCard(page, '# Another');
    await expect.poll(() => nav(page).count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is compared with itself in another language, side by side', async () => {
    const { page, complaints } = await folder.lab.open();
    await openFolder(page, folder.root);
    await nav(page).getByRole('button', { name: 'Compare with 中文' }).click();
    const changes = page.getByRole('region', { name: 'Changes' });
    await changes.locator('li').first().waitFor();
    const found = await changes
      .locator('li')
      .evaluateAll((all) =>
        (all as HTMLElement[]).map(({ dataset }) =>
          [dataset['change'], dataset['line'], dataset['withLine']].join(' '),
        ),
      );
    expect(found).toEqual(['number 7 3', 'section 11 5']);
    const twin = page.getByRole('region', { name: '中文' });
    await expect.poll(() => twin.innerText()).toContain('得分 61.9');
    expect(await page.locator('article').count()).toBe(1);
    expect(await twin.locator('[id], a[href]').count()).toBe(0);
    const [left, right] = [await twin.boundingBox(), await page.locator('article').boundingBox()];
    // Both have room for the rings of what has the focus.
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBeLessThanOrEqual((right?.x ?? 0) + 24);
    expect(left?.y).toBe(right?.y);
    await changes.getByRole('button', { name: 'Line 7', exact: true }).click();
    await expect.poll(() => page.locator('[data-shown-place]').innerText()).toBe('It scores 63.2.');
    await changes.getByRole('button', { name: 'Close the comparison' }).click();
    expect(await changes.count()).toBe(0);
    expect(await twin.count()).toBe(0);
    await nav(page).getByRole('button', { name: 'Compare with 日本語' }).click();
    await expect.poll(() => changes.innerText()).toContain('numbers, ids and code are the same');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is compared with what its twin says by now, where the folder is followed', async () => {
    const root = writeFolder({ 'README.md': FILES['README.md'], 'README_zh.md': '# 小\n' });
    const { page, complaints } = await folder.lab.open();
    await openFolder(page, root);
    await page.getByRole('button', { name: 'follows the file' }).waitFor();
    await nav(page).getByRole('button', { name: 'Compare with 中文' }).click();
    const twin = page.getByRole('region', { name: '中文' });
    await expect.poll(() => twin.innerText()).toContain('小');
    await twin.evaluate((element) => element.setAttribute('data-first', ''));
    const kept = (): Promise<readonly unknown[]> =>
      Promise.all([twin.getAttribute('data-first'), links(page).then((all) => all.length)]);
    // Of another file it stays as it is.
    await saved(root, { 'bias.md': '# Bias of it\n' }, kept, ['', 3]);
    const said = async () => [await twin.innerText()];
    const text = '# 小\n\n得分 61.9。';
    await page.locator('main').focus();
    await saved(root, { 'README_zh.md': text }, said, [expect.stringContaining('得分 61.9')]);
    const changes = page.getByRole('region', { name: 'Changes' });
    await expect.poll(() => changes.locator('[data-change="number"]').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe('main');
    expect(complaints).toEqual([]);
    rmSync(join(root, '..'), { recursive: true });
    await page.context().close();
  });

  test('in a language that comes to a followed folder is offered, too', async () => {
    const root = writeFolder({ 'README.md': '# Tiny\n' });
    const { page, complaints } = await folder.lab.open();
    await openFolder(page, root);
    await page.getByRole('button', { name: 'follows the file' }).waitFor();
    await expect.poll(() => nav(page).count()).toBe(0);
    await saved(root, { 'README_zh.md': '# 小\n' }, () => links(page), ['Card*', '中文']);
    await nav(page).getByRole('link', { name: '中文' }).click();
    await expect.poll(() => page.title()).toBe('小 · Model card viewer');
    expect(complaints).toEqual([]);
    rmSync(join(root, '..'), { recursive: true });
    await page.context().close();
  });

  test('alone has no such bar, and another file of its folder leads back to it', async () => {
    const alone = writeFolder({
      'README.md': '# Alone\n\n[n](notes.md)\n',
      'notes.md': '# Notes\n',
    });
    const { page } = await folder.lab.open();
    await openFolder(page, alone);
    await page.locator('article').getByRole('link', { name: 'n', exact: true }).click();
    await expect.poll(() => page.title()).toBe('Notes · Model card viewer');
    await expect.poll(() => links(page)).toEqual(['Card']);
    await nav(page).getByRole('link', { name: 'Card' }).click();
    await expect.poll(() => page.title()).toBe('Alone · Model card viewer');
    await expect.poll(() => nav(page).count()).toBe(0);
    rmSync(join(alone, '..'), { recursive: true });
    await page.context().close();
  });
});
