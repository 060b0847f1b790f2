import { findLicense, LICENSE_IDS } from './licenses.ts';

/** What else a license is called, one license and one version by each. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  'apache software 2.0': 'apache-2.0',
  'asl 2.0': 'apache-2.0',
  'bsd 2': 'bsd-2-clause',
  '2 clause bsd': 'bsd-2-clause',
  'simplified bsd': 'bsd-2-clause',
  'bsd 3': 'bsd-3-clause',
  '3 clause bsd': 'bsd-3-clause',
  'new bsd': 'bsd-3-clause',
  'modified bsd': 'bsd-3-clause',
  'boost software': 'bsl-1.0',
  // Of these there is one version, and the Hub’s id has a number or has none.
  cc0: 'cc0-1.0',
  'cc zero': 'cc0-1.0',
  'odbl 1.0': 'odbl',
  'open database 1.0': 'odbl',
  'odc by 1.0': 'odc-by',
  'open data commons attribution 1.0': 'odc-by',
  'pddl 1.0': 'pddl',
  'do what the fuck you want to public': 'wtfpl',
};

/** Where licenses have their pages, and what the addresses say. */
const ADDRESSES: readonly (readonly [
  address: RegExp,
  name: (found: readonly string[]) => string,
])[] = [
  [
    /^(?:opensource|spdx|choosealicense)\.(?:org|com)\/licen[cs]es?\/([\w.+-]{1,60}?)(?:\.html?|\.txt|\.php)?\/?$/i,
    ([, name = '']) => name,
  ],
  [
    /^creativecommons\.org\/licenses\/([a-z-]{2,8})\/(\d\.\d)(?:$|\/)/i,
    ([, terms, version]) => `cc-${terms}-${version}`,
  ],
  [/^creativecommons\.org\/publicdomain\/zero\/1\.0(?:$|\/)/i, () => 'cc0-1.0'],
  [/^apache\.org\/licenses\/LICENSE-2\.0(?:$|\.)/i, () => 'apache-2.0'],
  [/^gnu\.org\/licenses\/(?:old-licenses\/)?([al]?gpl-\d\.\d)(?:$|\.)/i, ([, name = '']) => name],
  [/^mozilla\.org\/(?:[a-z-]{2,6}\/)?MPL\/2\.0(?:$|\/)/i, () => 'mpl-2.0'],
];

/** Texts that stand where a license should, and name none. */
const PLACEHOLDER =
  /^(?:(?:add|choose|enter|insert|specify) )?(?:the |a |any |your )?(?:valid )?(?:licen[cs]e(?: (?:id|identifier|name|here|goes here))?|none|null|nil|no|false|n\/?a|no ?licen[cs]e(?: (?:yet|specified|given))?|not (?:yet )?(?:specified|decided|available|provided|applicable)|unspecified|undefined|tbd|tba|todo|to be (?:determined|decided|added)|more information needed)$/;

/** Longer texts are no names. */
const LONGEST_NAME = 200;

/**
 * What all spellings of one name share: case, separators, “The … License”, “v”, `.0` tell nothing.
 */
function bareName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('_', '-')
    .replace(/\b(?:the|licen[cs]e|agreement|family|international|universal|deed|gnu)\b/g, ' ')
    .replace(/\bcreative commons\b/g, 'cc')
    .replace(/\battribution\b/g, 'by')
    .replace(/\bnon[\s-]?commercial\b/g, 'nc')
    .replace(/\bshare[\s-]?alike\b/g, 'sa')
    .replace(/\bno[\s-]?deriv(?:ative)?s\b/g, 'nd')
    .replace(/\bby[\s-](sa|nd)[\s-]nc\b/g, 'by-nc-$1')
    .replace(/v(?:er(?:sion)?)?\.?[\s-]*(?=\d)/g, ' ')
    .replace(/(?<=\d)[\s-]+(?=\d)/g, '.')
    .replace(/(?<=\d)(?:\.0)+(?![.\d])/g, '')
    .replace(/[^a-z\d.+]|\.(?!\d)|(?<!\d)\./g, '');
}

const ID_BY_NAME: ReadonlyMap<string, string> = new Map([
  ...Object.entries(OTHER_NAMES).map(([name, id]) => [bareName(name), id] as const),
  ...LICENSE_IDS.map((id) => [bareName(findLicense(id)?.name ?? id), id] as const),
  ...LICENSE_IDS.map((id) => [bareName(id), id] as const),
]);

/** The id of one license by its id, name or address, however it is spelled; null if it is none. */
function licenseNamed(text: string): string | null {
  const [, label, target] = /^\[([^\]]*)\]\(([^)\s]*)\)$/.exec(text) ?? [];
  if (label !== undefined && target !== undefined) {
    const [name, page] = [licenseNamed(label.trim()), licenseNamed(target)];
    return name === null || page === null || name === page ? (name ?? page) : null;
  }
  const [, address] = /^<?https?:\/\/(?:www\.)?([^>\s]*)>?$/i.exec(text) ?? [];
  if (address === undefined) {
    return findLicense(text)?.id ?? ID_BY_NAME.get(bareName(text)) ?? null;
  }
  for (const [pattern, name] of ADDRESSES) {
    const found = pattern.exec(address);
    if (found !== null) {
      return ID_BY_NAME.get(bareName(name(found))) ?? null;
    }
  }
  return LICENSE_IDS.find((id) => findLicense(id)?.url === `https://${address}`) ?? null;
}

export interface LicenseReading {
  readonly ids: readonly string[];
  /** Of `GPL-2.0-or-later`, `GPL-2.0+`: the Hub has no id that says so. */
  readonly isOrLater: boolean;
}

/** The licenses that a text names for certain, in other spellings than the Hub’s; null if none. */
export function readLicense(written: string): LicenseReading | null {
  const text = written.trim().replace(/^["'“”‘’`]+|["'“”‘’`.,;]+$/g, '');
  if (text.length > LONGEST_NAME) {
    return null;
  }
  const id = licenseNamed(text);
  if (id !== null) {
    return { ids: [id], isOrLater: false };
  }
  const [, before = '', suffix = ''] =
    /^(.+?)[\s_-]*(-only|\+|[\s_-]or[\s_-](?:any[\s_-])?later(?:[\s_-]version)?)$/i.exec(text) ??
    [];
  const only = licenseNamed(before);
  if (only !== null) {
    return { ids: [only], isOrLater: !/only/i.test(suffix) };
  }
  const parts = text
    .split(/\s*[,;|&()[\]'"]\s*|\s*\/\s*|\s+(?:and|or)\s+/i)
    .filter((part) => part !== '');
  const read = parts.flatMap((part) => (part === text ? [] : (readLicense(part) ?? [])));
  return read.length === 0 || read.length < parts.length
    ? null
    : {
        ids: [...new Set(read.flatMap(({ ids }) => ids))],
        isOrLater: read.some((part) => part.isOrLater),
      };
}

/** A name without its version. */
function family(name: string): string {
  return bareName(name).replace(/[\d.+]+[a-z]?$/, '');
}

const FAMILIES = LICENSE_IDS.map((id) => [family(id), id] as const);

/** The ids of licenses of the same name, whose version is another or not told. */
export function licenseVersions(text: string): readonly string[] {
  const wanted = text.length > LONGEST_NAME ? '' : family(text);
  return FAMILIES.flatMap(([name, id]) => (name === wanted ? id : []));
}

/** Whether a text stands where a license should, and says that there is none. */
export function isLicensePlaceholder(written: string): boolean {
  const text = written
    .toLowerCase()
    .replace(/["'“”‘’`<>[\]{}()]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return written.length <= LONGEST_NAME && PLACEHOLDER.test(text);
}
