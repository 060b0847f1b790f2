import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropCard, openLab, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

test('a card says to programs in which language it is, and the next one says its own', async () => {
  const { page } = await lab.open();
  const article = page.locator('article');
  await expect.poll(() => article.getAttribute('lang')).toBe('en');
  for (const [language, text, shown] of [
    ['ja', 'このモデルは日本語のテキストで学習されました。', 'ja'],
    ['[en, ar]', 'هذا النموذج مدرب على النصوص العربية', 'ar'],
    ['fr', 'This is the card of a model that was trained for the French of the web.', 'en'],
    ['"><script>"', 'Ein deutscher Satz.', null],
    ['[]', 'Ein deutscher Satz.', null],
  ] as const) {
    await dropCard(page, `---\nlanguage: ${language}\n---\n# ${text}\n\n${text}\n`);
    await expect.poll(() => article.getAttribute('lang'), { message: language }).toBe(shown);
  }
  await page.context().close();
});

test('right to left: bars, markers and first columns stand on the right, code and formulas do not turn', async () => {
  const { page } = await lab.open();
  await dropCard(
    page,
    `---\nlanguage: ar\n---\n# نموذج عربي\n\n> اقتباس\n\n> [!NOTE]\n> ملاحظة\n\n- عنصر\n\n| النموذج | الدقة |\n|---|---|\n| صغير | 90 |\n\n\`\`\`python\nprint(1)\n\`\`\`\n`,
  );
  const styles = await page.locator('article').evaluate((article) => {
    const style = (selector: string): CSSStyleDeclaration =>
      getComputedStyle(article.querySelector(selector) as Element);
    const [first, second] = [...article.querySelectorAll('tbody td')].map(
      (cell) => cell.getBoundingClientRect().left,
    );
    return {
      quote: style('blockquote').borderRightWidth,
      alert: style('[class^="part-alert-note"]').borderRightWidth,
      round: style('[class^="part-alert-note"]').borderTopRightRadius,
      list: Number.parseFloat(style('ul').paddingRight) > 0,
      columns: (first ?? 0) > (second ?? 0),
      code: style('pre').direction,
      spacing: style('h1').letterSpacing,
    };
  });
  expect(styles).toEqual({
    quote: '3px',
    alert: '3px',
    round: '0px',
    list: true,
    columns: true,
    code: 'ltr',
    spacing: 'normal',
  });
  await page.context().close();
});

test('of a list with tasks, what is no task keeps its marker', async () => {
  const { page } = await lab.open();
  await dropCard(page, '- a task follows\n- [ ] open\n');
  const markers = await page
    .locator('article li')
    .evaluateAll((items) => items.map((item) => getComputedStyle(item).listStyleType));
  expect(markers).toEqual(['disc', 'none']);
  await page.context().close();
});
