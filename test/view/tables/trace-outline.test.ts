import { expect, test } from 'vitest';
import { traceOutline } from '../../../src/view/tables/trace-outline.ts';

const SIZE = 64;

/** What is covered where `inside` is negative: its distance to the outline in pixels. */
function drawn(inside: (x: number, y: number) => number) {
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  for (let at = 0; at < SIZE * SIZE; at++) {
    data[at * 4 + 3] = (0.5 - inside(at % SIZE, Math.floor(at / SIZE))) * 255;
  }
  return { data, width: SIZE, height: SIZE };
}

type Point = readonly [number, number];

function rings(path: string): readonly (readonly Point[])[] {
  expect(path).toMatch(/^(?:M-?\d+ -?\d+(?:l-?\d+ -?\d+(?: -?\d+ -?\d+)*)?z)*$/);
  return path.split('z').flatMap((part) => {
    const numbers = part.match(/-?\d+/g)?.map(Number) ?? [];
    let [x, y] = [0, 0];
    const points = numbers.flatMap((number, at): Point[] => {
      [x, y] = at % 2 === 0 ? [x + number, y] : [x, y + number];
      return at % 2 === 0 ? [] : [[x, y]];
    });
    return points.length > 0 ? [points] : [];
  });
}

/** Of what the ring is around; below zero where it runs the other way round. */
function area(ring: readonly Point[]): number {
  const sum = ring.reduce((all, [x, y], at) => {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [0, 0];
    return all + x * nextY - nextX * y;
  }, 0);
  return sum / 2 / 100 ** 2;
}

const disc = (x: number, y: number, radius: number) => (toX: number, toY: number) =>
  Math.hypot(toX - x, toY - y) - radius;

test('a disc is round, where it is, and of its size', () => {
  const [ring = [], ...others] = rings(traceOutline(drawn(disc(30, 25, 20)), [10, 5], 1));
  expect(others).toEqual([]);
  for (const [x, y] of ring) {
    expect(Math.hypot(x / 100 - 20, y / 100 - 20)).toBeCloseTo(20, 0);
  }
  expect(Math.abs(area(ring)) / (Math.PI * 20 ** 2)).toBeCloseTo(1, 1);
  expect(ring.length).toBeLessThan(60);
});

test('a hole runs the other way round', () => {
  const ring = (x: number, y: number): number => Math.abs(disc(32, 32, 20)(x, y)) - 5;
  const areas = rings(traceOutline(drawn(ring), [0, 0], 1)).map(area);
  expect(areas.map(Math.sign).sort()).toEqual([-1, 1]);
  const all = Math.abs(areas.reduce((sum, one) => sum + one, 0));
  expect(all / (Math.PI * (25 ** 2 - 15 ** 2))).toBeCloseTo(1, 1);
});

test('a straight side has no points but its ends, and a scale makes it smaller', () => {
  const box = (x: number, y: number): number => Math.max(Math.abs(x - 30), Math.abs(y - 30)) - 16.5;
  const [ring = []] = rings(traceOutline(drawn(box), [30, 30], 8));
  expect(ring.length).toBeLessThanOrEqual(8);
  expect(Math.abs(area(ring))).toBeCloseTo((33 / 8) ** 2, 0);
});

test('two that touch by a corner are both there; nothing is nothing', () => {
  const boxes = (x: number, y: number): number =>
    Number(x < 30 === y < 30) - 0.5 + Number(x < 10 || y < 10 || x > 50 || y > 50);
  expect(rings(traceOutline(drawn(boxes), [0, 0], 1)).length).toBeGreaterThan(0);
  expect(
    traceOutline(
      drawn(() => 1),
      [0, 0],
      1,
    ),
  ).toBe('');
});
