import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ATTACKS, cardOf } from '../html/safe/attacks.ts';
import { touchEverything } from './touch-everything.ts';
import { dropCard, openLab, sharedViewer, started, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const canary = (page: Page): Promise<unknown> =>
  page.evaluate(() => (globalThis as { __canary?: unknown }).__canary);

describe.each(['http', 'file'] as const)('attacks by a dropped card over %s', (scheme) => {
  const viewer = sharedViewer(() => lab.open(scheme === 'http' ? lab.httpUrl : lab.fileUrl));

  beforeEach(() => {
    viewer.requests.length = 0;
    viewer.complaints.length = 0;
  });

  // Over file:// each of them is tried beside another one as well (comparing-safety.test.ts).
  const tried = ATTACKS.filter((_, index) => scheme === 'http' || index % 2 === 0);
  test.each(tried)('$title', async (attack) => {
    const { page, requests, complaints } = viewer;
    const url = page.url();
    expect(await dropCard(page, cardOf(attack))).toBe('ready');
    await page.evaluate(touchEverything, undefined);
    await expect.poll(() => canary(page)).toBeUndefined();
    expect(requests).toEqual([]);
    expect(page.url().replace(/#.*/, '')).toBe(url.replace(/#.*/, ''));
    expect(page.context().pages()).toHaveLength(1);
    // Nothing of a card reaches the policy; only the sanitiser's inert parse may log handlers that never run.
    expect(complaints.filter((text) => !/inline event handler/.test(text))).toEqual([]);
    for (const selector of attack.absent ?? []) {
      await expect
        .poll(() => page.locator('article').locator(selector).count(), { message: selector })
        .toBe(0);
    }
    for (const selector of attack.present ?? []) {
      await expect
        .poll(() => page.locator('article').locator(selector).count(), { message: selector })
        .toBeGreaterThan(0);
    }
    if (attack.text !== undefined) {
      await expect.poll(() => page.locator('article').textContent()).toContain(attack.text);
    }
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    // The shell is still on top and still works.
    const control = await page.locator('#OpenControl').boundingBox();
    const hit = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.closest('button')?.id,
      [(control?.x ?? 0) + 10, (control?.y ?? 0) + 10],
    );
    expect(hit).toBe('OpenControl');
  });
});

describe('a card from this machine', () => {
  const card = [
    '![one](https://images.example/one.png) ![two](https://images.example/two.png)',
    '<img src="https://other.example/three.png" width="120" height="80">',
    '<video src="https://videos.example/v.mp4"></video>',
    '![relative](plot.png)',
  ].join('\n\n');

  test('asks the network for nothing until the reader loads its images', async () => {
    const { page, requests } = await lab.open();
    await dropCard(page, card);
    expect(requests.filter((url) => url.includes('.example'))).toEqual([]);
    const bar = page.locator('.media-bar');
    await expect.poll(() => bar.innerText()).toContain('4 images');
    await expect.poll(() => bar.innerText()).toContain('3 hosts');
    await expect.poll(() => bar.innerText()).toContain('images.example');
    const placeholder = page.locator('.media-placeholder').nth(2);
    await expect.poll(() => placeholder.boundingBox()).toMatchObject({ width: 120, height: 80 });
    await bar.getByRole('button', { name: 'Load', exact: true }).click();
    await expect
      .poll(() => requests.filter((url) => url.includes('.example')).length)
      .toBeGreaterThanOrEqual(3);
    await expect.poll(() => bar.count()).toBe(0);
    await expect
      .poll(() => page.locator('article img[src="https://images.example/one.png"]').count())
      .toBe(1);
    await page.context().close();
  });

  test('names every host, and loads from one, or from all that are named', async () => {
    const { page, requests } = await lab.open();
    const hosts = [...new Array(5).keys()].map((at) => `host${at}.example`);
    const asked = (): string[] => requests.map((url) => new URL(url).host).filter(isExample);
    const isExample = (host: string): boolean => host.endsWith('.example');
    await dropCard(page, hosts.map((host) => `![a](https://${host}/a.png)`).join(' '));
    const bar = page.locator('.media-bar');
    await expect.poll(() => bar.innerText()).toContain('5 images from 5 hosts');
    for (const host of hosts) {
      await expect.poll(() => bar.getByText(host).first().isVisible()).toBe(true);
    }
    await bar.getByText('By host').click();
    const loadOne = bar.getByRole('button', { name: 'Load from host3.example', exact: true });
    await loadOne.focus();
    await page.keyboard.press('Enter');
    await expect.poll(asked).toEqual(['host3.example']);
    await expect.poll(() => bar.innerText()).toContain('4 images from 4 hosts');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Load');
    await bar.getByRole('button', { name: 'Load', exact: true }).click();
    await expect.poll(() => asked().toSorted()).toEqual(hosts);
    await page.context().close();
  });

  test('loads images from a host that the reader always allows, until it is taken back', async () => {
    const { page, requests } = await lab.open();
    const one = '![one](https://images.example/one.png) ![two](https://tracker.example/two.png)';
    await dropCard(page, one);
    await page.getByText('By host').click();
    await page.getByRole('button', { name: 'Always load from images.example' }).click();
    await expect
      .poll(() => page.locator('.media-bar').innerText())
      .toContain('1 image from 1 host');
    await page.reload();
    expect(await started(page)).toBe('ready');
    await dropCard(page, one);
    await expect.poll(() => requests.filter((url) => url.endsWith('/one.png')).length).toBe(2);
    expect(requests.filter((url) => url.includes('tracker.example'))).toEqual([]);
    await expect
      .poll(() => page.evaluate(() => Object.keys(localStorage)))
      .toEqual(['model-card-viewer:media-hosts']);

    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('button', { name: 'Forget images.example' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.getByRole('button', { name: 'Forget images.example' }).count())
      .toBe(0);
    await dropCard(page, one);
    await expect
      .poll(() => page.locator('.media-bar').innerText())
      .toContain('2 images from 2 hosts');
    await page.context().close();
  });

  test('keeps no consent where every local file could write one', async () => {
    const { page, requests } = await lab.open(lab.fileUrl);
    const key = 'model-card-viewer:media-hosts';
    await page.evaluate((name) => localStorage.setItem(name, '["images.example"]'), key);
    await dropCard(page, '![one](https://images.example/one.png)');
    const bar = page.locator('.media-bar');
    await expect
      .poll(() => bar.getByRole('button', { name: 'Load', exact: true }).isVisible())
      .toBe(true);
    await expect.poll(() => bar.getByRole('button', { name: /Always/ }).count()).toBe(0);
    expect(requests.filter((url) => url.includes('.example'))).toEqual([]);
    await page.context().close();
  });

  test.each([
    '{',
    '{"a":1}',
    '[1,null,["x"]]',
    '["images.example/x","a b","https://images.example"]',
  ])('is not led astray by what else stands in the storage: %s', async (stored) => {
    const { page, requests, complaints } = await lab.open();
    const key = 'model-card-viewer:media-hosts';
    await page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, stored] as const);
    await dropCard(page, '![one](https://images.example/one.png)');
    await page.getByRole('button', { name: 'More' }).click();
    await expect.poll(() => page.locator('.media-bar').innerText()).toContain('images.example');
    expect(requests.filter((url) => url.includes('.example'))).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('the policy of the page', () => {
  test('refuses strings at HTML sinks, foreign scripts and styles', async () => {
    const { page } = await lab.open();
    const refused = await page.evaluate(() => {
      const attempt = (action: () => void): boolean => {
        try {
          action();
          return false;
        } catch {
          return true;
        }
      };
      const script = document.createElement('script');
      return [
        attempt(() => {
          document.body[('inner' + 'HTML') as 'innerHTML'] = '<b>x</b>';
        }),
        attempt(() => {
          script.text = 'globalThis.__canary = 1';
        }),
        attempt(() => new Worker('data:text/javascript,1')),
        attempt(() => {
          setTimeout('globalThis.__canary = 1' as unknown as () => void, 0);
        }),
      ];
    });
    expect(refused).toEqual([true, true, true, true]);
    await page.evaluate(() => {
      document.body.append(
        Object.assign(document.createElement('style'), { textContent: 'body { opacity: 0 }' }),
      );
    });
    await expect.poll(() => page.evaluate(() => getComputedStyle(document.body).opacity)).toBe('1');
    await expect.poll(() => canary(page)).toBeUndefined();
    await page.context().close();
  });
});
