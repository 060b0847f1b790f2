import { openFinder, saidOf } from '../card/checks/folder/folder-files.ts';
import type { CardFolder } from '../source/card-source.ts';

/** What a path of a folder leads to; `none`: nothing, and why. */
export type FolderEntry =
  | { readonly kind: 'file'; readonly path: string; readonly file: File }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'none'; readonly reason: string };

type FolderFiles = (path: string) => FolderEntry;

const known = new WeakMap<CardFolder, FolderFiles>();

/** Finds what a card names among the files of the folder that was opened with it. */
export function folderFiles(folder: CardFolder): FolderFiles {
  const find = known.get(folder) ?? openFiles(folder);
  known.set(folder, find);
  return find;
}

function openFiles({ name, files, isWhole }: CardFolder): FolderFiles {
  // macOS writes the accents of a name as letters of their own.
  const byPath = new Map(files.map((one) => [one.path.normalize('NFC'), one]));
  const sizes = new Map(files.map(({ path, file }) => [path, file.size]));
  const finder = openFinder({ files: sizes, isWhole });
  return (written) => {
    const path = written
      .normalize('NFC')
      .replace(/\/{2,}/g, '/')
      .replace(/\/$/, '');
    const found = byPath.get(path);
    if (found !== undefined) {
      return { kind: 'file', ...found };
    }
    if (path === '..' || path.startsWith('../')) {
      return { kind: 'none', reason: `${path} lies outside of the folder ${name}.` };
    }
    const sought = finder.at(path);
    return sought.kind === 'there'
      ? { kind: 'folder', path }
      : {
          kind: 'none',
          reason: saidOf(path, sought) ?? `${path} is not among the files that were opened.`,
        };
  };
}
