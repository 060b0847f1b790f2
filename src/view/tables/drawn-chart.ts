import { type ChartChoice, describeChoice } from '../../card/tables/chart-choices.ts';
import type { ChartData } from '../../card/tables/chart-data.ts';
import { markInvisible } from '../../text/mark-invisible.ts';
import { bars, dots, scatter } from './chart-forms.ts';
import { type Drawing, type Mark, path, s } from './chart-picture.ts';
import { mirrored } from './mirrored-drawing.ts';

/** How far the pointer may be from a mark, in px. */
const REACH = 24;
const HINT = 'Point at a mark, or use the arrow keys, to read its value.';

/** A chart in its frame, one of whose marks may be read. */
interface DrawnChart {
  /** Draws anew, `width` px wide; the mark that is being read stays, if it is still there. */
  draw(choice: ChartChoice, width: number): void;
  stopReading(): void;
  /** What is drawn now. */
  picture(): SVGSVGElement;
}

let count = 0;

/**
 * Draws into `frame` and answers pointer, touch and keys there; `readout` says the values. Axes rise
 * to the left where the table runs from right to left.
 */
export function drawnChart(
  data: ChartData,
  caption: string,
  isMirrored: boolean,
  frame: HTMLElement,
  readout: HTMLOutputElement,
): DrawnChart {
  const id = `chart-${++count}`;
  let svg = s('svg', {});
  let halo = s('g', {});
  let choice: ChartChoice | undefined;
  let drawing: Drawing = { children: [], marks: [], height: 0 };
  let current: Mark | undefined;

  function read(mark: Mark | undefined): void {
    current = mark;
    readout.value = mark ? markInvisible(readingOf(data, choice, mark)) : HINT;
    halo.replaceChildren(...highlightOf(drawing.marks, mark));
  }

  function draw(chosen: ChartChoice, width: number): void {
    choice = chosen;
    const drawn = drawingOf(data, chosen, width);
    drawing = isMirrored ? mirrored(drawn, width) : drawn;
    halo = s('g', {});
    const { height, children } = drawing;
    const viewBox = `0 0 ${width} ${height}`;
    const labels = `${id}-title ${id}-desc`;
    svg = s(
      'svg',
      { width, height, viewBox, role: 'img', 'aria-labelledby': labels, class: 'chart' },
      s('title', { id: `${id}-title` }, [caption, chosen.name].filter(Boolean).join(': ')),
      s('desc', { id: `${id}-desc` }, describeChoice(data, chosen)),
      s('rect', { width, height, class: 'chart-paper' }),
      ...children,
      halo,
    );
    frame.replaceChildren(svg);
    const isCurrent = ({ subject, measure }: Mark): boolean =>
      subject === current?.subject && measure === current.measure;
    read(drawing.marks.find(isCurrent));
  }

  function point({ clientX, clientY }: PointerEvent): void {
    const { left, top } = svg.getBoundingClientRect();
    const nearest = nearestOf(drawing.marks, clientX - left, clientY - top, choice);
    if (nearest !== current) {
      read(nearest);
    }
  }

  frame.addEventListener('pointermove', point);
  frame.addEventListener('pointerdown', point);
  frame.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') {
      read(undefined);
    }
  });
  frame.addEventListener('keydown', (event) => {
    const next = markAfter(event, drawing.marks, current, choice?.form === 'scatter');
    if (next !== null) {
      event.preventDefault();
      event.stopPropagation();
      read(next);
    }
  });
  return { draw, stopReading: () => read(undefined), picture: () => svg };
}

/** The marks of the same subject as the one that is read, drawn once more and joined by a line. */
function highlightOf(marks: readonly Mark[], read: Mark | undefined): readonly SVGElement[] {
  const same = marks.filter(({ subject }) => subject === read?.subject);
  const copies = same.map((mark) => {
    const copy = mark.element.cloneNode() as SVGElement;
    copy.classList.add('chart-current', ...(mark === read ? ['chart-here'] : []));
    return copy;
  });
  return copies.length > 1 ? [path(same), ...copies] : copies;
}

/** The mark within reach of a place in the picture; a bar is read anywhere along its row. */
function nearestOf(
  marks: readonly Mark[],
  x: number,
  y: number,
  choice: ChartChoice | undefined,
): Mark | undefined {
  let nearest: Mark | undefined;
  let least = REACH;
  for (const mark of marks) {
    const distance = Math.hypot(choice?.form === 'bars' ? 0 : mark.x - x, mark.y - y);
    if (distance <= least) {
      nearest = mark;
      least = distance;
    }
  }
  return nearest;
}

function drawingOf(data: ChartData, { form, measures }: ChartChoice, width: number): Drawing {
  const [first, second = first] = measures;
  if (first === undefined || second === undefined || form === 'dots') {
    return dots(data, measures, width);
  }
  return form === 'bars' ? bars(data, first, width) : scatter(data, first, second, width);
}

/** `OLMo-2-1124-13B, MMLU: 67.5`. */
function readingOf({ subjects }: ChartData, choice: ChartChoice | undefined, mark: Mark): string {
  const shown = choice?.form === 'scatter' ? choice.measures : [mark.measure];
  const values = shown.map(({ name, texts }) => `${name}: ${texts[mark.subject]}`);
  return [subjects[mark.subject]?.name, ...values].join(', ');
}

/** Where a key leads; null if it is none of the chart's. */
function markAfter(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  marks: readonly Mark[],
  current: Mark | undefined,
  isByPlace: boolean,
): Mark | undefined | null {
  if (ctrlKey || metaKey || altKey) {
    return null;
  }
  if (key === 'Escape') {
    return current ? undefined : null;
  }
  if (!/^(?:Arrow(?:Left|Right|Up|Down)|Home|End)$/.test(key)) {
    return null;
  }
  const { measure, subject } = current ?? marks[0] ?? {};
  // Where there is one measure only, all keys go along the subjects.
  const isUpright = /Up|Down/.test(key) && marks.some((mark) => mark.measure !== measure);
  const line = marks
    .filter((mark) => (isUpright ? mark.subject === subject : mark.measure === measure))
    .sort((a, b) => (isUpright ? a.y - b.y : isByPlace ? a.x - b.x : a.subject - b.subject));
  const step = { Home: -line.length, End: line.length }[key] ?? (/Right|Down/.test(key) ? 1 : -1);
  // From -1, before the first, if there is none yet.
  const at = line.findIndex(({ element }) => element === current?.element) + step;
  return line[Math.min(Math.max(0, at), line.length - 1)];
}
