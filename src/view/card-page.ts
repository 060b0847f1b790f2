import type { ShownCard } from '../app-state.ts';
import type { Finding } from '../card/finding.ts';
import type { CardStart } from '../html/jobs/jobs.ts';
import { measured } from '../html/jobs/measured.ts';
import { nextPaint, pacer } from '../html/jobs/pacer.ts';
import {
  type CardEnd,
  type CardEvent,
  renderCard,
  type UnrenderedRest,
} from '../html/jobs/render-card.ts';
import type { Patience, Workers } from '../html/jobs/workers.ts';
import { createIdRegistry, type OutlineEntry } from '../html/safe/heading-ids.ts';
import { createSanitizer, type MathSpan } from '../html/safe/sanitize.ts';
import type { BodySlice } from '../html/slices/rendered-body.ts';
import { dialectOf, type Host } from '../hub/host-constructs.ts';
import type { CardText } from '../source/card-source.ts';
import { folderBase } from '../source/folder-place.ts';
import { randomId } from '../text/random-id.ts';
import { nameLanguage, nameLanguageAgain } from './article-language.ts';
import type { ApplyStyles } from './author-styles.ts';
import { cardBody } from './card-body.ts';
import {
  type BegunPage,
  beginPage,
  emptyPage,
  nothingSaid,
  showBrief,
  showRest,
} from './card-shell.ts';
import { folderGate, objectUrls } from './folder-media.ts';
import { formulaFailures, showFormulas } from './formulas.ts';
import { h } from './h.ts';
import { LiveBody } from './live-body.ts';
import type { LiveCard } from './live-card.ts';
import { notice } from './notice.ts';
import type { PageElements } from './page-elements.ts';
import { loadedMedia, type MediaGate, openMedia } from './remote-media.ts';
import { contentsOf, shownCard } from './shown-card.ts';
import { showSourceFile } from './source-file.ts';
import { sourceText } from './source-text.ts';
import { showTableNotes } from './tables/table-notes.ts';
import { waitingMedia } from './waiting-media.ts';
import { waitingNotice } from './waiting-notice.ts';

/** How long the front matter may wait for the first slice of the body, in ms. */
const FIRST_SLICE_TIME = 150;

/** In UTF-16 units; a shorter card is complete in the time that a frame takes. */
const LONG_CARD = 60_000;

export interface CardPageOptions {
  readonly workers: Workers;
  readonly signal: AbortSignal;
  /** Called when the card before makes room; its signal aborts when this one does in turn. */
  readonly begin: () => AbortSignal;
  /** Renders the card again with more time. */
  readonly retry: () => void;
  readonly patience: Patience;
  readonly applyStyles: ApplyStyles;
  readonly as?: ShownAs | undefined;
  /** Another version of the card on the page: what was loaded of it, is. */
  readonly isSame?: boolean;
  /** Will it have new versions? */
  readonly isLive?: boolean;
  /** Decides which media are shown; by default the reader does, or where the card comes from. */
  readonly gate?: MediaGate | undefined;
  /** Rendered already. */
  readonly rendered?: RenderedCard | undefined;
}

/** A card that the worker has rendered, with the nonce of that. */
export interface RenderedCard {
  readonly nonce: string;
  readonly events: AsyncIterable<CardEvent>;
}

/** Another form of a card that is on the page already. */
export interface ShownAs {
  /** Undefined: this viewer's own. */
  readonly host: Host | undefined;
  /** The card on the page; what is said of it stays as it is. */
  readonly known: ShownCard;
}

/** A card that is on the page. */
export interface PlacedCard {
  readonly shown: ShownCard;
  /** What a new version goes on from; null where it has to be rendered whole. */
  readonly live: LiveCard | null;
}

/**
 * Puts a card on the page in the order in which a reader needs it: metadata, body, formulas,
 * contents. Resolves when all is in the DOM; throws the signal's reason when a newer card came.
 */
export async function showCard(
  page: PageElements,
  text: CardText,
  options: CardPageOptions,
): Promise<PlacedCard> {
  const { workers, signal, patience, applyStyles, as, isSame = false } = options;
  if (text.isSource) {
    const lifetime = options.begin();
    emptyPage(page);
    return { shown: showSourceFile(page.article, text, lifetime), live: null };
  }
  const { folder, path, source } = text;
  const base = folder === undefined ? source.base : folderBase(folder.name, path);
  const bar = h('div');
  const loaded = isSame ? loadedMedia(page.article) : undefined;
  const remote = source.kind === 'local' ? waitingMedia(page, bar, loaded) : openMedia;
  const urls = objectUrls();
  const media =
    folder === undefined ? remote : { ...remote, gate: folderGate(folder, urls, remote.gate) };
  const { gate = media.gate, rendered } = options;
  const dialect = as?.host === undefined ? null : dialectOf(as.host);
  const { nonce = randomId() } = rendered ?? {};
  const marksUnits = options.isLive === true && dialect === null;
  const sanitizer = createSanitizer(window, { base, nonce, dialect, marksUnits });
  const unnamed = new Map<Element, string>();
  const ids = createIdRegistry(unnamed);
  const body = cardBody(page.article, gate, applyStyles);
  const live = new LiveBody(nonce);
  const outline: OutlineEntry[] = [];
  const math: MathSpan[] = [];
  const findings: Finding[] = [];
  let end: CardEnd | undefined;
  let card: CardStart | undefined;
  let begun: BegunPage | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hasPainted = false;
  const pace = pacer();
  const waiting = waitingNotice(page.waiting, text.source.name, signal);

  const begin = (): BegunPage => {
    clearTimeout(timer);
    if (begun === undefined) {
      begun = beginPage(page, bar, card, options.begin());
      begun.lifetime.addEventListener('abort', urls.revoke);
    }
    return begun;
  };
  const append = (slice: BodySlice): void => {
    const { html, depth } = slice;
    const safe = measured('sanitise', () => sanitizer.sanitizeSlice(html));
    const named = { ...safe, depth, outline: ids.assign(safe.fragment, depth) };
    begin();
    nameLanguage(page.article, safe.fragment, card?.facts.languages ?? []);
    measured('insert', () => body.append(named));
    live.add(slice, safe.marks);
    outline.push(...named.outline);
    math.push(...safe.math);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  const events =
    rendered?.events ?? renderCard(text, workers, { nonce, patience, signal, dialect });
  for await (const event of events) {
    if (event.kind === 'silence') {
      waiting.show(event.line, event.choice);
      continue;
    }
    waiting.hide();
    if (event.kind === 'card') {
      card = event.card;
      findings.push(...card.findings);
      // With its first slice, so that no empty page is painted in between.
      timer = setTimeout(begin, FIRST_SLICE_TIME);
    } else if (event.kind === 'slice') {
      append(event.slice);
      if (!hasPainted && text.text.length > LONG_CARD) {
        // The first screen first: what follows would keep the browser from painting it.
        await nextPaint();
      }
      hasPainted = true;
    } else {
      end = event.end;
    }
  }
  const { rest = null, review = null } = end ?? {};
  const { lifetime, panel } = begin();
  if (review !== null && card !== undefined) {
    panel?.leaveOut(showBrief(page, review, card, outline));
  }
  ids.resolveFragmentLinks(page.article);
  nameLanguageAgain(page.article, card?.facts.languages ?? []);
  if (rest !== null) {
    page.afterCard.append(restOfSource(rest, lifetime, options));
  } else {
    page.afterCard.append(...nothingSaid(page.article));
  }
  await showFormulas(math, { workers, signal, sanitizeMath: sanitizer.sanitizeMath, applyStyles });
  const failures = formulaFailures(page.article, review?.formulas ?? []);
  findings.push(...(end?.findings ?? []), ...failures);
  const shown =
    as === undefined
      ? shownCard({ text, card, review, findings, outline }, page.article)
      : { ...as.known, host: as.host };
  if (as?.host === undefined) {
    showTableNotes(page.article, shown);
  }
  await showRest(page, panel, contentsOf(outline, shown), { pace, signal });
  if (!marksUnits || rest !== null || card === undefined || panel === undefined) {
    return { shown, live: null };
  }
  live.body = card.body;
  live.outline = outline;
  const kept = { nonce, body: live, sanitizer, media, unnamed };
  return { shown, live: review && { ...kept, card, review, outline, panel } };
}

function restOfSource(
  { text, line, reason, canWait }: UnrenderedRest,
  lifetime: AbortSignal,
  { patience, retry }: CardPageOptions,
): HTMLElement {
  const actions = canWait && patience === 'usual' ? [{ label: 'Try longer', run: retry }] : [];
  const message = text === '' ? 'The card has been shown up to a limit.' : reason;
  const source = sourceText(text, line, lifetime).element;
  return h('div', { class: 'rest' }, notice('note', message, actions), source);
}
