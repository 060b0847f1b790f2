import { names } from '../../text/names.ts';
import type { StyleDeclaration } from './style-declarations.ts';

/** Elements with a size of their own. */
export const SIZED_MEDIA = names('img video');

/** Of an image whose height alone is given; once it has loaded, the page knows its width. */
export const BY_HEIGHT_CLASS = 'by-height';

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
  const hasRatio = (width ?? 0) > 0 && height > 0 && !isTooHigh;
  return [
    ...((width ?? 0) > HUGE ? [{ property: 'width', value: '100%' }] : []),
    ...(hasRatio ? [{ property: 'aspect-ratio', value: `${width} / ${height}` }] : []),
    ...(hasRatio || isTooHigh ? [{ property: 'height', value: 'auto' }] : []),
  ];
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
