import { choicesOf, firstChoice } from '../../card/tables/chart-choices.ts';
import type { ChartData } from '../../card/tables/chart-data.ts';
import { button, h } from '../h.ts';
import { drawnChart } from './drawn-chart.ts';
import { savePaperSvg, savePng, saveSvg } from './save-picture.ts';

/** Saves a picture; says how many of its texts could not be made outlines, if they were to be. */
type Save = (svg: SVGSVGElement, fileName: string) => Promise<unknown>;

const FOR_PAPER = 'SVG in light colours, its texts as outlines: the same wherever it is opened';
const NOT_READ = ': this browser hides from pages what they draw. Save it as SVG or PNG';

const [MIN_WIDTH, MAX_WIDTH] = [240, 1100];

/**
 * A table as a picture that can be read by pointer, touch and keys, and saved; at first as wide as
 * `room`, in px. `shown` is the option that an earlier chart of the table had chosen. What the viewer
 * says around it is English, and runs from left to right in every card.
 */
export function tableChart(
  data: ChartData,
  caption: string,
  room: number,
  shown = '',
  isMirrored = false,
): HTMLElement {
  const choices = choicesOf(data);
  const options = choices.map(({ name }, index) => h('option', { value: index }, name));
  const select = h('select', {}, ...options);
  const before = choices.findIndex(({ name }) => name === shown);
  select.value = String(before < 0 ? firstChoice(data, choices) : before);
  const name = 'Chart. The arrow keys read its values, Escape stops.';
  const place = { class: 'chart-picture', tabindex: 0, role: 'group', 'aria-label': name };
  const frame = h('div', place);
  const readout = h('output', { class: 'chart-readout', 'aria-live': 'polite', dir: 'auto' });
  const chart = drawnChart(data, caption, isMirrored, frame, readout);
  let width = fitting(room);

  function draw(): void {
    const choice = choices[Number(select.value)];
    if (choice !== undefined) {
      chart.draw(choice, width);
    }
  }

  function saveButton(
    label: string,
    end: string,
    save: Save,
    title = '',
    fault = '',
  ): HTMLButtonElement {
    return button({ class: 'control', title }, label, () => {
      chart.stopReading();
      save(chart.picture(), `${slugOf(caption)}${end}`).then(
        (kept) => {
          readout.value = kept ? `Saved. Texts with emoji stay texts: ${kept}.` : readout.value;
        },
        () => {
          readout.value = `The picture could not be saved${fault}.`;
        },
      );
    });
  }

  select.addEventListener('change', draw);
  const saving = [
    saveButton('Save as SVG', '.svg', saveSvg),
    saveButton('Save as PNG', '.png', savePng),
    saveButton('Save for a paper', '-paper.svg', savePaperSvg, FOR_PAPER, NOT_READ),
  ];
  const label = h('label', {}, 'Show ', select);
  const controls = h('div', { class: 'chart-controls' }, label, ...saving);
  // As wide as the picture, but not changed by it.
  new ResizeObserver(() => {
    const { clientWidth } = controls;
    if (fitting(clientWidth) !== width && clientWidth > 0) {
      width = fitting(clientWidth);
      draw();
    }
  }).observe(controls);
  draw();
  const leftOut = `${data.leftOut} more rows are not in the chart.`;
  const note = data.leftOut > 0 && h('p', { class: 'muted' }, leftOut);
  const figure = {
    class: 'table-chart',
    'aria-label': caption ? `Chart of ${caption}` : 'Chart',
    'data-ui': true,
  };
  return h('figure', figure, controls, frame, readout, note);
}

function fitting(room: number): number {
  return Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, room));
}

function slugOf(caption: string): string {
  const words = caption.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['chart'];
  return words.join('-').slice(0, 60);
}
