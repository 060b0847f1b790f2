import { MARKDOWN, README } from '../text/file-names.ts';
import { randomId } from '../text/random-id.ts';
import type { CardFolder, Refusal } from './card-source.ts';

/** Where a model repository keeps its evaluation results (hub-docs, eval-results.md). */
export const RESULTS = /^\.eval_results\/[^/]*\.ya?ml$/i;
/** What no repository of a model is made of, and may be endless. */
const SKIPPED = /^(?:\.git|\.cache|\.venv|venv|node_modules|__pycache__)$/;

/** Files of a card's folder that are looked at; a model repository has some dozens. */
export const MOST_FILES = 2000;
/** Of a folder that may be one of many cards. */
export const MOST_OF_CARDS = 20_000;

/** At least one file. */
interface FolderFiles {
  readonly kind: 'files';
  readonly files: readonly File[];
  /** Where the card is the folder's own. */
  readonly folder?: CardFolder | undefined;
}

export function isSkipped(folder: string): boolean {
  return SKIPPED.test(folder);
}

/**
 * The card at the top of a folder: a README.md, else its Markdown files; and its evaluation
 * results. Other folders inside hold no card of it.
 */
export function filesOfFolder(
  folder: CardFolder,
): FolderFiles | { readonly kind: 'refused'; readonly refusal: Refusal } {
  const readmes = matching(folder, README);
  const cards =
    readmes.length > 0
      ? readmes
      : matching(folder, MARKDOWN).filter((file) => isAtTop(file, folder));
  return cards.length > 0
    ? {
        kind: 'files',
        files: [...cards, ...resultsIn(folder)],
        folder: readmes.length > 0 ? folder : undefined,
      }
    : refusedFolder(folder.name, `The folder ${folder.name} holds no README.md.`);
}

/** The files with its evaluation results. */
export function resultsIn(folder: CardFolder): readonly File[] {
  return matching(folder, RESULTS);
}

function matching({ files }: CardFolder, pattern: RegExp): readonly File[] {
  return files.filter(({ path }) => pattern.test(path)).map(({ file }) => file);
}

function isAtTop(file: File, { files }: CardFolder): boolean {
  return files.some((one) => one.file === file && !one.path.includes('/'));
}

export function refusedFolder(name: string, reason: string) {
  const kind = 'refused' as const;
  return { kind, refusal: { name, reason: `${reason} Drop the README.md file itself.` } };
}

/** The folder that was picked: a browser lists all in it, each with a path from its name on. */
export function pickedFolder(files: readonly File[]): CardFolder {
  const [name = ''] = files[0]?.webkitRelativePath.split('/') ?? [];
  const kept = files.flatMap((file) => {
    const [, ...parts] = file.webkitRelativePath.split('/');
    return parts.some(isSkipped) ? [] : { path: parts.join('/'), depth: parts.length, file };
  });
  // What lies deep is left out first.
  const sorted = kept.toSorted((a, b) => a.depth - b.depth);
  const chosen = sorted.slice(0, MOST_OF_CARDS).map(({ path, file }) => ({ path, file }));
  return { name, id: randomId(), files: chosen, isWhole: chosen.length === sorted.length };
}
