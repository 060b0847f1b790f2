import type { CardText } from '../source/card-source.ts';
import { downloadFile } from './download.ts';

/** Hands the card to the browser as a file to keep. */
export function saveCard({ source, text }: CardText): void {
  downloadFile(new Blob([text], { type: 'text/markdown' }), fileName(source.name));
}

/** The name that the card's file has, where it has one: a Hub's card is its README.md. */
export function fileName(sourceName: string): string {
  const last = sourceName.split('/').at(-1) ?? '';
  return /\.(?:md|markdown|mdx|txt)$/i.test(last) ? last : 'README.md';
}
