import { ENDED } from './ended.ts';
import type { Answer, CardInput, CardStep, RenderedCard } from './jobs.ts';
import type { Patience, SILENCE, Workers } from './workers.ts';

/** What a reader may do while nothing comes: a card may be hostile, or the machine be slow. */
export interface Choice {
  /** Has what is left of the card shown as its source, now. */
  readonly stop: () => void;
  /** Lets the worker take more time. */
  readonly wait: () => void;
}

/** The answer, or that the reader did not want to wait for it. */
type Outcome = Answer<RenderedCard> | { readonly ok: false; readonly reason: 'stopped' };

/** The steps of a card, as far as the reader wants them. */
export function openCardSteps(
  workers: Workers,
  input: CardInput,
  options: { readonly patience: Patience; readonly signal: AbortSignal },
) {
  const { signal } = options;
  let { patience } = options;
  const stopping = new AbortController();
  const steps = workers.stream('render-card', input, {
    patience: () => patience,
    signal: AbortSignal.any([signal, stopping.signal]),
  });
  const choice: Choice = {
    stop: () => stopping.abort(ENDED),
    wait(): void {
      patience = 'more';
    },
  };
  return {
    choice,
    /** Throws the signal's reason when aborted. */
    async next(): Promise<IteratorResult<CardStep | typeof SILENCE, Outcome>> {
      try {
        return await steps.next();
      } catch (error) {
        if (signal.aborted || !stopping.signal.aborted) {
          throw error;
        }
        return { done: true, value: { ok: false, reason: 'stopped' } };
      }
    },
  };
}
