import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../build/chromium.js';
import { table } from './table.js';

const SIZE = 1_000_000;
const ROUNDS = 5;
/** The reader does something else in between; milliseconds. */
const BREATH = 1000;

/**
 * What has been spent since the edit; milliseconds.
 * @typedef {object} Spent
 * @property {number} time
 * @property {number} main CPU of the page's thread
 * @property {number} others CPU of the rest of its process: of its workers, above all
 */

/**
 * What an edit of one line costs in a long card, in shares of rendering it whole: until its block
 * is on the page, and until all that is said of the card is of the new version.
 * @param {(line: string) => void} progress
 * @returns {Promise<string>} the report
 */
export async function measureEdit(progress) {
  const html = readFileSync(new URL('../dist/index.html', import.meta.url), 'utf8');
  let text = longCard();
  const server = createServer(({ url }, response) => {
    const isCard = url?.startsWith('/README.md');
    response.setHeader('content-type', isCard ? 'text/markdown' : 'text/html');
    response.end(isCard ? text : html.replace('<html ', '<html data-served="README.md" '));
  }).listen(0, '127.0.0.1');
  const browser = await chromium.launch(chromiumLaunchOptions);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.addInitScript(EVENTS);
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  await page.goto(`http://127.0.0.1:${address.port}/`);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  const now = async () => {
    const { metrics } = await devtools.send('Performance.getMetrics');
    /** @param {string} name */
    const of = (name) => 1000 * (metrics.find((one) => one.name === name)?.value ?? Number.NaN);
    const main = of('ThreadTime');
    return { time: performance.now(), main, others: of('ProcessTime') - main };
  };
  /** @param {Spent} before @param {Spent} after @returns {Spent} */
  const between = (before, after) => ({
    time: after.time - before.time,
    main: after.main - before.main,
    others: after.others - before.others,
  });
  let version = 0;
  /** @param {string} shown in the article */
  const save = async (shown) => {
    version += 1;
    await pause(BREATH);
    const before = await now();
    await page.evaluate(`bench.save(${version})`);
    await page.evaluate(`bench.shown(${JSON.stringify(shown)})`);
    const block = between(before, await now());
    await page.evaluate('bench.complete()');
    return { block, all: between(before, await now()) };
  };

  progress('edit, the whole card');
  const whole = (await save('Section 1 ')).all;
  const card = text;
  /** @type {Record<string, { block: Spent, all: Spent }[]>} */
  const rounds = { 'one line, changed': [], 'one line, added': [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    progress(`edit, round ${round + 1} of ${ROUNDS}`);
    text = card.replace(EDITED, `${EDITED} changed ${round}`);
    rounds['one line, changed']?.push(await save(`changed ${round}`));
    text = card.replace(EDITED, `${EDITED}\n\nAdded ${round}.\n\n`);
    rounds['one line, added']?.push(await save(`Added ${round}.`));
  }
  await browser.close();
  server.close();
  const rows = Object.entries(rounds).flatMap(([name, results]) => [
    [
      `${name}: its block`,
      ...shares(
        results.map(({ block }) => block),
        whole,
      ),
    ],
    [
      `${name}: all`,
      ...shares(
        results.map(({ all }) => all),
        whole,
      ),
    ],
  ]);
  const figures = [whole.time, whole.main, whole.others].map((one) => one.toFixed(0));
  return `AN EDIT in a card of ${SIZE / 1e6} MB, median of ${ROUNDS}; whole: ${figures.join(', ')} ms
${table(['', 'time', 'CPU of the page', 'CPU of workers'], rows)}`;
}

/** @param {readonly Spent[]} spent @param {Spent} whole */
function shares(spent, whole) {
  return /** @type {const} */ (['time', 'main', 'others']).map((key) => {
    const sorted = spent.map((one) => one[key]).sort((a, b) => a - b);
    const middle = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
    return `${middle.toFixed(0)} ms ${((100 * middle) / whole[key]).toFixed(1)} %`;
  });
}

const EDITED = 'Another paragraph of section 900';

function longCard() {
  let text = '---\nlicense: apache-2.0\npipeline_tag: text-generation\n---\n# Model\n\n';
  for (let section = 1; text.length < SIZE; section += 1) {
    text += [
      `## Section ${section} of it\n\nThis model was trained with **${section}** steps on \`data-${section}\`.`,
      `It has [a link](https://example.org/${section}), and words that say what is what.\n`,
      `Another paragraph of section ${section}, of which some words say _how_ it was done.\n`,
      `- one item ${section}\n- another item with \`code\`\n- a third\n`,
      `| a | b | c |\n|---|---|---|\n| ${section} | 2.5 | x |\n| 3 | 4.5 | y |\n`,
      `\`\`\`python\nfor i in range(${section}):\n    print(i)\n\`\`\`\n\n`,
    ].join('\n');
  }
  return text;
}

/** Stands in for the server, which tells of new versions, and waits for what is on the page. */
const EVENTS = `
  let source;
  let revision = 0;
  window.EventSource = class {
    constructor() { source = this; }
    close() {}
  };
  const until = async (isThere) => {
    while (!isThere()) await new Promise((next) => setTimeout(next, 4));
  };
  const now = () => Number(document.documentElement.dataset.revision ?? 0);
  window.bench = {
    async save(card) {
      await until(() => source !== undefined);
      revision = now();
      source.onmessage({ data: JSON.stringify({ card, files: 0, evalFiles: [] }) });
    },
    async shown(words) {
      const article = document.querySelector('article');
      if (article.textContent.includes(words)) return;
      await new Promise((resolve) => {
        new MutationObserver((records, observer) => {
          if (records.some(({ addedNodes }) =>
            [...addedNodes].some(({ textContent }) => textContent.includes(words)))) {
            observer.disconnect();
            resolve();
          }
        }).observe(article, { childList: true, subtree: true });
      });
    },
    complete: () => until(() => now() > revision && document.documentElement.dataset.state === 'ready'),
  };
`;
