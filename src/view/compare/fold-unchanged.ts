import { grouped } from '../../text/grouped.ts';
import { button, h } from '../h.ts';
import { focusForNow } from '../heading-steps.ts';
import type { AlignedBlocks } from './mark-changes.ts';

/** Fewer take no more room than what would stand in their place. */
const FEWEST = 3;

/**
 * Folds what is the same in both cards and stands near no change, until the signal aborts. What a
 * search finds in it, or a link leads to, is shown.
 */
export function foldUnchanged(
  { old, new: now, pairs }: AlignedBlocks,
  [article, other]: readonly [HTMLElement, HTMLElement],
  signal: AbortSignal,
): void {
  const parts = pairs.map(({ old: one, new: two }) => ({
    there: partOf(old[one ?? -1]?.element, other),
    here: partOf(now[two ?? -1]?.element, article),
  }));
  const kept = new Set<Element | null>();
  let heading = -1;
  for (const [index, { kind }] of pairs.entries()) {
    heading = isHeading(parts[index]?.here ?? null) ? index : heading;
    for (const near of kind === 'same' ? [] : [index - 1, index, index + 1, heading]) {
      kept.add(parts[near]?.here ?? null).add(parts[near]?.there ?? null);
    }
  }
  let run = new Map<HTMLElement, HTMLElement>();
  const end = (): void => {
    if (run.size >= FEWEST) {
      foldRun([...run.keys()], [...new Set(run.values())], signal);
    }
    run = new Map();
  };
  for (const { here, there } of parts) {
    if (here === null || there === null || kept.has(here) || kept.has(there)) {
      end();
    } else {
      run.set(here, there);
    }
  }
  end();
}

/** What a block stands in: a child of its card, or of one of the boxes of that. */
function partOf(element: HTMLElement | undefined, root: Element): HTMLElement | null {
  let part = element ?? null;
  while (part && part.parentElement !== root && !part.parentElement?.matches('.slice')) {
    part = part.parentElement;
  }
  return part;
}

function isHeading(part: Element | null): boolean {
  return part !== null && /^H[1-6]$/.test(part.tagName);
}

function foldRun(
  here: readonly HTMLElement[],
  there: readonly HTMLElement[],
  signal: AbortSignal,
): void {
  const all = [...here, ...there];
  const label = `${grouped(here.length)} unchanged blocks`;
  const unfold = (): void => {
    for (const part of all) {
      part.removeAttribute('hidden');
      part.removeEventListener('beforematch', unfold);
    }
    bar.remove();
    otherBar.remove();
  };
  const attributes = { class: 'fold-bar', 'data-ui': true };
  const show = button({ class: 'link-button', title: 'Show them' }, `Show ${label}`, () => {
    unfold();
    const [first] = here;
    if (first !== undefined) {
      focusForNow(first);
    }
  });
  const bar = h('div', attributes, show);
  const otherBar = h('div', { ...attributes, 'aria-hidden': 'true' }, label);
  here[0]?.before(bar);
  there[0]?.before(otherBar);
  for (const part of all) {
    part.setAttribute('hidden', 'until-found');
    part.addEventListener('beforematch', unfold);
  }
  signal.addEventListener('abort', unfold);
}
