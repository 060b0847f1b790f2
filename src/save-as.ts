import { SAVE_FORMATS } from './card/machine/save-formats.ts';
import type { CardOnPage } from './card-on-page.ts';
import { downloadFile, savedName } from './view/download.ts';
import { addMenuEntry } from './view/menu-entry.ts';
import type { PageElements } from './view/page-elements.ts';
import { openSaveDialog, type SaveChoice } from './view/save-dialog.ts';
import { unanswered } from './view/unanswered.ts';

/** Offers to save the card on the page in other forms; nothing is sent anywhere. */
export function saveAs(page: PageElements, card: CardOnPage): void {
  /** What is to be told of it, in sentences. */
  const save = async ({ format, profile }: SaveChoice): Promise<readonly string[]> => {
    if (card.shown === null) {
      return [];
    }
    const { text: shown, title, modelId } = card.shown;
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
  const offer = (): void => {
    const title = 'Save the card as data for other tools, or as a dossier';
    const run = (): void => {
      if (card.shown !== null) {
        openSaveDialog(page.sourceDialog, save);
      }
    };
    const control = addMenuEntry(page.menu, page.copySourceControl, {
      ...{ label: 'Save as…', title, run },
    });
    const update = (): void => {
      control.disabled = card.shown === null;
    };
    update();
    page.menu.addEventListener('beforetoggle', update);
  };
  page.menu.addEventListener('beforetoggle', offer, { once: true });
}
