import type { CardText } from '../../source/card-source.ts';
import { hostedSource } from '../../source/hosted-source.ts';
import { randomId } from '../../text/random-id.ts';
import { createIdRegistry } from '../safe/heading-ids.ts';
import { createSanitizer } from '../safe/sanitize.ts';
import { renderCard } from './render-card.ts';
import type { Workers } from './workers.ts';

/** What most cards have, in few words. */
export const TINY_CARD = `---
license: mit
---
# Title
- [link](#title), [other](https://example.org/a.html), \`code\` and <b>HTML</b>

|a|
|-|

~~~python
`;

const CARD: CardText = { source: hostedSource(''), text: TINY_CARD, hasInvalidBytes: false };

/**
 * Starts the worker and renders a tiny card, which goes nowhere: a browser compiles a function when
 * it is first called, which takes most of the time of the first card. Aborted when a card needs the
 * time.
 */
export async function warmUp(workers: Workers, signal: AbortSignal): Promise<void> {
  const options = { nonce: randomId(), base: null };
  const { sanitizeSlice } = createSanitizer(window, options);
  const ids = createIdRegistry();
  const events = renderCard(CARD, workers, { ...options, patience: 'more', signal });
  for await (const event of events) {
    if (event.kind === 'slice') {
      // Nobody sees it.
      ids.assign(sanitizeSlice(event.slice.html).fragment);
    }
  }
}
