import { closeSync, openSync, readdirSync, readSync, type Stats, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decodeText } from '../../source/decode-text.ts';
import { EVAL_FOLDER, YAML_FILE } from '../../source/eval-folder.ts';

/** A file or folder. */
export interface Place {
  /** As the user calls it. */
  readonly name: string;
  readonly path: string;
}

/** Nothing to check, and a sentence that says why. */
export interface Missing {
  readonly name: string;
  readonly error: string;
}

/** The only name under which the Hub looks for a card. */
const CARD_NAME = 'README.md';

const NOT_SEARCHED = /^(?:\.|node_modules$)/;

/** So many bytes tell whether a file begins with front matter. */
const HEAD = 4096;
const FRONT_MATTER = /^\s*---[ \t]*(?:[\r\n]|$)/;

/**
 * The cards in a folder and below it, each with its evaluation results. Folders that are links
 * may lead in circles, and out of what was asked for: they are not searched.
 */
export function* cardsIn(folder: Place): Generator<Place | Missing> {
  try {
    const card = within(folder, CARD_NAME);
    if (isFile(card.path) && hasFrontMatter(card.path)) {
      yield card;
    }
    yield* evalFilesIn(folder);
    const entries = readdirSync(folder.path, { withFileTypes: true });
    const folders = entries.filter(
      (entry) => entry.isDirectory() && !NOT_SEARCHED.test(entry.name),
    );
    for (const name of inOrder(folders)) {
      yield* cardsIn(within(folder, name));
    }
  } catch (error) {
    yield unsearchable(folder, error);
  }
}

/** A file, and the evaluation results beside it if it is a card. */
export function* withEvalFiles(file: Place): Generator<Place | Missing> {
  yield file;
  if (!YAML_FILE.test(file.path)) {
    yield* evalFilesIn({ name: dirname(file.name), path: dirname(file.path) });
  }
}

/** The files of `.eval_results` in a folder, or of such a folder itself. */
export function* evalFilesIn(folder: Place): Generator<Place | Missing> {
  const isItself = basename(folder.path) === EVAL_FOLDER;
  const results = isItself ? folder : within(folder, EVAL_FOLDER);
  try {
    const names = isFolder(results.path) ? readdirSync(results.path) : [];
    for (const name of names.toSorted()) {
      const file = within(results, name);
      if (YAML_FILE.test(name) && isFile(file.path)) {
        yield file;
      }
    }
  } catch (error) {
    yield unsearchable(results, error);
  }
}

/** Is it a file of `.eval_results`? */
export function isEvalFile(path: string): boolean {
  return YAML_FILE.test(path) && basename(dirname(path)) === EVAL_FOLDER;
}

function unsearchable({ name }: Place, error: unknown): Missing {
  return { name, error: `${name} cannot be searched: ${reasonOf(error)}` };
}

export function isFile(path: string): boolean {
  return statsOf(path)?.isFile() ?? false;
}

export function isFolder(path: string): boolean {
  return statsOf(path)?.isDirectory() ?? false;
}

/** Undefined where nothing is, nor can be; throws where this user may not look. */
export function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ELOOP' || code === 'ENAMETOOLONG') {
      return undefined;
    }
    throw error;
  }
}

function within(folder: Place, entry: string): Place {
  return { name: join(folder.name, entry), path: join(folder.path, entry) };
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Names in the same order everywhere. */
function inOrder(entries: readonly { readonly name: string }[]): readonly string[] {
  return entries.map(({ name }) => name).sort();
}

/** Does a file begin as a card does? What cannot be read is for its reader to say. */
function hasFrontMatter(path: string): boolean {
  try {
    const file = openSync(path, 'r');
    const bytes = new Uint8Array(HEAD);
    const length = readSync(file, bytes);
    closeSync(file);
    const decoded = decodeText(bytes.subarray(0, length));
    return 'text' in decoded && FRONT_MATTER.test(decoded.text);
  } catch {
    return true;
  }
}
