import { measured } from '../html/jobs/measured.ts';
import { pacer } from '../html/jobs/pacer.ts';
import type { Workers } from '../html/jobs/workers.ts';
import { createIdRegistry, type OutlineEntry } from '../html/safe/heading-ids.ts';
import type { MathSpan } from '../html/safe/sanitize.ts';
import type { UnitRun } from '../html/slices/compare-units.ts';
import type { ApplyStyles } from './author-styles.ts';
import { cardBody, linkHeadings } from './card-body.ts';
import { directionOf, followDirections, forgetDirections } from './directions.ts';
import { showFormulas } from './formulas.ts';
import { h } from './h.ts';
import { holdFocusIn, holdFoldsIn } from './hold-reader.ts';
import type { BodyChange, MadeRun } from './live-body.ts';
import type { LiveCard } from './live-card.ts';
import type { PageElements } from './page-elements.ts';

export interface PatchOptions {
  readonly workers: Workers;
  readonly signal: AbortSignal;
  readonly applyStyles: ApplyStyles;
  /** What is open without a reader's doing. */
  readonly unfolded: Set<Element>;
}

/** What a patch has done. */
export interface Patched {
  readonly outline: readonly OutlineEntry[];
  /** The elements that are new. */
  readonly changed: readonly Element[];
}

/**
 * Makes the new blocks of a body ready; what is returned puts them into the page at once, so that
 * nothing is seen half. Null: the body has to be rendered whole.
 */
export async function preparePatch(
  page: PageElements,
  live: LiveCard,
  { runs, ...change }: BodyChange,
  { workers, signal, applyStyles, unfolded }: PatchOptions,
): Promise<(() => Patched) | null> {
  const pause = pacer();
  const made: (MadeRun & { readonly math: readonly MathSpan[] })[] = [];
  for (const run of runs) {
    const one = await madeRun(page, live, run, applyStyles, pause);
    signal.throwIfAborted();
    if (one === null) {
      return null;
    }
    made.push(one);
  }
  const { sanitizeMath } = live.sanitizer;
  const math = made.flatMap((run) => run.math);
  await showFormulas(math, { workers, signal, sanitizeMath, applyStyles });
  return () =>
    measured('insert', () => {
      const now = made.map(({ fragment }) => [...fragment.children]);
      const before = runs.map((run) => live.body.nodesOf(run));
      const bringBack = now.map((nodes, index) => holdRun(before[index] ?? [], nodes, unfolded));
      const isNamed = [...before, ...now].some((nodes) => nodes.some(holdsNames));
      const isMoved = live.body.apply({ runs, ...change }, page.article, made);
      if (bringBack.map((bring) => bring()).includes(true)) {
        page.main.focus({ preventScroll: true });
      }
      live.media.prune();
      if (isNamed) {
        live.body.outline = nameAgain(page.article, live);
      } else if (isMoved) {
        live.body.outline = live.body.outline.map((entry) => ({ ...entry, line: lineOf(entry) }));
      }
      directAgain(page.article);
      return { outline: live.body.outline, changed: now.flat() };
    });
}

/** Has it, or leads to, an id, which hang on those before it? */
function holdsNames(node: Node): boolean {
  const names = '[id], h1, h2, h3, h4, h5, h6, a[href^="#"]';
  return node instanceof Element && (node.matches(names) || node.querySelector(names) !== null);
}

function lineOf({ id }: OutlineEntry): number | undefined {
  return Number(document.getElementById(id)?.dataset['line']) || undefined;
}

async function madeRun(
  { article }: PageElements,
  live: LiveCard,
  { slices }: UnitRun,
  applyStyles: ApplyStyles,
  pause: () => Promise<void>,
): Promise<(MadeRun & { readonly math: readonly MathSpan[] }) | null> {
  const holder = h('div', { dir: article.dir || undefined });
  const body = cardBody(holder, live.media.gate, applyStyles);
  const marks: Text[] = [];
  const math: MathSpan[] = [];
  for (const { html, depth, units } of slices) {
    const safe = measured('sanitise', () => live.sanitizer.sanitizeSlice(html));
    if (safe.marks?.length !== units.length) {
      return null;
    }
    measured('insert', () => body.append({ ...safe, depth, outline: [] }));
    marks.push(...safe.marks);
    math.push(...safe.math);
    await pause();
  }
  const fragment = document.createDocumentFragment();
  fragment.append(...holder.childNodes);
  return { fragment, marks, math };
}

/** What a reader has opened or is at in blocks that are replaced; true where the focus is lost. */
function holdRun(
  before: readonly Node[],
  now: readonly Element[],
  unfolded: Set<Element>,
): () => boolean {
  const bringFolds = holdFoldsIn(
    before.filter((node) => node instanceof Element),
    unfolded,
  );
  const bringFocus = holdFocusIn(before);
  for (const fold of now.flatMap((element) => [element, ...element.querySelectorAll('details')])) {
    if (fold.matches('details[open]')) {
      unfolded.add(fold);
    }
  }
  return () => {
    bringFolds(now);
    return bringFocus(now);
  };
}

/** Gives out ids once more, in the order of the card. */
function nameAgain(article: HTMLElement, { unnamed }: LiveCard): readonly OutlineEntry[] {
  const ids = createIdRegistry(unnamed);
  const outline = ids.assign(article);
  linkHeadings(document, outline);
  ids.resolveFragmentLinks(article);
  return outline;
}

/** The first letter of a card tells its direction. */
function directAgain(article: HTMLElement): void {
  const direction = directionOf(article);
  if (direction !== article.getAttribute('dir')) {
    direction === null ? article.removeAttribute('dir') : article.setAttribute('dir', direction);
    forgetDirections(article);
    followDirections(article, direction === 'rtl');
  }
}
