import { CONDITIONS } from './contenders.js';
import { longestUse } from './report-tables.js';
import { summarizeScale } from './scale-statistics.js';
import { ratios, summarize } from './statistics.js';

/**
 * @typedef {import('./measure-load.js').LoadFigures} LoadFigures
 * @typedef {Record<string, (LoadFigures | null)[]>} Contenders
 */

/**
 * @typedef {object} Bar
 * @property {string} measure
 * @property {'≤' | '≥'} sense
 * @property {number} bar
 * @property {number} digits shown; the comparison uses the whole number
 */

/** @type {readonly (Bar & { value: (figures: Contenders) => number | undefined })[]} */
const LOAD_BARS = [
  {
    measure: 'hosted: complete ÷ limit',
    sense: '≤',
    bar: 1.05,
    digits: 2,
    value: (figures) => ratio(figures, 'hosted', 'limit', 'complete'),
  },
  {
    measure: 'hosted: FCP ÷ limit',
    sense: '≤',
    bar: 1.05,
    digits: 2,
    value: (figures) => ratio(figures, 'hosted', 'limit', 'firstContentfulPaint'),
  },
  {
    measure: 'hosted: CLS',
    sense: '≤',
    bar: 0,
    digits: 3,
    value: (figures) =>
      summarize((figures['hosted'] ?? []).map((round) => round?.layoutShift))?.median,
  },
  {
    measure: 'hosted: main-thread CPU ÷ limit',
    sense: '≤',
    bar: 1.35,
    digits: 2,
    value: (figures) => ratio(figures, 'hosted', 'limit', 'mainCpu'),
  },
  {
    measure: 'picked: CPU of all threads ÷ set HTML',
    sense: '≤',
    bar: 2.5,
    digits: 2,
    value: (figures) => ratio(figures, 'picked', 'set HTML', 'allCpu'),
  },
  {
    measure: 'react-markdown: complete ÷ hosted',
    sense: '≥',
    bar: 3,
    digits: 2,
    value: (figures) => ratio(figures, 'react-markdown', 'hosted', 'complete'),
  },
  {
    measure: 'react-markdown: complete ÷ picked',
    sense: '≥',
    bar: 3,
    digits: 2,
    value: (figures) => ratio(figures, 'react-markdown', 'picked', 'complete'),
  },
];

/** @type {readonly (Bar & { value: (bytes: import('./report.js').Results['bytes']) => number | null })[]} */
const BYTE_BARS = [
  {
    measure: 'gzip kB until the card is complete',
    sense: '≤',
    bar: 60,
    digits: 1,
    value: ({ untilComplete }) => untilComplete && untilComplete / 1000,
  },
  {
    measure: 'gzip kB of the page without math',
    sense: '≤',
    bar: 155,
    digits: 1,
    value: ({ withoutMath }) => withoutMath / 1000,
  },
];

/** @type {readonly (Bar & { key: keyof ReturnType<typeof summarizeScale> })[]} */
const SCALE_BARS = [
  { measure: 'first screen, 4 MB ÷ 100 KB', sense: '≤', bar: 2, digits: 2, key: 'firstScreen' },
  { measure: 'log-log slope of CPU over size', sense: '≤', bar: 1.05, digits: 3, key: 'slope' },
  { measure: 'longest task, 4 MB ÷ 100 KB', sense: '≤', bar: 2, digits: 2, key: 'longestWall' },
  { measure: 'the same by CPU time', sense: '≤', bar: 2, digits: 2, key: 'longestCpu' },
  { measure: 'JS heap after closing ÷ before', sense: '≤', bar: 1.2, digits: 2, key: 'heapAfter' },
  {
    measure: 'longest task, 1,333 metrics, ms',
    sense: '≤',
    bar: 100,
    digits: 0,
    key: 'metricsTask',
  },
];

/** @type {readonly (Bar & { value: (figures: import('./measure-tables.js').TableFigures) => number | undefined })[]} */
const TABLE_BARS = [
  {
    measure: 'main-thread work on untouched tables, ms',
    sense: '≤',
    bar: 2,
    digits: 2,
    value: ({ enhancing }) => summarize(enhancing)?.median,
  },
  {
    measure: 'longest task of sorting and filtering, ms',
    sense: '≤',
    bar: 100,
    digits: 0,
    value: longestUse,
  },
];

/**
 * The rows of the table of bars: measure, bar, the viewer's value under every condition, whether it is met. What does not
 * depend on a condition stands under the first.
 * @param {import('./report.js').Results} results
 * @returns {string[][]}
 */
export function barRows({ loads, bytes, scale, tables }) {
  const growth = scale === null ? null : summarizeScale(scale);
  return [
    ...(loads === null
      ? []
      : LOAD_BARS.map((bar) =>
          row(
            bar,
            CONDITIONS.map(({ name }) => bar.value(loads[name] ?? {})),
          ),
        )),
    ...BYTE_BARS.map((bar) => row(bar, [bar.value(bytes)])),
    ...(growth === null ? [] : SCALE_BARS.map((bar) => row(bar, [growth[bar.key]?.median]))),
    ...(tables === null ? [] : TABLE_BARS.map((bar) => row(bar, [bar.value(tables)]))),
  ];
}

/**
 * @param {Bar} bar
 * @param {readonly (number | null | undefined)[]} values
 */
function row({ measure, sense, bar, digits }, values) {
  const missed = values.flatMap((value, index) => {
    const isMet = typeof value === 'number' && (sense === '≤' ? value <= bar : value >= bar);
    return isMet ? [] : [CONDITIONS[index]?.name ?? ''];
  });
  const cells = CONDITIONS.map((_, index) => values[index]?.toFixed(digits) ?? '');
  const verdict = values.length === 1 ? 'no' : `no: ${missed.join(', ')}`;
  return [measure, `${sense} ${bar}`, ...cells, missed.length === 0 ? 'yes' : verdict];
}

/**
 * Median of the rounds' ratios.
 * @param {Contenders} figures
 * @param {string} contender
 * @param {string} baseline
 * @param {'complete' | 'firstContentfulPaint' | 'mainCpu' | 'allCpu'} key
 */
function ratio(figures, contender, baseline, key) {
  /** @param {string} name */
  const column = (name) => (figures[name] ?? []).map((round) => round?.[key]);
  return summarize(ratios(column(contender), column(baseline)))?.median;
}
