import type { BoardOnPage } from './board-on-page.ts';
import type { CardOnPage } from './card-on-page.ts';
import { hostedCard } from './hosted-card.ts';
import { showServedCard } from './served-card.ts';
import type { CardText } from './source/card-source.ts';
import { hostedSource } from './source/hosted-source.ts';
import { loadAddress } from './source/load-card.ts';
import { emptyPage } from './view/card-shell.ts';
import type { LateTool } from './view/late.ts';
import type { PageElements } from './view/page-elements.ts';

interface FirstCardOptions {
  /** The address itself carries a card, which is on its way. */
  readonly isLinked: boolean;
  readonly board: LateTool<BoardOnPage>;
  /** Compares the card on the page with the one at an address. */
  readonly compareWith: (address: string) => void;
  /** Takes in what the server’s file holds by now. */
  readonly takeIn: (text: CardText) => Promise<void>;
}

/** Opens the card, or the cards, in the address; else that of a served folder, else the hosted one. */
export function openFirstCard(
  page: PageElements,
  card: CardOnPage,
  { isLinked, board, compareWith, takeIn }: FirstCardOptions,
): void {
  if (isLinked) {
    return;
  }
  const address = new URLSearchParams(location.search);
  const requested = address.get('card');
  const beside = address.getAll('with');
  const [older] = beside;
  const isBoard = beside.length > 1 || (older !== undefined && address.has('board'));
  const { served } = page.root.dataset;
  const goOn = (): void => {
    if (isBoard) {
      void board.use((made) => made.openAddresses(beside, card.shown?.text ?? null));
    } else if (older !== undefined) {
      compareWith(older);
    }
  };
  if (requested === null && served === undefined) {
    showHosted(card, goOn);
    return;
  }
  emptyPage(page);
  if (requested === null) {
    showServedCard(page, card, { path: served ?? '', renew: takeIn });
  } else if (isBoard) {
    void board.use((made) => made.openAddresses([requested, ...beside], null));
  } else {
    void card.open(requested, (signal) => loadAddress(requested, CARD_ORIGINS, signal)).then(goOn);
  }
}

function showHosted(card: CardOnPage, goOn: () => void): void {
  const hosted = hostedCard(hostedSource(HOSTED_CARD_ID));
  if (hosted === null) {
    card.showEmpty();
  } else if (hosted.shown) {
    card.takeOver(hosted.shown);
    goOn();
  } else {
    const { text } = hosted;
    void card.open(text.source.name, async () => ({ result: { kind: 'loaded', card: text } }));
  }
}
