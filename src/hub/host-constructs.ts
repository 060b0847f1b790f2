/** Where cards are read besides here. */
export type Host = 'hub' | 'github';

/** How a host has a construct, and how that is known. */
export interface HostForm {
  /** What it shows, as the end of a sentence. */
  readonly shows: string;
  /** False: not what this viewer shows; there its own form is not what the author means. */
  readonly isRead: boolean;
  readonly evidence: 'documented' | 'seen' | 'unknown';
  readonly source: string;
}

/** A construct that hosts have in different forms, or one of which a host's form is not known. */
export interface HostConstructForms extends Readonly<Record<Host, HostForm>> {
  readonly name: string;
}

const SYNTAX = 'GitHub Docs, Basic writing and formatting syntax';
const MATH = 'GitHub Docs, Writing mathematical expressions';
const ALLOWED = 'github/markup, HTML sanitization';
const CARDS = 'hub-docs, model-cards.md';

const UNKNOWN: HostForm = { shows: '', isRead: true, evidence: 'unknown', source: '' };

function read(shows: string, source: string): HostForm {
  return { shows, isRead: true, evidence: 'documented', source };
}

function unread(shows: string, source: string): HostForm {
  return { ...read(shows, source), isRead: false };
}

function seen(form: HostForm): HostForm {
  return { ...form, evidence: 'seen' };
}

function construct(name: string, hub: HostForm, github: HostForm): HostConstructForms {
  return { name, hub, github };
}

/** What hosts show otherwise; nothing stands here of a host that was not seen or documented. */
export const HOST_CONSTRUCTS = {
  alert: construct('Alert', UNKNOWN, read('a coloured box', SYNTAX)),
  'nested-alert': construct(
    'Alert inside another block',
    UNKNOWN,
    unread('a quote that begins with the marker', SYNTAX),
  ),
  footnote: construct('Footnote', UNKNOWN, read('a footnote', SYNTAX)),
  emoji: construct('Emoji shortcode', UNKNOWN, read('the emoji', SYNTAX)),
  'dollar-math': construct(
    'Formula in $…$',
    unread('its source: formulas stand in $$…$$ and \\\\(…\\\\)', CARDS),
    read('the formula', MATH),
  ),
  'paren-math': construct(
    'Formula in \\\\(…\\\\)',
    read('the formula', CARDS),
    unread('its source', MATH),
  ),
  'bracket-math': construct('Formula in \\\\[…\\\\]', UNKNOWN, unread('its source', MATH)),
  'math-fence': construct('Block of code “math”', UNKNOWN, read('the formula', MATH)),
  diagram: construct(
    'Diagram in a block of code, which GitHub draws',
    UNKNOWN,
    read('the diagram, which this viewer does not draw', 'GitHub Docs, Creating diagrams'),
  ),
  gallery: construct(
    '<Gallery>',
    read('the images of the widget, or those in it', 'hub-docs, model-cards-components.md'),
    unread('only what the card has in it', ALLOWED),
  ),
  picture: construct('<picture> for a theme', UNKNOWN, read('the image of the theme', SYNTAX)),
  'gh-theme-image': construct(
    'Image with #gh-…-mode-only',
    UNKNOWN,
    read('the image of the theme, until this way is removed', SYNTAX),
  ),
  'hf-theme-image': construct(
    'Image with #hf-…-mode-only',
    read('the image of the theme', CARDS),
    unread('the image in every theme', SYNTAX),
  ),
  'theme-class': construct(
    'Image with a class for a theme',
    read('the image of the theme', CARDS),
    unread('the image in every theme: it removes classes', ALLOWED),
  ),
  style: construct(
    'Style of an element',
    seen(read('the style', 'pages of the Hub, 2025')),
    unread('no style', ALLOWED),
  ),
  tag: construct('HTML tag', UNKNOWN, unread('no such tag, only what is in it', ALLOWED)),
  player: construct('Video or sound', UNKNOWN, unread('no <video> and no <audio>', ALLOWED)),
  'raw-text': construct(
    'HTML tag that GFM disallows',
    UNKNOWN,
    unread('the tag as text', 'GFM 0.29, 6.11 Disallowed Raw HTML'),
  ),
  'unknown-tag': construct(
    'Word in angle brackets',
    UNKNOWN,
    unread('nothing: it takes the word for a tag', ALLOWED),
  ),
  bgcolor: construct('Attribute “bgcolor”', UNKNOWN, unread('no such colour', ALLOWED)),
  'root-address': construct(
    'Address that begins with “/”',
    UNKNOWN,
    read('a file from the root of the repository', SYNTAX),
  ),
  'front-matter': construct(
    'Front matter',
    read('the metadata', CARDS),
    seen(read('a table above the card', 'github/markup#1490')),
  ),
  'no-front-matter': construct(
    'No front matter',
    seen(read('a warning above the card', 'pages of the Hub, 2025')),
    seen(read('nothing of it', 'github/markup#1490')),
  ),
} as const satisfies Readonly<Record<string, HostConstructForms>>;

export type HostConstruct = keyof typeof HOST_CONSTRUCTS;

/** Of each construct, whether a host shows what this viewer shows. */
export type HostDialect = Readonly<Record<HostConstruct, boolean>>;

export function dialectOf(host: Host): HostDialect {
  const constructs = Object.entries(HOST_CONSTRUCTS);
  return Object.fromEntries(
    constructs.map(([name, forms]) => [name, forms[host].isRead]),
  ) as HostDialect;
}
