import { names } from '../../text/names.ts';

/** Allowed numbers of each unit, both ends included. A bare number has the unit ''. */
type Sizes = ReadonlyMap<string, readonly [least: number, most: number]>;

/** What a property may be set to: each of its values is one of these. */
export interface DeclarationRule {
  readonly words?: ReadonlySet<string>;
  readonly sizes?: Sizes;
  /** Anchored at both ends. */
  readonly pattern?: RegExp;
  readonly takesColor?: boolean;
  /** How many values the property takes; 1 unless said. */
  readonly most?: number;
  /** Writes an allowed value in a form that cannot break the page. */
  readonly rewrite?: (value: string) => string;
}

/** Under 2,000 px, or under the size of what surrounds it. */
const LENGTHS: Sizes = new Map([
  ['', [0, 0]],
  ['px', [0, 2000]],
  ['pt', [0, 1500]],
  ['pc', [0, 125]],
  ['in', [0, 20]],
  ['cm', [0, 52]],
  ['mm', [0, 520]],
  ['em', [0, 125]],
  ['rem', [0, 125]],
  ['ex', [0, 250]],
  ['ch', [0, 250]],
  ['vw', [0, 100]],
  ['vh', [0, 100]],
  ['%', [0, 100]],
]);

const THIN_LENGTHS: Sizes = new Map(
  [...LENGTHS].map(([unit, [least, most]]) => [unit, [least, most / 250]]),
);

/** Margins and paddings; see `SIDEWAYS`. */
const INSETS: Sizes = new Map([...LENGTHS, ['%', [0, 25]]]);

/** Between the cells or the parts of a box. */
const GAPS: Sizes = new Map(
  [...LENGTHS].map(([unit, [least, most]]) => [unit, [least, unit === '%' ? 0 : most / 20]]),
);

/** From 0.5 to 3 times the text around it; of several in each other, see `FONT_SIZE`. */
const FONT_SIZES: Sizes = new Map([
  ['px', [8, 48]],
  ['pt', [6, 36]],
  ['em', [0.5, 3]],
  ['rem', [0.5, 3]],
  ['%', [50, 300]],
]);

const LINE_HEIGHTS: Sizes = new Map([
  ['', [0.9, 4]],
  ['em', [0.9, 4]],
  ['%', [90, 400]],
  ['px', [14, 64]],
]);
/** How many of each unit are one line. */
const OF_A_LINE: Readonly<Record<string, number>> = { px: 16, '%': 100 };

const LENGTH = /(?<![\w.])(\d*\.?\d+)([a-z]+|%)/g;
const BARE_NUMBER = /^\d{1,3}(?:\.\d{1,3})?$/;
const LINE_STYLES = 'none hidden solid dashed dotted double groove ridge inset outset';
const DIRECTIONS = 'row row-reverse column column-reverse';

const SIZE: DeclarationRule = {
  sizes: LENGTHS,
  words: names('auto min-content fit-content none'),
};
/** Several in each other add up, and must leave room for the text; per cent is of what is left. */
const sideways = (value: string): string =>
  value.replace(LENGTH, (length, number, unit) =>
    unit === '%' || Number(number) === 0 ? length : `min(${length}, 2vw)`,
  );
const MARGIN: DeclarationRule = {
  sizes: INSETS,
  words: names('auto'),
  most: 4,
  rewrite: sideways,
};
const PADDING: DeclarationRule = { sizes: INSETS, most: 4, rewrite: sideways };
const BORDER: DeclarationRule = {
  sizes: THIN_LENGTHS,
  words: names(`${LINE_STYLES} thin medium thick currentcolor`),
  takesColor: true,
  most: 3,
};
const ALIGNMENT: DeclarationRule = {
  words: names(
    'normal start end left right center stretch flex-start flex-end baseline space-between',
    'space-around space-evenly',
  ),
  // What has no room must not leave at the start, where nothing scrolls to.
  rewrite: (value) => value.replace(/^(?:flex-)?(?:start|end|left|right|center)$/, 'safe $&'),
};
const TEXT_DECORATION: DeclarationRule = {
  words: names('none underline overline line-through solid dotted currentcolor'),
  takesColor: true,
  most: 3,
};
const FONT_SIZE: DeclarationRule = {
  sizes: FONT_SIZES,
  words: names('x-small small medium large x-large smaller larger'),
  // Sizes in each other multiply: text of 1 px is hidden, and a letter may fill the page.
  rewrite: (value) =>
    /\d|er$/.test(value)
      ? `clamp(0.625rem, ${value.replace('smaller', '0.83em').replace('larger', '1.2em')}, 3rem)`
      : value,
};
const LINE_HEIGHT: DeclarationRule = {
  sizes: LINE_HEIGHTS,
  words: names('normal'),
  // Of the letters that stand in the line, which may be larger than those of the element.
  rewrite: (value) =>
    value.replace(LENGTH, (_, number, unit) => String(Number(number) / (OF_A_LINE[unit] ?? 1))),
};
const VERTICAL_ALIGN: DeclarationRule = {
  words: names('baseline top middle bottom text-top text-bottom'),
};

const WHITE_SPACE: DeclarationRule = {
  words: names('normal nowrap pre pre-wrap pre-line break-spaces'),
  rewrite: (value) => (value === 'pre' ? 'pre-wrap' : value),
};
const inContainer = (value: string): string =>
  value.replace(LENGTH, (length, number) =>
    Number(number) === 0 ? length : `min(${length}, 100%)`,
  );
const FLEX: DeclarationRule = {
  sizes: LENGTHS,
  words: names('auto none'),
  pattern: BARE_NUMBER,
  most: 3,
  rewrite: inContainer,
};

/** Properties that may be set to the same. */
const RULES: readonly (readonly [properties: string, rule: DeclarationRule])[] = [
  ['width height', SIZE],
  ['flex-basis', { ...SIZE, rewrite: inContainer }],
  // Nothing is wider than what is around it, where a page's own rule says so: images.
  [
    'max-width',
    { ...SIZE, rewrite: (value) => (/^[\d.]/.test(value) ? `min(${value}, 100%)` : '100%') },
  ],
  // A fixed minimum width would push a narrow page sideways.
  ['min-width', { sizes: LENGTHS, rewrite: (value) => `min(${value}, 100%)` }],
  ['margin margin-top margin-right margin-bottom margin-left margin-inline margin-block', MARGIN],
  ['padding padding-top padding-right padding-bottom padding-left', PADDING],
  ['padding-inline padding-block', PADDING],
  ['border-radius', { sizes: LENGTHS, most: 4 }],
  ['border border-top border-right border-bottom border-left', BORDER],
  ['border-color border-style border-width', BORDER],
  ['border-collapse', { words: names('collapse separate') }],
  ['border-spacing gap', { sizes: GAPS, most: 2 }],
  ['row-gap column-gap', { sizes: GAPS }],
  ['color', { words: names('inherit currentcolor'), takesColor: true }],
  ['background-color', { words: names('currentcolor'), takesColor: true }],
  ['text-align', { words: names('left right center justify start end') }],
  ['text-decoration', TEXT_DECORATION],
  ['font-size', FONT_SIZE],
  ['font-weight', { words: names('normal bold bolder lighter'), pattern: /^[1-9]00$/ }],
  ['font-style', { words: names('normal italic oblique') }],
  ['line-height', LINE_HEIGHT],
  ['vertical-align', VERTICAL_ALIGN],
  ['white-space', WHITE_SPACE],
  ['display', { words: names('block inline inline-block flex inline-flex') }],
  ['flex', FLEX],
  ['flex-direction', { words: names(DIRECTIONS) }],
  ['flex-wrap', { words: names('nowrap wrap wrap-reverse') }],
  ['flex-flow', { words: names(`${DIRECTIONS} nowrap wrap`), most: 2 }],
  ['flex-grow flex-shrink', { pattern: BARE_NUMBER }],
  ['justify-content align-items align-content align-self', ALIGNMENT],
  ['float', { words: names('left right none') }],
  ['clear', { words: names('left right both none') }],
  ['list-style-type', { pattern: /^[a-z-]{1,30}$/ }],
];

/**
 * What an author's `style` may set. Absent on purpose: position, z-index, the insets, transform,
 * opacity, filter, animation, cursor, content, pointer-events, visibility, overflow (overlays and
 * hidden text), and all that loads.
 */
export const ALLOWED_DECLARATIONS: ReadonlyMap<string, DeclarationRule> = new Map(
  RULES.flatMap(([properties, rule]) =>
    properties.split(' ').map((property) => [property, rule] as const),
  ),
);

/**
 * What may be set on images and videos only: a lower box of text would let it lie on other text.
 */
export const ALLOWED_ON_MEDIA: ReadonlyMap<string, DeclarationRule> = new Map([
  ['max-height', SIZE],
  ['object-fit', { words: names('fill contain cover none scale-down') }],
]);

/** Never part of an allowed value: what loads, what computes, what escapes. */
export const FORBIDDEN_IN_VALUE =
  /url\(|var\(|env\(|attr\(|expression|image|calc|\\|\/\*|[<>{}@"]/i;
