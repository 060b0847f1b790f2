import type { ChartData, ChartMeasure } from '../../card/tables/chart-data.ts';
import { markInvisible } from '../../text/mark-invisible.ts';

/** A form as drawn: where its values are, for the pointer and the keys. */
export interface Drawing {
  readonly children: readonly SVGElement[];
  readonly marks: readonly Mark[];
  readonly height: number;
}

export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly subject: number;
  readonly measure: ChartMeasure;
  readonly element: SVGElement;
}

/** Room at the ends of an axis for half a mark. */
export const EDGE = 12;
const FONT_SIZE = 12;
/** Marks of the groups, about 10 px wide, around 0. */
const SHAPES = [
  'M-4.5 0a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0-9 0z',
  'M-4-4h8v8h-8z',
  'M0-5.2L5 3.8H-5z',
  'M0-5.6L5.6 0L0 5.6L-5.6 0z',
  'M0 5.2L5-3.8H-5z',
  'M-5-1.7h3.3V-5h3.4v3.3H5v3.4H1.7V5h-3.4V1.7H-5z',
];
/** More models of one's own than this are not named. */
const MAX_NAMED = 4;

/** Like `h()`, for SVG: a saved picture has to be XML, which has no control characters. */
export function s<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
  ...children: readonly (Node | string)[]
): SVGElementTagNameMap[Tag] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) {
    element.setAttribute(name, String(value));
  }
  element.append(
    ...children.map((child) => (typeof child === 'string' ? markInvisible(child) : child)),
  );
  return element;
}

/** A line through the places of these marks. */
export function path(marks: readonly Mark[]): SVGElement {
  const points = marks.map(({ x, y }) => `${x},${y}`);
  return s('path', { d: `M${points.join('L')}`, class: 'chart-path' });
}

export function line(x1: number, y1: number, x2: number, y2: number, kind: string): SVGElement {
  return s('path', { d: `M${x1},${y1}L${x2},${y2}`, class: kind });
}

let pen: CanvasRenderingContext2D | null = null;

/** The width of the widest, in px, as wide as it is in bold, and a little more. */
export function textWidth(...texts: readonly string[]): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (pen) {
    pen.font = `600 ${FONT_SIZE}px ${getComputedStyle(document.body).fontFamily}`;
  }
  return Math.max(...texts.map((text) => (pen?.measureText(text).width ?? text.length * 8) * 1.03));
}

/** A line of text, `y` its middle; one too wide ends in `…` and has the whole in its title. */
export function label(
  x: number,
  y: number,
  text: string,
  kind = '',
  anchor = 'start',
  width = Number.POSITIVE_INFINITY,
): SVGElement {
  let shown = text;
  // A first cut, as a cell may hold a whole page.
  for (let letters = [...text].slice(0, 100); letters.length > 1; letters = letters.slice(0, -1)) {
    shown = letters.join('').trim() + (letters.join('') === text ? '' : '…');
    if (textWidth(shown) <= width) {
      break;
    }
  }
  return s(
    'text',
    { x, y: y + 4.3, class: `chart-text ${kind}`, 'text-anchor': anchor },
    ...(shown === text ? [] : [s('title', {}, text)]),
    shown,
  );
}

/** The name with an arrow to its better end, if it has none yet. */
export function measureLabel({ name, direction }: ChartMeasure): string {
  return direction === null || /[↑⬆▲↓⬇▼]/.test(name)
    ? name
    : `${name} ${direction === 'higher' ? '↑' : '↓'}`;
}

/** What the shape of each subject's mark stands for: its group; where there are none, itself. */
function kindsOf({ subjects }: ChartData): readonly string[] {
  const hasGroups = subjects.some(({ group }) => group !== null);
  return subjects.map(({ name, group }) => (hasGroups ? (group ?? '') : name));
}

/** The kinds in the order of the chart; none if there are more than shapes. */
function shapedKinds(data: ChartData): readonly string[] {
  const kinds = [...new Set(kindsOf(data))].filter(Boolean);
  return kinds.length > SHAPES.length ? [] : kinds;
}

/** Indices of the subjects in the order of drawing: one's own above the others. */
export function drawingOrder({ subjects }: ChartData): readonly number[] {
  return [...subjects.keys()].sort(
    (a, b) => Number(subjects[a]?.isOwn) - Number(subjects[b]?.isOwn),
  );
}

/** A shape, by its index, and classes. */
interface Look {
  readonly shape: number;
  readonly kind: string;
}

/** How the marks of each subject look, for each chart once: there are thousands of marks. */
const looks = new WeakMap<ChartData, readonly Look[]>();

function lookOf(data: ChartData, subject: number): Look {
  const known = looks.get(data) ?? looksOf(data);
  looks.set(data, known);
  return known[subject] ?? { shape: 0, kind: '' };
}

function looksOf(data: ChartData): readonly Look[] {
  const kinds = kindsOf(data);
  const shaped = shapedKinds(data);
  // Two of one's own can be told apart, in whatever order the rows are.
  const own = data.subjects.flatMap(({ name, isOwn }) => (isOwn ? name : [])).sort();
  return data.subjects.map(({ name, isOwn }, subject) => ({
    shape: Math.max(0, shaped.indexOf(kinds[subject] ?? '')),
    kind: isOwn ? `chart-own chart-own-${own.indexOf(name) % 2}` : '',
  }));
}

export function subjectClass(data: ChartData, subject: number): string {
  return lookOf(data, subject).kind;
}

export function mark(data: ChartData, subject: number, x: number, y: number): SVGElement {
  return markOf(lookOf(data, subject), x, y);
}

function markOf({ shape, kind }: Look, x: number, y: number): SVGElement {
  return s('path', {
    d: SHAPES[shape] ?? '',
    class: `chart-mark ${kind}`,
    transform: `translate(${x} ${y})${kind && ' scale(1.4)'}`,
  });
}

/** What the marks stand for, in as many lines as it takes. Empty if they are all the same. */
export function legend(data: ChartData, width: number): { children: SVGElement[]; height: number } {
  const children: SVGElement[] = [];
  let x = EDGE;
  let y = 12;
  const add = (text: string, draw: (x: number, y: number) => SVGElement): void => {
    const size = textWidth(text) + 36;
    if (x > EDGE && x + size > width + 24) {
      x = EDGE;
      y += 20;
    }
    children.push(draw(x, y), label(x + 12, y, text, '', 'start', width - x - 12));
    x += size;
  };
  const own = drawingOrder(data).filter((index) => data.subjects[index]?.isOwn);
  for (const index of own.length > MAX_NAMED ? [] : own) {
    add(data.subjects[index]?.name ?? '', (...at) => mark(data, index, ...at));
  }
  const named = new Set(own.map((index) => data.subjects[index]?.name));
  for (const [shape, kind] of shapedKinds(data).entries()) {
    if (!named.has(kind)) {
      add(kind, (...at) => markOf({ shape, kind: '' }, ...at));
    }
  }
  return { children, height: children.length > 0 ? y + 18 : 0 };
}

/** The names of the marks that have room for one within these bounds; one's own first. */
export function markNames(
  data: ChartData,
  marks: readonly Mark[],
  { left, right, bottom }: Readonly<Record<'left' | 'right' | 'bottom', number>>,
): readonly SVGElement[] {
  // Middle and half of the width; all are 14 px high.
  const taken = marks.map(({ x, y }) => ({ x, y, half: 6 }));
  const isFree = ({ x, y, half }: { x: number; y: number; half: number }): boolean =>
    x - half >= left &&
    x + half <= right &&
    y + 7 <= bottom &&
    !taken.some((other) => Math.abs(other.x - x) < other.half + half && Math.abs(other.y - y) < 14);
  return marks.toReversed().flatMap(({ subject, x, y }) => {
    const { name = '', isOwn } = data.subjects[subject] ?? {};
    const half = textWidth(name) / 2;
    const across = [9 + half, -9 - half, 0, 0, -half, -half, half, half];
    const down = [0, 0, -15, 15, 15, -15, 15, -15];
    const free = across
      .map((dx, index) => ({ x: x + dx, y: y + (down[index] ?? 0), half }))
      .find(isFree);
    if (free === undefined) {
      return [];
    }
    taken.push(free);
    return label(free.x, free.y, name, isOwn ? 'chart-strong' : 'chart-tick', 'middle');
  });
}
