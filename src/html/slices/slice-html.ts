import { countLineEnds } from '../../text/text-lines.ts';
import type { Excess } from './html-limits.ts';
import { type Reading, read, type SlicerOptions } from './read-html.ts';
import {
  beginUnit,
  copyOf,
  countsOf,
  createSliceDraft,
  cut,
  excessOf,
  type HtmlSlice,
  isClosed,
} from './slice-draft.ts';
import { createTagIndex } from './tag-index.ts';
import { createWords } from './words.ts';

/** How many times full a slice may be before a table is cut: most tables end sooner. */
const ROW_PATIENCE = 2;

export type Slicer = ReturnType<typeof createSlicer>;

/** What the HTML of a block comes from. */
export interface Origin {
  /** A table that may be cut between its rows. */
  readonly isOwnTable?: boolean;
  /** Markdown with tags in it, and no block of HTML. */
  readonly isMarkdown?: boolean;
  /** Of HTML of an author's: the line in the file of its start. */
  readonly line?: number | null;
  /** Offset in the body's source. */
  readonly start?: number;
}

/** Cuts HTML into slices while it arrives. */
export function createSlicer(options: SlicerOptions) {
  let draft = createSliceDraft(options.sliceSize, options.unitAttribute);
  const words = createWords();
  return {
    /**
     * Adds the HTML of one block; all elements may stay open. On a limit nothing is added and the
     * limit is returned.
     */
    feed(
      text: string,
      { isOwnTable = false, isMarkdown = false, line = null, start = 0 }: Origin = {},
    ): Excess | null {
      const before = copyOf(draft);
      beginUnit(draft, start);
      draft.patience = isOwnTable ? ROW_PATIENCE : Number.POSITIVE_INFINITY;
      const { isEndedLater } = options;
      const tags = createTagIndex(text);
      const lineAt = lineCounter(text, line, options);
      read({ text, tags, isMarkdown, isEndedLater, draft, options, words, lineAt });
      const excess = excessOf(draft);
      draft = excess === null ? draft : before;
      return excess;
    },
    /** Removes and returns the slices that are complete. */
    take: (): readonly HtmlSlice[] => draft.slices.splice(0),
    /** Ends the slice in the making if no element is open. */
    cut(): void {
      if (isClosed(draft)) {
        cut(draft);
      }
    },
    /** Ends the last slice. */
    end: (): void => cut(draft),
    counts: () => countsOf(draft),
    isClosed: (): boolean => isClosed(draft),
    /** Is an element open? */
    isOpen: (name: string): boolean => draft.open.some((element) => element.name === name),
  };
}

function lineCounter(
  text: string,
  line: number | null,
  { lineAttribute }: SlicerOptions,
): Reading['lineAt'] {
  if (line === null || !lineAttribute) {
    return null;
  }
  let [at, current] = [0, line];
  return (offset) => {
    current += countLineEnds(text, at, offset);
    at = offset;
    return lineAttribute(current);
  };
}
