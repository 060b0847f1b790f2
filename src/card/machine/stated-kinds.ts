import { datasetUrl, modelUrl } from '../../hub/hub-links.ts';
import { findTask } from '../../hub/tasks.ts';
import { cleanText } from '../../text/clean-text.ts';
import type { CardKind } from '../card-kind.ts';
import { isMap, normalizeTextList, textsOf } from '../metadata.ts';
import { DOWNSTREAM, PREPROCESSING, RECOMMENDATIONS } from '../profiles/item-names.ts';
import { LIMITS, MIXED_LIMITS, type Names, OUT_OF_SCOPE, USES } from '../summary/section-names.ts';
import type { Named } from './stated-card.ts';

interface SectionNames {
  readonly names: Names;
  /** Sections in it that are about something else. */
  readonly notIn?: Names;
}

const PERSONAL: Names = [
  /\b(?:personal|sensitive|private)\b.*\b(?:information|data)\b|^privacy\b/i,
];

/** The sections of a card that no profile is of, under the names of the profiles’ items. */
export const SECTIONS: Readonly<Record<string, SectionNames>> = {
  uses: { names: USES, notIn: OUT_OF_SCOPE },
  'downstream-use': { names: DOWNSTREAM },
  'out-of-scope-use': { names: OUT_OF_SCOPE },
  limits: { names: [...LIMITS, ...MIXED_LIMITS], notIn: RECOMMENDATIONS },
  recommendations: { names: RECOMMENDATIONS },
  preprocessing: { names: PREPROCESSING },
  collection: {
    names: [/\bdata (?:collection|gathering|acquisition)\b/i, /^source data$/i],
    notIn: PERSONAL,
  },
  biases: {
    names: [/^(?!.*\blimitation).*\bbias(?:es)?\b/i, /\bbias(?:es)?\b/i],
    notIn: RECOMMENDATIONS,
  },
  personal: { names: PERSONAL },
};
export const CURATORS: Names = [/^curated by|^(?:dataset )?curators?$/i];
export const SHARERS: Names = [/^shared by|^(?:maintainers?|maintained by|hosted by)$/i];

/** What the metadata of a dataset state of it in the Hub’s words, besides what has its own place. */
const TRAITS = [
  ...['size_categories', 'annotations_creators', 'language_creators', 'multilinguality'],
];
const KEYS: Readonly<Record<CardKind, readonly string[]>> = {
  model: [],
  dataset: [
    ...['task_categories', 'task_ids', 'source_datasets', 'configs', 'dataset_info'],
    ...TRAITS,
  ],
  space: ['sdk', 'sdk_version', 'models'],
};

/** Of datasets and Spaces alone. */
export interface StatedKind {
  readonly tasks: readonly { readonly id: string; readonly name: string }[];
  /** The datasets that this one was made from. */
  readonly sources: readonly Named[];
  /** `size_categories: 1K<n<10K` */
  readonly traits: readonly (readonly [name: string, value: string])[];
  /** What `configs` and `dataset_info` list. */
  readonly data: {
    readonly configs: readonly Readonly<Record<string, unknown>>[];
    readonly infos: readonly Readonly<Record<string, unknown>>[];
  };
  /** Of a dataset of one configuration: parts of several may be the same files. */
  readonly bytes: number | null;
  readonly sdk: { readonly name: string; readonly version: string | null } | null;
  readonly models: readonly Named[];
}

export function statedKind(kind: CardKind, values: ReadonlyMap<string, unknown>): StatedKind {
  const given = (key: string): unknown => (KEYS[kind].includes(key) ? values.get(key) : null);
  const texts = (key: string): readonly string[] =>
    textsOf(normalizeTextList(given(key)))
      .map(cleanText)
      .filter(Boolean);
  const infos = [given('dataset_info')].flat().filter(isMap);
  const bytes = infos.length === 1 ? infos[0]?.['dataset_size'] : null;
  const [sdk] = texts('sdk');
  return {
    tasks: [...texts('task_categories'), ...texts('task_ids')].map((id) => {
      return { id, name: findTask(id)?.name ?? id };
    }),
    sources: texts('source_datasets')
      .map((name) => name.replace(/^extended\|/, ''))
      .filter((name) => !/^(?:original|extended|other.*)$/.test(name))
      .map((name) => ({ name, url: datasetUrl(name) })),
    traits: TRAITS.flatMap((key) => texts(key).map((value) => [key, value] as const)),
    data: { configs: [given('configs')].flat().filter(isMap), infos },
    bytes: Number.isSafeInteger(bytes) && Number(bytes) >= 0 ? Number(bytes) : null,
    sdk: sdk === undefined ? null : { name: sdk, version: texts('sdk_version')[0] ?? null },
    models: texts('models').map((name) => ({ name, url: modelUrl(name) })),
  };
}
