import type { ShownCard } from '../app-state.ts';
import { withoutDisabled } from '../card/disabling.ts';
import { type Finding, ofCardFile, withoutVague } from '../card/finding.ts';
import type { CardReview, CardStart } from '../html/jobs/jobs.ts';
import { measured } from '../html/jobs/measured.ts';
import { nextPaint, pacer } from '../html/jobs/pacer.ts';
import { renderCard, type UnrenderedRest } from '../html/jobs/render-card.ts';
import type { Patience, Workers } from '../html/jobs/workers.ts';
import type { OutlineEntry } from '../html/safe/heading-ids.ts';
import type { MathSpan } from '../html/safe/sanitize.ts';
import { dialectOf, type Host } from '../hub/host-constructs.ts';
import type { CardText } from '../source/card-source.ts';
import { folderBase } from '../source/folder-place.ts';
import { nameLanguage } from './article-language.ts';
import type { ApplyStyles } from './author-styles.ts';
import { briefList } from './brief-list.ts';
import { cardBody } from './card-body.ts';
import { cardSummary } from './card-summary.ts';
import { cardTitle, openingHeading } from './card-title.ts';
import { contentsList } from './contents-list.ts';
import { folderGate, objectUrls } from './folder-media.ts';
import { showFormulas } from './formulas.ts';
import { h } from './h.ts';
import { type MetadataPanel, metadataPanel } from './metadata-panel.ts';
import { notice } from './notice.ts';
import type { PageElements } from './page-elements.ts';
import { loadedMedia, type MediaGate, openGate } from './remote-media.ts';
import { sourceText } from './source-text.ts';
import { useModel } from './use-model.ts';
import { waitingGate } from './waiting-media.ts';
import { waitingNotice } from './waiting-notice.ts';

/** How long the front matter may wait for the first slice of the body, in ms. */
const FIRST_SLICE_TIME = 150;

/** In UTF-16 units; a shorter card is complete in the time that a frame takes. */
const LONG_CARD = 60_000;

interface CardPageOptions {
  readonly workers: Workers;
  readonly signal: AbortSignal;
  /** Called when the card before makes room; its signal aborts when this one does in turn. */
  readonly begin: () => AbortSignal;
  /** Renders the card again with more time. */
  readonly retry: () => void;
  readonly patience: Patience;
  readonly applyStyles: ApplyStyles;
  readonly as?: ShownAs | undefined;
  /** Decides which media are shown; by default the reader does, or where the card comes from. */
  readonly gate?: MediaGate | undefined;
}

/** Another form of a card that is on the page already. */
export interface ShownAs {
  /** Undefined: this viewer's own. */
  readonly host: Host | undefined;
  /** The card on the page; what is said of it stays as it is. */
  readonly known: ShownCard;
}

/**
 * Puts a card on the page in the order in which a reader needs it: metadata, body, formulas,
 * contents. Resolves when all is in the DOM; throws the signal's reason when a newer card came.
 */
export async function showCard(
  page: PageElements,
  text: CardText,
  options: CardPageOptions,
): Promise<ShownCard> {
  const { workers, signal, patience, applyStyles, as } = options;
  const { folder, path, source } = text;
  const base = folder === undefined ? source.base : folderBase(folder.name, path);
  const bar = h('div');
  const loaded = as === undefined ? undefined : loadedMedia(page.article);
  const usual = source.kind === 'local' ? waitingGate(page, bar, loaded) : openGate;
  const urls = objectUrls();
  const { gate = folder === undefined ? usual : folderGate(folder, urls, usual) } = options;
  const dialect = as?.host === undefined ? null : dialectOf(as.host);
  const body = cardBody(page.article, gate, applyStyles);
  const outline: OutlineEntry[] = [];
  const math: MathSpan[] = [];
  const findings: Finding[] = [];
  let review: CardReview | null = null;
  let card: CardStart | undefined;
  let begun: BegunPage | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let opening: OutlineEntry | undefined;
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
  signal.addEventListener('abort', () => clearTimeout(timer));
  for await (const event of renderCard(text, workers, { base, patience, signal, dialect })) {
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
      const { slice } = event;
      begin();
      nameLanguage(page.article, slice.fragment, card?.facts.languages ?? []);
      if (!hasPainted) {
        opening = openingHeading(slice.fragment.textContent, slice.outline);
      }
      measured('insert', () => body.append(slice));
      outline.push(...slice.outline);
      math.push(...slice.math);
      if (!hasPainted && text.text.length > LONG_CARD) {
        // The first screen first: what follows would keep the browser from painting it.
        await nextPaint();
      }
      hasPainted = true;
    } else {
      const { rest, resolveFragmentLinks, sanitizeMath } = event.end;
      const { lifetime, panel } = begin();
      findings.push(...event.end.findings);
      review = event.end.review;
      if (review !== null && card !== undefined) {
        const headingIds = new Set(outline.map(({ id }) => id));
        const { element, said } = briefList(review.brief, card.facts, headingIds);
        page.brief.replaceChildren(...element);
        panel?.leaveOut(said);
      }
      resolveFragmentLinks(page.article);
      if (rest !== null) {
        page.afterCard.append(restOfSource(rest, lifetime, options));
      } else if (showsNothing(page.article)) {
        page.afterCard.append(h('p', { class: 'muted' }, 'This card has no text.'));
      }
      const { formulas = [] } = review ?? {};
      const known = { workers, signal, sanitizeMath, applyStyles, formulas };
      findings.push(...(await showFormulas(math, known)));
    }
  }
  const bodyLine = card?.bodyLine ?? 1;
  const all = withoutVague(findings);
  const found = as?.known.findings ?? withoutDisabled(all, review?.disablings ?? []);
  const faults = ofCardFile(found);
  const ofBody = faults.filter(({ line }) => (line ?? 0) >= bodyLine);
  await showRest(page, begun?.panel, outline.length > 0 ? contentsList(outline, ofBody) : null, {
    pace,
    signal,
  });
  if (as !== undefined) {
    return { ...as.known, host: as.host };
  }
  const { modelName: name = null } = card?.facts ?? {};
  const title = cardTitle({ outline, opening, name, source: text.source.name });
  const modelId = card?.facts.modelId ?? null;
  const { completeness = [], rules = {} } = review ?? {};
  const { fieldLines = [] } = card ?? {};
  const known = { text, title, modelId, bodyLine, fieldLines };
  return { ...known, findings: found, disabled: all.length - found.length, completeness, rules };
}

interface BegunPage {
  readonly lifetime: AbortSignal;
  readonly panel?: MetadataPanel;
}

/** The card before makes room for this one. */
function beginPage(
  page: PageElements,
  bar: HTMLElement,
  card: CardStart | undefined,
  lifetime: AbortSignal,
): BegunPage {
  emptyPage(page);
  page.notices.append(bar);
  if (card === undefined) {
    return { lifetime };
  }
  const { facts, hasFrontMatter } = card;
  const panel = metadataPanel(facts.fields, hasFrontMatter);
  page.summary.append(...cardSummary(facts));
  page.metadata.append(panel.element);
  page.useControl.hidden = facts.snippet === null;
  if (facts.snippet !== null) {
    page.use.append(...useModel(facts.snippet, facts));
  }
  return { lifetime, panel };
}

/** What may be endless in the metadata, and the contents. */
async function showRest(
  page: PageElements,
  panel: MetadataPanel | undefined,
  contents: HTMLElement | null,
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
  const { activeElement } = document;
  for (const part of [article, afterCard, summary, brief, metadata, contents, notices, use]) {
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
  delete page.root.dataset['waived'];
}

function showsNothing(article: HTMLElement): boolean {
  const seen = 'img, picture, video, audio, svg, math, hr, table, .media-placeholder';
  return article.textContent.trim() === '' && article.querySelector(seen) === null;
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
