import type { TransferContent } from './data-transfer.ts';

const README = /^readme\.(?:md|markdown)$/i;
/** Where a model repository keeps its evaluation results (hub-docs, eval-results.md). */
export const EVAL_FOLDER = '.eval_results';
export const YAML_FILE = /\.ya?ml$/i;
const MARKDOWN = /\.(?:md|markdown|mdx)$/i;

/** Entries of one folder that are looked at; a model repository has some dozens. */
const MAX_ENTRIES = 2000;

/**
 * The card at the top of dropped folders: a README.md, else their Markdown files; and its
 * evaluation results. Other folders inside are not searched.
 */
export async function filesOfFolders(
  folders: readonly FileSystemDirectoryEntry[],
): Promise<TransferContent> {
  const name = folders.map((folder) => folder.name).join(', ');
  const refused = (reason: string): TransferContent => ({
    kind: 'refused',
    refusal: { name, reason: `${reason} Drop the README.md file itself.` },
  });
  try {
    const entries = await listFolders(folders);
    const inside = entries.filter((entry) => isFolder(entry));
    const results = await listFolders(inside.filter((folder) => folder.name === EVAL_FOLDER));
    const named = (list: readonly FileSystemEntry[], pattern: RegExp): FileSystemFileEntry[] =>
      list.filter((entry) => isFile(entry)).filter((entry) => pattern.test(entry.name));
    const readmes = named(entries, README);
    const cards = readmes.length > 0 ? readmes : named(entries, MARKDOWN);
    const all = cards.length > 0 ? [...cards, ...named(results, YAML_FILE)] : [];
    const files = await Promise.all(all.map(fileOf));
    return files.length > 0
      ? { kind: 'files', files }
      : refused(`The folder ${name} holds no README.md.`);
  } catch {
    return refused(`The folder ${name} could not be read.`);
  }
}

async function listFolders(
  folders: readonly FileSystemDirectoryEntry[],
): Promise<FileSystemEntry[]> {
  return (await Promise.all(folders.map(listFolder))).flat();
}

async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  // Browsers hand out a folder in portions, of 100 in Chromium; an empty one is the end.
  let portion: FileSystemEntry[];
  do {
    portion = await new Promise((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    entries.push(...portion);
  } while (portion.length > 0 && entries.length < MAX_ENTRIES);
  return entries;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject);
  });
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

export function isFolder(
  entry: FileSystemEntry | null | undefined,
): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}
