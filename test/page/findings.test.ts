import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../src/card/finding.ts';
import { findingsOf } from '../../src/html/jobs/check-card.ts';
import { dropCard, openLab, sharedCards, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const CARD = [
  '---\nlicence: MIT\nlanguage: zh-CN\n---\n\n## A&mdash;B\n\nOur position is clear. [a](#ab) [b](#gone)\n',
  '<div style="position:fixed" onclick="x()">\n\n[c](javascript:x) [d](docs/e.md) ![](f.png)\n\n</div>\n',
  '<style>a{}</style> <svg><b onclick="y()">g</b></svg> <form><input type="text"></form>\n',
  'Text[^1]\n\n[^1]: <b\n    onload="z()">h</b>\n\n[^2]: Never.\n\n<Gallery />\n\n<!-- i\n',
].join('\n');

function written({ line, severity, rule, message }: Finding): string {
  return `${line ?? ''} ${severity} ${rule}: ${message}`;
}

/** What the page lists under “Checks”, in the order of the words. */
async function listed(page: Page): Promise<readonly string[]> {
  const items = await page.locator('li[data-check]').evaluateAll((elements) =>
    elements.map((element) => {
      const { check, line = '', severity } = (element as HTMLElement).dataset;
      const message = element.querySelector('.finding-message')?.textContent;
      return `${line} ${severity} ${check}: ${message}`;
    }),
  );
  return items.sort();
}

describe('the page says of a card what the command line says', () => {
  test('with all that can be removed, dropped on the page', async () => {
    const { page } = await lab.open();
    await dropCard(page, CARD);
    const expected = findingsOf(CARD).map(written);
    expect(expected.length).toBeGreaterThan(15);
    await expect.poll(() => listed(page)).toEqual(expected.toSorted());
    await page.context().close();
  });

  test('at an address, which relative links are resolved against', async () => {
    lab.served.set('/cards/README.md', CARD);
    const { page } = await lab.open(`${lab.httpUrl}?card=cards/README.md`);
    const expected = findingsOf(CARD, { linkBase: `${lab.httpUrl}cards/` }).map(written);
    expect(expected.join()).not.toContain('relative-');
    await expect.poll(() => listed(page)).toEqual(expected.toSorted());
    await page.context().close();
  });

  test.skipIf(sharedCards === null)('that is real', async () => {
    const text = readFileSync(`${sharedCards}/thudm-cogvideox-5b.md`, 'utf8');
    const { page } = await lab.open();
    await dropCard(page, text);
    await expect.poll(() => listed(page)).toEqual(findingsOf(text).map(written).toSorted());
    await page.context().close();
  });

  test('with formulas that cannot be shown, at their own lines', async () => {
    const broken = '$$\\frac{1}$$';
    const text = `# T\n\nThe text ${broken.slice(2, -2)}\n\nA \\\\(x^2\\\\) and ${broken}.\n\n\`\`\`math\n\\nope{x}\n\`\`\`\n\n| a |\n|---|\n| ${broken} |\n\nB[^1]\n\n[^1]: ${broken}\n`;
    const { page } = await lab.open();
    await dropCard(page, text);
    const expected = findingsOf(text);
    const lines = expected.filter(({ rule }) => rule === 'math-not-shown').map(({ line }) => line);
    expect(lines).toEqual([5, 7, 13, 17]);
    await expect.poll(() => listed(page)).toEqual(expected.map(written).toSorted());
    await page.context().close();
  });
});

describe('the checks are calm', () => {
  test('faults are counted and come first; what is worth adding is apart', async () => {
    const { page } = await lab.open();
    await dropCard(page, '---\nlicense: MIT\n---\n# Tiny\n\n[here]()\n\n##### Deep\n\nWords.\n');
    await expect.poll(() => page.locator('#ChecksCount').textContent()).toBe('2');
    await page.getByRole('button', { name: /^Checks/ }).click();
    const [faults, additions] = await page
      .locator('section[aria-label="Checks"] .findings')
      .evaluateAll((lists) =>
        lists.map((list) =>
          [...list.children].map((item) => (item as HTMLElement).dataset['check']),
        ),
      );
    expect(faults).toEqual(['license-unknown', 'empty-link', 'heading-skipped-level']);
    expect(additions).toContain('missing-language');
    expect(additions?.every((rule) => rule?.startsWith('missing-'))).toBe(true);
    await page.context().close();
  });

  test('what only this viewer does not show is one line, and not counted', async () => {
    const { page } = await lab.open();
    await dropCard(
      page,
      '---\nlicense: mit\n---\n# Tiny\n\nA <svg><b>g</b></svg> and ![A](f.png) and\n<x-y a="1">',
    );
    await expect
      .poll(() => page.locator('.part-not-shown[data-ui]').innerText())
      .toBe('<svg> is not shown here');
    await page.getByRole('button', { name: /^Checks/ }).click();
    const checks = page.getByRole('region', { name: 'Checks' });
    await expect
      .poll(() => checks.locator('.findings [data-check="html-removed"]').count())
      .toBe(0);
    const notes = checks.getByText('This viewer shows 2 things otherwise than written');
    await notes.click();
    await expect
      .poll(() => checks.getByText('This viewer does not show <svg>.').isVisible())
      .toBe(true);
    await expect.poll(() => page.locator('#ChecksCount').isVisible()).toBe(false);
    await page.context().close();
  });

  test('a card with hints alone has no count', async () => {
    const { page } = await lab.open();
    await dropCard(page, '---\nlicense: mit\n---\n# Tiny\n');
    await expect.poll(() => page.locator('#ChecksCount').isVisible()).toBe(false);
    await page.context().close();
  });
});
