import { createStore, del, entries, get, set, type UseStore } from 'idb-keyval';
import type { CardSource } from './card-source.ts';

/** A text that was written and not saved, as this browser keeps it. */
export interface Draft {
  /** What the card's file held when it was begun. */
  readonly base: string;
  readonly text: string;
  /** When it was written, in ms. */
  readonly date: number;
}

/** After so long nobody comes back to it, in ms. */
const LIFETIME = 30 * 24 * 60 * 60 * 1000;

let store: UseStore | undefined;

/** Begun when it is needed: a page in which nobody writes has no database. */
function drafts(): UseStore {
  store ??= createStore('model-card-viewer:drafts', 'drafts');
  return store;
}

/**
 * What has an address is known by it. Many files of a computer have one name: theirs are drafts of
 * one card only if they hold the same.
 */
function keyOf({ kind, name, href }: CardSource, base: string): string {
  return href ?? `${kind} ${name} ${base.length} ${hashOf(base)}`;
}

function hashOf(text: string): number {
  let hash = 0;
  for (let at = 0; at < text.length; at += 1) {
    hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  }
  return hash;
}

/** Keeps it in place of an older one; false where the browser keeps nothing. */
export async function keepDraft(source: CardSource, draft: Draft): Promise<boolean> {
  try {
    await set(keyOf(source, draft.base), draft, drafts());
    return true;
  } catch {
    return false;
  }
}

/** The draft of a card whose file holds `base`; null where there is none that is not too old. */
export async function readDraft(source: CardSource, base: string): Promise<Draft | null> {
  try {
    await forgetOld();
    const draft = await get<Draft>(keyOf(source, base), drafts());
    const isOfCard = source.href !== null || draft?.base === base;
    return draft !== undefined && isOfCard && draft.text !== base ? draft : null;
  } catch {
    return null;
  }
}

/** The card's file holds `base` by now: what says the same is no draft of it. */
export async function moveDraft(source: CardSource, before: string, base: string): Promise<void> {
  const draft = await readDraft(source, before);
  await forgetDraft(source, before);
  if (draft !== null && draft.text !== base) {
    await keepDraft(source, { ...draft, base });
  }
}

export async function forgetDraft(source: CardSource, base: string): Promise<void> {
  try {
    await del(keyOf(source, base), drafts());
  } catch {
    // Then there is none.
  }
}

async function forgetOld(): Promise<void> {
  const oldest = Date.now() - LIFETIME;
  for (const [key, { date }] of await entries<string, Draft>(drafts())) {
    if (date < oldest) {
      await del(key, drafts());
    }
  }
}
