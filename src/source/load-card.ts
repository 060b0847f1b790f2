import { resolveCardAddress } from './card-address.ts';
import type { LoadResult } from './card-source.ts';
import type { TransferContent } from './data-transfer.ts';
import { fetchCard } from './fetch-card.ts';
import { type Opened, openFiles, readFile } from './open-files.ts';
import { readReviewFile } from './review-file.ts';

/** Fetches the card that an address names; the page's policy lets it fetch from `allowedHosts`. */
export async function loadAddress(
  value: string,
  allowedHosts: readonly string[],
  signal: AbortSignal,
): Promise<Opened> {
  const address = resolveCardAddress(value, location.href);
  const result: LoadResult =
    'reason' in address
      ? { kind: 'refused', refusal: address }
      : await fetchCard(address, { allowedHosts, pageUrl: location.href, signal, fetch });
  return { result };
}

/** Loads what was dropped or pasted. */
export async function loadTransferred(
  content: TransferContent,
  allowedHosts: readonly string[],
  signal: AbortSignal,
): Promise<Opened> {
  switch (content.kind) {
    case 'files':
      return await openFiles(content.files, signal, content);
    case 'text':
      return await openText(content.file, signal);
    case 'list':
      return { result: content };
    case 'address':
      return await loadAddress(content.address, allowedHosts, signal);
    case 'refused':
      return { result: content };
    case 'nothing':
      return { result: { kind: 'aborted' } };
  }
}

/** A pasted text is a card, or the notes of a review. */
async function openText(file: File, signal: AbortSignal): Promise<Opened> {
  const review = await readReviewFile(new File([file], `${file.name}.json`));
  return review === null
    ? { result: await readFile(file, signal) }
    : { result: { kind: 'aborted' }, reviews: [{ ...review, name: file.name }] };
}
