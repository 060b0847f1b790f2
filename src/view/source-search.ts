import { button, h } from './h.ts';
import type { SourceText } from './source-text.ts';

/** More are not counted. */
const MOST_MATCHES = 10_000;

/** Styled in source-text.css; browsers without it see the line marked alone. */
const HIGHLIGHT = 'source-match';

interface SourceSearch {
  readonly element: HTMLElement;
  readonly input: HTMLInputElement;
  /** The match that is shown, once lines stand otherwise; false if there is none. */
  showAgain(): boolean;
  /** The same once they have been written anew, and stand where they stood. */
  markAgain(): void;
}

/** Finds a text in a source. `onLine` is told the line of the match that is shown. */
export function sourceSearch(
  text: string,
  source: SourceText,
  onLine: (line: number) => void,
  signal: AbortSignal,
): SourceSearch {
  const name = 'Find in the source';
  const input = h('input', {
    type: 'search',
    placeholder: 'Find',
    'aria-label': name,
    title: `${name} (/)`,
  });
  const count = h('span', { class: 'muted', role: 'status' });
  let matches: readonly number[] = [];
  let query = '';
  let at = -1;

  const mark = (isStill: boolean): ReturnType<SourceText['showPassage']> => {
    const start = matches[at] ?? -1;
    const match = start < 0 ? null : source.showPassage(start, start + query.length, isStill);
    CSS.highlights?.delete(HIGHLIGHT);
    if (match !== null) {
      CSS.highlights?.set(HIGHLIGHT, new Highlight(match.range));
    }
    return match;
  };
  const show = (index: number): void => {
    at = index;
    const match = mark(false);
    if (match !== null) {
      showInLine(source.element, match.range);
      // A block that was never laid out has its width only in the frame after this one.
      const again = (): void => showInLine(source.element, match.range);
      requestAnimationFrame(() => requestAnimationFrame(again));
      onLine(match.line);
    }
    const total = matches.length === MOST_MATCHES ? `${MOST_MATCHES}+` : matches.length;
    const found = matches.length === 0 ? 'No matches' : `${at + 1} of ${total}`;
    count.textContent = query === '' ? '' : found;
  };
  const step = (by: number): void => {
    if (matches.length > 0) {
      show((at + by + matches.length) % matches.length);
    }
  };
  input.addEventListener('input', () => {
    query = input.value;
    matches = matchesOf(query, text);
    show(0);
  });
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && !event.isComposing) {
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    }
  });
  signal.addEventListener('abort', () => CSS.highlights?.delete(HIGHLIGHT));
  const next = (label: string, mark: string, by: number): HTMLElement =>
    button({ class: 'control', 'aria-label': label, title: label }, mark, () => step(by));
  const element = h(
    'div',
    { class: 'source-search' },
    input,
    count,
    next('Previous match (Shift+Enter)', '↑', -1),
    next('Next match (Enter)', '↓', 1),
  );
  const showAgain = (): boolean => {
    step(0);
    return matches.length > 0;
  };
  return { element, input, showAgain, markAgain: () => void mark(true) };
}

/** Where a text stands, in whatever case. */
function matchesOf(query: string, text: string): readonly number[] {
  if (query === '') {
    return [];
  }
  const found: number[] = [];
  const pattern = new RegExp(query.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'), 'giu');
  for (const { index } of text.matchAll(pattern)) {
    found.push(index);
    if (found.length === MOST_MATCHES) {
      break;
    }
  }
  return found;
}

/** The line is in view, of which the match may stand far to the side, or below where it wraps. */
function showInLine(frame: HTMLElement, range: Range): void {
  const match = range.getBoundingClientRect();
  if (match.height === 0 || range.collapsed) {
    return;
  }
  const { left, right, width, top, bottom, height } = frame.getBoundingClientRect();
  if (match.left < left || match.right > right) {
    frame.scrollLeft += match.left - left - width / 3;
  }
  if (match.top < top || match.bottom > bottom) {
    frame.scrollTop += match.top - top - height / 3;
  }
}
