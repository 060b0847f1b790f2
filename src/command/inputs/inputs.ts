import { createReadStream, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { LIMITS } from '../../limits.ts';
import { refuseTooLarge } from '../../source/load-text.ts';
import type { CardRow } from './card-row.ts';
import { isFile, type Missing, type Place, reasonOf } from './find-cards.ts';
import { placesOf } from './named-places.ts';
import { readNdjson } from './read-ndjson.ts';

/** A card to check. */
export interface CardInput extends Place {
  /** Null for a file that is still to be read; else its bytes, or the text of a row. */
  readonly content: Uint8Array | string | null;
  /** Of a row among many. */
  readonly id?: string | number;
}

export interface InputOptions {
  /** Where relative names begin. */
  readonly folder: string;
  /** What standard input holds, and the name of the file that it stands for. */
  readonly standard: { readonly holds: 'card' | 'ndjson'; readonly name: string };
  /** Rejects, with the same each time, where the configuration is wrong. */
  readonly isIgnored: (path: string) => boolean | Promise<boolean>;
}

type Inputs = AsyncGenerator<CardInput | Missing>;

const NDJSON = /\.(?:ndjson|jsonl)$/i;
const PARQUET = /\.parquet$/i;

/**
 * The cards that names stand for, in this order and each once: of files, folders, patterns that
 * the shell has left as they are, files of many cards, and of `-`, which is standard input.
 */
export async function* inputsOf(names: readonly string[], options: InputOptions): Inputs {
  const { folder, standard, isIgnored } = options;
  const seen = new Set<string>();
  const faults = new Set<unknown>();
  for (const name of names) {
    const isStandard = name === '-';
    const found = isStandard
      ? [{ name: standard.name, path: resolve(folder, standard.name) }]
      : placesOf(name, folder);
    for (const place of found) {
      if ('error' in place) {
        yield place;
        continue;
      }
      try {
        if (seen.has(place.path) || (await isIgnored(place.path))) {
          continue;
        }
      } catch (fault) {
        // The configuration of these cards is wrong: that is told once, and others are checked.
        if (!faults.has(fault)) {
          faults.add(fault);
          yield { name: place.name, error: reasonOf(fault) };
        }
        continue;
      }
      seen.add(place.path);
      yield* isStandard ? standardInput(place, standard.holds) : inputsAt(place);
    }
  }
}

function standardInput(place: Place, holds: 'card' | 'ndjson'): Inputs {
  return holds === 'ndjson' ? linesOf(place, process.stdin) : cardOf(place, process.stdin);
}

async function* inputsAt(place: Place): Inputs {
  const { path } = place;
  if (PARQUET.test(path)) {
    yield* rowsOf(place);
  } else if (NDJSON.test(path)) {
    yield* linesOf(place, createReadStream(path));
  } else if (isFile(path)) {
    const { size } = statSync(path);
    yield size > LIMITS.fileBytes.most ? tooLarge(place, size) : { ...place, content: null };
  } else {
    // A pipe shows its size only while it is read.
    yield* cardOf(place, createReadStream(path));
  }
}

async function* cardOf(place: Place, bytes: AsyncIterable<Uint8Array>): Inputs {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of bytes) {
      parts.push(part);
      size += part.length;
      if (size > LIMITS.fileBytes.most) {
        yield tooLarge(place, null);
        return;
      }
    }
    yield { ...place, content: Buffer.concat(parts) };
  } catch (error) {
    yield unreadable(place, error);
  }
}

async function* linesOf(place: Place, bytes: AsyncIterable<Uint8Array>): Inputs {
  try {
    for await (const line of readNdjson(bytes)) {
      yield 'fault' in line
        ? { name: place.name, error: `${place.name}:${line.line}: The line ${line.fault}.` }
        : rowInput(place, line);
    }
  } catch (error) {
    yield unreadable(place, error);
  }
}

async function* rowsOf(place: Place): Inputs {
  try {
    const { readParquet } = await import('./read-parquet.ts');
    for await (const row of readParquet(place.path)) {
      yield rowInput(place, row);
    }
  } catch (error) {
    // To look beyond the bytes of a file that is cut off, or is another one, is out of range.
    const isCut = error instanceof RangeError;
    yield unreadable(place, isCut ? 'it is no whole Parquet file' : error);
  }
}

function rowInput({ name, path }: Place, { id, card }: CardRow): CardInput {
  return { name: `${name}#${id}`, path, content: card, id };
}

function tooLarge({ name }: Place, size: number | null): Missing {
  return { name, error: refuseTooLarge(name, size).refusal.reason };
}

function unreadable({ name }: Place, error: unknown): Missing {
  return { name, error: `${name} cannot be read: ${reasonOf(error)}` };
}
