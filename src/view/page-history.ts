import { randomId } from '../text/random-id.ts';
import { whenIdle } from './when-idle.ts';

/** What brings back what an entry of the history stands for; called with the number of the entry. */
type Way = (entry: number) => void;

/** Entries of the browser's history, and what they bring back: all that the page makes. */
export class PageHistory {
  /**
   * Called at an entry that brings back nothing, `isNew`: that was not there before; true where it
   * has been given its meaning.
   */
  onOther: (isNew: boolean) => boolean = () => false;
  /** A page that is loaded again finds the entries of the one before, which bring back nothing. */
  readonly #session = randomId();
  readonly #ways: Way[] = [];
  #current: number | null = null;

  constructor() {
    whenIdle(() => {
      if (history.state === null) {
        // It can be told from a place to which a link leads later.
        history.replaceState(this.#stateOf(this.#current), '');
      }
    });
    addEventListener('popstate', this.#arrive);
    // Not every browser says the former of a link to a place in the page.
    addEventListener('hashchange', this.#arrive);
  }

  /** The entry at which the reader is, or of whose card they see a place. */
  get current(): number | null {
    return this.#current;
  }

  /** The entry at which the reader is brings this back. */
  keep(bringBack: Way): number {
    const entry = this.#add(bringBack);
    history.replaceState(this.#stateOf(entry), '');
    return entry;
  }

  /** The reader goes on to what this brings back. */
  enter(bringBack: Way, address?: string): number {
    if (history.state === null && this.#current !== null) {
      // A place in what is shown, of which the browser has not told yet.
      history.replaceState(this.#stateOf(this.#current), '');
    }
    const entry = this.#add(bringBack);
    history.pushState(this.#stateOf(entry), '', address);
    return entry;
  }

  #add(bringBack: Way): number {
    this.#current = this.#ways.push(bringBack) - 1;
    return this.#current;
  }

  #stateOf(entry: number | null) {
    return { session: this.#session, entry };
  }

  readonly #arrive = (): void => {
    const { state }: { readonly state: unknown } = history;
    const { session, entry } = Object(state);
    const bringBack = session === this.#session ? this.#ways[entry] : undefined;
    if (bringBack === undefined) {
      const isNew = state === null;
      if (!this.onOther(isNew) && isNew) {
        // A place in what is shown.
        history.replaceState(this.#stateOf(this.#current), '');
      }
    } else if (entry !== this.#current) {
      bringBack(entry);
      this.#current = entry;
    }
  };
}
