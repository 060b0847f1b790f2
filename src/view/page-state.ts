import type { AppState, ShownList } from '../app-state.ts';
import { aboutCard, countFindings } from '../card/finding.ts';
import type { CardSource } from '../source/card-source.ts';
import { grouped } from '../text/grouped.ts';
import { markedLine } from '../text/mark-invisible.ts';
import { checksList } from './checks-list.ts';
import { orderFindings } from './checks-panel.ts';
import { button, h } from './h.ts';
import { notice } from './notice.ts';
import type { PageElements } from './page-elements.ts';

const PRODUCT_NAME = 'Model card viewer';

/** Makes the shell say what the page is showing: state, title, source, checks, notices. */
export function showState(
  page: PageElements,
  state: AppState,
  { pickFile }: { readonly pickFile: () => void },
): void {
  page.root.dataset['state'] = state.kind;
  const ready = state.kind === 'ready' ? state.card : null;
  const shown = 'previous' in state ? state.previous : ready;
  const card = shown !== null && 'text' in shown ? shown : null;
  page.checksControl.hidden = card === null;
  // Else its key would open those of the card before a list.
  page.checksControl.disabled = card === null;
  // A long card can be searched as far as it is here.
  page.searchControl.hidden = card === null && (shown !== null || state.kind !== 'loading');
  page.formControl.disabled = card === null;
  page.sourceControl.disabled = card === null;
  page.copySourceControl.disabled = card === null;
  page.editControl.disabled = card === null;
  if (state.kind === 'loading') {
    say(page, `Opening ${state.name}`);
    if (shown === null) {
      showHeading(page, `Opening ${state.name} …`);
    }
  } else if (state.kind === 'ready' && 'folder' in state.card) {
    showListHeading(page, state.card);
  } else if (card !== null && state.kind === 'ready') {
    const { title, text } = card;
    const findings = aboutCard(card.findings);
    const { name } = text.source;
    showHeading(page, title, sourceLine(title, text.source));
    nameHeading(page);
    const { error, warning } = countFindings(findings);
    page.checksCount.textContent = String(error + warning);
    page.checksCount.hidden = error + warning === 0;
    page.checksCount.dataset['severity'] = error > 0 ? 'error' : 'warning';
    const isInChecks = page.checks.contains(document.activeElement);
    page.checks.replaceChildren(...checksList(card));
    orderFindings(page.checks);
    if (isInChecks) {
      page.checks.focus();
    }
    const count = findings.length === 1 ? '1 finding' : `${findings.length} findings`;
    say(page, `${name} is shown. ${count}.`);
  } else {
    if (state.kind === 'failed') {
      const { name, reason } = state.refusal;
      say(page, '');
      const message = reason.includes(name) ? reason : `${name}: ${reason}`;
      page.notices.querySelector('[role="alert"]')?.remove();
      page.notices.prepend(notice('alert', message));
    }
    if (shown === null) {
      showHeading(page, PRODUCT_NAME);
      page.afterCard.replaceChildren(welcome(pickFile));
    }
  }
}

/** A list has no checks of its own. */
function showListHeading(page: PageElements, { folder, count }: ShownList): void {
  const cards = `${grouped(count)} cards`;
  showHeading(page, folder, cards);
  nameHeading(page);
  page.checks.hidePopover();
  page.checks.replaceChildren();
  say(page, `${folder} is shown. ${cards}.`);
}

/** To a screen reader; while somebody writes, it reads what they write. */
export function say({ status, editor }: PageElements, text: string): void {
  status.textContent = editor.contains(document.activeElement) ? '' : markedLine(text);
}

function showHeading(page: PageElements, title: string, source: Node | string = ''): void {
  const shown = markedLine(title);
  document.title = title === PRODUCT_NAME ? title : `${shown} · ${PRODUCT_NAME}`;
  page.cardTitle.textContent = shown;
  page.cardSource.replaceChildren(typeof source === 'string' ? markedLine(source) : source);
}

/** Where the card is from; what the title says already is not said again. */
function sourceLine(title: string, { name, href }: CardSource): Node | string {
  const said = name === title;
  if (href === null) {
    return said ? '' : name;
  }
  const text = said ? href.replace(/^https:\/\//, '') : name;
  return h('a', { href, rel: 'noopener noreferrer', target: '_blank', title: href }, text);
}

/** Where a card has no `h1` of its own, the title above it is the page's main heading. */
function nameHeading({ article, cardTitle }: PageElements): void {
  if (article.querySelector('h1') === null) {
    cardTitle.setAttribute('role', 'heading');
    cardTitle.setAttribute('aria-level', '1');
  } else {
    cardTitle.removeAttribute('role');
    cardTitle.removeAttribute('aria-level');
  }
}

function welcome(pickFile: () => void): HTMLElement {
  const ways =
    'A README.md with its YAML front matter, or any Markdown file. You can also paste its text, ' +
    'or open a card of the Hub with ?card=owner/name in the address.';
  return h(
    'div',
    { class: 'welcome' },
    h('strong', {}, 'Drop a model card here'),
    h('p', { class: 'muted' }, ways),
    button({ class: 'control primary' }, 'Open a file', pickFile),
  );
}
