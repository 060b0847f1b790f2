import type { AppState, Shown } from './app-state.ts';
import type { Refusal } from './source/card-source.ts';
import type { PageElements } from './view/page-elements.ts';
import { showState } from './view/page-state.ts';

type Actions = Parameters<typeof showState>[2];

/** What the page says of what it shows, and of what has become of a load that began since. */
export class ToldState {
  /** A load that began since the card on its way was here. */
  #newer: Extract<AppState, { kind: 'loading' | 'failed' }> | null = null;
  #refusedVersion: Refusal | null = null;
  readonly #page: PageElements;
  readonly #actions: Actions;

  constructor(page: PageElements, actions: Actions) {
    this.#page = page;
    this.#actions = actions;
  }

  /** Is a load under way whose card is not here yet? */
  get isLoading(): boolean {
    return this.#newer?.kind === 'loading';
  }

  /** A load begins; what was there stays until its card has come. */
  load(name: string, previous: Shown | null): void {
    this.#newer = { kind: 'loading', name, previous };
    this.#tell(this.#newer);
  }

  /** Says why a card, or (`isVersion`) a new version of it, is not shown. The one before stays. */
  refuse(refusal: Refusal, previous: Shown | null, isVersion = false): void {
    if (isVersion) {
      this.#refusedVersion = refusal;
    }
    this.#newer = { kind: 'failed', refusal, previous };
    this.#tell(this.#newer);
  }

  /** What was loaded last is here: nothing newer is. */
  forget(): void {
    this.#newer = null;
  }

  /** A card, or a list, is on its way onto the page. */
  arrives(name: string, previous: Shown | null): void {
    this.#tell({ kind: 'loading', name, previous });
  }

  /** A new version is on the page: what was said of another one that was refused is over. */
  renewed(): void {
    if (this.#newer?.kind === 'failed') {
      if (this.#newer.refusal === this.#refusedVersion) {
        this.#page.notices.querySelector('[role="alert"]')?.remove();
      }
      this.#newer = null;
    }
  }

  /** All of it is on the page; null: nothing is. */
  settle(card: Shown | null): void {
    this.#tell(card === null ? { kind: 'empty' } : { kind: 'ready', card });
    if (this.#newer !== null) {
      this.#tell({ ...this.#newer, previous: card });
    }
  }

  #tell(state: AppState): void {
    showState(this.#page, state, this.#actions);
  }
}
