import type { CardOnPage } from './card-on-page.ts';
import { NEW_CARD, newCardText } from './source/new-card.ts';
import { readInput } from './view/form/card-changes.ts';
import { type FormPanel, SECTIONS } from './view/form/form-panel.ts';
import { ignoreAbort } from './view/unanswered.ts';

/**
 * Begins cards from the annotated template, and adds its sections to the one on the page; leads
 * there by `showPlace`.
 */
export function writeTemplate(
  card: CardOnPage,
  form: FormPanel,
  showPlace: (line: number) => void,
): { readonly begin: () => void; readonly addSection: (id: string) => void } {
  async function begin(): Promise<void> {
    const text = await card.ask('new-card', null);
    if (text.ok) {
      const loaded = { kind: 'loaded', card: newCardText(text.value) } as const;
      await card.open(NEW_CARD, async () => ({ result: loaded }));
      form.open(SECTIONS);
    }
  }
  async function addSection(id: string): Promise<void> {
    await card.renewing;
    if (card.shown !== null) {
      const written = await card.ask('write-section', {
        ...readInput(card.shown),
        id,
        content: null,
      });
      if (written.ok && written.value !== null) {
        await card.edit(written.value.text);
        showPlace(written.value.line);
      }
    }
  }
  return {
    begin: () => void begin().catch(ignoreAbort),
    addSection: (id) => void addSection(id).catch(ignoreAbort),
  };
}
