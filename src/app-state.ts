import type { About } from './card/checks/rule.ts';
import type { Finding } from './card/finding.ts';
import type { Requirement } from './card/profiles/requirements.ts';
import type { Host } from './hub/host-constructs.ts';
import type { CardText, Refusal } from './source/card-source.ts';

/** A card that is on the page. */
export interface ShownCard {
  readonly text: CardText;
  /** As which host shows it; absent: in this viewer's own way. */
  readonly host?: Host | undefined;
  /** First `h1`, else `model_name`, else the file's name. */
  readonly title: string;
  /** The model's id on the Hub; null where neither the address nor the card says it. */
  readonly modelId: string | null;
  readonly findings: readonly Finding[];
  /** How many more there are, which comments in the card disable. */
  readonly disabled: number;
  /** 1-based line in the file of the body's first. */
  readonly bodyLine: number;
  /** The keys of the front matter, each with its line in the file. */
  readonly fieldLines: readonly (readonly [key: string, line: number])[];
  /** The rules of the findings, by their ids. */
  readonly rules: Readonly<Record<string, About>>;
  /** After the usual profile; empty when the body was not rendered to its end. */
  readonly completeness: readonly Requirement[];
}

/** A folder of cards that is on the page. */
export interface ShownList {
  readonly folder: string;
  readonly count: number;
}

export type Shown = ShownCard | ShownList;

/** Everything the page can be showing. The kind stands in `<html data-state>`. */
export type AppState =
  | { readonly kind: 'empty' }
  /** `previous` stays on the page until the new card's text has arrived. */
  | { readonly kind: 'loading'; readonly name: string; readonly previous: Shown | null }
  | { readonly kind: 'ready'; readonly card: Shown }
  | { readonly kind: 'failed'; readonly refusal: Refusal; readonly previous: Shown | null };
