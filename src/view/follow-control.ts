import style from '../styles/follow.css?inline';
import { markedLine } from '../text/mark-invisible.ts';
import { button, h } from './h.ts';
import { applyLateStyle } from './late-style.ts';
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

interface Label {
  readonly word: string;
  /** What a narrow header has no room for. */
  readonly rest?: string;
  /** `#` stands for the file's name. */
  readonly title: string;
}

const SHOWN = 'What is saved to # is shown here. Stop this';

const LABELS: Readonly<Record<Following, Label>> = {
  follows: { word: 'follows', rest: ' the file', title: SHOWN },
  watches: { word: 'watches', rest: ' the file', title: 'You see when # changes. Stop this' },
  paused: { word: 'paused', title: 'Changes of # are not shown. Follow it again' },
  waits: { word: 'waits', rest: ' for the file', title: SHOWN },
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
    applyLateStyle(style);
    control ??= button({ class: 'follow-control' }, '', toggle);
    const { word, rest = '', title } = LABELS[following];
    control.replaceChildren(word, h('span', {}, rest));
    control.dataset['following'] = following;
    control.title = title.replace('#', () => markedLine(name));
    if (!control.isConnected) {
      cardSource.after(control);
    }
  };
}
