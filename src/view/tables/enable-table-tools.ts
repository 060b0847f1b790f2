import { measured } from '../../html/jobs/measured.ts';
import { late } from '../late.ts';
import { ignoreAbort } from '../unanswered.ts';
import { isBig } from './big-table.ts';
import type { TableContext } from './table-context.ts';

/** Tables that have their tools, or will soon, also in later versions of their card. */
const opened = new WeakMap<Element, Promise<void>>();

/**
 * Gives the tables of a card their tools when they are needed: once a reader points at a table or
 * comes to it by key, and a big one when it is seen. Until then nothing is read or changed.
 */
export function enableTableTools(
  article: HTMLElement,
  context: TableContext,
  lifetime: AbortSignal,
): void {
  const open = (box: Element | null): void => {
    if (box instanceof HTMLElement) {
      void openTableTools(box, article, context).catch(ignoreAbort);
    }
  };
  const openPointedAt = ({ target }: Event): void =>
    open(target instanceof Element ? target.closest('.table-box') : null);
  article.addEventListener('pointerover', openPointedAt, { signal: lifetime });
  article.addEventListener('focusin', openPointedAt, { signal: lifetime });
  const seen = new IntersectionObserver((entries) => {
    measured('tables', () => {
      // All are measured before the first is changed.
      const big = entries.filter(({ isIntersecting, target }) => isIntersecting && isBig(target));
      for (const { target } of big) {
        open(target);
      }
    });
  });
  for (const box of article.querySelectorAll('.table-box')) {
    seen.observe(box);
  }
  lifetime.addEventListener('abort', () => seen.disconnect());
}

/** Gives a table its tools, if it has none yet. */
export async function openTableTools(
  box: HTMLElement,
  article: HTMLElement,
  context: TableContext,
): Promise<void> {
  const opening = opened.get(box) ?? readTable(box, article, context);
  opened.set(box, opening);
  await opening;
}

async function readTable(
  box: HTMLElement,
  article: HTMLElement,
  context: TableContext,
): Promise<void> {
  const { openTable } = await late(() => import('./open-table.ts'));
  await openTable(box, captionOf(box, article), context);
}

/** What the table calls itself, else the heading that it stands under. */
function captionOf(box: Element, article: HTMLElement): string {
  const heading = [...article.querySelectorAll('h1, h2, h3, h4, h5, h6')].findLast(
    (element) => element.compareDocumentPosition(box) & Node.DOCUMENT_POSITION_FOLLOWING,
  );
  const title = box.querySelector('caption') ?? heading;
  return title?.textContent.replace(/\s+/g, ' ').trim() ?? '';
}
