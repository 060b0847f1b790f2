/** Value of an attribute, and its offset in the tag, behind its quote. */
export interface RawAttribute {
  readonly value: string;
  readonly start: number;
}

/** A tag or a comment; nobody writes 4,000 characters of attributes outside quotes. */
const TAG = /<(?:!--|(\/?[a-z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^"'>]){0,4000}>)/iy;
const ATTRIBUTE = /([^\s"'=<>/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g;

/** Calls back for each tag, with its name in lower case (`/h1` of an end tag), and for each comment, which has none. */
export function eachTag(
  html: string,
  callback: (start: number, end: number, name: string) => void,
): void {
  /** Characters that unfinished tags may cost, so that many of them stay linear. */
  let patience = html.length * 4 + 4096;
  for (let at = html.indexOf('<'); at >= 0 && patience > 0; at = html.indexOf('<', at)) {
    TAG.lastIndex = at;
    const match = TAG.exec(html);
    if (match === null) {
      patience -= html.length - at;
      at += 1;
    } else {
      const [, name] = match;
      const close = name === undefined ? html.indexOf('-->', at + 2) : 0;
      const end = close < 0 ? html.length : Math.max(close + 3, at + match[0].length);
      callback(at, end, name?.toLowerCase() ?? '');
      at = end;
    }
  }
}

/** The attributes of a start tag by their names in lower case; of several the first, as in browsers. */
export function attributesOf(tag: string): Readonly<Record<string, RawAttribute>> {
  const attributes: Record<string, RawAttribute> = Object.create(null);
  for (const { 0: whole, 1: name = '', 2: double, 3: single, 4: bare, index } of tag.matchAll(
    ATTRIBUTE,
  )) {
    const value = double ?? single ?? bare ?? '';
    const start = index + whole.length - value.length - (bare === undefined ? 1 : 0);
    attributes[name.toLowerCase()] ??= { value, start };
  }
  return attributes;
}
