import type { CardReview, CardStart, ReviewedCard } from '../html/jobs/jobs.ts';
import { pacer } from '../html/jobs/pacer.ts';
import { type CardEnd, type CardEvent, cardInput, renderCard } from '../html/jobs/render-card.ts';
import type { OutlineEntry } from '../html/safe/heading-ids.ts';
import type { BodySlice } from '../html/slices/rendered-body.ts';
import type { CardText } from '../source/card-source.ts';
import { nameLanguageAgain } from './article-language.ts';
import type { PlacedCard, RenderedCard } from './card-page.ts';
import { nothingSaid, showBrief, showMetadata } from './card-shell.ts';
import { renewContents } from './contents-list.ts';
import { formulaFailures } from './formulas.ts';
import { holdReader, madeByPatch } from './hold-reader.ts';
import type { LiveCard } from './live-card.ts';
import { type MetadataPanel, metadataPanel } from './metadata-panel.ts';
import type { PageElements } from './page-elements.ts';
import { type Patched, type PatchOptions, preparePatch } from './patch-body.ts';
import { LONG_CARD } from './show-edit.ts';
import { contentsOf, shownCard } from './shown-card.ts';
import { showTableNotes } from './tables/table-notes.ts';
import { waitingNotice } from './waiting-notice.ts';

interface RenewOptions extends PatchOptions {
  /** Stops the worker that tells of a version, which one that only comes later need not do. */
  readonly review: AbortSignal;
}

/** A new version of the card, which is on the page now. */
export interface RenewedCard extends PlacedCard {
  /** The elements that are new. */
  readonly changed: readonly Element[];
  /** How many blocks were changed, added or removed. */
  readonly count: number;
  /** Once all that goes with it is on the page: readers are where they were. */
  readonly bringBack: () => void;
}

/**
 * Puts a new version of the card on the page, `before` being the text of the one that is there:
 * only those blocks are made anew that are other ones. Until they are ready, all stays as it is.
 * Answers with what was rendered where the card has to be shown whole. Throws the signal's reason
 * when a newer version came.
 */
export async function renewCard(
  page: PageElements,
  text: CardText,
  before: string,
  live: LiveCard,
  options: RenewOptions,
): Promise<RenewedCard | RenderedCard> {
  const version = { text, before, live };
  const reviewed = await reviewCard(version, options);
  if (reviewed !== null) {
    const patch = (): Patched => ({ outline: live.body.outline, changed: [] });
    return showReview(page, version, options, { ...reviewed, patch, count: 0 });
  }
  const { events, card, end, slices } = await readCard(page, text, live, options);
  const review = end?.review ?? null;
  const change = end?.rest === null ? live.body.change(card?.body ?? '', slices) : null;
  const patch = change && (await preparePatch(page, live, change, options));
  if (change === null || patch === null || card === undefined || review === null) {
    return { nonce: live.nonce, events: replay(events) };
  }
  const { findings = [] } = end ?? {};
  const { count } = change;
  return showReview(page, version, options, { card, review, findings, patch, count });
}

/** Another version of the card that is on the page as `live`, with the text `before`. */
interface Version {
  readonly text: CardText;
  readonly before: string;
  readonly live: LiveCard;
}

/** All that is said of a version whose body is on the page; null where that cannot be told alone. */
async function reviewCard(
  { text, live: { body, card, nonce } }: Version,
  { workers, signal, review }: RenewOptions,
): Promise<ReviewedCard | null> {
  if (text.text.length < LONG_CARD || !body.isExact || !text.text.endsWith(body.body)) {
    return null;
  }
  const answer = await workers.ask('review-card', cardInput(text, nonce), review);
  signal.throwIfAborted();
  const reviewed = answer.ok ? answer.value : null;
  const isShown = reviewed?.card.body === body.body && reviewed.card.bodyLine === card.bodyLine;
  return isShown ? reviewed : null;
}

/** Puts what is said of the card around its body, of which `patch` changes `count` blocks. */
async function showReview(
  page: PageElements,
  { text, before, live }: Version,
  { signal, unfolded }: PatchOptions,
  {
    card,
    review,
    findings: found,
    patch,
    count,
  }: ReviewedCard & Pick<RenewedCard, 'count'> & { readonly patch: () => Patched },
): Promise<RenewedCard> {
  const panel = await nextPanel(live, card, review, signal);
  const bringBack = holdReader(page, before, unfolded, madeByPatch(page));
  const { outline, changed } = patch();
  nameLanguageAgain(page.article, card.facts.languages);
  page.afterCard.replaceChildren(...nothingSaid(page.article));
  if (panel !== live.panel) {
    panel.leaveOut(showBrief(page, review, card, outline));
    showMetadata(page, card, panel);
  } else if (idsOf(outline) !== idsOf(live.outline)) {
    // The brief leads to headings.
    showBrief(page, review, card, outline);
  }
  const failures = formulaFailures(page.article, review.formulas);
  const findings = [...card.findings, ...found, ...failures];
  const shown = shownCard({ text, card, review, findings, outline }, page.article);
  renewContents(page, contentsOf(outline, shown, page.contents.firstElementChild));
  showTableNotes(page.article, shown);
  const now = { ...live, card, review, outline, panel };
  return { shown, live: now, changed, count, bringBack: () => bringBack(text.text) };
}

/** All that the worker says of a card. */
async function readCard(
  page: PageElements,
  text: CardText,
  { nonce }: LiveCard,
  { workers, signal }: PatchOptions,
): Promise<{
  readonly events: readonly CardEvent[];
  readonly card: CardStart | undefined;
  readonly end: CardEnd | undefined;
  readonly slices: readonly BodySlice[];
}> {
  const waiting = waitingNotice(page.waiting, text.source.name, signal);
  const events: CardEvent[] = [];
  for await (const event of renderCard(text, workers, {
    ...{ nonce, signal },
    patience: 'usual',
  })) {
    if (event.kind === 'silence') {
      waiting.show(event.line, event.choice);
    } else {
      waiting.hide();
      events.push(event);
    }
  }
  return {
    events,
    card: events.find((event) => event.kind === 'card')?.card,
    end: events.find((event) => event.kind === 'end')?.end,
    slices: events.flatMap((event) => (event.kind === 'slice' ? event.slice : [])),
  };
}

async function* replay(events: readonly CardEvent[]): AsyncGenerator<CardEvent> {
  const pause = pacer();
  for (const event of events) {
    yield event;
    await pause();
  }
}

/** The panel of the metadata, made anew where they or the brief say something else. */
async function nextPanel(
  live: LiveCard,
  card: CardStart,
  review: CardReview,
  signal: AbortSignal,
): Promise<MetadataPanel> {
  if (sayingOf(card, review) === sayingOf(live.card, live.review)) {
    return live.panel;
  }
  const panel = metadataPanel(card.facts.fields, card.hasFrontMatter);
  const pause = pacer();
  for (const _ of panel.fill()) {
    await pause();
    signal.throwIfAborted();
  }
  return panel;
}

function sayingOf({ facts, hasFrontMatter }: CardStart, { brief }: CardReview): string {
  return JSON.stringify([facts, hasFrontMatter, brief]);
}

function idsOf(outline: readonly OutlineEntry[]): string {
  return outline.map(({ id }) => id).join(' ');
}
