import { resolveCardAddress } from './card-address.ts';
import type { LoadResult } from './card-source.ts';
import type { TransferContent } from './data-transfer.ts';
import { fetchCard } from './fetch-card.ts';
import { openFiles } from './open-files.ts';

/** What came of an attempt to open a card. */
export interface Opened {
  readonly result: LoadResult;
  /** Files that came with the card and are not shown. */
  readonly rest?: readonly File[];
}

export async function loadFiles(files: readonly File[], signal: AbortSignal): Promise<Opened> {
  const opened = await openFiles(files, signal);
  return opened ?? { result: { kind: 'aborted' } };
}

/** Fetches the card that an address names; `allowedHosts` are the origins that the page's policy lets it fetch from. */
export async function loadAddress(
  value: string,
  allowedHosts: readonly string[],
  signal: AbortSignal,
): Promise<Opened> {
  const address = resolveCardAddress(value, location.href);
  const result: LoadResult =
    'reason' in address
      ? { kind: 'refused', refusal: address }
      : await fetchCard(address, {
          allowedHosts,
          pageUrl: location.href,
          signal,
          fetch: (...request) => fetch(...request),
        });
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
      return await loadFiles(content.files, signal);
    case 'address':
      return await loadAddress(content.address, allowedHosts, signal);
    case 'refused':
      return { result: content };
    case 'nothing':
      return { result: { kind: 'aborted' } };
  }
}
