import type { ServerResponse } from 'node:http';
import { EVAL_FOLDER } from '../../source/eval-folder.ts';
import type { FolderState } from '../../source/served-folder.ts';
import type { ServedFolder } from './served-folder.ts';

/** From look to look, ms. */
const PERIOD = 120;

/** Files that are looked at; a card shows some dozens. */
const MOST_FILES = 1000;

/** How everything looked at one time, each file by its stamp. */
interface Look {
  readonly card: string | null;
  readonly evalFiles: readonly (readonly [name: string, stamp: string | null])[];
  readonly files: readonly (readonly [path: string, stamp: string | null])[];
}

/**
 * Tells pages what has become of the card and of the files that they asked for. It looks at them
 * again and again instead of asking the system for events: these do not come from network drives
 * and mounted folders, end with a folder that is removed, and say nothing of what lies behind
 * links. It looks only while a page listens.
 */
export class FolderWatch {
  readonly #folder: ServedFolder;
  readonly #pages = new Set<ServerResponse>();
  /** What was told: of the card and its results, and of each other file. */
  #ofCard = '';
  readonly #files = new Map<string, string | null>();
  // A server that is started again must not count the same.
  #count = Date.now();
  #state: FolderState = { card: null, files: this.#count, evalFiles: [] };
  #last = '';
  #timer: NodeJS.Timeout | undefined;

  constructor(folder: ServedFolder) {
    this.#folder = folder;
  }

  /** From now on changes of this file are told, too; also where there is none yet. */
  async add(path: string): Promise<void> {
    const isOfCard = path === this.#folder.cardPath || path.startsWith(`/${EVAL_FOLDER}/`);
    if (!isOfCard && !this.#files.has(path) && this.#files.size < MOST_FILES) {
      this.#files.set(path, await this.#folder.stamp(path));
    }
  }

  /** Keeps the response open and tells it each state. */
  async listen(response: ServerResponse): Promise<void> {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('retry: 1000\n\n');
    this.#tellIfChanged(await this.#look());
    this.#tell(response);
    this.#pages.add(response);
    response.on('close', () => this.#pages.delete(response));
    this.#timer ??= this.#lookLater();
  }

  async #lookAgain(): Promise<void> {
    const look = await this.#look();
    const text = JSON.stringify(look);
    // What looks as it did a moment ago is written to its end.
    if (text === this.#last) {
      this.#tellIfChanged(look);
    }
    this.#last = text;
    this.#timer = this.#pages.size === 0 ? undefined : this.#lookLater();
  }

  #lookLater(): NodeJS.Timeout {
    return setTimeout(() => void this.#lookAgain(), PERIOD).unref();
  }

  async #look(): Promise<Look> {
    const folder = this.#folder;
    const stampAll = (paths: readonly string[]): Promise<readonly (string | null)[]> =>
      Promise.all(paths.map((path) => folder.stamp(path)));
    const names = await folder.evalFiles();
    const paths = [...this.#files.keys()];
    const [card = null, ...results] = await stampAll([
      folder.cardPath,
      ...names.map((name) => `/${EVAL_FOLDER}/${encodeURIComponent(name)}`),
    ]);
    const stamps = await stampAll(paths);
    return {
      card,
      evalFiles: names.map((name, index) => [name, results[index] ?? null]),
      files: paths.map((path, index) => [path, stamps[index] ?? null]),
    };
  }

  #tellIfChanged({ card, evalFiles, files }: Look): void {
    const before = this.#state;
    const ofCard = JSON.stringify([card, evalFiles]);
    const others = files.filter(([path, stamp]) => this.#files.get(path) !== stamp);
    if (ofCard !== this.#ofCard) {
      this.#ofCard = ofCard;
      const names = evalFiles.map(([name]) => name);
      this.#state = { ...this.#state, card: card === null ? null : this.#next(), evalFiles: names };
    }
    if (others.length > 0) {
      for (const [path, stamp] of others) {
        this.#files.set(path, stamp);
      }
      this.#state = { ...this.#state, files: this.#next() };
    }
    if (this.#state !== before) {
      this.#pages.forEach(this.#tell);
    }
  }

  #next(): number {
    this.#count += 1;
    return this.#count;
  }

  readonly #tell = (page: ServerResponse): void => {
    page.write(`data: ${JSON.stringify(this.#state)}\n\n`);
  };
}
