import type { CardOnPage } from './card-on-page.ts';
import type { TablePlace } from './html/jobs/card-results.ts';
import type { CardChanges } from './view/form/card-changes.ts';
import { late } from './view/late.ts';
import type { PageElements } from './view/page-elements.ts';
import { say } from './view/page-state.ts';

/** Offers the results in a table of the shown card as files, and puts them into its metadata. */
export async function writeResults(
  page: PageElements,
  card: CardOnPage,
  changes: CardChanges,
  place: TablePlace,
): Promise<void> {
  const { shown } = card;
  if (shown === null) {
    return;
  }
  const { text, evalFiles = [] } = shown.text;
  const names = [shown.modelId ?? ''].filter(Boolean);
  const { openWriteResults } = await late(() => import('./view/tables/write-results-dialog.ts'));
  if (card.shown !== shown) {
    return;
  }
  openWriteResults(page.sourceDialog, {
    names,
    evalFiles,
    find: (request) => card.ask('card-results', { text, request, place }),
    add: (edits) =>
      changes.queue(async () => {
        const asked = await changes.ask((now) =>
          card.ask('add-results', { text: now.text.text, edits }),
        );
        const outcome = asked?.answer.ok === true ? asked.answer.value : null;
        if (outcome?.ok === true) {
          await changes.make(outcome.text);
        }
        const reason = outcome?.ok === false ? outcome.reason : 'The results were not added.';
        say(page, outcome?.ok === true ? 'The results are in the metadata.' : reason);
      }),
  });
}
