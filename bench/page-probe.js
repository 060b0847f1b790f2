/**
 * @typedef {object} Target something that is to be painted
 * @property {string} name its time is noted under this name
 * @property {string} selector
 * @property {string} text that the element holds
 * @property {boolean} [isFirst] only the first element of the selector is looked at: cheap in a
 *   long card
 */

/**
 * @typedef {object} ProbeResults times in milliseconds since the page's time origin
 * @property {Record<string, number>} times of `start`, `ready` and every target
 * @property {number | null} firstContentfulPaint
 * @property {number | null} largestContentfulPaint
 * @property {number} layoutShift
 * @property {{ key: number, wheel: number }} worstDelay from a key until its handler ran, from a
 *   wheel's turn until the
 *   page had scrolled
 */

/**
 * @typedef {object} Probe
 * @property {Promise<unknown>} loaded fulfilled when all targets of the first load are painted and,
 *   on a page that says it is
 *   loading, `<html data-state>` has become `ready`
 * @property {(targets: readonly Target[], isReadyAwaited: boolean) => Promise<void>} start notes
 *   the time, and is fulfilled
 *   when the targets are painted and, if awaited, `<html data-state>` has become `ready`
 * @property {() => ProbeResults} results
 */

/**
 * Installs `window.bench` before anything of the page runs. This function is sent to the page as
 * text: it may use nothing from outside of it.
 * @param {readonly Target[]} targets of the first load
 */
export function installProbe(targets) {
  /** @type {ProbeResults} */
  const results = {
    times: {},
    firstContentfulPaint: null,
    largestContentfulPaint: null,
    layoutShift: 0,
    worstDelay: { key: 0, wheel: 0 },
  };

  /** @param {string} name */
  function note(name) {
    results.times[name] = performance.now();
    // The trace has the mark too: there it tells the renderer process, and where to cut.
    performance.mark(`bench ${name}`);
  }

  /** @param {Target} target */
  function isInPage({ selector, text, isFirst = false }) {
    const root = document.querySelector('zero-md')?.shadowRoot ?? document;
    const elements = isFirst
      ? [root.querySelector(selector)]
      : [...root.querySelectorAll(selector)];
    return elements.some((element) => element?.textContent.includes(text));
  }

  /**
   * @param {readonly Target[]} wanted
   * @returns {Promise<void>}
   */
  function painted(wanted) {
    let missing = wanted;
    return new Promise((resolve) => {
      const look = () => {
        const found = missing.filter(isInPage);
        missing = missing.filter((target) => !found.includes(target));
        const isLast = missing.length === 0;
        if (found.length > 0) {
          // A message posted in a frame is handled right after that frame is painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            for (const { name } of found) {
              note(name);
            }
            port1.close();
            if (isLast) {
              resolve();
            }
          };
          port2.postMessage(null);
        }
        if (!isLast) {
          requestAnimationFrame(look);
        }
      };
      requestAnimationFrame(look);
    });
  }

  /** @returns {Promise<void>} */
  function ready() {
    return new Promise((resolve) => {
      // At the start of a first load there is no root element yet.
      const observer = new MutationObserver(() => {
        if (document.documentElement.dataset['state'] === 'ready') {
          observer.disconnect();
          note('ready');
          resolve();
        }
      });
      observer.observe(document, { subtree: true, attributeFilter: ['data-state'] });
    });
  }

  /**
   * @param {string} type
   * @param {(entry: PerformanceEntry) => void} take
   */
  function observe(type, take) {
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({
      type,
      buffered: true,
    });
  }

  observe('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') {
      results.firstContentfulPaint = startTime;
    }
  });
  observe('largest-contentful-paint', ({ startTime }) => {
    results.largestContentfulPaint = startTime;
  });
  observe('layout-shift', (entry) => {
    const { value, hadRecentInput } =
      /** @type {PerformanceEntry & { value: number, hadRecentInput: boolean }} */ (entry);
    results.layoutShift += hadRecentInput ? 0 : value;
  });

  let turnedAt = 0;
  /**
   * @param {'key' | 'wheel'} kind
   * @param {number} since
   */
  function delayed(kind, since) {
    results.worstDelay[kind] = Math.max(results.worstDelay[kind], performance.now() - since);
  }
  addEventListener('keydown', ({ timeStamp }) => delayed('key', timeStamp), { capture: true });
  addEventListener(
    'wheel',
    ({ timeStamp }) => {
      turnedAt ||= timeStamp;
    },
    { capture: true, passive: true },
  );
  addEventListener(
    'scroll',
    () => {
      if (turnedAt > 0) {
        delayed('wheel', turnedAt);
        turnedAt = 0;
      }
    },
    { capture: true, passive: true },
  );

  // A program may start, and the page be ready, before the whole of it is here.
  const readied = ready();
  /** @type {Promise<void>} */
  const answering = new Promise((resolve) => {
    addEventListener('DOMContentLoaded', () => {
      resolve(document.documentElement.dataset['state'] === 'loading' ? readied : undefined);
    });
  });

  /** @type {Probe} */
  const probe = {
    loaded: Promise.all([painted(targets), answering]),
    async start(wanted, isReadyAwaited) {
      results.worstDelay = { key: 0, wheel: 0 };
      note('start');
      await Promise.all([painted(wanted), isReadyAwaited ? ready() : null]);
    },
    results: () => results,
  };
  Object.assign(window, { bench: probe });
}
