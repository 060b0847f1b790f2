/** Entries of the browser's history that bring back what the page has shown. */
export class PageHistory {
  readonly #ways = new Map<number, () => void>();
  #current: number | null = null;

  /** Before others listen to where a reader goes: what comes back here is no matter of theirs. */
  constructor() {
    addEventListener('popstate', (event) => {
      if (this.#goTo(event.state)) {
        event.stopImmediatePropagation();
      }
    });
  }

  /** The entry at which the reader is brings this back. */
  keep(bringBack: () => void): void {
    history.replaceState(this.#add(bringBack), '');
  }

  /** The reader goes on to what this brings back. */
  enter(bringBack: () => void): void {
    history.pushState(this.#add(bringBack), '');
  }

  #add(bringBack: () => void): { readonly entry: number } {
    const entry = this.#ways.size;
    this.#ways.set(entry, bringBack);
    this.#current = entry;
    return { entry };
  }

  /** Entries of fragments have no state: they belong to what is shown. */
  #goTo(state: unknown): boolean {
    const { entry }: { readonly entry?: unknown } = Object(state);
    const bringBack = typeof entry === 'number' ? this.#ways.get(entry) : undefined;
    if (bringBack === undefined || entry === this.#current) {
      return false;
    }
    this.#current = entry as number;
    bringBack();
    return true;
  }
}
