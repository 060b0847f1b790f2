import { names } from '../../text/names.ts';
import type { StyleDeclaration } from './style-declarations.ts';

/** Elements with a size of their own. */
export const SIZED_MEDIA = names('img video');

/** Of an image whose height alone is given; once it has loaded, the page knows its width. */
export const BY_HEIGHT_CLASS = 'by-height';

/** Of an image that takes little room: an icon, a badge. */
export const SMALL_CLASS = 'small-media';
/** In px. */
const ICON_WIDTH = 64;
const BADGE_HEIGHT = 32;

/** Of images that float: beside some there is never room for text, beside some not on a phone. */
const LONE_FLOAT_CLASS = 'lone-float';
const WIDE_FLOAT_CLASS = 'wide-float';
/** What a placeholder takes over. */
export const LAYOUT_CLASSES = [SMALL_CLASS, LONE_FLOAT_CLASS, WIDE_FLOAT_CLASS] as const;
const PERCENT = /^\s*(\d+(?:\.\d+)?)\s*%/;
/** In per cent of the column, and in px. */
const LONE = 70;
const WIDE = 160;

/**
 * Wider than any column, in px. As a width it would leave no room to others in a flexible row; a
 * height that comes to more than five times as much, alone or by the proportions, is none.
 */
const HUGE = 2000;

/**
 * The start of a length in px: of an attribute by HTML's rules for dimension values (a number, and
 * behind it anything but a `%`), of a style by CSS's.
 */
const PIXELS = { attribute: /^[\t\n\f\r ]*(\d+(?:\.\d+)?)(?![\d.]*%)/, style: /^([\d.]+)px$/ };

/**
 * Keeps the proportions that an author gave an image, which is never wider than what is around it:
 * its height follows from its width. Where the height alone is given, the class says so.
 */
export function sizeOfMedia(
  element: Element,
  styles: readonly StyleDeclaration[],
): readonly StyleDeclaration[] {
  const width = lengthOf('width', element, styles);
  const height = lengthOf('height', element, styles) || 0;
  const shown = Math.min(width ?? HUGE, HUGE);
  const isTooHigh = (width ? (shown / width) * height : height) > HUGE * 5;
  const maxWidth = declared('max-width', styles) ?? '100%';
  if (width === undefined && height > 0 && !isTooHigh && /^(?:min\()?100%/.test(maxWidth)) {
    element.classList.add(BY_HEIGHT_CLASS);
  }
  if ((width || HUGE) <= ICON_WIDTH || (height || HUGE) <= BADGE_HEIGHT) {
    element.classList.add(SMALL_CLASS);
  }
  const hasRatio = (width ?? 0) > 0 && height > 0 && !isTooHigh;
  return [
    ...((width ?? 0) > HUGE ? [{ property: 'width', value: '100%' }] : []),
    ...(hasRatio ? [{ property: 'aspect-ratio', value: `${width} / ${height}` }] : []),
    ...settleFloat(element, styles, width),
    ...(hasRatio || isTooHigh ? [{ property: 'height', value: 'auto' }] : []),
  ];
}

/** Text stands beside an image only where there is room for some words. */
function settleFloat(
  element: Element,
  styles: readonly StyleDeclaration[],
  width: number | null | undefined,
): readonly StyleDeclaration[] {
  const styled = declared('float', styles);
  const written = declared('width', styles) ?? element.getAttribute('width') ?? '';
  if (!/^(?:left|right)$/i.test(styled ?? element.getAttribute('align') ?? '')) {
    return [];
  }
  const share = Number(PERCENT.exec(written)?.[1] ?? 0);
  if (share >= LONE) {
    element.classList.add(LONE_FLOAT_CLASS);
    element.removeAttribute('align');
    return styled === undefined ? [] : [{ property: 'float', value: 'none' }];
  }
  if (share > 50 || (share === 0 && (width ?? HUGE) > WIDE)) {
    element.classList.add(WIDE_FLOAT_CLASS);
  }
  return [];
}

/** In px; null for another length, undefined for none. */
function lengthOf(
  property: 'width' | 'height',
  element: Element,
  styles: readonly StyleDeclaration[],
): number | null | undefined {
  const styled = declared(property, styles);
  const value = styled ?? element.getAttribute(property);
  if (value === null || styled === 'auto') {
    return undefined;
  }
  const pattern = styled === undefined ? PIXELS.attribute : PIXELS.style;
  const length = pattern.exec(value)?.[1];
  return length === undefined ? null : Number(length);
}

function declared(property: string, styles: readonly StyleDeclaration[]): string | undefined {
  return styles.findLast((declaration) => declaration.property === property)?.value;
}
