import type { ShownCard } from './app-state.ts';
import type { CardSource, CardText } from './source/card-source.ts';

/** The data block that the build puts into the page; absent where no card is hosted. */
const CARD_BLOCK = 'HostedCard';

/** What the block holds, as JSON: the card as the build decoded it and, once it is rendered, what the build knows of it. */
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
    completeness = [],
    ...decoded
  } = JSON.parse(json) as HostedCardData;
  const text = { source, ...decoded };
  return {
    text,
    shown:
      title === undefined || findings === undefined
        ? null
        : { text, title, modelId, findings, completeness },
  };
}
