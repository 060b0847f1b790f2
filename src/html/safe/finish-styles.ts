import { type Color, contrast, onWhite, parseColor, textColor, toHex } from './author-colors.ts';
import type { SliceRecord } from './author-markup.ts';
import { readDeclarations, type StyleDeclaration } from './style-declarations.ts';

/** Set on an element with a background of the author's, so that the page's link and line colours can give way there. */
const BACKGROUND_CLASS = 'author-background';

const BLACK: Color = { red: 0, green: 0, blue: 0, alpha: 1 };
const WHITE: Color = { red: 255, green: 255, blue: 255, alpha: 1 };

/** Backgrounds fainter than this are a tint that both themes survive. */
const FAINT = 0.25;

/**
 * Gives the author's allow-listed declarations back, with colours that stay readable in both themes:
 * a colour of text alone keeps its hue and takes the lightness each theme needs, or gives way when it is black, white or grey;
 * a background brings a colour of text that can be read on it.
 */
export function finishStyles(record: SliceRecord): void {
  const surfaces = new Map<Element, Color>();
  for (const [element, authored] of record.authored) {
    const { kept, removed } = readDeclarations(authored.get('style') ?? '', isColor);
    for (const { property, value } of removed) {
      // What is no CSS has no effect on the Hub either: `margin-left:'auto' margin-right:'auto'`.
      if (globalThis.CSS?.supports?.(property, value) ?? true) {
        record.removed.add(`style ${property}`);
      }
    }
    const declarations = [...kept];
    const color = authored.get('color');
    const background = authored.get('bgcolor');
    if (color !== undefined) {
      declarations.unshift({ property: 'color', value: color });
    }
    if (background !== undefined) {
      declarations.unshift({ property: 'background-color', value: background });
    }
    if (declarations.length > 0) {
      applyDeclarations(element, declarations, surfaces);
    }
  }
}

function applyDeclarations(
  element: Element,
  declarations: readonly StyleDeclaration[],
  surfaces: Map<Element, Color>,
): void {
  const { style } = element as HTMLElement;
  let color: Color | null = null;
  let background: Color | null = null;
  for (const { property, value } of declarations) {
    if (property === 'color') {
      color = parseColor(value);
    } else if (property === 'background-color') {
      background = parseColor(value);
    } else {
      style.setProperty(property, value);
    }
  }
  const isFaint = background === null || background.alpha < FAINT;
  if (background !== null && isFaint && background.alpha > 0) {
    style.setProperty(
      'background-color',
      `rgb(${background.red} ${background.green} ${background.blue} / ${background.alpha})`,
    );
  }
  if (background !== null && !isFaint) {
    const surface = onWhite(background);
    surfaces.set(element, surface);
    element.classList.add(BACKGROUND_CLASS);
    style.setProperty('background-color', toHex(surface));
    color ??= contrast(BLACK, surface) > contrast(WHITE, surface) ? BLACK : WHITE;
  }
  if (color !== null) {
    const value = textColor(color, surfaceOf(element, surfaces));
    if (value !== null) {
      style.setProperty('color', value);
    }
  }
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
