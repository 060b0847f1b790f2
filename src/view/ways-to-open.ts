import { acceptDrops } from './drop-overlay.ts';
import type { PageElements } from './page-elements.ts';

interface OpenActions {
  readonly openFiles: (files: readonly File[]) => void;
  /** Must read the data before it first awaits: a data transfer is empty after its event. */
  readonly openTransferred: (data: DataTransfer, action: 'dropped' | 'pasted') => void;
}

/** Opens what a reader picks, drops or pastes. */
export function waysToOpen(
  { openControl, openInput, dropOverlay }: PageElements,
  { openFiles, openTransferred }: OpenActions,
): void {
  openControl.addEventListener('click', () => openInput.click());
  openInput.addEventListener('change', () => {
    const files = [...(openInput.files ?? [])];
    // Picking the same file again, after it changed, must be a change too.
    openInput.value = '';
    openFiles(files);
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
