import { LIMITS } from '../limits.ts';
import type { CardText, LoadResult } from './card-source.ts';
import { loadText, refuse, refuseTooLarge } from './load-text.ts';

const MARK = '#card=';
/** Of a file; what a link calls its card must not look like a place on the web. */
const FILE_NAME = /^[^/\\:]{1,100}\.(?:md|markdown|mdx|txt)$/i;
const USUAL_NAME = 'README.md';
const BASE64URL = /^[\w-]+$/;
/** Characters that are put together from bytes at a time. */
const PORTION = 8192;

/** Does the fragment of an address carry a whole card? */
export function isCardLink(hash: string): boolean {
  return hash.startsWith(MARK);
}

/**
 * A fragment that carries a whole card: `#card=…&name=…`, its text as UTF-8 that is deflated and
 * written in base64url. A browser sends no fragment to a server. A place in the card may stand
 * behind it: `#card=…&name=…#usage`.
 */
export async function cardFragment({ text, source }: CardText): Promise<string> {
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let binary = '';
  for (let start = 0; start < bytes.length; start += PORTION) {
    binary += String.fromCharCode(...bytes.subarray(start, start + PORTION));
  }
  const card = btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return `${MARK}${card}&name=${encodeURIComponent(fileName(source.name))}`;
}

/** The fragment that carries a card, without the place in it, which may stand behind it. */
export function withoutPlace(hash: string): string {
  return hash.replace(/(?<=.)#.*/s, '');
}

/** Reads the card that a fragment carries, as a file that a reader has dropped. */
export async function readCardLink(hash: string): Promise<LoadResult> {
  const fields = fieldsOf(hash);
  const name = fileName(fields.get('name') ?? '');
  const packed = bytesOf(fields.get('card') ?? '');
  if (packed === null) {
    return refuse(name, BROKEN);
  }
  const bytes = await inflate(packed).catch(() => null);
  return bytes === null
    ? refuse(name, BROKEN)
    : bytes === 'too large'
      ? refuseTooLarge(name, null)
      : loadText(bytes, { kind: 'local', name, href: null, base: null });
}

const BROKEN =
  'The link does not hold a whole card: a part of it is missing or was changed on its way. Copy all of it once more, or ask for the README.md file and drop it here.';

function fieldsOf(hash: string): URLSearchParams {
  return new URLSearchParams(withoutPlace(hash).slice(1));
}

function fileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return FILE_NAME.test(last) ? last : USUAL_NAME;
}

/** Null where this is no base64url. */
function bytesOf(text: string): Uint8Array<ArrayBuffer> | null {
  const plain = text.replace(/=+$/, '');
  if (!BASE64URL.test(plain) || plain.length % 4 === 1) {
    return null;
  }
  const binary = atob(plain.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** Rejects where the bytes are not whole; a few may become many, and are no longer read then. */
async function inflate(packed: Uint8Array<ArrayBuffer>): Promise<Uint8Array | 'too large'> {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  const portions: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > LIMITS.fileBytes.most) {
      void reader.cancel().catch(() => {});
      return 'too large';
    }
    portions.push(next.value);
  }
  return new Uint8Array(await new Blob(portions).arrayBuffer());
}
