import { setTimeout as pause } from 'node:timers/promises';
import { LAST_HEADING } from './cards.js';
import { CONDITIONS, CONTENDERS } from './contenders.js';
import { collectedHeap, evaluate, probeResults, recordTrace, visit } from './page-visit.js';
import { blockingTime, cpuTime, measuredTime } from './trace.js';
import { openIdle, pickCard, unlessFailed } from './viewer-visit.js';

/** How long the page is watched after the card is complete; milliseconds. */
const QUIET = 1000;

/**
 * Names of the User Timing measures that the viewer sets for the phases of showing a picked card.
 */
export const PHASES = /** @type {const} */ ([
  'front matter',
  'Markdown',
  'sanitise',
  'insert',
  'enhance',
]);

/**
 * @typedef {object} LoadFigures one visit; times in milliseconds since navigation, or since the
 *   pick. Null: not measured
 *   of this contender
 * @property {number} complete until the card's last heading was painted
 * @property {number} answers until the page answers its reader: the card is complete and, where the
 *   page says so, the program
 *   has set `<html data-state="ready">`
 * @property {number | null} firstContentfulPaint
 * @property {number | null} largestContentfulPaint
 * @property {number | null} layoutShift
 * @property {number} blocking total blocking time
 * @property {number} mainCpu CPU of the main thread until the page answers
 * @property {number} allCpu CPU of all threads of the renderer until the page answers
 * @property {number | null} bytes transferred, bodies only
 * @property {number} heap JS heap in bytes, after a forced collection
 * @property {Record<string, number | null>} phases durations by name
 */

/**
 * All rounds of all contenders under all conditions: `figures[condition][contender][round]`, null
 * where a visit failed.
 * @typedef {Record<string, Record<string, (LoadFigures | null)[]>>} LoadResults
 */

/**
 * @typedef {object} Bench what is measured with
 * @property {import('playwright-core').Browser} browser
 * @property {import('./serve.js').PageServer} server
 * @property {ReturnType<typeof import('./cards.js').writeCards>} cards
 * @property {(line: string) => void} progress
 */

/**
 * Measures every contender once a round under every condition, so that what disturbs the machine
 * disturbs all of them.
 * @param {Bench} bench
 * @param {number} rounds
 * @returns {Promise<LoadResults>}
 */
export async function measureLoads(bench, rounds) {
  /** @type {LoadResults} */
  const results = {};
  for (let round = 0; round < rounds; round++) {
    bench.progress(`first load, round ${round + 1} of ${rounds}`);
    for (const condition of CONDITIONS) {
      // Another one comes first in every round.
      const first = round % CONTENDERS.length;
      for (const contender of [...CONTENDERS.slice(first), ...CONTENDERS.slice(0, first)]) {
        const name = `${contender.name}, ${condition.name}`;
        const figures = await unlessFailed(bench, name, measure(bench, contender, condition));
        results[condition.name] ??= {};
        const ofCondition = results[condition.name] ?? {};
        ofCondition[contender.name] ??= [];
        ofCondition[contender.name]?.push(figures);
      }
    }
  }
  return results;
}

/**
 * @param {Bench} bench
 * @param {import('./contenders.js').Contender} contender
 * @param {import('./contenders.js').Condition} condition
 * @returns {Promise<LoadFigures>}
 */
function measure(bench, contender, condition) {
  const url = bench.server.url + contender.path;
  const isLoad = contender.action === 'load';
  const { small } = bench.cards;
  const target = {
    name: 'complete',
    selector: 'h2',
    text: isLoad ? LAST_HEADING : small.lastHeading,
  };
  return visit(bench.browser, condition, isLoad ? [target] : [], async (visited) => {
    if (!isLoad) {
      await openIdle(visited, url, contender.action === 'pick');
    }
    bench.server.takeBytesSent();
    const trace = await recordTrace(visited, async () => {
      if (contender.action === 'load') {
        await visited.page.goto(url, { waitUntil: 'commit' });
        await evaluate(visited, 'bench.loaded');
      } else if (contender.action === 'pick') {
        await pickCard(visited, small.path, [target]);
      } else {
        const show = `bench.start(${JSON.stringify([target])}, false)`;
        await evaluate(visited, `{ const shown = ${show}; setCard(); shown; }`);
      }
      await pause(QUIET);
    });
    const { times, ...paint } = await probeResults(visited);
    const start = times['start'] ?? 0;
    const complete = times['complete'] ?? Number.NaN;
    const answers = Math.max(complete, times['ready'] ?? 0);
    const mainTasks = trace.tasks.filter(({ isMain }) => isMain);
    return {
      complete: complete - start,
      answers: answers - start,
      firstContentfulPaint: isLoad ? paint.firstContentfulPaint : null,
      largestContentfulPaint: isLoad ? paint.largestContentfulPaint : null,
      layoutShift: isLoad ? paint.layoutShift : null,
      blocking: blockingTime(
        trace.tasks,
        isLoad ? (paint.firstContentfulPaint ?? 0) : start,
        complete + QUIET,
      ),
      mainCpu: cpuTime(mainTasks, start, answers),
      allCpu: cpuTime(trace.tasks, start, answers),
      bytes: isLoad ? bench.server.takeBytesSent() : null,
      heap: (await collectedHeap(visited)).js,
      phases: Object.fromEntries(PHASES.map((phase) => [phase, measuredTime(trace, phase, start)])),
    };
  });
}

/**
 * A figure of every round of one contender.
 * @template {keyof LoadFigures} Key
 * @param {LoadResults[string] | undefined} ofCondition
 * @param {string} contender
 * @param {Key} key
 */
export function column(ofCondition, contender, key) {
  return (ofCondition?.[contender] ?? []).map((round) => round?.[key]);
}
