import type { RecentCard } from '../source/recent-cards.ts';
import style from '../styles/recent.css?inline';
import { button, h } from './h.ts';
import { applyLateStyle } from './late-style.ts';
import { openDialog } from './source-dialog.ts';

interface RecentOptions {
  readonly isOn: boolean;
  readonly open: (card: RecentCard) => void;
  /** One, or all of them. */
  readonly forget: (card?: RecentCard) => void;
  readonly turn: (isOn: boolean) => void;
}

const WHERE: Readonly<Record<RecentCard['kind'], string>> = {
  address: '',
  file: 'file ',
  folder: 'folder ',
};

/** Opens the list of cards that were opened in this browser. */
export function openRecentDialog(
  dialog: HTMLDialogElement,
  cards: readonly RecentCard[],
  options: RecentOptions,
): void {
  applyLateStyle(style);
  const list = h('ul', { 'aria-label': 'Recent cards' });
  const none = h('p', { class: 'muted' }, 'No card is remembered.');
  const forgetAll = button({ class: 'control' }, 'Forget all', () => {
    options.forget();
    list.replaceChildren();
    showRest();
    isOn.focus();
  });
  const showRest = (): void => {
    const isEmpty = list.childElementCount === 0;
    list.hidden = isEmpty;
    none.hidden = !isEmpty;
    forgetAll.disabled = isEmpty;
    if (!dialog.contains(document.activeElement)) {
      (list.querySelector('button') ?? isOn).focus();
    }
  };
  const isOn = h('input', { type: 'checkbox', checked: options.isOn });
  isOn.addEventListener('change', () => {
    options.turn(isOn.checked);
    if (!isOn.checked) {
      forgetAll.click();
    }
  });
  list.append(
    ...cards.map((card) =>
      recentItem(card, {
        open(): void {
          dialog.close();
          options.open(card);
        },
        forget(item): void {
          options.forget(card);
          const next = item.nextElementSibling ?? item.previousElementSibling;
          item.remove();
          next?.querySelector<HTMLElement>('.recent-forget')?.focus();
          showRest();
        },
      }),
    ),
  );
  const note =
    'This browser alone remembers the titles and places of cards that were opened, not their text, ' +
    'and nothing of pasted ones.';
  const content = h(
    'div',
    { class: 'recent-cards' },
    list,
    none,
    h('label', {}, isOn, ' Remember cards that are opened'),
    h('p', { class: 'muted' }, note),
    forgetAll,
  );
  openDialog(dialog, 'Recent cards', content, [], new AbortController());
  showRest();
  list.querySelector('button')?.focus();
}

interface ItemActions {
  readonly open: () => void;
  readonly forget: (item: HTMLElement) => void;
}

function recentItem(card: RecentCard, { open, forget }: ItemActions): HTMLElement {
  const { kind, title, name, when } = card;
  const isLost = kind !== 'address' && card.handle === undefined;
  const date = new Date(when);
  const time = date.toLocaleString([], { dateStyle: 'medium', timeStyle: 'short' });
  const place = h(
    'span',
    { class: 'muted' },
    `${WHERE[kind]}${name}, `,
    h('time', { datetime: date.toISOString() }, time),
    isLost && ', to be picked again',
  );
  const opening = button({ class: 'recent-open', title: `Open ${name}` }, '', open);
  opening.append(h('strong', {}, h('bdi', {}, title)), place);
  const item = h('li', {}, opening);
  const label = { class: 'control recent-forget', 'aria-label': `Forget ${title}` };
  item.append(button({ ...label, title: 'Forget' }, '×', () => forget(item)));
  return item;
}
