import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isCardAddress } from '../../source/card-address.ts';
import { README } from '../../text/file-names.ts';
import { ServedFolder } from './served-folder.ts';

/** What is to be shown. */
export type CardTarget =
  | { readonly kind: 'folder'; readonly folder: ServedFolder; readonly path: string }
  /** The page itself fetches it. */
  | { readonly kind: 'address'; readonly address: string }
  /** A sentence for the user. */
  | { readonly kind: 'none'; readonly why: string };

const NOT_THERE = ['ENOENT', 'ENOTDIR'];

/** Finds the card of a file, of a folder, or of the Hub. */
export async function findCard(name: string): Promise<CardTarget> {
  const path = resolve(name);
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) {
      const names = (await readdir(path)).filter((file) => README.test(file)).sort();
      const readme = names.find((file) => file === 'README.md') ?? names[0];
      return readme === undefined
        ? none(`There is no README.md in ${path}. Give the card’s own file.`)
        : await cardIn(path, readme);
    }
    return stats.isFile()
      ? await cardIn(dirname(path), basename(path))
      : none(`${name} is neither a file nor a folder.`);
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    if (!NOT_THERE.includes(code)) {
      return none(`${name} cannot be read (${code}).`);
    }
    return isCardAddress(name)
      ? { kind: 'address', address: name }
      : none(`There is no ${name}. Give a file, a folder, or an id of the Hub: owner/name.`);
  }
}

/** Its folder is served with it. */
async function cardIn(path: string, card: string): Promise<CardTarget> {
  const root = await realpath(path);
  const folder = new ServedFolder(root, card);
  const file = await folder.open(folder.cardPath);
  await file?.handle.close();
  return file === null
    ? none(`${card} may not be read, or is a link that leads out of ${root}. Give the file itself.`)
    : { kind: 'folder', folder, path: join(root, card) };
}

function none(why: string): CardTarget {
  return { kind: 'none', why };
}
