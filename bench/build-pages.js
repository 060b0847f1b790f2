import { copyFileSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { CARD } from './cards.js';
import { PEERS } from './contenders.js';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BENCH = fileURLToPath(new URL('.', import.meta.url));

/** The folder with a page for every contender. */
export const PAGES = `${BENCH}dist`;

/** Builds the product as it is hosted. */
export async function buildViewer() {
  await build({
    root: ROOT,
    logLevel: 'warn',
    build: { outDir: `${PAGES}/viewer`, emptyOutDir: true },
  });
}

/**
 * Builds every peer for production, each from its script in one and the same page, with the card
 * beside it.
 */
export async function buildPeers() {
  for (const peer of PEERS) {
    await build({
      configFile: false,
      root: `${BENCH}peers`,
      base: './',
      publicDir: false,
      plugins: [
        {
          name: 'peer',
          transformIndexHtml: {
            order: 'pre',
            handler: (html) => html.replaceAll('PEER', peer),
          },
        },
      ],
      logLevel: 'error',
      build: {
        target: 'es2023',
        modulePreload: { polyfill: false },
        outDir: `${PAGES}/${peer}`,
        emptyOutDir: true,
      },
    });
    copyFileSync(CARD, `${PAGES}/${peer}/card.md`);
  }
}

/**
 * Sizes of the built page, gzip level 9, in bytes. The card is complete at the end of its article;
 * null where the page does not hold the finished card.
 * @param {string} lastHeading
 */
export function pageBytes(lastHeading) {
  const page = readFileSync(`${PAGES}/viewer/index.html`, 'utf8');
  const untilComplete = page.slice(0, page.indexOf('</article>') + '</article>'.length);
  const isHeld = untilComplete.slice(untilComplete.indexOf('<article')).includes(lastHeading);
  const math = /<script type="text\/plain" id="(?:MathStyle|Temml)">[\s\S]*?<\/script>/g;
  return {
    untilComplete: isHeld ? gzipBytes(untilComplete) : null,
    whole: gzipBytes(page),
    withoutMath: gzipBytes(page.replace(math, '')),
  };
}

/** @param {string} text */
function gzipBytes(text) {
  return gzipSync(text, { level: 9 }).length;
}
