import type { TransferContent } from './data-transfer.ts';

const README = /^readme\.(?:md|markdown)$/i;
/** Where a model repository keeps its evaluation results (hub-docs, eval-results.md). */
const EVAL_FOLDER = '.eval_results';
const YAML_FILE = /\.ya?ml$/i;
const MARKDOWN = /\.(?:md|markdown|mdx)$/i;

/** Entries of one folder that are looked at; a model repository has some dozens. */
const MAX_ENTRIES = 2000;

/**
 * The card at the top of dropped folders: a README.md, else their Markdown files; and its evaluation results.
 * Other folders inside are not searched.
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
    const all = (await Promise.all(folders.map(listFolder))).flat();
    const entries = all.filter((entry) => isFile(entry));
    const evalFolders = all.filter((entry) => isFolder(entry) && entry.name === EVAL_FOLDER);
    const results = (
      await Promise.all(evalFolders.map((entry) => listFolder(entry as FileSystemDirectoryEntry)))
    )
      .flat()
      .filter((entry): entry is FileSystemFileEntry => isFile(entry) && YAML_FILE.test(entry.name));
    const readmes = entries.filter((entry) => README.test(entry.name));
    const cards =
      readmes.length > 0 ? readmes : entries.filter((entry) => MARKDOWN.test(entry.name));
    const files = await Promise.all([...cards, ...(cards.length > 0 ? results : [])].map(fileOf));
    return files.length > 0
      ? { kind: 'files', files }
      : refused(`The folder ${name} holds no README.md.`);
  } catch {
    return refused(`The folder ${name} could not be read.`);
  }
}

async function listFolder(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const entries: FileSystemEntry[] = [];
  // Browsers hand out a folder in portions, of 100 in Chromium; an empty one is the end.
  for (let seen = 0; seen < MAX_ENTRIES; ) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (portion.length === 0) {
      break;
    }
    seen += portion.length;
    entries.push(...portion);
  }
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

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
