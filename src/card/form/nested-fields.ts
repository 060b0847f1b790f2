import { CUSTOM_HEADERS } from '../../hub/space-fields.ts';
import { CO2_KEYS } from '../checks/co2.ts';
import type { Control, Part } from './form.ts';
import {
  ANY_VALUE,
  FLAG,
  fields,
  folded,
  more,
  NUMBER,
  needed,
  PAIRS,
  part,
  rows,
  TEXT,
  written,
} from './parts.ts';

const PATHS: Control = { kind: 'items', alone: true };
const PAIRS_OR_TEXT: Control = { kind: 'either', of: [PAIRS, TEXT] };

const METRIC = [
  needed('type', 'Type'),
  needed('value', 'Value', ANY_VALUE),
  part('name', 'Name'),
  part('config', 'Configuration'),
  part('args', 'Arguments', PAIRS_OR_TEXT),
  written('verified', 'Verified', FLAG),
  written('verifyToken', 'Proof'),
];

const RESULT = [
  needed(
    'task',
    'Task',
    fields(
      needed('type', 'Type', { kind: 'search', of: 'tasks', isFree: true }),
      part('name', 'Name'),
    ),
  ),
  needed(
    'dataset',
    'Dataset',
    fields(
      needed('type', 'Type, or id'),
      needed('name', 'Name'),
      part('config', 'Subset'),
      part('split', 'Split'),
      part('revision', 'Revision'),
      part('args', 'Arguments', PAIRS_OR_TEXT),
    ),
  ),
  needed('metrics', 'Metrics', rows('metric', METRIC)),
  part('source', 'Source', fields(part('url', 'Address'), part('name', 'Name'))),
];

/** hub-docs, modelcard.md. */
export const MODEL_INDEX_CONTROL: Control = {
  kind: 'rows',
  of: 'model',
  isOne: true,
  parts: [needed('name', 'Name'), needed('results', 'Results', folded('result', RESULT))],
};

/** hub-docs, models-widgets.md. */
export const INFERENCE_CONTROL: Control = {
  kind: 'fields',
  flag: 'Does the Hub run it?',
  parts: [part('parameters', 'Parameters', PAIRS)],
};

const CO2_PARTS: Readonly<Record<string, Part>> = {
  emissions: part('emissions', 'Grams of CO₂ equivalents', NUMBER),
};

export const CO2_CONTROL: Control = {
  kind: 'fields',
  alone: 'emissions',
  parts: CO2_KEYS.map((key) => CO2_PARTS[key] ?? part(key, wordsOf(key))),
};

export const HEADERS_CONTROL = fields(
  ...[...CUSTOM_HEADERS].map(([key, values]) => part(key, key, { kind: 'choice', values })),
);

/** hub-docs, datasets-manual-configuration.md. */
export const CONFIGS_CONTROL = folded('subset', [
  needed('config_name', 'Name'),
  needed('data_files', 'Files', {
    kind: 'either',
    of: [rows('split', [needed('split', 'Split'), needed('path', 'Paths', PATHS)]), PATHS, PAIRS],
  }),
  part('data_dir', 'Folder'),
  part('default', 'Is it the default one?', FLAG),
  part('drop_labels', 'Without labels from folders', FLAG),
  part('sep', 'Separator of columns'),
]);

/** Features in features, as deep as cards have them: deeper ones are shown as they stand. */
const MAX_DEPTH = 4;

/** hub-docs, datasetcard.md; datasets, features/features.py. */
function features(depth = 1): Control {
  const inner = depth < MAX_DEPTH ? [features(depth + 1)] : [];
  const type: Control = { kind: 'either', of: [TEXT, PAIRS, ...inner] };
  return rows('feature', [
    needed('name', 'Name'),
    needed('dtype', 'Type', type),
    written('class_label', 'Classes', PAIRS),
    more('list', 'A list of', type),
    more('sequence', 'A sequence of', type),
    written('large_list', 'A large list of', type),
    ...inner.map((control) => more('struct', 'Features in it', control)),
  ]);
}

const INFO = [
  needed('config_name', 'Subset'),
  part('features', 'Features', features()),
  part(
    'splits',
    'Splits',
    rows('split', [
      needed('name', 'Name'),
      needed('num_examples', 'Examples', NUMBER),
      part('num_bytes', 'Bytes', NUMBER),
    ]),
  ),
  part('download_size', 'Bytes to load', NUMBER),
  part('dataset_size', 'Bytes in memory', NUMBER),
];

/** Of one subset, or of several (hub-docs, datasetcard.md). */
export const INFO_CONTROL: Control = {
  kind: 'either',
  of: [folded('subset', INFO), fields(...INFO)],
};

/** As the cards of datasets for AutoTrain have it. */
export const TRAIN_EVAL_CONTROL = folded('task', [
  needed('config', 'Subset'),
  needed('task', 'Task'),
  needed('task_id', 'Kind of task'),
  part(
    'splits',
    'Splits',
    fields(part('train_split', 'To train'), part('eval_split', 'To evaluate')),
  ),
  part('col_mapping', 'Columns', PAIRS),
  part(
    'metrics',
    'Metrics',
    rows('metric', [
      needed('type', 'Type'),
      part('name', 'Name'),
      part('args', 'Arguments', PAIRS),
    ]),
  ),
]);

/** `geographical_location` → `Geographical location` */
export function wordsOf(key: string): string {
  const words = key.replaceAll(/[_-]+/g, ' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
