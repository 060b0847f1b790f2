import { bestCells } from '../../card/tables/best-cells.ts';
import { chartData } from '../../card/tables/chart-data.ts';
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

import { bestMarks, markOwn } from './mark-cells.ts';
import { panelButtons } from './panel-buttons.ts';
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
  let chart: HTMLElement | null = null;
  let isChartWanted = false;
  let choice: string | undefined;

  function arrange(view: TableView): void {
    const { directions, sort } = now.view;
    const isTurned = view.directions !== directions;
    const isSorted = view.sort !== sort;
    now = { ...now, model: turnedTable(model, view), view, rows: shownRows(model, view) };
    if (!isTurned || view === AS_IN_CARD) {
      arranging.abort();
      arranging = new AbortController();
      void arrangeRows(grid, now.rows, view.hidden, arranging.signal, isLazy);
    }
    showSort(view.sort);
    // Sorting alone changes no mark.
    if (!isSorted || view === AS_IN_CARD) {
      markBest(bestCells(now.model, now.rows, view.hidden));
    }
    reset.hidden = view === AS_IN_CARD;
    box.toggleAttribute('data-used', view !== AS_IN_CARD);
    status.textContent = rowCount(now);
    void redraw(arranging.signal);
  }

  /** After the table is painted: both together would take long. */
  async function redraw(signal: AbortSignal): Promise<void> {
    await nextPaint();
    if (!signal.aborted) {
      showChart(box.clientWidth);
    }
  }

  const change = (part: Partial<TableView>): void => arrange({ ...now.view, ...part });

  /** The chart of what is shown, if it is wanted and there is something to draw. */
  function showChart(room: number): void {
    const { model: shown, rows, view } = now;
    const columns = [...shown.columns.keys()].filter((column) => !view.hidden.has(column));
    const data = chartData(shown, { rows, columns });
    choice = chart?.querySelector('select')?.selectedOptions[0]?.text ?? choice;
    chart?.remove();
    chart = isChartWanted && data ? tableChart(data, caption, room, choice) : null;
    if (chart !== null) {
      tools.after(chart);
    }
    chartButton.hidden = data === null;
    chartButton.ariaPressed = String(isChartWanted);
  }

  const markBest = bestMarks(grid);
  const showSort = sortButtons(grid, (column) => {
    const isBestHigh = now.model.columns[column]?.direction === 'higher';
    change({ sort: nextSort(now.view.sort, column, isBestHigh ? 'descending' : 'ascending') });
  });
  const { buttons, panel, close } = panelButtons({
    Filter: () => filterPanel(now.view.filter, (filter) => change({ filter })),
    Columns: () => columnsPanel(now, change),
    Copy: () => copyPanel(() => now, context),
  });
  const chartButton = button({ class: 'control', 'aria-pressed': 'false' }, 'Chart', () => {
    isChartWanted = !isChartWanted;
    showChart(box.clientWidth);
  });
  const reset = button({ class: 'control', hidden: true }, 'As in the card', () => {
    close();
    arrange(AS_IN_CARD);
    // The button itself is gone.
    buttons[0]?.focus({ preventScroll: true });
  });
  const status = h('output', { class: 'muted' });
  const tools = h(
    'div',
    { class: 'table-tools', role: 'group', 'aria-label': `Tools of the table ${caption}`.trim() },
    h(
      'div',
      { class: 'table-bar' },
      ...buttons,
      chartButton,
      enlargeButton(box, caption, context.dialog),
      reset,
      status,
    ),
    panel,
  );
  box.prepend(tools);
  showChart(0);
  markOwn(grid, model);
  markBest(bestCells(model));
  if (isLazy) {
    arrange(AS_IN_CARD);
  }
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
