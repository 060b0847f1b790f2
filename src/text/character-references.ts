import { characterEntitiesHtml4 } from 'character-entities-html4';

/** The names that browsers know without their `;`, too: those of Latin-1, and some in capitals. */
const BARE_NAMES: ReadonlyMap<string, string> = new Map([
  ...Object.entries(characterEntitiesHtml4).filter(([, character]) => character <= 'ÿ'),
  ...Object.entries({ AMP: '&', COPY: '©', GT: '>', LT: '<', QUOT: '"', REG: '®' }),
]);

const LONGEST_BARE_NAME = 6;

/** Those of HTML 4, and of HTML 5 those for ASCII, which may hide an address. Other names stay. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ...BARE_NAMES,
  ...Object.entries(characterEntitiesHtml4),
  ...Object.entries({
    ...{ Tab: '\t', NewLine: '\n', excl: '!', num: '#', dollar: '$', percnt: '%', apos: "'" },
    ...{ lpar: '(', rpar: ')', ast: '*', midast: '*', plus: '+', comma: ',', period: '.' },
    ...{ sol: '/', colon: ':', semi: ';', equals: '=', quest: '?', commat: '@', lsqb: '[' },
    ...{ lbrack: '[', bsol: '\\', rsqb: ']', rbrack: ']', Hat: '^', lowbar: '_', UnderBar: '_' },
    ...{ grave: '`', lcub: '{', lbrace: '{', verbar: '|', vert: '|', rcub: '}', rbrace: '}' },
  }),
]);

const REFERENCE = /&(?:#(\d+);?|#x([\da-f]+);?|([a-z][a-z\d]*;?))/gi;

const REPLACEMENT = '\ufffd';

/** What the numbers from 0x80 to 0x9F stand for, which are controls in Unicode. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Decodes the character references of HTML as browsers do. In the value of an attribute, `&copy=`
 * is none.
 */
export function decodeReferences(html: string, isAttribute = false): string {
  return html.replace(REFERENCE, (whole, decimal, hex, name: string | undefined, at: number) => {
    if (name === undefined) {
      return characterOf(decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal));
    }
    const known = name.endsWith(';') ? NAMES.get(name.slice(0, -1)) : undefined;
    return known ?? decodeBareName(name, isAttribute, html[at + whole.length] ?? '');
  });
}

/** Decodes the longest name that needs no `;` at the start of what stands behind a `&`. */
function decodeBareName(text: string, isAttribute: boolean, next: string): string {
  for (let length = Math.min(text.length, LONGEST_BARE_NAME); length > 1; length -= 1) {
    const character = BARE_NAMES.get(text.slice(0, length));
    if (character !== undefined) {
      const rest = text.slice(length);
      return isAttribute && /^[a-z\d=]/i.test(rest + next) ? `&${text}` : character + rest;
    }
  }
  return `&${text}`;
}

/** HTML standard, "Numeric character reference end state". */
function characterOf(code: number): string {
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) {
    return REPLACEMENT;
  }
  return WINDOWS_1252[code - 0x80] ?? String.fromCodePoint(code);
}

/** Decodes what Markdown passes on of references: only those that end in `;`. */
export function decodeMarkdownReferences(text: string): string {
  return decodeReferences(text.replace(/&(?!(?:#\d{1,7}|#x[\da-f]{1,6}|\w+);)/gi, '&amp;'));
}
