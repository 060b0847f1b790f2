import type { PageElements } from '../page-elements.ts';

/** How long the text must stay as it is before it is searched again, in ms. */
const QUIET_TIME = 200;

/**
 * Tells until `signal` aborts that the text of the page has changed (code is coloured, a table is
 * sorted, another card comes), and when that has come to an end.
 */
export function watchText(
  { root, article }: Pick<PageElements, 'root' | 'article'>,
  signal: AbortSignal,
  { changed, settled }: { readonly changed: () => void; readonly settled: () => void },
): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver((records) => {
    if (records.every(isTool)) {
      return;
    }
    changed();
    clearTimeout(timer);
    // Each slice of a long card would have all before it searched again.
    if (root.dataset['state'] !== 'loading') {
      timer = setTimeout(settled, QUIET_TIME);
    }
  });
  observer.observe(root, { attributeFilter: ['data-state', 'data-revision'] });
  observer.observe(article.closest('main') ?? article, {
    subtree: true,
    childList: true,
    characterData: true,
    attributeFilter: ['hidden'],
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}

/** True where nothing but a tool of the viewer's has come or gone, as under a pointer. */
function isTool({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return (
    type === 'childList' &&
    [...addedNodes, ...removedNodes].every(
      (node) => node instanceof Element && node.hasAttribute('data-ui'),
    )
  );
}
