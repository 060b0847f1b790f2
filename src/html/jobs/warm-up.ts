import type { Workers } from './workers.ts';

/** What most cards have, in few words. */
export const TINY_CARD = `---
license: mit
---
# Title
- [link](#title) and \`code\`

|a|
|-|

~~~python
`;

/**
 * Starts the worker and lets it render a tiny card: a browser compiles a function when it is first
 * called, which takes most of the time of the first card. Aborted when a card needs the time.
 */
export async function warmUp(workers: Workers, signal: AbortSignal): Promise<void> {
  const input = {
    text: TINY_CARD,
    hasInvalidBytes: false,
    nonce: '',
    linkBase: null,
    evalFiles: [],
  };
  const steps = workers.stream('render-card', input, { patience: 'more', signal });
  for await (const _step of steps) {
    // Nobody sees it.
  }
}
