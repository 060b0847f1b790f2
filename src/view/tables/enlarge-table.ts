import { button, h } from '../h.ts';
import { openDialog } from '../source-dialog.ts';

/** Shows a table in the dialog, as wide as the window, until that is closed. */
export function enlargeButton(
  box: HTMLElement,
  caption: string,
  dialog: HTMLDialogElement,
): HTMLElement {
  const control = button({ class: 'control enlarge-button' }, 'Enlarge', () => {
    const closing = new AbortController();
    const place = h('div');
    // What follows stays where it is.
    place.style.blockSize = `${box.offsetHeight}px`;
    box.replaceWith(place);
    closing.signal.addEventListener('abort', () => {
      place.replaceWith(box);
      control.focus({ preventScroll: true });
    });
    openDialog(dialog, caption || 'Table', h('div', { class: 'enlarged' }, box), [], closing);
  });
  return control;
}
