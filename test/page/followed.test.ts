import { mkdirSync, mkdtempSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dropPath, revision } from './open-folder.ts';
import { dropCard, framesDone, openLab, type Viewer, type ViewerLab } from './viewer.ts';

const CARD = '---\nlicense: mit\n---\n\n# First\n\nA paragraph.\n';
const SECOND = CARD.replace('First', 'Second');
const THIRD = CARD.replace('First', 'The third one');

let lab: ViewerLab;
let folder = '';
let path = '';
const viewers: Viewer[] = [];

async function open(url?: string, prepare?: () => void): Promise<Viewer> {
  const viewer = await lab.open(url, { prepare });
  viewers.push(viewer);
  await revision(viewer.page);
  return viewer;
}

beforeAll(async () => {
  lab = await openLab();
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
  path = join(folder, 'README.md');
  writeFileSync(path, CARD);
});

afterEach(async () => {
  rmSync(folder, { recursive: true, force: true });
  for (const { page } of viewers.splice(0)) {
    await page.context().close();
  }
});

afterAll(() => lab.close());

async function shows(page: Page, title: string): Promise<void> {
  // A heading that the mouse is over has tools beside it.
  const shown = async (): Promise<string | undefined> =>
    (await page.locator('article h1').innerText()).split('\n')[0];
  await expect.poll(shown).toBe(title);
  await page.locator('html[data-state="ready"]').waitFor();
}

/** Opens a viewer and drops the card. */
async function follow(url?: string, prepare?: () => void): Promise<Viewer> {
  const viewer = await open(url, prepare);
  await dropPath(viewer.page, path);
  await shows(viewer.page, 'First');
  await viewer.page.getByRole('button', { name: 'follows the file' }).waitFor();
  return viewer;
}

/** As editors do that never leave half a file behind. */
function replaceFile(text: string): void {
  writeFileSync(`${path}~`, text);
  renameSync(`${path}~`, path);
}

const note = (page: Page, text: string) => page.locator('.notice', { hasText: text });

describe.each(['http', 'file'] as const)('a card that was dropped, over %s,', (scheme) => {
  const opened = (): Promise<Viewer> => follow(scheme === 'http' ? lab.httpUrl : lab.fileUrl);

  test('is shown anew each time it is saved', async () => {
    const { page, complaints } = await opened();
    const before = Number(await page.locator('html').getAttribute('data-revision'));
    writeFileSync(path, SECOND);
    await shows(page, 'Second');
    await expect.poll(() => page.locator('#Status').innerText()).toBe('Updated. 1 block changed.');
    expect(Number(await page.locator('html').getAttribute('data-revision'))).toBe(before + 1);
    replaceFile(THIRD);
    await shows(page, 'The third one');
    writeFileSync(path, CARD);
    await shows(page, 'First');
    expect(complaints).toEqual([]);
  });

  test('stays while its file is gone, and is followed again when it is back', async () => {
    const { page } = await opened();
    rmSync(path);
    await note(page, 'README.md is no longer there').waitFor();
    await shows(page, 'First');
    await page.getByRole('button', { name: 'waits for the file' }).waitFor();
    writeFileSync(path, SECOND);
    await shows(page, 'Second');
    await note(page, 'no longer there').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'follows the file' }).waitFor();
    writeFileSync(path, THIRD);
    await shows(page, 'The third one');
  });
});

describe('a file that is followed', () => {
  test('is shown as it was saved last, however fast', async () => {
    const { page } = await follow();
    for (let version = 1; version <= 20; version += 1) {
      writeFileSync(path, CARD.replace('First', `Version ${version}`));
    }
    await shows(page, 'Version 20');
  });

  test('and is empty for a moment, or renamed away, is not said to be gone', async () => {
    const { page } = await follow();
    await page.evaluate(() => {
      const heard = Object.assign(globalThis, { heard: [] as string[] }).heard;
      new MutationObserver(() => {
        heard.push(document.querySelector('.notice')?.textContent ?? '');
      }).observe(document.body, { childList: true, subtree: true });
    });
    truncateSync(path);
    writeFileSync(path, SECOND);
    await shows(page, 'Second');
    renameSync(path, `${path}~`);
    writeFileSync(path, THIRD);
    rmSync(`${path}~`);
    await shows(page, 'The third one');
    const heard = await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard);
    expect(heard.filter((text) => text !== '')).toEqual([]);
  });

  test.each([
    ['empty', '', 'README.md is empty. The last version stays here.'],
    ['a picture', '\u0089PNG\r\n\u001a\n\0\0', 'README.md is a PNG image, not a model card.'],
    ['too large', new Uint8Array(17 * 1024 * 1024).fill(0x61), 'README.md has 17 MB'],
  ])('and is then %s leaves the last version, and says so', async (_, content, said) => {
    const { page } = await follow();
    writeFileSync(path, content, 'latin1');
    await note(page, said).waitFor();
    await shows(page, 'First');
    writeFileSync(path, SECOND);
    await shows(page, 'Second');
    await note(page, said).waitFor({ state: 'detached' });
  });

  test('is followed no more while its reader has paused it', async () => {
    const { page } = await follow();
    await page.getByRole('button', { name: 'follows the file' }).click();
    const paused = page.getByRole('button', { name: 'paused' });
    await expect
      .poll(() => page.locator('#Status').innerText())
      .toBe('README.md is no longer followed.');
    writeFileSync(path, SECOND);
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await framesDone(page);
    await shows(page, 'First');
    await paused.click();
    await shows(page, 'Second');
    await page.getByRole('button', { name: 'follows the file' }).waitFor();
  });

  test('is looked at once a second where the browser tells of nothing', async () => {
    const { page } = await follow(lab.fileUrl, () => {
      Reflect.deleteProperty(globalThis, 'FileSystemObserver');
    });
    writeFileSync(path, SECOND);
    await shows(page, 'Second');
    replaceFile(THIRD);
    await shows(page, 'The third one');
  });

  test('is not read while nobody sees the page, and at once when it is seen again', async () => {
    const { page } = await follow(lab.httpUrl, () => {
      Object.assign(globalThis, { isHidden: false });
      Object.defineProperty(document, 'hidden', {
        get: () => (globalThis as unknown as { isHidden: boolean }).isHidden,
      });
    });
    await page.evaluate(() => Object.assign(globalThis, { isHidden: true }));
    writeFileSync(path, SECOND);
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await framesDone(page);
    await shows(page, 'First');
    await page.evaluate(() => {
      Object.assign(globalThis, { isHidden: false });
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await shows(page, 'Second');
  });

  test('and has the same text again is not rendered again', async () => {
    const { page } = await follow();
    const revision = await page.locator('html').getAttribute('data-revision');
    writeFileSync(path, CARD);
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await framesDone(page);
    writeFileSync(path, SECOND);
    await shows(page, 'Second');
    await expect
      .poll(() => page.locator('html').getAttribute('data-revision'))
      .toBe(String(Number(revision) + 1));
  });

  test('is followed no more once another card is on the page', async () => {
    const { page } = await follow();
    await dropCard(page, '# Another', 'other.md');
    await shows(page, 'Another');
    writeFileSync(path, SECOND);
    await page.evaluate(() => dispatchEvent(new Event('focus')));
    await framesDone(page);
    await shows(page, 'Another');
    await expect.poll(() => page.getByRole('button', { name: 'follows the file' }).count()).toBe(0);
  });

  test('keeps what the reader has open, and where they are', async () => {
    const long = `${CARD}\n${'Some words.\n\n'.repeat(100)}## Far below\n\nThe end\n`;
    writeFileSync(path, long);
    const { page } = await follow();
    await page.locator('#far-below').scrollIntoViewIfNeeded();
    const place = (): Promise<number> =>
      page.locator('#far-below').evaluate((heading) => heading.getBoundingClientRect().top);
    const before = await place();
    writeFileSync(path, long.replace('A paragraph.', 'A paragraph.\n\nAnd one more.'));
    await page.getByText('And one more.').waitFor({ state: 'attached' });
    await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThanOrEqual(1);
  });
});

describe('a file that changes while its card is edited', () => {
  const WRONG = CARD.replace('mit', 'MIT');

  /** Fixes the license, so that the card is no longer what the file holds. */
  async function edited(): Promise<Page> {
    writeFileSync(path, WRONG);
    const { page } = await follow();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Fix: Write “mit”' }).click();
    await page.locator('[data-check="license-unknown"]').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    writeFileSync(path, WRONG.replace('First', 'Second'));
    await note(page, 'README.md changed on disk while you had unsaved changes.').waitFor();
    await shows(page, 'First');
    return page;
  }

  test('is shown when the reader takes it, and theirs can be brought back', async () => {
    const page = await edited();
    await page.getByRole('button', { name: 'Take the file’s version' }).click();
    await shows(page, 'Second');
    await page.getByRole('button', { name: 'Bring mine back' }).click();
    await shows(page, 'First');
    await page.getByRole('button', { name: 'Take the file’s version' }).click();
    await shows(page, 'Second');
    writeFileSync(path, THIRD);
    await shows(page, 'The third one');
  });

  test('is not shown when the reader keeps theirs, until it is saved again', async () => {
    const page = await edited();
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await note(page, 'Your version of README.md is shown.').waitFor();
    await note(page, 'unsaved').waitFor({ state: 'detached' });
    await shows(page, 'First');
    writeFileSync(path, THIRD);
    await note(page, 'unsaved').waitFor();
    await shows(page, 'First');
  });

  test('is shown with what was edited here, where both can be', async () => {
    const page = await edited();
    await page.getByRole('button', { name: 'Keep both' }).click();
    await shows(page, 'Second');
    await expect.poll(() => page.locator('[data-check="license-unknown"]').count()).toBe(0);
    await note(page, 'unsaved').waitFor({ state: 'detached' });
    writeFileSync(path, SECOND);
    await framesDone(page);
    writeFileSync(path, THIRD);
    await shows(page, 'The third one');
  });

  test('in the same place as the card cannot be shown with it', async () => {
    const page = await edited();
    writeFileSync(path, SECOND.replace('mit', 'apache-2.0'));
    await expect.poll(() => page.getByRole('button', { name: 'Keep both' }).count()).toBe(0);
    await note(page, 'unsaved').getByRole('button', { name: 'Keep mine' }).waitFor();
  });

  test('and then holds the same as the card is no matter', async () => {
    const page = await edited();
    writeFileSync(path, CARD);
    await note(page, 'unsaved').waitFor({ state: 'detached' });
    writeFileSync(path, SECOND);
    await shows(page, 'Second');
  });
});

describe('a folder that is followed', () => {
  test('is checked anew when its files change, with its evaluation results', async () => {
    writeFileSync(join(folder, 'config.json'), '{"max_position_embeddings": 32768}');
    const text = CARD.replace('A paragraph.', '- **Context length:** 32K');
    writeFileSync(path, text);
    const { page } = await open();
    await dropPath(page, folder);
    await shows(page, 'First');
    await page.getByRole('button', { name: 'follows the file' }).waitFor();
    const differs = page.locator('[data-check="context-length-differs"]');
    await expect.poll(() => differs.count()).toBe(0);
    writeFileSync(join(folder, 'config.json'), '{"max_position_embeddings": 8192}');
    await expect.poll(() => differs.count()).toBe(1);
    mkdirSync(join(folder, '.eval_results'));
    writeFileSync(
      join(folder, '.eval_results', 'gsm8k.yaml'),
      '- dataset:\n    id: openai/gsm8k\n    task_id: gsm8k\n  value: 71.5\n',
    );
    await expect.poll(() => page.locator('#Metadata').textContent()).toContain('71.5');
    const revision = await page.locator('html').getAttribute('data-revision');
    writeFileSync(join(folder, 'train.log'), 'step 1');
    writeFileSync(path, text.replace('First', 'Second').replace('32K', '8K'));
    await shows(page, 'Second');
    await expect.poll(() => differs.count()).toBe(0);
    await expect.poll(() => page.locator('#Metadata').textContent()).toContain('71.5');
    await expect
      .poll(() => page.locator('html').getAttribute('data-revision'))
      .toBe(String(Number(revision) + 1));
  });
});

describe('a file that may not be read any more', () => {
  test('is read again once its reader allows it', async () => {
    const { page } = await follow(lab.httpUrl, () => {
      const { prototype } = FileSystemFileHandle;
      const { getFile } = prototype;
      const { state } = Object.assign(globalThis, { state: { asks: 0, answer: 'granted' } });
      Object.assign(prototype, {
        queryPermission: async () => (state.answer === 'granted' ? 'granted' : 'prompt'),
        async requestPermission() {
          state.asks += 1;
          state.answer = state.asks > 1 ? 'granted' : state.answer;
          return state.answer;
        },
        getFile(this: FileSystemFileHandle) {
          return state.answer === 'granted'
            ? getFile.call(this)
            : Promise.reject(new DOMException('', 'NotAllowedError'));
        },
      });
    });
    await page.evaluate(() => {
      (globalThis as unknown as { state: { answer: string } }).state.answer = 'denied';
    });
    writeFileSync(path, SECOND);
    const denied = note(page, 'This browser does not let the page read README.md any more.');
    await denied.waitFor();
    await denied.getByRole('button', { name: 'Ask again' }).click();
    await expect
      .poll(() => page.evaluate(() => (globalThis as unknown as { state: object }).state))
      .toEqual({ asks: 1, answer: 'denied' });
    await shows(page, 'First');
    await denied.getByRole('button', { name: 'Ask again' }).click();
    await shows(page, 'Second');
    await denied.waitFor({ state: 'detached' });
    writeFileSync(path, THIRD);
    await shows(page, 'The third one');
  });
});

describe('a card without a handle', () => {
  test('is watched when it was picked, and opened again where its reader was', async () => {
    const { page, complaints } = await open(lab.httpUrl, () => {
      Reflect.deleteProperty(globalThis, 'showOpenFilePicker');
    });
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^Open/ }).click();
    await (await choosing).setFiles(path);
    await shows(page, 'First');
    await page.getByRole('button', { name: 'watches the file' }).waitFor();
    writeFileSync(path, SECOND);
    const closed = note(page, 'README.md has changed on disk.');
    await shows(page, 'First');
    const [again] = await Promise.all([
      page.waitForEvent('filechooser'),
      closed.getByRole('button', { name: 'Open it again' }).click(),
    ]);
    await again.setFiles(path);
    await shows(page, 'Second');
    await closed.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'watches the file' }).waitFor();
    writeFileSync(path, THIRD);
    await closed.waitFor();
    expect(complaints).toEqual([]);
  });

  test.each([
    ['pasted', (page: Page) => page.evaluate(paste, '# Pasted')],
    ['opened by its address', (page: Page) => page.goto(`${lab.httpUrl}?card=some.md`)],
  ])('is not watched when it was %s', async (_, show) => {
    lab.served.set('/some.md', '# Pasted');
    const { page } = await open();
    await show(page);
    await shows(page, 'Pasted');
    await expect.poll(() => page.locator('.follow-control').count()).toBe(0);
  });
});

test('a file is picked to be followed, where the browser can follow it', async () => {
  const { page } = await open(lab.fileUrl, () => {
    let handle: Promise<unknown> | undefined;
    addEventListener(
      'drop',
      (event) => {
        const [item] = event.dataTransfer?.items ?? [];
        handle ??= (
          item as DataTransferItem & { getAsFileSystemHandle?: () => Promise<unknown> }
        ).getAsFileSystemHandle?.();
      },
      { capture: true },
    );
    // A test cannot answer the dialog of the browser.
    Object.assign(globalThis, { showOpenFilePicker: () => Promise.all([handle]) });
  });
  await dropPath(page, path);
  await shows(page, 'First');
  await dropCard(page, '# Another', 'other.md');
  await shows(page, 'Another');
  await page.getByRole('button', { name: 'More' }).click();
  await page.getByRole('button', { name: 'Open and follow a file' }).click();
  await shows(page, 'First');
  writeFileSync(path, SECOND);
  await shows(page, 'Second');
});

/** Runs in the page. */
function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
}
