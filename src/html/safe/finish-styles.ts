import {
  type Color,
  inkOn,
  PAGE,
  parseColor,
  type Surface,
  surfaceOn,
  textColor,
  toHex,
} from './author-colors.ts';
import type { AuthorStyle, SliceRecord } from './author-markup.ts';
import { containBoxes } from './contain-boxes.ts';
import { SIZED_MEDIA, sizeOfMedia } from './media-size.ts';
import { readDeclarations, type StyleDeclaration } from './style-declarations.ts';

/** For a background of the author's: the page's colours of links and lines give way there. */
const BACKGROUND_CLASS = 'author-background';

/**
 * The author's allow-listed declarations, with colours that stay readable in both themes: a colour
 * of text alone keeps its hue and takes the lightness each theme needs, or gives way when it is
 * black, white or grey; a background brings a colour of text that can be read on it, and a faint
 * one (of which several darken each other) that would make text hard to read is left out.
 */
export function finishStyles(record: SliceRecord): readonly AuthorStyle[] {
  const styles: AuthorStyle[] = [];
  const grounds = new Map<Element, Ground>();
  const around = { insets: new Map<Element, number>(), columns: new Set<Element | null>() };
  for (const [element, authored] of record.authored) {
    if (element.closest('pre') !== null) {
      // Code is copied as it is seen.
      continue;
    }
    const isMedia = SIZED_MEDIA.has(element.localName);
    const { kept } = readDeclarations(authored.get('style') ?? '', isColor, isMedia);
    const declarations = [
      ...attributeDeclaration('background-color', authored.get('bgcolor')),
      ...attributeDeclaration('color', authored.get('color')),
      ...containBoxes(element, kept, around),
      ...(isMedia ? sizeOfMedia(element, kept) : []),
    ];
    const readable = makeReadable(element, declarations, grounds);
    if (readable.length > 0) {
      styles.push({ element: element as AuthorStyle['element'], declarations: readable });
    }
  }
  return styles;
}

function attributeDeclaration(
  property: string,
  value: string | undefined,
): readonly StyleDeclaration[] {
  return value === undefined ? [] : [{ property, value }];
}

function makeReadable(
  element: Element,
  declarations: readonly StyleDeclaration[],
  grounds: Map<Element, Ground>,
): readonly StyleDeclaration[] {
  const result: StyleDeclaration[] = [];
  let color: Color | null = null;
  let background: Color | null = null;
  for (const declaration of declarations) {
    const { property, value } = declaration;
    if (property === 'color') {
      color = parseColor(value);
    } else if (property === 'background-color') {
      background = parseColor(value);
    } else {
      result.push(declaration);
    }
  }
  const below = groundOf(element, grounds);
  const surface = background === null ? null : surfaceOn(below, background);
  if (background !== null && surface !== null) {
    const { red, green, blue, alpha } = background;
    const value = surface.isOwn ? toHex(surface.light) : `rgb(${red} ${green} ${blue} / ${alpha})`;
    result.push({ property: 'background-color', value });
  }
  if (surface?.isOwn) {
    element.classList.add(BACKGROUND_CLASS);
  }
  if (color !== null || surface !== null) {
    const ground = surface ?? below;
    // What would not be seen in its own colour has the one around it, which must suit this ground.
    const isSeen = color !== null && textColor(color, ground) !== null;
    const ink = surface?.isOwn ? inkOn(surface.light) : below.color;
    const shown = isSeen ? color : ink;
    grounds.set(element, { ...ground, color: shown });
    const value = shown === null ? null : textColor(shown, ground);
    if (value !== null) {
      result.push({ property: 'color', value });
    }
  }
  return result;
}

/** What an element stands on, and the author's colour of text in which it is written. */
interface Ground extends Surface {
  readonly color: Color | null;
}

function groundOf(element: Element, grounds: ReadonlyMap<Element, Ground>): Ground {
  let at: Element | null = grounds.size === 0 ? null : element;
  while (at !== null && !grounds.has(at)) {
    at = at.parentElement;
  }
  return (at === null ? undefined : grounds.get(at)) ?? { ...PAGE, color: null };
}

function isColor(value: string): boolean {
  return parseColor(value) !== null;
}
