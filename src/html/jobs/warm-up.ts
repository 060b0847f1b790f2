import type { CardText } from '../../source/card-source.ts';
import { hostedSource } from '../../source/hosted-source.ts';
import { randomId } from '../../text/random-id.ts';
import { createIdRegistry } from '../safe/heading-ids.ts';
import { createSanitizer } from '../safe/sanitize.ts';
import { renderCard } from './render-card.ts';
import type { Workers } from './workers.ts';

/** What most cards have and say, in few words: what reads it need not be compiled for them. */
export const TINY_CARD = `---
license: mit
language: en
---
# Name-7B
This is a language model, pretrained on 1T tokens of the Pile. It may hallucinate.
See [here](#uses), [there](https://example.org/a.html), \`code\`, <b>HTML</b>, ![](a.png).

## Uses
- It is intended for text, not for medicine. Use it with transformers.

## Limitations and training data
It may generate biased text. It was trained on web data.

| Model | MMLU (5-shot) | GSM8K |
|---|---|---|
| Name-7B | **50** | 30 |
| Other-7B | 40 | 20 |

~~~python
model = load("a/b")  # \`mit\`
`;

const CARD: CardText = { source: hostedSource(''), text: TINY_CARD, hasInvalidBytes: false };

/**
 * Starts the worker and renders a tiny card, which goes nowhere: a browser compiles a function, or a
 * pattern, when it is first used, which takes most of the time of the first card. Aborted when a
 * card needs the time.
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
