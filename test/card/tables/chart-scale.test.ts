import { describe, expect, test } from 'vitest';
import {
  barScale,
  linearScale,
  logScale,
  placeOn,
  shortNumber,
} from '../../../src/card/tables/chart-scale.ts';

test.each([
  [[0.3, 0.30000000000000004]],
  [[0.8, 0.8000000000000002]],
  [[81.3, 81.30000000000001]],
  [[-5, -5]],
])('values that differ by a rounding error, as %j, have an axis with few ticks', (values) => {
  const { low, high, ticks } = linearScale(values, 5);
  expect(low).toBeLessThan(Math.min(...values));
  expect(high).toBeGreaterThan(Math.max(...values));
  expect(ticks.length).toBeGreaterThan(0);
  expect(ticks.length).toBeLessThan(12);
});

describe('the axis of a chart', () => {
  test.each<readonly [values: number[], most: number, ticks: number[]]>([
    [[4.8, 94], 10, [10, 20, 30, 40, 50, 60, 70, 80, 90]],
    [[4.8, 94], 4, [50]],
    [[0.61, 0.67], 5, [0.62, 0.64, 0.66]],
    [[-3, 3], 6, [-2, 0, 2]],
    [[0.1, 0.3], 3, [0.1, 0.2, 0.3]],
    [[1e9, 7e9], 4, [2e9, 4e9, 6e9]],
  ])('has round numbers: %j', (values, most, ticks) => {
    expect(linearScale(values, most).ticks).toEqual(ticks);
  });

  test('does not reach beyond the ends that scores have', () => {
    expect(linearScale([1, 99], 5)).toMatchObject({ low: 0, high: 100 });
    expect(linearScale([0.02, 0.99], 5)).toMatchObject({ low: 0, high: 1 });
    expect(linearScale([0, 0], 5)).toMatchObject({ low: 0, high: 1 });
    expect(linearScale([50, 150], 5)).toMatchObject({ low: 45, high: 155 });
  });

  test('has room for a value that all have', () => {
    const scale = linearScale([40, 40], 5);
    expect(placeOn(scale, 40)).toBe(0.5);
    expect(scale.ticks.length).toBeGreaterThan(1);
  });

  test.each<readonly [values: number[], most: number, ticks: number[]]>([
    [[0.5e23, 16e23], 8, [5e22, 1e23, 2e23, 5e23, 1e24]],
    [[0.5e23, 16e23], 4, [1e23, 3e23, 1e24]],
    [[1e6, 1e12], 8, [1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12]],
    [[1e6, 1e12], 4, [1e6, 1e8, 1e10, 1e12]],
  ])('rises by powers of ten over a wide range: %j', (values, most, ticks) => {
    const scale = logScale(values, most);
    expect(scale.ticks).toEqual(ticks);
    expect(placeOn(scale, scale.low)).toBe(0);
    expect(placeOn(scale, scale.high)).toBe(1);
  });

  test('begins at zero for bars, also of negative values', () => {
    expect(barScale([40, 80])).toMatchObject({ low: 0, high: 80 });
    expect(barScale([-3, 5])).toMatchObject({ low: -3, high: 5 });
    expect(placeOn(barScale([-3, -1]), 0)).toBe(1);
    expect(placeOn(barScale([0, 0]), 0)).toBe(0);
  });

  test.each<readonly [value: number, text: string]>([
    [0, '0'],
    [67.46, '67.5'],
    [-3.2, '−3.2'],
    [0.00012, '0.00012'],
    [0.00002, '2·10⁻⁵'],
    [2024, '2024'],
    [12_345, '12.3k'],
    [999_999, '1M'],
    [7e9, '7B'],
    [1.5e13, '15T'],
    [1.6e23, '1.6·10²³'],
    [1e24, '10²⁴'],
  ])('writes %d as %s', (value, text) => {
    expect(shortNumber(value)).toBe(text);
  });
});
