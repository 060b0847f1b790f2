import { type Dirent, readdirSync } from 'node:fs';
import { isAbsolute, join, resolve } from 'node:path';
import { globSync, isDynamicPattern } from 'tinyglobby';
import {
  cardsIn,
  isFile,
  isFolder,
  type Missing,
  type Place,
  reasonOf,
  statsOf,
  withEvalFiles,
} from './find-cards.ts';

/**
 * The files to check that a user means by a name: a file, those in a folder, or those that a
 * pattern matches. A sentence where there are none.
 */
export function* placesOf(name: string, folder: string): Generator<Place | Missing> {
  const place = { name, path: resolve(folder, name) };
  try {
    // An empty name is a variable of a script that was not set, hardly the whole folder.
    const isThere = name !== '' && statsOf(place.path) !== undefined;
    const isPattern = !isThere && isDynamicPattern(name);
    let count = 0;
    for (const match of isPattern ? matchesOf(name, folder) : isThere ? [place] : []) {
      for (const found of isFolder(match.path) ? cardsIn(match) : withEvalFiles(match)) {
        count += 1;
        yield found;
      }
    }
    if (count === 0) {
      yield { name, error: isPattern ? `“${name}” matches no card.` : nothingAt(place, isThere) };
    }
  } catch (error) {
    yield { name, error: `${name} cannot be read: ${reasonOf(error)}` };
  }
}

function nothingAt({ name, path }: Place, isThere: boolean): string {
  if (!isThere) {
    return `${name === '' ? '“”' : name} does not exist.`;
  }
  const said = `${name} has no card: no README.md that begins with front matter (“---”), and nothing in .eval_results.`;
  const readme = join(name, 'README.md');
  return isFile(join(path, 'README.md')) ? `${said} To check ${readme}, name it.` : said;
}

/** Files and folders; hidden ones only if the pattern says so. */
function matchesOf(pattern: string, cwd: string): readonly Place[] {
  const names = globSync(pattern, {
    cwd,
    absolute: isAbsolute(pattern),
    onlyFiles: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**'],
    fs: { readdirSync: entriesOf as unknown as typeof readdirSync },
  });
  return names.sort().map((name) => ({ name: join(name), path: resolve(cwd, name) }));
}

/** A link to a file is as good as the file; one to a folder may lead in circles. */
function entriesOf(folder: string): Dirent[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) =>
    entry.isSymbolicLink() && isFile(join(folder, entry.name))
      ? Object.assign(entry, { isFile: () => true, isSymbolicLink: () => false })
      : entry,
  );
}
