import { LIMITS } from '../../limits.ts';
import { CARD_FIELDS, type CardRow, cardRow, named } from './card-row.ts';

/** A card of NDJSON, or what is wrong with its line. */
export type NdjsonLine = { readonly line: number } & (CardRow | { readonly fault: string });

/** JSON writes a byte with up to six; of what is longer than any card nothing is kept. */
const LONGEST_LINE = 6 * LIMITS.fileBytes.most;

const LINE_FEED = 10;

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The cards of NDJSON, one a line; blank lines are none. */
export async function* readNdjson(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<NdjsonLine> {
  let line = 0;
  for await (const content of linesOf(bytes)) {
    line += 1;
    const read = content === null ? { fault: 'is too long' } : readLine(content, line);
    if (read !== null) {
      yield { line, ...read };
    }
  }
}

function readLine(content: Uint8Array, line: number): CardRow | { readonly fault: string } | null {
  let value: unknown;
  try {
    const text = decoder.decode(content);
    if (text.trim() === '') {
      return null;
    }
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { fault: 'is no JSON object' };
  }
  return cardRow({ ...value }, line) ?? { fault: `has no text as ${named(CARD_FIELDS)}` };
}

/** Lines without their ends; null for one that is too long. */
async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array | null> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length > LONGEST_LINE) {
      parts = [];
    } else {
      parts.push(part);
    }
  };
  const take = (): Uint8Array | null => {
    const line = length > LONGEST_LINE ? null : Buffer.concat(parts);
    parts = [];
    length = 0;
    return line;
  };
  for await (const chunk of bytes) {
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      add(chunk.subarray(start, end));
      yield take();
      start = end + 1;
    }
    add(chunk.subarray(start));
  }
  if (length > 0) {
    yield take();
  }
}
