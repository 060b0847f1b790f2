import { randomBytes } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ATTACKS, cardOf } from '../html/safe/attacks.ts';
import { touchEverything } from './touch-everything.ts';
import { dropCard, openLab, settled, sharedViewer, started, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const CARD = `---
license: mit
---
# Heron 7B

[To the usage](#usage)

![plot](https://images.example/plot.png)

${'A line of it.\n\n'.repeat(60)}
## Usage

Böñ 模型.
`;

const linkOf = (text: string, name = 'heron.md'): string =>
  `#card=${deflateRawSync(text).toString('base64url')}&name=${encodeURIComponent(name)}`;

const title = (page: Page): Promise<string> => page.locator('article h1').innerText();
const entry = (page: Page) => page.getByRole('button', { name: 'Copy a link to this card' });

async function copyLink(page: Page): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText('nothing'));
  await page.getByRole('button', { name: 'More' }).click();
  await entry(page).click();
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).not.toBe('nothing');
  return copied();
}

/** As a reader who puts another fragment behind the address of the page. */
const goTo = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

describe.each(['http', 'file'] as const)('a link to a card of this machine, over %s', (scheme) => {
  const viewer = sharedViewer(() => lab.open(scheme === 'http' ? lab.httpUrl : lab.fileUrl));

  test('carries the card: it is opened by the link alone, and stays when it is loaded again', async () => {
    const { page, requests, complaints } = viewer;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await dropCard(page, CARD, 'heron.md');
    requests.length = 0;
    const link = await copyLink(page);
    expect(link.startsWith(`${page.url().split('#')[0]}#card=`)).toBe(true);
    const told = page.getByText('The whole card is in it');
    await expect.poll(() => told.innerText()).toContain('nothing was sent to a server');
    expect(await page.getByText('of this computer, and so the link').count()).toBe(
      scheme === 'file' ? 1 : 0,
    );

    await page.goto('about:blank');
    await page.goto(link);
    expect(await started(page)).toBe('ready');
    expect(await title(page)).toBe('Heron 7B');
    await page.getByText('This card was in the link itself').waitFor();
    expect(await page.locator('#CardSource').innerText()).toBe('heron.md');
    await page.getByRole('link', { name: 'To the usage' }).click();
    await expect.poll(() => page.url()).toBe(`${link}#usage`);
    await page.reload();
    expect(await started(page)).toBe('ready');
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
    expect(await title(page)).toBe('Heron 7B');
    expect(await page.locator('.media-bar').innerText()).toContain('images.example');
    expect(requests.filter((url) => !url.startsWith('file:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });
});

describe('a link that carries a card', () => {
  const viewer = sharedViewer(() =>
    lab.open(lab.httpUrl, { permissions: ['clipboard-read', 'clipboard-write'] }),
  );

  test('is opened where it is put into the address, and left by the way back', async () => {
    const { page } = viewer;
    const hosted = await title(page);
    await page.locator('#Contents a').first().click();
    const place = page.url();
    await goTo(page, linkOf('# One\n\n[x](#two)\n\n## Two'));
    await expect.poll(() => title(page)).toBe('One');
    await page.getByRole('link', { name: 'x' }).click();
    await expect.poll(() => page.url()).toMatch(/#card=.+#two$/);
    await goTo(page, linkOf('# Other'));
    await expect.poll(() => title(page)).toBe('Other');
    await page.goBack();
    await expect.poll(() => title(page)).toBe('One');
    await expect.poll(() => page.url()).toMatch(/#card=.+#two$/);
    await page.goBack();
    await expect.poll(() => page.url()).not.toMatch(/#two$/);
    expect(await title(page)).toBe('One');
    await page.goBack();
    await expect.poll(() => title(page)).toBe(hosted);
    expect(page.url()).toBe(place);
    await page.goForward();
    await expect.poll(() => title(page)).toBe('One');
    await dropCard(page, '# Dropped');
    expect(page.url()).toBe(lab.httpUrl);
  });

  test('stays in the address where a place in it is chosen before all of it is here', async () => {
    const { page } = viewer;
    const rest = 'A paragraph of some words.\n\n'.repeat(8000);
    await goTo(page, linkOf(`# Long\n\n[to two](#two)\n\n## Two\n\n${rest}`));
    await page.waitForFunction(() => {
      const link = document.querySelector<HTMLElement>('article a[href="#two"]:not([data-ui])');
      const isComing = document.documentElement.dataset['state'] === 'loading';
      if (isComing) {
        link?.click();
      }
      return isComing && link !== null;
    });
    await expect.poll(() => page.url()).toMatch(/#card=.+#two$/);
    expect(await settled(page)).toBe('ready');
    expect(await title(page)).toBe('Long');
  });

  test('that was cut, changed, or is a bomb says so, and no other card stands in its place', async () => {
    const { page } = viewer;
    const bomb = deflateRawSync(Buffer.alloc(64 * 2 ** 20, '# x\n')).toString('base64url');
    for (const [hash, reason] of [
      [linkOf(CARD).slice(0, 80), 'does not hold a whole card'],
      ['#card=', 'does not hold a whole card'],
      ['#card=usage', 'does not hold a whole card'],
      [`#card=${bomb}`, 'more than 16 MB'],
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`${lab.httpUrl}${hash}`);
      expect(await settled(page)).toBe('failed');
      expect(await page.getByRole('alert').innerText()).toContain(reason);
      expect(await page.locator('article').innerText()).toBe('');
    }
    expect(await dropCard(page, '# Dropped')).toBe('ready');
    await goTo(page, '#card=cut');
    await page.getByRole('alert').waitFor();
    expect(await title(page)).toBe('Dropped');
  });

  test('is none where the card on the page has a place of that name', async () => {
    const { page } = viewer;
    await dropCard(
      page,
      `# A\n\n[there](#card=usage)\n\n${'x\n\n'.repeat(99)}<p id="card=usage">There</p>`,
    );
    await page.getByRole('link', { name: 'there' }).click();
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await goTo(page, '#card=usage');
    expect(await title(page)).toBe('A');
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  test('comes second to an address; what is too long for one is told with the way out', async () => {
    const { page } = viewer;
    lab.served.set('/crane.md', '# Crane');
    expect(await copyLink(page)).toContain('#card=');
    await page.goto(`${lab.httpUrl}?card=crane.md`);
    await started(page);
    expect(await copyLink(page)).toBe(`${lab.httpUrl}?card=${lab.httpUrl}crane.md`);
    await page.getByRole('button', { name: 'Copy one that holds the card' }).click();
    await page.getByText('The whole card is in it').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${lab.httpUrl}${linkOf('# Crane', 'crane.md')}`,
    );
    await dropCard(page, `# Long\n\n${randomBytes(60_000).toString('base64')}`);
    await page.getByRole('button', { name: 'More' }).click();
    await entry(page).click();
    await expect
      .poll(() => page.getByRole('alert').innerText())
      .toMatch(/no link that holds this card: it would have \d{2},\d{3} characters/);
    const saved = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the card' }).click();
    expect((await saved).suggestedFilename()).toBe('README.md');
  });
});

const PLACES = `---
license: unlicenced
---
# Places

| Model | MMLU | Size |
|---|---|---|
| Crow 7B | 58.0 | 7 |
| Lark 7B | 60.1 | 7 |
| Heron 13B | 66.2 | 13 |

| Only | Two |
|---|---|
| a | b |
`;

describe('a link to a place in a card', () => {
  const viewer = sharedViewer(() =>
    lab.open(lab.httpUrl, { permissions: ['clipboard-read', 'clipboard-write'] }),
  );
  const copied = async (page: Page, press: () => Promise<void>): Promise<string> => {
    await page.evaluate(() => navigator.clipboard.writeText('nothing'));
    await press();
    const read = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(read).not.toBe('nothing');
    return read();
  };
  const open = async (page: Page, link: string): Promise<void> => {
    await page.goto('about:blank');
    await page.goto(link);
    expect(await started(page)).toBe('ready');
  };
  const rows = (page: Page): Promise<readonly string[]> =>
    page.locator('.table-box').first().locator('tbody tr').allInnerTexts();

  test('shows a table in the order, with the words and the chart that it was set to', async () => {
    const { page } = viewer;
    lab.served.set('/places.md', PLACES);
    await page.goto(`${lab.httpUrl}?card=places.md`);
    await started(page);
    const box = page.locator('.table-box').first();
    await box.hover();
    await box.getByRole('button', { name: 'Sort by MMLU' }).click();
    await box.getByRole('button', { name: 'Filter' }).click();
    await box.getByRole('searchbox').fill('7b');
    await box.getByRole('button', { name: 'Chart', exact: true }).click();
    await box.getByRole('button', { name: 'Copy', exact: true }).click();
    const link = await copied(page, () => box.getByRole('button', { name: 'Link' }).click());
    expect(link).toContain(`?card=${lab.httpUrl}places.md#table=1&sort=-2&filter=7b&chart=`);
    await open(page, link);
    await expect
      .poll(() => rows(page))
      .toEqual([expect.stringContaining('Lark 7B'), expect.stringContaining('Crow 7B')]);
    await box.locator('.table-chart svg.chart').waitFor();
    await goTo(page, '#table=1&sort=3&hide=9');
    await expect.poll(() => rows(page)).toHaveLength(3);
    await expect.poll(() => box.locator('.table-chart').count()).toBe(0);
    await goTo(page, '#table=7');
    await page.getByText('This card has no table 7').waitFor();
  });

  test('shows a line of the source and a finding, also of a card that the link carries', async () => {
    const { page, complaints } = viewer;
    await dropCard(page, PLACES);
    await page.keyboard.press('s');
    await page.locator('dialog').getByText('Crow 7B').click();
    const copyLine = page.locator('dialog').getByRole('button', { name: 'Copy link' });
    const toLine = await copied(page, () => copyLine.click());
    const line = /^[^?]+#card=[\w-]+&name=README\.md#L(\d+)$/.exec(toLine)?.[1];
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    const item = page.locator('#Checks [data-line="2"]').first();
    const check = await item.getAttribute('data-check');
    await item.locator('summary').click();
    const toFinding = await copied(page, () =>
      item.getByRole('button', { name: 'Copy link' }).click(),
    );
    expect(toFinding.endsWith(`#finding=${check}&line=2`)).toBe(true);

    await open(page, toLine);
    await page
      .locator('dialog')
      .getByText(`Line ${line}`, { exact: true })
      .waitFor({ state: 'attached' });
    await goTo(page, '#L99999');
    await expect.poll(() => page.url()).toMatch(/#card=.+#L99999$/);
    await page.locator('dialog[open]').waitFor();
    await open(page, toFinding);
    await page.locator('#Checks:popover-open').waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('[data-check]')?.outerHTML))
      .toContain(check);
    await goTo(page, '#finding=no-such-rule');
    await page.getByText('it may be fixed by now').waitFor();
    expect(await title(page)).toBe('Places');
    expect(complaints).toEqual([]);
  });
});

describe('attacks by a card in a link', () => {
  const viewer = sharedViewer(() => lab.open(lab.fileUrl));

  beforeEach(() => {
    viewer.requests.length = 0;
    viewer.complaints.length = 0;
  });

  test('do no more than those of a dropped one', async () => {
    const { page, requests, complaints } = viewer;
    for (const [index, attack] of ATTACKS.entries()) {
      if (index % 4 !== 0) {
        continue;
      }
      const name = index % 8 === 0 ? '"><img src=x onerror=__canary=1>.md' : '\u202edm.exe.md';
      const revision = await page.locator('html').getAttribute('data-revision');
      await goTo(page, linkOf(`${cardOf(attack)}\n\n<!-- ${index} -->`, name));
      await expect
        .poll(() => page.locator('html').getAttribute('data-revision'))
        .not.toBe(revision);
      expect(await settled(page), attack.title).toBe('ready');
      await page.evaluate(touchEverything, undefined);
      for (const selector of attack.absent ?? []) {
        await expect
          .poll(() => page.locator('article').locator(selector).count(), { message: selector })
          .toBe(0);
      }
      expect(
        await page.evaluate(() => (globalThis as { __canary?: unknown }).__canary),
        attack.title,
      ).toBeUndefined();
      expect(requests, attack.title).toEqual([]);
      expect(page.context().pages()).toHaveLength(1);
    }
    expect(complaints.filter((text) => !/inline event handler/.test(text))).toEqual([]);
  });
});
