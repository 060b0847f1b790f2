import type { CardComment } from './disable-comments.ts';

/**
 * What a body is made of, as far as checks and summaries ask; html/parts collects it.
 * Offsets are into the body, lines are 1-based in the file.
 */
export interface BodyParts {
  readonly headings: readonly BodyHeading[];
  readonly links: readonly BodyLink[];
  readonly images: readonly BodyImage[];
  /** Videos, sounds, and other sizes of images. */
  readonly media: readonly BodyTarget[];
  /** What authors wrote as `id`, and as `name` of a link: fragments may lead there. */
  readonly ids: ReadonlySet<string>;
  readonly fences: readonly BodyFence[];
  readonly tables: readonly BodyTable[];
  /** What is said in paragraphs, list items and code, in the order of the body. */
  readonly texts: readonly BodyText[];
  /** Paragraphs of several lines with pipes, which may be meant as tables. */
  readonly pipedTexts: readonly BodyLines[];
  readonly styles: readonly BodyTarget[];
  /** In the order in which the page has them. */
  readonly formulas: readonly BodyFormula[];
  /** Code, formulas and comments, in the order of the body: what is in there is no prose. */
  readonly verbatim: readonly BodyRange[];
  /** Blocks of HTML, in which nothing is read as Markdown. */
  readonly htmlBlocks: readonly BodyHtml[];
  /** Tags of blocks, and end tags of no element, in the order of the body. */
  readonly tags: readonly BodyTag[];
  /** Tags of what goes on behind its paragraph until its end tag comes: bold, links, colours. */
  readonly lasting: readonly BodyTag[];
  /** Comments that disable findings. */
  readonly directives: readonly CardComment[];
  /** Lines of text whose `*`, `~~` or `_` may have been meant as emphasis, and are shown. */
  readonly starred: readonly BodyTarget[];
}

export interface BodyHeading extends BodyRange {
  readonly level: number;
  /** What it says, without markup, on one line. */
  readonly text: string;
  /** The id that it gets on the page: its slug, as the Hub makes it. */
  readonly id: string;
  readonly line: number;
}

export interface BodyRange {
  readonly start: number;
  readonly end: number;
}

export interface BodyTarget {
  /** As written, without blanks around it. */
  readonly target: string;
  readonly line: number;
  /** Where it stands; null where that is not certain, as for `[text][reference]`. */
  readonly start: number | null;
}

export interface BodyLink extends BodyTarget {
  /** What is said in it, without markup; null where an author's HTML says it. */
  readonly text: string | null;
}

interface BodyImage extends BodyTarget {
  /** Null without any; empty where an author's HTML says that the image is only decoration. */
  readonly alt: string | null;
}

interface BodyFence {
  /** As written; empty without one. */
  readonly language: string;
  /** All that stands behind the fence: `python title="x"`. */
  readonly info: string;
  /** Where the language stands; null where that is not certain. */
  readonly start: number | null;
  readonly code: string;
  readonly isClosed: boolean;
  readonly line: number;
}

export interface BodyFormula {
  /** TeX without its delimiters. */
  readonly source: string;
  readonly display: boolean;
  readonly line: number;
}

/** Lines without what a quote or a list puts before them. */
export interface BodyLines {
  readonly source: string;
  readonly line: number;
  readonly start: number;
}

export interface BodyHtml extends BodyLines, BodyRange {}

export interface BodyTag extends BodyRange {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  /** Has it attributes that change how its content is shown? */
  readonly isShaping: boolean;
  readonly line: number;
}

export interface BodyTable extends BodyLines {
  /** Texts of the cells, without markup, as many in each row as in the header. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table that is HTML; merged cells say the same in each of their places. */
export interface BodyHtmlTable extends BodyTable {
  readonly rowLines: readonly number[];
  /** Whether the text of a cell is in bold, by row. */
  readonly bold: readonly (readonly boolean[])[];
}

/** A paragraph, a part of one that begins with a bold key, or a block of code. */
export interface BodyText {
  /** `item`: in a list. */
  readonly kind: 'paragraph' | 'item' | 'code';
  /** `Developed by` of `**Developed by:** Marin`; null without one. */
  readonly key: string | null;
  /** What follows the key, without markup, on one line; code as it is. */
  readonly text: string;
  readonly line: number;
  /** Where it begins in the body; inside quotes and lists about there. */
  readonly start: number;
}
