import { setTimeout as pause } from 'node:timers/promises';
import { installProbe } from './page-probe.js';
import { readTrace, TRACE_CATEGORIES } from './trace.js';

/**
 * How long the browser is left alone before anything is measured: a new window keeps it busy for a
 * while; milliseconds.
 */
const SETTLE = 600;

/** A visit that takes longer has failed; milliseconds. */
const PATIENCE = 120_000;

/**
 * @typedef {object} Visit one page in a browser context of its own
 * @property {import('playwright-core').Page} page
 * @property {import('playwright-core').CDPSession} devtools
 */

/**
 * Opens an empty page with the probe installed, does what is to be done with it, and closes its
 * context.
 * @template Result
 * @param {import('playwright-core').Browser} browser
 * @param {import('./contenders.js').Condition} condition
 * @param {readonly import('./page-probe.js').Target[]} targets of the first load
 * @param {(visit: Visit) => Promise<Result>} act
 * @returns {Promise<Result>}
 */
export async function visit(browser, condition, targets, act) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const giveUp = new AbortController();
  try {
    const page = await context.newPage();
    await page.addInitScript(installProbe, targets);
    const devtools = await context.newCDPSession(page);
    if (condition.cpuSlowdown !== 1) {
      await devtools.send('Emulation.setCPUThrottlingRate', { rate: condition.cpuSlowdown });
    }
    if (condition.network !== null) {
      await devtools.send('Network.enable');
      await devtools.send('Network.emulateNetworkConditions', {
        offline: false,
        ...condition.network,
      });
    }
    const late = pause(PATIENCE, null, { signal: giveUp.signal }).then(() => {
      throw new Error(`The page was not complete after ${PATIENCE / 1000} s.`);
    });
    return await Promise.race([act({ page, devtools }), late]);
  } finally {
    giveUp.abort();
    await context.close();
  }
}

/**
 * Evaluates in the page without Playwright's own helpers, which would count as the page's work.
 * @param {Visit} visit
 * @param {string} expression a promise is awaited
 * @returns {Promise<unknown>}
 */
export async function evaluate({ devtools }, expression) {
  const { result, exceptionDetails } = await devtools.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value;
}

/**
 * Records a trace of the renderer while something happens.
 * @param {Visit} visit
 * @param {() => Promise<void>} act
 */
export async function recordTrace({ page }, act) {
  const browser = page.context().browser();
  if (browser === null) {
    throw new Error('The page has no browser.');
  }
  await browser.startTracing(page, { categories: TRACE_CATEGORIES });
  // Starting to record keeps every thread busy for a moment, too.
  await pause(SETTLE);
  // A recording left running would fail the next visit as well, so it is stopped before a failure
  // is passed on.
  const [outcome] = await Promise.allSettled([act()]);
  const json = await browser.stopTracing();
  if (outcome.status === 'rejected') {
    throw outcome.reason;
  }
  return readTrace(json);
}

/**
 * What the page's probe has noted.
 * @param {Visit} visit
 * @returns {Promise<import('./page-probe.js').ProbeResults>}
 */
export async function probeResults(visit) {
  const results = await evaluate(visit, 'bench.results()');
  return /** @type {import('./page-probe.js').ProbeResults} */ (results);
}

/**
 * @typedef {object} Heap bytes in use; a worker's own are not in it
 * @property {number} js the JS heap: what Chromium's metrics call JSHeapUsedSize
 * @property {number} dom the browser's own objects: DOM, styles, layout
 */

/**
 * The page's heap after two forced collections.
 * @param {Visit} visit
 * @returns {Promise<Heap>}
 */
export async function collectedHeap({ devtools }) {
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize, embedderHeapUsedSize } = await devtools.send('Runtime.getHeapUsage');
  return { js: usedSize, dom: embedderHeapUsedSize };
}
