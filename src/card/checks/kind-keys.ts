import { nearestOf } from '../../text/near-match.ts';
import type { YamlMap, YamlNode, YamlPair } from '../yaml/yaml-node.ts';
import { at, isNull, itemsOf, pairOf, quote, replaceBy } from './fields.ts';
import { spelling } from './known-values.ts';
import type { Evidence, FrontMatterRule, FrontMatterView } from './rule.ts';

interface KindKeys {
  readonly keys: readonly string[];
  /** What is written for a key and no distance finds. */
  readonly misspelt: Readonly<Record<string, string>>;
  /** What may be meant for it. */
  readonly likely: Readonly<Record<string, string>>;
  /** Unknown to the Hub, near a known key, and meant as they are. */
  readonly others: readonly string[];
}

interface Meant {
  readonly key: string;
  readonly isSure: boolean;
}

/** So many keys are looked at: no card has as many, and each takes its time. */
const MAX_KEYS = 2000;

/** The keys that are meant by those that the Hub does not know. */
export type MeantKeys = (root: YamlMap) => ReadonlyMap<YamlPair, Meant>;

export function meantKeysOf({ keys, misspelt, likely, others }: KindKeys): MeantKeys {
  const known = new Set([...keys, ...others]);
  const asKey = spelling(keys);
  const asMisspelt = spelling(Object.keys(misspelt));
  const asLikely = spelling(Object.keys(likely));
  const read = new WeakMap<YamlMap, ReadonlyMap<YamlPair, Meant>>();

  function meantBy({ key: written }: YamlPair): Meant | null {
    // `-license:` is a key that begins with a dash: the space is missing, or the dash is too much.
    const name = written.replace(/^-+/, '').trim();
    const sure = asKey(name) ?? misspelt[asMisspelt(name) ?? ''];
    const key = sure ?? likely[asLikely(name) ?? ''] ?? nearestOf(name, keys);
    return key === null ? null : { key, isSure: sure !== undefined };
  }
  function meantIn(root: YamlMap): ReadonlyMap<YamlPair, Meant> {
    const unknown = root.pairs.filter(({ key }) => !known.has(key)).slice(0, MAX_KEYS);
    return new Map(
      unknown.flatMap((pair) => {
        const meant = meantBy(pair);
        return meant === null ? [] : [[pair, meant]];
      }),
    );
  }
  return (root) => {
    const meant = read.get(root) ?? meantIn(root);
    read.set(root, meant);
    return meant;
  };
}

/** Keys that the Hub passes over in silence, in cards that have keys of their own. */
export function misspeltKeyRule(
  id: string,
  noun: 'dataset' | 'Space',
  meantIn: MeantKeys,
  /** What a renamed field must pass. */
  valueRules: readonly FrontMatterRule[],
  evidence: Evidence,
): FrontMatterRule {
  return {
    id,
    severity: 'error',
    about: `A ${noun}’s card has a key that the Hub does not know, and the one that is meant is known. The Hub passes over the key in silence: what stands under it has no effect.`,
    evidence,
    *find(view) {
      for (const [pair, { key, isSure }] of meantIn(view.root)) {
        const isTaken = pairOf(view.root, key) !== undefined;
        const wayOut = isTaken
          ? `“${key}” is there as well.`
          : isSure
            ? `“${key}” is meant.`
            : `Did you mean “${key}”?`;
        const message = `${quote(pair.key)} is no key of a ${noun}’s card: the Hub passes over it in silence. ${wayOut}`;
        const canRename = isSure && !isTaken && passes({ ...pair, key }, view, valueRules);
        const fix = replaceBy(pair.place, canRename ? key : null);
        yield { ...at(pair.place), severity: isSure ? 'error' : 'warning', message, fix };
      }
    },
  };
}

/** Whether nothing is wrong with the value once it has its key. */
function passes(pair: YamlPair, view: FrontMatterView, rules: readonly FrontMatterRule[]): boolean {
  const alone = { ...view, root: { ...view.root, pairs: [pair] } };
  return rules.every(({ find }) => [...find(alone)].length === 0);
}

const SHAPE_NAMES: Readonly<Record<YamlNode['kind'], string>> = {
  scalar: 'one value',
  list: 'a list',
  map: '“key: value” lines',
};

interface KindShapes {
  readonly texts: readonly string[];
  /** Of one text, or of several. */
  readonly lists: readonly string[];
  /** Of “key: value” lines, or of several such items. */
  readonly maps: readonly string[];
}

/** Lists and maps where a text is meant, and texts where they are. */
export function shapeRule(id: string, { texts, lists, maps }: KindShapes): FrontMatterRule {
  const kinds = new Map<string, readonly YamlNode['kind'][]>([
    ...texts.map((key) => [key, ['scalar']] as const),
    ...lists.map((key) => [key, ['scalar', 'list']] as const),
    ...maps.map((key) => [key, ['map', 'list']] as const),
  ]);
  return {
    id,
    severity: 'warning',
    about:
      'A field has a list or “key: value” lines where it takes a text, or a text where it takes those. The Hub may refuse the metadata, or pass over the field.',
    evidence: { kind: 'assumed', source: 'the types of huggingface.js' },
    *find({ root }) {
      for (const { key, place, value } of root.pairs) {
        const taken = kinds.get(key) ?? [value.kind];
        if (!taken.includes(value.kind) && !isNull(value)) {
          const wanted = taken.map((kind) => SHAPE_NAMES[kind]).join(' or ');
          const message = `“${key}” takes ${wanted}, and here is ${SHAPE_NAMES[value.kind]}: the Hub may refuse the metadata.`;
          yield { ...at(place), message };
        }
        for (const item of lists.includes(key) ? itemsOf(value) : []) {
          // Of these key-null tells.
          const isTold = isNull(item) && ['license', 'language'].includes(key);
          if ((item.kind !== 'scalar' || isNull(item)) && !isTold) {
            const what = isNull(item) ? 'nothing' : SHAPE_NAMES[item.kind];
            const message = `An item of “${key}” is a text, and here is ${what}: the Hub may refuse the metadata.`;
            yield { ...at(item), message };
          }
        }
      }
    },
  };
}
