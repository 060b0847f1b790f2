import { names } from '../../text/names.ts';

/** Elements without content or end tag (HTML standard, "Void elements"). */
export const VOID_ELEMENTS = names('area br col hr img input source track wbr');

/** Elements of a table's own structure: they are dropped outside a table, as browsers do. */
export const TABLE_PARTS = names('caption colgroup col thead tbody tfoot tr td th');

/** Elements of a table that hold no text of their own. */
export const ROW_LEVELS = names('table colgroup thead tbody tfoot tr');

/** Elements of a table that hold text. */
export const CELLS = names('td th caption');

export const HEADINGS = names('h1 h2 h3 h4 h5 h6');

/** Start tags that close a paragraph (HTML standard, "in body"; `table` outside quirks mode). */
export const PARAGRAPH_CLOSERS = names(
  'address article aside blockquote center details dir div dl figcaption figure footer h1 h2 h3 h4',
  'h5 h6 header hgroup hr main menu nav ol p pre search section summary table ul li dd dt',
);

/** Elements that no inline end tag closes; before one of them a body may be cut. */
export const BLOCK_ELEMENTS: ReadonlySet<string> = new Set([...PARAGRAPH_CLOSERS, ...TABLE_PARTS]);

/** Elements that browsers open again behind a block ("active formatting elements"). */
export const FORMATTING_ELEMENTS = names('a b big code em font i nobr s small strike strong tt u');

/** Other elements that pass with their content. */
export const INLINE_ELEMENTS = names(
  'abbr acronym bdi bdo cite data del dfn ins kbd mark picture q rb rp rt rtc ruby samp span',
  'sub sup time var',
);

/** Elements whose content is shown by no browser that knows them. */
export const PLAYERS = names('audio video');

/** Every element that the slicer lets through; the sanitiser's allow-list holds at least these. */
export const KEPT_ELEMENTS: ReadonlySet<string> = new Set([
  ...BLOCK_ELEMENTS,
  ...FORMATTING_ELEMENTS,
  ...INLINE_ELEMENTS,
  ...PLAYERS,
  ...VOID_ELEMENTS,
]);

/**
 * Elements whose content is no HTML: with an end tag they are dropped with their content, without
 * one their tag is shown as text, so that it cannot swallow the rest (GFM, "Disallowed Raw HTML").
 */
export const RAW_TEXT_ELEMENTS = names(
  'iframe noembed noframes plaintext script style textarea title xmp',
);

/** Elements that are dropped with their content. One that is never closed loses only its tag. */
export const DROPPED_ELEMENTS = names('applet datalist math object select svg template');

/** Those of them that other pages show. */
export const SEEN_ELEMENTS = names('applet math object select svg');

/** Elements whose tags are dropped while their content stays. */
export const UNWRAPPED_ELEMENTS = names(
  'base basefont bgsound body button canvas command content dialog embed fieldset form frame frameset',
  'head html image keygen label legend link listing map marquee menuitem meta meter multicol',
  'nextid noscript optgroup option output param portal progress rbc shadow slot spacer',
);

/** Elements that are not worth a note: wrappers and settings of whole pages. */
export const SILENT_ELEMENTS = names('body head html link meta title');

/** Elements of others that are frames in all but name. */
const FRAME_ELEMENTS = names('gradio-app');

/** Is it an element, and no word in angle brackets? */
export function isElement(name: string): boolean {
  return [
    KEPT_ELEMENTS,
    UNWRAPPED_ELEMENTS,
    DROPPED_ELEMENTS,
    RAW_TEXT_ELEMENTS,
    FRAME_ELEMENTS,
  ].some((elements) => elements.has(name));
}
