import { DATASET_VOCABULARIES, SIZES } from '../../hub/dataset-fields.ts';
import { SDKS, SPACE_COLORS, SPACE_VOCABULARIES } from '../../hub/space-fields.ts';
import type { CardKind } from '../card-kind.ts';
import { RELATIONS } from '../checks/base-model.ts';
import type { Control } from './form.ts';
import {
  CO2_CONTROL,
  CONFIGS_CONTROL,
  HEADERS_CONTROL,
  INFERENCE_CONTROL,
  INFO_CONTROL,
  MODEL_INDEX_CONTROL,
  TRAIN_EVAL_CONTROL,
  wordsOf,
} from './nested-fields.ts';
import { WIDGET_CONTROL } from './page-controls.ts';
import { FLAG, ITEMS, LONG, NUMBER, TEXT } from './parts.ts';

/** A field of a group, and how it is filled in. */
export interface FieldRow {
  readonly key: string;
  readonly control: Control;
  readonly after?: string;
  /** Offered only beside this field, or where it says something. */
  readonly with?: { readonly key: string; readonly value?: string };
}

interface GroupRow {
  readonly title: string;
  /** Folded, until a field of it says something. */
  readonly isFolded?: true;
  readonly fields: readonly FieldRow[];
}

const OTHER_LICENSE = { key: 'license', value: 'other' };

function row(
  key: string,
  control: Control,
  more: Omit<FieldRow, 'key' | 'control'> = {},
): FieldRow {
  return { key, control, ...more };
}

function choice(values: readonly string[] = []): Control {
  return { kind: 'choice', values };
}

const LANGUAGE: readonly FieldRow[] = [
  row('language', { kind: 'items', of: 'languages' }),
  row('language_bcp47', ITEMS, { after: 'language', with: { key: 'language' } }),
  row('language_details', TEXT, { after: 'language', with: { key: 'language_details' } }),
];

const LICENSE: GroupRow = {
  title: 'License',
  fields: [
    row('license', { kind: 'items', of: 'licenses', alone: true }),
    row('license_name', TEXT, { after: 'license', with: OTHER_LICENSE }),
    row('license_link', TEXT, { after: 'license_name', with: OTHER_LICENSE }),
    row('license_details', TEXT, { after: 'license', with: { key: 'license_details' } }),
  ],
};

const ACCESS: GroupRow = {
  title: 'Access by request',
  isFolded: true,
  fields: [
    row('extra_gated_heading', TEXT),
    row('extra_gated_description', LONG),
    row('extra_gated_prompt', LONG),
    row('extra_gated_fields', { kind: 'questions' }),
    row('extra_gated_button_content', TEXT),
    row('extra_gated_eu_disallowed', FLAG),
  ],
};

const MODEL: readonly GroupRow[] = [
  {
    title: 'What it is',
    fields: [
      row('pipeline_tag', { kind: 'search', of: 'tasks' }),
      row('library_name', { kind: 'search', of: 'libraries', isFree: true }),
      ...LANGUAGE,
      row('tags', ITEMS),
      row('model_name', TEXT, { with: { key: 'model_name' } }),
    ],
  },
  LICENSE,
  {
    title: 'What it was made from',
    fields: [
      row('base_model', ITEMS),
      row('base_model_relation', choice(RELATIONS), {
        after: 'base_model',
        with: { key: 'base_model' },
      }),
      row('datasets', ITEMS),
      row('finetuned_from', TEXT, { with: { key: 'finetuned_from' } }),
      row('new_version', TEXT),
    ],
  },
  {
    title: 'Evaluation',
    fields: [row('metrics', ITEMS), row('model-index', MODEL_INDEX_CONTROL)],
  },
  {
    title: 'On its page',
    isFolded: true,
    fields: [
      row('widget', WIDGET_CONTROL),
      row('inference', INFERENCE_CONTROL),
      row('thumbnail', TEXT),
      row('instance_prompt', TEXT),
      row('mask_token', TEXT),
      row('description', LONG),
      row('buckets', ITEMS),
    ],
  },
  {
    title: 'Carbon emitted',
    isFolded: true,
    fields: [row('co2_eq_emissions', CO2_CONTROL)],
  },
  { ...ACCESS, fields: [...ACCESS.fields, row('gated', FLAG)] },
];

const DATASET: readonly GroupRow[] = [
  {
    title: 'What it is',
    fields: [
      row('pretty_name', TEXT),
      row('task_categories', { kind: 'items', of: 'tasks' }),
      row('task_ids', { kind: 'items', of: 'subtasks' }),
      row('size_categories', { kind: 'items', values: SIZES }),
      ...LANGUAGE,
      row('multilinguality', itemsOf('multilinguality')),
      row('tags', ITEMS),
    ],
  },
  LICENSE,
  {
    title: 'Where it is from',
    fields: [
      row('source_datasets', ITEMS),
      row('annotations_creators', itemsOf('annotations_creators')),
      row('language_creators', itemsOf('language_creators')),
    ],
  },
  {
    title: 'Its files',
    isFolded: true,
    fields: [
      row('configs', CONFIGS_CONTROL),
      row('config_names', ITEMS, { with: { key: 'config_names' } }),
      row('dataset_info', INFO_CONTROL),
      row('train-eval-index', TRAIN_EVAL_CONTROL, { with: { key: 'train-eval-index' } }),
    ],
  },
  {
    title: 'On its page',
    isFolded: true,
    fields: [
      row('viewer', FLAG),
      row('viewer_display_urls', FLAG),
      row('description', LONG),
      row('thumbnail', TEXT),
      row('paperswithcode_id', TEXT),
      row('benchmark', TEXT),
    ],
  },
  ACCESS,
];

const SPACE: readonly GroupRow[] = [
  {
    title: 'What it is',
    fields: [
      row('title', TEXT),
      row('short_description', TEXT),
      row('emoji', TEXT),
      row('colorFrom', choice(SPACE_COLORS)),
      row('colorTo', choice(SPACE_COLORS)),
      row('tags', ITEMS),
    ],
  },
  {
    title: 'How it runs',
    fields: [
      row('sdk', choice(SDKS)),
      row('sdk_version', TEXT),
      row('python_version', TEXT),
      row('app_file', TEXT),
      row('app_port', NUMBER),
      row('app_build_command', TEXT),
      row('base_path', TEXT),
      row('startup_duration_timeout', TEXT),
    ],
  },
  LICENSE,
  {
    title: 'What it uses',
    fields: [row('models', ITEMS), row('datasets', ITEMS), row('preload_from_hub', ITEMS)],
  },
  {
    title: 'Hardware',
    isFolded: true,
    fields: [
      row('suggested_hardware', { kind: 'search', of: 'hardware', isFree: true }),
      row('suggested_storage', choice(SPACE_VOCABULARIES.get('suggested_storage'))),
    ],
  },
  {
    title: 'On its page',
    isFolded: true,
    fields: [
      row('header', choice(SPACE_VOCABULARIES.get('header'))),
      row('fullWidth', FLAG),
      row('pinned', FLAG),
      row('disable_embedding', FLAG),
      row('thumbnail', TEXT),
      row('metaTitle', TEXT),
      row('description', LONG),
      row('duplicated_from', TEXT),
    ],
  },
  {
    title: 'Sign-in',
    isFolded: true,
    fields: [
      row('hf_oauth', FLAG),
      row('hf_oauth_scopes', { kind: 'items', of: 'scopes' }),
      row('hf_oauth_expiration_minutes', NUMBER),
      row('hf_oauth_authorized_org', ITEMS),
    ],
  },
  {
    title: 'Headers',
    isFolded: true,
    fields: [row('custom_headers', HEADERS_CONTROL)],
  },
];

function itemsOf(key: string): Control {
  return { kind: 'items', values: DATASET_VOCABULARIES.get(key) ?? [] };
}

/** Of fields that the metadata panel has no label for. */
const LABELS: Readonly<Record<string, string>> = {
  extra_gated_prompt: 'Terms to agree to',
  extra_gated_fields: 'Questions',
  extra_gated_button_content: 'Words on the button',
  extra_gated_eu_disallowed: 'Closed to the European Union',
  new_version: 'Newer version',
  viewer_display_urls: 'Addresses in place of images',
  fullWidth: 'Full width',
  metaTitle: 'Title for search engines',
  disable_embedding: 'Not in other pages',
  startup_duration_timeout: 'Time to start',
  hf_oauth_expiration_minutes: 'Sign-in lasts, in minutes',
};

export function fieldLabel(key: string, known: string | undefined): string {
  return LABELS[key] ?? known ?? wordsOf(key.replace('extra_gated_', ''));
}

/** The fields that the Hub knows of a card of each kind, in the form's order. */
export const FORM_GROUPS: Readonly<Record<CardKind, readonly GroupRow[]>> = {
  model: MODEL,
  dataset: DATASET,
  space: SPACE,
};
