import type { CardSource, CardText } from './card-source.ts';

/** The data block that the build puts into the page; absent where no card is hosted. */
const CARD_BLOCK = 'HostedCard';

/** The card that the page itself holds, as the build decoded it; null when it holds none. */
export function hostedCard(source: CardSource): CardText | null {
  const json = document.getElementById(CARD_BLOCK)?.textContent;
  if (!json) {
    return null;
  }
  const { text, hasInvalidBytes } = JSON.parse(json) as Omit<CardText, 'source'>;
  return { source, text, hasInvalidBytes };
}
