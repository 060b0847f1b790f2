import { countLineEnds } from '../../text/text-lines.ts';
import type { BodySlice } from '../slices/rendered-body.ts';
import { createTagIndex } from '../slices/tag-index.ts';
import { mayHaveMath } from './math.ts';
import { MATH_MARGIN, mayDefine } from './read-blocks.ts';
import { renderBody } from './render-body.ts';

/** An edit of a body that is on the page. */
export interface EditedBody {
  readonly body: string;
  /** 1-based line in the file of its first line. */
  readonly bodyLine: number;
  readonly nonce: string;
  /** Offset of a block that begins before the edit. */
  readonly from: number;
  /** Offsets behind the edit where blocks began before it. */
  readonly to: readonly number[];
}

/** Blocks that are new, and where those begin that are on the page already. */
export interface EditedBlocks {
  readonly slices: readonly BodySlice[];
  readonly end: number;
  /** Are they sure to be what they become with all of the card around them? */
  readonly isExact: boolean;
}

/**
 * Renders the blocks around an edit, up to where those begin again that are known; null where that
 * cannot be told from them alone.
 */
export function renderBlocks({ body, bodyLine, nonce, from, to }: EditedBody): EditedBlocks | null {
  const part = body.slice(from, to.at(-1));
  // A definition holds for the whole card, and a gallery is made of the metadata.
  if (mayDefine(body) || /<gallery/i.test(part)) {
    return null;
  }
  // The last block may go on behind the part.
  const ends = new Set(to.slice(0, to.at(-1) === body.length ? undefined : -1));
  const line = bodyLine + countLineEnds(body, 0, from);
  const options = { nonce, gallery: [], bodyLine: line, marksLines: true };
  const slices: BodySlice[] = [];
  const rendering = renderBody(part, { ...options, isEnd: (offset) => ends.has(from + offset) });
  let next = rendering.next();
  for (; next.done !== true; next = rendering.next()) {
    slices.push(next.value);
  }
  const end = from + next.value.end;
  const cut = from + part.length;
  const isFormulaOver = !mayHaveMath(part) || cut === body.length || end + MATH_MARGIN <= cut;
  const isExact = isFormulaOver && createTagIndex(part, true).hasNone();
  return next.value.stopped === null && ends.has(end) ? { slices, end, isExact } : null;
}
