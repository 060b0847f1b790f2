import type { CardSource } from '../source/card-source.ts';
import { markedLine } from '../text/mark-invisible.ts';
import { h } from './h.ts';

/** How long the browser may take to read the file, in ms. */
const READING_TIME = 60_000;

/** Hands a file to the browser to keep. */
export function downloadFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  h('a', { href: url, download: markedLine(name) }).click();
  setTimeout(() => URL.revokeObjectURL(url), READING_TIME);
}

/** The name of the card's file, where it has one: a Hub's card is its README.md. */
export function cardFileName({ name }: CardSource): string {
  const last = name.split('/').at(-1) ?? '';
  return /\.(?:md|markdown|mdx|txt)$/i.test(last) ? last : 'README.md';
}
