import type { Token } from 'marked';
import type { BodyParts, BodyRange } from '../../card/body-parts.ts';
import type { HeadingCollector } from './collect-headings.ts';
import type { SourceCursor } from './source-cursor.ts';

type Writable<Part> = Part extends readonly (infer Item)[]
  ? Item[]
  : Part extends ReadonlySet<infer Item>
    ? Set<Item>
    : never;

/** The parts of a body in the making; its headings are put together elsewhere. */
export type WritableParts = {
  readonly [Key in Exclude<keyof BodyParts, 'headings'>]: Writable<BodyParts[Key]>;
};

/** The way through the tokens of a body, in its order, and what is collected on it. */
export interface Walk {
  readonly body: string;
  readonly cursor: SourceCursor;
  readonly parts: WritableParts;
  readonly headings: HeadingCollector;
  /** Where the source of a token stands; the next token is looked for behind it. */
  placeOf(token: Token): BodyRange;
  /** Goes through tokens that stand at the cursor. */
  all(tokens: readonly Token[] | undefined): void;
  /** Goes through the tokens of what stands at a place. */
  into(tokens: readonly Token[] | undefined, place: BodyRange): void;
}

/** Text without any of these has nothing to collect. */
export const MARKUP = /[[<`$\\]|:\/\//;
