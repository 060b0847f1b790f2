/** Ids of the Hub’s list as SPDX spells them (spdx.org/licenses); the others SPDX does not know. */
const SPDX_IDS =
  'Apache-2.0 MIT AFL-3.0 Artistic-2.0 BSL-1.0 BSD-2-Clause BSD-3-Clause BSD-3-Clause-Clear CC0-1.0 ' +
  'CC-BY-2.0 CC-BY-2.5 CC-BY-3.0 CC-BY-4.0 CC-BY-SA-3.0 CC-BY-SA-4.0 CC-BY-NC-2.0 CC-BY-NC-3.0 ' +
  'CC-BY-NC-4.0 CC-BY-ND-4.0 CC-BY-NC-ND-3.0 CC-BY-NC-ND-4.0 CC-BY-NC-SA-2.0 CC-BY-NC-SA-3.0 ' +
  'CC-BY-NC-SA-4.0 CDLA-Sharing-1.0 CDLA-Permissive-1.0 CDLA-Permissive-2.0 WTFPL ECL-2.0 EPL-1.0 ' +
  'EPL-2.0 etalab-2.0 EUPL-1.1 EUPL-1.2 AGPL-3.0 GPL-2.0 GPL-3.0 LGPL-2.1 LGPL-3.0 ISC LPPL-1.3c ' +
  'MS-PL MPL-2.0 OpenMDW-1.0 OSL-3.0 PostgreSQL OFL-1.1 NCSA Unlicense Zlib';

/** Of these there is one version, and the Hub’s id has not its number. */
const OTHERS: Readonly<Record<string, string>> = {
  'lgpl-lr': 'LGPLLR',
  'odc-by': 'ODC-By-1.0',
  odbl: 'ODbL-1.0',
  pddl: 'PDDL-1.0',
};

const BY_HUB_ID: ReadonlyMap<string, string> = new Map([
  ...SPDX_IDS.split(' ').map((id) => [id.toLowerCase(), id] as const),
  ...Object.entries(OTHERS),
]);

/** SPDX’s id of a license of the Hub’s list, in whatever case it is written; null without one. */
export function spdxLicense(id: string): string | null {
  return BY_HUB_ID.get(id.trim().toLowerCase()) ?? null;
}
