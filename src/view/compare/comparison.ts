import style from '../../styles/comparison.css?inline';
import { button, h } from '../h.ts';
import { applyLateStyle } from '../late-style.ts';
import type { PageElements } from '../page-elements.ts';
import { inOrder, type Sides } from './sides.ts';

interface ComparisonOptions {
  readonly sides: Sides;
  /** Of the other card. */
  readonly label: string;
  /** What the cards are called: their files, or their addresses. */
  readonly shownName: string;
  readonly otherName: string;
  /** Turns old and new round; undefined where that is certain. */
  readonly swap?: (() => void) | undefined;
  /** Shows them in one column, or beside each other. */
  readonly showInline: (isInline: boolean) => void;
  /** Shows what differs between their sources. */
  readonly showLines: () => void;
  /** Puts them on a board, alone or with one more card. */
  readonly showBoard: (isWithMore: boolean) => void;
  readonly close: () => void;
}

/** Where the comparison of two cards stands on the page. */
export interface Comparison {
  readonly section: HTMLElement;
  /** For the list of changes. */
  readonly list: HTMLElement;
  /** For the other card. */
  readonly other: HTMLElement;
  /** Takes it off the page. */
  remove(): void;
}

const BOARD = 'Show the results of both side by side';
const MORE = 'Put both and one more card on a board';

/** Makes room for the changes, and for the other card beside the one on the page. */
export function beginComparison(
  page: PageElements,
  {
    sides,
    label,
    shownName,
    otherName,
    swap,
    showInline,
    showLines,
    showBoard,
    close,
  }: ComparisonOptions,
): Comparison {
  applyLateStyle(style);
  const turn = { class: 'control', title: 'Turn the two cards round' };
  const lines = { class: 'control', title: 'Show what differs in their sources, line by line' };
  const end = { class: 'control', 'aria-label': 'Close the comparison', title: 'Close (Escape)' };
  const column = { class: 'control inline-control', 'aria-pressed': 'false' };
  const inline = button({ ...column, title: 'Show both in one column' }, 'Inline', () => {
    inline.ariaPressed = String(inline.ariaPressed !== 'true');
    showInline(inline.ariaPressed === 'true');
  });
  const which = (side: string, name: string): HTMLElement =>
    h('div', {}, h('dt', {}, side), h('dd', {}, h('bdi', { title: name }, name)));
  const list = h('div', { class: 'change-list' });
  const section = h(
    'section',
    { class: 'comparison', 'aria-label': 'Changes', 'aria-busy': 'true', tabindex: -1 },
    h(
      'div',
      { class: 'comparison-head' },
      h('h2', { class: 'panel-title' }, 'Changes'),
      button(end, '×', close),
    ),
    h('dl', {}, ...inOrder(sides, which(sides.other, otherName), which(sides.shown, shownName))),
    sides.why !== '' && h('p', { class: 'muted' }, sides.why),
    h(
      'div',
      { class: 'comparison-tools' },
      swap && button(turn, 'Swap', swap),
      inline,
      button(lines, 'Source', showLines),
      button({ class: 'control', title: BOARD }, 'Board', () => showBoard(false)),
      button({ class: 'control', title: MORE }, 'Add a card…', () => showBoard(true)),
    ),
    list,
  );
  const other = h('div', { class: 'other-card', role: 'region', 'aria-label': label });
  page.folderNav.after(section);
  const [first, second] = inOrder(sides, other, page.article);
  first === other ? second.before(other) : first.after(other);
  list.append(h('p', { class: 'muted' }, 'Comparing …'));
  section.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented) {
      event.preventDefault();
      close();
    }
  });
  return {
    ...{ section, list, other },
    remove(): void {
      section.remove();
      other.remove();
      delete page.root.dataset['comparing'];
    },
  };
}
