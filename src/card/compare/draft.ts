import { type CardChange, CHANGE_KINDS, type ChangeKind } from './change.ts';
import type { Block } from './outline.ts';

/** A change, and the first block that it is of in each card. */
export interface Draft extends CardChange {
  readonly oldBlock?: Block | undefined;
  readonly newBlock?: Block | undefined;
  /** All blocks of it, where several came or went as one. */
  readonly blocks?: readonly Block[];
}

const RANKS: ReadonlyMap<ChangeKind, number> = new Map(
  CHANGE_KINDS.map((kind, index) => [kind, index]),
);

/** 0 is the most important. */
export function rankOf({ kind }: Pick<CardChange, 'kind'>): number {
  return RANKS.get(kind) ?? CHANGE_KINDS.length;
}

/** Told of a text, in characters. */
const MOST_TOLD = 2000;

export function told(text: string | null | undefined): string | null {
  return text?.slice(0, MOST_TOLD) ?? null;
}
