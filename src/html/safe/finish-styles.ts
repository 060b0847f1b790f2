import { type Color, contrast, onWhite, parseColor, textColor, toHex } from './author-colors.ts';
import type { AuthorStyle, SliceRecord } from './author-markup.ts';
import { readDeclarations, type StyleDeclaration } from './style-declarations.ts';

/** Set on an element with a background of the author's, so that the page's link and line colours can give way there. */
const BACKGROUND_CLASS = 'author-background';

const BLACK: Color = { red: 0, green: 0, blue: 0, alpha: 1 };
const WHITE: Color = { red: 255, green: 255, blue: 255, alpha: 1 };

/** Backgrounds fainter than this are a tint that both themes survive. */
const FAINT = 0.25;

/**
 * The author's allow-listed declarations, with colours that stay readable in both themes:
 * a colour of text alone keeps its hue and takes the lightness each theme needs, or gives way when it is black, white or grey;
 * a background brings a colour of text that can be read on it.
 */
export function finishStyles(record: SliceRecord): readonly AuthorStyle[] {
  const styles: AuthorStyle[] = [];
  const surfaces = new Map<Element, Color>();
  for (const [element, authored] of record.authored) {
    const { kept } = readDeclarations(authored.get('style') ?? '', isColor);
    const declarations = [
      ...attributeDeclaration('background-color', authored.get('bgcolor')),
      ...attributeDeclaration('color', authored.get('color')),
      ...kept,
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
    result.push({
      property: 'background-color',
      value: `rgb(${red} ${green} ${blue} / ${alpha})`,
    });
  }
  if (background !== null && !isFaint) {
    const surface = onWhite(background);
    surfaces.set(element, surface);
    element.classList.add(BACKGROUND_CLASS);
    result.push({ property: 'background-color', value: toHex(surface) });
    color ??= contrast(BLACK, surface) > contrast(WHITE, surface) ? BLACK : WHITE;
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
  if (surfaces.size === 0) {
    return null;
  }
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const surface = surfaces.get(at);
    if (surface !== undefined) {
      return surface;
    }
  }
  return null;
}

function isColor(value: string): boolean {
  return parseColor(value) !== null;
}
