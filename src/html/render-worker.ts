import { normalizeMetadata } from '../card/metadata.ts';
import { parseModelCard } from '../card/parse-model-card.ts';
import { highlightBlocks } from './highlight.ts';
import { renderFormulas, type Temml } from './math.ts';
import { renderBody } from './render-body.ts';
import type { WorkerAnswer, WorkerJob } from './worker-messages.ts';

/** Time for all code blocks of a card, and for all its formulas, in ms. */
const HIGHLIGHT_BUDGET = 800;
const MATH_BUDGET = 1000;

interface WorkerScope {
  /** Stands in front of this program in the worker of a card that has math. */
  temml?: Temml;
  onmessage: ((event: MessageEvent<WorkerJob>) => void) | null;
  postMessage(answer: WorkerAnswer): void;
}

// The compiler knows this program's global scope as a window's.
const scope = globalThis as unknown as WorkerScope;

scope.onmessage = async ({ data: job }): Promise<void> => {
  if (import.meta.env.DEV && job.kind === 'math') {
    scope.temml ??= (await import('temml')).default;
  }
  for (const answer of answers(job)) {
    scope.postMessage(answer);
  }
};

function* answers(job: WorkerJob): Generator<WorkerAnswer> {
  switch (job.kind) {
    case 'render': {
      const card = parseModelCard(job.text, { hasInvalidBytes: job.hasInvalidBytes });
      yield { kind: 'card', card };
      const { gallery } = normalizeMetadata(card.frontMatter.entries);
      const slices = renderBody(card.body, { nonce: job.nonce, gallery, bodyLine: card.bodyLine });
      for (let next = slices.next(); ; next = slices.next()) {
        if (next.done === true) {
          yield { kind: 'summary', summary: next.value };
          return;
        }
        yield { kind: 'slice', slice: next.value };
      }
    }
    case 'highlight':
      yield { kind: 'highlighted', blocks: highlightBlocks(job.blocks, HIGHLIGHT_BUDGET) };
      return;
    case 'math':
      if (scope.temml !== undefined) {
        yield {
          kind: 'math',
          formulas: renderFormulas(scope.temml, job.formulas, MATH_BUDGET),
        };
      }
      return;
  }
}
