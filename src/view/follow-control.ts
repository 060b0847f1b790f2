import { button, h } from './h.ts';
import type { PageElements } from './page-elements.ts';

/** How the file of the card is followed. */
export type Following =
  /** Each version that is saved is shown. */
  | 'follows'
  /** The reader is told of changes, and sees them where the browser reads the file again. */
  | 'watches'
  | 'paused'
  /** It is not there, or may not be read. */
  | 'waits';

/** Each a word, and what a narrow header has no room for. */
const LABELS: Readonly<Record<Following, readonly [word: string, rest: string]>> = {
  follows: ['follows', ' the file'],
  watches: ['watches', ' the file'],
  paused: ['paused', ''],
  waits: ['waits', ' for the file'],
};

/** The control beside the card's source; null takes it away. */
export function followControl(
  { cardSource }: PageElements,
  toggle: () => void,
): (following: Following | null, name?: string) => void {
  let control: HTMLButtonElement | null = null;
  return (following, name = '') => {
    if (following === null) {
      control?.remove();
      return;
    }
    // A page that shows no file of the reader has none.
    control ??= button({ class: 'follow-control' }, '', toggle);
    const isPaused = following === 'paused';
    const [word, rest] = LABELS[following];
    control.replaceChildren(word, h('span', {}, rest));
    control.dataset['following'] = following;
    control.title = isPaused
      ? `Changes of ${name} are not shown. Follow it again`
      : `What is saved to ${name} is shown here. Stop this`;
    if (!control.isConnected) {
      cardSource.after(control);
    }
  };
}
