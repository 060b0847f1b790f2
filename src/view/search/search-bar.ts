import { grouped } from '../../text/grouped.ts';
import { button, h } from '../h.ts';

interface SearchActions {
  readonly search: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly close: () => void;
}

export interface SearchBar {
  readonly input: HTMLInputElement;
  readonly isWholeWord: () => boolean;
  /** `current` counts from 0. */
  readonly showCount: (current: number, count: number, isComplete: boolean) => void;
}

/** The keys of the search field, by their names in `KeyboardEvent.key`. */
export const SEARCH_KEYS = [
  { key: 'Enter', label: 'Next match' },
  { key: 'Shift+Enter', label: 'Previous match' },
  { key: 'Escape', label: 'Close the search' },
] as const;

/** Fills the search of the shell. */
export function searchBar(element: HTMLElement, actions: SearchActions): SearchBar {
  const { search, step, close } = actions;
  const input = h('input', {
    type: 'search',
    'aria-label': 'Search in this card',
    placeholder: 'Search in this card',
    enterkeyhint: 'search',
    autocomplete: 'off',
    spellcheck: 'false',
    dir: 'auto',
  });
  const status = h('p', { class: 'search-count', role: 'status' });
  const control = (name: string, key: string, label: string, run: () => void): HTMLElement =>
    button({ class: 'control', 'aria-label': name, title: `${name} (${key})` }, label, run);
  const wholeWord = button(
    {
      class: 'control',
      'aria-pressed': 'false',
      'aria-label': 'Whole words',
      title: 'Find whole words only',
    },
    'Words',
    () => {
      wholeWord.ariaPressed = String(wholeWord.ariaPressed !== 'true');
      search();
    },
  );
  const run = { Enter: () => step(1), 'Shift+Enter': () => step(-1), Escape: close };
  element.addEventListener('keydown', (event) => {
    const name = event.shiftKey ? `Shift+${event.key}` : event.key;
    const known = SEARCH_KEYS.find(({ key }) => key === name);
    // Enter in an input method takes a word; on a button it presses it.
    const isOurs = known?.key === 'Escape' || event.target === input;
    if (known !== undefined && isOurs && !event.isComposing) {
      event.preventDefault();
      run[known.key]();
    }
  });
  input.addEventListener('input', search);
  element.replaceChildren(
    input,
    status,
    control('Previous match', 'Shift+Enter', '↑', () => step(-1)),
    control('Next match', 'Enter', '↓', () => step(1)),
    wholeWord,
    control('Close the search', 'Escape', '×', close),
  );
  return {
    input,
    isWholeWord: () => wholeWord.ariaPressed === 'true',
    showCount(current, count, isComplete): void {
      const counted = `${grouped(current + 1)} of ${grouped(count)}${isComplete ? '' : '…'}`;
      const none = input.value.trim() === '' ? '' : 'No matches';
      status.textContent = count === 0 ? none : counted;
    },
  };
}
