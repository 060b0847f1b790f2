import { createStore, get, set, type UseStore } from 'idb-keyval';
import type { CardText } from './card-source.ts';

/** A card that was opened in this browser; nothing of its text but its title. */
export interface RecentCard {
  readonly kind: 'address' | 'file' | 'folder';
  readonly title: string;
  /** Of the file or the folder; the address as it is shown. */
  readonly name: string;
  /** In ms since 1970. */
  readonly when: number;
  readonly address?: string;
  /** Without one its reader must pick it again. */
  readonly handle?: FileSystemFileHandle | FileSystemDirectoryHandle;
}

const MOST = 20;
const KEY = 'cards';
let store: UseStore | undefined;
/** Others keep things under the same origin. */
const ownStore = (): UseStore => {
  store ??= createStore('model-card-viewer', 'recent');
  return store;
};

/** What a reader opened: null for the hosted card, a pasted text, and where a folder's links led. */
export function recentCard(text: CardText, title: string): RecentCard | null {
  const { source, folder, origin, path, isListed = false } = text;
  const known = { title, when: Date.now() };
  if (source.kind === 'address' && source.href !== null) {
    return { ...known, kind: 'address', name: source.name, address: source.href };
  }
  if (folder !== undefined && path === undefined && !isListed) {
    return { ...known, kind: 'folder', name: folder.name, ...keptHandle(folder.handle) };
  }
  return origin === undefined || path !== undefined
    ? null
    : { ...known, kind: 'file', name: source.name, ...keptHandle(origin.handle) };
}

/** Any local HTML file reads what another one keeps: it could read the card by its handle. */
function keptHandle(handle: RecentCard['handle']): Pick<RecentCard, 'handle'> {
  return handle === undefined || location.protocol === 'file:' ? {} : { handle };
}

/** The newest first; null where the browser keeps nothing (private window, blocked storage). */
export async function recentCards(): Promise<readonly RecentCard[] | null> {
  try {
    const kept: unknown = await get(KEY, ownStore());
    return Array.isArray(kept) ? kept.filter(isRecentCard) : [];
  } catch {
    return null;
  }
}

export async function keepRecentCard(card: RecentCard): Promise<void> {
  const others = (await recentCards()) ?? [];
  const areSame = await Promise.all(others.map((one) => isSame(one, card)));
  await keep([card, ...others.filter((_, at) => !areSame[at])].slice(0, MOST));
}

export async function forgetRecentCard({ when }: RecentCard): Promise<void> {
  await keep(((await recentCards()) ?? []).filter((one) => one.when !== when));
}

export async function forgetRecentCards(): Promise<void> {
  await keep([]);
}

async function keep(cards: readonly RecentCard[]): Promise<void> {
  try {
    await set(KEY, cards, ownStore());
  } catch {
    // Nothing is lost but a list.
  }
}

async function isSame(one: RecentCard, other: RecentCard): Promise<boolean> {
  if (one.kind !== other.kind) {
    return false;
  }
  if (one.handle !== undefined && other.handle !== undefined) {
    return await one.handle.isSameEntry(other.handle);
  }
  const isNamedAlike = one.name === other.name && one.title === other.title;
  return one.kind === 'address' ? one.address === other.address : isNamedAlike;
}

/** Of what is kept, only what this page keeps. */
function isRecentCard(value: unknown): value is RecentCard {
  const { kind, title, name, when, address } = Object(value);
  return (
    ['address', 'file', 'folder'].includes(kind) &&
    [title, name].every((text) => typeof text === 'string') &&
    typeof when === 'number' &&
    (kind !== 'address' || typeof address === 'string')
  );
}
