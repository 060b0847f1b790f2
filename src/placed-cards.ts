import type { BoardCard } from './card/board/board-card.ts';
import type { Ask } from './html/jobs/jobs.ts';
import type { CardText } from './source/card-source.ts';
import type { BoardColumn } from './view/board/board-column.ts';
import { unanswered } from './view/unanswered.ts';

/** A card on a board, as far as it is read. */
export interface PlacedCard {
  readonly text: CardText;
  /** Null before it is read, and where it cannot be. */
  readonly read: BoardCard | null;
  readonly fault: string | null;
}

/** Cards that are read at a time: each has a worker of its own. */
const LANES = 2;

export function placed(text: CardText): PlacedCard {
  return { text, read: null, fault: null };
}

/** Reads those that are not read yet; `tell` hears how many are left. */
export async function readPlaced(
  cards: readonly PlacedCard[],
  ask: Ask,
  tell: (left: number) => void,
): Promise<readonly PlacedCard[]> {
  const waiting = cards.filter(({ read, fault }) => read === null && fault === null);
  const done = new Map<PlacedCard, PlacedCard>();
  const next = waiting[Symbol.iterator]();
  const lane = async (): Promise<void> => {
    for (const card of next) {
      const { source, text, evalFiles = [] } = card.text;
      const answer = await ask('board-card', { text, name: source.name, evalFiles });
      done.set(
        card,
        answer.ok
          ? { ...card, read: answer.value }
          : { ...card, fault: unanswered('Reading it', answer.reason) },
      );
      tell(waiting.length - done.size);
    }
  };
  if (waiting.length > 0) {
    tell(waiting.length);
    await Promise.all(Array.from({ length: LANES }, lane));
  }
  return cards.map((card) => done.get(card) ?? card);
}

/** Cards of one title are told apart by their files. */
export function columnsOf(cards: readonly PlacedCard[]): readonly BoardColumn[] {
  const titles = cards.map(
    ({ read, text }) => read?.title.replace(/^model card (?:for|of)\s+/i, '') || text.source.name,
  );
  return cards.map(({ text: { source }, fault, read }, at) => {
    const title = titles[at] ?? '';
    const isShared = titles.filter((one) => one === title).length > 1;
    const name = isShared && title !== source.name ? `${title} (${source.name})` : title;
    const isCut = read?.isWhole === false;
    return { name, source: source.name, fault: fault ?? (isCut ? TOO_LONG : null) };
  });
}

const TOO_LONG = 'It is too long to be read to its end here.';
