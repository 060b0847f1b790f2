import type { Snippet } from '../../hub/snippets.ts';
import type { CardKind } from '../card-kind.ts';
import type { EvalGroup } from '../eval-results.ts';

/** A value as a reader sees it. Plain text. */
export interface Item {
  readonly text: string;
  /** Absolute https address of its page. */
  readonly url?: string | null;
  /** Its id, where it comes from, or why it cannot be read. */
  readonly note?: string;
}

export interface HeaderChip extends Item {
  /** `card`: what the card is of. */
  readonly kind: 'card' | 'library' | 'model' | 'language' | 'gated' | 'tag' | 'arxiv';
  /** The front matter's key that says it; absent where the body or nothing does. */
  readonly field?: string;
  /** The text in that field. */
  readonly value?: string;
  /** What the model is to the one that is named; the field is there where the card says it. */
  readonly relation?: { readonly text: string; readonly isSaid: boolean };
  readonly title?: string | undefined;
}

/** A topic of the brief that takes a field's values, so that the panel need not say them again. */
export type FieldTopic =
  | 'task'
  | 'data'
  | 'license'
  | 'size'
  | 'languages'
  | 'purpose'
  | 'runs'
  | 'models'
  | 'hardware';

/** One field of the metadata panel. `key` is the front matter's. */
export interface Field {
  readonly key: string;
  /** Keys of other fields that it says with its own. */
  readonly also?: readonly string[];
  readonly label: string;
  readonly topic?: FieldTopic | undefined;
  /** 1-based in the file; absent for what is no part of the front matter. */
  readonly line?: number | undefined;
  readonly content: FieldContent;
}

export type FieldContent =
  | { readonly kind: 'chips' | 'lines'; readonly items: readonly Item[] }
  /** What has no form of its own: the whole value behind a summary. */
  | { readonly kind: 'value'; readonly summary: string; readonly text: string }
  | { readonly kind: 'tables'; readonly tables: readonly FieldTable[] }
  | { readonly kind: 'examples'; readonly examples: readonly WidgetExample[] }
  | { readonly kind: 'form'; readonly form: AccessForm }
  | { readonly kind: 'results'; readonly groups: readonly EvalGroup[] };

export interface FieldTable {
  readonly summary: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export interface WidgetExample {
  readonly title: string;
  readonly input: readonly Item[];
  readonly output: readonly Item[];
}

/** The form that the Hub shows before it gives access to a gated model: `extra_gated_…`. */
export interface AccessForm {
  readonly parts: readonly AccessFormPart[];
}

export interface AccessFormPart {
  readonly key: string;
  readonly kind: 'heading' | 'text' | 'field' | 'button';
  readonly text: string;
  /** Of a field: `text`, `checkbox`, `select` … */
  readonly type?: string;
  readonly options?: readonly string[];
}

/** All that the page shows of a front matter. The worker makes it: the page needs no vocabulary. */
export interface CardFacts {
  readonly kind: CardKind;
  /** `model_name`, a dataset's `pretty_name` or a Space's `title`, for a card without a heading. */
  readonly modelName: string | null;
  /** The model's id, where the card's address or its `model-index` tells it. */
  readonly modelId: string | null;
  /**
   * The id in its `model-index`, where its address does not say the same: anybody can write one.
   */
  readonly namedId: string | null;
  readonly chips: readonly HeaderChip[];
  /** Tags of BCP 47, of what `language` names. */
  readonly languages: readonly string[];
  readonly newVersion: Item | null;
  /** Code that loads the model; null where the card does not say with which library. */
  readonly snippet: Snippet | null;
  readonly fields: readonly Field[];
}
