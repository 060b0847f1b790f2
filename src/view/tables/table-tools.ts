import { bestCells } from '../../card/tables/best-cells.ts';
import { chartData } from '../../card/tables/chart-data.ts';
import { fittingView, tableFragment } from '../../card/tables/table-address.ts';
import {
  AS_IN_CARD,
  nextSort,
  shownRows,
  type TableView,
  turnedTable,
} from '../../card/tables/table-view.ts';
import { nextPaint } from '../../html/jobs/pacer.ts';
import { button, h } from '../h.ts';
import { arrangeRows } from './arrange-rows.ts';
import { columnsPanel } from './columns-panel.ts';
import { copyPanel } from './copy-panel.ts';
import { enlargeButton } from './enlarge-table.ts';
import { onArrangeAs, tableNumber } from './linked-table.ts';
import { bestMarks, markOwn } from './mark-cells.ts';
import { panelButtons } from './panel-buttons.ts';
import { resultsButton } from './results-button.ts';
import { sortButtons } from './sort-buttons.ts';
import { tableChart } from './table-chart.ts';
import type { OpenTable, TableContext } from './table-context.ts';

/**
 * Puts the tools of a table into its box: filter, columns, copy, chart and full size above it, and
 * what sorts into its header. The chart stands between the tools and the table.
 */
export function tableTools(
  box: HTMLElement,
  table: Omit<OpenTable, 'view' | 'rows'>,
  context: TableContext,
): void {
  const { grid, model, caption } = table;
  // Not in the page yet, so that no reader has seen all of it.
  const isLazy = !box.isConnected;
  let now: OpenTable = { ...table, view: AS_IN_CARD, rows: shownRows(model, AS_IN_CARD) };
  let arranging = new AbortController();

  function arrange(view: TableView): void {
    const { directions, sort } = now.view;
    const isReset = view === AS_IN_CARD;
    const isTurned = view.directions !== directions;
    const isSorted = view.sort !== sort;
    now = { ...now, model: turnedTable(model, view), view, rows: shownRows(model, view) };
    if (!isTurned || isReset) {
      arranging.abort();
      arranging = new AbortController();
      void arrangeRows(grid, now.rows, view.hidden, arranging.signal, isLazy);
    }
    showSort(view.sort);
    // Sorting alone changes no mark.
    if (!isSorted || isReset) {
      markBest(bestCells(now.model, now.rows, view.hidden));
    }
    reset.hidden = isReset;
    box.toggleAttribute('data-used', !isReset);
    status.textContent = rowCount(now);
    void chart.redraw(arranging.signal);
  }

  const change = (part: Partial<TableView>): void => arrange({ ...now.view, ...part });
  const markBest = bestMarks(grid);
  const showSort = sortButtons(grid, (column) => {
    const isBestHigh = now.model.columns[column]?.direction === 'higher';
    change({ sort: nextSort(now.view.sort, column, isBestHigh ? 'descending' : 'ascending') });
  });
  const { buttons, panel, close } = panelButtons({
    Filter: () => filterPanel(now.view.filter, (filter) => change({ filter })),
    Columns: () => columnsPanel(now, change),
    Copy: () => copyPanel(() => now, context, place),
  });
  const chart = chartControl(box, () => now);
  const place = (): string => {
    const number = tableNumber(box);
    return number === 0
      ? ''
      : tableFragment({ table: number, view: now.view, chart: chart.shown() });
  };
  onArrangeAs(box, (asked) => {
    close();
    chart.choose(asked.chart);
    arrange(fittingView(asked.view, model.columns.length));
  });
  const results = resultsButton(box, model, context);
  const enlarge = enlargeButton(box, caption, context.dialog);
  const reset = button({ class: 'control', hidden: true }, 'As in the card', () => {
    close();
    arrange(AS_IN_CARD);
    // The button itself is gone.
    buttons[0]?.focus({ preventScroll: true });
  });
  const status = h('output', { class: 'muted' });
  const label = `Tools of the table ${caption}`.trim();
  const bar = [...buttons, chart.control, ...results, enlarge, reset, status];
  const tools = { class: 'table-tools', role: 'group', 'aria-label': label, 'data-ui': true };
  box.prepend(h('div', tools, h('div', { class: 'table-bar' }, ...bar), panel));
  chart.show(0);
  markOwn(grid, model);
  markBest(bestCells(model));
  if (isLazy) {
    arrange(AS_IN_CARD);
  }
}

interface ChartControl {
  readonly control: HTMLElement;
  /** The name of the option that it shows; null: no chart is wanted. */
  shown(): string | null;
  choose(option: string | null): void;
  /** Draws the chart anew, where it is wanted. */
  show(room: number): void;
  /** After the table is painted: both together would take long. */
  redraw(signal: AbortSignal): Promise<void>;
}

/** The button for the chart of what is shown. */
function chartControl(box: HTMLElement, now: () => OpenTable): ChartControl {
  let chart: HTMLElement | null = null;
  let isWanted = false;
  let choice: string | undefined;
  const control = button({ class: 'control', 'aria-pressed': 'false' }, 'Chart', () => {
    isWanted = !isWanted;
    show(box.clientWidth);
  });
  function show(room: number): void {
    const { model, rows, view, caption } = now();
    const columns = [...model.columns.keys()].filter((column) => !view.hidden.has(column));
    const data = chartData(model, { rows, columns });
    choice = optionOf();
    chart?.remove();
    const isMirrored = box.querySelector('table')?.matches(':dir(rtl)') === true;
    chart = isWanted && data ? tableChart(data, caption, room, choice, isMirrored) : null;
    if (chart !== null) {
      control.closest('.table-tools')?.after(chart);
    }
    control.hidden = data === null;
    control.ariaPressed = String(isWanted);
  }
  async function redraw(signal: AbortSignal): Promise<void> {
    await nextPaint();
    if (!signal.aborted) {
      show(box.clientWidth);
    }
  }
  const optionOf = (): string | undefined =>
    chart?.querySelector('select')?.selectedOptions[0]?.text ?? choice;
  function choose(option: string | null): void {
    chart?.remove();
    chart = null;
    isWanted = option !== null;
    choice = option ?? undefined;
  }
  return { control, shown: () => (isWanted ? (optionOf() ?? '') : null), choose, show, redraw };
}

/** A field for words that a row must have. */
function filterPanel(filter: string, change: (filter: string) => void): HTMLElement {
  const field = h('input', { type: 'search', value: filter, placeholder: 'Words in a row' });
  field.addEventListener('input', () => change(field.value.trim()));
  return h('label', { class: 'panel-row' }, 'Filter rows', field);
}

/** `7 of 16 rows`; nothing while all are shown. */
function rowCount({ model, rows }: OpenTable): string {
  const isRow = (row: number): boolean => model.rows[row]?.isGroupLabel === false;
  const all = [...model.rows.keys()].filter(isRow).length;
  const shown = rows.filter(isRow).length;
  return shown === all ? '' : `${shown} of ${all} rows`;
}
