import { names } from '../../text/names.ts';

/**
 * Elements that a card may use: text, lists, tables, images and media. Static, as DOMPurify's
 * history advises. Absent on purpose: svg, math, template, select and form (most known ways around
 * DOMPurify), and all that loads or runs.
 */
export const ALLOWED_TAGS: readonly string[] = [
  // DOMPurify walks from the body of the parsed document; without it all content is copied again.
  'body',
  ...names('h1 h2 h3 h4 h5 h6 p div section address blockquote hr br wbr pre'),
  ...names('a abbr b bdi cite code del dfn em i ins kbd mark q s samp small span strong'),
  ...names('sub sup time u var'),
  ...names('ul ol li dl dt dd details summary figure figcaption ruby rb rp rt rtc'),
  ...names('table caption colgroup col thead tbody tfoot tr td th'),
  ...names('img picture source video audio'),
  // Obsolete, and in real cards: 61, 49, 6, 3 of 5,381.
  ...names('center font big nobr strike tt'),
  // Task lists; anything but a checkbox is removed by the sanitiser.
  'input',
];

/**
 * Elements that become another one: landmarks belong to the page, which has one article; the rest
 * is obsolete, or (bdo) turns text around. Not dropped, so that their content keeps its lines.
 */
export const RENAMED_TAGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ article: 'div', aside: 'div', header: 'div', footer: 'div', hgroup: 'div', main: 'div' },
    ...{ nav: 'div', search: 'div', acronym: 'abbr', bdo: 'bdi', data: 'span', dir: 'ul' },
    menu: 'ul',
  }),
);

/** Elements that go with their content: it is no text, or not parsed by the rules of HTML. */
export const TAGS_DROPPED_WITH_CONTENT = names(
  'script style template title svg math annotation-xml foreignobject',
  'iframe frameset object noscript noembed noframes plaintext xmp',
  'select option optgroup datalist selectedcontent textarea',
);

const ROWS = names('table thead tbody tfoot tr td th');
const TABLE_PARTS = names('table thead tbody tfoot tr td th col colgroup');
const CELLS = names('td th');
const BOXES = names('img video audio table td th col colgroup hr p div');
const BOOLEAN = /^(?:|true|[a-z]{1,12})$/i;
/** A number and anything behind it: browsers read `50/`, `50 px` and `50em` as 50. */
const LENGTH = /^[\t\n\f\r ]*\d{1,6}(?!\d)/;
const SMALL_NUMBER = /^\d{1,2}$/;

type Tags = ReadonlySet<string> | null;

/**
 * Attributes that stay as the author wrote them: on which elements (null: on all), and with which
 * values (null: any text). Patterns are anchored at both ends.
 */
export const KEPT_ATTRIBUTES = new Map<string, readonly [on: Tags, value: RegExp | null]>([
  ['title', [null, null]],
  ['lang', [null, /^[a-z0-9-]{1,35}$/i]],
  ['dir', [null, /^(?:ltr|rtl|auto)$/i]],
  ['align', [null, /^(?:left|right|center|justify|top|middle|bottom|absmiddle)$/i]],
  ['valign', [TABLE_PARTS, /^(?:top|middle|bottom|baseline)$/i]],
  ['width', [BOXES, LENGTH]],
  ['height', [BOXES, LENGTH]],
  ['alt', [names('img'), null]],
  // The standard allows 1,000 and 65,534; a few cells of these sizes are a table nobody can read.
  ['colspan', [CELLS, /^(?:[1-9]\d?|100)$/]],
  ['rowspan', [CELLS, /^(?:[1-9]\d?|100)$/]],
  ['span', [names('col colgroup'), /^(?:[1-9]\d?|100)$/]],
  ['scope', [names('th'), /^(?:row|col|rowgroup|colgroup)$/i]],
  ['nowrap', [CELLS, BOOLEAN]],
  ['border', [names('table img'), SMALL_NUMBER]],
  ['cellpadding', [names('table'), SMALL_NUMBER]],
  ['cellspacing', [names('table'), SMALL_NUMBER]],
  ['start', [names('ol'), /^-?\d{1,9}$/]],
  ['reversed', [names('ol'), BOOLEAN]],
  ['type', [names('ol ul li'), /^(?:[1aAiI]|disc|circle|square)$/]],
  ['value', [names('li'), /^-?\d{1,9}$/]],
  ['open', [names('details'), BOOLEAN]],
  ['size', [names('font'), /^[+-]?[1-7]$/]],
  ['clear', [names('br'), /^(?:left|right|all|both)$/i]],
  ['datetime', [names('time del ins'), /^[\w:.+ -]{1,40}$/]],
  ['cite', [names('blockquote q del ins'), /^https?:\/\/[^\s"'<>]{1,500}$/i]],
  ['checked', [names('input'), BOOLEAN]],
]);

/** Attributes that the sanitiser takes off, reads, and answers with something of its own. */
export const READ_ATTRIBUTES = new Map<string, Tags>([
  ['id', null],
  ['name', names('a')],
  ['class', names('code img picture')],
  ['style', null],
  ['data-part', null],
  ['data-line', null],
  ['data-unit', null],
  ['data-host', null],
  ['href', names('a')],
  ['src', names('img video audio source')],
  ['srcset', names('source')],
  ['media', names('source')],
  ['type', names('source input')],
  ['poster', names('video')],
  ['loop', names('video')],
  ['muted', names('video')],
  ['color', names('font')],
  ['bgcolor', ROWS],
]);

/** Attributes whose loss a reader should hear of, besides `on…`: they did something. */
export const REPORTED_ATTRIBUTES = names(
  'action formaction background poster ping download srcdoc usemap xlink:href',
  'popover popovertarget command commandfor contenteditable autofocus accesskey is',
);

/** First gate for what holds no free text. The sanitiser itself checks `data:`, for images only. */
export const ALLOWED_URI = /^(?:https?:|mailto:|[^a-z]|[a-z+.-]+(?:[^a-z+.\-:]|$))/i;

/** `class` of code: what the renderer writes for the language of a fence. */
export const LANGUAGE_CLASS = /^language-[\w+#.-]{1,40}$/;
