import type { ShownCard } from '../app-state.ts';
import type { Ask } from '../html/jobs/jobs.ts';
import { measured } from '../html/jobs/measured.ts';
import { chooseProfile } from './choose-profile.ts';
import { addCitationTools } from './citation-tools.ts';
import { enableCodeTools } from './code-tools.ts';
import { enlargeImages } from './enlarge-images.ts';
import { markFindings } from './finding-marks.ts';
import { showFolderNav } from './folder-nav.ts';
import { unfoldBeside } from './folds.ts';
import { followReading } from './follow-reading.ts';
import { highlightWhenNear } from './highlighting.ts';
import { showHostView } from './host-view.ts';
import { notice } from './notice.ts';
import type { PageElements } from './page-elements.ts';
import { enableTableTools } from './tables/enable-table-tools.ts';
import type { TableContext } from './tables/table-context.ts';
import { ignoreAbort, unanswered } from './unanswered.ts';
import { offerCardsByTouch } from './view-card.ts';
import { whenIdle } from './when-idle.ts';
import { withdrawHarmfulFixes } from './withdraw-harmful-fixes.ts';

/** `data-revision` counts what is complete: cards, new versions of them, and lists of cards. */
export function countRevision({ root: { dataset } }: PageElements): void {
  dataset['revision'] = String(Number(dataset['revision'] ?? 0) + 1);
}

/**
 * Makes a complete card on the page answer its reader, whether it was rendered here or by the
 * build, until `lifetime` aborts.
 */
export function attachCard(
  page: PageElements,
  card: ShownCard,
  tables: TableContext,
  lifetime: AbortSignal,
): void {
  countRevision(page);
  measured('enhance', () => {
    followReading(page.contents, page.article, lifetime);
    highlight(page, tables.ask, lifetime);
    enableCodeTools(page.article, lifetime);
    enlargeImages(page, lifetime);
  });
  markFindings(page, card, lifetime);
  unfoldBeside(page.beside, lifetime);
  withdrawHarmfulFixes(page.checks, card, tables.ask, lifetime);
  chooseProfile(page, card, tables.ask, lifetime);
  if (card.host !== undefined) {
    showHostView(page, card, card.host, tables.ask, lifetime);
  }
  whenIdle(() => {
    void addCitationTools(page.article, card, tables.ask, lifetime).catch(ignoreAbort);
  });
  offerCardsByTouch(page.main, card, lifetime);
  void showFolderNav(page, card, tables.ask, lifetime).catch(ignoreAbort);
  measured('tables', () => enableTableTools(page.article, tables, lifetime));
}

function highlight(page: PageElements, ask: Ask, lifetime: AbortSignal): void {
  highlightWhenNear(page.article, ask, lifetime, (reason) => {
    const why = `${unanswered('Colouring the code', reason)} It is shown plain.`;
    const again = (): void => {
      failure.remove();
      highlight(page, ask, lifetime);
    };
    const failure = notice('note', why, [{ label: 'Try again', run: again }]);
    page.notices.append(failure);
  });
}
