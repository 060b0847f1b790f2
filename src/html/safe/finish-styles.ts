import { type Color, inkOn, onWhite, parseColor, textColor, toHex } from './author-colors.ts';
import type { AuthorStyle, SliceRecord } from './author-markup.ts';
import { SIZED_MEDIA, sizeOfMedia } from './media-size.ts';
import { readDeclarations, type StyleDeclaration } from './style-declarations.ts';

/** For a background of the author's: the page's colours of links and lines give way there. */
const BACKGROUND_CLASS = 'author-background';

/** Backgrounds fainter than this are a tint that both themes survive. */
const FAINT = 0.25;

/**
 * The author's allow-listed declarations, with colours that stay readable in both themes: a colour
 * of text alone keeps its hue and takes the lightness each theme needs, or gives way when it is
 * black, white or grey; a background brings a colour of text that can be read on it.
 */
export function finishStyles(record: SliceRecord): readonly AuthorStyle[] {
  const styles: AuthorStyle[] = [];
  const surfaces = new Map<Element, Color>();
  for (const [element, authored] of record.authored) {
    const isMedia = SIZED_MEDIA.has(element.localName);
    const { kept } = readDeclarations(authored.get('style') ?? '', isColor, isMedia);
    const declarations = [
      ...attributeDeclaration('background-color', authored.get('bgcolor')),
      ...attributeDeclaration('color', authored.get('color')),
      ...kept,
      ...(isMedia ? sizeOfMedia(element, kept) : []),
    ];
    const readable = makeReadable(element, declarations, surfaces);
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
  surfaces: Map<Element, Color>,
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
  const isFaint = background === null || background.alpha < FAINT;
  if (background !== null && isFaint && background.alpha > 0) {
    const { red, green, blue, alpha } = background;
    const value = `rgb(${red} ${green} ${blue} / ${alpha})`;
    result.push({ property: 'background-color', value });
  }
  if (background !== null && !isFaint) {
    const surface = onWhite(background);
    surfaces.set(element, surface);
    element.classList.add(BACKGROUND_CLASS);
    result.push({ property: 'background-color', value: toHex(surface) });
    color ??= inkOn(surface);
  }
  if (color !== null) {
    const value = textColor(color, surfaceOf(element, surfaces));
    if (value !== null) {
      result.push({ property: 'color', value });
    }
  }
  return result;
}

function surfaceOf(element: Element, surfaces: ReadonlyMap<Element, Color>): Color | null {
  let at: Element | null = surfaces.size === 0 ? null : element;
  while (at !== null && !surfaces.has(at)) {
    at = at.parentElement;
  }
  return at === null ? null : (surfaces.get(at) ?? null);
}

function isColor(value: string): boolean {
  return parseColor(value) !== null;
}
