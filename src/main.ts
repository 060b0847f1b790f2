import type { AppState, ShownCard } from './app-state.ts';
import { applyFix } from './card/finding.ts';
import { hostedCard } from './hosted-card.ts';
import type { Ask } from './html/jobs/jobs.ts';
import { permitWorkerUrls } from './html/jobs/start-worker.ts';
import { warmUp } from './html/jobs/warm-up.ts';
import { createWorkers, type Patience } from './html/jobs/workers.ts';
import type { CardText } from './source/card-source.ts';
import { contentOfDataTransfer } from './source/data-transfer.ts';
import { hostedSource } from './source/hosted-source.ts';
import { loadAddress, loadTransferred } from './source/load-card.ts';
import { type Opened, openFiles } from './source/open-files.ts';
import { attachCard } from './view/attach-card.ts';
import { applyStyles } from './view/author-styles.ts';
import { cardMenu } from './view/card-menu.ts';
import { emptyPage, showCard } from './view/card-page.ts';
import { closeContentsOnChoice } from './view/contents-list.ts';
import { delegateClicks } from './view/delegate-clicks.ts';
import { saveCard } from './view/download.ts';
import { delegateSearches } from './view/eval-results.ts';
import { openFrontMatterDialog } from './view/front-matter-dialog.ts';
import { keyboardShortcuts } from './view/keyboard.ts';
import { notice } from './view/notice.ts';
import { findPageElements } from './view/page-elements.ts';
import { showState } from './view/page-state.ts';
import { openForPrint } from './view/print.ts';
import { watchImages } from './view/remote-media.ts';
import { forgetFragment, scrollToFragment } from './view/scroll-to-fragment.ts';
import { openSourceDialog } from './view/source-dialog.ts';
import { openResultsDialog } from './view/tables/results-dialog.ts';
import type { TableContext } from './view/tables/table-context.ts';
import { themeControl } from './view/theme-control.ts';
import { ignoreAbort } from './view/unanswered.ts';
import { delegateModelId } from './view/use-model.ts';
import { waysToOpen } from './view/ways-to-open.ts';

// 1. The shell, found before any card is on the page.
const page = findPageElements();
permitWorkerUrls();
const workers = createWorkers();

// 2. What the page shows.
let shown: ShownCard | null = null;
/** Until a card's text is here: a newer load aborts an older one. */
let loading = new AbortController();
/** What has become of a load that began since the card on its way was here. */
let newer: Extract<AppState, { kind: 'loading' | 'failed' }> | null = null;
/** Until the card is complete: goes on until the next card's text is here. */
let rendering = new AbortController();
/** Until the card makes room for the next one. */
let lifetime = new AbortController();
const warming = new AbortController();
let isStarting = true;

/** Asks for the card on the page. */
const ask: Ask = (kind, input) => workers.ask(kind, input, lifetime.signal);

const tables: TableContext = {
  ask,
  names: () => [shown?.title ?? '', shown?.modelId ?? ''],
  dialog: page.sourceDialog,
};

function setState(state: AppState): void {
  showState(page, state, { pickFile });
}

async function open(name: string, load: (signal: AbortSignal) => Promise<Opened>): Promise<void> {
  loading.abort();
  loading = new AbortController();
  const { signal } = loading;
  newer = { kind: 'loading', name, previous: shown };
  setState(newer);
  const { result, rest = [] } = await load(signal);
  if (signal.aborted) {
    return;
  }
  if (result.kind === 'loaded') {
    await render(result.card, 'usual');
    nameUnopened(result.card.source.name, rest);
  } else if (result.kind === 'refused') {
    newer = { kind: 'failed', refusal: result.refusal, previous: shown };
    setState(newer);
  } else {
    setState(shown === null ? { kind: 'empty' } : { kind: 'ready', card: shown });
  }
}

function nameUnopened(opened: string, rest: readonly File[]): void {
  if (rest.length > 0) {
    const names = rest.map(({ name }) => name).join(', ');
    page.notices.append(notice('note', `${opened} was opened. Not opened: ${names}.`));
  }
}

async function render(text: CardText, patience: Patience): Promise<void> {
  newer = null;
  warming.abort();
  rendering.abort();
  rendering = new AbortController();
  const { signal } = rendering;
  try {
    shown = await showCard(page, text, {
      workers,
      signal,
      patience,
      begin: () => beginCard(text.source.name),
      retry: () => retry(text),
      applyStyles,
    });
  } catch (error) {
    if (!signal.aborted) {
      throw error;
    }
    return;
  }
  attachCard(page, shown, tables, lifetime.signal);
  complete(shown);
}

function complete(card: ShownCard): void {
  setState({ kind: 'ready', card });
  if (newer !== null) {
    setState({ ...newer, previous: card });
  }
  scrollToFragment();
}

/** Takes over the card that the build has rendered. */
function attach(card: ShownCard): void {
  shown = card;
  isStarting = false;
  attachCard(page, card, tables, lifetime.signal);
  page.root.dataset['state'] = 'ready';
  scrollToFragment();
}

function retry(text: CardText): void {
  setState({ kind: 'loading', name: text.source.name, previous: shown });
  void render(text, 'more');
}

/**
 * The card before makes room; the fragment in the address was its own. Returns the new card's
 * lifetime.
 */
function beginCard(name: string): AbortSignal {
  lifetime.abort();
  lifetime = new AbortController();
  page.sourceDialog.close();
  // A long card takes seconds, in which the header must not be the one of the card before.
  setState({ kind: 'loading', name, previous: null });
  if (!isStarting) {
    scrollTo(0, 0);
    forgetFragment();
  }
  isStarting = false;
  return lifetime.signal;
}

// 3. The ways to open a card.
function pickFile(): void {
  page.openInput.click();
}

function openChosenFiles(files: readonly File[]): void {
  if (files.length > 0) {
    void open(files[0]?.name ?? '', (signal) => openFiles(files, signal));
  }
}

function openTransferred(data: DataTransfer, action: 'dropped' | 'pasted'): void {
  // Read before anything is awaited: a data transfer is empty after its event.
  const reading = contentOfDataTransfer(data, action);
  void open(`what was ${action}`, async (signal) =>
    loadTransferred(await reading, CARD_ORIGINS, signal),
  );
}

waysToOpen(page, { openFiles: openChosenFiles, openTransferred });

// 4. The other controls.
function showSource(line?: number): void {
  if (shown !== null) {
    openSourceDialog(page.sourceDialog, shown.text.source.name, shown.text.text, line);
  }
}

function showFrontMatter(): void {
  if (shown !== null) {
    const { text } = shown.text;
    openFrontMatterDialog(page.sourceDialog, () => ask('front-matter', text));
  }
}

/** Takes the way out that a finding offers. The reader stays where they are. */
async function fix(finding: number): Promise<void> {
  const fixed = shown?.findings[finding]?.fix;
  if (shown === null || fixed === undefined) {
    return;
  }
  const place = scrollY;
  const text = { ...shown.text, text: applyFix(shown.text.text, fixed), isEdited: true };
  setState({ kind: 'loading', name: text.source.name, previous: shown });
  await render(text, 'usual');
  scrollTo(0, place);
  page.checks.focus();
}

delegateClicks(document.body, {
  showSource,
  fix: (finding) => void fix(finding),
  save: () => shown && saveCard(shown.text),
  showFrontMatter,
  showResults: (field) => void openResultsDialog(field, tables).catch(ignoreAbort),
});
delegateSearches(page.metadata);
delegateModelId(page.use);
watchImages(page.article);
openForPrint(page.article);
themeControl(page);
cardMenu(page, showSource, () => shown?.text.text ?? '');
closeContentsOnChoice(page.contents);
keyboardShortcuts({
  o: pickFile,
  t: () => page.contentsControl.click(),
  c: () => page.checksControl.click(),
  d: () => page.themeControl.click(),
  m: () => page.menuControl.click(),
  s: showSource,
});

// 5. The first card: the one in the address, else the hosted one.
const requested = new URLSearchParams(location.search).get('card');
const hosted = requested === null ? hostedCard(hostedSource(HOSTED_CARD_ID)) : null;
if (requested !== null) {
  emptyPage(page);
  void open(requested, (signal) => loadAddress(requested, CARD_ORIGINS, signal));
} else if (hosted?.shown) {
  attach(hosted.shown);
} else if (hosted !== null) {
  const { text } = hosted;
  void open(text.source.name, async () => ({ result: { kind: 'loaded', card: text } }));
} else {
  setState({ kind: 'empty' });
}
// A drop should find a worker that runs.
const whenIdle: (run: () => void) => unknown =
  globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 300));
whenIdle(() => void warmUp(workers, warming.signal).catch(ignoreAbort));
