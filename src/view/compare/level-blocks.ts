import type { AlignedBlocks } from './mark-changes.ts';

/** What one margin moves is only known once it is there: they run into each other. */
const PASSES = 3;

/**
 * Keeps blocks that belong together at the same height, by margins above them, until the signal
 * aborts: both cards are read, and scrolled, as one.
 */
export function levelBlocks(
  { old, new: now, pairs }: AlignedBlocks,
  roots: readonly Element[],
  signal: AbortSignal,
): void {
  const beside = pairs.flatMap(({ old: one, new: other }) => {
    const [a, b] = [old[one ?? -1]?.element, now[other ?? -1]?.element];
    return a && b ? [[a, b] as const] : [];
  });
  const written = new Map<HTMLElement, string>();
  const setMargin = (element: HTMLElement, margin: number): void => {
    if (!written.has(element)) {
      written.set(element, element.style.marginBlockStart);
    }
    element.style.marginBlockStart = `${margin}px`;
  };
  const reset = (): void => {
    for (const [element, margin] of written) {
      element.style.marginBlockStart = margin;
    }
    written.clear();
  };
  const level = (): void => {
    reset();
    let isLevel = roots.some((root) => !root.checkVisibility());
    for (let pass = 0; pass < PASSES && !isLevel; pass += 1) {
      // All is read before anything is written: else each block would be laid out anew.
      const places = beside.map(([a, b]) => [a, b, placeOf(a), placeOf(b)] as const);
      let [moved, movedOther] = [0, 0];
      isLevel = true;
      for (const [a, b, place, other] of places) {
        const by = place && other ? Math.round(place.top + moved - other.top - movedOther) : 0;
        if (other && by > 0) {
          setMargin(b, other.margin + by);
          movedOther += by;
        } else if (place && by < 0) {
          setMargin(a, place.margin - by);
          moved -= by;
        }
        isLevel &&= by === 0;
      }
    }
  };
  let frame = 0;
  const sizes = new ResizeObserver(() => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(level);
  });
  for (const root of roots) {
    // What is out of view needs its true height.
    root.toggleAttribute('data-levelled', true);
    sizes.observe(root);
  }
  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    sizes.disconnect();
    reset();
    for (const root of roots) {
      root.removeAttribute('data-levelled');
    }
  });
}

/** Null for what is not shown: what is folded has a place all the same. */
function placeOf(element: Element): { readonly top: number; readonly margin: number } | null {
  if (!element.checkVisibility() || element.closest('[hidden]') !== null) {
    return null;
  }
  const margin = Number.parseFloat(getComputedStyle(element).marginBlockStart) || 0;
  return { top: element.getBoundingClientRect().top, margin };
}
