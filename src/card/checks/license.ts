import { isLicensePlaceholder, licenseVersions, readLicense } from '../../hub/license-names.ts';
import { findLicense, LICENSE_IDS } from '../../hub/licenses.ts';
import { nearestOf } from '../../text/near-match.ts';
import type { Found } from '../finding.ts';
import type { YamlScalar } from '../yaml/yaml-node.ts';
import { at, pairOf, quote, replaceBy, textOf, textsOf } from './fields.ts';
import { misspeltKeys } from './keys.ts';
import { LICENSE_OTHER_RULES } from './license-other.ts';
import type { FrontMatterRule, FrontMatterView } from './rule.ts';
import { splitValue } from './split-value.ts';

const WRITE_OTHER =
  'write “other”, with the name in “license_name” and its address in “license_link”';

/** Terms that have no id, and are near to one, or have more than one. */
const NO_IDS: readonly (readonly [texts: RegExp, wayOut: string])[] = [
  [
    /^unlicensed$/i,
    `If nobody may use it, ${WRITE_OTHER}; “unlicense” would give it to the public.`,
  ],
  [
    /^public[\s_-]?domain$/i,
    'Of that kind the Hub has “cc0-1.0”, “unlicense” and “pddl”: write the one that is meant.',
  ],
  [
    /^(?:\.\/)?(?:LICEN[CS]E|COPYING|licen[cs]e(?=\.))(?:\.(?:md|rst|txt))?$/,
    'Write the license’s id; the file is named by “license_link”, for a license that is “other”.',
  ],
];

/** In fewer letters one makes another license: `ms-rl` is not `ms-pl`. */
const SHORTEST = 5;

/** What to write; with a fix only where the text names the license, however it is spelled. */
function wayOut(view: FrontMatterView, value: YamlScalar): Omit<Found, 'line'> {
  const { text } = value;
  const said = NO_IDS.find(([texts]) => texts.test(text.trim()))?.[1];
  if (isLicensePlaceholder(text) || said !== undefined) {
    const placeholder = 'It names no license: write the license’s id, or take it away.';
    return { message: said ?? placeholder };
  }
  const read = readLicense(text);
  if (read === null) {
    return { message: guess(text) };
  }
  const { ids, isOrLater } = read;
  const [id = ''] = ids;
  const lost = isOrLater ? ' It loses “or later”: say that in the text of the card.' : '';
  return ids.length > 1
    ? {
        message: `Write a list: [${ids.join(', ')}].${lost}`,
        fix: splitValue(view, 'license', value, ids),
      }
    : { message: `“${id}” is.${lost}`, fix: replaceBy(value, id) };
}

/** What may be meant, in words: a license is never guessed by a fix. */
function guess(text: string): string {
  const versions = licenseVersions(text);
  if (versions.length > 0) {
    const ids = versions.map((id) => `“${id}”`).join(', ');
    const [id = ''] = versions;
    const name = versions.length === 1 ? ` (${findLicense(id)?.name})` : '';
    return `The Hub has ${ids}${name}: if that is not what is meant, ${WRITE_OTHER}.`;
  }
  const letters = text.replace(/[^a-z]/gi, '');
  const near = letters.length < SHORTEST ? null : nearestOf(text, LICENSE_IDS, 1);
  return near === null
    ? `${WRITE_OTHER.replace('w', 'W')}.`
    : `Did you mean “${near}”? If not, ${WRITE_OTHER}.`;
}

export const LICENSE_RULES: readonly FrontMatterRule[] = [
  {
    id: 'license-unknown',
    severity: 'error',
    about:
      'The Hub takes a closed list of license ids, spelled exactly so, and refuses metadata with another one. A license that is not on the list is “other”, with “license_name” and “license_link”.',
    evidence: {
      kind: 'documented',
      source:
        'hub-docs, repositories-licenses.md; answer of validate-yaml in huggingface_hub’s tests',
    },
    *find(view) {
      for (const value of textsOf(view.root, 'license')) {
        if (findLicense(value.text) === null) {
          const { message, fix } = wayOut(view, value);
          const refused = `${quote(value.text)} is none of the Hub’s license ids: it refuses the metadata (“"license" must be one of …”).`;
          yield { ...at(value), message: `${refused} ${message}`, fix };
        }
      }
    },
  },
  {
    id: 'license-placeholder',
    severity: 'warning',
    about:
      'A generator’s placeholder stands where the license should, under a key that the Hub does not know. TRL writes “licence: license” into every card. No license is stated, so nobody may use the model for certain.',
    evidence: { kind: 'seen', source: 'cards that TRL wrote, 2024 to 2026' },
    *find({ root }) {
      for (const [{ key, place }, meant] of misspeltKeys(root)) {
        const text = textOf(root, key);
        if (meant === 'license' && isLicensePlaceholder(text)) {
          const isTrl = key === 'licence' && text === 'license';
          const is = isTrl
            ? 'is a placeholder that TRL writes into every card'
            : 'is a placeholder';
          yield pairOf(root, 'license') === undefined
            ? {
                ...at(place),
                message: `${quote(`${key}: ${text}`)} ${is}: no license is stated. Write “license:” and the license’s id in its place, or take the line away.`,
              }
            : {
                ...at(place),
                severity: 'hint',
                message: `${quote(`${key}: ${text}`)} ${is}, and does nothing: the line can go.`,
              };
        }
      }
    },
  },
  ...LICENSE_OTHER_RULES,
];
