import { logLogSlope, ratios, summarize } from './statistics.js';

/**
 * What the scaled cards say about growth, each a summary over the rounds.
 * @param {import('./measure-scale.js').ScaleResults} scale
 */
export function summarizeScale({ cards, metrics }) {
  const columns = Object.values(cards);
  const smallest = columns[0] ?? [];
  const largest = columns.at(-1) ?? [];
  /** @param {(figures: import('./measure-scale.js').ScaleFigures) => number} figure */
  const growth = (figure) => summarize(ratios(take(largest, figure), take(smallest, figure)));
  /** @param {keyof import('./page-visit.js').Heap} kind */
  const kept = (kind) =>
    summarize(
      ratios(
        take(largest, ({ heapAfter }) => heapAfter[kind]),
        take(largest, ({ heapBefore }) => heapBefore[kind]),
      ),
    );
  return {
    slope: slopes(columns),
    firstScreen: growth(({ firstScreen }) => firstScreen),
    longestWall: growth(({ longest }) => longest.wall),
    longestCpu: growth(({ longest }) => longest.cpu),
    heapAfter: kept('js'),
    domAfter: kept('dom'),
    metricsTask: summarize(take(metrics['1,333 metrics'] ?? [], ({ longest }) => longest.wall)),
  };
}

/**
 * Log-log slopes of total CPU over size, round by round; a round with a failed visit has none.
 * @param {readonly (readonly (import('./measure-scale.js').ScaleFigures | null)[])[]} columns
 */
function slopes(columns) {
  const rounds = (columns[0] ?? []).map((_, round) =>
    columns.map((column) => column[round] ?? null).filter((figures) => figures !== null),
  );
  return summarize(
    rounds.map((figures) =>
      figures.length < columns.length
        ? null
        : logLogSlope(figures.map(({ bytes, allCpu }) => [bytes, allCpu])),
    ),
  );
}

/**
 * @param {readonly (import('./measure-scale.js').ScaleFigures | null)[]} column
 * @param {(figures: import('./measure-scale.js').ScaleFigures) => number} figure
 */
function take(column, figure) {
  return column.map((figures) => (figures === null ? null : figure(figures)));
}
