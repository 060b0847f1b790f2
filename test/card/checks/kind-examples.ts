interface Example {
  readonly wrong: string;
  readonly right: string;
}

function dataset(wrong: string, right: string): Example {
  const card = (yaml: string): string => `---\npretty_name: Tide Tables\n${yaml}\n---\n`;
  return { wrong: card(wrong), right: card(right) };
}

function space(wrong: string, right: string): Example {
  const card = (yaml: string): string => `---\ntitle: Tide Tables\n${yaml}\n---\n`;
  return { wrong: card(wrong), right: card(right) };
}

/** For each rule of datasets' and Spaces' cards one on which it speaks, and one on which it is silent. */
export const KIND_EXAMPLES: Readonly<Record<string, Example>> = {
  'dataset-configs': dataset(
    'configs:\n- data_files: tides.csv',
    'configs:\n- config_name: default\n  data_files: tides.csv',
  ),
  'dataset-features': dataset(
    'dataset_info:\n  features:\n  - name: text\n    dtype: str',
    'dataset_info:\n  features:\n  - name: text\n    dtype: string',
  ),
  'dataset-key-misspelt': dataset('size_category: n<1K', 'size_categories: n<1K'),
  'dataset-key-shape': dataset(
    'source_datasets:\n- name: acme/tides',
    'source_datasets:\n- acme/tides',
  ),
  'dataset-pipeline-tag': dataset(
    'size_categories: n<1K\npipeline_tag: translation',
    'size_categories: n<1K\ntask_categories:\n- translation',
  ),
  'dataset-size-unknown': dataset('size_categories: 40K<n<50K', 'size_categories: 10K<n<100K'),
  'dataset-source-address': dataset(
    'source_datasets:\n- https://huggingface.co/datasets/acme/tides',
    'source_datasets:\n- acme/tides',
  ),
  'dataset-task-unknown': dataset(
    'task_categories:\n- tagging of birds',
    'task_categories:\n- image-classification',
  ),
  'dataset-tasks-list': dataset('task_categories: translation', 'task_categories:\n- translation'),
  'dataset-value-unknown': dataset(
    'language_creators:\n- Expert Generated',
    'language_creators:\n- expert-generated',
  ),
  'dataset-viewer-switch': dataset('viewer: "false"', 'viewer: false'),
  'missing-dataset-license': dataset('language: en', 'language: en\nlicense: cc-by-4.0'),
  'missing-sdk': space(
    'emoji: 🌊\ncolorFrom: blue\ncolorTo: green',
    'emoji: 🌊\ncolorFrom: blue\ncolorTo: green\nsdk: static',
  ),
  'missing-task-categories': dataset('language: en', 'language: en\ntask_categories:\n- other'),
  'space-color': space('sdk: static\ncolorFrom: teal', 'sdk: static\ncolorFrom: green'),
  'space-description-length': space(
    'sdk: static\nshort_description: High and low water for any harbour of the world, with the moon',
    'sdk: static\nshort_description: High and low water for any harbour',
  ),
  'space-emoji': space('sdk: static\nemoji: wave', 'sdk: static\nemoji: 🌊'),
  'space-ids': space(
    'sdk: static\nmodels:\n- https://huggingface.co/acme/tides',
    'sdk: static\nmodels:\n- acme/tides',
  ),
  'space-key-misspelt': space('sdk: static\ncolor_from: blue', 'sdk: static\ncolorFrom: blue'),
  'space-key-shape': space('sdk: static\ntags:\n  topic: sea', 'sdk: static\ntags:\n- sea'),
  'space-number': space('sdk: docker\napp_port: "7860"', 'sdk: docker\napp_port: 7860'),
  'space-path': space('sdk: docker\nbase_path: charts', 'sdk: docker\nbase_path: /charts'),
  'space-port-unused': space('sdk: gradio\napp_port: 7860', 'sdk: docker\napp_port: 7860'),
  'space-sdk': space('sdk: flask', 'sdk: docker'),
  'space-true-or-false': space('sdk: static\npinned: "yes"', 'sdk: static\npinned: true'),
  'space-value-unknown': space('sdk: static\nheader: small', 'sdk: static\nheader: mini'),
  'space-version': space('sdk: gradio\nsdk_version: 4.40', 'sdk: gradio\nsdk_version: 4.40.0'),
};
