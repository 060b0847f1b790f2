import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './engine.ts';
import { openMarionette } from './marionette.ts';
import { type Send, waitForWidth, webDriver } from './web-driver.ts';

/**
 * Drives Firefox by Marionette, which is what geckodriver speaks to it. Debian has no geckodriver;
 * and Marionette also runs scripts in the browser's own window, where its whole console is heard.
 */
export async function openFirefox(): Promise<Engine> {
  const { firefox, home, downloads, printed, marionette } = await startFirefox();
  const send: Send = async (command, parameters, id) => {
    const answer = await marionette(
      `WebDriver:${command}`,
      id ? { id, ...parameters } : parameters,
    );
    return (answer as { value?: unknown } | null)?.value ?? answer;
  };
  /** Runs a script in the browser's own window. */
  const inBrowser = async (script: string): Promise<unknown> => {
    await marionette('Marionette:SetContext', { value: 'chrome' });
    const parameters = { script, args: [], sandbox: 'system', newSandbox: false };
    const value = await send('ExecuteAsyncScript', parameters);
    await marionette('Marionette:SetContext', { value: 'content' });
    return value;
  };
  await inBrowser(LISTEN);
  const driver = webDriver(send);
  const engine: Engine = {
    ...driver,
    downloads,
    async resize(width, height) {
      await inBrowser(`
        const { style } = gBrowser.selectedBrowser;
        for (const [name, value] of [['width', ${width}], ['height', ${height}]]) {
          for (const bound of ['', 'min-', 'max-']) {
            style.setProperty(bound + name, value + 'px');
          }
        }
        requestAnimationFrame(() => arguments[0]());`);
      await driver.run(waitForWidth, width);
    },
    async complaints() {
      const heard = (await inBrowser(
        'arguments[0](globalThis.complaints.splice(0));',
      )) as readonly string[];
      const lines = printed.splice(0).join('').split('\n');
      return [...heard, ...lines.filter((line) => CONSOLE.test(line))];
    },
    requests: () =>
      inBrowser('arguments[0](globalThis.requests.splice(0));') as Promise<readonly string[]>,
    async print() {
      return Buffer.from(String(await send('Print', { background: true })), 'base64');
    },
    async close() {
      const closed = once(firefox, 'exit');
      await marionette('Marionette:Quit', { flags: ['eForceQuit'] });
      await closed;
      rmSync(home, { recursive: true, force: true });
    },
  };
  await engine.resize(1280, 900);
  return engine;
}

async function startFirefox() {
  const home = mkdtempSync(join(tmpdir(), 'engine-'));
  const downloads = join(home, 'downloads');
  mkdirSync(downloads);
  writeFileSync(join(home, 'user.js'), preferences(downloads));
  const firefox = spawn(
    'firefox-esr',
    [
      '--headless',
      '--marionette',
      '--remote-allow-system-access',
      '--no-remote',
      '--profile',
      home,
    ],
    { env: { ...process.env, HOME: home }, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const printed: string[] = [];
  firefox.stdout.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  const marionette = await openMarionette(join(home, 'MarionetteActivePort'));
  await marionette('WebDriver:NewSession', {});
  await marionette('WebDriver:SetTimeouts', { script: 60_000, pageLoad: 60_000 });
  await marionette('WebDriver:SetWindowRect', { width: 1500, height: 1200 });
  return { firefox, home, downloads, printed, marionette };
}

/** A console's line; the browser's own loader of settings has no network to load from. */
const CONSOLE = /^console\.\w+: (?!RSLoader)/;

/** Notes what the page's console, its policy and the network hear. */
const LISTEN = `
  globalThis.complaints = [];
  globalThis.requests = [];
  globalThis.listener = {
    observe(message) {
      if (message instanceof Ci.nsIScriptError && !/^(chrome|resource|moz-extension):/.test(message.sourceName) && message.category !== 'chrome javascript') {
        globalThis.complaints.push(message.category + ': ' + message.errorMessage);
      }
    },
  };
  Services.console.registerListener(globalThis.listener);
  globalThis.observer = {
    observe(subject) {
      const { URI, loadInfo } = subject.QueryInterface(Ci.nsIHttpChannel);
      // The browser itself asks for updates.
      if (!loadInfo.triggeringPrincipal.isSystemPrincipal) {
        globalThis.requests.push(URI.spec);
      }
    },
  };
  Services.obs.addObserver(globalThis.observer, 'http-on-modify-request');
  arguments[0]();`;

function preferences(downloads: string): string {
  const wanted = {
    'marionette.port': 0,
    'devtools.console.stdout.content': true,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.homepage_override.mstone': 'ignore',
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.update.enabled': false,
    'extensions.update.enabled': false,
    'browser.safebrowsing.malware.enabled': false,
    'browser.safebrowsing.phishing.enabled': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.alwaysOpenPanel': false,
    'dom.events.testing.asyncClipboard': true,
    'layout.css.prefers-color-scheme.content-override': 1,
    // Nothing of a test may reach the network.
    'network.proxy.type': 1,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': 9,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': 9,
    'network.proxy.no_proxies_on': '127.0.0.1',
  };
  return Object.entries(wanted)
    .map((entry) => `user_pref(${entry.map((part) => JSON.stringify(part)).join(', ')});\n`)
    .join('');
}
