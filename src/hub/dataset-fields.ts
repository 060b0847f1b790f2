/** Fields of a dataset's card (hub-docs, datasetcard.md; ApiDatasetMetadata in huggingface.js). */
const TEXTS =
  'benchmark description license_details license_link license_name paperswithcode_id pretty_name thumbnail viewer viewer_display_urls extra_gated_button_content extra_gated_description extra_gated_eu_disallowed extra_gated_heading extra_gated_prompt';
const LISTS =
  'annotations_creators config_names language language_bcp47 language_creators language_details license multilinguality size_categories source_datasets tags task_categories task_ids';
const OTHERS = 'configs dataset_info extra_gated_fields train-eval-index';

/** Of one text, or of true or false. */
export const DATASET_TEXT_KEYS: readonly string[] = TEXTS.split(' ');
/** Of one text or several. */
export const DATASET_LIST_KEYS: readonly string[] = LISTS.split(' ');
export const DATASET_KEYS: readonly string[] = `${TEXTS} ${LISTS} ${OTHERS}`.split(' ');

/** Of `size_categories`: the number of examples (DatasetCardData in huggingface_hub). */
export const SIZES: readonly string[] = [
  'n<1K',
  '1K<n<10K',
  '10K<n<100K',
  '100K<n<1M',
  '1M<n<10M',
  '10M<n<100M',
  '100M<n<1B',
  '1B<n<10B',
  '10B<n<100B',
  '100B<n<1T',
  'n>1T',
  'unknown',
  'other',
];

const CREATORS = ['found', 'crowdsourced', 'expert-generated', 'machine-generated', 'other'];

/** Fields with a vocabulary of their own (DatasetCardData in huggingface_hub); others are shown. */
export const DATASET_VOCABULARIES: ReadonlyMap<string, readonly string[]> = new Map([
  ['annotations_creators', [...CREATORS, 'no-annotation']],
  ['language_creators', CREATORS],
  ['multilinguality', ['monolingual', 'multilingual', 'translation', 'other']],
]);
