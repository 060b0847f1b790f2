import type { ModelCard } from '../card/model-card.ts';
import type { CodeBlock, CodeToken } from './highlight.ts';
import type { Formula, FormulaResult } from './math.ts';
import type { BodySlice, BodySummary } from './rendered-body.ts';

/** What the page asks of the render worker. One job at a time; a worker that overruns is terminated. */
export type CardJob =
  | {
      readonly kind: 'render';
      readonly text: string;
      readonly hasInvalidBytes: boolean;
      /** Marks the renderer's own parts, see `PartKind`. */
      readonly nonce: string;
    }
  | { readonly kind: 'highlight'; readonly blocks: readonly CodeBlock[] };

/** What the page asks of the math worker, which lives for this one job. */
export interface MathJob {
  readonly kind: 'math';
  readonly formulas: readonly Formula[];
}

export type WorkerJob = CardJob | MathJob;

/** What the worker answers: a render job with `card`, slices and `summary`, the others with one message. */
export type WorkerAnswer =
  | { readonly kind: 'card'; readonly card: ModelCard }
  | { readonly kind: 'slice'; readonly slice: BodySlice }
  | { readonly kind: 'summary'; readonly summary: BodySummary }
  | { readonly kind: 'highlighted'; readonly blocks: readonly (readonly CodeToken[] | null)[] }
  | { readonly kind: 'math'; readonly formulas: readonly FormulaResult[] };
