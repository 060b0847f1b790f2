import { type Child, h } from './h.ts';

/** As in styles/beside.css, which unfolds there what it can. */
const BESIDE = '(width >= 75rem)';

/** What is one line above the card on a narrow screen, and lies open beside it on a wide one. */
export function fold(
  summary: readonly Child[],
  className: string,
  ...content: readonly Child[]
): HTMLElement {
  const box = h('div', { class: className }, ...content);
  return h('details', { class: 'fold' }, h('summary', {}, ...summary), box);
}

/** Opens what lies beside the card in browsers in which no style can, until `lifetime` aborts. */
export function unfoldBeside(beside: HTMLElement, lifetime: AbortSignal): void {
  // What scrolls must be reached by key.
  beside.tabIndex = 0;
  beside.role = 'group';
  beside.ariaLabel = 'Brief and metadata';
  if (CSS.supports('selector(::details-content)')) {
    return;
  }
  const wide = matchMedia(BESIDE);
  const unfold = (): void => {
    for (const details of beside.querySelectorAll<HTMLDetailsElement>('.fold')) {
      details.open = wide.matches;
    }
  };
  unfold();
  wide.addEventListener('change', unfold, { signal: lifetime });
}
