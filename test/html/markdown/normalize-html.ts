/** Named character references that the specifications use; others are no references there. */
const NAMED: Readonly<Record<string, string>> = {
  AElig: 'Æ',
  ClockwiseContourIntegral: '∲',
  Dcaron: 'Ď',
  DifferentialD: 'ⅆ',
  HilbertSpace: 'ℋ',
  amp: '&',
  auml: 'ä',
  copy: '©',
  frac34: '¾',
  gt: '>',
  lt: '<',
  nbsp: '\u00a0',
  ngE: '≧̸',
  ouml: 'ö',
  quot: '"',
};

const BLOCKS = new Set(
  'blockquote dd div dl dt h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody td th thead tr ul'.split(
    ' ',
  ),
);

const TOKEN =
  /<!--[\s\S]*?-->|<(\/?)([a-zA-Z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|<[!?][\s\S]*?>|[^<]+|</g;
const ATTRIBUTE = /([^\s=/>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'=<>`]+))?/g;

function decode(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(\w+));/gi,
    (reference, hex, decimal, name) => {
      if (name !== undefined) {
        return NAMED[name] ?? reference;
      }
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
    },
  );
}

/** `%20` and a space are the same address, written in two ways. */
function sameUrl(url: string): string {
  try {
    return encodeURI(decodeURI(url));
  } catch {
    return encodeURI(url);
  }
}

function normalizeTag(end: string, name: string, attributes: string): string {
  const kept = [...attributes.matchAll(ATTRIBUTE)].filter(([, key]) => key !== 'data-part');
  const written = kept.map(([, key = '', value = '']) => {
    const text = decode(value.replace(/^(["'])([\s\S]*)\1$/, '$2'));
    return `${key.toLowerCase()}=${JSON.stringify(/^(?:href|src)$/i.test(key) ? sameUrl(text) : text)}`;
  });
  return `<${end}${[name.toLowerCase(), ...written.sort()].join(' ')}>`;
}

/**
 * HTML in one form, so that two texts are equal when their documents are: sorted attributes, no character references,
 * no white space around blocks, and without the marks of the renderer's own parts.
 */
export function normalizeHtml(html: string): string {
  let result = '';
  let isInPre = false;
  let isAfterBlock = true;
  for (const [token, end = '', name, attributes = ''] of html.matchAll(TOKEN)) {
    if (name !== undefined) {
      const isBlock = BLOCKS.has(name.toLowerCase());
      result =
        (isBlock && !isInPre ? result.trimEnd() : result) + normalizeTag(end, name, attributes);
      isInPre = name.toLowerCase() === 'pre' ? end === '' : isInPre;
      isAfterBlock = isBlock || name.toLowerCase() === 'br';
    } else if (/^<[!?]/.test(token)) {
      result += token;
    } else {
      const text = isInPre ? decode(token) : decode(token.replace(/[ \t\n]+/g, ' '));
      result += (isAfterBlock && !isInPre ? text.replace(/^ /, '') : text).replace(
        /[&<>]/g,
        (c) => `&${c.charCodeAt(0)};`,
      );
      isAfterBlock = isAfterBlock && text.trim() === '';
    }
  }
  return result.trim();
}
