import type { Host } from '../hub/host-constructs.ts';
import { button, h } from './h.ts';
import { OF_VIEWER } from './host-words.ts';
import type { PageElements } from './page-elements.ts';

const VIEWS = [
  { name: 'here', host: undefined, label: 'Here', title: 'As this viewer shows it' },
  { name: 'hub', host: 'hub', label: 'Hub', title: 'As the Hub shows it' },
  { name: 'github', host: 'github', label: 'GitHub', title: 'As GitHub shows it' },
] as const;

const BACK = 'Back to how this viewer shows it';

export function hostNamed(name: string): Host | undefined {
  return VIEWS.find((view) => view.name === name)?.host;
}

/** The choice of how the card is shown; answered by `delegateClicks`. */
export function hostButtons(current: Host | undefined): HTMLElement {
  const buttons = VIEWS.map(({ name, host, label, title }) =>
    button(
      { class: 'control', 'data-show-as': name, 'aria-pressed': `${host === current}`, title },
      label,
    ),
  );
  return h(
    'div',
    { class: 'host-buttons', role: 'group', 'aria-label': 'Show the card as on' },
    h('span', { 'aria-hidden': 'true' }, 'Show as on'),
    ...buttons,
  );
}

interface HostBar {
  /** The line, and the ways through the places, which stay on the screen. */
  readonly elements: readonly HTMLElement[];
  /** Says at which place the reader is, counted from 0. */
  readonly showIndex: (index: number) => void;
}

/** The line above a card that says as which host it is shown, and leads through the places. */
export function hostBar(
  host: Host,
  sentence: string,
  count: number,
  go: (step: 1 | -1) => void,
): HostBar {
  const index = h('span', { class: 'host-index', role: 'status' });
  const ways = h(
    'div',
    {
      class: 'host-ways',
      ...OF_VIEWER,
      role: 'group',
      'aria-label': 'Places where hosts differ',
    },
    button({ class: 'control', title: 'Previous place' }, 'Previous', () => go(-1)),
    index,
    button({ class: 'control', title: 'Next place' }, 'Next', () => go(1)),
    button({ class: 'control', 'data-show-as': 'here', 'aria-label': BACK, title: BACK }, '×'),
  );
  const element = h(
    'div',
    { class: 'host-bar', ...OF_VIEWER, role: 'group', 'aria-label': sentence, tabindex: -1 },
    h('p', {}, sentence),
    hostButtons(host),
  );
  const showIndex = (at: number): void => {
    index.textContent = `${at + 1} of ${count}`;
  };
  return { elements: count === 0 ? [element] : [element, ways], showIndex };
}

/** Once a card is shown in another way: the control that was used may be gone. */
export function focusHostBar({ article, menuControl }: PageElements): void {
  const bar = article.querySelector<HTMLElement>('.host-bar');
  (bar ?? menuControl).focus({ preventScroll: true });
}
