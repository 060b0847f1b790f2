import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSilentServer } from 'node:net';
import { extname, join, relative, sep } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** @type {Readonly<Record<string, string>>} */
const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
};

/**
 * @typedef {object} PageServer
 * @property {string} url ends in `/`
 * @property {() => number} takeBytesSent bytes of response bodies, as compressed, since the last
 *   call
 * @property {() => void} close
 */

/**
 * Serves a folder's files from memory on loopback. All of them are compressed beforehand: as a
 * static host would, and so that no measured request waits for a compressor.
 * @param {string} folder
 * @returns {Promise<PageServer>}
 */
export function servePages(folder) {
  const files = readFiles(folder);
  let bytesSent = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = files.get(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    const accepted = String(request.headers['accept-encoding']);
    const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
    const body = encoding === null ? file.plain : file[encoding];
    bytesSent += body.length;
    response.writeHead(200, {
      'content-type': file.type,
      'content-length': body.length,
      'cache-control': 'no-store',
      ...(encoding === null ? {} : { 'content-encoding': encoding }),
    });
    response.end(body);
  });
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => {
      done({
        url: `http://127.0.0.1:${portOf(server)}/`,
        takeBytesSent() {
          const taken = bytesSent;
          bytesSent = 0;
          return taken;
        },
        close() {
          server.close();
          server.closeAllConnections();
        },
      });
    });
  });
}

/**
 * Takes the place of every other host, and never answers: a card's remote images are on their way
 * all the while it is measured, as on a slow connection, for all contenders alike. Returns its
 * port; it lasts as long as the process.
 * @returns {Promise<number>}
 */
export function serveSilence() {
  const server = createSilentServer((socket) => socket.on('error', () => {})).unref();
  return new Promise((done) => {
    server.listen(0, '127.0.0.1', () => done(portOf(server)));
  });
}

/** @param {import('node:net').Server} server */
function portOf(server) {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** @param {string} folder */
function readFiles(folder) {
  const paths = readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(
    paths.map((path) => {
      const plain = readFileSync(path);
      const br = brotliCompressSync(plain, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
          [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
        },
      });
      const type = TYPES[extname(path)] ?? '';
      const file = { type, plain, br, gzip: gzipSync(plain, { level: 9 }) };
      return [`/${relative(folder, path).split(sep).join('/')}`, file];
    }),
  );
}
