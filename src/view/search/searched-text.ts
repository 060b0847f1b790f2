import { firstIndex } from '../../text/first-index.ts';
import { type FoldedText, foldText, sourceOffset } from '../../text/fold-text.ts';
import { names } from '../../text/names.ts';

/** Text of a few blocks as a search compares it, with the nodes that it stands in. */
export interface Passage {
  readonly folded: FoldedText;
  readonly nodes: readonly Text[];
  /** Where each node's text begins in the source of `folded`. */
  readonly starts: readonly number[];
}

/** Where a match stands; the text may have changed since. */
export interface Place {
  readonly startContainer: Text;
  readonly startOffset: number;
  readonly endContainer: Text;
  readonly endOffset: number;
}

/** No card has it: HTML cannot. No search term does, so that none is found across blocks. */
export const BLOCK_END = '\0';

/** A passage ends with the block in which it gets this long; in UTF-16 units. */
const LENGTH = 16_384;

/** What the viewer adds, and what is not shown. */
const LEFT_OUT =
  '[data-ui], [hidden]:not([hidden="until-found"]), .control, .raw-link, .results-count, .notice, .line-numbers, annotation, annotation-xml, rt, rp, style, svg, template';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** These are part of a line of text; whatever else begins and ends one. */
const INLINE = names(
  'a abbr b bdi bdo big cite code data del dfn em font i img ins kbd label mark nobr q rb ruby s',
  'samp small span strike strong sub sup time tt u var wbr',
);

/** The text of the card on the page. It is read once, and only as far as it is asked for. */
export class SearchedText implements Iterable<Passage> {
  readonly #passages: Passage[] = [];
  readonly #rest: Iterator<Passage>;

  constructor(roots: readonly Element[]) {
    this.#rest = passagesOf(roots);
  }

  *[Symbol.iterator](): Generator<Passage> {
    for (let index = 0; ; index += 1) {
      if (index === this.#passages.length) {
        const { done, value } = this.#rest.next();
        if (done) {
          return;
        }
        this.#passages.push(value);
      }
      const passage = this.#passages[index];
      if (passage !== undefined) {
        yield passage;
      }
    }
  }
}

/** The place in the page of what stands from `start` to `end` in a folded text. */
export function placeOf({ folded, nodes, starts }: Passage, start: number, end: number): Place {
  const from = sourceOffset(folded, start);
  // Half a letter, as of a ligature, is the whole of it.
  const to = Math.max(sourceOffset(folded, end), sourceOffset(folded, end - 1) + 1);
  const nodeAt = (offset: number): number =>
    firstIndex(starts.length, (index) => (starts[index] ?? 0) > offset) - 1;
  const [first, last] = [nodeAt(from), nodeAt(to - 1)];
  return {
    startContainer: nodes[first] as Text,
    startOffset: from - (starts[first] ?? 0),
    endContainer: nodes[last] as Text,
    endOffset: to - (starts[last] ?? 0),
  };
}

function* passagesOf(roots: readonly Element[]): Generator<Passage> {
  let source = '';
  let nodes: Text[] = [];
  let starts: number[] = [];
  let isBlockEnd = false;
  for (const piece of roots.flatMap((root) => [root, ...root.querySelectorAll('rt')])) {
    for (const part of partsOf(piece)) {
      if (part === BLOCK_END) {
        isBlockEnd = source !== '';
        if (source.length > LENGTH) {
          yield { folded: foldText(source), nodes, starts };
          [source, nodes, starts, isBlockEnd] = ['', [], [], false];
        }
      } else if (typeof part === 'string') {
        source += part;
      } else if (!isBlockEnd || part.data.trim() !== '') {
        source += isBlockEnd ? BLOCK_END : '';
        isBlockEnd = false;
        starts.push(source.length);
        nodes.push(part);
        source += part.data;
      }
    }
  }
  if (source !== '') {
    yield { folded: foldText(source), nodes, starts };
  }
}

/** The texts in an element; between them a blank for each line end, and the ends of blocks. */
function* partsOf(root: Element): Generator<Text | string> {
  let node: Node | null = root;
  while (node !== null) {
    let next: Node | null = null;
    if (node instanceof Text) {
      yield node;
    } else if (node instanceof Element && (node === root || !node.matches(LEFT_OUT))) {
      yield* boundary(node);
      next = node.firstChild;
    }
    while (next === null && node !== null && node !== root) {
      next = node.nextSibling;
      if (next === null) {
        const parent: Element | null = node.parentElement;
        yield* parent === null ? [] : boundary(parent);
        node = parent;
      }
    }
    node = next;
  }
  yield BLOCK_END;
}

function boundary({ localName, namespaceURI }: Element): readonly string[] {
  if (localName === 'br') {
    return [' '];
  }
  return INLINE.has(localName) || namespaceURI === MATHML ? [] : [BLOCK_END];
}
