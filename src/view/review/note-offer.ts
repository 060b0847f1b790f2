import type { ShownCard } from '../../app-state.ts';
import { lineOf } from '../block-lines.ts';
import { button } from '../h.ts';
import type { PageElements } from '../page-elements.ts';
import { type NotedPlace, placeAt, placeOfSelection } from './noted-place.ts';

/** In px: that of the article’s margin (see block-source.css). */
const SIZE = 24;
const TARGETS = ':not([data-ui] *):is(td, th, [data-line], [data-field])';

interface OfferActions {
  readonly card: () => ShownCard | null;
  /** While it is open. */
  readonly panel: HTMLElement;
  readonly add: (place: NotedPlace) => void;
}

/**
 * Beside what is selected, or is under the pointer, a button that adds a note to it. With the
 * keyboard the key for a note does the same.
 */
export function noteOffer(page: PageElements, { card, panel, add }: OfferActions): void {
  const { article, main } = page;
  const isOn = (): boolean => panel.matches(':popover-open');
  let over: Element | null = null;
  const attributes = { class: 'note-offer', tabindex: -1, hidden: true };
  const control = button(attributes, '+', () => {
    const shown = card();
    const place =
      shown && (over === null ? placeOfSelection(page, shown) : placeAt(page, shown, over));
    hide();
    if (place !== null) {
      add(place);
    }
  });
  const hide = (): void => {
    control.hidden = true;
    over = null;
  };
  const show = (what: string, top: number, left: number): void => {
    control.hidden = false;
    const name = `Add a note on ${what} (a)`;
    control.title = name;
    control.setAttribute('aria-label', name);
    control.style.insetBlockStart = `${top}px`;
    control.style.left = `${Math.min(Math.max(left, 0), innerWidth - SIZE)}px`;
  };
  // What is selected stays so.
  control.addEventListener('pointerdown', (event) => event.preventDefault());
  main.addEventListener('pointerover', ({ target, pointerType, buttons }) => {
    const found = target instanceof Element ? target.closest(TARGETS) : null;
    const isFree = buttons === 0 && getSelection()?.isCollapsed !== false;
    if (found === null || found === over || pointerType !== 'mouse' || !isOn() || !isFree) {
      return;
    }
    const { fieldLines = [] } = card() ?? {};
    const key = found.closest('article') ? null : found.getAttribute('data-field');
    const line = lineOf(found) ?? fieldLines.find(([name]) => name === key)?.[1];
    if (line === undefined) {
      return;
    }
    over = found;
    const box = found.getBoundingClientRect();
    const isInside = key !== null || found.matches('td, th');
    const { left, right } = isInside ? box : article.getBoundingClientRect();
    show(`line ${line}`, box.top, article.matches(':dir(rtl)') ? left : right - SIZE);
  });
  /** False where nothing is selected. */
  const showAtSelection = (): boolean => {
    const selection = isOn() ? getSelection() : null;
    const range = selection?.isCollapsed === false ? selection.getRangeAt(0) : null;
    if (range === null || !main.contains(range.startContainer)) {
      return false;
    }
    const { bottom, right } = range.getBoundingClientRect();
    over = null;
    show('what is selected', bottom + 4, right - SIZE);
    return true;
  };
  document.addEventListener('selectionchange', () => {
    if (!showAtSelection() && over === null) {
      hide();
    }
  });
  const update = (): void => {
    if (!showAtSelection()) {
      hide();
    }
  };
  panel.addEventListener('toggle', () => {
    main.toggleAttribute('data-noting', isOn());
    update();
  });
  addEventListener('scroll', update, { passive: true });
  main.append(control);
}
