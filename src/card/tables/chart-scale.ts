interface Scale {
  readonly low: number;
  readonly high: number;
  readonly isLog: boolean;
  /** Round values within the scale, rising. */
  readonly ticks: readonly number[];
}

const STEPS = [1, 2, 5, 10];
/** Ticks of each power of ten: the first of these sets that there is room for. */
const MANTISSAS = [[1, 2, 5], [1, 3], [1]];
const UNITS = Object.entries({ T: 12, B: 9, M: 6, k: 3 });

/**
 * The range of the values with some room around it, which does not reach beyond 0, 1 or 100 if no
 * value does. About `most` ticks.
 */
export function linearScale(values: readonly number[], most: number): Scale {
  const min = Math.min(...values);
  const max = Math.max(...values);
  // Values that differ by a rounding error are one: between them there is no tick to count to.
  const isFlat = max - min <= Math.abs(max) * 1e-9;
  const room = (isFlat ? 0 : (max - min) * 0.05) || Math.abs(max) * 0.05 || 1;
  const low = min < 0 ? min - room : Math.max(0, min - room);
  const limit = [1, 100].find((end) => max <= end && max + room > end);
  const high = limit ?? max + room;
  const rough = (high - low) / Math.max(1, most);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * (STEPS.find((times) => times * power >= rough * (1 - 1e-9)) ?? 10);
  const ticks: number[] = [];
  for (let count = Math.ceil(low / step - 1e-9); count * step <= high + step * 1e-9; count++) {
    // Without the rounding errors of binary fractions.
    ticks.push(Number((count * step).toPrecision(12)));
  }
  return { low, high, isLog: false, ticks };
}

/** For positive values. Ticks are powers of ten, with steps between them where there is room. */
export function logScale(values: readonly number[], most: number): Scale {
  const min = Math.log10(Math.min(...values));
  const max = Math.log10(Math.max(...values));
  const room = (max - min) * 0.05 || 0.1;
  const [low, high] = [10 ** (min - room), 10 ** (max + room)];
  const choices = MANTISSAS.map((mantissas) => {
    const ticks: number[] = [];
    for (let power = Math.floor(min - room); power <= max + room; power++) {
      ticks.push(...mantissas.map((mantissa) => Number(`${mantissa}e${power}`)));
    }
    return ticks.filter((tick) => tick >= low && tick <= high);
  });
  const all = choices.find(({ length }) => length <= most) ?? choices.at(-1) ?? [];
  const every = Math.ceil(all.length / Math.max(1, most));
  return { low, high, isLog: true, ticks: all.filter((_tick, index) => index % every === 0) };
}

/** From zero, as the lengths of bars are. */
export function barScale(values: readonly number[]): Scale {
  const low = Math.min(0, ...values);
  const high = Math.max(0, ...values);
  return { low, high: high > low ? high : 1, isLog: false, ticks: [] };
}

export function placeOn({ low, high, isLog }: Scale, value: number): number {
  return isLog ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
}

/**
 * Three digits, `12.3k` to `7T`, and `1.6·10²³` for what is larger or very small. Whole numbers
 * below 10,000 may be years and stay.
 */
export function shortNumber(value: number): string {
  const isWhole = Math.abs(value) < 1e4 && Math.abs(value) >= 1e3;
  const rounded = isWhole ? Math.round(value) : Number(value.toPrecision(3));
  const size = Math.abs(rounded);
  const sign = rounded < 0 ? '−' : '';
  if (size > 0 && (size >= 1e15 || size < 1e-4)) {
    const [mantissa = '', power = ''] = size.toExponential().split('e');
    const digits = power.replace('+', '').replace('-', '⁻');
    const raised = digits.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
    return `${sign}${mantissa === '1' ? '' : `${mantissa}·`}10${raised}`;
  }
  const [unit, power] = (size >= 1e4 && UNITS.find(([, least]) => size >= 10 ** least)) || ['', 0];
  return `${sign}${Number((size / 10 ** power).toPrecision(4))}${unit}`;
}
