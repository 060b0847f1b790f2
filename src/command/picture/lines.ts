import { type Weight, widthOf } from './outline-font.ts';

/** The beginning of a text that is not wider, with `…` for the rest. */
export function cut(text: string, width: number, size: number, weight: Weight): string {
  if (widthOf(text, size, weight) <= width) {
    return text;
  }
  let kept = '';
  let used = widthOf('…', size, weight);
  for (const letter of text) {
    used += widthOf(letter, size, weight);
    if (used > width) {
      break;
    }
    kept += letter;
  }
  return `${kept.replace(/[\s.,;:/_-]+$/, '')}…`;
}

/** Lines that are not wider; a name is also broken behind its `-`, `_` and `/`, or anywhere. */
export function wrap(text: string, width: number, size: number, weight: Weight): readonly string[] {
  const lines = [''];
  for (const part of text.match(/[^\s\-_/]+[\s\-_/]*|[\s\-_/]+/g) ?? []) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && widthOf(line + part.trimEnd(), size, weight) > width) {
      lines.push('');
    }
    for (const letter of part) {
      const longer = (lines.at(-1) ?? '') + letter;
      if (letter !== ' ' && widthOf(longer, size, weight) > width) {
        lines.push(letter);
      } else {
        lines.splice(-1, 1, longer);
      }
    }
  }
  return lines.map((line) => line.trim()).filter(Boolean);
}
