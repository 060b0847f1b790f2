/**
 * Attributes that a browser acts on, or complains of, as soon as it parses them, even in an inert document: under the
 * page's policy each `style` and `on…` is an error in the console. The slicer puts `INERT_PREFIX` before their names, and
 * the sanitiser judges them by the names they have in the card.
 */
export const ACTIVE_ATTRIBUTE = /^(?:style|on\w+)$/i;
export const INERT_PREFIX = 'data-inert-';

/** A start or end tag as the HTML standard's tokeniser reads it. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  /** Offset behind the `>`. */
  readonly end: number;
  readonly attributeCount: number;
  readonly isSelfClosing: boolean;
  /** Offsets of the names of active attributes. */
  readonly activeAttributes: readonly number[];
  /** Value of `src` as written, with its character references; null without one. */
  readonly src: string | null;
}

const NAME = /<\/?([a-z][^\t\n\f\r />]*)/iy;
const GAP = /[\t\n\f\r /]*/y;
const ATTRIBUTE_NAME = /=?[^\t\n\f\r />=]*/y;
const EQUALS = /[\t\n\f\r ]*=[\t\n\f\r ]*/y;
const UNQUOTED_VALUE = /[^\t\n\f\r >]*/y;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/** Reads the tag at `start`; null when no tag begins there or its `>` is missing. */
export function readTag(html: string, start: number): HtmlTag | null {
  NAME.lastIndex = start;
  const match = NAME.exec(html);
  if (match?.[1] === undefined) {
    return null;
  }
  let at = start + match[0].length;
  let attributeCount = 0;
  let src: string | null = null;
  const activeAttributes: number[] = [];
  for (;;) {
    at += matchAt(GAP, html, at).length;
    if (at >= html.length) {
      return null;
    }
    if (html[at] === '>') {
      const isSelfClosing = html[at - 1] === '/';
      const name = match[1].toLowerCase();
      return {
        name,
        isEnd: html[start + 1] === '/',
        end: at + 1,
        attributeCount,
        isSelfClosing,
        activeAttributes,
        src,
      };
    }
    const attribute = matchAt(ATTRIBUTE_NAME, html, at);
    if (ACTIVE_ATTRIBUTE.test(attribute)) {
      activeAttributes.push(at);
    }
    at += attribute.length;
    attributeCount += 1;
    const equals = matchAt(EQUALS, html, at);
    if (equals === '') {
      continue;
    }
    at += equals.length;
    const quote = html[at];
    const isQuoted = quote === '"' || quote === "'";
    const close = isQuoted
      ? html.indexOf(quote, at + 1)
      : at + matchAt(UNQUOTED_VALUE, html, at).length;
    if (close < 0) {
      return null;
    }
    if (src === null && attribute.toLowerCase() === 'src') {
      src = html.slice(isQuoted ? at + 1 : at, close);
    }
    at = isQuoted ? close + 1 : close;
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text as HTML that shows it verbatim, in content and in double-quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
