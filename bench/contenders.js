/**
 * @typedef {object} Contender
 * @property {string} name
 * @property {string} path where the bench's server has its page
 * @property {'load' | 'pick' | 'set'} action what is measured: opening the page, picking a card on
 *   it, or setting the
 *   finished HTML on it
 * @property {'limit' | 'set HTML'} baseline what it is divided by
 */

/** @type {readonly Contender[]} */
export const CONTENDERS = [
  { name: 'limit', path: 'limit/', action: 'load', baseline: 'limit' },
  { name: 'hosted', path: 'viewer/', action: 'load', baseline: 'limit' },
  { name: 'react-markdown', path: 'react-markdown/', action: 'load', baseline: 'limit' },
  { name: 'markdown-it', path: 'markdown-it/', action: 'load', baseline: 'limit' },
  { name: 'zero-md', path: 'zero-md/', action: 'load', baseline: 'limit' },
  { name: 'set HTML', path: 'set-html/', action: 'set', baseline: 'set HTML' },
  { name: 'picked', path: 'viewer/', action: 'pick', baseline: 'set HTML' },
];

/** The scripts in `peers/`, each built into a page of its own. */
export const PEERS = /** @type {const} */ (['react-markdown', 'markdown-it', 'zero-md']);

/**
 * @typedef {object} Condition
 * @property {string} name
 * @property {number} cpuSlowdown Chromium's own throttling: it slows the main thread, not the
 *   workers
 * @property {{ latency: number, downloadThroughput: number, uploadThroughput: number } | null}
 *   network round trip in
 *   milliseconds, throughputs in bytes a second
 */

/** @type {Condition} */
export const UNTHROTTLED = { name: '1× CPU', cpuSlowdown: 1, network: null };

/** @type {readonly Condition[]} */
export const CONDITIONS = [
  UNTHROTTLED,
  { name: '4× slower CPU', cpuSlowdown: 4, network: null },
  {
    name: 'fast 3G',
    cpuSlowdown: 1,
    network: { latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
  },
];
