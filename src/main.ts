import { ofCardFile } from './card/finding.ts';
import { CardOnPage } from './card-on-page.ts';
import { compareWith } from './compare-with.ts';
import { Comparing } from './comparing.ts';
import { openFirstCard } from './first-card.ts';
import { fixFinding } from './fix-finding.ts';
import { folderPages } from './folder-pages.ts';
import { permitScriptUrls } from './html/jobs/start-worker.ts';
import { createWorkers } from './html/jobs/workers.ts';
import { linkedCards } from './linked-card.ts';
import { showLinkedPlace } from './linked-place.ts';
import { openCards } from './open-cards.ts';
import { offerRecent, rememberShown, showRecent } from './recent-on-page.ts';
import { ReviewOnPage } from './review-on-page.ts';
import { saveAs } from './save-as.ts';
import { linkToPlace, shareCard } from './share-card.ts';
import type { CardText } from './source/card-source.ts';
import { lineBeingRead } from './view/block-lines.ts';
import { blockSource } from './view/block-source.ts';
import { cardMenu } from './view/card-menu.ts';
import { checksPanel } from './view/checks-panel.ts';
import { onCopies } from './view/code-block.ts';
import { contentsControls } from './view/contents-control.ts';
import { delegateClicks } from './view/delegate-clicks.ts';
import { editorUrl } from './view/editor/load-code-editor.ts';
import { isEmbedded, markEmbedded, tellHeight } from './view/embedded.ts';
import { delegateSearches } from './view/eval-results.ts';
import { CardChanges } from './view/form/card-changes.ts';
import { formPanel } from './view/form/form-panel.ts';
import { stepToHeading } from './view/heading-steps.ts';
import { keyboardShortcuts, type PageKey } from './view/keyboard.ts';
import { LateTool, late } from './view/late.ts';
import { delegateModelId } from './view/model-id-field.ts';
import { findPageElements } from './view/page-elements.ts';
import { PageHistory } from './view/page-history.ts';
import { say } from './view/page-state.ts';
import { preparePrint } from './view/print.ts';
import { watchImages } from './view/remote-media.ts';
import { scrollToFragment } from './view/scroll-to-fragment.ts';
import { sectionTools } from './view/section-tools.ts';
import { showLine } from './view/show-line.ts';
import { skipLinks } from './view/skip-links.ts';
import { copySelectedCells } from './view/tables/copy-cells.ts';
import { textSettings } from './view/text-settings.ts';
import { themeControl } from './view/theme-control.ts';
import { togglePanel } from './view/toggle-panel.ts';
import { ignoreAbort } from './view/unanswered.ts';
import { offerCards } from './view/view-card.ts';
import { whenIdle } from './view/when-idle.ts';
import { writeResults } from './write-results.ts';
import { writeTemplate } from './write-template.ts';
import { cardWriting } from './writing.ts';

// 1. The shell, found before any card is on the page.
const page = findPageElements();
markEmbedded(page.root);
permitScriptUrls(editorUrl(page.editor));

// 2. What the page shows.
const pickFile = (): void => page.openInput.click();
const workers = createWorkers();
const card = new CardOnPage(page, workers, {
  pickFile,
  openList: (list, isOffered, signal) =>
    lists.use((made) => {
      if (!signal?.aborted) {
        made.open(list, isOffered);
      }
    }),
  writeResults: (place) => void writeResults(page, card, changes, place),
  linkTo: (place) => linkTo(place),
  openBoard: (cards, files, signal) =>
    board.use((made) => {
      if (!signal.aborted) {
        made.open(cards, files);
      }
    }),
});
const entries = new PageHistory();
const lists = new LateTool(async () => {
  const { ListOnPage } = await import('./list-on-page.ts');
  return new ListOnPage(page, card, entries);
});
const board = new LateTool(async () => {
  const { BoardOnPage } = await import('./board-on-page.ts');
  return new BoardOnPage(page, card, {
    ...{ history: entries, showPlace },
    openList: (list) => void lists.use((made) => made.open(list, true)),
  });
});
const followed = new LateTool(async () => {
  const { FollowedCard } = await import('./followed-card.ts');
  return new FollowedCard(page, card, {
    renew,
    pickAgain: () => pickAgain(),
    flush: () => writing.flush(),
  });
});
const comparing = new Comparing(page, card, {
  ...{ workers, showPlace },
  showBoard: (cards, isWithMore) =>
    void board.use((made) => (isWithMore ? made.addTo(cards) : made.open(cards))),
});
card.onLeave = () => {
  comparing.end();
  reviewing.leaves();
  followed.now?.update();
  writing.leaves();
};
card.onShown = (shown, isSame) => {
  if (followed.now !== null || shown.text.origin !== undefined) {
    void followed.use((made) => made.update());
  }
  writing.shows(shown, isSame);
  comparing.shows(isSame);
  board.now?.shows(shown, isSame);
  form.shows(isSame);
  reviewing.shows(isSame);
  files.shows(isSame);
  if (!isSame && page.root.dataset['served'] === undefined) {
    rememberShown(card);
  }
  if (!isSame) {
    showLinkedPlace(page, card, showSource);
  }
};

// 3. The ways to open a card.
const { pickAgain } = openCards(page, comparing, followed, (files) => reviewing.open(files));
const files = folderPages(page, card, entries);

// 4. The other controls.
let lineInSource = (): number | null => null;
const showSource = (line?: number): void => void openSource(line);
async function openSource(line = lineBeingRead(page.article)): Promise<void> {
  if (writing.isOpen()) {
    writing.edit(line ?? undefined);
    return;
  }
  const { openSourceDialog } = await late(() => import('./view/source-dialog.ts'));
  if (card.shown !== null) {
    const { source, text } = card.shown.text;
    lineInSource = openSourceDialog(page.sourceDialog, {
      name: source.name,
      text,
      findings: ofCardFile(card.shown.findings),
      line: line ?? undefined,
      ask: card.ask,
      ...{ showInCard, linkTo },
      edit: writing.edit,
    });
  }
}

/** A new version of the card, also of its source where that is open. */
async function renew(text: CardText): Promise<void> {
  const line = lineInSource();
  await card.renew(text);
  if (line !== null && card.shown?.text === text) {
    await openSource(line);
  }
}

function showInCard(line: number): boolean {
  return card.shown !== null && showLine(page, card.shown, line);
}

/** Shows what a line of the source became; where nothing stands for it, the line itself. */
function showPlace(line: number): void {
  if (showInCard(line)) {
    say(page, `Line ${line} is marked in the card.`);
  } else {
    showSource(line);
  }
}

async function showFrontMatter(): Promise<void> {
  const { openFrontMatterDialog } = await late(() => import('./view/front-matter-dialog.ts'));
  if (card.shown !== null) {
    const { text } = card.shown.text;
    openFrontMatterDialog(page.sourceDialog, () => card.ask('front-matter', text));
  }
}

async function showResults(field: Element): Promise<void> {
  const { openResultsDialog } = await late(() => import('./view/tables/results-dialog.ts'));
  await openResultsDialog(field, card.tables);
}

function comeBack(): void {
  if (!page.wayBack.hidden) {
    page.wayBack.querySelector('button')?.click();
  }
}

function showChanges(): void {
  page.menu.hidePopover();
  void comparing.compareWithOpened();
}

const linkTo = (place: string) => linkToPlace(card, place);
const fix = (finding: number): void => fixFinding(page, card, changes, finding);
const writing = cardWriting(page, card, { workers, fix, changed: () => changes.done });
const changes = new CardChanges(page.root, card, writing.flush);
const form = formPanel(page, card, { changes, showPlace });
const reviewing = new ReviewOnPage(page, card, { workers, changes, showPlace });
const template = writeTemplate(card, form, { changes, showPlace });

delegateClicks(document.body, {
  showSource,
  fix,
  save: writing.save,
  showAs(host): void {
    page.menu.hidePopover();
    void card.showAs(host);
  },
  showChanges,
  compareTwin: (path, name) => void comparing.compareTwin(path, name).catch(ignoreAbort),
  showFrontMatter,
  editFrontMatter: () => form.open(),
  addSection: template.addSection,
  showResults: (field) => void showResults(field).catch(ignoreAbort),
});
delegateSearches(page.metadata);
delegateModelId(page.use);
watchImages(page.article);
preparePrint(page);
onCopies(document.body, (outcome) => say(page, outcome));
themeControl(page);
checksPanel(page, { shown: () => card.shown, showPlace, linkTo });
cardMenu(page, showSource, () => card.shown);
saveAs(page, card);
shareCard(page, card);
const text = textSettings(page);
contentsControls(page);
blockSource(page, showSource);
copySelectedCells(page.article);
sectionTools(page, () => card.shown?.text.text ?? '', linkTo);
offerCards(page, () => card.shown);
skipLinks(page);
addEventListener('hashchange', () => {
  scrollToFragment();
  showLinkedPlace(page, card, showSource);
});
const others = compareWith(page, card, comparing);
const search = new LateTool(async () => {
  const { CardSearch } = await import('./view/search/search-in-card.ts');
  return new CardSearch(page);
});
const openSearch = (): void => void search.use((made) => made.open());
page.searchControl.addEventListener('click', openSearch);
const keys: readonly PageKey[] = [
  { key: '/', label: 'Search in this card', run: () => lists.now?.focusFilter() || openSearch() },
  { key: 'n', label: 'Next match of the search', run: () => search.now?.step(1), repeats: true },
  {
    key: 'p',
    label: 'Previous match of the search',
    run: () => search.now?.step(-1),
    repeats: true,
  },
  { key: 'j', label: 'Next heading', run: () => stepToHeading(page.article, 1), repeats: true },
  {
    key: 'k',
    label: 'Previous heading',
    run: () => stepToHeading(page.article, -1),
    repeats: true,
  },
  { key: 't', label: 'Contents', run: () => togglePanel(page.contentsControl, page.contents) },
  { key: 'c', label: 'Checks', run: () => page.checksControl.click() },
  { key: 'i', label: 'Images, large', run: () => page.imagesControl.click() },
  { key: 'y', label: 'Edit the front matter', run: () => page.formControl.click() },
  { key: 's', label: 'Source of the card', run: () => showSource() },
  { key: 'e', label: 'Edit the card', run: () => writing.edit() },
  { key: 'o', label: 'Open a card', run: pickFile },
  { key: 'f', label: 'Open a folder', run: () => page.folderControl.click() },
  { key: 'r', label: 'Recent cards', run: () => recent() },
  { key: 'l', label: 'Back to the list or the board that a card is from', run: comeBack },
  { key: 'w', label: 'Compare with another card', run: () => others.ask() },
  { key: 'v', label: 'Review: notes on the card', run: () => reviewing.toggle() },
  { key: 'a', label: 'Add a note', run: () => reviewing.add() },
  { key: 'd', label: 'Theme: light, dark or the system’s', run: () => page.themeControl.click() },
  { key: '+', label: 'Larger text', run: () => text.step(1) },
  { key: '-', label: 'Smaller text', run: () => text.step(-1) },
  { key: 'm', label: 'Menu', run: () => togglePanel(page.menuControl, page.menu) },
  { key: '?', label: 'This sheet', run: showKeys },
];
async function showKeys(): Promise<void> {
  page.menu.hidePopover();
  const { openKeysSheet } = await late(() => import('./view/keys-sheet.ts'));
  openKeysSheet(page.sourceDialog, keys);
}
page.formControl.addEventListener('click', () => form.open());
page.newControl.addEventListener('click', template.begin);
page.keysControl.addEventListener('click', showKeys);
const recent = (): void => void showRecent(page, card, pickAgain);
offerRecent(page, recent);
keyboardShortcuts(isEmbedded(page) ? keys.filter(({ key }) => '/npjk'.includes(key)) : keys);
tellHeight();

// 5. The first card.
openFirstCard(page, card, {
  isLinked: linkedCards(page, card, entries),
  board,
  compareWith: (address) => others.open(address, true),
  takeIn: (text) => writing.takeIn(text, renew),
});
whenIdle(() => void card.warmUp());
