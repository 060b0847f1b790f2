import { isCardAddress } from './card-address.ts';
import type { FolderCards, Refusal } from './card-source.ts';
import { filesOfFolders, isFolder } from './dropped-folder.ts';
import type { FileContext } from './open-files.ts';

/** What a reader dropped or pasted. */
export type TransferContent =
  /** At least one file; `folder`: the one that they were found in. */
  | ({ readonly kind: 'files'; readonly files: readonly File[] } & FileContext)
  /** A folder of cards of which none is the folder's own. */
  | { readonly kind: 'list'; readonly list: FolderCards }
  /** A file named "dropped text" or "pasted text", which lies nowhere. */
  | { readonly kind: 'text'; readonly file: File }
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
  // A refusal of a folder is known by its entry, too; a file is there without a handle.
  const handles = items.map((item: WithHandle) => item.getAsFileSystemHandle?.().catch(() => null));
  const folders = entries.flatMap((entry, at) =>
    isFolder(entry) ? { entry, handle: handles[at] } : [],
  );
  const dropped = items.flatMap((item, at) => {
    const file = isFolder(entries[at]) ? null : item.getAsFile();
    return file === null ? [] : { file, handle: handles[at] };
  });
  const files = items.length === 0 ? [...data.files] : dropped.map(({ file }) => file);
  // A copied picture comes with its text, a dragged one with its address: the file was meant.
  if (files.length > 0) {
    return { kind: 'files', files, handles: await fileHandles(dropped) };
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
  return { kind: 'text', file: new File([text], `${action} text`, { type: 'text/markdown' }) };
}

async function fileHandles(
  dropped: readonly { readonly file: File; readonly handle: Promise<unknown> | undefined }[],
): Promise<ReadonlyMap<File, FileSystemFileHandle>> {
  const handles = new Map<File, FileSystemFileHandle>();
  for (const { file, handle } of dropped) {
    const found = await handle;
    // Other browsers have no such class, and no handle.
    if (found && found instanceof FileSystemFileHandle) {
      handles.set(file, found);
    }
  }
  return handles;
}
