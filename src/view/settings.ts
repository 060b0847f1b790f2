/** Others keep things under the same origin: on a host of many pages, on `file://` every file. */
const PREFIX = 'model-card-viewer:';

/** A remembered setting; null where the browser keeps nothing (private window, blocked storage). */
/** Whether this browser may hold notes on cards: who has never written one waits for no database. */
export const NOTES_SETTING = 'review-drafts';

export function readSetting(key: string): string | null {
  try {
    return localStorage.getItem(PREFIX + key);
  } catch {
    return null;
  }
}

/** Remembers a setting, where the browser lets the page. */
export function writeSetting(key: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + key, value);
  } catch {
    // Nothing is lost but the memory of a choice.
  }
}
