/** Entries of the browser's history that bring back what the page has shown. */
export class PageHistory {
  readonly #ways = new Map<number, () => void>();
  #current: number | null = null;

  /** The entry at which the reader is brings this back. */
  keep(bringBack: () => void): void {
    history.replaceState(this.#add(bringBack), '');
  }

  /** The reader goes on to what this brings back. */
  enter(bringBack: () => void): void {
    history.pushState(this.#add(bringBack), '');
  }

  #add(bringBack: () => void): { readonly entry: number } {
    if (this.#ways.size === 0) {
      addEventListener('popstate', ({ state }) => this.#goTo(state));
    }
    const entry = this.#ways.size;
    this.#ways.set(entry, bringBack);
    this.#current = entry;
    return { entry };
  }

  /** Entries of fragments have no state: they belong to what is shown. */
  #goTo(state: unknown): void {
    const { entry }: { readonly entry?: unknown } = Object(state);
    const bringBack = typeof entry === 'number' ? this.#ways.get(entry) : undefined;
    if (bringBack !== undefined && entry !== this.#current) {
      this.#current = entry as number;
      bringBack();
    }
  }
}
