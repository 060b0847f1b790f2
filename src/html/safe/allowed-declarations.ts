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

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

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
  [...LENGTHS].map(([unit, [least, most]]) => [unit, [least, most / 100]]),
);

/** From 0.5 to 3 times the text around it, so that text can be neither hidden nor shouted. */
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
  ['px', [14, 100]],
]);

const BARE_NUMBER = /^\d{1,3}(?:\.\d{1,3})?$/;
const LINE_STYLES = 'none hidden solid dashed dotted double groove ridge inset outset';
const DIRECTIONS = 'row row-reverse column column-reverse';

const LENGTH: DeclarationRule = { sizes: LENGTHS };
const SIZE: DeclarationRule = {
  sizes: LENGTHS,
  words: words('auto max-content min-content fit-content none'),
};
const MARGIN: DeclarationRule = { sizes: LENGTHS, words: words('auto'), most: 4 };
const UP_TO_TWO: DeclarationRule = { sizes: LENGTHS, most: 2 };
const UP_TO_FOUR: DeclarationRule = { sizes: LENGTHS, most: 4 };
const BORDER: DeclarationRule = {
  sizes: THIN_LENGTHS,
  words: words(`${LINE_STYLES} thin medium thick currentcolor`),
  takesColor: true,
  most: 3,
};
const ALIGNMENT: DeclarationRule = {
  words: words(
    'normal start end left right center stretch flex-start flex-end baseline space-between space-around space-evenly',
  ),
};

/** A shorthand and its kin: `margin`, `margin-top`, … */
function each(
  property: string,
  endings: string,
  rule: DeclarationRule,
): readonly (readonly [property: string, rule: DeclarationRule])[] {
  return [property, ...endings.split(' ').map((ending) => `${property}-${ending}`)].map((name) => [
    name,
    rule,
  ]);
}

/**
 * The properties that an author's `style` may set. Absent on purpose: position, z-index, the insets,
 * transform, opacity, filter, animation, cursor, content, pointer-events, visibility, overflow
 * (overlays and hidden text), and all that loads.
 */
export const ALLOWED_DECLARATIONS: ReadonlyMap<string, DeclarationRule> = new Map([
  ['width', SIZE],
  ['max-width', SIZE],
  ['height', SIZE],
  // A fixed minimum width would push a narrow page sideways.
  ['min-width', { sizes: LENGTHS, rewrite: (value) => `min(${value}, 100%)` }],
  ...each('margin', 'top right bottom left inline block', MARGIN),
  ...each('padding', 'top right bottom left inline block', UP_TO_FOUR),
  ...each('border', 'top right bottom left color style width', BORDER),
  ['border-radius', UP_TO_FOUR],
  ['border-collapse', { words: words('collapse separate') }],
  ['border-spacing', UP_TO_TWO],
  ['color', { words: words('inherit currentcolor'), takesColor: true }],
  ['background-color', { words: words('currentcolor'), takesColor: true }],
  ['text-align', { words: words('left right center justify start end') }],
  [
    'text-decoration',
    {
      words: words('none underline overline line-through solid dotted currentcolor'),
      takesColor: true,
      most: 3,
    },
  ],
  [
    'font-size',
    { sizes: FONT_SIZES, words: words('x-small small medium large x-large smaller larger') },
  ],
  ['font-weight', { words: words('normal bold bolder lighter'), pattern: /^[1-9]00$/ }],
  ['font-style', { words: words('normal italic oblique') }],
  ['line-height', { sizes: LINE_HEIGHTS, words: words('normal') }],
  [
    'vertical-align',
    {
      sizes: THIN_LENGTHS,
      words: words('baseline top middle bottom sub super text-top text-bottom'),
    },
  ],
  ['white-space', { words: words('normal nowrap pre pre-wrap pre-line break-spaces') }],
  ['display', { words: words('block inline inline-block flex inline-flex') }],
  ['flex', { sizes: LENGTHS, words: words('auto none'), pattern: BARE_NUMBER, most: 3 }],
  ['flex-direction', { words: words(DIRECTIONS) }],
  ['flex-wrap', { words: words('nowrap wrap wrap-reverse') }],
  ['flex-flow', { words: words(`${DIRECTIONS} nowrap wrap`), most: 2 }],
  ['flex-grow', { pattern: BARE_NUMBER }],
  ['flex-shrink', { pattern: BARE_NUMBER }],
  ['flex-basis', SIZE],
  ['justify-content', ALIGNMENT],
  ['align-items', ALIGNMENT],
  ['align-content', ALIGNMENT],
  ['align-self', ALIGNMENT],
  ['gap', UP_TO_TWO],
  ['row-gap', LENGTH],
  ['column-gap', LENGTH],
  ['float', { words: words('left right none') }],
  ['clear', { words: words('left right both none') }],
  ['list-style-type', { pattern: /^[a-z-]{1,30}$/ }],
]);

/** Never part of an allowed value: what loads, what computes, what escapes. */
export const FORBIDDEN_IN_VALUE =
  /url\(|var\(|env\(|attr\(|expression|image|calc|\\|\/\*|[<>{}@"]/i;
