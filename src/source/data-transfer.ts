import { isCardAddress } from './card-address.ts';
import type { Refusal } from './card-source.ts';
import { filesOfFolders } from './dropped-folder.ts';

/** What a reader dropped or pasted. */
export type TransferContent =
  /** At least one file; text is a file named "dropped text" or "pasted text". */
  | { readonly kind: 'files'; readonly files: readonly File[] }
  /** One web address or Hub id, as for `?card=`. */
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Nothing that could be a card. */
  | { readonly kind: 'nothing' };

/**
 * Reads all of `data` before it first awaits: a data transfer is empty once the event is over.
 * Only dropped folders are read later.
 */
export async function contentOfDataTransfer(
  data: DataTransfer,
  action: 'dropped' | 'pasted',
): Promise<TransferContent> {
  const text = data.getData('text/plain');
  const { files, folders } = takeFiles(data);
  // A picture copied out of a document comes with its text; a dragged picture with its address. The file is what was meant.
  if (files.length > 0) {
    return { kind: 'files', files };
  }
  if (folders.length > 0) {
    return filesOfFolders(folders);
  }
  if (text.trim() === '') {
    return { kind: 'nothing' };
  }
  if (isCardAddress(text)) {
    return { kind: 'address', address: text.trim() };
  }
  return { kind: 'files', files: [new File([text], `${action} text`, { type: 'text/markdown' })] };
}

function takeFiles(data: DataTransfer): {
  readonly files: readonly File[];
  readonly folders: readonly FileSystemDirectoryEntry[];
} {
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => ({ item, entry: item.webkitGetAsEntry() }));
  const folders = entries.map(({ entry }) => entry).filter((entry) => isFolder(entry));
  const files = entries.flatMap(({ item, entry }) =>
    isFolder(entry) ? [] : (item.getAsFile() ?? []),
  );
  return { files: items.length === 0 ? [...data.files] : files, folders };
}

function isFolder(entry: FileSystemEntry | null): entry is FileSystemDirectoryEntry {
  return entry?.isDirectory === true;
}
