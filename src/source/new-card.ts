import type { CardText } from './card-source.ts';

/** The name of the Hub's file for a card. */
export const NEW_CARD = 'README.md';

/** A card that is in no file yet. */
export function newCardText(text: string): CardText {
  const source = { kind: 'local', name: NEW_CARD, href: null, base: null } as const;
  return { source, text, hasInvalidBytes: false, isEdited: true };
}
