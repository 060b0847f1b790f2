import { randomId } from '../text/random-id.ts';
import { isSkipped, MOST_OF_CARDS, refusedFolder } from './card-folder.ts';
import type { CardFolder } from './card-source.ts';
import { contentOfFolder } from './cards-of-folder.ts';
import type { TransferContent } from './data-transfer.ts';

const DEEPEST = 10;
/** Folders that are asked for their content at a time. */
const TOGETHER = 20;

/** A folder in either of the two ways in which browsers hand one out. */
interface ListedFolder {
  readonly name: string;
  list(): Promise<{
    readonly folders: readonly ListedFolder[];
    readonly files: readonly (() => Promise<File>)[];
  }>;
}

/** A folder as it was dropped: what is to be read of it was asked for at once. */
export interface DroppedFolder {
  readonly entry: FileSystemDirectoryEntry;
  /** Chromium lists no entries on a page from `file:`, but for these; other browsers have none. */
  readonly handle: Promise<unknown> | undefined;
}

/** The cards of dropped folders, and the folder, where it is one. */
export async function filesOfFolders(folders: readonly DroppedFolder[]): Promise<TransferContent> {
  const name = folders.map(({ entry }) => entry.name).join(', ');
  try {
    const listed = await Promise.all(folders.map(listDropped));
    const [first] = listed;
    return await contentOfFolder(
      first !== undefined && listed.length === 1
        ? { ...first, handle: await folderHandle(folders[0]?.handle) }
        : folderOfFolders(name, listed),
    );
  } catch {
    return refusedFolder(name, `The folder ${name} could not be read.`);
  }
}

function folderOfFolders(name: string, folders: readonly CardFolder[]): CardFolder {
  const files = folders.flatMap((folder) =>
    folder.files.map(({ path, file }) => ({ path: `${folder.name}/${path}`, file })),
  );
  return { name, id: randomId(), files, isWhole: folders.every(({ isWhole }) => isWhole) };
}

async function listDropped({ entry, handle }: DroppedFolder): Promise<CardFolder> {
  try {
    return await listAll(ofEntry(entry), MOST_OF_CARDS);
  } catch (error) {
    const found = await folderHandle(handle);
    if (found !== undefined) {
      return await listFolder(found, MOST_OF_CARDS);
    }
    throw error;
  }
}

/** All files of a folder, as they are now. */
export async function listFolder(
  handle: FileSystemDirectoryHandle,
  most: number,
): Promise<CardFolder> {
  return { ...(await listAll(ofHandle(handle), most)), handle };
}

async function folderHandle(
  handle: DroppedFolder['handle'],
): Promise<FileSystemDirectoryHandle | undefined> {
  const found = await handle;
  return found && found instanceof FileSystemDirectoryHandle ? found : undefined;
}

/** What lies high comes first, so that a limit leaves out what lies deep. */
async function listAll(root: ListedFolder, most: number): Promise<CardFolder> {
  const files: { readonly path: string; readonly file: File }[] = [];
  let isWhole = true;
  let level: readonly (readonly [path: string, folder: ListedFolder])[] = [['', root]];
  for (let depth = 0; level.length > 0 && depth < DEEPEST; depth += 1) {
    const next: (readonly [string, ListedFolder])[] = [];
    for (let at = 0; at < level.length; at += TOGETHER) {
      const together = level.slice(at, at + TOGETHER);
      const contents = await Promise.all(together.map(([, folder]) => folder.list()));
      for (const [index, inside] of contents.entries()) {
        const path = together[index]?.[0] ?? '';
        const inner = inside.folders.filter(({ name }) => !isSkipped(name));
        next.push(...inner.map((one) => [`${path}${one.name}/`, one] as const));
        const room = inside.files.slice(0, most - files.length);
        // One that was moved, or may not be read, is no reason to open none.
        const opened = await Promise.all(room.map((open) => open().catch(() => null)));
        const there = opened.filter((file) => file !== null);
        files.push(...there.map((file) => ({ path: path + file.name, file })));
        isWhole &&= there.length === inside.files.length;
      }
    }
    level = files.length < most ? next : [];
    isWhole &&= level === next;
  }
  const id = randomId();
  return { name: root.name, id, files, isWhole: isWhole && level.length === 0 };
}

function ofHandle(folder: FileSystemDirectoryHandle): ListedFolder {
  return {
    name: folder.name,
    async list() {
      const folders: ListedFolder[] = [];
      const files: (() => Promise<File>)[] = [];
      for await (const inner of folder.values()) {
        if (inner instanceof FileSystemDirectoryHandle) {
          folders.push(ofHandle(inner));
        } else if (inner instanceof FileSystemFileHandle) {
          files.push(() => inner.getFile());
        }
        if (files.length > MOST_OF_CARDS) {
          break;
        }
      }
      return { folders, files };
    },
  };
}

function ofEntry(folder: FileSystemDirectoryEntry): ListedFolder {
  return {
    name: folder.name,
    async list() {
      const reader = folder.createReader();
      const entries: FileSystemEntry[] = [];
      // Browsers hand out a folder in portions, of 100 in Chromium; an empty one is the end.
      let portion: FileSystemEntry[];
      do {
        portion = await new Promise((resolve, reject) => {
          reader.readEntries(resolve, reject);
        });
        entries.push(...portion);
      } while (portion.length > 0 && entries.length <= MOST_OF_CARDS);
      return {
        folders: entries.filter(isFolder).map(ofEntry),
        files: entries.filter((entry) => isFile(entry)).map((entry) => () => fileOf(entry)),
      };
    },
  };
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
