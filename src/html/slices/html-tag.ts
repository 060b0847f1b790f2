import { LIMITS } from '../../limits.ts';

/**
 * Attributes that a browser acts on, or complains of, as soon as it parses them, even in an inert
 * document: under the page's policy each is an error in the console. The slicer puts `INERT_PREFIX`
 * before their names, and the sanitiser judges them by the names they have in the card.
 */
export const ACTIVE_ATTRIBUTE = /^(?:style|on\w+)$/i;
export const INERT_PREFIX = 'data-inert-';

export interface HtmlAttribute {
  /** In lower case; and as written. */
  readonly name: string;
  readonly written: string;
  /** As written, with its character references; empty without one. */
  readonly value: string;
  /** Offset of the name. */
  readonly start: number;
  /** Offset of the value, behind its quote; behind the name without one. */
  readonly valueStart: number;
}

/** A start or end tag as the HTML standard's tokeniser reads it. */
export interface HtmlTag {
  /** In lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  /** Offset behind the `>`. */
  readonly end: number;
  /** At most one more than the limit. Of several of one name, browsers take the first. */
  readonly attributes: readonly HtmlAttribute[];
  readonly attributeCount: number;
  readonly isSelfClosing: boolean;
}

const NAME = /<\/?([a-z][^\t\n\f\r /<>]*)/iy;
const GAP = /[\t\n\f\r /]*/y;
const ATTRIBUTE_NAME = /=?[^\t\n\f\r />=]*/y;
const EQUALS = /[\t\n\f\r ]*=[\t\n\f\r ]*/y;
const UNQUOTED_VALUE = /[^\t\n\f\r >]*/y;

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

/**
 * Reads the tag at `start`; null when no tag begins there, its `>` is missing, or another begins
 * before it: `if x<y then</p>`. Browsers would make attributes of those words.
 */
export function readTag(html: string, start: number): HtmlTag | null {
  const tag = scanTag(html, start);
  return typeof tag === 'number' ? null : tag;
}

/** The tag at `start`; without one, the offset up to which it was looked for. */
function scanTag(html: string, start: number): HtmlTag | number {
  NAME.lastIndex = start;
  const match = NAME.exec(html);
  if (match?.[1] === undefined) {
    return start;
  }
  const attributes: HtmlAttribute[] = [];
  let attributeCount = 0;
  let at = start + match[0].length;
  for (;;) {
    at += matchAt(GAP, html, at).length;
    if (html[at] === '>') {
      return {
        name: match[1].toLowerCase(),
        isEnd: html[start + 1] === '/',
        end: at + 1,
        attributes,
        attributeCount,
        isSelfClosing: html[at - 1] === '/',
      };
    }
    const attribute = at < html.length && html[at] !== '<' ? readAttribute(html, at) : null;
    if (attribute === null) {
      return html[at] === '<' ? at : html.length;
    }
    if (attribute.name.includes('<')) {
      return attribute.end;
    }
    if (attributeCount <= LIMITS.attributes.most) {
      attributes.push(attribute);
    }
    attributeCount += 1;
    at = attribute.end;
  }
}

/** Reads the attribute whose name begins at `start`; null when its closing quote is missing. */
function readAttribute(html: string, start: number): (HtmlAttribute & { end: number }) | null {
  const name = matchAt(ATTRIBUTE_NAME, html, start);
  const nameEnd = start + name.length;
  const equals = matchAt(EQUALS, html, nameEnd);
  if (equals === '') {
    const places = { start, valueStart: nameEnd, end: nameEnd };
    return { name: name.toLowerCase(), written: name, value: '', ...places };
  }
  const at = nameEnd + equals.length;
  const quote = html[at];
  const isQuoted = quote === '"' || quote === "'";
  const valueStart = isQuoted ? at + 1 : at;
  const valueEnd = isQuoted
    ? html.indexOf(quote, valueStart)
    : at + matchAt(UNQUOTED_VALUE, html, at).length;
  if (valueEnd < 0) {
    return null;
  }
  return {
    name: name.toLowerCase(),
    written: name,
    value: html.slice(valueStart, valueEnd),
    start,
    valueStart,
    end: isQuoted ? valueEnd + 1 : valueEnd,
  };
}

/** The attribute of a name in lower case. */
export function attributeOf(tag: HtmlTag, name: string): HtmlAttribute | undefined {
  return tag.attributes.find((attribute) => attribute.name === name);
}

/** Attributes beyond any element's need, of a tag that goes on without them. */
export function excessOfTag(tag: HtmlTag): 'attributes' | 'attributesLength' | null {
  const { attributes, attributeCount } = tag;
  if (attributeCount > LIMITS.attributes.most) {
    return 'attributes';
  }
  const length = attributes
    .filter(({ name, value }) => !(isEmptyImage(tag) && /^src/.test(name) && /^data:/i.test(value)))
    .reduce((sum, { name, value }) => sum + name.length + value.length, 0);
  return length > LIMITS.attributesLength.most ? 'attributesLength' : null;
}

/** Nothing stands in it, so that its tag is never repeated. */
function isEmptyImage({ name }: HtmlTag): boolean {
  return name === 'img' || name === 'image' || name === 'source';
}

/** A tag, a comment, or what else browsers make a comment of, such as a doctype. */
interface HtmlMarkup {
  readonly start: number;
  readonly end: number;
  /** Null for a comment. */
  readonly tag: HtmlTag | null;
  /** A comment that is never closed hides all that follows. */
  readonly isClosed: boolean;
}

/** Finds the next markup at an offset or behind it; null behind the last. */
export function createMarkupFinder(html: string): (from: number) => HtmlMarkup | null {
  const lastClose = html.lastIndexOf('>');
  /** Characters that unfinished tags may cost, so that many of them stay linear. */
  let patience = html.length * 8 + 1024;
  return (from) => {
    for (let start = html.indexOf('<', from); start >= 0; start = html.indexOf('<', start + 1)) {
      if (html.startsWith('<!--', start)) {
        return commentAt(html, start);
      }
      if (start > lastClose || patience <= 0) {
        continue;
      }
      const tag = scanTag(html, start);
      if (typeof tag !== 'number') {
        return { start, end: tag.end, tag, isClosed: true };
      }
      if (html[start + 1] === '!' || html[start + 1] === '?') {
        return { start, end: html.indexOf('>', start) + 1, tag: null, isClosed: true };
      }
      patience -= tag - start;
    }
    return null;
  };
}

function commentAt(html: string, start: number): HtmlMarkup {
  const isEmpty = /^<!---?>/.exec(html.slice(start, start + 6));
  const close = isEmpty ? start + isEmpty[0].length - 3 : html.indexOf('-->', start + 4);
  const isClosed = close >= 0;
  return { start, end: isClosed ? close + 3 : html.length, tag: null, isClosed };
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
