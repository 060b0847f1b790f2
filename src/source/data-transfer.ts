import { isCardAddress } from './card-address.ts';
import type { CardFolder, Refusal } from './card-source.ts';
import { filesOfFolders, isFolder } from './dropped-folder.ts';

/** What a reader dropped or pasted. */
export type TransferContent =
  /**
   * At least one file; text is a file named "dropped text" or "pasted text". `folder`: the one
   * that they were found in.
   */
  | {
      readonly kind: 'files';
      readonly files: readonly File[];
      readonly folder?: CardFolder | undefined;
    }
  /** One web address or Hub id, as for `?card=`. */
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Nothing that could be a card. */
  | { readonly kind: 'nothing' };

/** Only Chromium has it. */
type WithHandle = DataTransferItem & { getAsFileSystemHandle?: () => Promise<unknown> };

/**
 * Reads all of `data` before it first awaits: a data transfer is empty once the event is over.
 * Only dropped folders are read later.
 */
export async function contentOfDataTransfer(
  data: DataTransfer,
  action: 'dropped' | 'pasted',
): Promise<TransferContent> {
  const text = data.getData('text/plain');
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const entries = items.map((item) => item.webkitGetAsEntry());
  const folders = items.flatMap((item: WithHandle, at) => {
    const entry = entries[at];
    // A refusal is known by the entry, too.
    const handle = isFolder(entry) ? item.getAsFileSystemHandle?.().catch(() => null) : undefined;
    return isFolder(entry) ? { entry, handle } : [];
  });
  const files =
    items.length === 0
      ? [...data.files]
      : items.flatMap((item, at) => (isFolder(entries[at]) ? [] : (item.getAsFile() ?? [])));
  // A copied picture comes with its text, a dragged one with its address: the file was meant.
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
