import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropCard, openLab, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

/** What the checks say of a card: the rules of its findings, and how many are disabled. */
async function checksOf(card: string) {
  const { page } = await lab.open();
  await dropCard(page, card);
  await page.keyboard.press('c');
  const checks = page.locator('section[aria-label="Checks"]');
  await checks.waitFor();
  const items = await checks.locator('[data-check]').all();
  const rules = await Promise.all(items.map((item) => item.getAttribute('data-check')));
  return { rules, words: await checks.innerText() };
}

test('Findings that comments disable are not listed, and counted', async () => {
  const card = '---\nlicense: MIT\n---\n# A\n\n[a](#gone)\n\n$$\\frac{1}$$\n';
  const before = await checksOf(card);
  for (const rule of ['license-unknown', 'fragment-broken', 'math-not-shown']) {
    expect(before.rules).toContain(rule);
  }
  expect(before.words).not.toContain('disabled');
  const comment = '<!-- model-card-disable fragment-broken math-not-shown -->';
  const yaml = '# model-card-disable-next-line license-unknown\nlicense: MIT';
  const after = await checksOf(`${card.replace('license: MIT', yaml)}\n${comment}\n`);
  expect(after.rules).toEqual(
    before.rules.filter(
      (rule) => !/^(?:license-unknown|fragment-broken|math-not-shown)$/.test(rule ?? ''),
    ),
  );
  expect(after.words).toContain('3 findings are disabled by comments in the card.');
  const one = await checksOf(`${card}\n<!-- model-card-disable math-not-shown -->\n`);
  expect(one.words).toContain('1 finding is disabled by a comment in the card.');
});
