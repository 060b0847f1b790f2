import { ownTextNodes } from '../own-text.ts';

/** A block of a card on the page, as it is compared. */
export interface ComparedBlock {
  readonly element: HTMLElement;
  readonly text: string;
  readonly nodes: readonly { readonly node: Text; readonly start: number }[];
}

/** These hold blocks; what is in none of them is one. */
const HOLDERS = 'div, center, section, details, blockquote, ul, ol, dl, figure, main';
/** A holder's frame is part of a block. */
const BLOCKS = '.table-box, .code-frame, .frame, .part-math-display';
/** Each begins a line of its own. */
const LINES = 'td, th, li, p, pre, dt, dd, h1, h2, h3, h4, h5, h6, summary, figcaption, caption';

/** The blocks of a card, in their order. */
export function readBlocks(root: Element): readonly ComparedBlock[] {
  const blocks: ComparedBlock[] = [];
  for (const element of root.children) {
    if (!(element instanceof HTMLElement) || element.matches('[data-ui]')) {
      continue;
    }
    const inner = isHolder(element) ? readBlocks(element) : [];
    blocks.push(...(inner.length > 0 ? inner : [readBlock(element)]));
  }
  return blocks;
}

/** A box with words of its own is a block. */
function isHolder(element: HTMLElement): boolean {
  return (
    element.matches(HOLDERS) &&
    !element.matches(BLOCKS) &&
    ![...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '')
  );
}

export function readBlock(element: HTMLElement): ComparedBlock {
  let text = '';
  let line: Element | null = null;
  const nodes: { node: Text; start: number }[] = [];
  for (const node of ownTextNodes(element)) {
    const own = node.parentElement?.closest(LINES) ?? null;
    text += text !== '' && own !== line ? '\n' : '';
    line = own;
    nodes.push({ node, start: text.length });
    text += node.data;
  }
  return { element, text: text.trim() === '' ? mediaOf(element) : text, nodes };
}

/** What shows nothing but media is told by those. */
function mediaOf(element: Element): string {
  const media = [element, ...element.querySelectorAll('*')].filter((one) =>
    one.matches('img, video, audio, source, .media-placeholder, hr'),
  );
  const said = media.map((one) =>
    [
      one.localName,
      one.getAttribute('src') ?? one.getAttribute('title'),
      one.getAttribute('alt'),
    ].join(' '),
  );
  return said.join('\n');
}

/** As it is now: code that was coloured meanwhile has its text in other nodes. */
export function asItIs(block: ComparedBlock): ComparedBlock {
  const isOther = block.nodes.some(({ node }) => !block.element.contains(node));
  return isOther ? readBlock(block.element) : block;
}

/** The places of a block's text between two offsets. */
export function* rangesIn(
  { nodes }: ComparedBlock,
  from: number,
  to: number,
): Generator<StaticRange> {
  for (const { node, start } of nodes) {
    const [begin, end] = [Math.max(from - start, 0), Math.min(to - start, node.length)];
    if (begin < end) {
      yield new StaticRange({
        ...{ startContainer: node, startOffset: begin },
        ...{ endContainer: node, endOffset: end },
      });
    }
  }
}
