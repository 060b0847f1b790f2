import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const CARD = `---
license: mit
tags: [quokka]
my_field: a quokka in the metadata
model-index:
- name: m
  results:
  - task: {type: text-generation}
    dataset: {type: d, name: QuokkaBench}
    metrics: [{type: accuracy, name: quokka-acc, value: 1}]
---
# Résumé of a quokka

Some **quo**kka, a \`quokka\` and a note[^1]. Not a quo

kka, for that is another block.

| a | quokka |
|---|---|
| quo | kka |

\`\`\`python
name = "quokka"
\`\`\`

<details><summary>More</summary>

<details><summary>Even more</summary>

The hidden wombat.

</details></details>

Formula: \\\\( x = 1 \\\\). A ﬁne‑looking quote: “quokkas too”.

[^1]: The quokka's note.
`;

const count = (page: Page) => page.locator('search [role="status"]');

/** The matches that are marked, as the page shows them. */
function marked(page: Page, name = 'found'): Promise<readonly string[]> {
  return page.evaluate((highlight) => {
    const textOf = (one: AbstractRange): string => {
      const range = new Range();
      range.setStart(one.startContainer, one.startOffset);
      range.setEnd(one.endContainer, one.endOffset);
      return range.toString();
    };
    return [...(CSS.highlights.get(highlight) ?? [])].map(textOf);
  }, name);
}

/** Where the current match is in the window, and the element that it stands in. */
function current(page: Page) {
  return page.evaluate(() => {
    const [match] = CSS.highlights.get('found-current') ?? [];
    if (match === undefined) {
      return null;
    }
    const range = new Range();
    range.setStart(match.startContainer, match.startOffset);
    range.setEnd(match.endContainer, match.endOffset);
    const { top, bottom } = range.getBoundingClientRect();
    const bar = document.querySelector('search')?.getBoundingClientRect().bottom ?? 0;
    return {
      text: range.toString(),
      inView: top >= bar && bottom <= innerHeight && bottom > top,
      inside: match.startContainer.parentElement?.localName,
    };
  });
}

async function search(page: Page, typed: string): Promise<string> {
  await page.keyboard.press('/');
  await page.keyboard.type(typed);
  await expect.poll(() => count(page).innerText()).toMatch(/\d$|^No matches$/);
  return count(page).innerText();
}

async function openCard(
  card = CARD,
  options: Parameters<ViewerLab['open']>[1] = {},
): Promise<Page> {
  const { page } = await lab.open(lab.httpUrl, options);
  expect(await dropCard(page, card)).toBe('ready');
  return page;
}

function longCard(sections: number): string {
  const words = 'More words follow here, and they fill the page. '.repeat(12);
  const parts = Array.from(
    { length: sections },
    (_, n) => `## Section ${n}\n\nA needle${n}. ${words}\n\n`,
  );
  return `# Long\n\n${parts.join('')}`;
}

describe('the search opens', () => {
  test('and closes so that the next key is for the page again, before any frame', async () => {
    const page = await openCard();
    await page.keyboard.press('/');
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('input');
    const focused = await page.evaluate(() => {
      const init = { key: 'Escape', bubbles: true, cancelable: true };
      document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', init));
      return document.activeElement?.localName;
    });
    expect(focused).toBe('body');
    await page.context().close();
  });

  test('by its key, with the field ready for typing, and closes by Escape', async () => {
    const page = await openCard();
    const bar = page.getByRole('search', { name: 'Search in this card' });
    await expect.poll(() => bar.isVisible()).toBe(false);
    await page.getByRole('button', { name: /^Checks/ }).focus();
    await page.keyboard.press('/');
    await expect.poll(() => bar.isVisible()).toBe(true);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.ariaLabel))
      .toBe('Search in this card');
    await expect.poll(() => bar.getByRole('searchbox').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await expect.poll(() => bar.isVisible()).toBe(false);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('ChecksControl');
    await page.context().close();
  });

  test('by its button, and is still there with what was typed when it is opened again', async () => {
    const page = await openCard();
    await page.getByRole('button', { name: 'Search in this card' }).click();
    await page.keyboard.type('wombat');
    await expect.poll(() => count(page).innerText()).toBe('1 of 1');
    await page.getByRole('button', { name: 'Close the search' }).click();
    await expect.poll(() => marked(page)).toEqual([]);
    await page.keyboard.press('/');
    await expect
      .poll(() => page.getByRole('searchbox', { name: 'Search in this card' }).inputValue())
      .toBe('wombat');
    await expect.poll(() => marked(page)).toEqual(['wombat']);
    await page.context().close();
  });

  test('not while the reader types, not behind a dialog, not with Ctrl, not without a card', async () => {
    const page = await openCard();
    const bar = page.locator('search');
    await page.keyboard.press('Control+/');
    await page.keyboard.press('s');
    await page.locator('#Source .source-text').waitFor();
    await page.keyboard.press('/');
    await expect.poll(() => bar.isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    await page.locator('#Source').waitFor({ state: 'hidden' });
    await page.keyboard.press('/');
    await page.keyboard.type('a/b?');
    await expect
      .poll(() => page.getByRole('searchbox', { name: 'Search in this card' }).inputValue())
      .toBe('a/b?');
    await page.goto(`${lab.httpUrl}?card=nothing-here.md`);
    await page.getByRole('alert').waitFor();
    await page.keyboard.press('/');
    await expect.poll(() => bar.isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('the search finds', () => {
  test('in metadata, results, headings, prose, tables, code and notes, across inline elements only', async () => {
    const page = await openCard();
    expect(await search(page, 'QUOKKA')).toMatch(/ of \d+$/);
    await expect
      .poll(async () => new Set((await marked(page)).map((text) => text.toLowerCase())))
      .toEqual(new Set(['quokka']));
    const inArticle = (): Promise<number> =>
      page.evaluate(
        () =>
          [...(CSS.highlights.get('found') ?? [])].filter(({ startContainer }) =>
            document.querySelector('article')?.contains(startContainer),
          ).length,
      );
    // Heading, <strong>quo</strong>kka, code, header, block of code, plural, note. The code gets its
    // colours, and is searched again.
    await expect.poll(inArticle).toBe(7);
    const places = await page.evaluate(() =>
      [...(CSS.highlights.get('found') ?? [])].flatMap(
        ({ startContainer }) =>
          startContainer.parentElement?.closest<HTMLElement>('[data-field]')?.dataset['field'] ??
          [],
      ),
    );
    expect(new Set(places)).toEqual(new Set(['tags', 'my_field', 'model-index']));
    await page.context().close();
  });

  test.each([
    ['resume', ['Résumé']],
    ['a fine-looking quote: "', ['A ﬁne‑looking quote: “']],
    ["quokka's", ["quokka's"]],
    ['Copy', []],
    ['quo kka', []],
    ['  wombat ', ['wombat']],
    ['   ', []],
  ])('%s', async (typed, expected) => {
    const page = await openCard();
    await page.keyboard.press('/');
    await page.keyboard.type(typed);
    await expect.poll(() => marked(page)).toEqual(expected);
    await expect
      .poll(() => count(page).innerText())
      .toBe(expected.length > 0 ? '1 of 1' : typed.trim() === '' ? '' : 'No matches');
    await page.context().close();
  });

  test('whole words only, if the reader wants; in Chinese everywhere', async () => {
    const page = await openCard('# Words\n\nToken, tokens, token_id, (token). 模型数据集。\n');
    expect(await search(page, 'token')).toBe('1 of 4');
    const whole = page.getByRole('button', { name: 'Whole words' });
    await whole.click();
    await expect.poll(() => whole.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(() => marked(page)).toEqual(['Token', 'token']);
    await page.getByRole('searchbox', { name: 'Search in this card' }).fill('数据');
    await expect.poll(() => marked(page)).toEqual(['数据']);
    await page.context().close();
  });

  test('what is closed, and opens it for the current match', async () => {
    const page = await openCard();
    await expect.poll(() => page.getByText('The hidden wombat.').isVisible()).toBe(false);
    expect(await search(page, 'wombat')).toBe('1 of 1');
    await page.getByText('The hidden wombat.').waitFor();
    await expect.poll(() => current(page)).toEqual({ text: 'wombat', inView: true, inside: 'p' });
    await page.context().close();
  });

  test('no rows that a filter of their table has taken away, and those that come back', async () => {
    const rows = Array.from({ length: 12 }, (_, n) => `| ${n < 6 ? 'left' : 'right'} | ${n} |`);
    const page = await openCard(`# T\n\n| side | n |\n|---|---|\n${rows.join('\n')}\n`);
    expect(await search(page, 'right')).toBe('1 of 6');
    const box = page.locator('article .table-box');
    await box.hover();
    await box.getByRole('button', { name: 'Filter', exact: true }).click();
    await page.keyboard.type('left');
    await expect.poll(() => count(page).innerText()).toBe('No matches');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await expect.poll(() => count(page).innerText()).toBe('1 of 6');
    await page.context().close();
  });

  test('nothing that changes the card: its elements stay as they are', async () => {
    const page = await openCard(longCard(3));
    const html = (): Promise<string> =>
      page.locator('article').evaluate(({ innerHTML }) => innerHTML);
    const before = await html();
    await search(page, 'needle');
    await page.keyboard.press('Enter');
    await expect.poll(() => html()).toBe(before);
    await page.context().close();
  });
});

describe('a reader goes', () => {
  test('from match to match by keys and buttons, round about, with each in view', async () => {
    const page = await openCard(longCard(60));
    expect(await search(page, 'needle')).toBe('1 of 60');
    for (const [key, expected] of [
      ['Enter', 2],
      ['Enter', 3],
      ['Shift+Enter', 2],
      ['Shift+Enter', 1],
      ['Shift+Enter', 60],
      ['Enter', 1],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => count(page).innerText()).toBe(`${expected} of 60`);
      await expect.poll(() => current(page)).toMatchObject({ text: 'needle', inView: true });
    }
    await page.getByRole('button', { name: 'Previous match' }).click();
    await expect.poll(() => count(page).innerText()).toBe('60 of 60');
    await page.getByRole('button', { name: 'Next match' }).click();
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.keyboard.press('n');
    await page.keyboard.press('p');
    await page.keyboard.press('p');
    await expect.poll(() => count(page).innerText()).toBe('60 of 60');
    await page.context().close();
  });

  test('from where they are, and not back to the start', async () => {
    const page = await openCard(longCard(60));
    await page.locator('nav[aria-label="Contents"] a', { hasText: /^Section 40$/ }).click();
    await expect
      .poll(() =>
        page.locator('#section-40').evaluate((heading) => heading.getBoundingClientRect().top),
      )
      .toBeLessThan(200);
    expect(await search(page, 'needle')).toBe('41 of 60');
    await expect.poll(() => current(page)).toMatchObject({ inView: true });
    await page.keyboard.type('4');
    await expect.poll(() => count(page).innerText()).toBe('2 of 11');
    await page.context().close();
  });

  test('to a match far to the side of a line of code, and to one deep in the metadata', async () => {
    const wide = `x = "${'abcdefghij'.repeat(60)} marmot"`;
    const languages = Array.from({ length: 40 }, (_, n) => `l${n}: ${n}`).join('\n');
    const page = await openCard(
      `---\n${languages}\nlast: the capybara\n---\n# Wide\n\n\`\`\`\n${wide}\n\`\`\`\n`,
    );
    await search(page, 'marmot');
    const isWithin = (container: string): Promise<boolean> =>
      page.evaluate((selector) => {
        const [match] = CSS.highlights.get('found-current') ?? [];
        const range = new Range();
        range.setStart(match?.startContainer as Node, match?.startOffset ?? 0);
        range.setEnd(match?.endContainer as Node, match?.endOffset ?? 0);
        const box = range.startContainer.parentElement?.closest(selector)?.getBoundingClientRect();
        const { left, right, top, bottom } = range.getBoundingClientRect();
        return (
          box !== undefined &&
          left >= box.left &&
          right <= box.right &&
          top >= box.top &&
          bottom <= box.bottom
        );
      }, container);
    await expect.poll(() => isWithin('pre')).toBe(true);
    await page.getByRole('searchbox', { name: 'Search in this card' }).fill('capybara');
    await expect.poll(() => marked(page)).toEqual(['capybara']);
    await expect.poll(() => isWithin('#Metadata')).toBe(true);
    await page.context().close();
  });

  test('on by keyboard from the match, when the search is closed', async () => {
    const page = await openCard(
      '# A\n\nFirst [one](https://a.example).\n\nA badger, [two](https://b.example).\n',
    );
    await search(page, 'badger');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe('badger');
    await page.context().close();
  });
});

describe('when the page changes', () => {
  test('another card is searched for the same', async () => {
    const page = await openCard();
    await search(page, 'wombat');
    await dropCard(page, '# Another\n\nOne wombat, two wombats.\n');
    await expect.poll(() => count(page).innerText()).toBe('1 of 2');
    await expect
      .poll(() => page.getByRole('searchbox', { name: 'Search in this card' }).inputValue())
      .toBe('wombat');
    await expect.poll(() => marked(page)).toEqual(['wombat', 'wombat']);
    await page.context().close();
  });

  test('matches in code stay marked when it is coloured', async () => {
    const code = 'import torch\nmarsupial = torch.zeros(3)\nprint(marsupial)';
    const page = await openCard(
      `# C\n\n${'Words.\n\n'.repeat(150)}\`\`\`python\n${code}\n\`\`\`\n`,
    );
    expect(await search(page, 'marsupial')).toBe('1 of 2');
    await page.locator('article .hljs-keyword').first().waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => marked(page)).toEqual(['marsupial', 'marsupial']);
    await expect.poll(() => current(page)).toMatchObject({ text: 'marsupial', inView: true });
    await page.context().close();
  });
});

describe('a card of 4 MB', () => {
  test('is counted whole, while few matches are marked: those around the reader', async () => {
    const page = await openCard(longCard(7000));
    await search(page, 'words');
    await expect.poll(() => count(page).innerText()).toBe('1 of 84,000');
    await expect.poll(async () => (await marked(page)).length).toBeLessThanOrEqual(1000);
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => count(page).innerText()).toBe('84,000 of 84,000');
    await expect.poll(() => current(page)).toMatchObject({ inView: true });
    const isMarkedHere = (): Promise<boolean> =>
      page.evaluate(() => {
        const [at] = CSS.highlights.get('found-current') ?? [];
        return [...(CSS.highlights.get('found') ?? [])].some(
          ({ startContainer }) => startContainer === at?.startContainer,
        );
      });
    await expect.poll(isMarkedHere).toBe(true);
    await page.context().close();
  });
});

describe('the search', () => {
  test.each([320, 375, 1440])(
    'stands below the header at %i px and covers nothing',
    async (width) => {
      const page = await openCard(CARD, { viewport: { width, height: 800 } });
      await search(page, 'quokka');
      const boxes = await page.evaluate(() => {
        const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        return {
          header: box('header')?.bottom,
          top: box('search')?.top,
          bottom: box('search')?.bottom ?? 0,
          main: box('main')?.top ?? 0,
          parts: [...document.querySelectorAll('search > *')].map((part) => {
            const { left, right, height } = part.getBoundingClientRect();
            return { left, right, isLarge: height >= 24 || !part.matches('button') };
          }),
          isWide: document.documentElement.scrollWidth > innerWidth,
        };
      });
      expect(boxes.top).toBe(boxes.header);
      expect(boxes.main).toBeGreaterThanOrEqual(boxes.bottom);
      expect(boxes.isWide).toBe(false);
      for (const [index, part] of boxes.parts.entries()) {
        expect(part.isLarge).toBe(true);
        expect(part.left).toBeGreaterThanOrEqual(boxes.parts[index - 1]?.right ?? 0);
        expect(part.right).toBeLessThanOrEqual(width);
      }
      await page.context().close();
    },
  );

  test('is not printed', async () => {
    const page = await openCard();
    await search(page, 'quokka');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('search').isVisible()).toBe(false);
    await page.context().close();
  });
});
