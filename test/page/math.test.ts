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
    expect(await fontOf()).toContain('STIX Two Math');
    await dropCard(page, '$$\nb\n$$\n');
    expect(await fontOf()).toContain('STIX Two Math');
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(1);
    expect(complaints).toEqual([]);
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
