import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, sharedViewer, type ViewerLab } from './viewer.ts';

const N = 50_000;
const times = (text: string, count = N): string => text.repeat(count);
const each = (make: (index: number) => string, count = N): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

/** Shapes of cmark's pathological suite, and of inputs that a Markdown parser or a browser takes badly. */
const SHAPES: readonly (readonly [string, () => string])[] = [
  ['nested strong emphasis', () => `${times('*a **a ')}b${times(' a** a*')}`],
  ['emphasis closers without openers', () => times('a_ ')],
  ['emphasis openers without closers', () => times('_a ')],
  ['one closer after many openers', () => `${times('*a ')}b*`],
  ['link closers without openers', () => times('a]')],
  ['link openers without closers', () => times('[a')],
  ['unclosed links', () => times('[a](b')],
  ['unclosed links in angle brackets', () => times('[a](<b')],
  ['mismatched openers and closers', () => times('*a_ ')],
  ['openers and closers a multiple of 3 apart', () => `a**b${times('c* ')}`],
  ['nested brackets', () => `${times('[')}a${times(']')}`],
  ['nested quotes', () => `${times('> ')}a`],
  ['nested lists', () => `${times('- ')}a`],
  ['lists nested by indentation', () => each((index) => `${' '.repeat(index * 2)}- a\n`, 1000)],
  ['backtick runs of rising length', () => each((index) => `e${'`'.repeat(index)}`, 2500)],
  ['many link definitions', () => each((index) => `[${index}]: /url${index}\n`)],
  ['one long definition referenced often', () => `[a]: /${times('x', 20_000)}\n\n${times('[a] ')}`],
  ['table-like rows', () => `${times('|a')}\n${times('|-')}\n${times('|b\n')}`],
  [
    'a table whose cells multiply',
    () => `${times('|a', 8000)}|\n${times('|-', 8000)}|\n${times('|\n', 8000)}`,
  ],
  ['unclosed comments', () => times('<!-- -')],
  ['unclosed processing instructions', () => times('<?')],
  ['unclosed CDATA sections', () => times('<![CDATA[')],
  ['an e-mail address that never ends', () => `${times('a')}@`],
  ['a URL with many question marks', () => `http://a${times('?')}`],
  ['a URL with many entities', () => `http://a${times('&a;')}`],
  ['lazy continuation lines', () => `- a\n${times('b\n')}`],
  ['quotes that restart', () => times('> a\nb\n')],
  ['nested raw elements', () => `${times('<div>')}a`],
  ['one element with many attributes', () => `<p ${each((index) => `a${index}="b" `)}>text</p>`],
  [
    'a raw table of 150,000 cells',
    () => `<table>${times(`<tr>${times('<td>1', 100)}</tr>`, 1500)}</table>`,
  ],
  ['misnested formatting', () => times('<b><i>x</b></i>', 20_000)],
  ['many small elements', () => times('<b>x</b> ', 100_000)],
  ['one line of 4 MB', () => times('word ', 800_000)],
  ['a megabyte of line ends', () => `x${times('\n', 1_000_000)}`],
  ['many formulas', () => times('$$\n\\frac{a}{b}\n$$\n\n', 3000)],
  ['a formula of deep braces', () => `$$\n${times('{', 900)}x${times('}', 900)}\n$$`],
  [
    'code that stalls a highlighter',
    () => times(`\`\`\`javascript\n${times('a', 19_000)}\n\`\`\`\n\n`, 30),
  ],
  ['front matter with an alias bomb', () => aliasBomb()],
  ['front matter that nests deeply', () => `---\na: ${times('[', 5000)}\n---\n# Body`],
  [
    'front matter of 100,000 keys',
    () => `---\n${each((index) => `k${index}: v\n`, 100_000)}---\n# Body`,
  ],
];

function aliasBomb(): string {
  const levels = Array.from({ length: 9 }, (_, level) =>
    level === 0 ? 'a0: &a0 [x, x]' : `a${level}: &a${level} [${times(`*a${level - 1}, `, 9)}x]`,
  );
  return `---\n${levels.join('\n')}\n---\n# Body`;
}

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

describe('no card can freeze the page', () => {
  const viewer = sharedViewer(async () => {
    const opened = await lab.open();
    opened.page.setDefaultTimeout(60_000);
    return opened;
  });

  test.each(SHAPES)('%s settles, shows its text and leaves the page usable', async (_, make) => {
    const { page } = viewer;
    expect(await dropCard(page, make())).toBe('ready');
    const shown = await page.evaluate(
      () => (document.querySelector('main')?.textContent ?? '').trim().length,
    );
    expect(shown).toBeGreaterThan(0);
    await page.keyboard.press('c');
    await expect.poll(() => page.locator('section[aria-label="Checks"]').isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await dropCard(page, '# An ordinary card')).toBe('ready');
    await expect.poll(() => page.locator('article h1').innerText()).toBe('An ordinary card');
  });
});

describe('a card of 4 MB of ordinary Markdown', () => {
  test('renders whole', async () => {
    const { page, complaints } = await lab.open();
    page.setDefaultTimeout(60_000);
    const section = (index: number): string =>
      `## Section ${index}\n\nA paragraph with *emphasis*, a [link](https://example.com/${index}) and \`code\`, long enough to read like prose. ${times('More words follow here. ', 12)}\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`;
    const count = 9000;
    const card = `# Long card\n\n${each(section, count)}`;
    expect(card.length).toBeGreaterThan(4_000_000);
    expect(await dropCard(page, card)).toBe('ready');
    await expect.poll(() => page.locator('.rest').count()).toBe(0);
    await expect
      .poll(() => page.evaluate(() => document.querySelectorAll('article h2').length))
      .toBe(count);
    await expect
      .poll(() => page.evaluate(() => document.querySelectorAll('article table').length))
      .toBe(count);
    expect(complaints).toEqual([]);
  });
});
