import { button, h } from './h.ts';

export interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** A sentence above the card, to be dismissed; `alert` for what failed, `note` for the rest. */
export function notice(
  kind: 'alert' | 'note',
  message: string,
  actions: readonly NoticeAction[] = [],
): HTMLElement {
  const dismiss = { class: 'control dismiss', 'aria-label': 'Dismiss', title: 'Dismiss' };
  const element = h(
    'div',
    { class: `notice notice-${kind}`, role: kind === 'alert' ? 'alert' : 'status' },
    h('p', { dir: 'auto' }, message),
    ...actions.map(({ label, run }) => button({ class: 'control' }, label, run)),
    button(dismiss, '×', () => element.remove()),
  );
  return element;
}
