import { setTimeout as pause } from 'node:timers/promises';
import { UNTHROTTLED } from './contenders.js';
import { evaluate, recordTrace, visit } from './page-visit.js';
import { longestTask, measuredTime } from './trace.js';
import { openIdle, pickCard, unlessFailed, visitViewer } from './viewer-visit.js';

/**
 * How long a page is left alone after a use of a table, so that what it set off is measured with
 * it; milliseconds.
 */
const SETTLE = 1500;

/**
 * @typedef {object} TableFigures milliseconds, one entry a round, null where a visit failed
 * @property {(number | null)[]} enhancing main-thread work on the tables of the hosted card until
 *   it has been open and untouched for a while
 * @property {Record<string, (UseFigures | null)[]>} uses by the card's name
 */

/**
 * @typedef {object} UseFigures longest main-thread tasks, in milliseconds
 * @property {number} open from the need of a table's tools until they are there
 * @property {number} sort
 * @property {number} filter
 */

/**
 * @param {import('./measure-load.js').Bench} bench
 * @param {number} rounds
 * @returns {Promise<TableFigures>}
 */
export async function measureTables(bench, rounds) {
  const { tables } = bench.cards;
  /** @type {TableFigures} */
  const results = { enhancing: [], uses: Object.fromEntries(tables.map(({ name }) => [name, []])) };
  for (let round = 0; round < rounds; round++) {
    bench.progress(`tables, round ${round + 1} of ${rounds}`);
    results.enhancing.push(await unlessFailed(bench, 'hosted tables', measureEnhancing(bench)));
    for (const card of tables) {
      const figures = await unlessFailed(bench, card.name, measureUses(bench, card));
      results.uses[card.name]?.push(figures);
    }
  }
  return results;
}

/** @param {import('./measure-load.js').Bench} bench */
function measureEnhancing({ browser, server }) {
  return visit(browser, UNTHROTTLED, [], async (visited) => {
    const trace = await recordTrace(visited, () => openIdle(visited, `${server.url}viewer/`, true));
    return measuredTime(trace, 'tables', 0);
  });
}

/**
 * Opens a card, brings its table's tools up, sorts by the last column and filters.
 * @param {import('./measure-load.js').Bench} bench
 * @param {import('./cards.js').TableCard} card
 * @returns {Promise<UseFigures>}
 */
function measureUses(bench, card) {
  return visitViewer(bench, async (visited) => {
    const heading = {
      name: 'firstScreen',
      selector: 'article :is(h1, h2)',
      text: card.firstHeading,
    };
    await pickCard(visited, card.path, [heading]);
    await pause(SETTLE);
    return {
      open: await longestOf(visited, () => evaluate(visited, card.open)),
      sort: await longestOf(visited, () =>
        evaluate(visited, 'box().querySelector("th:nth-last-child(2) .sort-button").click()'),
      ),
      filter: await longestOf(visited, async () => {
        await evaluate(
          visited,
          '[...box().querySelectorAll("button")].find((one) => one.textContent === "Filter").click()',
        );
        await visited.page.keyboard.type(card.filter, { delay: 150 });
      }),
    };
  });
}

/**
 * @param {import('./page-visit.js').Visit} visited
 * @param {() => Promise<unknown>} act
 */
async function longestOf(visited, act) {
  const trace = await recordTrace(visited, async () => {
    await evaluate(
      visited,
      `performance.mark('bench table');
       globalThis.box = () => document.querySelector('dialog .table-box, article .table-box:has(.table-tools)')`,
    );
    await act();
    await pause(SETTLE);
  });
  return longestTask(trace.tasks, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY).wall;
}
