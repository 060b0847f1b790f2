import { button, h } from './h.ts';
import { sourceText } from './source-text.ts';

/** Opens the dialog with a card's source; at `line`, if one is given. */
export function openSourceDialog(
  dialog: HTMLDialogElement,
  name: string,
  text: string,
  line: number | null,
): void {
  const closing = new AbortController();
  const source = sourceText(text, 1, closing.signal);
  dialog.replaceChildren(
    h(
      'header',
      {},
      h('h1', { id: 'SourceTitle', dir: 'auto' }, name),
      button({ class: 'control', 'aria-label': 'Close', title: 'Close (Escape)' }, '×', () =>
        dialog.close(),
      ),
    ),
    source.element,
  );
  dialog.addEventListener(
    'close',
    () => {
      closing.abort();
      dialog.replaceChildren();
    },
    { once: true },
  );
  dialog.showModal();
  if (line !== null) {
    source.showLine(line);
  }
}
