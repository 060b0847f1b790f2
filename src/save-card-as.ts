import { SAVE_FORMATS } from './card/machine/save-formats.ts';
import type { CardOnPage } from './card-on-page.ts';
import { downloadFile, savedName } from './view/download.ts';
import { highlightAll } from './view/highlighting.ts';
import type { PageElements } from './view/page-elements.ts';
import { openSaveDialog, type SaveChoice } from './view/save-dialog.ts';
import { savedPage } from './view/saved-page.ts';
import { unanswered } from './view/unanswered.ts';

/** Asks in what form the card on the page is to be saved, and saves it. */
export function saveCardAs(page: PageElements, card: CardOnPage): void {
  /** What is to be told of it, in sentences. */
  const save = async (choice: SaveChoice): Promise<readonly string[]> => {
    const { format, profile } = choice;
    const saved = card.shown;
    if (saved === null) {
      return [];
    }
    const { text: shown, title, modelId } = saved;
    if (format === 'html') {
      // What is far from the reader may not be coloured yet.
      await highlightAll(page.article, card.ask);
      const { html, notes } = await savedPage(saved, choice.isWithRemote);
      if (card.shown !== saved) {
        return ['The card was renewed meanwhile, so nothing was saved: save it once more.'];
      }
      const name = savedName(modelId ?? title, '.html');
      downloadFile(new Blob([html], { type: 'text/html' }), name);
      return [`${name} was saved.`, ...notes];
    }
    const { text, hasInvalidBytes, source, evalFiles = [] } = shown;
    const { suffix, type } = SAVE_FORMATS[format];
    const created = new Date().toISOString().replace(/\.\d+Z$/, 'Z');
    const linkBase = source.base?.links ?? null;
    const known = { text, hasInvalidBytes, evalFiles, linkBase, name: source.name };
    const answer = await card.ask('save-card', { ...known, format, profile, created });
    if (!answer.ok) {
      return [unanswered('Writing the file', answer.reason)];
    }
    if ('refused' in answer.value) {
      return [answer.value.refused];
    }
    const { content, notes } = answer.value;
    const name = savedName(modelId ?? title, suffix);
    downloadFile(new Blob([content], { type }), name);
    return [`${name} was saved.`, ...notes];
  };
  openSaveDialog(page.sourceDialog, save);
}
