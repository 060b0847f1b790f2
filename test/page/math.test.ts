import temml from 'temml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { renderFormulas } from '../../src/html/math/math.ts';
import { dropCard, openLab, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

/** With macros of texvc, notation of mhchem, numbers, and a definition that a later formula uses. */
const FORMULAS = [
  '\\R \\isin \\Complex',
  '\\forall x \\isin \\Reals: x^2 \\plusmn 1 \\harr \\infin',
  '\\ce{CO2 + C -> 2 CO}',
  '\\begin{align}a&=\\frac{b}{2}\\\\c&=\\hat d\\end{align}',
  '\\gdef\\half{\\frac12}\\half',
  '\\half + \\sqrt[3]{\\half}',
];

/** What there is of a formula, without its attributes: elements in their order, and the text. */
interface Outline {
  readonly elements: readonly string[];
  readonly text: string;
}

function outlineOf(mathml: string): Outline {
  return {
    elements: [...mathml.matchAll(/<([a-z]+)/g)].map((match) => match[1] ?? ''),
    text: mathml.replace(/<[^>]*>/g, ''),
  };
}

describe('formulas', () => {
  test('are in the page what they are in the tests', async () => {
    const { page, complaints } = await lab.open();
    const card = FORMULAS.map((source) => `$$\n${source}\n$$\n`).join('\n');
    expect(await dropCard(page, card)).toBe('ready');
    const shown = await page.locator('article math').evaluateAll((all) =>
      all.map((math) => ({
        elements: [math, ...math.querySelectorAll('*')].map(({ localName }) => localName),
        text: math.textContent,
      })),
    );
    const formulas = FORMULAS.map((source) => ({ source, display: true }));
    const results = renderFormulas(temml, formulas, 20_000, () => 0);
    expect(shown).toEqual(
      results.map((result) => ('mathml' in result ? outlineOf(result.mathml) : result)),
    );
    expect(shown[0]?.text).toBe('ℝ∈ℂ');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('get their style with the first of them', async () => {
    const { page, complaints } = await lab.open();
    const fontOf = (): Promise<string> =>
      page.locator('article math').evaluate((math) => getComputedStyle(math).fontFamily);
    await dropCard(page, '$$\na\n$$\n');
    await expect.poll(() => fontOf()).toContain('STIX Two Math');
    await dropCard(page, '$$\nb\n$$\n');
    await expect.poll(() => fontOf()).toContain('STIX Two Math');
    const sheets = await page.evaluate(() => {
      const textOf = ({ cssRules }: CSSStyleSheet): string =>
        [...cssRules].map(({ cssText }) => cssText).join('');
      return document.adoptedStyleSheets.map(textOf);
    });
    expect(sheets.filter((text) => text.includes('STIX Two Math'))).toHaveLength(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('have the commands of KaTeX, and no links', async () => {
    const { page, complaints } = await lab.open();
    const attack = '\\href{javascript:globalThis.__canary=1}{y}';
    await dropCard(
      page,
      `$$\n\\red{x} + ${attack} \\url{https://e.com/a_b}\n$$\n\n<p>$$${attack}$$</p>\n`,
    );
    const [first, second] = await page.locator('article math').allTextContents();
    expect(first?.replace(/\s/g, '')).toBe('x+yhttps://e.com/a_b');
    expect(second).toBe('y');
    await expect.poll(() => page.locator('article :is(a, [href], [*|href])').count()).toBe(0);
    const color = page.locator('article math [style*="color"]');
    await expect.poll(() => color.first().textContent()).toBe('x');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('stand on lines of their own where TeX asks for it, numbered at the edge', async () => {
    const { page } = await lab.open();
    await dropCard(
      page,
      [
        'The loss is $$\\begin{align} L &= a \\\\ &= b \\end{align}$$ where $$c \\tag{*}$$.',
        '- an item $$d \\tag{7}$$ goes on',
        'In a line $$e_1$$ of text.',
      ].join('\n\n'),
    );
    const tags = await page.locator('article .tml-tag').evaluateAll((all) =>
      all.map((tag) => {
        const edge = tag.closest('.part-math-display')?.getBoundingClientRect().right ?? 0;
        return [tag.textContent, Math.round(edge - tag.getBoundingClientRect().right)];
      }),
    );
    expect(tags).toEqual([
      ['(1)', 0],
      ['(2)', 0],
      ['(*)', 0],
      ['(7)', 0],
    ]);
    await expect.poll(() => page.locator('article .failed-math').count()).toBe(0);
    await expect.poll(() => page.locator('article .part-math-inline').textContent()).toBe('e1');
    await page.context().close();
  });

  test('have no letters that are too small, or out of their box', async () => {
    const nested = (open: string, close: string, inside = '\\text{ab}'): string =>
      open.repeat(12) + inside + close.repeat(12);
    const sources = [
      ...['tiny', 'sixptsize', 'scriptsize', 'footnotesize', 'small'].flatMap((size) => [
        `\\${size} \\text{ab}`,
        `{\\${size} x^{y_{\\text{ab}}}}`,
        `x^{y^{\\${size} \\text{ab}}}`,
      ]),
      nested('{\\tiny x', '}'),
      nested('x^{', '}'),
      nested('\\frac{1}{', '}'),
      nested('\\overset{', '}{c}'),
      nested('\\binom{', '}{c}'),
      nested('\\raise 1em {', '}'),
      nested('\\lower 1em {', '}'),
      '\\scriptscriptstyle\\tiny \\text{ab}',
    ];
    const card = [
      ...sources.map((source) => `$$${source}$$`),
      `<small>a<sup>b $$x^{y^{\\text{ab}}}$$</sup></small>`,
      `<font size="1">$$x^{y^{\\text{ab}}}$$</font>`,
    ].join('\n\n');
    for (const viewport of [
      { width: 1440, height: 900 },
      { width: 375, height: 800 },
    ]) {
      const { page } = await lab.open(lab.fileUrl, { viewport });
      await dropCard(page, card);
      const texts = await page.locator('article mtext').evaluateAll((all) =>
        all.map((text) => {
          const { top, bottom } = text.getBoundingClientRect();
          const box = text.closest('.part-math-display, p')?.getBoundingClientRect();
          return {
            text: text.textContent,
            size: Number.parseFloat(getComputedStyle(text).fontSize),
            isOut: top < (box?.top ?? 0) - 1 || bottom > (box?.bottom ?? 0) + 1,
          };
        }),
      );
      expect(texts).toHaveLength(sources.length + 2);
      expect(texts.filter(({ size, isOut }) => size < 8 || isOut)).toEqual([]);
      await page.context().close();
    }
  });

  test('in HTML are found where the card has them, with their lines', async () => {
    const { page } = await lab.open();
    await dropCard(
      page,
      [
        '<table><tr><td>$$p_1$$</td><td title="$$no$$">$$a<b$$</td><td>$$</td><td>$$</td></tr></table>',
        '<center>Some equation: $$C_i$$</center>',
        '<details open><summary>Loss $$L_1$$</summary></details>',
        '<pre>$$code$$</pre>',
        '<div>\n$$ \\unknown $$\n</div>',
      ].join('\n\n'),
    );
    const shown = await page.locator('article math').allTextContents();
    expect(shown.map((text) => text.replace(/\s/g, ''))).toEqual(['p1', 'a<b', 'Ci', 'L1']);
    await expect
      .poll(() => page.locator('article td').allTextContents())
      .toEqual(['p1', 'a<b', '$$', '$$']);
    await expect.poll(() => page.locator('article pre').innerText()).toBe('$$code$$');
    const finding = page.locator('[data-check="math-not-shown"]');
    await expect.poll(() => finding.getAttribute('data-line')).toBe('10');
    await page.context().close();
  });

  test('are struck through, boxed and overlined in Chromium', async () => {
    const { page } = await lab.open();
    await dropCard(page, '$$\n\\cancel{x} + \\overline{y}\n$$\n');
    const [strike, line] = await Promise.all([
      page.locator('.tml-cancel').evaluate((element) => getComputedStyle(element).position),
      page.locator('.tml-overline').evaluate((element) => getComputedStyle(element).borderTopStyle),
    ]);
    expect(strike).toBe('absolute');
    expect(line).toBe('solid');
    await page.context().close();
  });
});
