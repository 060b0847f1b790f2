import { sentences } from '../summary/said.ts';
import type { Block } from './outline.ts';
import { contentWords, plainText, wordsOf } from './words.ts';

/** A sentence, or a whole text that has a label. */
export interface Saying {
  readonly block: Block;
  readonly text: string;
  readonly plain: string;
  readonly words: ReadonlySet<string>;
}

/** A longer sentence is no prose: so much of it tells what it is about, in characters. */
const MOST_READ = 2000;
const MOST_SPLIT = 20_000;

/** What is said in a block, sentence by sentence; what has a label is one. */
export function sayingsOf(block: Block): readonly Saying[] {
  if (block.key !== null && block.text.length < 400) {
    const text = `${block.key}: ${block.text}`;
    return sentences(block.text).length > 0 || block.text === '' || /\d/.test(block.text)
      ? [saying(block, text)]
      : [];
  }
  const text = block.key === null ? block.text : `${block.key}: ${block.text}`;
  return (text.length > MOST_SPLIT ? [text] : sentences(text)).map((one) => saying(block, one));
}

function saying(block: Block, text: string): Saying {
  const plain = plainText(text);
  const read = plain.slice(0, MOST_READ);
  const content = contentWords(read);
  const words = new Set(content.length > 0 ? content : wordsOf(read));
  return { block, text: text.slice(0, MOST_READ), plain, words };
}
