import { LICENSES } from './vocabulary/license-table.ts';

export type LicenseId = keyof typeof LICENSES;

/** A value of `license`. */
export interface License {
  readonly id: LicenseId;
  readonly name: string;
  /** Address of its text, or else of a page about it; null if the Hub names neither. */
  readonly url: string | null;
}

/** All ids in the order of the Hub's list. */
export const LICENSE_IDS: readonly string[] = Object.keys(LICENSES);

/** The license with this id, spelled exactly so; null for others, with which the Hub refuses the card. */
export function findLicense(id: string): License | null {
  return isLicenseId(id) ? { id, ...LICENSES[id] } : null;
}

function isLicenseId(id: string): id is LicenseId {
  return Object.hasOwn(LICENSES, id);
}
