import { lexer } from 'css-tree';
import type { DOMWindow } from 'jsdom';
import type { ShownCard } from '../app-state.ts';
import type { Jobs, Programs } from '../html/jobs/jobs.ts';
import { cardJobs, cardStreams } from '../html/jobs/worker/card-jobs.ts';
import { mathJobs } from '../html/jobs/worker/math-jobs.ts';
import type { Workers } from '../html/jobs/workers.ts';
import type { AuthorStyle } from '../html/safe/author-markup.ts';
import type { CardText } from '../source/card-source.ts';
import { authorRules } from '../view/author-rules.ts';
import { showCard } from '../view/card-page.ts';
import { highlightAll } from '../view/highlighting.ts';
import { findPageElements } from '../view/page-elements.ts';
import { showState } from '../view/page-state.ts';
import type { MediaGate } from '../view/remote-media.ts';
import { ColorCanvas } from './color-canvas.ts';

/** A card that is in the page for good. */
export interface PrerenderedCard {
  readonly shown: ShownCard;
  /** Is all of it there, and not its rest as source? */
  readonly isWhole: boolean;
  /** Rules for what the card's author styled. */
  readonly authorStyle: string;
}

/**
 * Renders a card into the shell that `window` holds, by the very pipeline that renders a dropped
 * one; only the worker is left out.
 */
export async function prerender(
  window: DOMWindow,
  text: CardText,
  gate?: MediaGate,
): Promise<PrerenderedCard> {
  const { signal } = new AbortController();
  const takeBack = lendGlobals(window);
  const styles: AuthorStyle[] = [];
  try {
    const page = findPageElements();
    const { shown } = await showCard(page, text, {
      workers,
      signal,
      patience: 'usual',
      begin: () => signal,
      retry: () => {},
      gate,
      applyStyles: (more) => styles.push(...more),
    });
    await highlightAll(page.article, (kind, input) => workers.ask(kind, input, signal));
    showState(page, { kind: 'ready', card: shown }, { pickFile: () => {} });
    const isWhole = page.afterCard.querySelector('.rest') === null;
    return { shown, isWhole, authorStyle: authorRules(styles) };
  } finally {
    takeBack();
  }
}

const programs: Programs<Jobs> = { ...cardJobs, ...mathJobs };

/** Does the jobs in place: a build has time, and its card is the host's own. */
const workers: Workers = {
  ask: async (kind, input) => ({ ok: true, value: programs[kind](input) }),
  async *stream(kind, input) {
    return { ok: true, value: yield* cardStreams[kind](input) };
  },
};

/** Makes the names that the pipeline takes from its window global; returns how to undo it. */
function lendGlobals(window: DOMWindow): () => void {
  const lent = {
    window,
    document: window.document,
    HTMLElement: window.HTMLElement,
    HTMLButtonElement: window.HTMLButtonElement,
    HTMLInputElement: window.HTMLInputElement,
    HTMLDialogElement: window.HTMLDialogElement,
    HTMLMediaElement: window.HTMLMediaElement,
    CSS: { supports: isCss },
    OffscreenCanvas: ColorCanvas,
  };
  const before = new Map(
    Object.keys(lent).map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]),
  );
  for (const [name, value] of Object.entries(lent)) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      Reflect.deleteProperty(globalThis, name);
      if (descriptor !== undefined) {
        Object.defineProperty(globalThis, name, descriptor);
      }
    }
  };
}

/** As `CSS.supports` in a browser: is this a declaration that has any effect? */
function isCss(property: string, value: string): boolean {
  return lexer.matchProperty(property, value).error === null;
}
