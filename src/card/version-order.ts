import { parseModelCard } from './parse-model-card.ts';
import type { YamlMap } from './yaml/yaml-node.ts';

/** A card as far as it tells when it was written. */
export interface DatedCard {
  readonly text: string;
  /** Of its file, or its address. */
  readonly name: string;
  /** When its file was modified, in ms; null where that is not known. */
  readonly modified: number | null;
  /** The repository that it is from; null for a card of this machine. */
  readonly repository: string | null;
}

export interface VersionOrder {
  /** The index of the earlier one. */
  readonly earlier: 0 | 1;
  /** By what that is known. */
  readonly by: 'version' | 'date' | 'modified' | 'name' | 'given';
  /** False for two different models: neither is the old one. */
  readonly isSameModel: boolean;
}

/** The part of the lines of the shorter card that is in both, from which on they are of one model. */
const SHARED = 0.5;
/** A card says its version at its beginning: in so many lines. */
const MOST_LINES = 400;

const VERSION_KEYS = ['version', 'model_version', 'model-version', 'card_version', 'revision'];
const DATE_KEYS = [
  ...['date', 'last_updated', 'last-updated', 'updated', 'last_modified', 'lastmodified'],
  ...['release_date', 'model_date', 'date_published', 'date_modified', 'datePublished'],
];

/** How a version, and a date, are labelled in the text: a row, an item, or a line of its own. */
const LABEL = (words: string): RegExp =>
  new RegExp(`^[\\s>|*_+#-]*(?:${words})[*_\\s]*[:：|][*_|\\s]*([^|*_]+)`, 'iu');
const VERSION = LABEL(
  '(?:(?:model|card) )?version|versión|versão|versione|modellversion|версия|版本|バージョン|버전|الإصدار',
);
const DATE = LABEL(
  '(?:model |release |publication |card )?date|(?:last |date )?(?:updated|modified)|released?(?: on)?|' +
    // English cards say under “Data” what they were trained on.
    String.raw`datum|fecha|data(?=\W+\d+[-/.]\d+[-/.]\d)|stand|` +
    'дата|日期|发布日期|更新日期|更新日|公開日|날짜|التاريخ',
);

/** Which of two cards is the earlier one: by what they declare, else by their files, else by name. */
export function orderVersions([one, other]: readonly [DatedCard, DatedCard]): VersionOrder {
  const [a, b] = [declared(one), declared(other)];
  const isSameModel = areOfOneModel([one, a], [other, b]);
  const reasons = [
    ['version', compareVersions(a.version, b.version)],
    ['date', difference(a.date, b.date)],
    ['modified', difference(one.modified, other.modified)],
    ['name', one.name.localeCompare(other.name, 'en', { numeric: true })],
  ] as const;
  const [by, sign] = reasons.find(([, found]) => found !== 0) ?? (['given', 0] as const);
  return { earlier: sign > 0 ? 1 : 0, by, isSameModel };
}

interface Declared {
  readonly title: string;
  readonly version: string | null;
  readonly date: number | null;
  readonly lines: ReadonlySet<string>;
}

function declared({ text }: DatedCard): Declared {
  const { yaml, body } = parseModelCard(text);
  const all = body.split('\n').map((line) => line.trim());
  const lines = all.slice(0, MOST_LINES);
  const title = lines.find((line) => /^#\s/.test(line)) ?? '';
  const found = (label: RegExp): string | null =>
    lines.map((line) => label.exec(line)?.[1]?.trim()).find((said) => /\d/.test(said ?? '')) ??
    null;
  const inTitle = /\bv\.?\s?(\d+(?:\.\d+)*)\b/i.exec(title)?.[1] ?? null;
  const version = declaredIn(yaml?.root, VERSION_KEYS) ?? found(VERSION) ?? inTitle;
  const date = declaredIn(yaml?.root, DATE_KEYS) ?? found(DATE);
  return {
    title: title
      .toLowerCase()
      .replace(/\bv?\.?\d+(?:\.\d+)*\b|[^\p{L}\p{N}]+/gu, ' ')
      .trim(),
    version,
    date: date === null ? null : timeOf(date),
    lines: new Set(all.filter((line) => /[\p{L}\p{N}]{3}/u.test(line))),
  };
}

function declaredIn(root: YamlMap | undefined, keys: readonly string[]): string | null {
  const pairs = root?.pairs ?? [];
  for (const key of keys) {
    const value = pairs.find((pair) => pair.key === key)?.value;
    if (value?.kind === 'scalar' && /\d/.test(value.text)) {
      return value.text;
    }
  }
  return null;
}

/** A draft of a version comes before it: 1.0-rc1, 1.0. */
const DRAFT = /\d[-. ]?(?:a|alpha|b|beta|dev|pre|rc)(?![a-z])/i;

function compareVersions(one: string | null, other: string | null): number {
  if (one === null || other === null) {
    return 0;
  }
  const plain = (version: string): string => /\d+(?:[.-]\d+)*/.exec(version)?.[0] ?? '';
  const isDraft = (version: string): number => Number(DRAFT.test(version));
  const order = plain(one).localeCompare(plain(other), 'en', { numeric: true });
  return order || isDraft(other) - isDraft(one);
}

/** Of a date in most ways in which cards write one; null for what is none. */
function timeOf(text: string): number | null {
  const [, year, month = '1', day = '1'] =
    /(\d{4})[-/.年년]\s?(\d{1,2})(?:[-/.月월]\s?(\d{1,2}))?/.exec(text) ?? [];
  const time = year ? Date.UTC(Number(year), Number(month) - 1, Number(day)) : Date.parse(text);
  return Number.isNaN(time) ? null : time;
}

function difference(one: number | null, other: number | null): number {
  return one === null || other === null ? 0 : one - other;
}

function areOfOneModel(
  [one, a]: readonly [DatedCard, Declared],
  [other, b]: readonly [DatedCard, Declared],
): boolean {
  if (one.repository !== null && other.repository !== null) {
    return one.repository === other.repository;
  }
  if (a.title !== '' && a.title === b.title) {
    return true;
  }
  const [small, large] = a.lines.size < b.lines.size ? [a.lines, b.lines] : [b.lines, a.lines];
  const shared = [...small].filter((line) => large.has(line)).length;
  return shared > 0 && shared >= small.size * SHARED;
}
