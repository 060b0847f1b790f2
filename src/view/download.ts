import type { CardSource } from '../source/card-source.ts';
import { markedLine } from '../text/mark-invisible.ts';
import { h } from './h.ts';

/** How long the browser may take to read the file, in ms. */
const READING_TIME = 60_000;

const MARKDOWN = /\.(?:md|markdown|mdx|txt)$/i;

/** Hands a file to the browser to keep. */
export function downloadFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  h('a', { href: url, download: markedLine(name) }).click();
  setTimeout(() => URL.revokeObjectURL(url), READING_TIME);
}

/** The name of the card's file, where it has one: a Hub's card is its README.md. */
export function cardFileName({ name }: CardSource): string {
  const last = name.split('/').at(-1) ?? '';
  return MARKDOWN.test(last) ? last : 'README.md';
}

/** The name of a file that is made of a card, after the last part of its id or its title. */
export function savedName(card: string, suffix: string): string {
  const last = card.split('/').at(-1) ?? '';
  const words = last
    .replace(MARKDOWN, '')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .slice(0, 100);
  return `${words.replace(/^[-.]+|[-.]+$/g, '') || 'card'}${suffix}`;
}
