import { setTimeout as pause } from 'node:timers/promises';
import { UNTHROTTLED } from './contenders.js';
import { evaluate, visit } from './page-visit.js';

/** How long an open page is left alone before it is used; milliseconds. */
const IDLE = 1500;

/**
 * @typedef {import('./page-visit.js').Visit} Visit
 * @typedef {import('./measure-load.js').Bench} Bench
 */

/**
 * Opens a page as a reader finds it who has looked at it for a while; the viewer's with its worker
 * started and idle.
 * @param {Visit} visit
 * @param {string} url
 * @param {boolean} hasWorker
 */
export async function openIdle({ page }, url, hasWorker) {
  // Its images stay on their way, so that its `load` event never comes.
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  if (hasWorker && page.workers().length === 0) {
    await page.waitForEvent('worker');
  }
  await pause(IDLE);
}

/**
 * @template Result
 * @param {Bench} bench
 * @param {(visit: Visit) => Promise<Result>} act with the open viewer
 * @returns {Promise<Result>}
 */
export function visitViewer(bench, act) {
  return visit(bench.browser, UNTHROTTLED, [], async (visited) => {
    await openIdle(visited, `${bench.server.url}viewer/`, true);
    return act(visited);
  });
}

/**
 * Picks a file on the open viewer and waits until the targets are painted and the page is ready.
 * @param {Visit} visit
 * @param {string} path
 * @param {readonly import('./page-probe.js').Target[]} targets
 */
export async function pickCard(visit, path, targets) {
  const { result } = await visit.devtools.send('Runtime.evaluate', {
    expression: 'document.querySelector("input[type=file]")',
  });
  // Sent together, in this order: the time starts just before the pick.
  const shown = evaluate(visit, `bench.start(${JSON.stringify(targets)}, true)`);
  await Promise.all([
    shown,
    visit.devtools.send('DOM.setFileInputFiles', {
      files: [path],
      ...(result.objectId === undefined ? {} : { objectId: result.objectId }),
    }),
  ]);
}

/**
 * What was measured, or null, so that a failed visit costs its own round only.
 * @template Figures
 * @param {Bench} bench
 * @param {string} name
 * @param {Promise<Figures>} measured
 */
export function unlessFailed({ progress }, name, measured) {
  return measured.catch((error) => {
    progress(`${name}: ${error}`);
    return null;
  });
}
