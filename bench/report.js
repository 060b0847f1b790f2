import { budgetTable } from './budgets.js';
import { CONDITIONS, CONTENDERS } from './contenders.js';
import { column, PHASES } from './measure-load.js';
import { scaleSection } from './report-scale.js';
import { tablesSection } from './report-tables.js';
import { ratios, summarize } from './statistics.js';
import { spread, table } from './table.js';

/**
 * @typedef {object} Results everything measured in one run
 * @property {{ date: string, minutes: number, flags: string, commit: string, chromium: string,
 *   node: string, machine: string,
 *   peers: Record<string, string> }} about
 * @property {ReturnType<typeof import('./build-pages.js').pageBytes>} bytes
 * @property {import('./measure-load.js').LoadResults | null} loads
 * @property {import('./measure-scale.js').ScaleResults | null} scale
 * @property {import('./measure-tables.js').TableFigures | null} tables
 */

/**
 * The columns of the tables: in what unit a figure is shown, and whether a ratio of it says
 * something.
 */
const MEASURES = /** @type {const} */ ([
  { key: 'complete', title: 'complete', unit: 1, digits: 0, hasRatio: true },
  { key: 'answers', title: 'answers', unit: 1, digits: 0, hasRatio: false },
  { key: 'firstContentfulPaint', title: 'FCP', unit: 1, digits: 0, hasRatio: true },
  { key: 'largestContentfulPaint', title: 'LCP', unit: 1, digits: 0, hasRatio: true },
  { key: 'layoutShift', title: 'CLS', unit: 1, digits: 3, hasRatio: false },
  { key: 'blocking', title: 'TBT', unit: 1, digits: 0, hasRatio: false },
  { key: 'mainCpu', title: 'main CPU', unit: 1, digits: 1, hasRatio: true },
  { key: 'allCpu', title: 'all CPU', unit: 1, digits: 1, hasRatio: true },
  { key: 'bytes', title: 'kB', unit: 1000, digits: 1, hasRatio: true },
  { key: 'heap', title: 'heap MB', unit: 1e6, digits: 2, hasRatio: true },
]);

/**
 * The whole report as plain text.
 * @param {Results} results
 */
export function report(results) {
  return [
    aboutSection(results),
    ...(results.loads === null ? [] : loadSections(results.loads)),
    ...(results.scale === null ? [] : [scaleSection(results.scale)]),
    ...(results.tables === null ? [] : [tablesSection(results.tables)]),
    readmeSection(results),
  ].join('\n\n');
}

/** @param {Results} results */
function aboutSection({ about, bytes, loads, scale, tables }) {
  const peers = Object.entries(about.peers).map(([name, version]) => `${name} ${version}`);
  return `BENCH ${about.date}, ${about.minutes.toFixed(0)} minutes, ${roundsOf({ loads, scale, tables })}
flags: ${about.flags || 'none'}; product ${about.commit}
Chromium ${about.chromium}, Node ${about.node}, ${about.machine}
${peers.join(', ')}

Times and CPU in milliseconds; median, and in brackets the quartiles. A ratio is the median of the rounds' ratios.
complete: the card's last heading is painted. answers: complete, and the viewer's program has set data-state="ready".
CPU: of the renderer's threads, until the page answers. TBT: from FCP (or the pick) to 1 s after complete. kB: transferred.
heap: JS heap of the page after a forced collection. The throttling slows main threads only.
set HTML, picked: on an open, idle page, from just before the pick; divided by set HTML. The viewer's worker is started, and
nothing of the card has been rendered before. All others are divided by limit, the same page without script.
The peers leave the front matter out; of them only zero-md highlights code. Requests to other hosts are never answered.

BYTES of the built page, gzip 9: until the card is complete ${kilobytes(bytes.untilComplete)}, whole ${kilobytes(bytes.whole)}, whole without math ${kilobytes(bytes.withoutMath)}`;
}

/**
 * The README's table of performance and the sentence behind it, in Markdown.
 * @param {Results} results
 */
function readmeSection(results) {
  const { date, minutes, chromium, node, machine } = results.about;
  /** @param {string} version */
  const short = (version) => version.replace(/^v?(\d+(?:\.\d+)?).*/, '$1');
  const title = [
    date.slice(0, 10),
    `Chromium ${short(chromium).split('.')[0]}`,
    `Node ${short(node)}`,
    machine,
    `medians of ${roundsOf(results)}`,
  ].join(', ');
  return `README (a missed bar is in bold)

${budgetTable(results, title)}

\`npm run bench\` measures all of it against react-markdown, markdown-it and zero-md in about ${minutes.toFixed(0)} minutes`;
}

/**
 * @param {Pick<Results, 'loads' | 'scale' | 'tables'>} measured
 */
function roundsOf({ loads, scale, tables }) {
  const parts = [
    { name: 'first load', rounds: Object.values(loads ?? {})[0]?.['limit'] },
    { name: 'long cards', rounds: scale?.responsiveness },
    { name: 'tables', rounds: tables?.enhancing },
  ];
  return parts
    .flatMap(({ name, rounds }) =>
      rounds === undefined ? [] : `${rounds.length} rounds (${name})`,
    )
    .join(', ');
}

/** @param {number | null} bytes */
function kilobytes(bytes) {
  return bytes === null ? '-' : `${(bytes / 1000).toFixed(1)} kB`;
}

/** @param {import('./measure-load.js').LoadResults} loads */
function loadSections(loads) {
  return CONDITIONS.map(({ name }) => {
    const figures = loads[name] ?? {};
    const absolute = CONTENDERS.map((contender) => [
      contender.name,
      ...MEASURES.map(({ key, unit, digits }) =>
        spread(summarize(column(figures, contender.name, key)), digits, unit, false),
      ),
    ]);
    const measures = MEASURES.filter(({ hasRatio }) => hasRatio);
    const relative = CONTENDERS.filter((contender) => contender.name !== contender.baseline).map(
      (contender) => [
        `${contender.name} ÷ ${contender.baseline}`,
        ...measures.map(({ key }) =>
          spread(
            summarize(
              ratios(
                column(figures, contender.name, key),
                column(figures, contender.baseline, key),
              ),
            ),
            2,
          ),
        ),
      ],
    );
    return `FIRST LOAD AND PICK, ${name}

${table(['median', ...MEASURES.map(({ title }) => title)], absolute)}

${table(['ratio', ...measures.map(({ title }) => title)], relative)}

${table(['phases of picked', ...PHASES], [phaseRow(figures['picked'] ?? [])])}`;
  });
}

/** @param {readonly (import('./measure-load.js').LoadFigures | null)[]} picked */
function phaseRow(picked) {
  return [
    'ms',
    ...PHASES.map((phase) => spread(summarize(picked.map((figures) => figures?.phases[phase])), 1)),
  ];
}
