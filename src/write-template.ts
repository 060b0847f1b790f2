import type { CardOnPage } from './card-on-page.ts';
import { NEW_CARD, newCardText } from './source/new-card.ts';
import { type CardChanges, readInput } from './view/form/card-changes.ts';
import { SECTIONS } from './view/form/form-actions.ts';
import type { FormPanel } from './view/form/form-panel.ts';
import { ignoreAbort } from './view/unanswered.ts';

interface TemplateActions {
  readonly changes: CardChanges;
  readonly showPlace: (line: number) => void;
}

/**
 * Begins cards from the annotated template, and adds its sections to the one on the page; leads
 * there by `showPlace`.
 */
export function writeTemplate(
  card: CardOnPage,
  form: FormPanel,
  { changes, showPlace }: TemplateActions,
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
    const asked = await changes.ask((shown) =>
      card.ask('write-section', { ...readInput(shown), id, content: null }),
    );
    const written = asked?.answer.ok === true ? asked.answer.value : null;
    if (written !== null) {
      await changes.make(written.text);
      showPlace(written.line);
    }
  }
  return {
    begin: () => void begin().catch(ignoreAbort),
    addSection: (id) => changes.queue(() => addSection(id)),
  };
}
