import type { ShownCard } from '../app-state.ts';
import type { TwinDifference } from '../card/twins/compare-twins.ts';
import type { Ask } from '../html/jobs/jobs.ts';
import { createIdRegistry } from '../html/safe/heading-ids.ts';
import { createSanitizer } from '../html/safe/sanitize.ts';
import type { CardFolder, CardText } from '../source/card-source.ts';
import { folderBase, pathOf } from '../source/folder-place.ts';
import { openFolderFile } from '../source/open-folder-file.ts';
import { applyStyles } from './author-styles.ts';
import { blockIndex } from './block-lines.ts';
import { cardBody } from './card-body.ts';
import { folderGate, objectUrls } from './folder-media.ts';
import { button, h } from './h.ts';
import { notice } from './notice.ts';
import type { PageElements } from './page-elements.ts';
import { say } from './page-state.ts';
import { showLine } from './show-line.ts';
import { unanswered } from './unanswered.ts';
import { waitingMedia } from './waiting-media.ts';

interface Compared {
  readonly folder: CardFolder;
  readonly path: string;
  /** What the other card is called: its language. */
  readonly name: string;
  readonly ask: Ask;
  readonly lifetime: AbortSignal;
}

/** Shows the card in another language beside the one on the page, and where they differ. */
export async function compareWithTwin(
  page: PageElements,
  card: ShownCard,
  { folder, path, name, ask, lifetime }: Compared,
): Promise<void> {
  page.root.querySelector<HTMLElement>('.twin-close')?.click();
  const { result } = await openFolderFile(folder, path, lifetime);
  if (lifetime.aborted || result.kind !== 'loaded') {
    const { reason = '' } = result.kind === 'refused' ? result.refusal : {};
    page.notices.append(...(reason === '' ? [] : [notice('alert', reason)]));
    return;
  }
  const other = result.card;
  const closing = new AbortController();
  lifetime.addEventListener('abort', () => closing.abort(), { signal: closing.signal });
  const twin = h('section', { id: 'Twin', 'aria-label': name });
  const list = h('div');
  const title = `Compared with ${name}`;
  const close = button(
    { class: 'control twin-close', 'aria-label': 'Close the comparison', title: 'Close' },
    '×',
    () => {
      closing.abort();
      page.main.focus({ preventScroll: true });
    },
  );
  const head = h('p', { class: 'panel-title' }, title);
  const changes = h(
    'section',
    { class: 'twin-changes', 'aria-label': 'Changes', 'aria-busy': 'true', tabindex: -1 },
    h('div', { class: 'checks-head' }, head, close),
    list,
  );
  closing.signal.addEventListener('abort', () => {
    twin.remove();
    changes.remove();
    delete page.root.dataset['twin'];
  });
  page.folderNav.after(changes);
  page.article.after(twin);
  page.root.dataset['twin'] = '';
  changes.focus({ preventScroll: true });
  const ways = {
    here: (line: number): unknown => showLine(page, card, line),
    there: (line: number): unknown => blockIndex(twin)(line)?.scrollIntoView({ block: 'center' }),
    file: pathOf(other),
  };
  const answer = await ask('compare-twins', { text: card.text.text, other: other.text });
  list.replaceChildren(
    ...(answer.ok
      ? differences(answer.value, ways)
      : [h('p', {}, unanswered('Comparing the cards', answer.reason))]),
  );
  changes.removeAttribute('aria-busy');
  say(page, `${title}. Differences: ${answer.ok ? answer.value.length : 'not known'}.`);
  await showTwin(page, twin, other, ask, closing.signal);
}

const KINDS: Readonly<Record<TwinDifference['kind'], string>> = {
  section: 'Section',
  number: 'Number',
  id: 'Id',
  code: 'Code',
};

interface Ways {
  readonly here: (line: number) => unknown;
  readonly there: (line: number) => unknown;
  /** The path of the other card. */
  readonly file: string;
}

function differences(found: readonly TwinDifference[], ways: Ways): readonly HTMLElement[] {
  const none = 'Their sections, numbers, ids and code are the same.';
  return found.length === 0
    ? [h('p', { class: 'muted' }, none)]
    : [h('ul', {}, ...found.map((one) => difference(one, ways)))];
}

function difference(found: TwinDifference, { here, there, file }: Ways): HTMLElement {
  const { kind, text, withText, line, withLine } = found;
  const place = (label: string, title: string, run: () => void): HTMLElement =>
    button({ class: 'link-button', title }, label, run);
  return h(
    'li',
    { 'data-change': kind, 'data-line': line, 'data-with-line': withLine },
    h('strong', {}, KINDS[kind]),
    ' ',
    said(text),
    ' ',
    place(`Line ${line}`, 'Show in the card', () => here(line)),
    ' · ',
    said(withText),
    ' ',
    place(`${file}, line ${withLine}`, 'Show in the card beside it', () => there(withLine)),
  );
}

function said(text: string | null): HTMLElement {
  return text === null
    ? h('span', { class: 'muted' }, 'not there')
    : h('bdi', {}, text.length > 120 ? `${text.slice(0, 120)}…` : text);
}

/** The other card as it is, but for ids and the places in it: those are of the card on the page. */
async function showTwin(
  page: PageElements,
  twin: HTMLElement,
  text: CardText,
  ask: Ask,
  signal: AbortSignal,
): Promise<void> {
  const { folder, hasInvalidBytes } = text;
  const nonce = crypto.randomUUID();
  const input = { text: text.text, hasInvalidBytes, nonce, linkBase: null, evalFiles: [] };
  const answer = await ask('render-beside', input);
  if (signal.aborted || !answer.ok || folder === undefined) {
    return;
  }
  const base = folderBase(folder.name, text.path);
  const bar = h('div');
  const urls = objectUrls();
  signal.addEventListener('abort', urls.revoke);
  const sanitizer = createSanitizer(window, { base, nonce, dialect: null });
  const ids = createIdRegistry();
  const gate = folderGate(folder, urls, waitingMedia(page, bar).gate);
  const body = cardBody(twin, gate, applyStyles);
  for (const { html, depth } of answer.value) {
    const safe = sanitizer.sanitizeSlice(html);
    body.append({ ...safe, depth, outline: ids.assign(safe.fragment, depth) });
  }
  for (const link of twin.querySelectorAll('.heading-link')) {
    link.remove();
  }
  for (const link of twin.querySelectorAll('a[href^="#"]:not([href^="#/"])')) {
    link.removeAttribute('href');
  }
  for (const element of twin.querySelectorAll('[id]')) {
    element.removeAttribute('id');
  }
  if (bar.firstChild !== null) {
    twin.prepend(bar);
  }
}
