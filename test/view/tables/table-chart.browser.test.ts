import { afterEach, describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { chartData } from '../../../src/card/tables/chart-data.ts';
import { buildTable, type TableText } from '../../../src/card/tables/table-model.ts';
import '../../../src/styles/index.css';
import '../../../src/styles/charts.css';
import { tableChart } from '../../../src/view/tables/table-chart.ts';

const LINES = (await (await fetch('/card.md')).text()).split('\n');
const START = LINES.findIndex((line) => line.startsWith('| Model | Train FLOPs |'));
const [HEADER = [], , ...ROWS] = LINES.slice(START, LINES.indexOf('', START)).map((line) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('**', '')),
);
const MARIN: TableText = {
  header: HEADER,
  rows: ROWS,
  own: { names: ['OLMo-2-1124-13B'], boldRows: [], boldColumns: [] },
};
const LONG = 'an-organization-with-a-name/and-a-model-with-a-long-one-8B-Instruct-GGUF';
const TRANSPOSED: TableText = {
  header: ['Benchmark', LONG, 'Llama', 'نموذج'],
  rows: [
    ['MMLU', '66.4', '67.1', '50'],
    ['GSM8K', '38.4', '-', '61'],
    ['ARC', '80', '79', '60'],
    ['Perplexity', '6.1', '5.9', '9'],
  ],
};

/** The chart of a table, in the page. */
function show(text: TableText, width = 700, caption = 'Base models', shown = ''): HTMLElement {
  const table = buildTable(text);
  const data = chartData(table, {
    rows: [...table.rows.keys()],
    columns: [...table.columns.keys()],
  });
  if (data === null) {
    throw new Error('no chart');
  }
  const figure = tableChart(data, caption, width, shown);
  const box = document.createElement('div');
  box.style.inlineSize = `${width}px`;
  box.append(figure);
  document.body.append(box);
  return figure;
}

function find<Type extends Element>(figure: HTMLElement, selector: string): Type {
  const found = figure.querySelector<Type>(selector);
  if (found === null) {
    throw new Error(`no ${selector}`);
  }
  return found;
}

function choose(figure: HTMLElement, name: string): void {
  const select = find<HTMLSelectElement>(figure, 'select');
  const index = [...select.options].findIndex(({ text }) => text === name);
  expect(index, name).toBeGreaterThanOrEqual(0);
  select.selectedIndex = index;
  select.dispatchEvent(new Event('change'));
}

const readout = (figure: HTMLElement) => find<HTMLOutputElement>(figure, 'output').value;
const marks = (figure: HTMLElement) => [
  ...figure.querySelectorAll<SVGElement>('.chart-mark, .chart-bar'),
];

async function widthIs(figure: HTMLElement, width: number): Promise<void> {
  await vi.waitFor(() =>
    expect(find<SVGSVGElement>(figure, 'svg').width.baseVal.value).toBe(width),
  );
}

/** The file that a button hands over. */
async function saved(figure: HTMLElement, name: string): Promise<{ file: Blob; name: string }> {
  const blobs: Blob[] = [];
  const create = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return create(blob);
  });
  const download = new Promise<string>((resolve) => {
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      resolve(this.download);
    });
  });
  const button = [...figure.querySelectorAll('button')].find(
    ({ textContent }) => textContent === name,
  );
  button?.click();
  const fileName = await download;
  const file = blobs.at(-1);
  if (file === undefined) {
    throw new Error('no file');
  }
  return { file, name: fileName };
}

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

describe('the chart of an evaluation table', () => {
  test('shows all scores at first, with a mark for each value', () => {
    const figure = show(MARIN);
    expect(find<HTMLSelectElement>(figure, 'select').selectedOptions[0]?.text).toBe('All measures');
    // 16 models, 11 scores; the legend has the own model and three groups.
    expect(marks(figure).length).toBe(16 * 11 + 4);
    expect(figure.querySelectorAll('.chart-own').length).toBe(11 + 1);
    expect(figure.textContent).toContain('MMLU ↑');
    expect(figure.textContent).toContain('Partially open models');
  });

  test('can be understood without being seen', () => {
    const figures = [show(MARIN), show(TRANSPOSED, 400, '')];
    const ids = figures.flatMap((figure) =>
      [...figure.querySelectorAll('[id]')].map(({ id }) => id),
    );
    expect(new Set(ids).size).toBe(4);
    const svg = find<SVGSVGElement>(figures[0] ?? document.body, 'svg');
    const [title, desc] = (svg.getAttribute('aria-labelledby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent);
    expect(svg.getAttribute('role')).toBe('img');
    expect(title).toBe('Base models: All measures');
    expect(desc).toMatch(/^16 compared on Average, ARC\/C, .*Best in Average: Qwen-2.5-14B, 72.2./);
  });

  test('is read by keys: along the models, and along the measures', async () => {
    const figure = show(MARIN);
    await widthIs(figure, 700);
    find<HTMLElement>(figure, '.chart-picture').focus();
    await userEvent.keyboard('{ArrowRight}');
    expect(readout(figure)).toBe('Llama-2-13B, Average: 54.1');
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(readout(figure)).toBe('Mistral-7B-v0.3, ARC/C: 78.3');
    // The same model in all rows.
    expect(figure.querySelectorAll('.chart-current').length).toBe(11);
    await userEvent.keyboard('{End}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(readout(figure)).toBe('OLMo-2-1124-13B, MMLU: 67.5');
    await userEvent.keyboard('{ArrowRight}{Home}{ArrowLeft}');
    expect(readout(figure)).toBe('Llama-2-13B, MMLU: 55.7');
    await userEvent.keyboard('{Escape}');
    expect(readout(figure)).toContain('arrow keys');
    expect(figure.querySelectorAll('.chart-current').length).toBe(0);
  });

  test('is read by pointing near a mark', async () => {
    const figure = show(MARIN);
    await widthIs(figure, 700);
    const frame = find<HTMLElement>(figure, '.chart-picture');
    const own = [...figure.querySelectorAll('.chart-own')].at(-1)?.getBoundingClientRect();
    const point = (dx: number, dy: number): boolean =>
      frame.dispatchEvent(
        new PointerEvent('pointermove', {
          clientX: (own?.left ?? 0) + (own?.width ?? 0) / 2 + dx,
          clientY: (own?.top ?? 0) + (own?.height ?? 0) / 2 + dy,
        }),
      );
    point(1, 8);
    expect(readout(figure)).toBe('OLMo-2-1124-13B, TriviaQA: 81.9');
    point(0, 60);
    expect(readout(figure)).toContain('Point at');
  });

  test('has bars of one measure in the groups of the table', () => {
    const figure = show(MARIN);
    choose(figure, 'GSM8k');
    expect(figure.querySelectorAll('.chart-bar').length).toBe(16);
    const texts = [...figure.querySelectorAll('svg text')].map(({ textContent }) => textContent);
    expect(texts.slice(0, 3)).toEqual(['Open weights models', 'Llama-2-13B', '28.1']);
    choose(figure, 'Train FLOPs');
    expect(figure.querySelectorAll('.chart-bar').length).toBe(13);
    expect(figure.textContent).toContain('n/c');
  });

  test('goes on showing what was shown before the table was sorted or filtered', () => {
    const name = (shown: string): string | undefined =>
      find<HTMLSelectElement>(show(MARIN, 700, '', shown), 'select').selectedOptions[0]?.text;
    expect(name('MMLU')).toBe('MMLU');
    expect(name('a column that is hidden now')).toBe('All measures');
  });

  test('compares the average with the size', async () => {
    const figure = show(MARIN);
    choose(figure, 'Average by Train FLOPs');
    find<HTMLElement>(figure, '.chart-picture').focus();
    await userEvent.keyboard('{End}');
    expect(readout(figure)).toBe('Qwen-2.5-14B, Average: 72.2, Train FLOPs: 16.0·10²³');
    expect(figure.textContent).toContain('10²³');
    expect(marks(figure).length).toBe(13 + 4 + 1);
  });

  test('gives a measure of another scale a row of its own', () => {
    const figure = show(TRANSPOSED);
    // One for each value, and one for each model in the legend, where no groups take the shapes.
    expect(marks(figure).length).toBe(11 + 3);
    expect(new Set(marks(figure).map((mark) => mark.getAttribute('d'))).size).toBe(3);
    const texts = [...figure.querySelectorAll('svg text')].map(({ textContent }) => textContent);
    expect(texts.slice(-3)).toEqual(['Perplexity ↓', '5.9', '9']);
  });

  test('has bars to the other side for negative values', () => {
    const figure = show({
      header: ['Model', 'Δ MMLU'],
      rows: [
        ['a', '-2.5'],
        ['b', '4'],
      ],
    });
    const [left, right] = marks(figure).map((bar) => bar.getBoundingClientRect());
    expect(left?.right).toBeCloseTo(right?.left ?? 0, 0);
  });

  test.each([280, 340, 700, 1100])('cuts no text and lets none overlap at %d px', async (width) => {
    for (const text of [MARIN, TRANSPOSED]) {
      const figure = show(text, width);
      await widthIs(figure, width);
      const { length } = find<HTMLSelectElement>(figure, 'select').options;
      for (let index = 0; index < length; index++) {
        const select = find<HTMLSelectElement>(figure, 'select');
        select.selectedIndex = index;
        select.dispatchEvent(new Event('change'));
        const area = find(figure, 'svg').getBoundingClientRect();
        const boxes = [...figure.querySelectorAll('svg text')].map((element) => ({
          text: element.lastChild?.textContent,
          box: element.getBoundingClientRect(),
        }));
        const outside = boxes.filter(
          ({ box }) =>
            box.left < area.left ||
            box.right > area.right ||
            box.top < area.top - 1 ||
            box.bottom > area.bottom,
        );
        const pairs = boxes.flatMap((one, at) =>
          boxes
            .slice(at + 1)
            .filter(
              ({ box }) =>
                box.left < one.box.right - 0.5 &&
                one.box.left < box.right - 0.5 &&
                box.top < one.box.bottom - 3 &&
                one.box.top < box.bottom - 3,
            )
            .map((other) => `${one.text} / ${other.text}`),
        );
        expect(outside, select.selectedOptions[0]?.text).toEqual([]);
        expect(pairs, select.selectedOptions[0]?.text).toEqual([]);
      }
    }
  });

  test('keeps the size of its letters when there is less room, and what is read', async () => {
    const figure = show(MARIN);
    await widthIs(figure, 700);
    find<HTMLElement>(figure, '.chart-picture').focus();
    await userEvent.keyboard('{End}');
    (figure.parentElement as HTMLElement).style.inlineSize = '340px';
    await widthIs(figure, 340);
    expect(getComputedStyle(find(figure, 'svg text')).fontSize).toBe('12px');
    expect(readout(figure)).toBe('OLMo-2-1124-13B, Average: 68.3');
  });

  test('says the whole of a name that is too long', async () => {
    const figure = show(TRANSPOSED, 340);
    await widthIs(figure, 340);
    choose(figure, 'MMLU');
    const title = find(figure, 'text title');
    expect(title.textContent).toBe(LONG);
    expect(title.parentElement?.lastChild?.textContent).toMatch(/^an-organ.*…$/);
  });

  test('is saved as an SVG that needs no page', async () => {
    const figure = show(MARIN);
    await widthIs(figure, 700);
    find<HTMLElement>(figure, '.chart-picture').focus();
    await userEvent.keyboard('{End}');
    const { file, name } = await saved(figure, 'Save as SVG');
    const text = await file.text();
    const xml = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(name).toBe('base-models.svg');
    expect(file.type).toBe('image/svg+xml');
    expect(xml.querySelector('parsererror')).toBe(null);
    expect(text).not.toMatch(/var\(|class=|style=|light-dark|color-mix/);
    expect(xml.documentElement.getAttribute('viewBox')).toMatch(/^0 0 700 \d+$/);
    const values = marks(figure).map((mark) => mark.getAttribute('transform'));
    const shown = [...xml.querySelectorAll('path')].map((path) => path.getAttribute('transform'));
    expect(shown.filter(Boolean)).toEqual(values);
    // As the page shows it: the accent, and paper behind.
    const accent = getComputedStyle(find(figure, '.chart-own')).fill;
    expect(xml.querySelectorAll(`[fill="${accent}"]`).length).toBe(12);
    expect(xml.querySelector('rect')?.getAttribute('fill')).toMatch(/^rgb/);
  });

  test('is saved as XML, whatever characters its names have', async () => {
    const figure = show(
      {
        ...TRANSPOSED,
        header: ['Benchmark', 'a\u0001]]><!--\ufffe', 'b\u202egpj', 'c\u200b'],
        rows: TRANSPOSED.rows.map(([name, ...cells]) => [`${name}\u001b[2J`, ...cells]),
      },
      700,
      'Base\u0001 models',
    );
    await widthIs(figure, 700);
    find<HTMLElement>(figure, '.chart-picture').focus();
    await userEvent.keyboard('{End}');
    expect(readout(figure)).toMatch(/⟨U\+/);
    const text = await (await saved(figure, 'Save as SVG')).file.text();
    const xml = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(xml.querySelector('parsererror')).toBe(null);
    expect(text).toMatch(/⟨U\+0001⟩/);
    expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\ufffe]/u);
  });

  test('is saved for a paper: in light colours, its texts as outlines in their places', async () => {
    document.documentElement.style.colorScheme = 'dark';
    const table = {
      ...TRANSPOSED,
      header: ['Benchmark', 'Ours <b>&', '模型 7B', 'دقة 🤗'],
    };
    const figure = show(table, 700);
    await widthIs(figure, 700);
    const texts = [...figure.querySelectorAll<SVGTextElement>('svg text')];
    const boxes = texts.map((text) => text.getBBox());
    const { file, name } = await saved(figure, 'Save for a paper');
    document.documentElement.style.colorScheme = '';
    expect(name).toBe('base-models-paper.svg');
    const source = await file.text();
    expect(source).not.toMatch(/style=|class=|var\(/);
    const xml = new DOMParser().parseFromString(source, 'image/svg+xml');
    expect(xml.querySelector('parsererror')).toBe(null);
    expect(xml.querySelector('rect')?.getAttribute('fill')).toBe('rgb(255, 255, 255)');
    // Emoji have colours, which no outline has: said, not drawn as blots.
    const kept = texts.filter(({ textContent }) => textContent.includes('🤗')).length;
    expect(kept).toBeGreaterThan(0);
    expect(xml.querySelectorAll('text').length).toBe(kept);
    expect(readout(figure)).toBe(`Saved. Texts with emoji stay texts: ${kept}.`);
    const picture = document.importNode(xml.documentElement, true);
    document.body.append(picture);
    const outlines = [...picture.querySelectorAll<SVGPathElement>('path[aria-label]')];
    expect(outlines.map((outline) => outline.ariaLabel)).toEqual(
      texts.flatMap(({ textContent }) => (textContent.includes('🤗') ? [] : textContent)),
    );
    const drawn = boxes.filter((_, at) => !texts[at]?.textContent.includes('🤗'));
    const origin = picture.getBoundingClientRect();
    for (const [at, outline] of outlines.entries()) {
      const { left, right, top, bottom } = outline.getBoundingClientRect();
      const box = drawn[at] ?? new DOMRect();
      // The halo is around both; a letter is not as high as its line.
      expect(left - origin.left).toBeGreaterThan(box.x - 3);
      expect(right - origin.left).toBeLessThan(box.x + box.width + 3);
      expect(top - origin.top).toBeGreaterThan(box.y - 3);
      expect(bottom - origin.top).toBeLessThan(box.y + box.height + 3);
      expect(right - left).toBeGreaterThan(box.width * 0.6);
    }
    picture.remove();
  });

  test('says why it is not saved for a paper where a browser hides what is drawn', async () => {
    const figure = show(TRANSPOSED, 400);
    await widthIs(figure, 400);
    const noise = new ImageData(new Uint8ClampedArray(4 * 64).fill(7), 8, 8);
    vi.spyOn(CanvasRenderingContext2D.prototype, 'getImageData').mockReturnValue(noise);
    const label = 'Save for a paper';
    [...figure.querySelectorAll('button')].find((one) => one.textContent === label)?.click();
    await expect.poll(() => readout(figure)).toMatch(/could not be saved: this browser hides/);
  });

  test('is saved as a PNG of twice its size', async () => {
    const figure = show(TRANSPOSED, 400);
    await widthIs(figure, 400);
    const height = find<SVGSVGElement>(figure, 'svg').height.baseVal.value;
    const { file, name } = await saved(figure, 'Save as PNG');
    expect(name).toBe('base-models.png');
    const bitmap = await createImageBitmap(file);
    expect([bitmap.width, bitmap.height]).toEqual([800, Math.round(height * 2)]);
    const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
    const pen = canvas.getContext('2d');
    pen?.drawImage(bitmap, 0, 0);
    const pixels = pen?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? [];
    expect(new Set(pixels).size).toBeGreaterThan(20);
  });
});

describe('a chart of a table that runs from right to left', () => {
  const ARABIC: TableText = {
    header: ['الاختبار', 'نموذجنا', 'Llama'],
    rows: [
      ['الدقة (F1)', '66.4', '37.1'],
      ['الفهم', '38.4', '30'],
      ['المنطق', '80', '79'],
      ['اللغة', '90', '70'],
    ],
  };

  function chartOf(isMirrored: boolean, form: string): HTMLElement {
    const data = chartData(buildTable(ARABIC), { rows: [0, 1, 2, 3], columns: [0, 1, 2] });
    if (data === null) {
      throw new Error('no chart');
    }
    const figure = tableChart(data, '', 700, form, isMirrored);
    document.body.append(figure);
    return figure;
  }

  /** Left and right of all of its texts and marks, from the left edge of the picture. */
  function places(figure: HTMLElement): ReadonlyMap<string, readonly [number, number]> {
    const picture = find(figure, 'svg').getBoundingClientRect();
    const found = new Map<string, readonly [number, number]>();
    figure.querySelectorAll('svg :is(text, .chart-mark, .chart-bar)').forEach((element, index) => {
      const { left, right } = element.getBoundingClientRect();
      const name = `${index} ${element.textContent}`;
      found.set(name, [left - picture.left, right - picture.left]);
    });
    return found;
  }

  const forms = [...find<HTMLSelectElement>(chartOf(false, ''), 'select').options].map(
    ({ text }) => text,
  );

  test('has each text and mark where its mirror image has it', () => {
    expect(forms.length).toBeGreaterThan(1);
    for (const form of forms) {
      const figure = chartOf(true, form);
      const width = find(figure, 'svg').getBoundingClientRect().width;
      const mirror = places(figure);
      for (const [name, [left, right]] of places(chartOf(false, form))) {
        const [from = 0, to = 0] = mirror.get(name) ?? [];
        expect(from, `${form}: ${name}`).toBeCloseTo(width - right, 0);
        expect(to, `${form}: ${name}`).toBeCloseTo(width - left, 0);
      }
    }
  });

  test('is read by the pointer where its marks are', () => {
    const figure = chartOf(true, forms.find((form) => form.startsWith('All')) ?? '');
    // Those before it are of the legend.
    const mark = [...figure.querySelectorAll('.chart-mark')].at(-1) ?? figure;
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    const at = { clientX: (left + right) / 2, clientY: (top + bottom) / 2, bubbles: true };
    mark.dispatchEvent(new PointerEvent('pointermove', at));
    expect(find<HTMLOutputElement>(figure, 'output').value).toMatch(/: [\d.]+$/);
    const copy = find(figure, '.chart-here').getBoundingClientRect();
    expect(copy.left).toBeCloseTo(left, 0);
  });
});
