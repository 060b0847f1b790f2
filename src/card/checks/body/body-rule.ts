import type { BodyHtmlTable, BodyParts, BodyTarget } from '../../body-parts.ts';
import type { CardKind } from '../../card-kind.ts';
import type { Fix, Found } from '../../finding.ts';
import type { FrontMatterEntry } from '../../model-card.ts';
import type { Rule } from '../rule.ts';

export interface BodyCard {
  /** A document lies beside a card, and is none. */
  readonly kind: CardKind | 'document';
  /** With `\n` line ends. */
  readonly body: string;
  /** 1-based line in the file of the body's first line. */
  readonly bodyLine: number;
  /** How many folders of the repository it lies in. */
  readonly depth: number;
  readonly parts: BodyParts;
  readonly htmlTables: readonly BodyHtmlTable[];
  readonly entries: readonly FrontMatterEntry[];
  /** Where the body begins in the file; null where its line ends are others there. */
  readonly offset: number | null;
  /**
   * Behind which offset the metadata may have one more line, before 0; null where that is not
   * certain.
   */
  readonly metadataEnd: number | null;
}

export interface BodyView extends BodyCard, BodyParts {
  readonly targets: readonly BodyTarget[];
  /** The body with blanks instead of code, formulas and comments; offsets stay. */
  readonly prose: string;
  /** 1-based line in the file. */
  lineOf(offset: number): number;
}

export type BodyRule = Rule<BodyView>;

/** A fix that writes `text` over `old`; none where that has no certain place. */
export function rewrite(start: number | null, old: string, text: string | null): Fix | undefined {
  return start === null || text === null
    ? undefined
    : { label: `Write “${text}”`, edits: [{ start, end: start + old.length, text }] };
}

/** One finding for all that have the same fault, where the first of them is. */
export function inOne<Item extends { readonly line: number }>(
  items: readonly Item[],
  message: (first: Item, count: number) => string,
): readonly Found[] {
  const [first] = items;
  return first === undefined ? [] : [{ line: first.line, message: message(first, items.length) }];
}

/** Findings on targets: `judge` says what is wrong with one, and what is meant. */
export function onTargets(
  targets: readonly BodyTarget[],
  judge: (
    target: string,
    start: number | null,
  ) => readonly [message: string, meant?: string | null] | null,
): readonly Found[] {
  return targets.flatMap(({ target, line, start }) => {
    const [message, meant = null] = judge(target, start) ?? [];
    const span = start === null ? undefined : { start, end: start + target.length };
    return message === undefined ? [] : { line, span, message, fix: rewrite(start, target, meant) };
  });
}

/** What follows the first of several. */
export function more(count: number): string {
  return count > 1 ? ` (as do ${count - 1} more)` : '';
}
