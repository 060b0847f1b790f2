import { pacer } from '../../html/jobs/pacer.ts';
import { isForPage } from '../keyboard.ts';
import type { PageElements } from '../page-elements.ts';
import { isAllMarked, markMatches, unmarkMatches } from './mark-matches.ts';
import { Matches, searchTerm } from './matches.ts';
import { firstMatchFrom, placeInView, type ReadingPlace } from './place-being-read.ts';
import { clipLines, rangeOf, revealRange } from './reveal-place.ts';
import { type SearchBar, searchBar } from './search-bar.ts';
import { type Place, SearchedText } from './searched-text.ts';
import { watchText } from './watch-text.ts';

/** The search in the card on the page. What was typed stays when another card comes. */
export class CardSearch {
  readonly #page: PageElements;
  #bar: SearchBar | null = null;
  /** What had the focus before. */
  #opener: Element | null = null;
  /** Read anew when the page has changed. */
  #text: SearchedText | null = null;
  #matches = new Matches(searchTerm('', false));
  #current = 0;
  /** The reader was led to the current match. */
  #isRevealed = false;
  /** The text of the current match was replaced when the reader was to be led to it. */
  #isLost = false;
  /** A term was typed, and the reader is not yet led to a match. */
  #isToLead = false;
  /** Until the search is closed. */
  #opened = new AbortController();
  /** Until the term or the text is another one. */
  #searching = new AbortController();
  /** Until the reader is led to another match. */
  #revealing = new AbortController();

  constructor(page: PageElements) {
    this.#page = page;
  }

  readonly open = (): void => {
    const { search, searchControl } = this.#page;
    if (searchControl.hidden) {
      return;
    }
    const { input } = this.#shownBar();
    if (search.hidden) {
      this.#opener = document.activeElement;
      this.#isRevealed = false;
      this.#show(true);
      this.#listen();
      void this.#search(false);
    }
    input.focus({ preventScroll: true });
    input.select();
  };

  /** Leads to the next match, or to the one before; from the last to the first. */
  readonly step = (by: 1 | -1): void => {
    const { count } = this.#matches;
    if (count > 0 && !this.#page.search.hidden) {
      const next = this.#current + (this.#isRevealed ? by : 0);
      this.#current = (next + count) % count;
      this.#reveal();
      this.#showCount(true);
    }
  };

  readonly #close = (): void => {
    for (const work of [this.#opened, this.#searching, this.#revealing]) {
      work.abort();
    }
    const range = this.#isRevealed ? this.#range() : null;
    unmarkMatches();
    clipLines();
    this.#show(false);
    this.#text = null;
    // As the browser's own search does: whoever goes on by keyboard goes on from the match.
    if (range !== null) {
      getSelection()?.setBaseAndExtent(
        range.startContainer,
        range.startOffset,
        range.endContainer,
        range.endOffset,
      );
    }
    const back = this.#opener?.isConnected ? this.#opener : this.#page.main;
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && this.#page.search.contains(activeElement)) {
      // What is hidden keeps the focus, and takes the keys, until the next frame.
      activeElement.blur();
    }
    (back as HTMLElement).focus({ preventScroll: true });
  };

  #shownBar(): SearchBar {
    this.#bar ??= searchBar(this.#page.search, {
      search: () => void this.#search(true),
      step: this.step,
      close: this.#close,
    });
    return this.#bar;
  }

  /** The search takes room of its own below the header, and so from what sticks there. */
  #show(isShown: boolean): void {
    const { root, search, contents, beside, checks, use, menu } = this.#page;
    search.hidden = !isShown;
    for (const element of [root, contents, beside, checks, use, menu]) {
      element.classList.toggle('below-search', isShown);
    }
  }

  #listen(): void {
    this.#opened = new AbortController();
    const { signal } = this.#opened;
    watchText(this.#page, signal, {
      changed: () => {
        this.#text = null;
      },
      settled: () => void this.#search(false),
    });
    const markOthers = (): void => {
      if (!isAllMarked(this.#matches)) {
        this.#mark();
      }
    };
    addEventListener('scroll', markOthers, { signal, passive: true });
    const closeByKey = (event: KeyboardEvent): void => {
      const isAbove = document.querySelector(':popover-open') !== null;
      if (event.key === 'Escape' && isForPage(event) && !isAbove) {
        this.#close();
      }
    };
    addEventListener('keydown', closeByKey, { signal });
  }

  /**
   * Searches the whole card; if the term was typed, leads to the first match from the reader on.
   */
  async #search(isTyped: boolean): Promise<void> {
    this.#isToLead ||= isTyped;
    this.#searching.abort();
    this.#searching = new AbortController();
    const { signal } = this.#searching;
    const { summary, brief, metadata, article, afterCard } = this.#page;
    const { input, isWholeWord } = this.#shownBar();
    const matches = new Matches(searchTerm(input.value, isWholeWord()));
    const from = this.#readingPlace();
    let isShown = false;
    const lead = (to: number): void => {
      isShown = true;
      this.#isToLead = false;
      this.#matches = matches;
      this.#current = to;
      this.#reveal();
    };
    this.#text ??= new SearchedText([summary, brief, metadata, article, afterCard]);
    const pause = pacer();
    for (const passage of this.#text) {
      if (matches.add(passage) && this.#isToLead) {
        const first = firstMatchFrom(from, matches);
        if (first < matches.count) {
          lead(first);
          this.#showCount(false);
        }
      }
      await pause();
      if (signal.aborted) {
        return;
      }
    }
    if (this.#isToLead) {
      lead(0);
    } else if (!isShown) {
      const isSame = matches.count === this.#matches.count;
      const first = isSame ? this.#current : firstMatchFrom(from, matches);
      this.#matches = matches;
      this.#current = first < matches.count ? first : 0;
      if (isSame && this.#isLost) {
        this.#reveal();
      }
    }
    this.#mark();
    this.#showCount(true);
  }

  /** The place of the match that the reader looks at, or else the first thing in the window. */
  #readingPlace(): ReadingPlace | null {
    const range = this.#isRevealed ? this.#range() : null;
    return range === null
      ? placeInView(this.#page.article)
      : { node: range.startContainer, offset: range.startOffset };
  }

  #reveal(): void {
    this.#revealing.abort();
    this.#revealing = new AbortController();
    clipLines();
    this.#mark();
    const range = this.#range();
    this.#isRevealed = range !== null;
    this.#isLost = range === null && this.#matches.count > 0;
    if (range !== null) {
      const { signal } = this.#revealing;
      void revealRange(range, signal).then(() => {
        if (range.collapsed && !signal.aborted) {
          this.#reveal();
        } else if (!signal.aborted) {
          this.#mark();
        }
      });
    }
  }

  #mark(): void {
    const matches = this.#matches;
    const near = isAllMarked(matches)
      ? 0
      : firstMatchFrom(placeInView(this.#page.article), matches);
    markMatches(matches, near, matches.place(this.#current));
  }

  #range(): Range | null {
    const place: Place | undefined = this.#matches.place(this.#current);
    return place === undefined ? null : rangeOf(place);
  }

  #showCount(isComplete: boolean): void {
    this.#shownBar().showCount(this.#current, this.#matches.count, isComplete);
  }
}
