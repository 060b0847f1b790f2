import {
  closeSync,
  type Dirent,
  openSync,
  readdirSync,
  readSync,
  type Stats,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Folder } from '../card/folder/folder.ts';
import { isSkipped } from '../source/card-folder.ts';
import { README } from '../text/file-names.ts';

/** Entries that are looked at; a repository of a model has some dozens. */
const MOST_ENTRIES = 10_000;
const DEEPEST = 10;

/** The folder of a card, whose names and sizes are listed at once; undefined for another file. */
export function openCardFolder(card: string): Folder | undefined {
  // Other Markdown files may lie anywhere.
  if (!README.test(basename(card))) {
    return undefined;
  }
  const root = dirname(card);
  const { files, isWhole } = listFiles(root);
  return {
    name: basename(root),
    files,
    isWhole,
    read(path, start, end): Uint8Array {
      const file = openSync(join(root, path), 'r');
      try {
        const bytes = new Uint8Array(end - start);
        return bytes.subarray(0, readSync(file, bytes, 0, bytes.length, start));
      } finally {
        closeSync(file);
      }
    },
  };
}

/** What lies high comes first, so that a limit leaves out what lies deep. */
function listFiles(root: string): Pick<Folder, 'files' | 'isWhole'> {
  const files = new Map<string, number>();
  let isWhole = true;
  let left = MOST_ENTRIES;
  let level = [''];
  for (let depth = 0; level.length > 0; depth += 1) {
    const next: string[] = [];
    for (const folder of depth < DEEPEST ? level : []) {
      const entries = attempt(() => readdirSync(join(root, folder), { withFileTypes: true }));
      isWhole &&= entries !== null;
      for (const entry of (entries ?? []).slice(0, left)) {
        const path = join(folder, entry.name).replaceAll('\\', '/');
        if (entry.isDirectory()) {
          next.push(...(isSkipped(entry.name) ? [] : [path]));
        } else {
          const stats = statsOf(root, path, entry);
          // A link to a folder may lead around in a circle.
          isWhole &&= stats?.isDirectory() !== true;
          if (stats?.isFile()) {
            files.set(path, stats.size);
          }
        }
      }
      left -= entries?.length ?? 0;
    }
    isWhole &&= left > 0 && depth < DEEPEST;
    level = left > 0 ? next : [];
  }
  return { files, isWhole };
}

/** Of what a link leads to; null where that is not there. */
function statsOf(root: string, path: string, entry: Dirent): Stats | null {
  return entry.isFile() || entry.isSymbolicLink()
    ? attempt(() => statSync(join(root, path)))
    : null;
}

function attempt<Result>(run: () => Result): Result | null {
  try {
    return run();
  } catch {
    return null;
  }
}
