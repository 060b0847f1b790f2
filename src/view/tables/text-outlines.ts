import { directionOf } from '../directions.ts';
import { traceOutline } from './trace-outline.ts';

/** Pixels that a text is drawn with, for one of the page. */
const SCALE = 8;
/** Room around a text and above and below its line, in px of the page. */
const [AROUND, ABOVE, BELOW] = [6, 26, 14];
/** Drawn in colours, of which an outline would be one blot. */
const IN_COLORS = /\p{Emoji_Presentation}|\ufe0f/u;

/**
 * The outline of a text of a picture, in the reader's own font, whatever its script; null for one
 * that has none. No browser tells a page the outlines of a font: it is drawn and traced.
 */
export function textOutline(text: SVGTextElement): SVGPathElement | null {
  const words = [...text.childNodes].at(-1)?.nodeValue ?? '';
  const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  if (pen === null || IN_COLORS.test(words)) {
    return null;
  }
  const { fontWeight, fontSize, fontFamily } = getComputedStyle(text);
  const prepare = (): void => {
    pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    pen.direction = directionOf(text) ?? 'ltr';
  };
  prepare();
  const { width } = pen.measureText(words);
  const { canvas } = pen;
  // A new size takes all settings away.
  canvas.width = Math.ceil(width + 2 * AROUND) * SCALE;
  canvas.height = (ABOVE + BELOW) * SCALE;
  prepare();
  pen.scale(SCALE, SCALE);
  if (pen.getImageData(0, 0, SCALE, SCALE).data.some(Boolean)) {
    throw new Error('The browser hides from pages what they draw.');
  }
  pen.textAlign = 'left';
  pen.fillText(words, AROUND, ABOVE);
  const drawn = pen.getImageData(0, 0, canvas.width, canvas.height);
  // A pixel's value is that of its middle.
  const origin = [AROUND * SCALE - 0.5, ABOVE * SCALE - 0.5] as const;
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  const before = { middle: width / 2, end: width }[text.getAttribute('text-anchor') ?? ''] ?? 0;
  const x = Math.round((Number(text.getAttribute('x')) - before) * 100) / 100;
  path.setAttribute('d', traceOutline(drawn, origin, SCALE));
  path.setAttribute('transform', `translate(${x} ${text.getAttribute('y')}) scale(.01)`);
  // As other programs name what was a text.
  path.setAttribute('aria-label', words);
  return path;
}
