import { acceptDrops } from './drop-overlay.ts';
import { h } from './h.ts';
import type { PageElements } from './page-elements.ts';

interface OpenActions {
  readonly openFiles: (files: readonly File[]) => void;
  /** Each has its path in the folder that was picked. */
  readonly openFolder: (files: readonly File[]) => void;
  /** Must read the data before it first awaits: a data transfer is empty after its event. */
  readonly openTransferred: (data: DataTransfer, action: 'dropped' | 'pasted') => void;
}

/** Opens what a reader picks, drops or pastes. */
export function waysToOpen(
  { openControl, openInput, folderControl, menu, dropOverlay }: PageElements,
  { openFiles, openFolder, openTransferred }: OpenActions,
): void {
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
  acceptDrops(dropOverlay, (data) => openTransferred(data, 'dropped'));
  addEventListener('paste', (event) => {
    const isField = event.target instanceof HTMLElement && event.target.matches('input, textarea');
    if (!isField && event.clipboardData !== null) {
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
