import type { Token, Tokens } from 'marked';
import type { BodyParts, BodyRange } from '../../card/body-parts.ts';
import type { CardBase } from '../../source/card-source.ts';
import type { Block } from '../markdown/read-blocks.ts';
import { createTagIndex, type TagIndex } from '../slices/tag-index.ts';
import { createWords } from '../slices/words.ts';
import { createHeadingCollector, type HeadingCollector } from './collect-headings.ts';
import { createHiddenCollector, type HiddenCollector } from './collect-hidden.ts';
import { createLinkTexts, type LinkTexts } from './collect-link-texts.ts';
import type { Loss } from './losses.ts';
import type { Lost } from './removed-markup.ts';
import type { Syntax } from './said-text.ts';
import { createSourceCursor, type SourceCursor } from './source-cursor.ts';

type ListsOf<Parts> = {
  readonly [Key in keyof Parts]: Parts[Key] extends Iterable<infer Item> ? Item[] : never;
};

/** What is found on the way, each list in the order of the body. */
interface WritableParts extends ListsOf<Omit<BodyParts, 'headings'>> {
  readonly losses: Loss[];
  /** `<Gallery />`; an open one has content of its own if its end tag comes. */
  readonly galleries: { readonly start: number; readonly isOpen: boolean }[];
}

/** An element that is dropped with its content if its end tag comes; else it is only a tag. */
export interface WaitingElement {
  readonly name: string;
  readonly start: number;
  /** What is lost if its end tag comes, and the HTML that is shown instead. */
  readonly lost: Lost;
  readonly shown: string;
  /** False for raw text. */
  readonly isDropped: boolean;
  /** May the end tag come in a later block? */
  readonly isPatient: boolean;
  /** Forgets what was found since. */
  readonly undo: () => void;
}

/** The way through the tokens of a body, in its order, and what is collected on it. */
export interface Walk {
  readonly body: string;
  /** The innermost list that is open. */
  list: Tokens.List | null;
  /** Where relative targets lead; null: nowhere. */
  readonly base: CardBase | null;
  readonly cursor: SourceCursor;
  readonly parts: WritableParts;
  /** Those of the parts, and that of the headings. */
  readonly lists: readonly unknown[][];
  readonly headings: HeadingCollector;
  /** Where footnotes are defined, by their labels in lower case. */
  readonly definitions: Map<string, BodyRange & { readonly label: string }>;
  /** What the parser has read of those that are referred to, in the order of their numbers. */
  readonly footnotes: Map<string, readonly Token[]>;
  readonly waiting: WaitingElement[];
  readonly hidden: HiddenCollector;
  readonly linkTexts: LinkTexts;
  /** All tags of the body. */
  readonly tags: TagIndex;
  /** Those of them that are words. */
  readonly words: ReturnType<typeof createWords>;
  /** The block whose tokens these are; null in footnotes, which come last. */
  block: Block | null;
  /** A text that a reader sees, in headings and links. */
  say(text: string, syntax: Syntax): void;
  /** Where the source of a token stands; the next token is looked for behind it. */
  placeOf(token: Token): BodyRange;
  /** Goes through tokens that stand at the cursor. */
  all(tokens: readonly Token[] | undefined): void;
  /** Goes through the tokens of what stands at a place. */
  into(tokens: readonly Token[] | undefined, place: BodyRange): void;
  /** Makes a function that forgets what is found from now on. */
  mark(): () => void;
}

/** Text without any of these has nothing to collect. */
export const MARKUP = /[[<`$\\]|:\/\//;

/** Deeper than any block that the parser is given; inline markup may nest on. */
const MOST_DEPTH = 400;

/** `bodyLine`: 1-based line in the file of the body's first. `collect` is called for each token. */
export function createWalk(
  body: string,
  bodyLine: number,
  base: CardBase | null,
  collect: (token: Token, walk: Walk) => void,
): Walk {
  const cursor = createSourceCursor(body, bodyLine);
  const headings = createHeadingCollector();
  const parts: WritableParts = {
    ...{
      links: [],
      images: [],
      media: [],
      ids: [],
      fences: [],
      tables: [],
      pipedTexts: [],
      styles: [],
    },
    ...{ texts: [], verbatim: [], formulas: [], losses: [], galleries: [] },
    ...{ htmlBlocks: [], tags: [], lasting: [], starred: [], directives: [] },
  };
  let depth = 0;
  const walk: Walk = {
    body,
    list: null,
    base,
    cursor,
    parts,
    lists: [...Object.values(parts), headings.found],
    headings,
    definitions: new Map(),
    footnotes: new Map(),
    waiting: [],
    hidden: createHiddenCollector(body, (loss) => parts.losses.push(loss)),
    linkTexts: createLinkTexts((loss) => parts.losses.push(loss)),
    tags: createTagIndex(body, true),
    words: createWords(),
    block: null,
    say(text, syntax) {
      headings.say(text, syntax);
      walk.linkTexts.say(text, syntax);
    },
    placeOf: (token) => (token === walk.block?.token ? walk.block : cursor.locate(token.raw)),
    all(tokens = []) {
      depth += 1;
      for (const token of depth < MOST_DEPTH ? tokens : []) {
        collect(token, walk);
      }
      depth -= 1;
    },
    into(tokens, place) {
      cursor.moveTo(place.start);
      walk.all(tokens);
      cursor.moveTo(place.end);
    },
    mark() {
      const lists: readonly unknown[][] = Object.values(parts);
      const lengths = lists.map(({ length }) => length);
      const undoHeadings = headings.mark();
      const undoLinkTexts = walk.linkTexts.mark();
      return () => {
        for (const [index, list] of lists.entries()) {
          list.length = lengths[index] ?? 0;
        }
        undoHeadings();
        undoLinkTexts();
      };
    },
  };
  return walk;
}
