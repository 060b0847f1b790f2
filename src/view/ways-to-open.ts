import { acceptDrops } from './drop-overlay.ts';
import { isEmbedded } from './embedded.ts';
import { h } from './h.ts';
import { isTypedInto } from './keyboard.ts';
import { addMenuEntry } from './menu-entry.ts';
import type { PageElements } from './page-elements.ts';

const FOLLOWED = 'Open a file and show each version that is saved to it';

interface OpenActions {
  readonly openFiles: (files: readonly File[]) => void;
  /** Where the browser can follow what it lets pick. */
  readonly openFollowed?: (() => void) | undefined;
  /** Each has its path in the folder that was picked. */
  readonly openFolder: (files: readonly File[]) => void;
  /** Must read the data before it first awaits: a data transfer is empty after its event. */
  readonly openTransferred: (data: DataTransfer, action: 'dropped' | 'pasted') => void;
}

/** Opens what a reader picks, drops or pastes. */
export function waysToOpen(
  page: PageElements,
  { openFiles, openFollowed, openFolder, openTransferred }: OpenActions,
): void {
  if (isEmbedded(page)) {
    // What is dropped or pasted there is for the page around.
    return;
  }
  const { openControl, openInput, folderControl, menu, dropOverlay } = page;
  let folderInput: HTMLInputElement | undefined;
  openControl.addEventListener('click', () => openInput.click());
  openInput.addEventListener('change', () => {
    const files = [...(openInput.files ?? [])];
    // Picking the same file again, after it changed, must be a change too.
    openInput.value = '';
    openFiles(files);
  });
  folderControl.addEventListener('click', () => {
    menu.hidePopover();
    // A box for folders takes no files, so it is another one than that of the page.
    folderInput ??= folderPicker(openFolder);
    folderInput.click();
  });
  if (openFollowed !== undefined) {
    const entry = { label: 'Open and follow a file', title: FOLLOWED, run: openFollowed };
    const offer = (): void => {
      addMenuEntry(menu, folderControl, entry);
    };
    menu.addEventListener('beforetoggle', offer, { once: true });
  }
  acceptDrops(dropOverlay, (data) => openTransferred(data, 'dropped'));
  addEventListener('paste', (event) => {
    if (!isTypedInto(event) && event.clipboardData !== null) {
      event.preventDefault();
      openTransferred(event.clipboardData, 'pasted');
    }
  });
}

function folderPicker(open: OpenActions['openFolder']): HTMLInputElement {
  const input = h('input', { type: 'file', webkitdirectory: true });
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) {
      open(files);
    }
  });
  return input;
}
