import { type QuotedPlace, quotePlace } from '../../../src/card/review/quote-place.ts';
import type { ReviewNote } from '../../../src/card/review/review.ts';

export const CARD = `---
license: mit
language:
- en
# The tasks.
pipeline_tag: text-generation
---

# Heron

Heron writes **short** texts in English.

| model | MMLU | GSM8K |
|---|---|---|
| Heron | 71.2 | 40.0 |
| Crane | 69.0 | 40.0 |

## Limits

It must not be used for medicine.
`;

/** A note on a place of a card, as a reader writes it. */
export function noteOn(
  place: Partial<QuotedPlace> & { readonly line: number },
  said: Partial<ReviewNote> = {},
  text = CARD,
): ReviewNote {
  const quoted = quotePlace(text, { next: null, kind: 'block', ...place });
  if (quoted === null) {
    throw new Error('nothing stands there');
  }
  const { lastLine: _, ...anchor } = quoted;
  return { ...anchor, note: '', proposal: null, date: '', others: {}, ...said };
}
