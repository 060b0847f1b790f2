import { summarize } from './statistics.js';
import { spread, table } from './table.js';

const USES = /** @type {const} */ (['open', 'sort', 'filter']);

/**
 * What the tools of tables cost.
 * @param {import('./measure-tables.js').TableFigures} figures
 */
export function tablesSection({ enhancing, uses }) {
  const rows = Object.entries(uses).map(([name, rounds]) => [
    name,
    ...USES.map((use) => spread(summarize(rounds.map((round) => round?.[use])), 0)),
  ]);
  return `TABLES: longest main-thread task in milliseconds, 1× CPU

${table(['table', ...USES], rows)}

main-thread work on the tables of the hosted card, untouched, ms: ${spread(summarize(enhancing), 2)}`;
}

/**
 * The longest task of sorting and filtering, over all tables: the median of each, and of these the
 * largest.
 * @param {import('./measure-tables.js').TableFigures} figures
 */
export function longestUse({ uses }) {
  const medians = Object.values(uses).flatMap((rounds) =>
    /** @type {const} */ (['sort', 'filter']).map(
      (use) => summarize(rounds.map((round) => round?.[use]))?.median ?? Number.NaN,
    ),
  );
  return Math.max(...medians);
}
