import type { PageElements } from './page-elements.ts';
import { noteAddresses } from './print-addresses.ts';
import { fitTables } from './print-tables.ts';

/** Code of so many lines stays on one page. */
const SHORT_CODE = 16;

/**
 * Makes the card ready for paper before it is printed, and as it was after that; also where only
 * the style of paper is asked for, as by a browser's developer tools.
 */
export function preparePrint({ root, article, afterCard }: PageElements): void {
  let undo: readonly (() => void)[] = [];
  const restore = (): void => {
    for (const step of undo) {
      step();
    }
    undo = [];
  };
  const prepare = (): void => {
    // A browser that prints says both; by the second, what is measured is paper already.
    if (undo.length > 0) {
      return;
    }
    undo = [openDetails(root), noteAddresses(article, afterCard)];
    keepShortCode(article);
    fitTables(root, article);
  };
  addEventListener('beforeprint', prepare);
  addEventListener('afterprint', restore);
  matchMedia('print').addEventListener('change', ({ matches }) =>
    matches ? prepare() : restore(),
  );
}

/** Paper cannot be unfolded: what is closed is printed open. Other browsers do it by the style. */
function openDetails(root: ParentNode): () => void {
  const isStyled = CSS.supports('selector(::details-content)');
  const closed = isStyled
    ? []
    : [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  const toggle = (isOpen: boolean): void => {
    for (const details of closed) {
      details.open = isOpen;
    }
  };
  toggle(true);
  return () => toggle(false);
}

function keepShortCode(article: ParentNode): void {
  for (const frame of article.querySelectorAll<HTMLElement>('.code-frame')) {
    const lines = frame.querySelector('pre')?.textContent.trimEnd().split('\n').length ?? 0;
    frame.toggleAttribute('data-short', lines <= SHORT_CODE);
  }
}
