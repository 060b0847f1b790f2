import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, framesDone, openLab, settled, started, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const CARD = '---\nlicense: mit\n---\n# A card\n\nFirst.\n\nSecond.\n\nThird.\n';

async function edit(page: Page): Promise<void> {
  await page.keyboard.press('e');
  await page.getByRole('textbox', { name: 'Source of README.md' }).waitFor();
}

/** Puts a file into the browser's own file system, and drops it with its handle. */
async function dropHandle(
  page: Page,
  content: string | Uint8Array,
  name = 'README.md',
): Promise<void> {
  await page.evaluate(
    async ([bytes, file]) => {
      const root = await navigator.storage.getDirectory();
      const handle = await root.getFileHandle(file, { create: true });
      const writable = await handle.createWritable();
      await writable.write(new Uint8Array(bytes));
      await writable.close();
      const items = DataTransferItem.prototype as { getAsFileSystemHandle?: unknown };
      const { getAsFileSystemHandle } = items;
      items.getAsFileSystemHandle = () => Promise.resolve(handle);
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], file));
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        document.body.dispatchEvent(
          new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }
      items.getAsFileSystemHandle = getAsFileSystemHandle;
    },
    [[...Buffer.from(content)], name] as const,
  );
  await settled(page);
}

function fileOnDisk(page: Page, name = 'README.md'): Promise<string> {
  return page.evaluate(async (file) => {
    const root = await navigator.storage.getDirectory();
    const there = await (await root.getFileHandle(file)).getFile();
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await there.arrayBuffer());
  }, name);
}

/** As another program does. */
async function writeToDisk(page: Page, content: string): Promise<void> {
  await page.evaluate(async (text) => {
    const root = await navigator.storage.getDirectory();
    const writable = await (await root.getFileHandle('README.md')).createWritable();
    await writable.write(text);
    await writable.close();
  }, content);
}

/** From now on what is written into files waits; answers with what lets it go on. */
async function holdSaves(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => {
    const { createWritable } = FileSystemFileHandle.prototype;
    let resolve = (): void => {};
    const promise = new Promise<void>((done) => {
      resolve = done;
    });
    Object.assign(FileSystemFileHandle.prototype, {
      async createWritable(this: FileSystemFileHandle) {
        Object.assign(window, { isSaving: true });
        await promise;
        return createWritable.call(this);
      },
    });
    Object.assign(window, {
      goOn(): void {
        Object.assign(FileSystemFileHandle.prototype, { createWritable });
        resolve();
      },
    });
  });
  return () => page.evaluate(() => (window as unknown as { goOn(): void }).goOn());
}

/** Begins to save, and stays there. */
async function saveInVain(page: Page): Promise<() => Promise<void>> {
  const goOn = await holdSaves(page);
  await page.keyboard.press('Control+s');
  await page.waitForFunction(() => 'isSaving' in window);
  return goOn;
}

/** How many the browser keeps. */
function drafts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const request = indexedDB.open('model-card-viewer:drafts');
    await new Promise((opened) => {
      request.onsuccess = opened;
    });
    const count = request.result.transaction('drafts').objectStore('drafts').count();
    await new Promise((counted) => {
      count.onsuccess = counted;
    });
    request.result.close();
    return count.result;
  });
}

async function reload(page: Page): Promise<void> {
  await page.reload();
  await started(page);
}

async function typeAtEnd(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+End');
  await page.keyboard.type(text);
}

describe('a card with a file handle', () => {
  test('is written back, byte for byte but for what was edited', async () => {
    const { page, complaints } = await lab.open();
    const file = `\ufeff${CARD.replaceAll('\n', '\r\n')}`;
    await dropHandle(page, file);
    await edit(page);
    await typeAtEnd(page, 'Typed.\nTwice.');
    await page.keyboard.press('Control+s');
    await expect.poll(() => fileOnDisk(page)).toBe(`${file}Typed.\r\nTwice.`);
    const pane = page.locator('section[aria-label="Editor"]');
    await expect.poll(() => pane.innerText()).toContain('README.md is saved.');
    await expect.poll(() => pane.innerText()).not.toContain('Not saved');
    await typeAtEnd(page, ' And again.');
    await expect.poll(() => pane.innerText()).toContain('Not saved');
    await pane.getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => fileOnDisk(page)).toBe(`${file}Typed.\r\nTwice. And again.`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('whose file has changed meanwhile is not overwritten: both versions are shown', async () => {
    const { page, complaints } = await lab.open();
    await dropHandle(page, CARD);
    await edit(page);
    await typeAtEnd(page, 'Mine.');
    await writeToDisk(page, CARD.replace('First', 'Theirs'));
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'Two versions of the card' });
    await dialog.waitFor();
    expect(await dialog.getByRole('region', { name: 'In the file' }).innerText()).toContain(
      'Theirs',
    );
    expect(await dialog.getByRole('region', { name: 'Here' }).innerText()).toContain('Mine.');
    expect(await fileOnDisk(page)).not.toContain('Mine.');
    await dialog.getByRole('button', { name: 'Leave both as they are' }).click();
    await page.keyboard.press('Control+s');
    await dialog.getByRole('button', { name: 'Save both changes' }).click();
    await expect.poll(() => fileOnDisk(page)).toBe(`${CARD.replace('First', 'Theirs')}Mine.`);
    await expect.poll(() => page.locator('article').innerText()).toMatch(/Theirs[\s\S]*Mine/);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is overwritten, or taken from the file, only where its writer says so', async () => {
    const { page } = await lab.open();
    await dropHandle(page, CARD);
    await edit(page);
    await typeAtEnd(page, 'Mine.');
    await writeToDisk(page, `${CARD}Theirs.`);
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'Two versions of the card' });
    await dialog.waitFor();
    // At one and the same place.
    expect(await dialog.getByRole('button', { name: 'Save both changes' }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Save what is here' }).click();
    await expect.poll(() => fileOnDisk(page)).toBe(`${CARD}Mine.`);
    await typeAtEnd(page, ' More.');
    await writeToDisk(page, `${CARD}Theirs.`);
    await page.keyboard.press('Control+s');
    await dialog.getByRole('button', { name: 'Take what is in the file' }).click();
    await expect.poll(() => page.locator('article p').last().innerText()).toMatch(/Theirs\.$/);
    expect(await fileOnDisk(page)).toBe(`${CARD}Theirs.`);
    await expect
      .poll(() => page.getByRole('textbox', { name: 'Source of README.md' }).innerText())
      .toMatch(/Theirs\.$/);
    await page.context().close();
  });

  test('that its writer keeps beside what another program wrote is saved without a question', async () => {
    const { page, complaints } = await lab.open();
    await dropHandle(page, CARD);
    await edit(page);
    await typeAtEnd(page, 'Mine.');
    await expect.poll(() => page.locator('article').innerText()).toContain('Mine.');
    await writeToDisk(page, `${CARD}Theirs.`);
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.locator('.notice', { hasText: 'Your version of README.md is shown.' }).waitFor();
    await page.getByRole('textbox', { name: 'Source of README.md' }).focus();
    await page.keyboard.press('Control+s');
    await expect.poll(() => fileOnDisk(page)).toBe(`${CARD}Mine.`);
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    // Of a later version it is asked again.
    await typeAtEnd(page, ' More.');
    await writeToDisk(page, `${CARD}Theirs again.`);
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog', { name: 'Two versions of the card' }).waitFor();
    expect(await fileOnDisk(page)).toBe(`${CARD}Theirs again.`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('that may not be written is offered as a download', async () => {
    const { page } = await lab.open();
    await dropHandle(page, CARD);
    await page.evaluate(() => {
      Object.assign(FileSystemHandle.prototype, {
        queryPermission: () => Promise.resolve('prompt'),
        requestPermission: () => Promise.resolve('denied'),
      });
    });
    await edit(page);
    await typeAtEnd(page, 'Mine.');
    await page.keyboard.press('Control+s');
    const alert = page.locator('section[aria-label="Editor"] [role="alert"]');
    await expect.poll(() => alert.innerText()).toContain('was not allowed');
    expect(await fileOnDisk(page)).toBe(CARD);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      alert.getByRole('button', { name: 'Download it' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toBe(`${CARD}Mine.`);
    await page.context().close();
  });
});

describe('while a save waits', () => {
  const pane = (page: Page) => page.locator('section[aria-label="Editor"]');
  const source = (page: Page) => page.getByRole('textbox', { name: 'Source of README.md' });

  test.each(['shown', 'just typed'])(
    'what is written on (%s) is not lost, nor said to be saved',
    async (how) => {
      const { page, complaints } = await lab.open();
      await dropHandle(page, CARD);
      await edit(page);
      await typeAtEnd(page, 'Mine.');
      const goOn = await saveInVain(page);
      await typeAtEnd(page, ' More.');
      if (how === 'shown') {
        await expect.poll(() => page.locator('article').innerText()).toContain('Mine. More.');
      }
      await goOn();
      await expect.poll(() => fileOnDisk(page)).toBe(`${CARD}Mine.`);
      await expect.poll(() => pane(page).innerText()).toContain('README.md is saved.');
      await expect.poll(() => page.locator('article').innerText()).toContain('Mine. More.');
      expect(await pane(page).innerText()).toContain('Not saved');
      expect(await source(page).innerText()).toContain('Mine. More.');
      await typeAtEnd(page, ' And more.');
      await page.keyboard.press('Control+s');
      await expect.poll(() => fileOnDisk(page)).toBe(`${CARD}Mine. More. And more.`);
      await expect.poll(() => pane(page).innerText()).not.toContain('Not saved');
      await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
      await expect.poll(() => drafts(page)).toBe(0);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test('another card that was opened stays', async () => {
    const { page, complaints } = await lab.open();
    await dropHandle(page, CARD);
    await edit(page);
    await typeAtEnd(page, 'Mine.');
    const goOn = await saveInVain(page);
    await typeAtEnd(page, ' More.');
    await dropCard(page, '# Another\n', 'other.md');
    await goOn();
    await expect.poll(() => fileOnDisk(page)).toBe(`${CARD}Mine.`);
    await expect.poll(() => pane(page).innerText()).toContain('README.md is saved.');
    await framesDone(page);
    expect(await page.locator('article').innerText()).toBe('Another');
    expect(await page.getByRole('textbox', { name: 'Source of other.md' }).innerText()).toContain(
      '# Another',
    );
    expect(await pane(page).innerText()).not.toContain('Not saved');
    // What was not saved of the first is a draft of what its file holds now.
    await dropHandle(page, `${CARD}Mine.`);
    await page.getByRole('button', { name: 'Show the draft' }).click();
    await expect.poll(() => page.locator('article').innerText()).toContain('Mine. More.');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('another card that is on its way comes', async () => {
    const { page, complaints } = await lab.open();
    await dropHandle(page, CARD);
    await edit(page);
    await typeAtEnd(page, 'Mine.');
    await saveInVain(page);
    await pane(page).evaluate((element) => {
      // The card has made room, and the next one is not complete.
      const observer = new MutationObserver(() => (window as unknown as { goOn(): void }).goOn());
      observer.observe(element, { attributeFilter: ['inert'] });
    });
    await dropCard(page, `# Another\n\n${'Words, *more* words.\n\n'.repeat(20_000)}`, 'other.md');
    await expect.poll(() => fileOnDisk(page)).toBe(`${CARD}Mine.`);
    await page.locator('article h1', { hasText: 'Another' }).waitFor();
    await expect.poll(() => page.title()).toBe('Another · Model card viewer');
    await expect.poll(() => pane(page).innerText()).toContain('other.md');
    expect(await pane(page).innerText()).not.toContain('Not saved');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('what a reader chooses of one card', () => {
  const note = (page: Page) => page.locator('section[aria-label="Editor"] .notice');

  test('in a conflict does nothing to another card that has come', async () => {
    const { page, complaints } = await lab.open();
    await dropHandle(page, '# Another\n', 'other.md');
    await dropHandle(page, CARD);
    await edit(page);
    await typeAtEnd(page, 'Mine.');
    await writeToDisk(page, CARD.replace('First', 'Theirs'));
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog', { name: 'Two versions of the card' });
    const both = dialog.getByRole('button', { name: 'Save both changes' });
    await both.waitFor();
    const choices = await dialog.getByRole('button').elementHandles();
    await dropHandle(page, '# Another\n', 'other.md');
    await page.locator('article h1', { hasText: 'Another' }).waitFor();
    await expect.poll(() => dialog.isVisible()).toBe(false);
    for (const choice of choices) {
      await choice.evaluate((button) => (button as HTMLElement).click());
    }
    await framesDone(page);
    expect(await page.locator('article').innerText()).toBe('Another');
    expect(await fileOnDisk(page)).toBe(CARD.replace('First', 'Theirs'));
    expect(await fileOnDisk(page, 'other.md')).toBe('# Another\n');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('“Save without them” loses bytes of that card only', async () => {
    const { page, complaints } = await lab.open();
    const invalid = Buffer.from([...Buffer.from(CARD), 0xff, 0x0a]);
    await dropHandle(page, Buffer.from([...Buffer.from('# Another\n'), 0xff]), 'other.md');
    await dropHandle(page, invalid);
    await edit(page);
    await typeAtEnd(page, 'Mine.');
    await page.keyboard.press('Control+s');
    const force = note(page).getByRole('button', { name: 'Save without them' });
    await force.waitFor();
    const kept = await force.elementHandle();
    await dropHandle(page, Buffer.from([...Buffer.from('# Another\n'), 0xff]), 'other.md');
    await expect.poll(() => note(page).count()).toBe(0);
    await kept?.evaluate((button) => (button as HTMLElement).click());
    await framesDone(page);
    expect(await fileOnDisk(page, 'other.md')).toBe('# Another\n\ufffd');
    expect(await fileOnDisk(page)).toBe(`${CARD}\ufffd\n`);
    await dropHandle(page, invalid);
    await page.locator('article h1', { hasText: 'A card' }).waitFor();
    await page.getByRole('textbox', { name: 'Source of README.md' }).focus();
    await typeAtEnd(page, 'Mine.');
    await page.keyboard.press('Control+s');
    await force.click();
    await expect.poll(() => fileOnDisk(page)).toBe(`${CARD}\ufffd\nMine.`);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test.each(['httpUrl', 'fileUrl'] as const)(
  'without a handle (%s) it is downloaded',
  async (url) => {
    const { page, complaints } = await lab.open(lab[url]);
    await dropCard(page, CARD.replaceAll('\n', '\r\n'));
    await edit(page);
    await typeAtEnd(page, 'Typed.');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Control+s'),
    ]);
    expect(download.suggestedFilename()).toBe('README.md');
    expect(readFileSync(await download.path(), 'utf8')).toBe(
      `${CARD.replaceAll('\n', '\r\n')}Typed.`,
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  },
);

describe('what is not saved', () => {
  test('is asked about before the page is left, and only then', async () => {
    const { page } = await lab.open();
    await dropCard(page, CARD);
    await edit(page);
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await typeAtEnd(page, 'Typed.');
    await page.evaluate(() => location.reload());
    await expect.poll(() => asked).toEqual(['beforeunload']);
    await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    await expect
      .poll(() => page.locator('section[aria-label="Editor"]').innerText())
      .not.toContain('Not saved');
    await page.reload();
    expect(asked).toEqual(['beforeunload']);
    await page.context().close();
  });

  test('is offered again at the next opening of that card, and of no other', async () => {
    const { page, complaints } = await lab.open();
    await dropCard(page, CARD);
    await edit(page);
    const pane = page.locator('section[aria-label="Editor"]');
    await typeAtEnd(page, 'Typed.');
    await expect.poll(() => pane.innerText()).toContain('kept in this browser only');
    await expect.poll(() => page.locator('article').innerText()).toContain('Typed.');
    await reload(page);
    await dropCard(page, CARD.replace('First', 'Other'));
    await dropCard(page, CARD);
    const offer = page.getByRole('button', { name: 'Show the draft' });
    await offer.waitFor();
    expect(await page.locator('article').innerText()).not.toContain('Typed.');
    await offer.click();
    await expect.poll(() => page.locator('article').innerText()).toContain('Typed.');
    await expect.poll(() => pane.innerText()).toContain('Not saved');
    // Saved, there is no draft any more.
    await Promise.all([page.waitForEvent('download'), page.keyboard.press('Control+s')]);
    await expect.poll(() => pane.innerText()).not.toContain('Not saved');
    await expect.poll(() => drafts(page)).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('of what is typed while another card comes is a draft of the first, and not in the other', async () => {
    const { page, complaints } = await lab.open();
    await dropCard(page, CARD);
    await edit(page);
    await typeAtEnd(page, 'Typed last.');
    await dropCard(page, '# Another\n\nIts words.\n', 'other.md');
    await page.locator('article h1', { hasText: 'Another' }).waitFor();
    const other = page.getByRole('textbox', { name: 'Source of other.md' });
    await expect.poll(() => other.evaluate((field) => field.matches(':focus'))).toBe(true);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('On.');
    await expect.poll(() => page.locator('article').innerText()).toContain('On.');
    expect(await other.innerText()).not.toContain('Typed last.');
    expect(await page.locator('article').innerText()).not.toContain('Typed last.');
    await dropCard(page, CARD);
    await page.getByRole('button', { name: 'Show the draft' }).click();
    await expect
      .poll(() => page.locator('article p').last().innerText())
      .toBe('Third. Typed last.');
    expect(await page.locator('article').innerText()).not.toContain('On.');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('stays in the card when what is dropped meanwhile is none', async () => {
    const { page, complaints } = await lab.open();
    await dropCard(page, CARD);
    await edit(page);
    await typeAtEnd(page, 'Typed');
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    await dropCard(page, png, 'a.png');
    await page.keyboard.type(' on.');
    await expect.poll(() => page.locator('article p').last().innerText()).toBe('Third. Typed on.');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is forgotten where its writer wants nothing kept', async () => {
    const { page } = await lab.open();
    await dropCard(page, CARD);
    await edit(page);
    const pane = page.locator('section[aria-label="Editor"]');
    await typeAtEnd(page, 'Typed.');
    await pane.getByRole('button', { name: 'Keep none' }).click();
    await expect.poll(() => pane.innerText()).toContain('No draft is kept.');
    await pane.getByRole('textbox').focus();
    await typeAtEnd(page, ' More.');
    await expect.poll(() => page.locator('article').innerText()).toContain('More.');
    await expect.poll(() => drafts(page)).toBe(0);
    await page.context().close();
  });
});
