import type { ShownCard } from './app-state.ts';
import type { CardSource, CardText } from './source/card-source.ts';

/** The data block that the build puts into the page; absent where no card is hosted. */
const CARD_BLOCK = 'HostedCard';

/** The block's JSON: the card as the build decoded it and, once rendered, what it knows of it. */
export type HostedCardData = Omit<CardText, 'source'> & Partial<Omit<ShownCard, 'text'>>;

export interface HostedCard {
  readonly text: CardText;
  /** The card is on the page already; null where it is not rendered yet (in development). */
  readonly shown: ShownCard | null;
}

/** The card that the page itself holds; null when it holds none. */
export function hostedCard(source: CardSource): HostedCard | null {
  const json = document.getElementById(CARD_BLOCK)?.textContent;
  if (!json) {
    return null;
  }
  const {
    title,
    modelId = null,
    findings,
    disabled = 0,
    bodyLine = 1,
    fieldLines = [],
    completeness = [],
    rules = {},
    ...decoded
  } = JSON.parse(json) as HostedCardData;
  const text = { source, ...decoded };
  if (title === undefined || findings === undefined) {
    return { text, shown: null };
  }
  const known = { text, title, modelId, bodyLine, fieldLines };
  return { text, shown: { ...known, findings, disabled, completeness, rules } };
}
