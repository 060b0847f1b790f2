import { parseColor } from './author-colors.ts';

/** A declaration that may be given back to an element through CSSOM. */
export interface StyleDeclaration {
  readonly property: string;
  readonly value: string;
}

/** An author's `style` attribute, read. `dropped` is what is not on the allow-list, valid CSS or not. */
export interface AuthorStyle {
  readonly declarations: readonly StyleDeclaration[];
  readonly dropped: readonly StyleDeclaration[];
}

/** Past these the rest of an attribute is not read. No real card comes near. */
const MAX_STYLE_LENGTH = 4000;
const MAX_DECLARATIONS = 60;

/** Tests a single value between white space. */
type ValueTest = (value: string) => boolean;

interface ValueRule {
  readonly isAllowed: ValueTest;
  /** How many values the property takes; 1 unless said. */
  readonly most?: number;
  /** Writes a value in a form that cannot break the page. */
  readonly rewrite?: (value: string) => string;
}

/** Largest number of each unit that stays under 2,000 px, or under the size of what surrounds it. */
const MOST_BY_UNIT: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['px', 2000],
  ['pt', 1500],
  ['pc', 125],
  ['in', 20],
  ['cm', 52],
  ['mm', 520],
  ['em', 125],
  ['rem', 125],
  ['ex', 250],
  ['ch', 250],
  ['vw', 100],
  ['vh', 100],
  ['%', 100],
]);

const LENGTH = /^(\d{0,6}\.?\d{1,6})(px|pt|pc|in|cm|mm|em|rem|ex|ch|vw|vh|%|)$/;

/** Smallest and largest text: 0.5 to 3 times the text around it, so that text can be neither hidden nor shouted. */
const FONT_SIZE_RANGE: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ['px', [8, 48]],
  ['pt', [6, 36]],
  ['em', [0.5, 3]],
  ['rem', [0.5, 3]],
  ['%', [50, 300]],
]);

const isLength: ValueTest = (value) => isLengthOfAtMost(value, 1);
const isThinLength: ValueTest = (value) => isLengthOfAtMost(value, 0.01);
const isColor: ValueTest = (value) => value === 'currentcolor' || parseColor(value) !== null;
const isNumber: ValueTest = (value) => /^\d{1,3}(?:\.\d{1,3})?$/.test(value);

function isLengthOfAtMost(value: string, share: number): boolean {
  const match = LENGTH.exec(value);
  return match !== null && Number(match[1]) <= (MOST_BY_UNIT.get(match[2] ?? '') ?? 0) * share;
}

function keyword(words: string): ValueTest {
  const known = new Set(words.split(' '));
  return (value) => known.has(value);
}

function either(...tests: readonly ValueTest[]): ValueTest {
  return (value) => tests.some((test) => test(value));
}

const isFontSize: ValueTest = (value) => {
  const match = LENGTH.exec(value);
  const range = FONT_SIZE_RANGE.get(match?.[2] ?? '');
  const size = Number(match?.[1]);
  return range !== undefined && size >= range[0] && size <= range[1];
};

const isLineHeight: ValueTest = (value) => {
  const match = LENGTH.exec(value);
  const size = Number(match?.[1]);
  switch (match?.[2]) {
    case '':
    case 'em':
      return size >= 0.9 && size <= 4;
    case '%':
      return size >= 90 && size <= 400;
    case 'px':
      return size >= 14 && size <= 100;
    default:
      return false;
  }
};

const SIZE: ValueRule = {
  isAllowed: either(isLength, keyword('auto max-content min-content fit-content none')),
};
const MINIMUM: ValueRule = {
  isAllowed: isLength,
  // A fixed minimum width would push a narrow page sideways.
  rewrite: (value) => `min(${value}, 100%)`,
};
const MARGIN: ValueRule = { isAllowed: either(isLength, keyword('auto')), most: 4 };
const PADDING: ValueRule = { isAllowed: isLength, most: 4 };
const LINE_STYLE = 'none hidden solid dashed dotted double groove ridge inset outset';
const BORDER: ValueRule = {
  isAllowed: either(isThinLength, keyword(`${LINE_STYLE} thin medium thick`), isColor),
  most: 3,
};
const RADIUS: ValueRule = { isAllowed: isLength, most: 4 };
const ALIGNMENT: ValueRule = {
  isAllowed: keyword(
    'normal start end left right center stretch flex-start flex-end baseline space-between space-around space-evenly',
  ),
};
const GAP: ValueRule = { isAllowed: isLength, most: 2 };
const FLEX_NUMBER: ValueRule = { isAllowed: isNumber };

/**
 * The properties that an author's `style` may set. Absent on purpose: position, z-index, the insets, transform, opacity,
 * filter, animation, cursor, content, pointer-events, visibility, overflow (overlays and hidden text), and all that loads.
 */
const RULES: ReadonlyMap<string, ValueRule> = new Map<string, ValueRule>([
  ['width', SIZE],
  ['max-width', SIZE],
  ['height', SIZE],
  ['min-width', MINIMUM],
  ...['', '-top', '-right', '-bottom', '-left', '-inline', '-block'].flatMap(
    (side): [string, ValueRule][] => [
      [`margin${side}`, MARGIN],
      [`padding${side}`, PADDING],
    ],
  ),
  ...['', '-top', '-right', '-bottom', '-left', '-color', '-style', '-width'].map(
    (side): [string, ValueRule] => [`border${side}`, BORDER],
  ),
  ['border-radius', RADIUS],
  ['border-collapse', { isAllowed: keyword('collapse separate') }],
  ['border-spacing', GAP],
  ['color', { isAllowed: either(isColor, keyword('inherit')) }],
  ['background-color', { isAllowed: isColor }],
  ['text-align', { isAllowed: keyword('left right center justify start end') }],
  [
    'text-decoration',
    {
      isAllowed: either(keyword('none underline overline line-through solid dotted'), isColor),
      most: 3,
    },
  ],
  [
    'font-size',
    { isAllowed: either(isFontSize, keyword('x-small small medium large x-large smaller larger')) },
  ],
  [
    'font-weight',
    { isAllowed: either(keyword('normal bold bolder lighter'), (v) => /^[1-9]00$/.test(v)) },
  ],
  ['font-style', { isAllowed: keyword('normal italic oblique') }],
  ['line-height', { isAllowed: either(isLineHeight, keyword('normal')) }],
  [
    'vertical-align',
    {
      isAllowed: either(
        keyword('baseline top middle bottom sub super text-top text-bottom'),
        isThinLength,
      ),
    },
  ],
  ['white-space', { isAllowed: keyword('normal nowrap pre pre-wrap pre-line break-spaces') }],
  ['display', { isAllowed: keyword('block inline inline-block flex inline-flex') }],
  ['flex', { isAllowed: either(isNumber, isLength, keyword('auto none')), most: 3 }],
  ['flex-direction', { isAllowed: keyword('row row-reverse column column-reverse') }],
  ['flex-wrap', { isAllowed: keyword('nowrap wrap wrap-reverse') }],
  [
    'flex-flow',
    { isAllowed: keyword('row row-reverse column column-reverse nowrap wrap'), most: 2 },
  ],
  ['flex-grow', FLEX_NUMBER],
  ['flex-shrink', FLEX_NUMBER],
  ['flex-basis', SIZE],
  ['justify-content', ALIGNMENT],
  ['align-items', ALIGNMENT],
  ['align-content', ALIGNMENT],
  ['align-self', ALIGNMENT],
  ['gap', GAP],
  ['row-gap', { isAllowed: isLength }],
  ['column-gap', { isAllowed: isLength }],
  ['float', { isAllowed: keyword('left right none') }],
  ['clear', { isAllowed: keyword('left right both none') }],
  ['list-style-type', { isAllowed: (value) => /^[a-z-]{1,30}$/.test(value) }],
]);

/** Never part of an allowed value: what loads, what computes, what escapes. */
const FORBIDDEN_IN_VALUE = /url\(|var\(|env\(|attr\(|expression|image|calc|\\|\/\*|[<>{}@"]/i;

/**
 * Reads the text of a `style` attribute and keeps what is on the allow-list. Pure; the caller sets each declaration with
 * `element.style.setProperty`, which a strict `style-src` permits. Colours are as the author wrote them: see `textColor`.
 */
export function parseStyleDeclarations(text: string): AuthorStyle {
  const declarations: StyleDeclaration[] = [];
  const dropped: StyleDeclaration[] = [];
  for (const part of text.slice(0, MAX_STYLE_LENGTH).split(';', MAX_DECLARATIONS)) {
    const colon = part.indexOf(':');
    const name = part.slice(0, Math.max(0, colon)).trim().toLowerCase();
    if (!/^[a-z-]{2,40}$/.test(name)) {
      continue;
    }
    const value = part
      .slice(colon + 1)
      .replace(/!\s*important\s*$/i, '')
      .trim()
      .toLowerCase();
    // A background that is only a colour is the commonest use of the shorthand.
    const property = name === 'background' ? 'background-color' : name;
    const kept = keepValue(property, value);
    if (kept === null) {
      dropped.push({ property: name, value });
    } else {
      declarations.push({ property, value: kept });
    }
  }
  return { declarations, dropped };
}

function keepValue(property: string, value: string): string | null {
  const rule = RULES.get(property);
  if (rule === undefined || FORBIDDEN_IN_VALUE.test(value)) {
    return null;
  }
  const values = splitValues(value);
  if (values.length === 0 || values.length > (rule.most ?? 1) || !values.every(rule.isAllowed)) {
    return null;
  }
  return rule.rewrite?.(value) ?? value;
}

/** Splits at white space outside parentheses. */
function splitValues(value: string): readonly string[] {
  return value.match(/(?:[^\s(]|\([^)]*\)?)+/g) ?? [];
}
