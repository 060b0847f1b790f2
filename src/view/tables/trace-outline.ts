/** What is drawn: how much of each pixel is covered, four bytes a pixel, of which the last counts. */
type Pixels = Pick<ImageData, 'data' | 'width' | 'height'>;
type Point = readonly [x: number, y: number];

/** Half of a pixel's cover: the outline runs between what is more and what is less. */
const HALF = 127.5;
/** How far a line may be beside the outline, in pixels: less than is seen in print. */
const TOLERANCE = 0.2;

/**
 * For the corners of a square that are covered (top left 1, top right 2, bottom right 4, bottom left
 * 8), the sides that the outline comes in by and goes out by, with what is covered on its left: top
 * 0, right 1, bottom 2, left 3.
 */
const SIDES = '|30|01|31|12|3012|02|32|23|20|0123|21|13|10|03|'.split('|');

/**
 * The outline of what is drawn, as the data of a path in hundredths of `scale` pixels, from `origin`
 * on: marching squares, with the place between two pixels by how much of them is covered.
 */
export function traceOutline(pixels: Pixels, [left, top]: Point, scale: number): string {
  const toUnit = (at: number, from: number): number => Math.round(((at - from) * 100) / scale);
  let path = '';
  for (const ring of ringsOf(pixels)) {
    let [lastX, lastY] = [0, 0];
    for (const [at, [x, y]] of withoutIdle(ring).entries()) {
      const [unitX, unitY] = [toUnit(x, left), toUnit(y, top)];
      path += `${at === 0 ? 'M' : at === 1 ? 'l' : ' '}${unitX - lastX} ${unitY - lastY}`;
      [lastX, lastY] = [unitX, unitY];
    }
    path += 'z';
  }
  return path;
}

function ringsOf({ data, width, height }: Pixels): readonly (readonly Point[])[] {
  const cover = (x: number, y: number): number => data[(y * width + x) * 4 + 3] ?? 0;
  // The sides of squares, as numbers: two for each pixel, to its right and down from it.
  const sideOf = (x: number, y: number, side: number): number =>
    ((y + Number(side === 2)) * width + x + Number(side === 1)) * 2 + (side % 2);
  const next = new Map<number, number>();
  for (let y = 0; y < height - 1; y++) {
    for (let x = 0; x < width - 1; x++) {
      const corners =
        Number(cover(x, y) > HALF) +
        Number(cover(x + 1, y) > HALF) * 2 +
        Number(cover(x + 1, y + 1) > HALF) * 4 +
        Number(cover(x, y + 1) > HALF) * 8;
      const sides = SIDES[corners] ?? '';
      for (let at = 0; at < sides.length; at += 2) {
        next.set(sideOf(x, y, Number(sides[at])), sideOf(x, y, Number(sides[at + 1])));
      }
    }
  }
  const pointAt = (side: number): Point => {
    const [x, y] = [(side >> 1) % width, Math.floor((side >> 1) / width)];
    const isDown = side % 2 === 1;
    const [from, to] = [cover(x, y), isDown ? cover(x, y + 1) : cover(x + 1, y)];
    const part = (HALF - from) / (to - from);
    return isDown ? [x, y + part] : [x + part, y];
  };
  const rings: Point[][] = [];
  for (const start of next.keys()) {
    const ring: Point[] = [];
    for (let side: number | undefined = start; side !== undefined; ) {
      const after: number | undefined = next.get(side);
      next.delete(side);
      if (after !== undefined) {
        ring.push(pointAt(side));
      }
      side = after;
    }
    rings.push(ring);
  }
  return rings;
}

/** Without the points that lie on the line between those around them. */
function withoutIdle(ring: readonly Point[]): readonly Point[] {
  const kept: Point[] = [];
  let from = 0;
  for (let to = 2; to <= ring.length; to++) {
    const [start, end] = [ring[from], ring[to % ring.length]];
    if (start && end && !ring.slice(from + 1, to).every((point) => isOn(point, start, end))) {
      kept.push(start);
      from = to - 1;
    }
  }
  return [...kept, ...ring.slice(from, from + 1)];
}

function isOn([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): boolean {
  const [dx, dy] = [toX - fromX, toY - fromY];
  const length = Math.hypot(dx, dy) || 1;
  return Math.abs((x - fromX) * dy - (y - fromY) * dx) <= TOLERANCE * length;
}
