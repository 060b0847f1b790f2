import { notice } from './notice.ts';

/** What is said above a card until its reason is over. */
export interface StandingNote {
  /** Says it, but once: what was dismissed stays away until something with another key is said. */
  readonly show: (key: string, ...said: Parameters<typeof notice>) => void;
  readonly clear: () => void;
}

/** A notice that stays while versions of the card come and go, which empty the place of notices. */
export function standingNote(place: HTMLElement): StandingNote {
  let key: string | null = null;
  let element: HTMLElement | null = null;
  const clear = (): void => {
    element?.remove();
    element = null;
    key = null;
  };
  return {
    clear,
    show(newKey, ...said): void {
      if (newKey !== key) {
        clear();
        key = newKey;
        element = notice(...said);
        element.querySelector('.dismiss')?.addEventListener('click', () => {
          element = null;
        });
      }
      if (element !== null && !element.isConnected) {
        place.prepend(element);
      }
    },
  };
}
