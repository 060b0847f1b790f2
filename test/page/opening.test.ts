import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import {
  drop,
  dropCard,
  openLab,
  settled,
  signal,
  stateOf,
  type Viewer,
  type ViewerLab,
} from './viewer.ts';

const PRODUCT = 'Model card viewer';

let lab: ViewerLab;
const viewers: Viewer[] = [];

async function open(url?: string): Promise<Viewer> {
  const viewer = await lab.open(url);
  viewers.push(viewer);
  return viewer;
}

const alertOf = ({ page }: Viewer): Promise<string> => page.getByRole('alert').innerText();
const bodyOf = ({ page }: Viewer): Promise<string> => page.locator('article').innerText();

beforeAll(async () => {
  lab = await openLab();
});

afterEach(async () => {
  for (const { page } of viewers.splice(0)) {
    await page.context().close();
  }
});

afterAll(() => lab.close());

test('under a path that begins with two slashes, a card is opened as elsewhere', async () => {
  const { page, complaints } = await open(`${lab.httpUrl}/viewer/index.html#citation`);
  expect(await dropCard(page, '# Dropped')).toBe('ready');
  await expect.poll(() => page.locator('article h1').innerText()).toBe('Dropped');
  expect(page.url()).toBe(`${lab.httpUrl}/viewer/index.html`);
  expect(complaints).toEqual([]);
});

describe.each(['http', 'file'] as const)('the hosted page over %s', (scheme) => {
  test('shows the hosted card without a request, a complaint or a script from elsewhere', async () => {
    const viewer = await open(scheme === 'http' ? lab.httpUrl : lab.fileUrl);
    await expect.poll(() => stateOf(viewer.page)).toBe('ready');
    await expect.poll(() => viewer.page.title()).toBe(`Model Card for Marin 8B Base · ${PRODUCT}`);
    await expect.poll(() => viewer.page.locator('main article').count()).toBe(1);
    await expect.poll(() => viewer.page.locator('article table').count()).toBe(4);
    await expect
      .poll(() => viewer.page.locator('article .hljs-keyword').count())
      .toBeGreaterThan(5);
    expect(viewer.complaints).toEqual([]);
    expect(viewer.requests.filter((url) => !url.includes('huggingface.co/datasets'))).toEqual([]);
  });

  test('opens a card that is dropped on it', async () => {
    const viewer = await open(scheme === 'http' ? lab.httpUrl : lab.fileUrl);
    expect(await dropCard(viewer.page, '---\nlicense: mit\n---\n# A dropped card\n\nHello.')).toBe(
      'ready',
    );
    await expect.poll(() => bodyOf(viewer)).toContain('Hello.');
    await expect.poll(() => viewer.page.title()).toBe(`A dropped card · ${PRODUCT}`);
    expect(viewer.complaints).toEqual([]);
  });
});

describe('the contract of the page', () => {
  test('names the metadata, the checks and the contents', async () => {
    const { page } = await open();
    for (const name of ['Metadata', 'In brief']) {
      await expect.poll(() => page.locator(`section[aria-label="${name}"]`).isVisible()).toBe(true);
    }
    await expect
      .poll(() => page.locator('[data-field="license"]').innerText())
      .toContain('apache-2.0');
    await expect.poll(() => page.locator('[data-field="datasets"] a').count()).toBe(2);
    await expect
      .poll(() => page.locator('[data-field="language"]').innerText())
      .toContain('English');
    await expect
      .poll(() => page.locator('nav[aria-label="Contents"] a').allInnerTexts())
      .toContain('Evaluation');
    await dropCard(page, '---\nlicense: [\n---\n# Broken metadata');
    const finding = page.locator('section[aria-label="Checks"] li[data-severity="error"]');
    await expect.poll(() => finding.getAttribute('data-check')).toBe('yaml-syntax');
    await expect
      .poll(async () => Number(await finding.getAttribute('data-line')))
      .toBeGreaterThanOrEqual(2);
  });

  test('gives headings the ids that the Hub gives them', async () => {
    const { page } = await open();
    const ids = await page
      .locator('article :is(h1, h2)')
      .evaluateAll((all) => all.map(({ id }) => id));
    expect(ids).toEqual([
      'model-details',
      'model-card-for-marin-8b-base',
      'installation',
      'inference',
      'evaluation',
      'model-details-1',
      'bias-risks-and-limitations',
      'citation',
      'model-card-contact',
    ]);
  });

  test('scrolls to the section that the address names', async () => {
    const { page } = await open(`${lab.httpUrl}#evaluation`);
    const isInView = (): Promise<boolean> =>
      page.locator('#evaluation').evaluate((heading) => {
        const { top } = heading.getBoundingClientRect();
        return top >= 0 && top < 400;
      });
    await expect.poll(isInView).toBe(true);
  });

  test('opens what is closed around the section that the address names', async () => {
    const folded = '<details><summary>More</summary>\n\n## Inside\n\nText.\n\n</details>\n';
    lab.served.set('/folded.md', `# Folded\n\n[go](#inside)\n\n${folded}`);
    const { page } = await open(`${lab.httpUrl}?card=folded.md#inside`);
    const isOpen = (): Promise<boolean> =>
      page.locator('article details').evaluate((details: HTMLDetailsElement) => details.open);
    await expect.poll(isOpen).toBe(true);
    await page.locator('article summary').click();
    await expect.poll(isOpen).toBe(false);
    await page.evaluate(() => history.replaceState(null, '', '#'));
    await page.getByRole('link', { name: 'go' }).click();
    await expect.poll(isOpen).toBe(true);
  });

  test('links to a section from its heading', async () => {
    const { page } = await open();
    await page.locator('#citation').hover();
    await page.locator('#citation a').click();
    await expect.poll(() => new URL(page.url()).hash).toBe('#citation');
  });
});

describe('the ways to open a card', () => {
  test('a file is picked with the Open control', async () => {
    const viewer = await open();
    const [chooser] = await Promise.all([
      viewer.page.waitForEvent('filechooser'),
      viewer.page.getByRole('button', { name: /^Open/ }).click(),
    ]);
    await chooser.setFiles({
      name: 'README.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('# Picked'),
    });
    await expect.poll(() => bodyOf(viewer)).toContain('Picked');
    expect(await settled(viewer.page)).toBe('ready');
    await expect.poll(() => viewer.page.locator('input[type=file][multiple]').count()).toBe(1);
  });

  test('the same file is picked again after it changed', async () => {
    const viewer = await open();
    for (const text of ['# First', '# Second']) {
      await viewer.page
        .locator('input[type=file]')
        .setInputFiles({ name: 'README.md', mimeType: 'text/markdown', buffer: Buffer.from(text) });
      await expect.poll(() => bodyOf(viewer)).toContain(text.slice(2));
    }
  });

  test('of several dropped files README.md opens and the others are named', async () => {
    const viewer = await open();
    await drop(
      viewer.page,
      { name: 'notes.md', content: '# Notes' },
      { name: 'README.md', content: '# The card' },
      { name: 'logo.png', content: new Uint8Array([0x89, 0x50, 0x4e, 0x47]) },
    );
    await expect.poll(() => bodyOf(viewer)).toContain('The card');
    const note = await viewer.page.locator('.notice').innerText();
    expect(note).toContain('notes.md');
    expect(note).toContain('logo.png');
  });

  test.each([
    ['text', (text: string): [string, string] => ['text/plain', text]],
    ['a file', (text: string): [string, string] => ['file', text]],
  ])('%s is pasted', async (_, make) => {
    const viewer = await open();
    const [type, text] = make('# Pasted card\n\nWith text.');
    await viewer.page.evaluate(
      ([kind, content]) => {
        const clipboardData = new DataTransfer();
        if (kind === 'file') {
          clipboardData.items.add(new File([content ?? ''], 'README.md'));
        } else {
          clipboardData.setData(kind ?? '', content ?? '');
        }
        document.body.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
        );
      },
      [type, text],
    );
    expect(await settled(viewer.page)).toBe('ready');
    await expect.poll(() => bodyOf(viewer)).toContain('With text.');
  });

  test('the address names a card beside the page', async () => {
    lab.served.set('/cards/mine.md', '# Served card\n\n![logo](logo.png) [license](LICENSE)');
    const viewer = await open(`${lab.httpUrl}?card=cards/mine.md`);
    await expect.poll(() => stateOf(viewer.page)).toBe('ready');
    await expect.poll(() => bodyOf(viewer)).toContain('Served card');
    const link = viewer.page.locator('article a', { hasText: 'license' });
    await expect.poll(() => link.getAttribute('href')).toBe(`${lab.httpUrl}cards/LICENSE`);
    await expect
      .poll(() => viewer.page.locator('.card-source a').getAttribute('href'))
      .toBe(`${lab.httpUrl}cards/mine.md`);
  });

  test.each([
    [
      'allenai/OLMo-2-1124-7B',
      'https://huggingface.co/allenai/OLMo-2-1124-7B/resolve/main/README.md',
    ],
    [
      'allenai/OLMo-2-1124-7B@v1.0',
      'https://huggingface.co/allenai/OLMo-2-1124-7B/resolve/v1.0/README.md',
    ],
    [
      'https://huggingface.co/allenai/OLMo-2-1124-7B/blob/main/README.md',
      'https://huggingface.co/allenai/OLMo-2-1124-7B/resolve/main/README.md',
    ],
    [
      'https://github.com/openai/whisper/blob/main/model-card.md',
      'https://raw.githubusercontent.com/openai/whisper/main/model-card.md',
    ],
  ])('the address names %s', async (card, fetched) => {
    const viewer = await lab.open();
    viewers.push(viewer);
    const requests: { url: string; cookie: string | undefined }[] = [];
    await viewer.page.context().route(fetched, (route) => {
      requests.push({ url: route.request().url(), cookie: route.request().headers()['cookie'] });
      return route.fulfill({
        contentType: 'text/plain',
        headers: { 'access-control-allow-origin': '*' },
        body: '# From the Hub\n\n![plot](plot.png)',
      });
    });
    await viewer.page.goto(`${lab.httpUrl}?card=${encodeURIComponent(card)}`);
    expect(await settled(viewer.page)).toBe('ready');
    expect(requests).toEqual([{ url: fetched, cookie: undefined }]);
    await expect
      .poll(() => viewer.page.locator('article img').getAttribute('src'))
      .toBe(fetched.replace(/[^/]+\.md$/, 'plot.png'));
    await expect
      .poll(() => viewer.page.locator('article img').getAttribute('referrerpolicy'))
      .toBe('no-referrer');
  });
});

describe('bad input', () => {
  const binary = new Uint8Array(2000).map((_, index) => (index * 7) % 256);
  test.each([
    [
      'an image',
      'logo.png',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    ],
    ['an archive', 'model.zip', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0, 8, 0])],
    ['a binary file', 'weights.bin', binary],
    ['an empty file', 'README.md', new Uint8Array()],
    ['a file over 16 MiB', 'huge.md', new Uint8Array(16 * 1024 * 1024 + 1).fill(0x61)],
  ])('%s is refused by name and the card before stays', async (_, name, content) => {
    const viewer = await open();
    expect(await drop(viewer.page, { name, content })).toBe('failed');
    await expect.poll(() => alertOf(viewer)).toContain(name);
    await expect.poll(() => bodyOf(viewer)).toContain('Marin 8B Base');
    expect(await dropCard(viewer.page, '# An ordinary card')).toBe('ready');
    await expect.poll(() => viewer.page.getByRole('alert').count()).toBe(0);
  });

  test.each([
    ['cards/missing.md', /not found|404/i],
    ['https://example.com/README.md', /example\.com/],
    ['file:///etc/passwd', /file/],
    ['javascript:alert(1)', /javascript/],
    ['https://user:secret@huggingface.co/a/b/resolve/main/README.md', /password|credentials|user/i],
  ])('the address %s is refused with a reason', async (card, reason) => {
    const viewer = await open(`${lab.httpUrl}?card=${encodeURIComponent(card)}`);
    await expect.poll(() => stateOf(viewer.page)).toBe('failed');
    await expect.poll(() => alertOf(viewer)).toMatch(reason);
    expect(viewer.requests.filter((url) => !url.startsWith(lab.httpUrl))).toEqual([]);
  });

  test('a host that does not answer is named', async () => {
    const viewer = await open();
    await viewer.page.context().route('https://huggingface.co/**', (route) => route.abort());
    await viewer.page.goto(`${lab.httpUrl}?card=someone/something`);
    expect(await settled(viewer.page)).toBe('failed');
    await expect.poll(() => alertOf(viewer)).toContain('huggingface.co');
  });

  test('a file that is refused while a card is on its way leaves both: the card, and why', async () => {
    const viewer = await open();
    const long = `# Long\n\n${'A paragraph of some words.\n\n'.repeat(8000)}The end`;
    const dropped = dropCard(viewer.page, long);
    await viewer.page.locator('article h1', { hasText: 'Long' }).waitFor();
    await drop(viewer.page, { name: 'weights.bin', content: new Uint8Array([0, 1, 2, 0, 0]) });
    await dropped;
    await viewer.page.getByText('The end').waitFor();
    await viewer.page.locator('.card-title', { hasText: /^Long$/ }).waitFor();
    await expect.poll(() => viewer.page.getByRole('alert').count()).toBe(1);
    await expect.poll(() => alertOf(viewer)).toContain('weights.bin');
    await expect.poll(() => stateOf(viewer.page)).toBe('failed');
  });

  test('a page over http from another machine opens cards, too', async () => {
    const { page, complaints } = await open();
    await page.addInitScript(() => Reflect.deleteProperty(Crypto.prototype, 'randomUUID'));
    await page.reload();
    await page.locator('html[data-revision="1"]').waitFor();
    expect(await dropCard(page, '# Dropped')).toBe('ready');
    expect(await page.locator('article h1').innerText()).toBe('Dropped');
    expect(complaints).toEqual([]);
  });

  test('each complete card, and each new version of one, is counted', async () => {
    const { page } = await open();
    const revision = (): Promise<string | null> =>
      page.locator('html').getAttribute('data-revision');
    await expect.poll(() => revision()).toBe('1');
    await dropCard(page, '---\nlicense: MIT\n---\n# A card\n');
    await expect.poll(() => revision()).toBe('2');
    await drop(page, { name: 'weights.bin', content: new Uint8Array([0, 1, 2, 0, 0]) });
    await expect.poll(() => revision()).toBe('2');
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Fix: Write “mit”' }).click();
    await page.locator('html[data-revision="3"][data-state="ready"]').waitFor();
  });

  test('the newest card wins over a slower older one', async () => {
    const viewer = await open();
    const gate = signal();
    const answered = signal();
    await viewer.page.context().route('https://huggingface.co/**', async (route) => {
      await gate.promise;
      const headers = { 'access-control-allow-origin': '*' };
      // The page may have given up the request by now.
      await route.fulfill({ headers, body: '# The slow one' }).catch(() => {});
      answered.resolve();
    });
    await viewer.page.goto(`${lab.httpUrl}?card=someone/slow`);
    expect(await dropCard(viewer.page, '# The newest')).toBe('ready');
    gate.resolve();
    await answered.promise;
    await viewer.page.evaluate(() => new Promise(requestAnimationFrame));
    await expect.poll(() => bodyOf(viewer)).toContain('The newest');
    await expect.poll(() => stateOf(viewer.page)).toBe('ready');
  });
});

describe('encodings and line ends', () => {
  const card = '---\nlicense: mit\n---\n# Größe 模型\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
  const utf16 = (littleEndian: boolean): Uint8Array => {
    const bytes = new Uint8Array(2 * (card.length + 1));
    const view = new DataView(bytes.buffer);
    [...`\ufeff${card}`].forEach((character, index) => {
      view.setUint16(2 * index, character.charCodeAt(0), littleEndian);
    });
    return bytes;
  };
  test.each([
    ['UTF-8', card],
    ['UTF-8 with a byte order mark', `\ufeff${card}`],
    ['UTF-16 LE', utf16(true)],
    ['UTF-16 BE', utf16(false)],
    ['CRLF', card.replaceAll('\n', '\r\n')],
  ])('a card in %s reads right', async (_, content) => {
    const viewer = await open();
    await dropCard(viewer.page, content);
    await expect.poll(() => viewer.page.locator('article h1').innerText()).toBe('Größe 模型');
    await expect.poll(() => viewer.page.locator('article td').count()).toBe(2);
    await expect.poll(() => viewer.page.locator('[data-field="license"]').innerText()).toBe('MIT');
  });

  test('a body with lone carriage returns reads right', async () => {
    const viewer = await open();
    await dropCard(viewer.page, '# Title\r\rText\r\r- one\r- two\r');
    await expect.poll(() => viewer.page.locator('article h1').innerText()).toBe('Title');
    await expect.poll(() => viewer.page.locator('article li').count()).toBe(2);
  });

  test('bytes that are no UTF-8 show as replacement characters with a finding', async () => {
    const viewer = await open();
    const bytes = new Uint8Array([...Buffer.from('# Title\n\ncaf'), 0xe9, ...Buffer.from(' text')]);
    expect(await dropCard(viewer.page, bytes)).toBe('ready');
    await expect.poll(() => bodyOf(viewer)).toContain('caf\ufffd text');
    const finding = viewer.page.locator('[data-check="text-invalid-bytes"]');
    await expect.poll(() => finding.getAttribute('data-line')).toBe('3');
  });
});

describe('text from right to left', () => {
  test('turns lists and paragraphs and leaves code and other text alone', async () => {
    const viewer = await open();
    await dropCard(
      viewer.page,
      '# Title\n\nAn English paragraph.\n\nفقرة عربية.\n\n- عنصر\n\n- آخر\n\n```\nx = 1\n```\n',
    );
    const direction = (selector: string): Promise<string> =>
      viewer.page
        .locator(`article ${selector}`)
        .evaluate((element) => getComputedStyle(element).direction);
    await expect.poll(() => direction('p:has-text("English")')).toBe('ltr');
    await expect.poll(() => direction('p:has-text("فقرة")')).toBe('rtl');
    await expect.poll(() => direction('ul')).toBe('rtl');
    await expect.poll(() => direction('pre')).toBe('ltr');
  });
});
