import { readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { isCardAddress } from '../../source/card-address.ts';
import { ServedFolder } from './served-folder.ts';

/** What is to be shown. */
export type CardTarget =
  | { readonly kind: 'folder'; readonly folder: ServedFolder; readonly path: string }
  /** The page itself fetches it. */
  | { readonly kind: 'address'; readonly address: string }
  /** A sentence for the user. */
  | { readonly kind: 'none'; readonly why: string };

const README = /^readme\.(?:md|markdown)$/i;

/** Finds the card of a file, of a folder, or of the Hub. */
export function findCard(name: string): CardTarget {
  const none = (why: string): CardTarget => ({ kind: 'none', why });
  const path = resolve(name);
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) {
      return isCardAddress(name)
        ? { kind: 'address', address: name }
        : none(`There is no ${name}. Give a file, a folder, or an id of the Hub: owner/name.`);
    }
    if (stats.isDirectory()) {
      const names = readdirSync(path).filter((file) => README.test(file));
      const [readme] = names.includes('README.md') ? ['README.md'] : names.sort();
      return readme === undefined
        ? none(`There is no README.md in ${name}. Give the card’s own file.`)
        : cardIn(path, readme);
    }
    return stats.isFile()
      ? cardIn(dirname(path), basename(path))
      : none(`${name} is neither a file nor a folder.`);
  } catch (error) {
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    return none(`${name} cannot be read (${code}).`);
  }
}

/** Its folder is served with it, and nothing to which a link leads out of that. */
function cardIn(folder: string, card: string): CardTarget {
  const root = realpathSync(folder);
  const path = join(root, card);
  const real = realpathSync(path);
  return dirname(real) === root || real.startsWith(join(root, '/'))
    ? { kind: 'folder', folder: new ServedFolder(root, card), path }
    : { kind: 'none', why: `${card} is a link that leads to ${real}. Give that file itself.` };
}
