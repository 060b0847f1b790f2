import { h } from './h.ts';
import { type SourceBlock, textOf } from './source-blocks.ts';

/** Where the rows of a source stand: each on one line, or going on below where lines wrap. */
export interface SourceRows {
  readonly isWrapped: boolean;
  wrap(isWrapped: boolean): void;
  add(block: SourceBlock): void;
  /** Puts a mark at a row, where it stays. */
  mark(block: SourceBlock, row: number, mark: HTMLElement): void;
  /** The row at a height in the window. */
  at(block: SourceBlock, clientY: number): number;
}

/** Rows become elements when they wrap and are near: a file of 16 MB may have as many lines. */
export function sourceRows(frame: HTMLElement, signal: AbortSignal): SourceRows {
  const blocks = new Map<Element, SourceBlock>();
  const marks = new Map<HTMLElement, readonly [block: SourceBlock, row: number]>();
  let isWrapped = false;

  const place = (only?: SourceBlock): void => {
    for (const [mark, [block, row]] of marks) {
      if (only === undefined || only === block) {
        const { top, height } = boxOf(block, row);
        mark.style.setProperty('--row', String(top));
        mark.style.setProperty('--height', String(height));
      }
    }
  };
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const block = blocks.get(target);
        if (isIntersecting && block !== undefined) {
          partRows(block);
          place(block);
        }
      }
    },
    { root: frame, rootMargin: '100%' },
  );
  const resized = new ResizeObserver(() => isWrapped && place());
  resized.observe(frame);
  signal.addEventListener('abort', () => {
    near.disconnect();
    resized.disconnect();
  });

  return {
    get isWrapped() {
      return isWrapped;
    },
    wrap(wanted): void {
      isWrapped = wanted;
      frame.classList.toggle('wrapped', isWrapped);
      near.disconnect();
      for (const [element, block] of blocks) {
        if (isWrapped) {
          near.observe(element);
        } else {
          joinRows(block);
        }
      }
      place();
    },
    add(block): void {
      blocks.set(block.element, block);
      if (isWrapped) {
        near.observe(block.element);
      }
    },
    mark(block, row, mark): void {
      if (isWrapped) {
        partRows(block);
      }
      block.element.append(mark);
      marks.set(mark, [block, row]);
      place(block);
    },
    at(block, clientY) {
      const parted = elementsOf(block);
      if (parted.length > 0) {
        return parted.findLastIndex((row) => row.getBoundingClientRect().top <= clientY);
      }
      const { top, height } = block.element.getBoundingClientRect();
      return Math.max(Math.floor(((clientY - top) / height) * block.rows.length), 0);
    },
  };
}

function elementsOf({ element }: SourceBlock): readonly HTMLElement[] {
  return [...element.querySelectorAll<HTMLElement>('.source-row')];
}

/** In heights of a line. */
function boxOf(block: SourceBlock, row: number): { readonly top: number; readonly height: number } {
  const element = elementsOf(block)[row];
  if (element === undefined) {
    return { top: row, height: 1 };
  }
  const line = Number.parseFloat(getComputedStyle(element).lineHeight);
  return { top: element.offsetTop / line, height: element.offsetHeight / line };
}

/** Makes each row an element with its number. What is in it stays the same. */
function partRows(block: SourceBlock): void {
  const text = textOf(block.element);
  if (text.querySelector('.source-row') !== null) {
    return;
  }
  const rows = block.rows.map(({ line }) =>
    h('span', { class: 'source-row', 'data-line': line ?? undefined }),
  );
  let at = 0;
  for (const node of [...text.childNodes]) {
    for (const part of node instanceof Text ? node.data.split(/(?<=\n)/) : [node]) {
      rows[at]?.append(part);
      at += typeof part === 'string' && part.endsWith('\n') ? 1 : 0;
    }
  }
  text.replaceChildren(...rows);
}

function joinRows(block: SourceBlock): void {
  for (const row of elementsOf(block)) {
    row.replaceWith(...row.childNodes);
  }
  textOf(block.element).normalize();
}
