import { inOrder } from './in-order.ts';
import type { Missing } from './inputs/find-cards.ts';
import { type CardInput, type InputOptions, inputsOf } from './inputs/inputs.ts';

/** So many cards are read ahead: a slow one shall not keep the other threads waiting. */
const CARDS_PER_THREAD = 32;

interface EachCardOptions extends InputOptions {
  /** How many threads are at work. */
  readonly jobs: number;
}

/** What comes of each card that names stand for, in the order of the cards. */
export function eachCard<Result>(
  names: readonly string[],
  work: (input: CardInput | Missing) => Promise<Result>,
  { jobs, ...options }: EachCardOptions,
): AsyncGenerator<Result> {
  return inOrder(inputsOf(names, options), work, jobs * CARDS_PER_THREAD);
}
