import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serve } from '../page/viewer.ts';
import { ENGINE, type Engine, openEngine } from './engine.ts';

export type Scheme = 'http' | 'file';

export const SCHEMES = ['http', 'file'] as const;

/** What the scheme changes is tried elsewhere: Firefox over the one, WebKit over the other. */
export const OWN_SCHEMES: readonly Scheme[] =
  ENGINE === 'chromium' ? SCHEMES : [ENGINE === 'firefox' ? 'http' : 'file'];

/**
 * Of many alike, every other one over each scheme: what hangs on the scheme shows in half of them.
 * Chromium takes all of them over both.
 */
export function halfOver<Row>(scheme: Scheme, rows: readonly Row[]): readonly Row[] {
  const rest = SCHEMES.indexOf(scheme);
  return ENGINE === 'chromium' ? rows : rows.filter((_, index) => index % SCHEMES.length === rest);
}

/** The built page in the engine of this process. */
export interface EngineLab {
  readonly engine: Engine;
  /** Cards that the server answers with, by path. */
  readonly served: Map<string, string>;
  /** Opens the page and waits until it shows its hosted card, or says why not. */
  open(scheme: Scheme, addition?: string): Promise<string>;
  /** Drops a card as a reader does, and waits until it is shown; answers the page's state. */
  drop(card: string, name?: string): Promise<string>;
  /** Picks a card with the input behind “Open”. */
  pick(card: string, name?: string): Promise<string>;
  /** Clicks the first shown button of that name, in the part of the page that `within` selects. */
  press(name: string, within?: string): Promise<void>;
  /** The text of the first that `selector` selects, as it is shown. */
  textOf(selector: string): Promise<string>;
  /** What has the focus: its id, or else its name, its text. */
  focused(): Promise<string>;
  /** What the engine complained of since it was last asked, but for what says nothing of the page. */
  complaints(): Promise<readonly string[]>;
  /** Waits until something that `selector` selects is shown, or (`isShown` false) nothing is. */
  shows(selector: string, isShown?: boolean): Promise<void>;
  close(): Promise<void>;
}

const HARMLESS = [
  // The sanitiser's inert parse of handlers, which never run.
  /inline event handler/,
  // The hosted card has a picture of a host that no test reaches.
  /Failed to load resource|NetworkError/,
  // Firefox, of players whose files wait until the reader wants them.
  /^Media: /,
];

export async function openEngineLab(): Promise<EngineLab> {
  const served = new Map<string, string>();
  const [server, engine] = await Promise.all([serve(served), openEngine()]);
  const urls: Readonly<Record<Scheme, string>> = {
    http: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    file: pathToFileURL(resolve('dist/index.html')).href,
  };
  const folder = mkdtempSync(join(tmpdir(), 'engine-cards-'));
  return {
    engine,
    served,
    async open(scheme, addition = '') {
      await engine.goTo(urls[scheme] + addition);
      return settled(engine);
    },
    drop: (card, name = 'README.md') => engine.run(dropAndWait, card, name),
    async pick(card, name = 'README.md') {
      writeFileSync(join(folder, name), card);
      const before = await engine.run(() => document.documentElement.dataset['revision'] ?? '');
      await engine.chooseFiles('#OpenInput', [join(folder, name)]);
      return engine.run(waitForCard, before);
    },
    async press(name, within = 'body') {
      await engine.run(markButton, name, within);
      await engine.click('[data-pressed-by-test]');
      await engine.run(() => {
        document.querySelector('[data-pressed-by-test]')?.removeAttribute('data-pressed-by-test');
      });
    },
    textOf: (selector) => engine.run(readText, selector),
    focused: () => engine.run(readFocus),
    complaints: async () =>
      (await engine.complaints()).filter((line) => !HARMLESS.some((known) => known.test(line))),
    shows: (selector, isShown = true) => engine.run(waitUntilShown, selector, isShown),
    async close() {
      await engine.close();
      server.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function settled(engine: Engine): Promise<string> {
  return engine.run(async () => {
    const { dataset } = document.documentElement;
    while (dataset['state'] === 'loading') {
      await new Promise((done) => setTimeout(done, 20));
    }
    return dataset['state'] ?? '';
  });
}

// What follows runs in the page.

async function dropAndWait(card: string, name: string): Promise<string> {
  const data = new DataTransfer();
  data.items.add(new File([card], name));
  for (const kind of ['dragenter', 'dragover', 'drop']) {
    document.body.dispatchEvent(
      new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  }
  const { dataset } = document.documentElement;
  while (dataset['state'] === 'loading') {
    await new Promise((done) => setTimeout(done, 20));
  }
  return dataset['state'] ?? '';
}

async function waitForCard(before: string): Promise<string> {
  const { dataset } = document.documentElement;
  while (dataset['revision'] === before && dataset['state'] !== 'failed') {
    await new Promise((done) => setTimeout(done, 20));
  }
  return dataset['state'] ?? '';
}

async function markButton(name: string, within: string): Promise<void> {
  for (;;) {
    const buttons = document.querySelectorAll<HTMLElement>(
      `:is(${within}) :is(button, summary, a)`,
    );
    const found = [...buttons].find((one) => {
      const names = [one.getAttribute('aria-label'), one.textContent?.trim()];
      return names.includes(name) && one.checkVisibility();
    });
    if (found !== undefined) {
      found.scrollIntoView({ block: 'center' });
      found.setAttribute('data-pressed-by-test', '');
      return;
    }
    await new Promise((done) => setTimeout(done, 20));
  }
}

function readText(selector: string): string {
  return document.querySelector<HTMLElement>(selector)?.innerText ?? '';
}

function readFocus(): string {
  const { id = '', ariaLabel = null, textContent = '' } = document.activeElement ?? {};
  return id || (ariaLabel ?? textContent);
}

async function waitUntilShown(selector: string, isShown: boolean): Promise<void> {
  const isThere = (): boolean =>
    [...document.querySelectorAll(selector)].some((one) => one.checkVisibility());
  while (isThere() !== isShown) {
    await new Promise((done) => setTimeout(done, 20));
  }
}
