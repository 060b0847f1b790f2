import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ATTACKS, type Attack } from '../html/safe/attacks.ts';
import { dropCard, openLab, type Viewer, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;
let viewer: Viewer;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

function cardOf({ frontMatter, markdown }: Attack): string {
  return frontMatter === undefined ? markdown : `---\n${frontMatter}\n---\n${markdown}`;
}

/** Clicks, hovers and focuses everything in the card and its metadata; links are followed nowhere. */
function touchEverything(page: Page): Promise<void> {
  return page.evaluate(() => {
    addEventListener('click', (event) => event.preventDefault(), { capture: true, once: false });
    for (const element of document.querySelectorAll<HTMLElement>('article *, section *')) {
      for (const type of ['pointerenter', 'mouseover', 'mousemove', 'focusin', 'toggle', 'wheel']) {
        element.dispatchEvent(new Event(type, { bubbles: true, cancelable: true }));
      }
      element.focus();
      element.click();
    }
    // One of the clicks opened the source, as it should.
    document.querySelector('dialog')?.close();
  });
}

const canary = (page: Page): Promise<unknown> =>
  page.evaluate(() => (globalThis as { __canary?: unknown }).__canary);

describe.each(['http', 'file'] as const)('attacks by a dropped card over %s', (scheme) => {
  beforeAll(async () => {
    viewer = await lab.open(scheme === 'http' ? lab.httpUrl : lab.fileUrl);
  });

  beforeEach(() => {
    viewer.requests.length = 0;
    viewer.complaints.length = 0;
  });

  test.each(ATTACKS)('$title', async (attack) => {
    const { page, requests, complaints } = viewer;
    const url = page.url();
    expect(await dropCard(page, cardOf(attack))).toBe('ready');
    await touchEverything(page);
    expect(await canary(page)).toBeUndefined();
    expect(requests).toEqual([]);
    expect(page.url().replace(/#.*/, '')).toBe(url.replace(/#.*/, ''));
    expect(page.context().pages()).toHaveLength(1);
    // Nothing of a card reaches the policy; only the sanitiser's inert parse may log handlers that never run.
    expect(complaints.filter((text) => !/inline event handler/.test(text))).toEqual([]);
    for (const selector of attack.absent ?? []) {
      expect(await page.locator('article').locator(selector).count(), selector).toBe(0);
    }
    for (const selector of attack.present ?? []) {
      expect(await page.locator('article').locator(selector).count(), selector).toBeGreaterThan(0);
    }
    if (attack.text !== undefined) {
      expect(await page.locator('article').textContent()).toContain(attack.text);
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
    expect(await bar.innerText()).toContain('4 images');
    expect(await bar.innerText()).toContain('3 hosts');
    expect(await bar.innerText()).toContain('images.example');
    const placeholder = page.locator('.media-placeholder').nth(2);
    expect(await placeholder.boundingBox()).toMatchObject({ width: 120, height: 80 });
    await bar.getByRole('button', { name: 'Load', exact: true }).click();
    await expect
      .poll(() => requests.filter((url) => url.includes('.example')).length)
      .toBeGreaterThanOrEqual(3);
    expect(await bar.count()).toBe(0);
    expect(await page.locator('article img[src="https://images.example/one.png"]').count()).toBe(1);
    await page.context().close();
  });

  test('loads images from hosts that the reader always allows', async () => {
    const { page, requests } = await lab.open();
    await dropCard(page, '![one](https://images.example/one.png)');
    await page.getByRole('button', { name: 'Always' }).click();
    await dropCard(
      page,
      '![two](https://images.example/two.png) ![new](https://new.example/x.png)',
    );
    await expect.poll(() => requests.some((url) => url.endsWith('/two.png'))).toBe(true);
    expect(await page.locator('.media-bar').innerText()).toContain('1 image from 1 host');
    expect(requests.filter((url) => url.includes('new.example'))).toEqual([]);
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
    expect(await page.evaluate(() => getComputedStyle(document.body).opacity)).toBe('1');
    expect(await canary(page)).toBeUndefined();
    await page.context().close();
  });
});
