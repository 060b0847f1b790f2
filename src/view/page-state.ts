import type { AppState, ShownCard } from '../app-state.ts';
import type { CardSource } from '../source/card-source.ts';
import { checksList, worstSeverity } from './checks-list.ts';
import { button, h } from './h.ts';
import { notice } from './notice.ts';
import type { PageElements } from './page-elements.ts';

const PRODUCT_NAME = 'Model card viewer';

interface PageActions {
  readonly pickFile: () => void;
}

/** Makes the shell say what the page is showing: state, title, source, checks, notices. */
export function showState(page: PageElements, state: AppState, actions: PageActions): void {
  page.root.dataset['state'] = state.kind;
  const card = cardOf(state);
  page.checksControl.hidden = card === null;
  page.sourceControl.disabled = card === null;
  page.copySourceControl.disabled = card === null;
  switch (state.kind) {
    case 'empty':
      showHeading(page, PRODUCT_NAME, '');
      page.afterCard.replaceChildren(welcome(actions.pickFile));
      return;
    case 'loading':
      page.status.textContent = `Opening ${state.name}`;
      if (state.previous === null) {
        showHeading(page, `Opening ${state.name} …`, '');
      }
      return;
    case 'ready':
      showHeading(page, state.card.title, sourceLine(state.card.text.source));
      nameHeading(page);
      showChecks(page, state.card);
      page.status.textContent = `${state.card.text.source.name} is shown. ${findingCount(state.card)}`;
      return;
    case 'failed': {
      const { name, reason } = state.refusal;
      page.status.textContent = '';
      page.notices.prepend(
        notice('alert', reason.includes(name) ? reason : `${name}: ${reason}`, []),
      );
      if (state.previous === null) {
        showHeading(page, PRODUCT_NAME, '');
        page.afterCard.replaceChildren(welcome(actions.pickFile));
      }
      return;
    }
  }
}

function cardOf(state: AppState): ShownCard | null {
  if (state.kind === 'ready') {
    return state.card;
  }
  return state.kind === 'empty' ? null : state.previous;
}

function showHeading(page: PageElements, title: string, source: Node | string): void {
  document.title = title === PRODUCT_NAME ? title : `${title} · ${PRODUCT_NAME}`;
  page.cardTitle.textContent = title;
  page.cardSource.replaceChildren(source);
}

/** A card without an `h1` of its own leaves the page without a main heading; the title above it is one then. */
function nameHeading({ article, cardTitle }: PageElements): void {
  if (article.querySelector('h1') === null) {
    cardTitle.setAttribute('role', 'heading');
    cardTitle.setAttribute('aria-level', '1');
  } else {
    cardTitle.removeAttribute('role');
    cardTitle.removeAttribute('aria-level');
  }
}

function sourceLine({ name, href }: CardSource): Node | string {
  return href === null
    ? name
    : h('a', { href, rel: 'noopener noreferrer', target: '_blank', title: href }, name);
}

function showChecks(page: PageElements, card: ShownCard): void {
  const { findings } = card;
  page.checksCount.textContent = String(findings.length);
  page.checksCount.dataset['severity'] = worstSeverity(findings) ?? 'none';
  page.checks.replaceChildren(...checksList(card));
}

function findingCount({ findings }: ShownCard): string {
  return findings.length === 1 ? '1 finding.' : `${findings.length} findings.`;
}

function welcome(pickFile: () => void): HTMLElement {
  return h(
    'div',
    { class: 'welcome' },
    h('strong', {}, 'Drop a model card here'),
    h(
      'p',
      { class: 'muted' },
      'A README.md with its YAML front matter, or any Markdown file. You can also paste its text, or open a card of the Hub with ?card=owner/name in the address.',
    ),
    button({ class: 'control primary' }, 'Open a file', pickFile),
  );
}
