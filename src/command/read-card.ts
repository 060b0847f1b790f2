import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { resolveHubCard } from '../source/card-address.ts';
import type { CardBase, CardText, EvalFile } from '../source/card-source.ts';
import { decodeText } from '../source/decode-text.ts';
import { loadText } from '../source/load-text.ts';
import { evalFilesIn, isFolder, reasonOf } from './inputs/find-cards.ts';

/** A path that is a folder's stands for the card in it. */
export function cardPath(path: string): string {
  try {
    return isFolder(path) ? join(path, 'README.md') : path;
  } catch {
    // Who reads it will say why it cannot be read.
    return path;
  }
}

/** A card, and the bytes that it was read from. */
export interface ReadCard extends CardText {
  readonly bytes: Uint8Array;
}

/** The card of a file or its bytes, as the page reads a dropped one; or why there is none. */
export function readCard(
  file: string | Uint8Array,
  name: string,
  base: CardBase | null = null,
): ReadCard | string {
  try {
    const bytes = typeof file === 'string' ? readFileSync(file) : file;
    const loaded = loadText(bytes, { kind: 'local', name, href: null, base });
    if (loaded.kind === 'loaded') {
      return { ...loaded.card, bytes };
    }
    return loaded.kind === 'refused' ? loaded.refusal.reason : `${name} was not read.`;
  } catch (error) {
    return `${name} cannot be read: ${reasonOf(error)}`;
  }
}

/** The files of `.eval_results` beside a card, by name. */
export function evalFilesBeside(path: string): readonly EvalFile[] {
  const folder = dirname(path);
  return Array.from(evalFilesIn({ name: folder, path: folder })).flatMap((file) => {
    const decoded = 'path' in file ? decodeText(readFileSync(file.path)) : null;
    return decoded !== null && 'text' in decoded
      ? [{ name: basename(file.name), text: decoded.text }]
      : [];
  });
}

/** A card with what is known of it besides: its id, and the files beside it; or why there is none. */
export function readKnownCard(path: string, name: string, id: string) {
  const card = readCard(path, name);
  if (typeof card === 'string') {
    return card;
  }
  const linkBase = resolveHubCard(id)?.base?.links ?? null;
  const { text, hasInvalidBytes } = card;
  return { text, hasInvalidBytes, name, linkBase, evalFiles: evalFilesBeside(path) };
}
