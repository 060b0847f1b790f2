import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, OWN_SCHEMES, openEngineLab } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

const LINES = Array.from({ length: 120 }, (_, n) => `line ${n + 1}\n`).join('');

const CARD = `# Code

\`\`\`
${LINES}\`\`\`

\`\`\`console
$ cd model
$ ls ${'a-long-name '.repeat(60)}
a.bin
\`\`\`
`;

const FRAME = 'article .code-frame';
const COMMANDS = `${FRAME}:has(.language-console)`;

/** What was copied, as a reader pastes it elsewhere. */
async function pasted(): Promise<string> {
  await lab.engine.run(() => {
    const field = document.createElement('textarea');
    document.body.append(field);
    field.focus({ preventScroll: true });
  });
  await lab.engine.press('Control', 'v');
  const text = (): Promise<string> =>
    lab.engine.run(() => document.querySelector('textarea')?.value ?? '');
  await expect.poll(text).not.toBe('');
  const all = await text();
  await lab.engine.run(() => document.querySelector('textarea')?.remove());
  return all;
}

describe.each(OWN_SCHEMES)(`in ${ENGINE} over %s, a reader of code`, (scheme) => {
  beforeAll(async () => {
    await lab.open(scheme);
    await lab.engine.resize(1280, 900);
    await lab.complaints();
    expect(await lab.drop(CARD)).toBe('ready');
    await lab.shows('.line-number');
  });

  const shownLines = (): Promise<number> =>
    lab.engine.run(() => {
      const pre = document.querySelector('article pre');
      const { bottom: end = 0 } = pre?.getBoundingClientRect() ?? {};
      const numbers = [...(pre?.querySelectorAll('.line-number') ?? [])];
      return numbers.filter((one) => one.getBoundingClientRect().bottom <= end).length;
    });

  // WebKit rounds the height of a line, and shows a line more.
  test('sees some forty lines of it, or all', async () => {
    await expect.poll(async () => Math.abs((await shownLines()) - 40)).toBeLessThanOrEqual(1);
    await lab.press('Show all 120 lines', FRAME);
    await expect.poll(shownLines).toBe(120);
    await lab.press('Show 40 of 120 lines', FRAME);
    await expect.poll(shownLines).toBeLessThanOrEqual(41);
  });

  test('selects it without the numbers', async () => {
    const selected = await lab.engine.run(() => {
      getSelection()?.selectAllChildren(document.querySelector('article pre') as Element);
      const text = getSelection()?.toString() ?? '';
      getSelection()?.removeAllRanges();
      return text;
    });
    expect(selected.trim()).toBe(LINES.trim());
  });

  test('copies all of it, and the commands without what they answered', async () => {
    await lab.press('Copy', FRAME);
    await lab.press('Copied', FRAME);
    expect(await pasted()).toBe(LINES);
    await lab.press('Copy', COMMANDS);
    await lab.press('Copied', COMMANDS);
    expect(await pasted()).toMatch(/^cd model\nls a-long-name .*name ?$/);
  });

  test('wraps its long lines', async () => {
    const overflows = (): Promise<boolean> =>
      lab.engine.run((frame) => {
        const pre = document.querySelector(`${frame} pre`);
        return (pre?.scrollWidth ?? 0) > (pre?.clientWidth ?? 0);
      }, COMMANDS);
    await expect.poll(() => overflows()).toBe(true);
    await lab.press('Wrap', COMMANDS);
    await expect.poll(overflows).toBe(false);
    await lab.press('Wrap', COMMANDS);
    await expect.poll(overflows).toBe(true);
  });

  test('hears no complaint of the page', async () => {
    expect(await lab.complaints()).toEqual([]);
  });
});
