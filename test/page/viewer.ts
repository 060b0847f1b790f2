import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  type Browser,
  chromium,
  type LaunchOptions,
  type Page,
  type Request,
} from 'playwright-core';
import { afterAll, afterEach, beforeEach } from 'vitest';
import { testLaunchOptions } from '../../build/chromium.js';

const DIST = resolve('dist');

/** How many times slower than this machine the page is to be: `THROTTLE=6 npx vitest …` finds what a test does not wait for. */
const THROTTLE = Number(process.env['THROTTLE'] ?? 1);

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

/** The built page in a browser, with what a test may want to know of it. */
export interface Viewer {
  readonly page: Page;
  /** Console errors, uncaught errors and CSP violations so far. */
  readonly complaints: string[];
  /** URLs of requests other than for the page itself. */
  readonly requests: string[];
}

export interface ViewerLab {
  /** Address of `dist/` on a loopback server; ends in `/`. */
  readonly httpUrl: string;
  readonly fileUrl: string;
  /** Cards (or any bytes) that the server answers with, by path. */
  readonly served: Map<string, string | Uint8Array>;
  open(url?: string, options?: OpenOptions): Promise<Viewer>;
  /** Opens it, or gives the one that was just left by a test that opened it like this. */
  reopen(url?: string, options?: OpenOptions): Promise<Viewer>;
  /** Leaves it, with another card on it, to the next test: most take longest for the opening. */
  leave(viewer: Viewer): Promise<void>;
  close(): Promise<void>;
}

type OpenOptions = Parameters<Browser['newContext']>[0] & {
  /** Images from elsewhere fail to load; otherwise they are a transparent pixel. */
  readonly imagesFail?: boolean;
  /** They never come. */
  readonly imagesHang?: boolean;
  /** Runs in each page before its own program. */
  readonly prepare?: (() => void) | undefined;
};

/** Starts a browser and a server for the built page. */
export async function openLab(
  launchOptions: LaunchOptions = testLaunchOptions,
): Promise<ViewerLab> {
  const served = new Map<string, string | Uint8Array>();
  const [server, first] = await Promise.all([serve(served), chromium.launch(launchOptions)]);
  let browser = first;
  const httpUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const fileUrl = pathToFileURL(join(DIST, 'index.html')).href;
  let left: Viewer | null = null;
  const openedAs = new WeakMap<Viewer, string>();
  const lab: ViewerLab = {
    httpUrl,
    fileUrl,
    served,
    async open(
      url = httpUrl,
      { imagesFail = false, imagesHang = false, prepare, ...options } = {},
    ): Promise<Viewer> {
      if (!browser.isConnected()) {
        // Chromium 156 crashes now and then when a folder is dropped once more.
        browser = await chromium.launch(launchOptions);
      }
      const context = await browser.newContext({
        viewport: { width: 1440, height: 900 },
        ...options,
      });
      await context.addInitScript(prepare ?? (() => {}));
      const page = await context.newPage();
      const complaints: string[] = [];
      const requests: string[] = [];
      page.on('console', (message) => {
        if (
          message.type() === 'error' ||
          /Content Security Policy|TrustedScript/.test(message.text())
        ) {
          complaints.push(message.text());
        }
      });
      page.on('pageerror', (error) => complaints.push(String(error)));
      page.on('request', (request: Request) => {
        if (!request.isNavigationRequest() && !/^(data|blob):/.test(request.url())) {
          requests.push(request.url());
        }
      });
      // Nothing of a test may reach the network; a card's images are answered here.
      await context.route(
        (target) => target.protocol.startsWith('http') && target.hostname !== '127.0.0.1',
        (route) => {
          if (imagesFail) {
            return route.abort();
          }
          const contentType = 'image/svg+xml';
          const body = '<svg xmlns="http://www.w3.org/2000/svg"/>';
          return imagesHang ? undefined : route.fulfill({ contentType, body });
        },
      );
      page.setDefaultTimeout(15_000);
      if (THROTTLE > 1) {
        const session = await context.newCDPSession(page);
        await session.send('Emulation.setCPUThrottlingRate', { rate: THROTTLE });
      }
      await page.goto(url);
      await (options.javaScriptEnabled === false ? settled(page) : started(page));
      return { page, complaints, requests };
    },
    async reopen(url = httpUrl, options = {}): Promise<Viewer> {
      const as = JSON.stringify([url, options]);
      if (left === null || openedAs.get(left) !== as) {
        const viewer = await lab.open(url, options);
        openedAs.set(viewer, as);
        return viewer;
      }
      const viewer = left;
      // What a test that fails does not leave again is not used again.
      left = null;
      return viewer;
    },
    async leave(viewer: Viewer): Promise<void> {
      const { page, complaints, requests } = viewer;
      await left?.page.context().close();
      left = viewer;
      await page.emulateMedia({ media: null });
      await page.mouse.move(0, 0);
      await page.evaluate(() => localStorage.clear());
      // Closes what was open, and folds what was unfolded.
      await dropCard(page, '# Left\n');
      complaints.length = 0;
      requests.length = 0;
    },
    async close(): Promise<void> {
      await browser.close();
      server.close();
    },
  };
  return lab;
}

/**
 * One viewer for all tests around it: open once, it is quicker than a new one for each. After a
 * test that failed, the next one, or the same one once more, has a new one.
 */
export function sharedViewer(open: () => Promise<Viewer>): Viewer {
  let current: Viewer | null = null;
  const close = async (): Promise<void> => {
    // A browser that has crashed has closed it.
    await current?.page
      .context()
      .close()
      .catch(() => {});
    current = null;
  };
  beforeEach(async () => {
    current ??= await open();
  });
  afterEach(({ task }) => (task.result?.state === 'fail' ? close() : undefined));
  afterAll(close);
  const part = <Key extends keyof Viewer>(key: Key): Viewer[Key] => (current as Viewer)[key];
  return {
    get page() {
      return part('page');
    },
    get complaints() {
      return part('complaints');
    },
    get requests() {
      return part('requests');
    },
  };
}

/** Waits until the page shows a card, or says why it does not. */
export async function settled(page: Page): Promise<string> {
  await page.waitForFunction(() => document.documentElement.dataset['state'] !== 'loading');
  return stateOf(page);
}

/** Waits until the program of a page answers, too: the card of the build is there before it. */
export async function started(page: Page): Promise<string> {
  await page.waitForFunction(() => {
    const { state, revision } = document.documentElement.dataset;
    return state !== 'loading' && (state !== 'ready' || revision !== undefined);
  });
  return stateOf(page);
}

export function stateOf(page: Page): Promise<string> {
  return page.evaluate(() => document.documentElement.dataset['state'] ?? '');
}

/** Waits until what was just done is laid out and painted, and what comes with that is, too. */
export async function framesDone(page: Page): Promise<void> {
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) {
      await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
    }
  });
}

/** A promise and the function that fulfils it. */
export function signal(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((fulfil) => {
    resolve = fulfil;
  });
  return { promise, resolve };
}

interface DroppedFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly type?: string;
}

/** Drops files on the page as a reader does, and waits until the page has settled. */
export async function drop(page: Page, ...files: readonly DroppedFile[]): Promise<string> {
  const sent = files.map(({ name, content, type = '' }) => ({
    name,
    type,
    base64: Buffer.from(content).toString('base64'),
  }));
  await page.evaluate((list) => {
    const data = new DataTransfer();
    for (const { name, type, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      data.items.add(new File([bytes], name, { type }));
    }
    for (const kind of ['dragenter', 'dragover', 'drop']) {
      document.body.dispatchEvent(
        new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    }
  }, sent);
  return settled(page);
}

/** Drops one card by its text. */
export function dropCard(
  page: Page,
  content: string | Uint8Array,
  name = 'README.md',
): Promise<string> {
  return drop(page, { name, content });
}

/** The directory of real cards beside the project; null in a clone without it. */
export const sharedCards: string | null = existsSync('../shared/cards') ? '../shared/cards' : null;

export function readCard(name: string): Uint8Array {
  return readFileSync(join(sharedCards ?? '', name));
}

export function serve(served: ReadonlyMap<string, string | Uint8Array>): Promise<Server> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    const content = served.get(path);
    if (content !== undefined) {
      response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' });
      response.end(content);
      return;
    }
    const file = join(DIST, normalize(path === '/' ? '/index.html' : path));
    if (!file.startsWith(DIST) || !existsSync(file) || !statSync(file).isFile()) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
    createReadStream(file).pipe(response);
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done(server));
  });
}
