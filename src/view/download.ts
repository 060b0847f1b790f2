import { h } from './h.ts';

/** How long the browser may take to read the file, in ms. */
const READING_TIME = 60_000;

/** Hands a file to the browser to keep. */
export function downloadFile(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  h('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), READING_TIME);
}
