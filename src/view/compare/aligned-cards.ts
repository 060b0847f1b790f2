import type { Ask } from '../../html/jobs/jobs.ts';
import { blockIndex } from '../block-lines.ts';
import { readBlocks } from './compared-blocks.ts';
import { foldUnchanged } from './fold-unchanged.ts';
import { levelBlocks } from './level-blocks.ts';
import { type AlignedBlocks, markChanges } from './mark-changes.ts';
import { insertOldBlocks } from './old-blocks.ts';

/** More blocks are shown without being put beside each other. */
const MOST_BLOCKS = 5000;

/** Two cards on the page, block by block. */
export interface AlignedCards {
  /** Beside each other, or the old blocks among the new ones. */
  show(isInline: boolean): void;
  /** Where the other card's line is shown; null for what is not. */
  placeOf(line: number): HTMLElement | null;
}

/** Aligns the other card with the one on the page, until the signal aborts; null where it is too long. */
export async function alignCards(
  article: HTMLElement,
  other: HTMLElement,
  side: string,
  ask: Ask,
  signal: AbortSignal,
): Promise<AlignedCards | null> {
  const [old, now] = [readBlocks(other), readBlocks(article)];
  if (Math.max(old.length, now.length) > MOST_BLOCKS) {
    return null;
  }
  const textsOf = (blocks: typeof old): readonly string[] => blocks.map(({ text }) => text);
  const answer = await ask('align-blocks', { old: textsOf(old), new: textsOf(now) });
  signal.throwIfAborted();
  if (!answer.ok) {
    return null;
  }
  const blocks: AlignedBlocks = { old, new: now, pairs: answer.value };
  const markWords = await markChanges(blocks, ask, signal);
  foldUnchanged(blocks, [article, other], signal);
  let copies: ReturnType<typeof insertOldBlocks> = new Map();
  let showing = new AbortController();
  const clear = (): void => {
    showing.abort();
    for (const copy of copies.values()) {
      copy.element.remove();
    }
    copies = new Map();
  };
  signal.addEventListener('abort', clear);
  return {
    show(isInline): void {
      clear();
      showing = new AbortController();
      if (isInline) {
        copies = insertOldBlocks(blocks, article, side);
      } else {
        levelBlocks(blocks, [article, other], showing.signal);
      }
      markWords(copies);
    },
    placeOf(line): HTMLElement | null {
      const block = blockIndex(other)(line);
      const own = old.find(({ element }) => element === block || element.contains(block));
      return (own && copies.get(own.element)?.element) ?? (copies.size === 0 ? block : null);
    },
  };
}
