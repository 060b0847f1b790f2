function words(list: string): readonly string[] {
  return list.split(' ');
}

/**
 * Elements that a card may use: text, lists, tables, images and media. Static, as DOMPurify's history advises.
 * Absent on purpose: svg, math, template, select and form (most known ways around DOMPurify), and all that loads or runs.
 */
export const ALLOWED_TAGS: readonly string[] = [
  // DOMPurify walks from the body of the parsed document; without it all content is copied again.
  'body',
  ...words('h1 h2 h3 h4 h5 h6 p div section address blockquote hr br wbr pre'),
  ...words('a abbr b bdi cite code del dfn em i ins kbd mark q s samp small span strong'),
  ...words('sub sup time u var'),
  ...words('ul ol li dl dt dd details summary figure figcaption ruby rb rp rt rtc'),
  ...words('table caption colgroup col thead tbody tfoot tr td th'),
  ...words('img picture source video audio'),
  // Obsolete, and in real cards: 61, 49, 6, 3 of 5,381.
  ...words('center font big nobr strike tt'),
  // Task lists; anything but a checkbox is removed by the sanitiser.
  'input',
];

/**
 * Elements that become another one: landmarks belong to the page, which has one article; the rest is obsolete, or (bdo) turns text around.
 * Renamed and not dropped, so that their content keeps its lines.
 */
export const RENAMED_TAGS: ReadonlyMap<string, string> = new Map([
  ...words('article aside header footer hgroup main nav search').map((name): [string, string] => [
    name,
    'div',
  ]),
  ['acronym', 'abbr'],
  ['bdo', 'bdi'],
  ['data', 'span'],
  ['dir', 'ul'],
  ['menu', 'ul'],
]);

/** Elements whose content goes with them: it is no text, or it is parsed by other rules than HTML's. */
export const TAGS_DROPPED_WITH_CONTENT: readonly string[] = [
  ...words('script style template title svg math annotation-xml foreignobject'),
  ...words('iframe frameset object noscript noembed noframes plaintext xmp'),
  ...words('select option optgroup datalist selectedcontent textarea'),
];

/** Which elements may carry an attribute, and with which values. */
interface AttributeRule {
  readonly name: string;
  /** Null: every allowed element. */
  readonly tags: readonly string[] | null;
  /** Null: any text. Anchored at both ends. */
  readonly value: RegExp | null;
}

const TABLE_PARTS = words('table thead tbody tfoot tr td th col colgroup');
const CELLS = ['td', 'th'];
const BOXES = words('img video audio table td th col colgroup hr p div');
const BOOLEAN = /^(?:|true|[a-z]{1,12})$/i;
const LENGTH = /^\d{1,4}(?:\.\d{1,4})?(?:px|%)?$/;
const SMALL_NUMBER = /^\d{1,2}$/;

/** Attributes that stay as the author wrote them. */
export const KEPT_ATTRIBUTES: readonly AttributeRule[] = [
  { name: 'title', tags: null, value: null },
  { name: 'lang', tags: null, value: /^[a-z0-9-]{1,35}$/i },
  { name: 'dir', tags: null, value: /^(?:ltr|rtl|auto)$/i },
  {
    name: 'align',
    tags: null,
    value: /^(?:left|right|center|justify|top|middle|bottom|absmiddle)$/i,
  },
  { name: 'valign', tags: TABLE_PARTS, value: /^(?:top|middle|bottom|baseline)$/i },
  { name: 'width', tags: BOXES, value: LENGTH },
  { name: 'height', tags: BOXES, value: LENGTH },
  { name: 'alt', tags: ['img'], value: null },
  // The standard allows 1,000 and 65,534; a few cells of these sizes are a table nobody can read.
  { name: 'colspan', tags: CELLS, value: /^(?:[1-9]\d?|100)$/ },
  { name: 'rowspan', tags: CELLS, value: /^(?:[1-9]\d?|100)$/ },
  { name: 'span', tags: ['col', 'colgroup'], value: /^(?:[1-9]\d?|100)$/ },
  { name: 'scope', tags: ['th'], value: /^(?:row|col|rowgroup|colgroup)$/i },
  { name: 'nowrap', tags: CELLS, value: BOOLEAN },
  { name: 'border', tags: ['table', 'img'], value: SMALL_NUMBER },
  { name: 'cellpadding', tags: ['table'], value: SMALL_NUMBER },
  { name: 'cellspacing', tags: ['table'], value: SMALL_NUMBER },
  { name: 'start', tags: ['ol'], value: /^-?\d{1,9}$/ },
  { name: 'reversed', tags: ['ol'], value: BOOLEAN },
  { name: 'type', tags: ['ol', 'ul', 'li'], value: /^(?:[1aAiI]|disc|circle|square)$/ },
  { name: 'value', tags: ['li'], value: /^-?\d{1,9}$/ },
  { name: 'open', tags: ['details'], value: BOOLEAN },
  { name: 'size', tags: ['font'], value: /^[+-]?[1-7]$/ },
  { name: 'clear', tags: ['br'], value: /^(?:left|right|all|both)$/i },
  { name: 'datetime', tags: ['time', 'del', 'ins'], value: /^[\w:.+ -]{1,40}$/ },
  {
    name: 'cite',
    tags: ['blockquote', 'q', 'del', 'ins'],
    value: /^https?:\/\/[^\s"'<>]{1,500}$/i,
  },
  { name: 'checked', tags: ['input'], value: BOOLEAN },
];

/** Attributes that the sanitiser takes off, reads, and answers with something of its own. */
export const READ_ATTRIBUTES: ReadonlyMap<string, readonly string[] | null> = new Map<
  string,
  readonly string[] | null
>([
  ['id', null],
  ['name', ['a']],
  ['class', ['code', 'img', 'picture']],
  ['style', null],
  ['data-part', null],
  ['href', ['a']],
  ['src', ['img', 'video', 'audio', 'source']],
  ['srcset', ['source']],
  ['media', ['source']],
  ['type', ['source', 'input']],
  ['loop', ['video']],
  ['muted', ['video']],
  ['color', ['font']],
  ['bgcolor', words('table thead tbody tfoot tr td th')],
]);

/** Attributes whose loss a reader should hear of, besides `on…`: they did something that the viewer does not do. */
export const REPORTED_ATTRIBUTES: ReadonlySet<string> = new Set([
  ...words('action formaction background poster ping download srcdoc usemap xlink:href'),
  ...words('popover popovertarget command commandfor contenteditable autofocus accesskey is'),
]);

/** First gate for every attribute that holds no free text. `data:` is for images only, which the sanitiser checks itself. */
export const ALLOWED_URI = /^(?:https?:|mailto:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

/** `class` of code: what the renderer writes for the language of a fence. */
export const LANGUAGE_CLASS = /^language-[\w+#.-]{1,40}$/;

/** Endings of a `src` and Tailwind class pairs by which the Hub and GitHub choose images for a theme. */
export const THEME_FRAGMENTS: ReadonlyMap<string, 'light' | 'dark'> = new Map([
  ['#hf-light-mode-only', 'light'],
  ['#hf-dark-mode-only', 'dark'],
  ['#gh-light-mode-only', 'light'],
  ['#gh-dark-mode-only', 'dark'],
]);
