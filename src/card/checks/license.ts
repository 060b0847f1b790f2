import { findLicense, LICENSE_IDS, type LicenseId } from '../../hub/licenses.ts';
import { nearestOf } from '../../text/near-match.ts';
import { onTexts, pairOf, quote, textsOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** What cards write for an id that no distance finds: names, and short forms of the names. */
const OTHER_NAMES: ReadonlyMap<string, LicenseId> = new Map([
  ['apache', 'apache-2.0'],
  ['apache 2', 'apache-2.0'],
  ['apache2', 'apache-2.0'],
  ['apache2.0', 'apache-2.0'],
  ['apache license 2.0', 'apache-2.0'],
  ['apache license, version 2.0', 'apache-2.0'],
  ['bsd3', 'bsd-3-clause'],
  ['cc0', 'cc0-1.0'],
  ['gplv2', 'gpl-2.0'],
  ['gplv3', 'gpl-3.0'],
  ['lgplv3', 'lgpl-3.0'],
  ['mit license', 'mit'],
  ['public domain', 'unlicense'],
]);

/** The Hub's id for SPDX's spelling, a name, or a slip; null when nothing is near. */
function meantLicense(written: string): string | null {
  const text = written.trim().toLowerCase();
  // SPDX tells "only" from "or later"; the Hub does not.
  const id = text.replace(/[\s_]+/g, '-').replace(/-(?:only|or-later)$/, '');
  const spelt = [id, `${id}.0`].find((candidate) => findLicense(candidate) !== null);
  if (spelt !== undefined) {
    return spelt;
  }
  // Of these there are many with other terms, one letter apart: `lgpl-2.0` is not `gpl-2.0`.
  const near = /^cc|gpl/.test(id) ? null : nearestOf(id, LICENSE_IDS);
  return OTHER_NAMES.get(text) ?? near;
}

export const LICENSE_RULES: readonly FrontMatterRule[] = [
  {
    id: 'license-unknown',
    severity: 'error',
    find: ({ root }) =>
      onTexts(root, 'license', (text) => {
        if (findLicense(text) !== null) {
          return null;
        }
        const meant = meantLicense(text);
        const wayOut =
          meant === null
            ? 'Write “other”, with the name in “license_name” and its address in “license_link”.'
            : `“${meant}” is.`;
        const message = `${quote(text)} is none of the Hub’s license ids: it refuses the metadata (“"license" must be one of …”). ${wayOut}`;
        return [message, meant];
      }),
  },
  {
    id: 'license-other-unnamed',
    severity: 'warning',
    *find({ root }) {
      const other = textsOf(root, 'license').find(({ text }) => text === 'other');
      const missing = ['license_name', 'license_link'].filter((key) => !pairOf(root, key));
      if (other !== undefined && missing.length > 0) {
        const are = missing.length === 1 ? 'is' : 'are';
        const message = `“other” tells nobody what is allowed. The Hub shows the name in “license_name” and links to “license_link” (an address, or a file of the repository such as LICENSE): ${missing.join(' and ')} ${are} missing.`;
        yield { line: other.line, message };
      }
    },
  },
];
