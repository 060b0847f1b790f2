/**
 * Shows `overlay` while something that can be opened is dragged over the window. `onDrop` must read
 * what is dropped before it first awaits: afterwards the data transfer is empty.
 */
export function acceptDrops(overlay: HTMLElement, onDrop: (data: DataTransfer) => void): void {
  // A drag enters and leaves every element on its way; `dragover` keeps coming over the window.
  let hideTimer: ReturnType<typeof setTimeout> | undefined;
  // A selection or a link that is dragged inside the page is no card.
  let isOwnDrag = false;
  const canOpen = (data: DataTransfer | null): data is DataTransfer =>
    data !== null &&
    !isOwnDrag &&
    (data.types.includes('Files') || data.types.includes('text/plain'));

  const hide = (): void => {
    clearTimeout(hideTimer);
    overlay.hidden = true;
  };
  addEventListener('dragstart', () => {
    isOwnDrag = true;
  });
  addEventListener('dragend', () => {
    isOwnDrag = false;
  });
  addEventListener('dragover', (event) => {
    const data = event.dataTransfer;
    if (!canOpen(data)) {
      return;
    }
    event.preventDefault();
    data.dropEffect = 'copy';
    overlay.hidden = false;
    clearTimeout(hideTimer);
    hideTimer = setTimeout(hide, 500);
  });
  addEventListener('dragenter', (event) => {
    if (canOpen(event.dataTransfer)) {
      event.preventDefault();
    }
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) {
      hide();
    }
  });
  addEventListener('drop', (event) => {
    hide();
    const data = event.dataTransfer;
    if (canOpen(data)) {
      event.preventDefault();
      onDrop(data);
    }
  });
}
