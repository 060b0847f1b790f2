import { withLatinDigits } from '../tables/read-number.ts';

/** One result in a cell. */
export interface CellValue {
  /** With a point, as JavaScript reads it. */
  readonly digits: string;
  readonly isPercent: boolean;
}

const NUMBER = String.raw`-?(?:\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?|\.\d+)`;
/** What follows in brackets or behind `±` is how sure it is, not another value. */
const VALUE = new RegExp(
  String.raw`^(?:(%) ?)?(${NUMBER})\s*(%?)(?:\s*(?:±|\(\s*±)\s*${NUMBER}\s*%?\s*\)?)?\s*(%?)$`,
);
const MARKS = /[*_†‡§¶^⁰¹²³⁴-⁹↑↓⬆⬇▲▼🔺🔻🔼🔽]|\p{Extended_Pictographic}|\ufe0f|`/gu;
/** A note, in which there is no further value: `(5-shot)`, `[1]`, `(ours)`. */
const NOTE = /\[[^\]]*\]|\((?=[^()]*\p{L}{2})[^()±]*\)|\(\d{1,3}-?shot\)/gu;

/**
 * The one result in a cell. Null for words, ranges, differences (`+1.2`), approximations, ranks and
 * several values.
 */
export function cellValue(cell: string, isDecimalComma: boolean): CellValue | null {
  if (cell.length > 80) {
    return null;
  }
  const plain = withLatinDigits(cell)
    .replace(/[−–—]/g, '-')
    .replace(/\+\/?-|\\pm/g, '±')
    .replace(NOTE, '')
    .replace(MARKS, '')
    .replace(/[  ]/g, ' ')
    .trim();
  const [, before = '', number = '', sign = '', after = ''] = VALUE.exec(plain) ?? [];
  const digits = digitsOf(number, isDecimalComma);
  return digits === null ? null : { digits, isPercent: before + sign + after !== '' };
}

function digitsOf(number: string, isDecimalComma: boolean): string | null {
  if (number === '') {
    return null;
  }
  const isThousands = /^-?\d{1,3}(?:[ ,]\d{3})+(?:\.\d+)?$/.test(number);
  if (isThousands && !(isDecimalComma && !/[ .]/.test(number))) {
    return number.replace(/[ ,]/g, '');
  }
  return number.replace(',', '.').replace(/^(-?)\./, '$10.');
}

/** Whether a table writes `62,3`: some cell says so for certain, and none has a point. */
export function hasDecimalCommas(cells: readonly string[]): boolean {
  const texts = cells.map(withLatinDigits);
  const isPoint = (text: string): boolean => /\d\.\d/.test(text);
  const isComma = (text: string): boolean => /(?<![\d,])(?:\d+,\d{1,2}|0,\d+)(?![\d,])/.test(text);
  return texts.some(isComma) && !texts.some(isPoint);
}

/** A hundred times as much, or the hundredth part, by its digits: no binary fraction comes in. */
export function timesHundred(digits: string, power: 2 | -2): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(digits) ?? [];
  const padded = power === 2 ? whole + fraction.padEnd(2, '0') : whole.padStart(3, '0') + fraction;
  const point = power === 2 ? whole.length + 2 : padded.length - fraction.length - 2;
  const shifted = `${padded.slice(0, point)}.${padded.slice(point)}`;
  return sign + shifted.replace(/^0+(?=\d)/, '').replace(/\.$/, '');
}
