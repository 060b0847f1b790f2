import { button, h } from './h.ts';

interface NoticeAction {
  readonly label: string;
  readonly run: () => void;
}

/** A sentence above the card that the reader can dismiss; `alert` for what failed, `note` for the rest. */
export function notice(
  kind: 'alert' | 'note',
  message: string,
  actions: readonly NoticeAction[],
  onDismiss: () => void = () => {},
): HTMLElement {
  const element = h(
    'div',
    { class: `notice notice-${kind}`, role: kind === 'alert' ? 'alert' : 'status' },
    h('p', { dir: 'auto' }, message),
    ...actions.map(({ label, run }) => button({ class: 'control' }, label, run)),
    button({ class: 'control dismiss', 'aria-label': 'Dismiss', title: 'Dismiss' }, '×', () => {
      element.remove();
      onDismiss();
    }),
  );
  return element;
}
