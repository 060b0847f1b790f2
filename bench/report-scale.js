import { summarizeScale } from './scale-statistics.js';
import { summarize } from './statistics.js';
import { spread, table } from './table.js';

/**
 * @typedef {import('./measure-scale.js').ScaleFigures} ScaleFigures
 */

/**
 * @type {readonly { title: string, figure: (figures: ScaleFigures) => number, unit?: number,
 * digits: number }[]}
 */
const COLUMNS = [
  { title: 'first screen', figure: ({ firstScreen }) => firstScreen, digits: 0 },
  { title: 'ready', figure: ({ ready }) => ready, digits: 0 },
  { title: 'all CPU', figure: ({ allCpu }) => allCpu, digits: 0 },
  { title: 'longest task', figure: ({ longest }) => longest.wall, digits: 0 },
  { title: 'its CPU', figure: ({ longest }) => longest.cpu, digits: 0 },
];

/**
 * @type {readonly { title: string, figure: (figures: ScaleFigures) =>
 * import('./page-visit.js').Heap }[]}
 */
const HEAPS = [
  { title: 'small picked', figure: ({ heapBefore }) => heapBefore },
  { title: 'long picked', figure: ({ heapOpen }) => heapOpen },
  { title: 'small again', figure: ({ heapAfter }) => heapAfter },
];

/**
 * How the viewer grows with the card.
 * @param {import('./measure-scale.js').ScaleResults} scale
 */
export function scaleSection(scale) {
  const cards = Object.entries(scale.cards);
  const times = [...cards, ...Object.entries(scale.metrics)].map(([name, figures]) => [
    name,
    ...COLUMNS.map(({ figure, digits }) => spread(summarizeFigure(figures, figure), digits)),
    `${figures.filter((round) => round?.isWhole).length} of ${figures.length}`,
  ]);
  const heaps = /** @type {const} */ (['js', 'dom']).map((kind) =>
    table(
      [`${kind === 'js' ? 'JS' : 'DOM'} heap, MB`, ...HEAPS.map(({ title }) => title)],
      cards.map(([name, figures]) => [
        name,
        ...HEAPS.map(({ figure }) =>
          spread(
            summarizeFigure(figures, (round) => figure(round)[kind]),
            2,
            1e6,
          ),
        ),
      ]),
    ),
  );
  const growth = summarizeScale(scale);
  const delays = /** @type {const} */ (['key', 'wheel', 'find', 'search']).map((kind) =>
    spread(summarize(scale.responsiveness.map((round) => round?.[kind])), 0),
  );
  return `SCALE: Marin's body repeated, and cards with many metrics, picked on an open page, 1× CPU

${table(['card', ...COLUMNS.map(({ title }) => title), 'whole card shown?'], times)}

${heaps.join('\n\n')}

${table(
  ['growth', 'value'],
  [
    ['log-log slope of all CPU', spread(growth.slope, 3)],
    ['first screen, largest ÷ smallest', spread(growth.firstScreen, 2)],
    ['longest task (wall), largest ÷ smallest', spread(growth.longestWall, 2)],
    ['longest task (CPU), largest ÷ smallest', spread(growth.longestCpu, 2)],
    ['JS heap after closing the largest ÷ with the small card before', spread(growth.heapAfter, 2)],
    ['DOM heap after closing the largest ÷ with the small card before', spread(growth.domAfter, 2)],
  ],
)}

${table(
  [
    'worst delay while the largest loads',
    'key d',
    'wheel to scroll',
    'find a word',
    'search a letter',
  ],
  [['ms', ...delays]],
)}`;
}

/**
 * @param {readonly (ScaleFigures | null)[]} figures
 * @param {(figures: ScaleFigures) => number} figure
 */
function summarizeFigure(figures, figure) {
  return summarize(figures.map((round) => (round === null ? null : figure(round))));
}
