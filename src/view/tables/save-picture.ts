import { downloadFile } from '../download.ts';
import { textOutline } from './text-outlines.ts';

/** What the page's style sheets say about a picture, and a file has to say itself. */
const PROPERTIES = (
  'fill fill-opacity stroke stroke-width stroke-linejoin paint-order ' +
  'font-family font-size font-weight unicode-bidi'
).split(' ');
/** Pixels of the file for one of the page. */
const PNG_SCALE = 2;

export async function saveSvg(svg: SVGSVGElement, fileName: string): Promise<void> {
  downloadFile(svgFile(svg), fileName);
}

/**
 * The picture for paper: in light colours, and its texts as outlines, so that it is the same wherever
 * it is opened. Says how many have to stay texts.
 */
export async function savePaperSvg(svg: SVGSVGElement, fileName: string): Promise<number> {
  const texts = [...svg.querySelectorAll('text')];
  const outlines = texts.map(textOutline);
  svg.style.colorScheme = 'light';
  const file = svgFile(svg, outlines);
  svg.style.colorScheme = '';
  downloadFile(file, fileName);
  return outlines.filter((outline) => outline === null).length;
}

/** The picture as it is shown, light or dark, at twice its size. */
export async function savePng(svg: SVGSVGElement, fileName: string): Promise<void> {
  const image = new Image();
  const url = URL.createObjectURL(svgFile(svg));
  image.src = url;
  await image.decode().finally(() => URL.revokeObjectURL(url));
  const canvas = document.createElement('canvas');
  canvas.width = image.width * PNG_SCALE;
  canvas.height = image.height * PNG_SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve));
  if (blob === null) {
    throw new Error('The browser made no picture.');
  }
  downloadFile(blob, fileName);
}

/**
 * Without style sheet, variables and fonts but the system's. The picture has to be in the page.
 * `outlines` stand in place of its texts.
 */
function svgFile(svg: SVGSVGElement, outlines: readonly (SVGPathElement | null)[] = []): Blob {
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const copies = [copy, ...copy.querySelectorAll('*')];
  for (const [index, element] of [svg, ...svg.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(element);
    const parent = element === svg ? null : getComputedStyle(element.parentElement ?? svg);
    for (const property of PROPERTIES) {
      const value = style.getPropertyValue(property);
      // All of them are inherited, or stand at texts only.
      if (value !== parent?.getPropertyValue(property)) {
        copies[index]?.setAttribute(property, value);
      }
    }
    copies[index]?.removeAttribute('class');
  }
  for (const [index, text] of [...copy.querySelectorAll('text')].entries()) {
    const outline = outlines[index];
    if (outline) {
      for (const property of ['fill', 'stroke', 'stroke-linejoin', 'paint-order']) {
        const value = text.getAttribute(property);
        if (value !== null) {
          outline.setAttribute(property, value);
        }
      }
      // Its units are hundredths.
      outline.setAttribute(
        'stroke-width',
        `${parseFloat(text.getAttribute('stroke-width') ?? '0')}00`,
      );
      outline.append(...text.querySelectorAll('title'));
      text.replaceWith(outline);
    }
  }
  copy.removeAttribute('style');
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
}
