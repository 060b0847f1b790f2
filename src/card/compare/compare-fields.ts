import { isEmpty } from '../metadata.ts';
import { valueToText } from '../value-text.ts';
import type { YamlMap, YamlNode, YamlPair } from '../yaml/yaml-node.ts';
import type { CardChange, ChangeKind } from './change.ts';
import type { ComparedCard } from './compared-card.ts';

/** Characters of a value that are told. */
const MOST_TOLD = 1000;

const VERSION = /^(?:new_version|(?:model_)?version)$/;

/** What a change of these keys is; keys of one group that change together are one change. */
const GROUPS: readonly (readonly [keys: RegExp, kind: ChangeKind, why: string])[] = [
  [/^license(?:_name|_link)?$/, 'license-changed', 'The metadata name another license.'],
  [/^base_model(?:_relation)?$/, 'base-model-changed', 'The metadata name another base model.'],
  [/^datasets$/, 'data-changed', 'The metadata name other training data.'],
  [/^language$/, 'data-changed', 'The metadata name other languages.'],
  [/^(?:gated$|extra_gated_)/, 'gating-changed', 'Who may have the model, or on what terms.'],
  [VERSION, 'version-changed', 'The metadata name another version.'],
];

/** Compared by themselves. */
const RESULTS = 'model-index';

interface Sides {
  readonly old: YamlPair | null;
  readonly new: YamlPair | null;
}

/** What has become of the fields of the metadata, but for the results in them. */
export function compareFields(old: ComparedCard, now: ComparedCard): readonly CardChange[] {
  if (isBroken(old) || isBroken(now)) {
    return compareUnread(old, now);
  }
  const [before, after] = [pairsOf(old.root), pairsOf(now.root)];
  const grouped = new Map<string, Sides[]>();
  for (const key of new Set([...before.keys(), ...after.keys()])) {
    const sides = { old: before.get(key) ?? null, new: after.get(key) ?? null };
    if (key !== RESULTS && plainValue(sides.old) !== plainValue(sides.new)) {
      const group = GROUPS.find(([keys]) => keys.test(key))?.[0].source ?? key;
      // Of who may have a model each term is a change.
      const name = group.includes('gated') ? key : group;
      grouped.set(name, [...(grouped.get(name) ?? []), sides]);
    }
  }
  const raws = { old: old.frontMatter.raw ?? '', new: now.frontMatter.raw ?? '' };
  return [...grouped.values()].map((group) => changeOf(group, raws));
}

function changeOf(
  group: readonly Sides[],
  raws: Readonly<Record<keyof Sides, string>>,
): CardChange {
  const [first = { old: null, new: null }] = group;
  const key = first.new?.key ?? first.old?.key ?? '';
  const [, kind, why] = GROUPS.find(([keys]) => keys.test(key)) ?? [];
  const [old, now] = (['old', 'new'] as const).map((side) => {
    const pairs = group.flatMap((one) => one[side] ?? []);
    const text = pairs.map((pair) => written(pair, raws[side]));
    return text.length === 0 ? null : text.join('\n');
  });
  const [field, said] =
    first.old === null
      ? (['field-added', `The field “${key}” has come.`] as const)
      : first.new === null
        ? (['field-removed', `The field “${key}” is gone.`] as const)
        : (['field-changed', `The field “${key}” says something else.`] as const);
  const lines = group.map((sides) => placesOf(sides));
  const [line, withLine] = (['line', 'withLine'] as const).map(
    (side) => lines.find((one) => one[side] !== null)?.[side] ?? null,
  );
  return {
    ...{ kind: kind ?? field, line: line ?? null, withLine: withLine ?? null },
    ...{ old: old ?? null, new: now ?? null, why: why ?? said },
  };
}

/** The first lines that differ; of what has only lost or won something, its first one. */
function placesOf({ old, new: now }: Sides): Pick<CardChange, 'line' | 'withLine'> {
  if (old === null || now === null) {
    return { line: now?.place.line ?? null, withLine: old?.place.line ?? null };
  }
  return {
    line: firstOther(now.value, old.value)?.line ?? now.place.line,
    withLine: firstOther(old.value, now.value)?.line ?? old.place.line,
  };
}

/** The first item of a list that the other has not. */
function firstOther(one: YamlNode, other: YamlNode): YamlNode | undefined {
  const known = new Set(other.kind === 'list' ? other.items.map(plainNode) : [plainNode(other)]);
  return one.kind === 'list' ? one.items.find((item) => !known.has(plainNode(item))) : undefined;
}

function plainNode({ value }: YamlNode): string {
  return JSON.stringify(plain(value)) ?? '';
}

/** The metadata as text, where one of them cannot be taken apart. */
function compareUnread(old: ComparedCard, now: ComparedCard): readonly CardChange[] {
  const [before, after] = [old.frontMatter, now.frontMatter];
  const plain = ({ raw }: typeof before): string | undefined => raw?.replace(/\r\n?/g, '\n');
  return plain(before) === plain(after)
    ? []
    : [
        {
          kind: 'field-changed',
          line: after.raw === null ? null : after.line,
          withLine: before.raw === null ? null : before.line,
          old: before.raw?.slice(0, MOST_TOLD) ?? null,
          new: after.raw?.slice(0, MOST_TOLD) ?? null,
          why: 'The metadata of one card cannot be read, so that they are compared as text.',
        },
      ];
}

/** Are there metadata that cannot be taken apart? */
export function isBroken({ frontMatter: { raw }, root }: ComparedCard): boolean {
  return root === null && raw !== null && raw.trim() !== '';
}

function pairsOf(root: YamlMap | null): ReadonlyMap<string, YamlPair> {
  const filled = root?.pairs.filter(({ value }) => !isEmpty(value.value)) ?? [];
  return new Map(filled.map((pair) => [pair.key, pair]));
}

/** As it stands in the card; what stands elsewhere, by an alias, as it is read. */
function written({ key, place, value }: YamlPair, raw: string): string {
  return place.end <= value.start
    ? valueToText(raw.slice(place.start, value.end).trimEnd(), MOST_TOLD)
    : `${key}: ${valueToText(value.value, MOST_TOLD)}`;
}

function plainValue(pair: YamlPair | null): string | null {
  if (pair === null) {
    return null;
  }
  const { key, value } = pair;
  // Versions 1.10 and 1.1 are one number.
  const isVersion = VERSION.test(key) && value.kind === 'scalar';
  return JSON.stringify(plain(isVersion ? value.text : value.value));
}

/** Equal for what says the same: a bare value and a list of it, another order, `7` and `"7"`. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => JSON.stringify(plain(item)));
    return items.length === 1 ? plain(value[0]) : items.sort();
  }
  return typeof value === 'object' && value !== null
    ? Object.entries(value)
        .map(([key, item]) => [key, plain(item)])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1))
    : String(value).trim().replace(/\s+/g, ' ').toLowerCase();
}
