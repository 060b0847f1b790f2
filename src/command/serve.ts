import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { EDITOR_FILE } from '../source/beside-page.ts';
import { printable } from './printable.ts';
import { type CardServer, startCardServer } from './server/card-server.ts';
import { type CardTarget, findCard } from './server/card-target.ts';
import { openBrowser } from './server/open-browser.ts';
import { addressesElsewhere } from './server/own-hosts.ts';

/** The same again and again, so that browsers remember what was set, and a page finds it again. */
const USUAL_PORT = 4917;

export interface ServeFlags {
  readonly open?: boolean;
  readonly port?: number;
  readonly host: string;
}

/** Serves the page with a card until it is stopped; 2 when that cannot be. */
export async function serve(name: string, flags: ServeFlags): Promise<0 | 2> {
  const target = await findCard(name);
  if (target.kind === 'none') {
    warn(target.why);
    return 2;
  }
  const server = await start(target, flags).catch((error) => sentence(error, flags));
  if (typeof server === 'string') {
    warn(server);
    return 2;
  }
  const isOfHub = target.kind === 'address';
  const url = isOfHub ? `${server.url}?card=${parameterOf(target.address)}` : server.url;
  say(`${isOfHub ? target.address : target.path} is shown at ${url}`);
  warnOfOthers(flags.host, server.url);
  say(`${isOfHub ? '' : 'It is read again on every save. '}Stop it with Ctrl+C.`);
  if (flags.open) {
    openBrowser(url, () => warn('No browser could be opened: open the address yourself.'));
  }
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  server.close();
  return 0;
}

async function start(target: CardTarget, { host, port }: ServeFlags): Promise<CardServer> {
  const built = (name: string): string =>
    readFileSync(new URL(`../dist/${name}`, import.meta.url), 'utf8');
  const page = built('index.html');
  const editor = built(EDITOR_FILE);
  const folder = target.kind === 'folder' ? target.folder : null;
  const startAt = (at: number): Promise<CardServer> =>
    startCardServer({ page, editor, folder, host, port: at });
  return port === undefined
    ? await startAt(USUAL_PORT).catch(() => startAt(0))
    : await startAt(port);
}

function sentence(
  { code }: NodeJS.ErrnoException,
  { host, port = USUAL_PORT }: ServeFlags,
): string {
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} is in use. Give another one with --port, or none for a free one.`;
    case 'EACCES':
      return `Port ${port} may not be used by you. Give one from 1024 on, or none for a free one.`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${host} is no address of this machine. Give one with --host, or none for 127.0.0.1.`;
    default:
      return `The page cannot be served (${code ?? 'unknown error'}).`;
  }
}

/** An id stays readable. */
function parameterOf(address: string): string {
  return encodeURIComponent(address).replaceAll('%2F', '/').replaceAll('%40', '@');
}

function warnOfOthers(host: string, url: string): void {
  const elsewhere = addressesElsewhere(host);
  if (elsewhere.length > 0) {
    const { port } = new URL(url);
    const addresses = elsewhere.map((one) => `http://${one}:${port}/`).join(', ');
    warn(`Warning: whoever reaches ${addresses} can read the files of this folder.`);
  }
}

function say(line: string): void {
  process.stdout.write(`${printable(line)}\n`);
}

function warn(line: string): void {
  process.stderr.write(`${printable(line)}\n`);
}
