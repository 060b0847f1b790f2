import { withoutDisabled } from '../../card/disabling.ts';
import { type Finding, withoutVague } from '../../card/finding.ts';
import type { CardStart } from '../../html/jobs/jobs.ts';
import { type CardEnd, renderCard } from '../../html/jobs/render-card.ts';
import type { Workers } from '../../html/jobs/workers.ts';
import { createIdRegistry } from '../../html/safe/heading-ids.ts';
import { createSanitizer, type MathSpan } from '../../html/safe/sanitize.ts';
import type { CardText } from '../../source/card-source.ts';
import { folderBase } from '../../source/folder-place.ts';
import { randomId } from '../../text/random-id.ts';
import { applyStyles } from '../author-styles.ts';
import { cardBody } from '../card-body.ts';
import { nothingSaid } from '../card-shell.ts';
import { folderGate, objectUrls } from '../folder-media.ts';
import { formulaFailures, showFormulas } from '../formulas.ts';
import { h } from '../h.ts';
import { highlightWhenNear } from '../highlighting.ts';
import type { PageElements } from '../page-elements.ts';
import { openMedia, watchImages } from '../remote-media.ts';
import { sourceText } from '../source-text.ts';
import { waitingMedia } from '../waiting-media.ts';

/** What is known of a card that is shown beside the one on the page. */
export interface OtherCard {
  readonly fieldLines: CardStart['fieldLines'];
  readonly findings: readonly Finding[];
}

/**
 * Renders a card beside the one on the page, by the same pipeline, and as safely. It has no ids, and
 * no links to places in it: those are of the card on the page.
 */
export async function showOtherCard(
  page: PageElements,
  place: HTMLElement,
  text: CardText,
  workers: Workers,
  signal: AbortSignal,
): Promise<OtherCard> {
  const { folder, path, source } = text;
  const bar = h('div', { 'data-ui': true });
  const urls = objectUrls();
  signal.addEventListener('abort', urls.revoke);
  const { gate: remote } = source.kind === 'local' ? waitingMedia(page, bar) : openMedia;
  const gate = folder === undefined ? remote : folderGate(folder, urls, remote);
  const base = folder === undefined ? source.base : folderBase(folder.name, path);
  const nonce = randomId();
  const sanitizer = createSanitizer(window, { base, nonce, dialect: null });
  const ids = createIdRegistry();
  const body = cardBody(place, gate, applyStyles);
  const math: MathSpan[] = [];
  let start: CardStart | null = null;
  let end: CardEnd | undefined;
  watchImages(place);
  for await (const event of renderCard(text, workers, { nonce, patience: 'usual', signal })) {
    if (event.kind === 'card') {
      start = event.card;
    } else if (event.kind === 'slice') {
      const { html, depth } = event.slice;
      const safe = sanitizer.sanitizeSlice(html);
      body.append({ ...safe, depth, outline: ids.assign(safe.fragment, depth) });
      math.push(...safe.math);
    } else if (event.kind === 'end') {
      end = event.end;
    }
  }
  signal.throwIfAborted();
  if (end?.rest) {
    const { text: rest, line, reason } = end.rest;
    place.append(h('p', { class: 'muted', 'data-ui': true }, reason));
    place.append(sourceText(rest, line, signal).element);
  }
  withoutPlaces(place);
  for (const said of nothingSaid(place)) {
    said.dataset['ui'] = '';
    place.append(said);
  }
  await showFormulas(math, {
    ...{ workers, signal, applyStyles },
    sanitizeMath: sanitizer.sanitizeMath,
  });
  if (bar.firstChild !== null) {
    place.prepend(bar);
  }
  highlightWhenNear(
    place,
    (kind, input) => workers.ask(kind, input, signal),
    signal,
    () => {},
  );
  const { findings = [], review } = end ?? {};
  const failures = formulaFailures(place, review?.formulas ?? []);
  const found = withoutVague([...(start?.findings ?? []), ...findings, ...failures]);
  return {
    fieldLines: start?.fieldLines ?? [],
    findings: withoutDisabled(found, review?.disablings ?? []),
  };
}

function withoutPlaces(place: HTMLElement): void {
  for (const link of place.querySelectorAll('.heading-link')) {
    link.remove();
  }
  for (const link of place.querySelectorAll('a[href^="#"]:not([href^="#/"])')) {
    link.removeAttribute('href');
  }
  for (const element of place.querySelectorAll('[id]')) {
    element.removeAttribute('id');
  }
}
