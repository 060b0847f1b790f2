import { nearestOf } from '../../text/near-match.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import { pairOf, quote, replaceBy } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

type Shape = YamlNode['kind'];

/**
 * The fields that the Hub knows, with the shapes that it takes (hub-docs modelcard.md; ApiModelMetadata in huggingface.js). An empty list
 * of shapes: any.
 */
const FIELD_SHAPES: ReadonlyMap<string, readonly Shape[]> = new Map<string, readonly Shape[]>([
  ['license', ['scalar', 'list']],
  ['license_name', ['scalar']],
  ['license_link', ['scalar']],
  ['license_details', ['scalar']],
  ['language', ['scalar', 'list']],
  ['language_bcp47', ['scalar', 'list']],
  ['language_details', ['scalar']],
  ['library_name', ['scalar']],
  ['tags', ['scalar', 'list']],
  ['pipeline_tag', ['scalar']],
  ['datasets', ['scalar', 'list']],
  ['buckets', ['list']],
  ['metrics', ['scalar', 'list']],
  ['base_model', ['scalar', 'list']],
  ['base_model_relation', ['scalar']],
  ['finetuned_from', ['scalar']],
  ['new_version', ['scalar']],
  ['model-index', ['list']],
  ['co2_eq_emissions', ['scalar', 'map']],
  ['widget', ['list']],
  ['inference', ['scalar', 'map']],
  ['thumbnail', ['scalar']],
  ['mask_token', ['scalar']],
  ['instance_prompt', ['scalar']],
  ['description', ['scalar']],
  ['extra_gated_prompt', ['scalar']],
  ['extra_gated_heading', ['scalar']],
  ['extra_gated_description', ['scalar']],
  ['extra_gated_button_content', ['scalar']],
  ['extra_gated_fields', ['map']],
  ['extra_gated_eu_disallowed', ['scalar']],
  ['gated', ['scalar']],
  ['model_name', []],
]);

/** Misspellings that real cards have and that no distance finds, or finds wrongly. */
const MISSPELT: ReadonlyMap<string, string> = new Map([
  ['base model', 'base_model'],
  ['dataset', 'datasets'],
  ['languages', 'language'],
  ['lang', 'language'],
  ['library', 'library_name'],
  ['library_tag', 'library_name'],
  ['licence', 'license'],
  ['licences', 'license'],
  ['licenses', 'license'],
  ['metric', 'metrics'],
  ['model-base', 'base_model'],
  ['model_index', 'model-index'],
  ['pipeline', 'pipeline_tag'],
  ['pipeline_type', 'pipeline_tag'],
  ['tag', 'tags'],
  ['widgets', 'widget'],
]);

/** Unknown on the Hub, near a known key, and yet meant as they are: fields of templates and of Spaces. */
const OTHER_KEYS: ReadonlySet<string> = new Set(['tasks', 'title', 'task', 'model_type', 'models']);

const SHAPE_NAMES: Readonly<Record<Shape, string>> = {
  scalar: 'one value',
  list: 'a list (lines that begin with “- ”)',
  map: '“key: value” lines',
};

/** A key that the Hub passes over in silence, and the field that is meant by it. */
export function meantBy(key: string): string | null {
  if (FIELD_SHAPES.has(key) || OTHER_KEYS.has(key)) {
    return null;
  }
  // `-license:` is a key that begins with a dash: the space after it is missing, or the dash is too much.
  const name = key.replace(/^-+/, '').trim();
  const known = FIELD_SHAPES.has(name) ? name : MISSPELT.get(name.toLowerCase());
  return known ?? nearestOf(name, [...FIELD_SHAPES.keys()]);
}

export const KEY_RULES: readonly FrontMatterRule[] = [
  {
    id: 'key-misspelt',
    severity: 'error',
    *find({ root }) {
      for (const { key, place } of root.pairs) {
        const meant = meantBy(key);
        if (meant === null) {
          continue;
        }
        const isTaken = pairOf(root, meant) !== null;
        const message = `The Hub knows no key ${quote(key)} and passes over it in silence. “${meant}” is probably meant${isTaken ? ', which this card has as well' : ''}.`;
        yield { line: place.line, message, ...replaceBy(place, isTaken ? null : meant) };
      }
    },
  },
  {
    id: 'key-null',
    severity: 'error',
    *find({ root }) {
      for (const key of ['license', 'language', 'datasets', 'base_model']) {
        const pair = pairOf(root, key);
        const nodes = pair?.value.kind === 'list' ? pair.value.items : pair ? [pair.value] : [];
        for (const node of nodes) {
          if (node.kind === 'scalar' && node.type === 'null') {
            const isWhole = node === pair?.value;
            yield {
              line: isWhole ? (pair?.place ?? node).line : node.line,
              message: `“${key}” ${isWhole ? 'has no value' : 'has an item without a value'} (null): the Hub refuses the metadata. Write a value, or take the line away.`,
            };
          }
        }
      }
    },
  },
  {
    id: 'key-shape',
    severity: 'error',
    *find({ root }) {
      for (const { key, place, value } of root.pairs) {
        const shapes = FIELD_SHAPES.get(key) ?? [];
        const isNull = value.kind === 'scalar' && value.type === 'null';
        if (shapes.length > 0 && !isNull && !shapes.includes(value.kind)) {
          const wanted = shapes.map((shape) => SHAPE_NAMES[shape]).join(' or ');
          yield {
            line: place.line,
            message: `“${key}” takes ${wanted}, and here is ${SHAPE_NAMES[value.kind]}: the Hub refuses or ignores it.`,
          };
        }
      }
    },
  },
];
