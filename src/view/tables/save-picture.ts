import { downloadFile } from '../download.ts';

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

/** Without style sheet, variables and fonts but the system's. The picture has to be in the page. */
function svgFile(svg: SVGSVGElement): Blob {
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
  return new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' });
}
