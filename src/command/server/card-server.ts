import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EDITOR_FILE } from '../../source/beside-page.ts';
import { FOLDER_EVENTS } from '../../source/served-folder.ts';
import { FolderWatch } from './folder-watch.ts';
import { hostInUrl, ownHosts } from './own-hosts.ts';
import { sendFile } from './send-file.ts';
import type { ServedFolder } from './served-folder.ts';

export interface CardServerOptions {
  /** The page's HTML. */
  readonly page: string;
  /** The program of its editor, for which it asks. */
  readonly editor: string;
  /** Null: the page alone. */
  readonly folder: ServedFolder | null;
  readonly host: string;
  /** 0: the system chooses a free one. */
  readonly port: number;
}

export interface CardServer {
  /** Address of the page. */
  readonly url: string;
  /** Ends also what is under way. */
  readonly close: () => void;
}

/** Nothing is kept, run as what it is not, or shown by the pages of others. */
const HEADERS = {
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** As README.md says of every server; the rest of its policy is in the page. */
const PAGE_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "frame-ancestors 'none'",
};

const EDITOR_HEADERS = { 'content-type': 'text/javascript; charset=utf-8' };

/** With a query, which a file of the folder of that name has not. */
const EDITOR_PATH = `/${EDITOR_FILE}?`;

/**
 * Serves the page at `/`, the files of the folder beside it, and what becomes of them. Rejects as
 * `listen` does, with a `code`.
 */
export async function startCardServer(options: CardServerOptions): Promise<CardServer> {
  const { folder, host } = options;
  const page = Buffer.from(folder === null ? options.page : pageOf(folder, options.page));
  const editor = Buffer.from(options.editor);
  const watch = folder && new FolderWatch(folder);
  let hosts: ReadonlySet<string> = new Set();

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(HEADERS)) {
      response.setHeader(name, value);
    }
    const path = /^[^?#]*/.exec(request.url ?? '')?.[0] ?? '';
    if (isOfStranger(request, hosts)) {
      refuse(response, 403, 'This server answers its own page only.');
    } else if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      refuse(response, 405, 'There is nothing here but to read.');
    } else if (path === '/') {
      response.writeHead(200, { ...PAGE_HEADERS, 'content-length': page.length });
      response.end(request.method === 'HEAD' ? undefined : page);
    } else if (request.url?.startsWith(EDITOR_PATH)) {
      response.writeHead(200, { ...EDITOR_HEADERS, 'content-length': editor.length });
      response.end(request.method === 'HEAD' ? undefined : editor);
    } else if (path === `/${FOLDER_EVENTS}` && watch !== null && isListener(request)) {
      await watch.listen(response);
    } else {
      const file = await folder?.open(path);
      await watch?.add(path);
      if (file) {
        await sendFile(path, file, request, response);
      } else {
        refuse(response, 404, 'There is no such file.');
      }
    }
  };

  const server = createServer((request, response) => {
    // Who asked may be gone, or the file on its way, removed.
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(options.port, host);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  hosts = ownHosts(host, port);
  const shownHost = host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : hostInUrl(host);
  return {
    url: `http://${shownHost}:${port}/`,
    close(): void {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Tells the page which card it is to show, before it paints the one that it holds. */
function pageOf({ cardPath }: ServedFolder, page: string): string {
  return page.replace('<html ', `<html data-waived data-served="${cardPath.slice(1)}" `);
}

/**
 * Is it asked under a name of others, or by a page of others? Browsers tell the latter by `Origin`,
 * or `Sec-Fetch-Site` where nothing may be read of the answer; a link may lead here from anywhere.
 */
function isOfStranger({ headers }: IncomingMessage, hosts: ReadonlySet<string>): boolean {
  const { host = '', origin } = headers;
  const site = headers['sec-fetch-site'] ?? 'none';
  const isOwnSite = site === 'none' || site === 'same-origin';
  return (
    !hosts.has(host.toLowerCase()) ||
    (origin !== undefined && !hosts.has(origin.toLowerCase().replace(/^http:\/\//, ''))) ||
    (!isOwnSite && headers['sec-fetch-dest'] !== 'document')
  );
}

/** An image of a card at that address would keep a connection of the browser to itself. */
function isListener({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && headers.accept === 'text/event-stream';
}

function refuse(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${sentence}\n`);
}
