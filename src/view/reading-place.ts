import { blockBeingRead, blockIndex, lineOf } from './block-lines.ts';
import { holdStill } from './hold-still.ts';

/** Where a reader is in a card that will be rendered again. */
export interface ReadingPlace {
  /** Of the block that is read; null where none is. */
  readonly line: number | null;
  /** How far that block is from the top of the window, or how far the page is scrolled; px. */
  readonly top: number;
}

export function readingPlace(article: HTMLElement): ReadingPlace {
  const block = scrollY > 0 ? blockBeingRead(article) : null;
  return block === null
    ? { line: null, top: scrollY }
    : { line: lineOf(block), top: block.getBoundingClientRect().top };
}

/** Brings the reader back, also while images come. */
export function returnTo(article: HTMLElement, { line, top }: ReadingPlace): void {
  const block = line === null ? null : blockIndex(article)(line);
  if (block === null) {
    scrollTo({ top, behavior: 'instant' });
    return;
  }
  const restore = (): boolean => {
    scrollBy({ top: block.getBoundingClientRect().top - top, behavior: 'instant' });
    return block.isConnected;
  };
  restore();
  holdStill(restore);
}
