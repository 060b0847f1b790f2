/** sRGB, each channel 0 to 255, alpha 0 to 1. */
export interface Color {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** WCAG 2.2, 1.4.3: contrast of text. */
const TEXT_CONTRAST = 4.5;

/** Backgrounds fainter than this are a tint of the page. */
const FAINT = 0.25;

/** Of the page's text on a tint: links and notes, which have less, can be read then, too. */
const TINT_CONTRAST = 9;

/** What text stands on in each theme. */
export interface Surface {
  readonly light: Color;
  readonly dark: Color;
  /** It is the author's, and the same in both. */
  readonly isOwn: boolean;
}

/** The page's: of several, those of the least contrast (a code block's). */
export const PAGE: Surface = {
  light: { red: 245, green: 247, blue: 247, alpha: 1 },
  dark: { red: 27, green: 33, blue: 37, alpha: 1 },
  isOwn: false,
};

/** The page's text (tokens.css). */
const LIGHT_INK: Color = { red: 28, green: 35, blue: 38, alpha: 1 };
const DARK_INK: Color = { red: 221, green: 228, blue: 230, alpha: 1 };

const BLACK: Color = { red: 0, green: 0, blue: 0, alpha: 1 };
const WHITE: Color = { red: 255, green: 255, blue: 255, alpha: 1 };

let canvas: OffscreenCanvasRenderingContext2D | null = null;

/** No card means this one. */
const NO_COLOR = '#010203';

/** What a canvas makes of a colour, opaque or not (HTML, serialisation of a color). */
const SERIALIZED = /^#(..)(..)(..)$|^rgba\((\d+), (\d+), (\d+), ([\d.]+)\)$/;

/** The form of a colour in lower case: names, hex digits, `rgb()` and `hsl()`. */
const COLOR_FORM = /^(?:[a-z]{3,20}|#\w+|(?:rgb|hsl)a?\([^a-z(]{1,60}(?:deg[^a-z(]{1,60})?\))$/;

/** True for colours in lower case, and for what has their form: any word, `rgb(1)`. No canvas. */
export function looksLikeColor(value: string): boolean {
  return COLOR_FORM.test(value);
}

/**
 * Reads a hex, `rgb()`, `hsl()` or named colour (legacy `font color=ff0000` too); null for anything
 * else. The browser does it.
 */
export function parseColor(text: string): Color | null {
  const value = text
    .trim()
    .toLowerCase()
    .replace(/^(?:[0-9a-f]{3,4}){1,2}$/, '#$&');
  if (!looksLikeColor(value)) {
    return null;
  }
  canvas ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (canvas === null || value === 'currentcolor') {
    return null;
  }
  canvas.fillStyle = NO_COLOR;
  canvas.fillStyle = value;
  const [whole, ...channels] = SERIALIZED.exec(canvas.fillStyle) ?? [];
  if (whole === undefined || whole === NO_COLOR) {
    return null;
  }
  const [red = 0, green = 0, blue = 0, alpha = 1] = channels
    .filter((channel) => channel !== undefined)
    .map((channel) => (whole.startsWith('#') ? Number.parseInt(channel, 16) : Number(channel)));
  return { red, green, blue, alpha };
}

/** WCAG 2.2 relative luminance, 0 to 1. */
function luminance({ red, green, blue }: Color): number {
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** WCAG 2.2 contrast ratio, 1 to 21. */
export function contrast(one: Color, other: Color): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The colour under `share` (0 to 1) of another one; opaque. */
function mix(color: Color, other: Color, share: number): Color {
  const channel = (one: number, two: number): number => Math.round(one + (two - one) * share);
  return {
    red: channel(color.red, other.red),
    green: channel(color.green, other.green),
    blue: channel(color.blue, other.blue),
    alpha: 1,
  };
}

/** The colour as a reader of a white page sees it: cards are written with such a page in mind. */
function onWhite(color: Color): Color {
  return mix(WHITE, color, color.alpha);
}

/** Black or white, whichever is easier to read on `surface`. */
export function inkOn(surface: Color): Color {
  return contrast(BLACK, surface) > contrast(WHITE, surface) ? BLACK : WHITE;
}

/** The nearest colour of the same hue that can be read on `surface`. */
export function readableOn(color: Color, surface: Color): Color {
  const end = inkOn(surface);
  for (let share = 0; share < 1; share += 0.05) {
    const candidate = mix(color, end, share);
    if (contrast(candidate, surface) >= TEXT_CONTRAST) {
      return candidate;
    }
  }
  return end;
}

/** Black, white and greys near them mean "the colour of text", which the theme knows better. */
function isNeutralExtreme(color: Color): boolean {
  const channels = [color.red, color.green, color.blue];
  const spread = Math.max(...channels) - Math.min(...channels);
  const brightness = luminance(color);
  return spread <= 24 && (brightness < 0.06 || brightness > 0.5);
}

/**
 * What an author's background makes of the surface below it; null: nothing, or a tint on which the
 * page's text would be hard to read.
 */
export function surfaceOn(below: Surface, background: Color): Surface | null {
  const over = (surface: Color): Color => mix(surface, background, background.alpha);
  const isFaint = background.alpha < FAINT;
  if (isFaint && !below.isOwn) {
    const surface = { light: over(below.light), dark: over(below.dark), isOwn: false };
    const isLegible =
      contrast(LIGHT_INK, surface.light) >= TINT_CONTRAST &&
      contrast(DARK_INK, surface.dark) >= TINT_CONTRAST;
    return background.alpha > 0 && isLegible ? surface : null;
  }
  const surface = isFaint ? over(below.light) : onWhite(background);
  return { light: surface, dark: surface, isOwn: true };
}

/**
 * The CSS value for text of an author's colour on a surface. Null: the theme's colour serves
 * better, or the text would be all but invisible.
 */
export function textColor(color: Color, { light, dark, isOwn }: Surface): string | null {
  if (color.alpha < 0.3) {
    return null;
  }
  const opaque = onWhite(color);
  if (isOwn) {
    return toHex(readableOn(opaque, light));
  }
  if (isNeutralExtreme(opaque)) {
    return null;
  }
  const [inLight, inDark] = [light, dark].map((one) => toHex(readableOn(opaque, one)));
  return `light-dark(${inLight}, ${inDark})`;
}

/** `#rrggbb`. */
export function toHex({ red, green, blue }: Color): string {
  return `#${[red, green, blue].map((n) => n.toString(16).padStart(2, '0')).join('')}`;
}
