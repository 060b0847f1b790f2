import { kindOfAddress } from '../hub/hub-links.ts';
import { isMap } from './metadata.ts';

const CARD_KINDS = ['model', 'dataset', 'space'] as const;
/** What a card is of. */
export type CardKind = (typeof CARD_KINDS)[number];

/** Keys by how much they tell (documents of `hub/dataset-fields.ts` and `hub/space-fields.ts`). */
const TELLING_KEYS: Readonly<Record<CardKind, Readonly<Record<number, string>>>> = {
  model: {
    4: 'base_model model-index',
    3: 'pipeline_tag library_name base_model_relation new_version datasets widget',
    2: 'metrics inference co2_eq_emissions instance_prompt mask_token',
  },
  dataset: {
    3: 'dataset_info configs task_categories task_ids size_categories annotations_creators language_creators multilinguality source_datasets pretty_name paperswithcode_id train-eval-index viewer',
    1: 'config_names',
  },
  space: {
    3: 'sdk sdk_version app_file app_port colorFrom colorTo hf_oauth suggested_hardware',
    2: 'fullWidth short_description suggested_storage preload_from_hub startup_duration_timeout disable_embedding custom_headers',
    1: 'title emoji pinned python_version models',
  },
};

/** One such key is enough, where no key of a model tells as much: a stray one changes nothing. */
const ENOUGH = 3;

const WEIGHTS: ReadonlyMap<string, readonly (readonly [CardKind, number])[]> = weights();

/** Title of huggingface_hub, datasetcard_template.md, which many cards keep. */
const DATASET_TITLE = /^#{1,2} Dataset Card for\b/m;
const TITLE_WITHIN = 2000;

/** Under these keys cards of models have something of their own. */
const TELLING_VALUES: ReadonlyMap<string, (value: unknown) => boolean> = new Map([
  ['configs', (value) => [value].flat().some((one) => isMap(one) && 'config_name' in one)],
  ['viewer', (value) => typeof value === 'boolean'],
]);

function weights(): ReadonlyMap<string, readonly (readonly [CardKind, number])[]> {
  const all = new Map<string, (readonly [CardKind, number])[]>();
  for (const kind of CARD_KINDS) {
    for (const [weight, keys] of Object.entries(TELLING_KEYS[kind])) {
      for (const key of keys.split(' ')) {
        all.set(key, [...(all.get(key) ?? []), [kind, Number(weight)]]);
      }
    }
  }
  return all;
}

/**
 * By where its files are, where that is known (`linkBase`), or else by the keys of its metadata and
 * the template's title of datasets; a card that tells nothing is a model's.
 */
export function cardKind(
  entries: readonly { readonly key: string; readonly value: unknown }[],
  linkBase: string | null = null,
  body = '',
): CardKind {
  return kindOfAddress(linkBase) ?? kindOfText(entries, body);
}

function kindOfText(
  entries: readonly { readonly key: string; readonly value: unknown }[],
  body: string,
): CardKind {
  const isTitled = DATASET_TITLE.test(body.slice(0, TITLE_WITHIN));
  const told: Record<CardKind, number> = { model: 0, dataset: isTitled ? ENOUGH : 0, space: 0 };
  for (const { key, value } of entries) {
    for (const [kind, weight] of WEIGHTS.get(key) ?? []) {
      told[kind] += (TELLING_VALUES.get(key)?.(value) ?? true) ? weight : 0;
    }
  }
  const kind = told.space > told.dataset ? 'space' : 'dataset';
  return told[kind] >= ENOUGH && told[kind] > told.model ? kind : 'model';
}
