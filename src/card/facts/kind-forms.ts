import { SIZES } from '../../hub/dataset-fields.ts';
import {
  datasetLanguageUrl,
  datasetLicenseUrl,
  datasetSizeUrl,
  datasetTagUrl,
  datasetTaskUrl,
  datasetUrl,
  modelUrl,
} from '../../hub/hub-links.ts';
import { sdkName } from '../../hub/space-fields.ts';
import { findTask } from '../../hub/tasks.ts';
import type { CardKind } from '../card-kind.ts';
import {
  any,
  FIELD_FORMS,
  type FieldForm,
  fileContent,
  ids,
  inBrief,
  licenses,
  lines,
} from './field-forms.ts';
import { anyContent } from './field-items.ts';
import { languageLabel } from './header-chips.ts';
import { configsContent, infoContent } from './subsets.ts';

type Forms = ReadonlyMap<string, FieldForm>;

/** Words of `source_datasets` that are no dataset. */
const NO_SOURCE = /^(?:original|extended)\b/;

const DATASET_FORMS: Forms = new Map([
  ['pretty_name', any('Name')],
  [
    'task_categories',
    inBrief(
      'task',
      ids('Tasks', datasetTaskUrl, (id) => findTask(id)?.name),
    ),
  ],
  ['task_ids', ids('Sub-tasks')],
  ['size_categories', inBrief('size', ids('Size', datasetSizeUrl, sizeLabel))],
  ['language', inBrief('languages', ids('Language', datasetLanguageUrl, languageLabel))],
  ['multilinguality', ids('Multilinguality')],
  ['license', inBrief('license', licenses(datasetLicenseUrl))],
  ['configs', { label: 'Subsets', content: configsContent }],
  ['dataset_info', { label: 'Features', content: infoContent }],
  ['annotations_creators', ids('Annotations creators')],
  ['language_creators', ids('Language creators')],
  ['source_datasets', ids('Source datasets', (id) => (NO_SOURCE.test(id) ? null : datasetUrl(id)))],
  ['tags', ids('Tags', datasetTagUrl)],
  ['viewer', onOff('Dataset Viewer')],
  ['paperswithcode_id', any('Papers with Code')],
]);

const SPACE_FORMS: Forms = new Map<string, FieldForm>([
  ['title', any('Title')],
  ['short_description', inBrief('purpose', any('Description'))],
  [
    'sdk',
    inBrief(
      'runs',
      ids('SDK', () => null, sdkName),
    ),
  ],
  ['sdk_version', inBrief('runs', any('SDK version'))],
  ['python_version', inBrief('runs', any('Python'))],
  ['app_file', inBrief('runs', { label: 'App', content: fileContent })],
  ['app_build_command', any('Build')],
  ['app_port', any('Port')],
  ['models', inBrief('models', ids('Models', modelUrl))],
  ['datasets', inBrief('data', ids('Datasets', datasetUrl))],
  ['suggested_hardware', inBrief('hardware', ids('Suggested hardware'))],
  ['suggested_storage', ids('Suggested storage')],
  ['preload_from_hub', ids('Loaded when built')],
  ['hf_oauth', onOff('Sign-in')],
  ['hf_oauth_scopes', ids('Sign-in may')],
  ['hf_oauth_authorized_org', ids('Sign-in for')],
  [
    'license',
    inBrief(
      'license',
      licenses(() => null),
    ),
  ],
  ['tags', ids('Tags')],
  ['emoji', any('Emoji')],
  ['colorFrom', any('Color from')],
  ['colorTo', any('Color to')],
  ['pinned', any('Pinned')],
  ['duplicated_from', any('Duplicated from')],
]);

/** `10K < n < 100K examples` */
function sizeLabel(size: string): string | null {
  return SIZES.slice(0, -2).includes(size)
    ? `${size.replaceAll('<', ' < ').replace('>', ' > ')} examples`
    : null;
}

function onOff(label: string): FieldForm {
  const content = (value: unknown) =>
    typeof value === 'boolean' ? lines([{ text: value ? 'On' : 'Off' }]) : anyContent(value);
  return { label, content };
}

/** The forms of its own fields come first; others are those of models. */
export const FORMS_BY_KIND: Readonly<Record<CardKind, Forms>> = {
  model: FIELD_FORMS,
  dataset: withOthers(DATASET_FORMS),
  space: withOthers(SPACE_FORMS),
};

function withOthers(own: Forms): Forms {
  return new Map([...own, ...[...FIELD_FORMS].filter(([key]) => !own.has(key))]);
}
