import { markInvisible } from '../../text/mark-invisible.ts';
import type { Picture, Shape } from './shapes.ts';

/** A picture that needs no font. Its texts stand in it as names of their outlines, too. */
export function pictureSvg({ width, height, title, shapes }: Picture): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>\n',
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${inXml(title)}">\n`,
    `<title>${inXml(title)}</title>\n`,
    ...shapes.map(
      (shape) => `<path fill="${shape.color}"${nameOf(shape)} d="${pathOf(shape)}"/>\n`,
    ),
    '</svg>\n',
  ].join('');
}

function nameOf({ text }: Shape): string {
  return text === undefined ? '' : ` aria-label="${inXml(text)}"`;
}

function pathOf({ strokes }: Shape): string {
  return strokes.map(([kind, ...numbers]) => kind + numbers.map(short).join(' ')).join('');
}

function short(number: number): string {
  return String(Math.round(number * 100) / 100);
}

/** XML has no control characters, not even escaped. */
function inXml(text: string): string {
  return markInvisible(text).replace(
    /[&<>"\t\r\n]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}
