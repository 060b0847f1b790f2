import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open, readdir, realpath } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { EVAL_FOLDER, YAML_FILE } from '../../source/eval-folder.ts';

/** A file that may be read, and how it looked when it was opened. */
export interface OpenFile {
  readonly handle: FileHandle;
  readonly size: number;
}

/** Of one card; a model has results of some dozens of benchmarks. */
const MOST_EVAL_FILES = 200;

/** What no path of an address may hold once decoded; on Windows also drives and streams. */
const FOREIGN = process.platform === 'win32' ? /[/\\\0:]/ : /[/\\\0]/;

/** Not to follow a link that took the file's place, and not to wait for whom a pipe is written. */
const READ = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * A folder of which files are read by the paths of addresses: what is hidden, or lies elsewhere,
 * also by a link, is not there.
 */
export class ServedFolder {
  /** Of the card's address. */
  readonly cardPath: string;
  readonly #root: string;
  readonly #card: string;

  /** `root` is the folder's real path, `card` the name of a file in it. */
  constructor(root: string, card: string) {
    this.#root = root;
    this.#card = card;
    this.cardPath = `/${encodeURIComponent(card)}`;
  }

  /** The file behind `/a%20file`; null when there is none to be read. Must be closed. */
  async open(path: string): Promise<OpenFile | null> {
    const found = await this.#find(path);
    if (found === null) {
      return null;
    }
    const handle = await open(found.real, READ).catch(() => null);
    const stats = await handle?.stat();
    if (handle === null || stats === undefined || !stats.isFile()) {
      await handle?.close();
      return null;
    }
    return { handle, size: stats.size };
  }

  /** Another text whenever the file is another one; null when there is none. */
  async stamp(path: string): Promise<string | null> {
    const { stats } = (await this.#find(path)) ?? {};
    return stats === undefined
      ? null
      : [stats.ino, stats.size, stats.mtimeMs, stats.ctimeMs].join(' ');
  }

  /** Names of the card's files with evaluation results, in order. */
  async evalFiles(): Promise<readonly string[]> {
    try {
      const folder = join(this.#root, EVAL_FOLDER);
      const names = (await lstat(folder)).isDirectory() ? await readdir(folder) : [];
      const files = names.filter((name) => YAML_FILE.test(name) && !name.startsWith('.'));
      return files.sort().slice(0, MOST_EVAL_FILES);
    } catch {
      return [];
    }
  }

  async #find(path: string): Promise<{ readonly real: string; readonly stats: Stats } | null> {
    const segments = decodeSegments(path);
    if (segments === null || !this.#isOpen(segments)) {
      return null;
    }
    try {
      const real = await realpath(join(this.#root, ...segments));
      // A link may lead to what is hidden, and on some systems one name has several spellings.
      const inside = relative(this.#root, real);
      const isInside = inside !== '' && !isAbsolute(inside) && this.#isOpen(inside.split(sep));
      const stats = await lstat(real);
      return isInside && stats.isFile() ? { real, stats } : null;
    } catch {
      return null;
    }
  }

  /** Of what begins with a dot only evaluation results are shown, and a card that was asked for. */
  #isOpen(segments: readonly string[]): boolean {
    const isCard = segments.length === 1 && segments[0] === this.#card;
    const isEvalFile =
      segments.length === 2 && segments[0] === EVAL_FOLDER && YAML_FILE.test(segments[1] ?? '');
    const shown = isCard ? [] : segments.slice(isEvalFile ? 1 : 0);
    return !shown.some((segment) => segment.startsWith('.'));
  }
}

/** Each segment by itself and once; null where one is no name of a file. */
function decodeSegments(path: string): readonly string[] | null {
  try {
    const [before, ...segments] = path.split('/').map(decodeURIComponent);
    return before !== '' || segments.some((segment) => segment === '' || FOREIGN.test(segment))
      ? null
      : segments;
  } catch {
    return null;
  }
}
