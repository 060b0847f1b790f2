import { addressIn, tableRows } from './packed-table.ts';
import { LICENSE_TABLE } from './vocabulary/license-table.ts';

/** A value of `license`. */
export interface License {
  readonly id: string;
  readonly name: string;
  /** Address of its text, or else of a page about it; null if the Hub names neither. */
  readonly url: string | null;
}

const licenses = tableRows<License>(LICENSE_TABLE, ([id = '', name = '', url]) => [
  id,
  { id, name, url: addressIn(url, id) },
]);

/** All ids in the order of the Hub's list. */
export const LICENSE_IDS: readonly string[] = [...licenses().keys()];

/** The license with this id, spelled exactly so; null for others, with which the Hub refuses the card. */
export function findLicense(id: string): License | null {
  return licenses().get(id) ?? null;
}
