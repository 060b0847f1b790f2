import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { OpenFile } from './served-folder.ts';

const TEXT = 'text/plain; charset=utf-8';
const UNKNOWN = 'application/octet-stream';

/** What the body of a card links to and shows; also its own file is to be read, not downloaded. */
const TYPES: Readonly<Record<string, string>> = {
  ...typed(TEXT, '.md .markdown .mdx .txt .rst .yaml .yml .json .jsonl .ndjson .csv .tsv .bib'),
  ...typed(TEXT, '.cff .toml .ini .cfg .log .py .ipynb .sh .js .mjs .ts .css .xml .diff .jinja'),
  ...typed('image/png', '.png'),
  ...typed('image/jpeg', '.jpg .jpeg'),
  ...typed('image/gif', '.gif'),
  ...typed('image/webp', '.webp'),
  ...typed('image/avif', '.avif'),
  ...typed('image/bmp', '.bmp'),
  ...typed('image/x-icon', '.ico'),
  ...typed('image/svg+xml', '.svg'),
  ...typed('video/mp4', '.mp4 .m4v'),
  ...typed('video/webm', '.webm'),
  ...typed('video/quicktime', '.mov'),
  ...typed('video/ogg', '.ogv'),
  ...typed('audio/mpeg', '.mp3'),
  ...typed('audio/wav', '.wav'),
  ...typed('audio/flac', '.flac'),
  ...typed('audio/mp4', '.m4a .aac'),
  ...typed('audio/ogg', '.ogg .oga .opus'),
  ...typed('application/pdf', '.pdf'),
  ...typed('text/html; charset=utf-8', '.html .htm'),
};

function typed(type: string, endings: string): Readonly<Record<string, string>> {
  return Object.fromEntries(endings.split(' ').map((ending) => [ending, type]));
}

/** A file of the folder may show itself, but has no script and no part in the page's origin. */
const POLICY =
  "sandbox; default-src 'none'; img-src 'self' data:; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'none'";

/** Sends the file, or the part of it that a player asks for, and closes it. */
export async function sendFile(
  path: string,
  { handle, size }: OpenFile,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  try {
    const type = typeOf(path);
    const range = rangeOf(request, size);
    response.setHeader('content-type', type);
    response.setHeader('accept-ranges', 'bytes');
    // Browsers show no PDF that is in a sandbox; their readers have an origin of their own.
    if (type !== TYPES['.pdf']) {
      response.setHeader('content-security-policy', POLICY);
    }
    if (range === 'none') {
      response.writeHead(416, { 'content-range': `bytes */${size}`, 'content-length': 0 }).end();
      return;
    }
    const { start, end } = range ?? { start: 0, end: size - 1 };
    const partial = range && { 'content-range': `bytes ${start}-${end}/${size}` };
    response.writeHead(range ? 206 : 200, { 'content-length': end + 1 - start, ...partial });
    if (request.method === 'HEAD' || end < start) {
      response.end();
      return;
    }
    const stream = handle.createReadStream({ start, end, autoClose: false });
    await pipeline(stream, response);
    if (stream.bytesRead <= end - start) {
      // It became shorter on the way: who reads must not wait for the rest.
      response.destroy();
    }
  } finally {
    await handle.close();
  }
}

/** What has no ending, such as LICENSE, is a text. */
function typeOf(path: string): string {
  const ending = extname(path).toLowerCase();
  return ending === '' ? TEXT : (TYPES[ending] ?? UNKNOWN);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * The one range that is asked for (RFC 9110, 14.1.2); null: the whole file, as for several ranges;
 * `none`: the file has nothing there.
 */
function rangeOf({ headers }: IncomingMessage, size: number): Range | 'none' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  // There is nothing by which a client could know that the file is still the same.
  if (headers['if-range'] !== undefined || first + last === '') {
    return null;
  }
  const start = first === '' ? Math.max(size - Number(last), 0) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (first !== '' && last !== '' && Number(last) < start) {
    return null;
  }
  return start > end ? 'none' : { start, end };
}
