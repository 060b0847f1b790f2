import { setTimeout as pause } from 'node:timers/promises';
import { collectedHeap, evaluate, probeResults, recordTrace } from './page-visit.js';
import { cpuTime, longestTask } from './trace.js';
import { pickCard, unlessFailed, visitViewer } from './viewer-visit.js';

/** @typedef {import('./page-visit.js').Heap} Heap */

/** A word that stands all over the card. */
const WORD = 'Marin';

/** One turn of the wheel in pixels: small, so that a whole load does not reach the page's end. */
const WHEEL_TURN = 40;

/** Pause between two uses, so that none waits for what the one before it set off; milliseconds. */
const BREATH = 100;

/** How long a page settles before its heap is measured; milliseconds. */
const SETTLE = 500;

/**
 * @typedef {object} ScaleFigures one card picked on an open page; times in milliseconds since the
 *   pick, heaps in bytes
 * @property {number} bytes of the card
 * @property {number} firstScreen until the card's first heading was painted
 * @property {number} ready until `<html data-state>` was `ready`
 * @property {number} allCpu CPU of all threads of the renderer until ready
 * @property {{ wall: number, cpu: number }} longest the longest main-thread task until ready
 * @property {Heap} heapBefore with the small card picked
 * @property {Heap} heapOpen with this card picked
 * @property {Heap} heapAfter with the small card picked again
 * @property {boolean} isWhole whether the card's last heading is in the article when the page says
 *   it is ready
 */

/**
 * @typedef {object} Responsiveness the worst delays while the largest card loads, in milliseconds
 * @property {number} key from pressing `d` until its handler ran
 * @property {number} wheel from a turn of the wheel until the page's scroll event
 * @property {number} find from asking for a word to be found until it was
 * @property {number} search the same with the page's own search, of the letter that took longest,
 *   once the card is complete
 */

/**
 * @typedef {object} ScaleResults one entry a round, null where a visit failed
 * @property {Record<string, (ScaleFigures | null)[]>} cards by the card's name
 * @property {Record<string, (ScaleFigures | null)[]>} metrics the same of cards with many
 *   evaluation results
 * @property {(Responsiveness | null)[]} responsiveness
 */

/**
 * @param {import('./measure-load.js').Bench} bench
 * @param {number} rounds
 * @returns {Promise<ScaleResults>}
 */
export async function measureScale(bench, rounds) {
  const { scaled, metrics } = bench.cards;
  /** @type {ScaleResults} */
  const results = {
    cards: Object.fromEntries(scaled.map(({ name }) => [name, []])),
    metrics: Object.fromEntries(metrics.map(({ name }) => [name, []])),
    responsiveness: [],
  };
  for (let round = 0; round < rounds; round++) {
    bench.progress(`scale, round ${round + 1} of ${rounds}`);
    for (const card of [...scaled, ...metrics]) {
      const figures = await unlessFailed(bench, card.name, measureCard(bench, card));
      (results.cards[card.name] ?? results.metrics[card.name])?.push(figures);
    }
    const largest = scaled.at(-1);
    if (largest !== undefined) {
      const delays = await unlessFailed(bench, 'delays', measureResponses(bench, largest));
      results.responsiveness.push(delays);
    }
  }
  return results;
}

/**
 * @param {import('./measure-load.js').Bench} bench
 * @param {import('./cards.js').PickedCard} card
 * @returns {Promise<ScaleFigures>}
 */
function measureCard(bench, card) {
  const { small } = bench.cards;
  return visitViewer(bench, async (visited) => {
    const heapBefore = await heapWith(visited, small);
    const trace = await recordTrace(visited, () =>
      pickCard(visited, card.path, [firstHeading(card)]),
    );
    const { times } = await probeResults(visited);
    const { start = 0, ready = Number.NaN, firstScreen = Number.NaN } = times;
    const last = JSON.stringify(card.lastHeading);
    const isWhole = await evaluate(
      visited,
      `document.querySelector('article').textContent.includes(${last})`,
    );
    await pause(SETTLE);
    const heapOpen = await collectedHeap(visited);
    return {
      bytes: card.bytes,
      firstScreen: firstScreen - start,
      ready: ready - start,
      allCpu: cpuTime(trace.tasks, start, ready),
      longest: longestTask(trace.tasks, start, ready),
      heapBefore,
      heapOpen,
      heapAfter: await heapWith(visited, small),
      isWhole: isWhole === true,
    };
  });
}

/**
 * Uses the page while the card loads: a key, a turn of the wheel and a search in turn.
 * @param {import('./measure-load.js').Bench} bench
 * @param {import('./cards.js').PickedCard} card
 * @returns {Promise<Responsiveness>}
 */
function measureResponses(bench, card) {
  return visitViewer(bench, async (visited) => {
    const { mouse, keyboard } = visited.page;
    await mouse.move(720, 450);
    let isLoading = true;
    let find = 0;
    const load = pickCard(visited, card.path, [firstHeading(card)]).finally(() => {
      isLoading = false;
    });
    const use = async () => {
      while (isLoading) {
        await keyboard.press('d');
        await pause(BREATH);
        await mouse.wheel(0, WHEEL_TURN);
        await pause(BREATH);
        const asked = performance.now();
        await evaluate(visited, `getSelection().empty(); find(${JSON.stringify(WORD)})`);
        find = Math.max(find, performance.now() - asked);
        await pause(BREATH);
      }
    };
    await Promise.all([load, use()]);
    const { worstDelay } = await probeResults(visited);
    await keyboard.press('/');
    await pause(SETTLE);
    let search = 0;
    for (let end = 1; end <= WORD.length; end++) {
      const time = await evaluate(visited, searchFor(WORD.slice(0, end)));
      search = Math.max(search, Number(time));
    }
    return { ...worstDelay, find, search };
  });
}

/**
 * Types a term into the page's search and waits until a match is shown with its number.
 * @param {string} term
 */
function searchFor(term) {
  return `(async () => {
    const [input, count] = ['search input', 'search [role=status]'].map((one) => document.querySelector(one));
    const start = performance.now();
    count.textContent = '';
    input.value = ${JSON.stringify(term)};
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (count.textContent === '') await new Promise(requestAnimationFrame);
    return performance.now() - start;
  })()`;
}

/**
 * @param {import('./page-visit.js').Visit} visited
 * @param {import('./cards.js').PickedCard} card
 */
async function heapWith(visited, card) {
  await pickCard(visited, card.path, [firstHeading(card)]);
  await pause(SETTLE);
  return collectedHeap(visited);
}

/**
 * @param {import('./cards.js').PickedCard} card
 * @returns {import('./page-probe.js').Target}
 */
function firstHeading({ firstHeading: text }) {
  return { name: 'firstScreen', selector: 'article :is(h1, h2)', text, isFirst: true };
}
