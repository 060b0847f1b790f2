import type { Choice } from '../html/jobs/card-steps.ts';
import { markInvisible } from '../text/mark-invisible.ts';
import { button, h } from './h.ts';

/**
 * Says in the live region `place` that nothing has come of a card for a while, and lets the reader
 * choose. It lies at the window's edge: what is read meanwhile does not move.
 */
export function waitingNotice(place: HTMLElement, name: string, signal: AbortSignal) {
  let waits = false;
  const hide = (): void => place.replaceChildren();
  signal.addEventListener('abort', hide);
  return {
    /** `line`: up to which the card is there; null in its metadata. */
    show(line: number | null, choice: Choice): void {
      if (place.firstChild !== null) {
        return;
      }
      const what = line === null ? 'The metadata of this card take' : 'This card takes';
      const where = line === null ? '' : `, at line ${line}`;
      const why = 'This computer may be busy, or the card hard to read.';
      const stop = button({ class: 'control' }, 'Show its source now', choice.stop);
      const wait = button({ class: 'control' }, 'Keep waiting', () => {
        waits = true;
        choice.wait();
        stop.focus();
        wait.remove();
      });
      const message = `${markInvisible(name)}: ${what} longer than usual${where}. ${why}`;
      place.append(
        h('div', { class: 'notice' }, h('p', { dir: 'auto' }, message), stop, !waits && wait),
      );
    },
    hide,
  };
}
