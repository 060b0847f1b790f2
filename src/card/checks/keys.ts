import { nearestOf } from '../../text/near-match.ts';
import type { YamlMap, YamlNode, YamlPair } from '../yaml/yaml-node.ts';
import { bareKey } from './key-names.ts';

export type Shape = YamlNode['kind'];

/** The fields that the Hub knows, by the shapes that it takes; without any: all of them. */
const FIELDS_BY_SHAPE: readonly (readonly [fields: string, ...shapes: Shape[]])[] = [
  // hub-docs, modelcard.md; ApiModelMetadata in huggingface.js.
  [
    'license_name license_link license_details language_details library_name pipeline_tag base_model_relation finetuned_from new_version thumbnail mask_token instance_prompt description extra_gated_prompt extra_gated_heading extra_gated_description extra_gated_button_content extra_gated_eu_disallowed gated',
    'scalar',
  ],
  ['license language language_bcp47 tags datasets metrics base_model', 'scalar', 'list'],
  ['buckets model-index widget', 'list'],
  ['co2_eq_emissions inference', 'scalar', 'map'],
  ['extra_gated_fields', 'map'],
  ['model_name'],
];

export const FIELD_SHAPES: ReadonlyMap<string, readonly Shape[]> = new Map(
  FIELDS_BY_SHAPE.flatMap(([fields, ...shapes]) =>
    fields.split(' ').map((field) => [field, shapes]),
  ),
);

/** Those that say what a model is. */
const MAIN: ReadonlySet<string> = new Set(
  'license language tags datasets pipeline_tag library_name base_model model-index'.split(' '),
);

/** Fields by what is the same for other spellings of them: `Licence`, `base-model`, `tag`. */
const BY_BARE_KEY: ReadonlyMap<string, string> = new Map(
  [...FIELD_SHAPES.keys()].map((field) => [bareKey(field), field]),
);

/** Other names that real cards have and that no distance finds, or finds wrongly. */
export const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['lang', 'language'],
  ['library', 'library_name'],
  ['library_tag', 'library_name'],
  ['model-base', 'base_model'],
  ['pipeline', 'pipeline_tag'],
  ['pipeline_type', 'pipeline_tag'],
]);

/** Unknown on the Hub, near a known key, and meant as they are: keys of templates and of Spaces. */
const OTHER_KEYS: ReadonlySet<string> = new Set(['tasks', 'title', 'task', 'model_type', 'models']);

/** The field that is meant by a key that the Hub passes over in silence. */
function meantBy(key: string): string | null {
  if (FIELD_SHAPES.has(key) || OTHER_KEYS.has(key)) {
    return null;
  }
  // `-license:` is a key that begins with a dash: the space is missing, or the dash is too much.
  const name = key.replace(/^-+/, '').trim();
  const known = BY_BARE_KEY.get(bareKey(name)) ?? OTHER_NAMES.get(name.toLowerCase());
  return known ?? nearestOf(name, [...FIELD_SHAPES.keys()]);
}

/**
 * Fields that stand one level down, under a key that the Hub does not know: they have no effect.
 */
export function nestedKeys(root: YamlMap): ReadonlyMap<YamlPair, readonly string[]> {
  const own = new Set(root.pairs.map(({ key }) => key));
  const nested = new Map<YamlPair, readonly string[]>();
  for (const pair of root.pairs) {
    const inner = pair.value.kind === 'map' && !FIELD_SHAPES.has(pair.key) ? pair.value.pairs : [];
    const keys = inner.map(({ key }) => key);
    // One may be meant for somebody else.
    if (keys.every((key) => !own.has(key)) && keys.filter((key) => MAIN.has(key)).length > 1) {
      nested.set(
        pair,
        keys.filter((key) => FIELD_SHAPES.has(key)),
      );
    }
  }
  return nested;
}

const meantFields = new WeakMap<YamlMap, ReadonlyMap<YamlPair, string>>();

/** The misspelt keys and what is meant by them: kept, since it takes long for 50,000 keys. */
export function misspeltKeys(root: YamlMap): ReadonlyMap<YamlPair, string> {
  const known = meantFields.get(root);
  if (known !== undefined) {
    return known;
  }
  const read = new Map<YamlPair, string>();
  for (const pair of root.pairs) {
    const meant = meantBy(pair.key);
    if (meant !== null) {
      read.set(pair, meant);
    }
  }
  meantFields.set(root, read);
  return read;
}
