import type { ShownCard } from '../../app-state.ts';
import { firstIndex } from '../../text/first-index.ts';
import { coveredHeight } from '../in-view.ts';
import type { PageElements } from '../page-elements.ts';
import type { TextEditor } from './text-editor.ts';

/** By what a reader moves one of the two; the other one follows. */
const MOVES = ['wheel', 'touchstart', 'pointerdown', 'pointerover', 'keydown'];

/** A line of the file, and where it is in the page, in px from its top. */
interface Place {
  readonly line: number;
  readonly top: () => number;
}

/** Lets text and card scroll together, by the lines that their blocks begin on. */
export function syncScroll(
  page: PageElements,
  editor: TextEditor,
  shown: () => ShownCard | null,
): {
  /** Begins or ends it. */
  readonly turn: (isOn: boolean) => void;
  /** Brings what the cursor stands on into view. */
  readonly follow: () => void;
} {
  let isOn = false;
  /** Only what leads is followed: the other one's scrolling is an echo. */
  let leader: 'text' | 'card' = 'text';
  /** Who moves by keys looks at the cursor, not at the first line. */
  let isByKey = false;
  let isScheduled = false;
  const lines = linePlaces(page, shown);

  const moveCard = (): void => {
    scrollTo({ top: lines.topOf(topLineOf(editor)), behavior: 'instant' });
    if (isByKey) {
      follow();
    }
  };
  const follow = (): void => {
    const top = lines.topOf(editor.line());
    const room = roomAbove(page.editor) - coveredHeight();
    if (isOn && leader === 'text' && (top < scrollY || top > scrollY + room * 0.8)) {
      scrollTo({ top: top - room / 3, behavior: 'instant' });
    }
  };
  const moveText = (): void => editor.scrollTo(lines.lineAt(scrollY));
  const schedule = (from: typeof leader): void => {
    if (isOn && !page.editor.hidden && leader === from && !isScheduled) {
      isScheduled = true;
      requestAnimationFrame(() => {
        isScheduled = false;
        (from === 'text' ? moveCard : moveText)();
      });
    }
  };
  for (const move of MOVES) {
    const lead = (event: Event): void => {
      leader = event.composedPath().includes(page.editor) ? 'text' : 'card';
      isByKey = event.type === 'keydown';
    };
    addEventListener(move, lead, { capture: true, passive: true });
  }
  editor.scroller.addEventListener('scroll', () => schedule('text'), { passive: true });
  addEventListener('scroll', () => schedule('card'), { passive: true });
  return {
    turn(on) {
      isOn = on;
      leader = 'text';
      schedule('text');
    },
    follow,
  };
}

/** Where the text cannot be scrolled further, all above it is read. */
function topLineOf(editor: TextEditor): number {
  const { scrollTop, scrollHeight, clientHeight } = editor.scroller;
  const isAtEnd = scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1;
  return isAtEnd ? Number.POSITIVE_INFINITY : editor.topLine();
}

/** How far down the window shows the card: on screens of a middle width the text is below it. */
function roomAbove(pane: HTMLElement): number {
  const { top, width } = pane.getBoundingClientRect();
  return width > innerWidth * 0.9 && top > innerHeight * 0.2 ? top : innerHeight;
}

/** Between blocks, as if their lines were all of one height. */
function linePlaces({ root, article, main }: PageElements, shown: () => ShownCard | null) {
  let revision: string | undefined;
  let places: readonly Place[] = [];
  const current = (): readonly Place[] => {
    if (revision !== root.dataset['revision']) {
      revision = root.dataset['revision'];
      places = [{ line: 1, top: () => 0 }, ...blockPlaces(article), endOf(main, shown)];
    }
    return places;
  };
  const between = (index: number): readonly [Place, Place] | null => {
    const [before, after] = [current()[index - 1], current()[index]];
    return before === undefined || after === undefined ? null : [before, after];
  };
  return {
    topOf(line: number): number {
      const all = current();
      const pair = between(firstIndex(all.length, (index) => (all[index]?.line ?? 0) > line));
      if (pair === null) {
        return line < 1 ? 0 : document.documentElement.scrollHeight;
      }
      const [before, after] = pair;
      const part = (line - before.line) / (after.line - before.line);
      return before.top() + part * (after.top() - before.top());
    },
    lineAt(top: number): number {
      const all = current();
      const pair = between(firstIndex(all.length, (index) => (all[index]?.top() ?? 0) > top));
      if (pair === null) {
        return all.at(-1)?.line ?? 1;
      }
      const [before, after] = pair;
      const height = after.top() - before.top();
      const part = height > 0 ? (top - before.top()) / height : 0;
      return before.line + part * (after.line - before.line);
    },
  };
}

/** In the order of the page. What stands there out of the file's order, such as notes, is none. */
function blockPlaces(article: HTMLElement): readonly Place[] {
  const places: Place[] = [];
  let last = 1;
  for (const block of article.querySelectorAll<HTMLElement>('[data-line]')) {
    const line = Number(block.dataset['line']);
    if (line > last) {
      last = line;
      places.push({ line, top: () => topOf(block) });
    }
  }
  return places;
}

/** Of what is folded, where the fold is. */
function topOf(block: HTMLElement): number {
  let shown: Element | null = block;
  while (shown !== null && shown.getClientRects().length === 0) {
    shown = shown.parentElement;
  }
  return (shown?.getBoundingClientRect().top ?? 0) + scrollY - coveredHeight();
}

function endOf(main: HTMLElement, shown: () => ShownCard | null): Place {
  const line = (shown()?.text.text.split(/\r\n?|\n/).length ?? 1) + 1;
  return { line, top: () => main.getBoundingClientRect().bottom + scrollY - innerHeight };
}
