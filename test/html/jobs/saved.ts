import type { SaveFormatName } from '../../../src/card/machine/save-formats.ts';
import { type CardToSave, saveCard } from '../../../src/html/jobs/save-card.ts';

const HUB = 'https://huggingface.co/';

/** A card in another form, as command and page save it. */
export function save(text: string, format: SaveFormatName, options: Partial<CardToSave> = {}) {
  const known = { hasInvalidBytes: false, linkBase: null, evalFiles: [], name: 'README.md' };
  const input = {
    ...known,
    text,
    format,
    profile: 'annotated',
    created: null,
    ...options,
  } as const;
  return saveCard(input, () => []);
}

/** The document; refused ones fail the test. */
// biome-ignore lint/suspicious/noExplicitAny: each test says which form it expects
export function document(...args: Parameters<typeof save>): any {
  return JSON.parse(content(...args));
}

export function content(...args: Parameters<typeof save>): string {
  const saved = save(...args);
  if ('refused' in saved) {
    throw new Error(saved.refused);
  }
  return saved.content;
}

export function notes(...args: Parameters<typeof save>): readonly string[] {
  const saved = save(...args);
  return 'refused' in saved ? [saved.refused] : saved.notes;
}

/** Where a card of the Hub lies. */
export const onHub = (id: string, revision = 'main') => ({
  linkBase: `${HUB}${id}/blob/${revision}/`,
});
