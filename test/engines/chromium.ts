import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../../build/chromium.js';
import type { Engine } from './engine.ts';

export async function openChromium(): Promise<Engine> {
  const downloads = mkdtempSync(join(tmpdir(), 'engine-'));
  const browser = await chromium.launch({
    ...chromiumLaunchOptions,
    // Nothing of a test may reach the network.
    args: [
      ...chromiumLaunchOptions.args,
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    ],
  });
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => requests.push(request.url()));
  page.on('download', (download) => download.saveAs(join(downloads, download.suggestedFilename())));
  return {
    downloads,
    async goTo(url) {
      await page.goto(url);
    },
    run: (script, ...args) =>
      page.evaluate(`(${String(script)})(...${JSON.stringify(args)})`) as Promise<
        Awaited<ReturnType<typeof script>>
      >,
    chooseFiles: (selector, paths) => page.setInputFiles(selector, [...paths]),
    click: (selector) => page.click(selector),
    press: (...keys) => page.keyboard.press(keys.join('+')),
    resize: (width, height) => page.setViewportSize({ width, height }),
    windows: async () => context.pages().length,
    complaints: async () => complaints.splice(0),
    requests: async () => requests.splice(0),
    print: () => page.pdf({ format: 'A4' }),
    async close() {
      await browser.close();
      rmSync(downloads, { recursive: true });
    },
  };
}
