import { readdirSync, readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { prerender } from '../../src/prerender/prerender.ts';
import type { CardText } from '../../src/source/card-source.ts';
import { hostedSource } from '../../src/source/hosted-source.ts';
import { loadText } from '../../src/source/load-text.ts';
import { openLab, readCard, sharedCards, started, type ViewerLab } from './viewer.ts';

const HOSTED_ID = 'marin-community/marin-8b-base';
const built = readFileSync('dist/index.html', 'utf8');

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

async function openBuilt(options: Parameters<ViewerLab['open']>[1]): Promise<Page> {
  const { page } = await lab.open(lab.httpUrl, options);
  return page;
}

describe('the hosted card without JavaScript', () => {
  test('is there whole, with its metadata, contents and checks', async () => {
    const page = await openBuilt({ javaScriptEnabled: false });
    await expect.poll(() => page.title()).toBe('Model Card for Marin 8B Base · Model card viewer');
    await expect.poll(() => page.locator('article table').count()).toBe(4);
    await expect
      .poll(() => page.locator('article h2').last().innerText())
      .toBe('Model Card Contact');
    await expect.poll(() => page.locator('article .hljs-keyword').count()).toBeGreaterThan(5);
    await expect
      .poll(() => page.locator('[data-field="license"]').innerText())
      .toContain('apache-2.0');
    await expect.poll(() => page.locator('nav[aria-label="Contents"] a').count()).toBe(16);
    await expect
      .poll(() => page.locator('li[data-check="empty-link"]').getAttribute('data-line'))
      .toBe('21');
    await page.context().close();
  });

  test('offers only what works without it', async () => {
    const page = await openBuilt({ javaScriptEnabled: false });
    await expect.poll(() => page.getByRole('button', { name: /^Open/ }).count()).toBe(0);
    await expect.poll(() => page.locator('.copy-button').first().isVisible()).toBe(false);
    await expect.poll(() => page.locator('.noscript').isVisible()).toBe(true);
    await page.getByRole('button', { name: /^Checks/ }).click();
    await expect.poll(() => page.locator('section[aria-label="Checks"]').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('the head of the page', () => {
  const { document } = new JSDOM(built, { virtualConsole: new VirtualConsole() }).window;
  const content = (selector: string): string | null | undefined =>
    document.querySelector(selector)?.getAttribute('content');

  test('describes the card for search engines and link previews', () => {
    const description =
      'This is the model card for the Marin 8B Base model. The Marin Project is a collaborative effort to develop open-source foundation models.';
    expect(content('meta[name="description"]')).toBe(description);
    expect(content('meta[property="og:title"]')).toBe('Model Card for Marin 8B Base');
    expect(content('meta[property="og:description"]')).toBe(description);
    expect(content('meta[property="og:type"]')).toBe('article');
  });

  test('says what the model is built on and under which licence, as JSON-LD', () => {
    const json = document.querySelector('script[type="application/ld+json"]')?.textContent ?? '';
    expect(JSON.parse(json)).toMatchObject({
      '@context': 'https://schema.org',
      name: 'Model Card for Marin 8B Base',
      license: { name: 'apache-2.0' },
      inLanguage: ['en'],
      isBasedOn: [
        'https://huggingface.co/datasets/allenai/dolmino-mix-1124',
        'https://huggingface.co/datasets/allenai/olmo-mix-1124',
      ],
    });
  });
});

describe('the program on a page that is rendered already', () => {
  test('attaches to it: source lines, copying, contents, keys', async () => {
    const page = await openBuilt({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        document.querySelector('.hljs-keyword')?.setAttribute('data-by', 'build');
      });
    });
    await page.reload();
    expect(await started(page)).toBe('ready');
    await page.keyboard.press('c');
    await page.getByTitle('Show line 21 in the source').click();
    await expect.poll(() => page.locator('dialog .line-marker').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await page.locator('.code-frame').first().hover();
    await page.locator('.copy-button').first().click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toContain('pip install');
    await page.locator('nav a', { hasText: 'Evaluation' }).click();
    await expect.poll(() => page.locator('nav a[aria-current]').innerText()).toBe('Evaluation');
    // It was coloured by the build, and not once more.
    await expect.poll(() => page.locator('.hljs-keyword[data-by="build"]').count()).toBe(1);
    await page.context().close();
  });

  test('replaces an image that had failed before it ran', async () => {
    const page = await openBuilt({ imagesFail: true });
    await expect
      .poll(() => page.locator('.media-placeholder').getAttribute('aria-label'))
      .toBe('Marin Logo. Could not be loaded from huggingface.co');
    await page.context().close();
  });

  test('keeps the theme that was chosen before, from the first paint on', async () => {
    const page = await openBuilt({});
    await page.keyboard.press('d');
    await page.keyboard.press('d');
    await page.route(lab.httpUrl, async (route) => {
      const response = await route.fetch();
      // Without its program: what is seen is what the head alone has done.
      const body = (await response.text()).replace(
        'data-module="./start.js"',
        'data-module="./absent.js"',
      );
      await route.fulfill({ response, body });
    });
    await page.goto(lab.httpUrl);
    await expect.poll(() => page.locator('html').getAttribute('data-theme')).toBe('dark');
    await page.context().close();
  });

  test('shows nothing of the hosted card while another one is awaited', async () => {
    const page = await openBuilt({});
    await page.context().route('https://huggingface.co/**', () => {});
    await page.goto(`${lab.httpUrl}?card=someone/slow`);
    await expect.poll(() => page.locator('main').innerText()).toBe('');
    await expect.poll(() => page.locator('header').innerText()).toContain('Opening');
    await expect.poll(() => page.locator('nav[aria-label="Contents"]').innerText()).toBe('');
    await page.context().close();
  });
});

/** Every element that a card can have, with what only the browser's CSSOM sets, and what must survive being written as HTML. */
const EVERY_PART = String.raw`---
license: other
license_link: LICENSE
language: [en, fr, de, es, it, pt, nl, pl, ru, ja, zh, ko]
custom: {nested: [1, 2]}
---
# Every part <a href="https://example.com">with a link</a>

<p align="center" style="color: #c00; margin: 0 auto; width: 50%">Red</p>
<div style="background-color: #ffd; padding: 1em"><font color="navy">On yellow</font></div>

<p style="background: rgb(200 30 30 / 10%); color: hsl(210 40% 30%); border: 1px solid hsla(210, 40%, 30%, .5)">Tinted</p>
<div style="background: #333"><table style="float: right"><tr bgcolor="teal"><td style="padding: 2px">In a frame</td></tr></table>
<pre style="text-align: right">In a frame, too</pre><picture><source media="(prefers-color-scheme: dark)" srcset="dark.png"><img style="width: 20%" src="light.png"></picture>
<main style="color: orange; position: fixed"><h2 style="text-align: center">Renamed</h2></main><img src="data:text/html,x" width="120" height="50%"></div>

<a href="https://example.com"><h2>A heading in a link</h2></a>

> [!WARNING]
> Mind this[^1].

| a | b |
|---|--:|
| 1 | 2 |

<pre>

two blank lines before</pre>

- [x] done

Text \\( x^2 \\), :rocket:, [relative](docs/x.md), ![image](plot.png), نص عربي.

$$
\int_0^1 \mathbb{R} \color{red}{x}
$$

~~~python
print("<&>")
~~~

<details><summary>More</summary>

Hidden

</details>

[^1]: The note.
`;

describe('the build and the browser render the same', () => {
  const sections = [
    'Card',
    'Summary',
    'Brief',
    'Use',
    'Metadata',
    'Contents',
    'Checks',
    'Notices',
    'AfterCard',
    'CardTitle',
  ];

  /** A page without a policy, for comparing. */
  let blank: Page;

  beforeAll(async () => {
    ({ page: blank } = await lab.open('about:blank'));
  });

  /** The built page without its card. */
  function emptyShell(): JSDOM {
    const dom = new JSDOM(built, { virtualConsole: new VirtualConsole() });
    const { document } = dom.window;
    for (const id of sections) {
      document.getElementById(id)?.replaceChildren();
    }
    document.documentElement.dataset['state'] = 'loading';
    return dom;
  }

  async function renderedByBrowser(card: CardText): Promise<readonly string[]> {
    const dom = emptyShell();
    const block = dom.window.document.getElementById('HostedCard');
    const { text, hasInvalidBytes } = card;
    if (block !== null) {
      block.textContent = JSON.stringify({ text, hasInvalidBytes }).replaceAll('<', '\\u003c');
    }
    lab.served.set('/empty.html', dom.serialize());
    const { page } = await lab.open(`${lab.httpUrl}empty.html`);
    const parts = await page.evaluate(
      (ids) => ids.map((id) => document.getElementById(id)?.outerHTML ?? ''),
      sections,
    );
    await page.context().close();
    return parts;
  }

  /**
   * As seen by a browser: style rules become style attributes. What comes when a reader comes near
   * is taken off: colours and tools of code, the way from an image to its large view.
   */
  function normalize(page: Page, parts: readonly string[], style: string): Promise<string> {
    return page.evaluate(
      ([html, css]) => {
        const parsed = new DOMParser().parseFromString(html ?? '', 'text/html');
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css ?? '');
        for (const rule of sheet.cssRules) {
          if (rule instanceof CSSStyleRule) {
            for (const element of parsed.querySelectorAll<HTMLElement>(rule.selectorText)) {
              element.style.cssText = rule.style.cssText;
              element.removeAttribute('data-style');
            }
          }
        }
        // What the page adds when it is idle.
        for (const tool of parsed.querySelectorAll('.wrap-button, .copy-all-button, .citations')) {
          tool.remove();
        }
        for (const image of parsed.querySelectorAll<HTMLImageElement>('article img')) {
          image.classList.remove('enlargeable');
          for (const name of ['tabindex', 'role', 'aria-haspopup', 'aria-label']) {
            image.removeAttribute(name);
          }
          for (const name of ['alt', 'class']) {
            if (image.getAttribute(name) === '') {
              image.removeAttribute(name);
            }
          }
          if (image.title === 'Show large (Enter)') {
            image.removeAttribute('title');
          }
        }
        for (const element of parsed.querySelectorAll('*')) {
          element.removeAttribute('aria-current');
          if (element.matches('.copy-button')) {
            element.removeAttribute('title');
          }
          if (element.matches('pre > code')) {
            element.textContent = String(element.textContent);
          }
          if (element.matches('[data-field="language"] .chip, [data-kind="language"]')) {
            // Each engine has its own names for the codes of three letters.
            element.textContent = element.querySelector('a')?.getAttribute('href') ?? '';
          }
          const attributes = [...element.attributes].map(({ name, value }) => [name, value]);
          for (const [name = ''] of attributes) {
            element.removeAttribute(name);
          }
          for (const [name = '', value = ''] of attributes.toSorted()) {
            element.setAttribute(name, value);
          }
        }
        return parsed.body.innerHTML;
      },
      [parts.join('\n'), style],
    );
  }

  async function expectSame(bytes: Uint8Array): Promise<void> {
    const loaded = loadText(bytes, hostedSource(HOSTED_ID));
    if (loaded.kind !== 'loaded') {
      throw new Error('The card was not loaded.');
    }
    const dom = emptyShell();
    const prerendered = await prerender(dom.window, loaded.card);
    dom.window.document.normalize();
    const byBuild = sections.map((id) => dom.window.document.getElementById(id)?.outerHTML ?? '');
    const byBrowser = await renderedByBrowser(loaded.card);
    const [expected, actual] = [
      await normalize(blank, byBrowser, ''),
      await normalize(blank, byBuild, prerendered?.authorStyle ?? ''),
    ];
    expect(actual).toBe(expected);
  }

  test('a card with every part', async () => {
    await expectSame(Buffer.from(EVERY_PART));
  });

  test('the hosted card', async () => {
    await expectSame(readFileSync('public/card.md'));
  });

  const names =
    sharedCards === null
      ? []
      : readdirSync(sharedCards).filter((name) => name.endsWith('.md') && name !== 'README.md');

  test.skipIf(names.length === 0).each(names.length === 0 ? ['../shared/cards'] : names)(
    '%s',
    async (name) => {
      await expectSame(readCard(name));
    },
  );
});
