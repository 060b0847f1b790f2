import { CONDITIONS } from './contenders.js';
import { column } from './measure-load.js';
import { longestUse } from './report-tables.js';
import { summarizeScale } from './scale-statistics.js';
import { ratios, summarize } from './statistics.js';

/** @typedef {import('./report.js').Results} Results */

/**
 * @typedef {object} Budget
 * @property {'≤' | '≥'} sense
 * @property {number} bar
 * @property {number} digits shown; the comparison uses the whole number
 * @property {(results: Results, condition: string) => number | null | undefined} value nothing
 *   where it was not measured
 */

/**
 * The rows of the README's table: what a row is about, and its budgets.
 * @type {readonly (readonly [measure: string, ...Budget[]])[]}
 */
const ROWS = [
  [
    'hosted card complete ÷ the same page without script · layout shift',
    atMost(1.1, 2, loadRatio('hosted', 'limit', 'complete')),
    atMost(0, 3, loadMedian('hosted', 'layoutShift')),
  ],
  [
    'first contentful paint ÷ the same',
    atMost(1.1, 2, loadRatio('hosted', 'limit', 'firstContentfulPaint')),
  ],
  [
    'main-thread CPU until the page answers ÷ the same',
    atMost(1.6, 2, loadRatio('hosted', 'limit', 'mainCpu')),
  ],
  [
    'picked card, CPU of all threads ÷ a page that sets the finished HTML · main thread alone',
    atMost(3.2, 2, loadRatio('picked', 'set HTML', 'allCpu')),
    atMost(1.6, 2, loadRatio('picked', 'set HTML', 'mainCpu')),
  ],
  [
    'react-markdown complete ÷ ours: hosted · picked',
    atLeast(1.8, 2, loadRatio('react-markdown', 'hosted', 'complete')),
    atLeast(3, 2, loadRatio('react-markdown', 'picked', 'complete')),
  ],
  [
    'kB gzip until the hosted card is complete · whole page without math · with math',
    atMost(25, 1, kilobytes('untilComplete')),
    atMost(220, 1, kilobytes('withoutMath')),
    atMost(280, 1, kilobytes('whole')),
  ],
  [
    '4 MB card: first screen ÷ that of 100 kB · longest task likewise · growth of CPU, log-log slope',
    atMost(2, 2, scaleMedian('firstScreen')),
    atMost(2, 2, scaleMedian('longestWall')),
    atMost(1.05, 2, scaleMedian('slope')),
  ],
  ['heap after closing a card of 4 MB ÷ before', atMost(1.2, 2, scaleMedian('heapAfter'))],
  [
    'longest task while a card of 1,333 metrics opens, ms',
    atMost(100, 0, scaleMedian('metricsTask')),
  ],
  [
    "main-thread work on the hosted card's tables until one is used, ms",
    atMost(
      2,
      2,
      once(({ tables }) => tables && summarize(tables.enhancing)?.median),
    ),
  ],
  [
    'longest task of sorting and filtering 332 × 72 cells, 2,000 × 10 cells, 11,129 results, ms',
    atMost(
      100,
      0,
      once(({ tables }) => tables && longestUse(tables)),
    ),
  ],
];

/**
 * The budgets as the README's table of Markdown; what is missed is in bold. Rows of which nothing
 * was measured are left out.
 * @param {Results} results
 * @param {string} title
 */
export function budgetTable(results, title) {
  const rows = ROWS.map(([measure, ...budgets]) => [
    measure,
    budgets.map(({ sense, bar }) => `${sense} ${bar}`).join(' · '),
    ...CONDITIONS.map(({ name }) => budgets.map((budget) => shown(budget, results, name))).map(
      (values) => (values.every((value) => value === '') ? '' : values.join(' · ')),
    ),
  ]);
  const lines = [
    [title, 'bar', ...CONDITIONS.map(({ name }) => name)],
    Array(2 + CONDITIONS.length).fill('---'),
    ...rows.filter(([, , ...values]) => values.some((value) => value !== '')),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/**
 * @param {Budget} budget
 * @param {Results} results
 * @param {string} condition
 */
function shown({ sense, bar, digits, value }, results, condition) {
  const measured = value(results, condition) ?? Number.NaN;
  if (Number.isNaN(measured)) {
    return '';
  }
  const isMet = sense === '≤' ? measured <= bar : measured >= bar;
  const text = measured === 0 ? '0' : measured.toFixed(digits);
  return isMet ? text : `**${text}**`;
}

/**
 * @param {number} bar
 * @param {number} digits
 * @param {Budget['value']} value
 * @returns {Budget}
 */
function atMost(bar, digits, value) {
  return { sense: '≤', bar, digits, value };
}

/**
 * @param {number} bar
 * @param {number} digits
 * @param {Budget['value']} value
 * @returns {Budget}
 */
function atLeast(bar, digits, value) {
  return { sense: '≥', bar, digits, value };
}

/**
 * Median of the rounds' ratios.
 * @param {string} contender
 * @param {string} baseline
 * @param {'complete' | 'firstContentfulPaint' | 'mainCpu' | 'allCpu'} key
 * @returns {Budget['value']}
 */
function loadRatio(contender, baseline, key) {
  return ({ loads }, condition) => {
    const figures = loads?.[condition];
    return summarize(ratios(column(figures, contender, key), column(figures, baseline, key)))
      ?.median;
  };
}

/**
 * @param {string} contender
 * @param {'layoutShift'} key
 * @returns {Budget['value']}
 */
function loadMedian(contender, key) {
  return ({ loads }, condition) => summarize(column(loads?.[condition], contender, key))?.median;
}

/**
 * @param {keyof Results['bytes']} key
 * @returns {Budget['value']}
 */
function kilobytes(key) {
  return once(({ bytes }) => bytes[key] && bytes[key] / 1000);
}

/**
 * @param {keyof ReturnType<typeof summarizeScale>} key
 * @returns {Budget['value']}
 */
function scaleMedian(key) {
  return once(({ scale }) => scale && summarizeScale(scale)[key]?.median);
}

/**
 * What is measured without throttling only.
 * @param {(results: Results) => number | null | undefined} value
 * @returns {Budget['value']}
 */
function once(value) {
  return (results, condition) => (condition === CONDITIONS[0]?.name ? value(results) : null);
}
