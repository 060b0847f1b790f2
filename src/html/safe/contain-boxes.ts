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

/**
 * Fits an author's declarations to the element that they are for, so that no text leaves its box:
 * what follows could cover it, or it would be out of the card. Heights are least heights, narrow
 * boxes and rows scroll, and boxes in a line of text are as wide as what they hold.
 */
export function containBoxes(
  element: Element,
  declarations: readonly StyleDeclaration[],
  insets: Map<Element, number>,
): readonly StyleDeclaration[] {
  if (declarations.length === 0 || MEDIA.has(element.localName)) {
    return declarations;
  }
  const isInline = declarations.some(({ value }) => value.startsWith('inline-'));
  const isDeep = isInset(declarations) && countInset(element, insets) > MOST_INSETS;
  const contained = declarations.flatMap((declaration): readonly StyleDeclaration[] => {
    const { property, value } = declaration;
    switch (property) {
      case 'height':
        return [{ property: 'min-height', value }];
      case 'max-height':
        return [];
      case 'max-width':
        return isInline ? [] : [declaration];
      case 'width':
        return isInline && isLength(value)
          ? [{ property: 'min-width', value: `min(${value}, 100%)` }]
          : [declaration];
      case 'white-space':
        return value !== 'nowrap' || CELLS.has(element.localName) ? [declaration] : [];
      default:
        return isDeep && INSET.test(property) ? [] : [declaration];
    }
  });
  const isScrolling = contained.some(
    ({ property, value }) =>
      (property === 'display' && value.endsWith('flex')) ||
      (/^(?:max-)?width$/.test(property) && isNarrow(value)),
  );
  return isScrolling && !CELLS.has(element.localName)
    ? [...contained, { property: 'overflow-x', value: 'auto' }]
    : contained;
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

function isLength(value: string): boolean {
  return /\d/.test(value);
}

function isNarrow(value: string): boolean {
  const [, number = '', unit = ''] = /^(?:min\()?([\d.]+)([a-z%]+)/.exec(value) ?? [];
  return number !== '' && Number(number) < (NARROW[unit] ?? NARROW_EM);
}
