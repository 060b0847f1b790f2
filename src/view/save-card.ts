import type { CardText } from '../source/card-source.ts';
import { h } from './h.ts';

/** How long the browser may take to read the file, in ms. */
const READING_TIME = 60_000;

/** Hands the card to the browser as a file to keep. */
export function saveCard({ source, text }: CardText): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/markdown' }));
  h('a', { href: url, download: fileName(source.name) }).click();
  setTimeout(() => URL.revokeObjectURL(url), READING_TIME);
}

/** The name that the card's file has, where it has one: a Hub's card is its README.md. */
export function fileName(sourceName: string): string {
  const last = sourceName.split('/').at(-1) ?? '';
  return /\.(?:md|markdown|mdx|txt)$/i.test(last) ? last : 'README.md';
}
