import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { CardBase, CardText, EvalFile } from '../source/card-source.ts';
import { decodeText } from '../source/decode-text.ts';
import { EVAL_FOLDER, YAML_FILE } from '../source/eval-folder.ts';
import { loadText } from '../source/load-text.ts';
import { isFile, isFolder } from './inputs/find-cards.ts';

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
    return `${name} cannot be read: ${error instanceof Error ? error.message : error}`;
  }
}

/** The files of `.eval_results` beside a card, by name. */
export function evalFilesBeside(path: string): readonly EvalFile[] {
  const folder = join(dirname(path), EVAL_FOLDER);
  const names = isFolder(folder) ? readdirSync(folder) : [];
  const files = names.filter((name) => YAML_FILE.test(name) && isFile(join(folder, name)));
  return files.toSorted().flatMap((name) => {
    const decoded = decodeText(readFileSync(join(folder, name)));
    return 'text' in decoded ? [{ name, text: decoded.text }] : [];
  });
}
