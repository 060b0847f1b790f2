import type { ShownCard } from '../app-state.ts';
import { cardOfPage } from '../card/checks/body/hub-address.ts';
import { h } from './h.ts';
import { OF_VIEWER } from './host-words.ts';
import type { PageElements } from './page-elements.ts';

const LINKS = ['huggingface.co', 'hf.co']
  .map((host) => `a[href*="${host}/"]:not([data-ui])`)
  .join();

/** Who points from a link to what stands beside it may cross something else on the way; ms. */
const GRACE = 300;

/**
 * Beside a link to a model or a dataset of the Hub, while it is pointed at or has the focus, a link
 * that opens its card in this viewer. It is in the top layer, so that nothing moves for it.
 */
export function offerCards({ main }: PageElements, shown: () => ShownCard | null): void {
  let link: HTMLAnchorElement | null = null;
  let control: HTMLAnchorElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = (): void => {
    clearTimeout(timer);
    control?.remove();
    [link, control] = [null, null];
  };
  const isWithin = (target: EventTarget | null): boolean =>
    target instanceof Node && (link?.contains(target) || control?.contains(target)) === true;
  const show = (target: EventTarget | null, y = Number.POSITIVE_INFINITY): void => {
    const found = target instanceof Element ? target.closest<HTMLAnchorElement>(LINKS) : null;
    const made = found && cardLink(found, shown(), { popover: 'manual' });
    if (found && made) {
      hide();
      [link, control] = [found, made];
      found.after(made);
      made.showPopover();
      placeBeside(made, found, y);
    }
  };

  main.addEventListener('pointerover', ({ target, pointerType, buttons, clientY }) => {
    // While a passage is being selected, nothing should come up.
    if (pointerType !== 'mouse' || buttons !== 0 || control?.matches(':focus')) {
      return;
    }
    clearTimeout(timer);
    if (!isWithin(target)) {
      timer = setTimeout(hide, GRACE);
      show(target, clientY);
    }
  });
  main.addEventListener('focusin', ({ target }) => {
    if (!isWithin(target) && target instanceof Element && target.matches(':focus-visible')) {
      show(target);
    }
  });
  main.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (isWithin(target) && !isWithin(relatedTarget)) {
      hide();
    }
  });
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') {
      if (control?.matches(':focus')) {
        link?.focus();
      }
      hide();
    }
  });
}

/**
 * Where nothing can be pointed at: one behind each of these links, as the reader comes near it,
 * until `lifetime` aborts.
 */
export function offerCardsByTouch(main: HTMLElement, card: ShownCard, lifetime: AbortSignal): void {
  if (!matchMedia('(hover: none)').matches) {
    return;
  }
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) {
          observer.unobserve(target);
          // In a later version of the card, it may be there.
          if (!target.nextElementSibling?.matches('.view-card')) {
            target.after(cardLink(target as HTMLAnchorElement, card) ?? '');
          }
        }
      }
    },
    { rootMargin: '100%' },
  );
  for (const link of main.querySelectorAll(LINKS)) {
    observer.observe(link);
  }
  lifetime.addEventListener('abort', () => observer.disconnect());
}

/** Null for a link to anything else than a card. A local card stays open: nothing brings it back. */
function cardLink(
  { href }: HTMLAnchorElement,
  card: ShownCard | null,
  attributes: { readonly popover?: string } = {},
): HTMLAnchorElement | null {
  const id = cardOfPage(href);
  if (id === null) {
    return null;
  }
  const isLocal = card?.text.source.kind === 'local';
  // Begins as what is seen of it, for who speaks to the computer (WCAG 2.5.3).
  const name = `View card of ${id}`;
  return h(
    'a',
    {
      ...attributes,
      ...OF_VIEWER,
      class: 'view-card',
      href: `?card=${id}`,
      rel: 'nofollow noopener',
      target: isLocal && '_blank',
      'aria-label': name,
      title: `${name} here: it is loaded from huggingface.co${isLocal ? ', in a new tab' : ''}`,
    },
    // In a chip, where there is no room for it, the first word is left out.
    h('span', {}, 'View '),
    'card',
  );
}

/** Behind the line of the link that is at `y` in the window, else at its end; below, if too wide. */
function placeBeside(control: HTMLElement, link: Element, y: number): void {
  const lines = [...link.getClientRects()];
  const line =
    lines.find(({ bottom }) => y <= bottom) ?? lines.at(-1) ?? link.getBoundingClientRect();
  const { width, height } = control.getBoundingClientRect();
  const isMirrored = link.matches(':dir(rtl)');
  const beside = isMirrored ? line.left - width : line.right;
  const hasRoom = beside >= 0 && beside + width <= document.documentElement.clientWidth;
  const below = isMirrored ? line.left : line.right - width;
  const top = hasRoom ? (line.top + line.bottom - height) / 2 : line.bottom;
  control.style.left = `${Math.max(0, hasRoom ? beside : below) + scrollX}px`;
  control.style.top = `${top + scrollY}px`;
}
