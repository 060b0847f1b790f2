import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, sharedViewer, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const viewer = sharedViewer(() =>
  lab.open(lab.httpUrl, { permissions: ['clipboard-read', 'clipboard-write'] }),
);

const ENTRY =
  '@misc{olmo,\n  title={2 OLMo 2 {F}urious \\& *more*},\n  author={Walsh, Pete and M{\\"u}ller, Luca},\n  year={2024},\n}';

/** What a press of the button puts on the clipboard. */
async function copied(name: string, index = 0): Promise<string> {
  const { page } = viewer;
  await page.getByRole('button', { name }).nth(index).click();
  await page.getByRole('button', { name: 'Copied' }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Copied' }).waitFor({ state: 'detached' });
  return text;
}

describe('an entry of BibTeX', () => {
  const places: readonly (readonly [place: string, card: string])[] = [
    ['fenced code', `# X\n\n\`\`\`bibtex\n${ENTRY}\n\`\`\`\n`],
    ['fenced code without a language', `# X\n\n~~~\n${ENTRY}\n~~~\n`],
    ['indented code', `# X\n\n${ENTRY.replace(/^/gm, '    ')}\n`],
    ['a paragraph', `# X\n\n${ENTRY}\n\n## Next\n\nText.`],
    ['a paragraph behind words', `# X\n\nCite as:\n${ENTRY}\n`],
    ['a quote', `# X\n\n${ENTRY.replace(/^/gm, '> ')}\n`],
    ['a <pre>', `# X\n\n<pre>\n${ENTRY}\n</pre>\n`],
    ['two paragraphs', `# X\n\n${ENTRY.replace('\n', '\n\n')}\n\n# Y`],
  ];
  test.each(places)('in %s is copied as BibTeX and as a reference', async (_, card) => {
    await dropCard(viewer.page, card);
    expect((await copied('Copy as BibTeX')).replace(/\n+/g, '\n')).toBe(ENTRY);
    expect(await copied('Copy as reference')).toBe(
      'Walsh, P., & Müller, L. (2024). 2 OLMo 2 Furious & *more*.',
    );
  });

  test('is copied as CITATION.cff', async () => {
    await dropCard(viewer.page, `# X\n\n\`\`\`\n${ENTRY}\n\`\`\`\n`);
    expect(await copied('Copy as CITATION.cff')).toContain('cff-version: 1.2.0\nmessage: ');
  });

  test('of several in one block has tools of its own', async () => {
    const { page } = viewer;
    await dropCard(page, `\`\`\`\n${ENTRY}\n@misc{other, title={Other}, year=2020}\n\`\`\`\n`);
    await page.getByRole('group', { name: 'Citation other' }).waitFor();
    await expect.poll(() => page.getByRole('group', { name: /^Citation / }).count()).toBe(2);
    expect(await copied('Copy as reference', 1)).toBe('Other. (2020).');
  });

  test('with a fault says what is wrong, and is copied as it is written', async () => {
    const { page } = viewer;
    await dropCard(page, '```\n@misc{k,\n  title={b} year=2020}\n```\n');
    await page.getByText('a comma is missing behind the field title').waitFor();
    await expect
      .poll(() => page.getByRole('button', { name: 'Copy as reference' }).count())
      .toBe(0);
    expect(await copied('Copy as BibTeX')).toBe('@misc{k,\n  title={b} year=2020}');
  });

  test('leaves the code that is copied and selected as it is', async () => {
    const { page } = viewer;
    await dropCard(page, `\`\`\`\n${ENTRY}\n\`\`\`\n`);
    await page.getByRole('button', { name: 'Copy as BibTeX' }).waitFor();
    const selected = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('article') as Element);
      return getSelection()?.toString();
    });
    expect(selected).not.toContain('Copy');
  });
});

test('code that is none has no such tools', async () => {
  const { page } = viewer;
  const card = [
    '```python\n@dataclass(frozen=True)\nclass A: pass\n```',
    '```css\n@media print { a { color: red } }\n```',
    'A `@misc{` begins an entry.',
    `\`\`\`\n${ENTRY}\n\`\`\``,
  ].join('\n\n');
  await dropCard(page, card);
  await page.getByRole('button', { name: 'Copy as BibTeX' }).waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Copy as BibTeX' }).count()).toBe(1);
});
