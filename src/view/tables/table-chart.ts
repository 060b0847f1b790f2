import {
  type ChartChoice,
  choicesOf,
  describeChoice,
  firstChoice,
} from '../../card/tables/chart-choices.ts';
import type { ChartData } from '../../card/tables/chart-data.ts';
import { button, h } from '../h.ts';
import { bars, dots, scatter } from './chart-forms.ts';
import { type Drawing, type Mark, markAfter, path, s } from './chart-picture.ts';
import { savePng, saveSvg } from './save-picture.ts';

const [MIN_WIDTH, MAX_WIDTH] = [240, 1100];
/** How far the pointer may be from a mark, in px. */
const REACH = 24;
const HINT = 'Point at a mark, or use the arrow keys, to read its value.';

let count = 0;

/**
 * A table as a picture that can be read by pointer, touch and keys, and saved; at first as wide as `room`, in px. Shows what is called `shown`,
 * the text of an option of an earlier chart's select, if there is such a thing.
 */
export function tableChart(
  data: ChartData,
  caption: string,
  room: number,
  shown = '',
): HTMLElement {
  const id = `chart-${++count}`;
  const choices = choicesOf(data);
  const select = h(
    'select',
    {},
    ...choices.map(({ name }, index) => h('option', { value: index }, name)),
  );
  const before = choices.findIndex(({ name }) => name === shown);
  select.value = String(before < 0 ? firstChoice(data, choices) : before);
  const frame = h('div', {
    class: 'chart-picture',
    tabindex: 0,
    role: 'group',
    'aria-label': 'Chart. The arrow keys read its values, Escape stops.',
  });
  const readout = h('output', { class: 'chart-readout', 'aria-live': 'polite', dir: 'auto' });

  let svg = s('svg', {});
  let halo = s('g', {});
  let choice: ChartChoice | undefined;
  let drawing: Drawing = { children: [], marks: [], height: 0 };
  let current: Mark | undefined;
  let width = fitting(room);

  const read = (mark: Mark | undefined): void => {
    current = mark;
    readout.value = mark ? readingOf(data, choice, mark) : HINT;
    const same = drawing.marks.filter(({ subject }) => subject === mark?.subject);
    const copies = same.map((one) => {
      const copy = one.element.cloneNode() as SVGElement;
      copy.classList.add('chart-current', ...(one === mark ? ['chart-here'] : []));
      return copy;
    });
    if (copies.length > 1) {
      copies.unshift(
        path(
          same.map(({ x, y }) => [x, y]),
          'chart-path',
        ),
      );
    }
    halo.replaceChildren(...copies);
  };

  const draw = (): void => {
    choice = choices[Number(select.value)];
    if (choice === undefined) {
      return;
    }
    drawing = drawingOf(data, choice, width);
    const { height, children } = drawing;
    const title = [caption, choice.name].filter(Boolean).join(': ');
    halo = s('g', {});
    svg = s(
      'svg',
      {
        width,
        height,
        viewBox: `0 0 ${width} ${height}`,
        role: 'img',
        'aria-labelledby': `${id}-title ${id}-desc`,
        class: 'chart',
      },
      s('title', { id: `${id}-title` }, title),
      s('desc', { id: `${id}-desc` }, describeChoice(data, choice)),
      s('rect', { width, height, class: 'chart-paper' }),
      ...children,
      halo,
    );
    frame.replaceChildren(svg);
    read(
      drawing.marks.find(
        ({ subject, measure }) => subject === current?.subject && measure === current.measure,
      ),
    );
  };

  const point = ({ clientX, clientY }: PointerEvent): void => {
    const box = svg.getBoundingClientRect();
    // A bar is read anywhere along its row.
    let nearest: Mark | undefined;
    let least = REACH;
    for (const mark of drawing.marks) {
      const distance = Math.hypot(
        choice?.form === 'bars' ? 0 : mark.x + box.left - clientX,
        mark.y + box.top - clientY,
      );
      if (distance <= least) {
        nearest = mark;
        least = distance;
      }
    }
    if (nearest !== current) {
      read(nearest);
    }
  };

  const saveButton = (end: string, save: typeof saveSvg): HTMLButtonElement =>
    button({ class: 'control' }, `Save as ${end.toUpperCase()}`, () => {
      read(undefined);
      save(svg, `${slugOf(caption)}.${end}`).catch(() => {
        readout.value = 'The picture could not be saved.';
      });
    });

  select.addEventListener('change', draw);
  frame.addEventListener('pointermove', point);
  frame.addEventListener('pointerdown', point);
  frame.addEventListener('pointerleave', ({ pointerType }) => {
    if (pointerType === 'mouse') {
      read(undefined);
    }
  });
  frame.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const next = markAfter(key, drawing.marks, current, choice?.form === 'scatter');
    if (next !== null && !(ctrlKey || metaKey || altKey)) {
      event.preventDefault();
      event.stopPropagation();
      read(next);
    }
  });
  const controls = h(
    'div',
    { class: 'chart-controls' },
    h('label', {}, 'Show ', select),
    saveButton('svg', saveSvg),
    saveButton('png', savePng),
  );
  // As wide as the picture, but not changed by it.
  new ResizeObserver(() => {
    const { clientWidth } = controls;
    if (fitting(clientWidth) !== width && clientWidth > 0) {
      width = fitting(clientWidth);
      draw();
    }
  }).observe(controls);
  draw();
  return h(
    'figure',
    { class: 'table-chart', 'aria-label': caption ? `Chart of ${caption}` : 'Chart' },
    controls,
    frame,
    readout,
    data.leftOut > 0
      ? h('p', { class: 'muted' }, `${data.leftOut} more rows are not in the chart.`)
      : undefined,
  );
}

function fitting(room: number): number {
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, room));
}

function drawingOf(data: ChartData, { form, measures }: ChartChoice, width: number): Drawing {
  const [first, second = first] = measures;
  return first === undefined || second === undefined || form === 'dots'
    ? dots(data, measures, width)
    : form === 'bars'
      ? bars(data, first, width)
      : scatter(data, first, second, width);
}

/** `OLMo-2-1124-13B, MMLU: 67.5`. */
function readingOf({ subjects }: ChartData, choice: ChartChoice | undefined, mark: Mark): string {
  const shown = choice?.form === 'scatter' ? choice.measures : [mark.measure];
  const values = shown.map(({ name, texts }) => `${name}: ${texts[mark.subject]}`);
  return [subjects[mark.subject]?.name, ...values].join(', ');
}

function slugOf(caption: string): string {
  const words = caption.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['chart'];
  return words.join('-').slice(0, 60);
}
