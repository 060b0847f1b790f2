import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { LIMITS } from '../../limits.ts';
import { isCardAddress, resolveCardAddress } from '../../source/card-address.ts';
import { fetchCard } from '../../source/fetch-card.ts';
import { cardPath, readCard } from '../read-card.ts';
import { isFile, reasonOf } from './find-cards.ts';

/** Relative addresses are files: here they lead nowhere. */
const NO_PAGE = 'http://localhost/';
/** `HEAD~1:README.md`, but no drive of Windows. */
const OF_GIT = /^(?!-)[^:\s]{2,}:[^:]+$/;

/**
 * The text of a card that is named by a file, its folder, a revision of Git (`HEAD:README.md`), an
 * id of the Hub (`owner/name@revision`) or an address; or why there is none.
 */
export async function oneCard(name: string): Promise<{ readonly text: string } | string> {
  const path = cardPath(name);
  if (isFile(path)) {
    return readCard(path, name);
  }
  if (isCardAddress(name)) {
    return await fetched(name);
  }
  if (!OF_GIT.test(name)) {
    return `There is no ${name}. Give a file, a folder, REVISION:README.md, or owner/name of the Hub.`;
  }
  const bytes = await ofGit(name);
  return typeof bytes === 'string' ? bytes : readCard(bytes, name);
}

async function ofGit(name: string): Promise<Uint8Array | string> {
  const options = { encoding: 'buffer', maxBuffer: LIMITS.fileBytes.most } as const;
  try {
    const { stdout } = await promisify(execFile)('git', ['cat-file', 'blob', name], options);
    return stdout;
  } catch (error) {
    const told = (error as { readonly stderr?: Uint8Array }).stderr?.toString().trim();
    return `${name} cannot be read from Git: ${told || reasonOf(error)}`;
  }
}

async function fetched(name: string): Promise<{ readonly text: string } | string> {
  const address = resolveCardAddress(name, NO_PAGE);
  if ('reason' in address) {
    return address.reason;
  }
  const loaded = await fetchCard(address, {
    // Whoever names an address wants it fetched.
    allowedHosts: [new URL(address.fetchUrl).origin],
    pageUrl: NO_PAGE,
    signal: new AbortController().signal,
    fetch,
  });
  if (loaded.kind === 'loaded') {
    return loaded.card;
  }
  return loaded.kind === 'refused' ? loaded.refusal.reason : `${name} was not read.`;
}
