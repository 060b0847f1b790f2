/** A number in a text, whatever the language writes it like. */
export interface Quantity {
  /** As written. */
  readonly text: string;
  /** Of equal numbers the same: `1,000`, `1.000`, `１０００` and `0.1万`. */
  readonly key: string;
  /** Where it begins in the text. */
  readonly start: number;
  /** A count that a language may say by a word. */
  readonly isSmall: boolean;
}

/** Up to here numbers are words as well. */
const LARGEST_WORD = 12;

const FACTORS: ReadonlyMap<string, number> = new Map(
  (
    [
      [1e3, 'k K 千 천 thousand tausend mil mille tysięcy'],
      [1e4, '万 萬 만'],
      [1e6, 'M million millions Mio Millionen millón millones milioni миллион миллионов'],
      [1e8, '亿 億 억'],
      [1e9, 'B b G billion billions Mrd Milliarde Milliarden milliard milliards bilhão bilhões'],
      [1e9, 'миллиард миллиардов mld miliardi'],
      [1e12, 'T 兆 조 trillion trillions'],
    ] as const
  ).flatMap(([factor, words]) => words.split(' ').map((word) => [word, factor] as const)),
);

/**
 * Digits and marks of East Asian type, each as wide as one letter of the text; between other digits
 * its comma parts two numbers.
 */
const WIDE = /[\uff0b\uff0d-\uff1a\uff05]|(?<=[\uff10-\uff19])\uff0c(?=[\uff10-\uff19])/g;

const GROUPED = String.raw`\d+(?:[.,'’\u00a0\u202f]\d+)*`;
/** Not the numbers in names (`Qwen2.5`, `GPT-4`), and not those of months. */
const NUMBER = new RegExp(
  String.raw`(?<![\p{sc=Latn}\d_])(?<!\p{sc=Latn}[-.])(?<!\d[.,])(${GROUPED})(?!\s*[月월])(?:\s?(${[...FACTORS.keys()].join('|')})(?!\p{sc=Latn}))?`,
  'gu',
);

export function readQuantities(written: string): readonly Quantity[] {
  const text = written.replace(WIDE, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0));
  return Array.from(text.matchAll(NUMBER), ({ 0: found, 1: digits = '', 2: word = '', index }) => {
    const value = numberOf(digits) * (FACTORS.get(word) ?? 1);
    const isSmall = Number.isInteger(value) && value <= LARGEST_WORD && !/\D/.test(found);
    return { text: found, key: String(Number(value.toPrecision(12))), start: index, isSmall };
  });
}

/** `1,234.5`, `1.234,5`, `0,5`; a mark before three digits parts thousands. */
function numberOf(digits: string): number {
  const parts = digits.split(/[.,'’\u00a0\u202f]/);
  const [first = '', ...rest] = parts;
  const last = rest.at(-1) ?? '';
  const marks = new Set(digits.replace(/\d/g, ''));
  const isWhole = marks.size < 2 && !/^0/.test(first) && rest.every((part) => part.length === 3);
  return isWhole || rest.length === 0
    ? Number(parts.join(''))
    : Number(`${parts.slice(0, -1).join('')}.${last}`);
}
