import { filesOfFolder, isSkipped, MOST_FILES, refusedFolder } from './card-folder.ts';
import type { CardFolder } from './card-source.ts';
import type { TransferContent } from './data-transfer.ts';

const DEEPEST = 10;

/** The cards of dropped folders, and the folder, where it is one. */
export async function filesOfFolders(
  folders: readonly FileSystemDirectoryEntry[],
): Promise<TransferContent> {
  const name = folders.map((folder) => folder.name).join(', ');
  try {
    const listed = await Promise.all(folders.map(listAll));
    const files = listed.flatMap((folder) => folder.files);
    const isWhole = listed.every((folder) => folder.isWhole);
    const content = filesOfFolder({ name, files, isWhole });
    return content.kind === 'files' && folders.length > 1
      ? { kind: 'files', files: content.files }
      : content;
  } catch {
    return refusedFolder(name, `The folder ${name} could not be read.`);
  }
}

/** What lies high comes first, so that a limit leaves out what lies deep. */
async function listAll(root: FileSystemDirectoryEntry): Promise<CardFolder> {
  const files: { readonly path: string; readonly file: File }[] = [];
  let isWhole = true;
  let level: readonly (readonly [path: string, folder: FileSystemDirectoryEntry])[] = [['', root]];
  for (let depth = 0; level.length > 0 && depth < DEEPEST; depth += 1) {
    const next: (readonly [string, FileSystemDirectoryEntry])[] = [];
    for (const [path, folder] of level) {
      const entries = await listFolder(folder);
      next.push(
        ...entries
          .filter(isFolder)
          .filter(({ name }) => !isSkipped(name))
          .map((entry) => [`${path}${entry.name}/`, entry] as const),
      );
      const inside = entries.filter((entry) => isFile(entry));
      const room = inside.slice(0, MOST_FILES - files.length);
      const opened = await Promise.all(room.map(fileOf));
      files.push(...opened.map((file) => ({ path: path + file.name, file })));
      isWhole &&= room.length === inside.length && entries.length < MOST_FILES;
    }
    level = files.length < MOST_FILES ? next : [];
    isWhole &&= level === next;
  }
  return { name: root.name, files, isWhole: isWhole && level.length === 0 };
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
  } while (portion.length > 0 && entries.length < MOST_FILES);
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
