import { button, h } from './h.ts';
import { sourceText } from './source-text.ts';

/** Opens the dialog with a card's source; at `line`, if one is given. */
export function openSourceDialog(
  dialog: HTMLDialogElement,
  name: string,
  text: string,
  line?: number,
): void {
  const closing = new AbortController();
  const source = sourceText(text, 1, closing.signal);
  openDialog(dialog, name, source.element, [], closing);
  if (line !== undefined) {
    source.showLine(line);
  }
}

/** Shows `content` under a title and `controls` in the dialog; closing it aborts `closing`. */
export function openDialog(
  dialog: HTMLDialogElement,
  title: string,
  content: HTMLElement,
  controls: readonly HTMLElement[],
  closing: AbortController,
): void {
  if (dialog.open) {
    // What is in it is replaced, and is done with as if it had been closed.
    dialog.dispatchEvent(new Event('close'));
  }
  dialog.classList.toggle('full', content.matches('.enlarged'));
  const close = { class: 'control', 'aria-label': 'Close', title: 'Close (Escape)' };
  const header = h(
    'header',
    {},
    h('h1', { id: 'SourceTitle', dir: 'auto' }, title),
    ...controls,
    button(close, '×', () => dialog.close()),
  );
  dialog.replaceChildren(header, content);
  dialog.addEventListener(
    'close',
    () => {
      closing.abort();
      dialog.replaceChildren();
    },
    { once: true },
  );
  dialog.showModal();
}
