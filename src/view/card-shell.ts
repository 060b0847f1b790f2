import type { Field } from '../card/facts/facts.ts';
import type { CardReview, CardStart } from '../html/jobs/jobs.ts';
import type { OutlineEntry } from '../html/safe/heading-ids.ts';
import { briefList } from './brief-list.ts';
import { cardSummary } from './card-summary.ts';
import { h } from './h.ts';
import { type MetadataPanel, metadataPanel } from './metadata-panel.ts';
import { ownText } from './own-text.ts';
import type { PageElements } from './page-elements.ts';
import { useModel } from './use-model.ts';

/** Words are found in so much of an article, in UTF-16 units. */
const FIRST_WORDS = 200;

export interface BegunPage {
  readonly lifetime: AbortSignal;
  readonly panel?: MetadataPanel;
}

/** The card before makes room for this one. */
export function beginPage(
  page: PageElements,
  bar: HTMLElement,
  card: CardStart | undefined,
  lifetime: AbortSignal,
): BegunPage {
  emptyPage(page);
  page.notices.append(bar);
  return card === undefined || card.isDocument
    ? { lifetime }
    : { lifetime, panel: showMetadata(page, card) };
}

/** What the front matter says, around the card. */
export function showMetadata(
  page: PageElements,
  { facts, hasFrontMatter }: CardStart,
  panel = metadataPanel(facts.fields, hasFrontMatter),
): MetadataPanel {
  page.summary.replaceChildren(...cardSummary(facts));
  page.metadata.replaceChildren(panel.element);
  page.useControl.hidden = facts.snippet === null;
  page.use.replaceChildren(...(facts.snippet === null ? [] : useModel(facts.snippet, facts)));
  return panel;
}

/** What may be endless in the metadata, and the contents. */
export async function showRest(
  page: PageElements,
  panel: MetadataPanel | undefined,
  contents: Element | null,
  { pace, signal }: { readonly pace: () => Promise<void>; readonly signal: AbortSignal },
): Promise<void> {
  const pause = async (): Promise<void> => {
    await pace();
    signal.throwIfAborted();
  };
  for (const _ of panel?.fill() ?? []) {
    await pause();
  }
  await pause();
  page.contentsControl.hidden = contents === null;
  page.contents.append(contents ?? '');
  await pause();
}

/** Takes everything of a card off the page. */
export function emptyPage(page: PageElements): void {
  const { main, article, afterCard, summary, brief, metadata, contents, notices, use } = page;
  const { folderNav } = page;
  const { activeElement } = document;
  const parts = [article, afterCard, summary, brief, metadata, contents, notices, use, folderNav];
  for (const part of parts) {
    if (part.contains(activeElement)) {
      // Else the reader would stand before the first control of the page again.
      main.focus({ preventScroll: true });
    }
    part.replaceChildren();
  }
  article.removeAttribute('dir');
  article.removeAttribute('lang');
  page.contentsControl.hidden = true;
  page.useControl.hidden = true;
  folderNav.hidden = true;
  page.changesControl.hidden = true;
  page.cardSource.parentElement?.querySelector('.changes-button')?.remove();
  delete page.root.dataset['waived'];
  delete page.root.dataset['list'];
}

/** What is said below a card that shows nothing. */
export function nothingSaid(article: HTMLElement): readonly HTMLElement[] {
  const seen = 'img, picture, video, audio, svg, math, hr, table, .media-placeholder';
  // All of a long card's text takes a while.
  const isBlank = ownText(article, FIRST_WORDS).trim() === '' && article.textContent.trim() === '';
  const isEmpty = isBlank && article.querySelector(seen) === null;
  return isEmpty ? [h('p', { class: 'muted' }, 'This card has no text.')] : [];
}

/** Returns the fields that the brief says. */
export function showBrief(
  { brief }: PageElements,
  review: CardReview,
  card: CardStart,
  outline: readonly OutlineEntry[],
): ReadonlySet<Field> {
  const headingIds = new Set(outline.map(({ id }) => id));
  const { element, said } = briefList(review.brief, card.facts, headingIds);
  brief.replaceChildren(...element);
  return said;
}
