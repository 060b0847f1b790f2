import type { Stroke } from './outline-font.ts';
import type { Picture } from './shapes.ts';

/** Lines that each row of pixels is looked at along. */
const ROWS = 8;
/** Lines that a curve is made of; the largest is some 40 pixels long. */
const PARTS = 8;

type Point = readonly [x: number, y: number];
/** From its upper end to its lower one; `turn` says which of them is the first. */
interface Edge {
  readonly top: Point;
  readonly bottom: Point;
  readonly turn: 1 | -1;
}

/** The picture as red, green and blue of each pixel, on white. */
export function paint({ width, height, shapes }: Picture): Uint8Array {
  const pixels = new Uint8Array(width * height * 3).fill(255);
  for (const { color, strokes } of shapes) {
    const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    const edges = edgesOf(strokes);
    const top = Math.max(0, Math.floor(Math.min(...edges.map((edge) => edge.top[1]))));
    const bottom = Math.min(height, Math.ceil(Math.max(...edges.map((edge) => edge.bottom[1]))));
    for (let y = top; y < bottom; y++) {
      for (const [x, cover] of coverOf(edges, y, width).entries()) {
        for (const [channel, value] of cover > 0 ? channels.entries() : []) {
          const at = (y * width + x) * 3 + channel;
          pixels[at] = Math.round((pixels[at] ?? 0) * (1 - cover) + value * cover);
        }
      }
    }
  }
  return pixels;
}

function edgesOf(strokes: readonly Stroke[]): readonly Edge[] {
  const edges: Edge[] = [];
  let from: Point = [0, 0];
  let start: Point = from;
  const lineTo = (to: Point): void => {
    if (from[1] !== to[1]) {
      const isDown = from[1] < to[1];
      edges.push({
        top: isDown ? from : to,
        bottom: isDown ? to : from,
        turn: isDown ? 1 : -1,
      });
    }
    from = to;
  };
  for (const stroke of strokes) {
    if (stroke[0] === 'M') {
      from = [stroke[1], stroke[2]];
      start = from;
    } else if (stroke[0] === 'L') {
      lineTo([stroke[1], stroke[2]]);
    } else if (stroke[0] === 'Z') {
      lineTo(start);
    } else {
      for (const point of pointsOn(from, stroke)) {
        lineTo(point);
      }
    }
  }
  return edges;
}

function pointsOn(
  [x, y]: Point,
  [, aroundX, aroundY, toX, toY]: Extract<Stroke, { readonly 0: 'Q' }>,
): readonly Point[] {
  return Array.from({ length: PARTS }, (_, part) => {
    const t = (part + 1) / PARTS;
    const between = (a: number, b: number, c: number): number =>
      (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t ** 2 * c;
    return [between(x, aroundX, toX), between(y, aroundY, toY)];
  });
}

/** How much of each pixel of a row is inside, where the edges do not cancel out each other. */
function coverOf(edges: readonly Edge[], y: number, width: number): Float64Array {
  const cover = new Float64Array(width);
  const near = edges.filter(({ top, bottom }) => top[1] < y + 1 && bottom[1] > y);
  for (let row = 0; row < ROWS; row++) {
    const at = y + (row + 0.5) / ROWS;
    const crossings = near
      .filter(({ top, bottom }) => top[1] <= at && at < bottom[1])
      .map(({ top, bottom, turn }) => {
        const part = (at - top[1]) / (bottom[1] - top[1]);
        return { x: top[0] + part * (bottom[0] - top[0]), turn };
      })
      .sort((a, b) => a.x - b.x);
    let inside = 0;
    for (const [index, { x, turn }] of crossings.entries()) {
      inside += turn;
      const end = crossings[index + 1]?.x ?? x;
      for (
        let pixel = Math.max(0, Math.floor(x));
        inside !== 0 && pixel < Math.min(width, end);
        pixel++
      ) {
        cover[pixel] = (cover[pixel] ?? 0) + (Math.min(end, pixel + 1) - Math.max(x, pixel)) / ROWS;
      }
    }
  }
  return cover;
}
