import { normalizeMetadata } from '../card/metadata.ts';
import { parseModelCard } from '../card/parse-model-card.ts';
import { highlightBlocks } from './highlight.ts';
import { measured } from './measured.ts';
import { renderBody } from './render-body.ts';
import type { CardJob, WorkerAnswer } from './worker-messages.ts';

/** Time for the code blocks of one job, in ms. */
const HIGHLIGHT_BUDGET = 800;

/** Does a job step by step. No DOM: runs in the worker, and in the build for the hosted card. */
export function* runCardJob(job: CardJob): Generator<WorkerAnswer> {
  switch (job.kind) {
    case 'render': {
      const { text, hasInvalidBytes } = job;
      const { yaml: _, ...card } = measured('front matter', () =>
        parseModelCard(text, { hasInvalidBytes }),
      );
      yield { kind: 'card', card };
      const { gallery } = normalizeMetadata(card.frontMatter.entries);
      const slices = renderBody(card.body, { nonce: job.nonce, gallery, bodyLine: card.bodyLine });
      for (;;) {
        const next = measured('Markdown', () => slices.next());
        if (next.done === true) {
          yield { kind: 'summary', summary: next.value };
          return;
        }
        yield { kind: 'slice', slice: next.value };
      }
    }
    case 'highlight': {
      const blocks = measured('enhance', () => highlightBlocks(job.blocks, HIGHLIGHT_BUDGET));
      yield { kind: 'highlighted', blocks };
      return;
    }
  }
}
