import { names } from '../../text/names.ts';
import type { StyleDeclaration } from './style-declarations.ts';

/** Images and players have a size of their own, and no text. */
const MEDIA = names('img video audio picture');
const CELLS = names('td th');
/** What indents without a style. */
const INDENTING = names('ul ol dd blockquote details');

const INSET = /^(?:margin|padding|border)(?!-(?:color|style|collapse|spacing|radius))/;
/** So many insets, one in the other, move a text to the side; then it would be out of sight. */
const MOST_INSETS = 6;

/** A box that is no wider than this may be too narrow for what is in it. */
const NARROW: Readonly<Record<string, number>> = { px: 600, pt: 450, '%': 60, vw: 60 };
const NARROW_EM = 38;
const TINY = 24;
/** As written, or as the least or the most of it. */
const LENGTH = /^(?:m(?:ax|in)\()?([\d.]+)([a-z%]*)/;

/** In `flex`: a length, which `min()` may hold; after two numbers, nought is one. */
const SIZED_BASIS = /min\(.*\)|[\d.]+(?:[a-z]+|%)|(?<=^\S+ \S+ )\S+$/;

/** A box that scrolls may be pressed together in a row, but for its least sizes. */
const SCROLLING: readonly StyleDeclaration[] = [
  { property: 'overflow-x', value: 'auto' },
  { property: 'min-width', value: 'min(1.5rem, 100%)' },
  { property: 'min-height', value: 'min-content' },
];

/** What is known of the elements around one. */
export interface Surroundings {
  readonly insets: Map<Element, number>;
  /** Boxes that stack their parts. */
  readonly columns: Set<Element | null>;
}

/**
 * Fits an author's declarations to the element that they are for, so that no text leaves its box:
 * what follows could cover it, or it would be out of the card. Heights are least heights, narrow
 * boxes and rows scroll, and boxes in a line of text are as wide as what they hold.
 */
export function containBoxes(
  element: Element,
  declarations: readonly StyleDeclaration[],
  { insets, columns }: Surroundings,
): readonly StyleDeclaration[] {
  if (declarations.length === 0 || MEDIA.has(element.localName)) {
    return declarations;
  }
  const isInline = declarations.some(({ value }) => value.startsWith('inline-'));
  const isCell = CELLS.has(element.localName);
  const isPart = declarations.some(({ property }) => /^flex(?:-basis)?$/.test(property));
  const isStacked = columns.has(element.parentElement);
  if (declarations.some(isColumn)) {
    columns.add(element);
  }
  const isDeep = isInset(declarations) && countInset(element, insets) > MOST_INSETS;
  const contained = declarations.flatMap((declaration): readonly StyleDeclaration[] => {
    const { property, value } = declaration;
    switch (property) {
      case 'height':
        // In a column, a part of a given size is no longer as high as its text by itself.
        return isTiny(element, value) || isPart ? [] : [{ property: 'min-height', value }];
      case 'flex-basis':
        // As a height; Chromium alone keeps what is in a box that scrolls as its least height.
        return isStacked ? [] : [declaration];
      case 'flex':
        return [isStacked ? { property, value: value.replace(SIZED_BASIS, 'auto') } : declaration];
      case 'min-width':
        return [{ property, value: wideEnough(element, value) }];
      case 'max-width':
        return isInline || isCell ? [] : [{ property, value: wideEnough(element, value) }];
      case 'width':
        return isInline && /\d/.test(value)
          ? [{ property: 'min-width', value: `min(${value}, 100%)` }]
          : [{ property, value: wideEnough(element, value) }];
      case 'white-space':
        if (value !== 'nowrap') {
          return [declaration];
        }
        return isCell ? [declaration, { property: 'max-width', value: 'none' }] : [];
      default:
        return isDeep && INSET.test(property) ? [] : [declaration];
    }
  });
  const isScrolling = contained.some(
    ({ property, value }) =>
      (property === 'display' && value.endsWith('flex')) ||
      (/^(?:max-)?width$/.test(property) && isNarrow(value)),
  );
  return isScrolling && !isCell ? [...SCROLLING, ...contained] : contained;
}

function isColumn({ property, value }: StyleDeclaration): boolean {
  return /^flex-(?:direction|flow)$/.test(property) && value.includes('column');
}

function isInset(declarations: readonly StyleDeclaration[]): boolean {
  return declarations.some(({ property }) => INSET.test(property));
}

/** How many insets there are around the element, with its own. */
function countInset(element: Element, insets: Map<Element, number>): number {
  let count = 1;
  for (let at = element.parentElement; at !== null; at = at.parentElement) {
    const known = insets.get(at);
    if (known !== undefined) {
      count += known;
      break;
    }
    count += INDENTING.has(at.localName) ? 1 : 0;
  }
  insets.set(element, count);
  return count;
}

/** A text needs room for a letter and a bar to scroll by; a patch of colour does not. */
function wideEnough(element: Element, value: string): string {
  return isTiny(element, value) ? `max(${value.replace(/^0$/, '0px')}, 1.5rem)` : value;
}

function isTiny(element: Element, value: string): boolean {
  return Number(LENGTH.exec(value)?.[1]) < TINY && element.textContent.trim() !== '';
}

function isNarrow(value: string): boolean {
  const [, number = '', unit = ''] = LENGTH.exec(value) ?? [];
  return number !== '' && Number(number) < (NARROW[unit] ?? NARROW_EM);
}
