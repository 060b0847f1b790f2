import outlines from './outlines.json' with { type: 'json' };

export type Weight = 'regular' | 'bold';

/** A part of an outline, in pixels, `y` down: to here, by a line, or by a curve around a point. */
export type Stroke =
  | readonly [kind: 'M', x: number, y: number]
  | readonly [kind: 'L', x: number, y: number]
  | readonly [kind: 'Q', aroundX: number, aroundY: number, x: number, y: number]
  | readonly [kind: 'Z'];

/** Of an em, in the file. */
const UNITS = 500;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

const letters: Readonly<Record<Weight, Readonly<Record<string, string>>>> = outlines;

/**
 * The text as far as the font has it, on one line: emoji are left out. Null where it lacks a letter
 * or a digit, as of Chinese and Arabic, since what is left of a name is no name.
 */
export function settable(text: string): string | null {
  let kept = '';
  const shown = text.normalize().replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  for (const character of shown.replace(/\s+/g, ' ')) {
    if (Object.hasOwn(letters.regular, character)) {
      kept += character;
    } else if (LETTER.test(character)) {
      return null;
    }
  }
  return kept.replace(/ +/g, ' ').trim() || null;
}

export function widthOf(text: string, size: number, weight: Weight): number {
  return [...text].reduce((sum, letter) => sum + advanceOf(letter, weight), 0) * (size / UNITS);
}

function advanceOf(letter: string, weight: Weight): number {
  return Number.parseInt(letters[weight][letter] ?? '0', 10);
}

/** The outlines of a text from `x` on, on the line `y`. */
export function outlineOf(
  text: string,
  [x, y]: readonly [number, number],
  size: number,
  weight: Weight,
): readonly Stroke[] {
  const scale = size / UNITS;
  let left = x;
  return [...text].flatMap((letter) => {
    const from = left;
    left += advanceOf(letter, weight) * scale;
    return strokesOf(letters[weight][letter] ?? '', from, y, scale);
  });
}

/** `747M188 0l-164 0z`: after the advance, `M` is absolute, `l` and `q` are relative. */
function strokesOf(data: string, left: number, base: number, scale: number): readonly Stroke[] {
  let [atX, atY] = [0, 0];
  return (data.match(/[Mlqz][^Mlqz]*/g) ?? []).map((command): Stroke => {
    const [dx = 0, dy = 0, endX = dx, endY = dy] = (command.match(/-?\d+/g) ?? []).map(Number);
    const place = (fromX: number, fromY: number): readonly [number, number] => [
      left + fromX * scale,
      base + fromY * scale,
    ];
    if (command === 'z') {
      return ['Z'];
    }
    const around = place(atX + dx, atY + dy);
    [atX, atY] = command.startsWith('M') ? [dx, dy] : [atX + endX, atY + endY];
    const to = place(atX, atY);
    return command.startsWith('q')
      ? ['Q', ...around, ...to]
      : [command.startsWith('M') ? 'M' : 'L', ...to];
  });
}
