import type { Ask } from '../../html/jobs/jobs.ts';
import { pacer } from '../../html/jobs/pacer.ts';
import type { BlockPair } from '../../text/align-blocks.ts';
import type { TextPart } from '../../text/compare-texts.ts';
import { h } from '../h.ts';
import { openAround } from '../open-around.ts';
import { ownText } from '../own-text.ts';
import { asItIs, type ComparedBlock, rangesIn } from './compared-blocks.ts';

/** On blocks and cells that are not the same in the other card: what has become of them. */
export const MARK = 'data-compared';

/** Blocks of both cards, and which stand beside each other. */
export interface AlignedBlocks {
  readonly old: readonly ComparedBlock[];
  readonly new: readonly ComparedBlock[];
  readonly pairs: readonly BlockPair[];
}

type Side = 'old' | 'new';
/** By what they are copies of. */
type Copies = ReadonlyMap<Element, { readonly block: ComparedBlock }>;

/** Of a cell, so much is compared; in UTF-16 units. */
const MOST_OF_CELL = 2000;
/** More words than these would slow each paint. */
const MOST_MARKED = 4000;

/**
 * Marks what differs, in both cards, until the signal aborts. The result marks words again, in the
 * copies of blocks where there are some.
 */
export async function markChanges(
  { old, new: now, pairs }: AlignedBlocks,
  ask: Ask,
  signal: AbortSignal,
): Promise<(copies: Copies) => void> {
  const marked: Element[] = [];
  const added: Element[] = [];
  const mark = (element: Element | undefined, kind: string): void => {
    if (element !== undefined) {
      element.setAttribute(MARK, kind);
      marked.push(element);
      openAround(element);
    }
  };
  signal.addEventListener('abort', () => {
    for (const element of marked) {
      element.removeAttribute(MARK);
    }
    for (const element of added) {
      element.remove();
    }
    highlight('old', []);
    highlight('new', []);
  });
  const worded: BlockPair[] = [];
  const pause = pacer();
  for (const pair of pairs.filter(({ kind }) => kind !== 'same')) {
    const [one, other] = [old[pair.old ?? -1], now[pair.new ?? -1]];
    mark(one?.element, pair.kind);
    mark(other?.element, pair.kind);
    const tables = [one, other].map((block) => block?.element.querySelector('table') ?? null);
    const [before, after] = tables;
    if (before && after) {
      const [oldCells, cells] = [cellsOf(before), cellsOf(after)];
      const changes = await ask('compare-cells', { old: textsOf(oldCells), new: textsOf(cells) });
      signal.throwIfAborted();
      for (const change of (changes.ok && changes.value) || []) {
        const cell = cells[change.row]?.[change.column];
        mark(oldCells[change.oldRow]?.[change.oldColumn], 'changed');
        mark(cell, 'changed');
        if (change.difference !== null && cell !== undefined) {
          const title = `It was ${change.was}.`;
          const by = h('span', { class: 'cell-difference', 'data-ui': true, title });
          by.append(change.difference);
          cell.append(by);
          added.push(by);
        }
        await pause();
        signal.throwIfAborted();
      }
      if (changes.ok && changes.value !== null) {
        continue;
      }
    }
    worded.push(pair);
  }
  let copied: Copies = new Map();
  const markWords = (): void => {
    for (const side of ['old', 'new'] as const) {
      const blocks = side === 'old' ? old : now;
      const ranges = worded.flatMap(({ words, [side]: index }) => {
        const block = blocks[index ?? -1];
        const shown = block && (copied.get(block.element)?.block ?? block);
        return shown && words ? [...changedRanges(asItIs(shown), words[side])] : [];
      });
      highlight(side, ranges.slice(0, MOST_MARKED));
    }
  };
  // Code that is coloured meanwhile has its words in other nodes.
  const coloured = new MutationObserver(markWords);
  for (const { words, old: one, new: other } of worded) {
    for (const block of words ? [old[one ?? -1], now[other ?? -1]] : []) {
      const code = block?.element.querySelector('pre > code');
      if (code) {
        coloured.observe(code, { childList: true });
      }
    }
  }
  signal.addEventListener('abort', () => coloured.disconnect());
  return (copies) => {
    copied = copies;
    markWords();
  };
}

function* changedRanges(block: ComparedBlock, parts: readonly TextPart[]): Generator<StaticRange> {
  let at = 0;
  for (const { text, isChanged } of parts) {
    if (isChanged) {
      yield* rangesIn(block, at, at + text.length);
    }
    at += text.length;
  }
}

function highlight(side: Side, ranges: readonly StaticRange[]): void {
  CSS.highlights?.set(`compared-${side}`, new Highlight(...ranges));
}

function cellsOf(table: Element): readonly (readonly Element[])[] {
  return Array.from(table.querySelectorAll('tr'), (row) => [...row.children]);
}

function textsOf(rows: readonly (readonly Element[])[]): readonly (readonly string[])[] {
  return rows.map((cells) => cells.map((cell) => ownText(cell, MOST_OF_CELL).trim()));
}
