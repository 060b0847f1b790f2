import { LICENSES } from './vocabulary/license-table.ts';

export type LicenseId = keyof typeof LICENSES;

/** In the order of the Hub's list. */
export const LICENSE_IDS: readonly string[] = Object.keys(LICENSES);

/** A value of `license`, spelled exactly so; null for others, which the Hub refuses. */
export function findLicense(id: string) {
  const isKnown = (text: string): text is LicenseId => Object.hasOwn(LICENSES, text);
  return isKnown(id) ? { id, ...LICENSES[id] } : null;
}
