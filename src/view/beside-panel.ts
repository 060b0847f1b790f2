import { holdPlace } from './block-lines.ts';
import type { PageElements } from './page-elements.ts';

interface BesidePanelOptions {
  readonly opener: () => HTMLElement;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/**
 * A panel that stays open beside the card until the reader closes it: on wide screens in a column of
 * its own, on narrow ones as a sheet at the bottom. There is one at a time.
 */
export function besidePanel(
  { root, article }: PageElements,
  panel: HTMLElement,
  { opener, onOpen, onClose }: BesidePanelOptions,
): void {
  const isOpen = (): boolean => panel.matches(':popover-open');
  panel.addEventListener('beforetoggle', ({ newState }) => {
    if (newState === 'open') {
      onOpen();
      for (const other of document.querySelectorAll<HTMLElement>(':popover-open')) {
        other.hidePopover();
      }
    }
    const restorePlace = holdPlace(article);
    root.dataset['beside'] = newState;
    restorePlace();
    // The opener may stand where the panel was.
    if (newState === 'closed' && panel.contains(document.activeElement)) {
      opener().focus({ preventScroll: true });
    }
  });
  panel.addEventListener('toggle', () => {
    if (isOpen()) {
      panel.focus({ preventScroll: true });
    } else {
      onClose();
    }
  });
  if (isOpen()) {
    // Before the program was there.
    root.dataset['beside'] = 'open';
  }
  addEventListener('keydown', ({ key, target, defaultPrevented }) => {
    const isTyping = target instanceof HTMLInputElement && !panel.contains(target);
    if (key === 'Escape' && !defaultPrevented && !isTyping && isOpen() && !isOverlaid(panel)) {
      panel.hidePopover();
    }
  });
}

/** Does Escape mean something else first? */
function isOverlaid(panel: HTMLElement): boolean {
  const open = document.querySelectorAll('dialog[open], :popover-open');
  return [...open].some((element) => element !== panel);
}
