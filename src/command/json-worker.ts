import { type CardData, cardData } from '../html/jobs/card-data.ts';
import { evalFilesBeside, readCard } from './read-card.ts';
import { answerQuestions } from './threads.ts';

/** A card that is wanted as data. */
export interface DataQuestion {
  readonly name: string;
  readonly path: string;
  /** Null where the file is to be read; bytes of standard input, text of a row of many cards. */
  readonly content: Uint8Array | string | null;
}

/** Null where there is no card: its checks say why. */
export interface DataAnswer {
  readonly data: CardData | null;
}

answerQuestions(({ name, path, content }: DataQuestion): DataAnswer => {
  const card = typeof content === 'string' ? { text: content } : readCard(content ?? path, name);
  if (typeof card === 'string') {
    return { data: null };
  }
  return { data: cardData(card.text, content === null ? evalFilesBeside(path) : []) };
});
