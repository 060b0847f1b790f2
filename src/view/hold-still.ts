import { ENDED } from '../html/jobs/ended.ts';

/** What a reader does to go elsewhere. */
const READER_MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/**
 * Calls `restore` soon, and whenever the page's height changes, as it does when images come, until
 * the reader moves or `restore` returns false. It is over when the result aborts.
 */
export function holdStill(restore: () => boolean): AbortController {
  const holding = new AbortController();
  const { signal } = holding;
  const observer = new ResizeObserver(() => {
    if (!restore()) {
      holding.abort(ENDED);
    }
  });
  signal.addEventListener('abort', () => observer.disconnect());
  for (const move of READER_MOVES) {
    addEventListener(move, () => holding.abort(ENDED), { signal, capture: true, passive: true });
  }
  observer.observe(document.body);
  return holding;
}
