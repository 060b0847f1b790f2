import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Engine } from './engine.ts';
import { COMMANDS, type Send, waitForWidth, webDriver } from './web-driver.ts';

const HOST = fileURLToPath(new URL('webkit-host.py', import.meta.url));

/** What the host heard, one JSON line each. */
interface Heard {
  readonly kind: string;
  readonly text: string;
}

/** Drives WebKitGTK by its own WebDriver, in a window of its own on a display that nobody sees. */
export async function openWebKit(): Promise<Engine> {
  const { home, log, paper, downloads, call, stop } = await startDriver();
  const { sessionId } = (await call('POST', '/session', {
    capabilities: {
      alwaysMatch: {
        'webkitgtk:browserOptions': { binary: HOST, args: ['--automation'] },
        timeouts: { script: 60_000, pageLoad: 60_000, implicit: 0 },
      },
    },
  })) as { sessionId: string };
  const send: Send = (command, parameters, id = '') => {
    const [method = '', path = ''] = COMMANDS[command].split(' ');
    return call(method, `/session/${sessionId}${path.replace('{id}', id)}`, parameters);
  };
  const page = webDriver(send);
  const take = noteReader(log);
  return {
    ...page,
    downloads,
    async resize(width, height) {
      await send('SetWindowRect', { width, height });
      await page.run(waitForWidth, width);
    },
    complaints: async () => take(({ kind }) => kind === 'complaint'),
    requests: async () => take(({ kind }) => kind === 'request'),
    async print() {
      // The driver has no command for it: the host hears the page's message.
      await page.run(() => {
        const { webkit } = window as unknown as {
          webkit: { messageHandlers: { print: { postMessage(message: string): void } } };
        };
        webkit.messageHandlers.print.postMessage('');
      });
      while (take(({ kind }) => kind === 'printed').length === 0) {
        await pause(50);
      }
      return existsSync(paper) ? readFileSync(paper) : new Uint8Array();
    },
    async close() {
      await call('DELETE', `/session/${sessionId}`, null).catch(() => {});
      stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** A display, and on it the driver, which starts the host for each session. */
async function startDriver() {
  const home = mkdtempSync(join(tmpdir(), 'engine-'));
  const downloads = join(home, 'downloads');
  mkdirSync(downloads);
  const log = join(home, 'heard');
  const paper = join(home, 'paper.pdf');
  writeFileSync(log, '');
  const display = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1400x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const [number] = await once(display.stdio[3] as NodeJS.ReadableStream, 'data');
  const port = await freePort();
  const driver = spawn('WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: {
      ...process.env,
      HOME: home,
      XDG_RUNTIME_DIR: home,
      ENGINE_LOG: log,
      ENGINE_DOWNLOADS: downloads,
      ENGINE_PAPER: paper,
      DISPLAY: `:${String(number).trim()}`,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      WEBKIT_DISABLE_DMABUF_RENDERER: '1',
      // Root may not make WebKit's sandbox.
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
    },
    stdio: 'ignore',
  });
  const call = async (method: string, path: string, body: unknown): Promise<unknown> => {
    const sent = method === 'GET' ? { method } : { method, body: JSON.stringify(body) };
    const response = await fetch(`http://127.0.0.1:${port}${path}`, sent);
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) {
      throw new Error(`${path}: ${JSON.stringify(value)}`);
    }
    return value;
  };
  const isUp = (): Promise<boolean> =>
    call('GET', '/status', null).then(
      () => true,
      () => false,
    );
  while (!(await isUp())) {
    await pause(50);
  }
  const stop = (): void => {
    driver.kill();
    display.kill();
  };
  return { home, log, paper, downloads, call, stop };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

/** Takes what was heard of some kinds out of the notes. */
function noteReader(log: string): (isWanted: (one: Heard) => boolean) => readonly string[] {
  const heard: Heard[] = [];
  let readTo = 0;
  return (isWanted: (one: Heard) => boolean): readonly string[] => {
    const text = readFileSync(log, 'utf8');
    const end = text.lastIndexOf('\n') + 1;
    heard.push(
      ...text
        .slice(readTo, end)
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    );
    readTo = end;
    const wanted = heard.filter(isWanted);
    heard.splice(0, heard.length, ...heard.filter((one) => !isWanted(one)));
    return wanted.map(({ text }) => text);
  };
}
