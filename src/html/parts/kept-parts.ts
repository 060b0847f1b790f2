import type { Walk } from './walk.ts';

/** Where a body may be read on from: nothing that came before goes on there. */
interface Checkpoint {
  /** Offset in the body, of a block. */
  readonly start: number;
  /** How long the lists of the walk were. */
  readonly lengths: readonly number[];
}

/** What was collected of a body, for another version of it to take over. */
export interface KeptParts {
  readonly lists: readonly (readonly unknown[])[];
  /** The last is the end of the body. */
  readonly checkpoints: readonly Checkpoint[];
}

/** By how much what is taken over has moved. */
export interface Move {
  /** In UTF-16 units. */
  readonly by: number;
  readonly lines: number;
}

/** So far from one checkpoint to the next, or further, in UTF-16 units. */
const SPACING = 1024;

export type PartsKeeper = ReturnType<typeof createPartsKeeper>;

/** Notes where what a walk collects may be parted, and takes over such a part from another walk. */
export function createPartsKeeper(walk: Walk) {
  const { lists } = walk;
  const checkpoints: Checkpoint[] = [];

  const note = (start: number): void => {
    checkpoints.push({ start, lengths: lists.map(({ length }) => length) });
  };

  return {
    /** Before a block that is no blank lines, or the end of the body. */
    pass(start: number, isEnd = false): void {
      const last = checkpoints.at(-1)?.start ?? Number.NEGATIVE_INFINITY;
      if (isEnd || (start >= last + SPACING && isClosed(walk))) {
        note(start);
      }
    },
    /** `first` and `last` are indexes of checkpoints. */
    takeOver({ lists: known, checkpoints: all }: KeptParts, first: number, last: number, to: Move) {
      const from = all[first]?.lengths ?? [];
      const end = all[last]?.lengths ?? [];
      const before = lists.map(({ length }) => length);
      for (const [index, list] of lists.entries()) {
        for (const item of known[index]?.slice(from[index], end[index]) ?? []) {
          list.push(moved(item, to));
        }
      }
      for (const { start, lengths } of all.slice(first, last)) {
        const now = lengths.map((length, index) => {
          return length - (from[index] ?? 0) + (before[index] ?? 0);
        });
        checkpoints.push({ start: start + to.by, lengths: now });
      }
    },
    kept: (): KeptParts => ({ lists, checkpoints }),
  };
}

function isClosed({ headings, hidden, parts, waiting }: Walk): boolean {
  const isInGallery = parts.galleries.at(-1)?.isOpen === true;
  return !(headings.isOpen() || isInGallery) && waiting.length === 0 && hidden.isClosed();
}

/** Parts have their places in the same fields: offsets, and a line. */
interface Part {
  readonly start?: number | null;
  readonly end?: number | null;
  readonly line?: number;
}

function moved(item: unknown, { by, lines }: Move): unknown {
  if (typeof item === 'string' || (by === 0 && lines === 0)) {
    return item;
  }
  const part = { ...(item as Part) } as { -readonly [Key in keyof Part]: Part[Key] };
  if (typeof part.start === 'number') {
    part.start += by;
  }
  if (typeof part.end === 'number') {
    part.end += by;
  }
  if (part.line !== undefined) {
    part.line += lines;
  }
  return part;
}
