/** A longer cell is prose. */
const MAX_LENGTH = 80;

/** Signs such as ✅ and ★ say something. */
const NOTHING = /^(?:n\/?[ac]|nan|none|tb[ad]|oom|[\s\p{P}\p{C}−~|`^]*)$/iu;

/**
 * A number before any other word is none: `7 Wonders`, `3D`. The groups that scale have their power
 * of ten below; `MiB` counts as `MB`.
 */
const UNIT =
  /^(?:(?:(k|thousand)|(m|mn|million)|(b|g|bn|billion)|(t|tn|trillion))?(?:i?b|hz|flops)?|(ms)|[%×xsh]|pp|db|sec|min|hours?|tok|tokens?|param\w*|layers?|epochs?|steps?|bits?|vram)(?:\/.+)?$/i;
const POWERS = [3, 6, 9, 12, -3];

/** Most numbers, read at once: a table may have 100,000 cells. */
const PLAIN = /^\**(\d{1,9}(?:\.\d+)?)%?\**$/;
const SPACED = /^\d{1,3}(?:[ '’]\d{3})+(?:[.,]\d+)?$/;
const THOUSANDS = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/;
/** `1.234.567`: two points at least, since one is a decimal point. */
const POINTS = /^[1-9]\d{0,2}(?:\.\d{3}){2,}$/;
const DECIMAL_COMMA = /^(?:\d+|\d{1,3}(?:\.\d{3})+),\d+$/;

/** One number: what stands before it, sign, digits, exponent, unit, second word of the unit. */
const PART =
  /([^\p{L}\p{N}.+-]*)([-+]? ?)(\d+(?:[ ',.’]\d+)*|\.\d+)(?:[eE]([-+]?\d+))?(?: ?([%×]|\/?\p{L}+(?:\/\p{L}+)?)(?: (\p{L}+))?)?/guy;
/** Between the first number and another one. Not `-`, `~` and `:`, which make a range or a time. */
const JOINT = /[/|→;,↑↓(±]/;
const DATE = /^\d+\/\d+\/\d+$|^20\d\d\//;
/** In brackets; in parentheses, unless it is a bare number. */
const NOTE = /\[[^\]]*\]|\((?![-+±]?[\d.,]+%?\))[^()]*\)/g;

export function saysNothing(cell: string): boolean {
  return NOTHING.test(cell);
}

/**
 * The number in a cell, the first of several: `12.3 / 45.6`, `54.1 (+2.1)`, `6 ± 0.1`. Null for
 * words, dates, versions, ids and ranges (neither end of `2020-2021` is its value). Signs before it
 * (`~ > $ ✅`) and notes behind it (`(5-shot)`, `†`) do not count. Units scale it, so that cells
 * compare: `7B` is 7e9, `12 ms` 0.012. A percentage stays as written.
 *
 * A comma is a decimal comma unless exactly three digits follow it and one to three, not starting
 * with 0, precede it: `0,857` and `54,1` are less than 60, `1,234` is more than a thousand.
 * `readColumn` knows better. A single point is a decimal point: `1.234`.
 */
export function readNumber(text: string): number | null {
  return read(text, false, []);
}

/**
 * The numbers of a column's cells. `1,234` has a decimal comma where another cell has one for
 * certain (`0,857`, `12,5`), and none has a decimal point or several commas.
 */
export function readColumn(cells: readonly string[]): readonly (number | null)[] {
  const written: string[] = [];
  const numbers = cells.map((cell) => read(cell, false, written));
  const isDecimalComma =
    written.some((digits) => DECIMAL_COMMA.test(digits) && !THOUSANDS.test(digits)) &&
    !written.some((digits) => /^[\d,]*\.\d+$|,.*,/.test(digits));
  return isDecimalComma ? cells.map((cell) => read(cell, true, [])) : numbers;
}

/** Adds the digits it reads, as they are written, to `written`. */
function read(text: string, isDecimalComma: boolean, written: string[]): number | null {
  const plainDigits = PLAIN.exec(text)?.[1];
  if (plainDigits) {
    written.push(plainDigits);
    return Number(plainDigits);
  }
  const plain = text.length > MAX_LENGTH ? '' : withoutMarkup(text);
  const matches: (readonly string[])[] = [];
  const rest = plain.replace(PART, (...match: string[]) => {
    matches.push(match);
    return '';
  });
  if (/[\p{L}\p{N}]/u.test(rest) || DATE.test(plain)) {
    return null;
  }
  // The unit of both stands behind the value (`1.2k ± 0.1`) or behind the error (`1.2 ± 0.1k`).
  const units = matches.map((match) => match[5] ?? '');
  const unit = units[0] || (plain.includes('±') && units[1]) || '';
  let first: number | null = null;
  for (const match of matches) {
    const [, lead = '', sign = '', digits = ''] = match;
    const number = parsePart(match, unit, isDecimalComma);
    // `54.1 -2.1` is a change, `54-60` and `54 - 60` are ranges.
    const isJoined = first === null || JOINT.test(lead) || (lead && /^\S$/.test(sign));
    if (!isJoined || !Number.isFinite(number)) {
      return null;
    }
    first ??= number;
    written.push(digits);
  }
  return first;
}

/** NaN if it is none. */
function parsePart(match: readonly string[], defaultUnit: string, isDecimalComma: boolean): number {
  const [, , sign = '', digits = '', exponent = '0', unit = defaultUnit, word = ''] = match;
  const groups = UNIT.exec(unit);
  if (!(groups && UNIT.test(word))) {
    return Number.NaN;
  }
  const power = Number(exponent) + (POWERS[groups.slice(1).findIndex(Boolean)] ?? 0);
  // By text, so that `1.005k` is 1005 and no binary fraction.
  return Number(`${sign.trim()}${parseDigits(digits, isDecimalComma)}e${power}`);
}

/** As JavaScript writes a number, if it is one. */
function parseDigits(digits: string, isDecimalComma: boolean): string {
  const joined = SPACED.test(digits) ? digits.replace(/[ '’]/g, '') : digits;
  if (THOUSANDS.test(joined) && !(isDecimalComma && DECIMAL_COMMA.test(joined))) {
    return joined.replaceAll(',', '');
  }
  if (POINTS.test(joined)) {
    return joined.replaceAll('.', '');
  }
  return DECIMAL_COMMA.test(joined) ? joined.replaceAll('.', '').replace(',', '.') : joined;
}

/** Arabic and Persian digits become Latin ones. */
export function withLatinDigits(text: string): string {
  return text.replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** Powers of ten become `e23`; other superscripts are marks of footnotes. */
function withoutMarkup(text: string): string {
  return withLatinDigits(text)
    .replace(/٫/g, '.')
    .replace(/[⁰¹²³⁴-⁹](?<!10⁻?[⁰¹²³⁴-⁹]+)/g, '')
    .replace(/( ?[·⋅×x*] ?|(?<![\d.,]))10(?:\^|(?=[⁻⁰¹²³⁴-⁹]))/g, (_power, times: string) =>
      times ? 'e' : '1e',
    )
    .normalize('NFKC')
    .replace(/(?<![\d*_`])[*_`]+|[*_`]+(?![\d*_`])/g, '')
    .replace(/[−–—]/g, '-')
    .replace(/\+\/?-/g, '±')
    .replace(NOTE, '')
    .replace(/\s+/g, ' ')
    .trim();
}
