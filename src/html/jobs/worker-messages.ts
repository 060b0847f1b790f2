import type { CardFacts } from '../../card/facts/facts.ts';
import type { ModelCard } from '../../card/model-card.ts';
import type { BriefLine } from '../../card/summary/brief.ts';
import type { ChecklistItem } from '../../card/summary/completeness.ts';
import type { ResultsFormat, ResultsInput } from '../../card/tables/export-results.ts';
import type { PlainTable, TableFormat } from '../../card/tables/export-table.ts';
import type { TableModel, TableText } from '../../card/tables/table-model.ts';
import type { EvalFile } from '../../source/card-source.ts';
import type { CodeBlock, CodeToken } from '../code/highlight.ts';
import type { Formula, FormulaResult } from '../math/math.ts';
import type { BodySlice, BodySummary } from '../slices/rendered-body.ts';

/** What the page asks of the render worker. One job at a time; a worker that overruns is terminated. */
export type CardJob =
  | {
      readonly kind: 'render';
      readonly text: string;
      readonly hasInvalidBytes: boolean;
      /** Marks the renderer's own parts, see `PartKind`. */
      readonly nonce: string;
      /** Base of links to files of the model's repository; null when they lead nowhere. */
      readonly linkBase: string | null;
      readonly evalFiles: readonly EvalFile[];
    }
  | { readonly kind: 'front-matter'; readonly text: string }
  | { readonly kind: 'highlight'; readonly blocks: readonly CodeBlock[] }
  | { readonly kind: 'read-table'; readonly table: TableText }
  | { readonly kind: 'write-table'; readonly format: TableFormat; readonly table: PlainTable }
  | {
      readonly kind: 'write-results';
      readonly format: ResultsFormat;
      readonly results: ResultsInput;
    };

/** What the page asks of the math worker, which lives for this one job. */
export interface MathJob {
  readonly kind: 'math';
  readonly formulas: readonly Formula[];
}

export type WorkerJob = CardJob | MathJob;

/** What is known of a card before its body is rendered. */
export interface CardStart {
  readonly hasFrontMatter: boolean;
  readonly facts: CardFacts;
  readonly body: string;
  /** 1-based line in the file of the first line of `body`. */
  readonly bodyLine: number;
  readonly findings: ModelCard['findings'];
}

/** What is known of a card once its body is rendered. */
export interface CardReview {
  readonly brief: readonly BriefLine[];
  readonly completeness: readonly ChecklistItem[];
}

/** The front matter as it stands, for reading. */
export interface RawFrontMatter {
  readonly raw: string;
  /** 1-based line in the file of its first line. */
  readonly line: number;
  /** Null where it stays plain. */
  readonly tokens: readonly CodeToken[] | null;
  /** What YAML reads, as JSON. */
  readonly json: string;
}

/** What the worker answers: a render job with `card`, slices and `summary`, the others with one message. */
export type WorkerAnswer =
  | { readonly kind: 'card'; readonly card: CardStart }
  | { readonly kind: 'slice'; readonly slice: BodySlice }
  | { readonly kind: 'summary'; readonly summary: BodySummary; readonly review: CardReview }
  | { readonly kind: 'front-matter'; readonly frontMatter: RawFrontMatter }
  | { readonly kind: 'highlighted'; readonly blocks: readonly (readonly CodeToken[] | null)[] }
  | { readonly kind: 'table'; readonly table: TableModel }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'math'; readonly formulas: readonly FormulaResult[] };
