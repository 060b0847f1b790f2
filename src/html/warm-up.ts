import { renderCard } from './render-card.ts';
import { lastAnswer, type Patience, type WorkerJobs } from './worker-jobs.ts';

/**
 * A card with what most cards have. The worker renders it while the page is idle, and the page sanitises what comes of it: a browser compiles
 * a function when it is first called, which takes most of the time of the first card.
 */
const SAMPLE_CARD = `---
license: mit
language:
- en
datasets: [owner/name]
widget:
- text: "a"
---
# A *title*

Text with **bold**, \`code\`, a [link](https://example.com "title") and https://example.com, <br> "quotes" &amp; entities.

<p align="center"><img src="https://example.com/a.png" width="20" style="margin: auto"></p>

<!-- comment -->

- one
  - two

1. three

> quote

| a | b |
|---|--:|
| c | 1.5 |

---

\`\`\`python
import a
print(f"{a}", 1)  # b
\`\`\`
`;

const PATIENCE: Patience = { stall: 5000, total: 5000 };

/** Renders the sample and throws it away. Afterwards a worker stands ready that has done all this once. */
export async function warmUp(jobs: WorkerJobs, signal: AbortSignal): Promise<void> {
  const source = { kind: 'local', name: '', href: null, base: null } as const;
  const text = { source, text: SAMPLE_CARD, hasInvalidBytes: false };
  try {
    for await (const _ of renderCard(text, jobs, { base: null, patience: PATIENCE, signal })) {
      // Nobody looks at it.
    }
    const blocks = [{ code: SAMPLE_CARD, language: 'python' }];
    await lastAnswer(jobs.run({ kind: 'highlight', blocks }, PATIENCE, signal));
  } catch {
    // A card is being opened, which needs the time more; or this browser has no workers, as that card will find out.
  }
}
