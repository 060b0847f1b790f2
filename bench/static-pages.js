import { mkdirSync, writeFileSync } from 'node:fs';
import { PAGES } from './build-pages.js';
import { servePages } from './serve.js';

/** The finished HTML is fetched beforehand; to set it is all that is left to do. */
const SET_CARD = `<script>
  let html = '';
  fetch('layout.html').then((response) => response.text()).then((text) => { html = text; });
  function setCard() { document.getElementById('BenchLayout').innerHTML = html; }
</script>`;

/**
 * Makes the two limits from what the built viewer shows: the hosted card's finished HTML and CSS as
 * a page without any script, and a shell into which the finished HTML of a picked card can be set.
 * @param {import('playwright-core').Browser} browser
 * @param {import('./cards.js').PickedCard} card
 */
export async function makeStaticPages(browser, card) {
  const server = await servePages(`${PAGES}/viewer`);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(server.url, { waitUntil: 'domcontentloaded' });
  await page.waitForFunction(() => document.documentElement.dataset['state'] === 'ready');
  const hosted = await page.evaluate(takePage);
  await page.setInputFiles('input[type=file]', card.path);
  await page.waitForFunction(
    (heading) =>
      document.documentElement.dataset['state'] === 'ready' &&
      document.querySelector('article')?.textContent.includes(heading),
    card.lastHeading,
  );
  const picked = await page.evaluate(takePage);
  await context.close();
  server.close();
  writePage('limit', 'index.html', hosted.whole);
  writePage(
    'set-html',
    'index.html',
    picked.shell.replace('</body>', () => `${SET_CARD}</body>`),
  );
  writePage('set-html', 'layout.html', picked.layout);
}

/** Runs in the page: the page without scripts, and the same in two parts. */
function takePage() {
  const root = /** @type {HTMLElement} */ (document.documentElement.cloneNode(true));
  for (const element of root.querySelectorAll('script, meta[http-equiv]')) {
    element.remove();
  }
  const whole = `<!doctype html>\n${root.outerHTML}`;
  const layout = root.querySelector('body > :has(article)');
  if (layout === null) {
    throw new Error('The page has no article.');
  }
  const html = layout.innerHTML;
  layout.replaceChildren();
  layout.id = 'BenchLayout';
  return { whole, shell: `<!doctype html>\n${root.outerHTML}`, layout: html };
}

/**
 * @param {string} folder
 * @param {string} name
 * @param {string} html
 */
function writePage(folder, name, html) {
  mkdirSync(`${PAGES}/${folder}`, { recursive: true });
  writeFileSync(`${PAGES}/${folder}/${name}`, html);
}
