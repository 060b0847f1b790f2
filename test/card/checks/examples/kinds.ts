import type { RuleExamples } from '../../../../scripts/checks-document.js';
import { metadata } from './card.ts';

function dataset(...lines: readonly string[]): string {
  return `${metadata('license: mit', 'pretty_name: Weather notes', ...lines)}# Weather notes\n`;
}

function space(...lines: readonly string[]): string {
  return metadata('title: Weather', 'sdk: gradio', ...lines);
}

/** The fields of datasets and Spaces. */
export const KIND_EXAMPLES: RuleExamples = {
  'dataset-key-misspelt': {
    wrong: dataset('task-categories: [text-generation]'),
    right: dataset('task_categories: [text-generation]'),
  },
  'dataset-key-shape': {
    wrong: dataset('license_name: [weather]'),
    right: dataset('license_name: weather'),
  },
  'dataset-pipeline-tag': {
    wrong: dataset('size_categories: [n<1K]', 'pipeline_tag: text-generation'),
    right: dataset('size_categories: [n<1K]', 'task_categories: [text-generation]'),
  },
  'dataset-task-unknown': {
    wrong: dataset('task_categories: [weather-reports]'),
    right: dataset('task_categories: [text-generation]'),
  },
  'dataset-tasks-list': {
    wrong: dataset('task_categories: text-generation'),
    right: dataset('task_categories: [text-generation]'),
  },
  'dataset-size-unknown': {
    wrong: dataset('size_categories: [1k-10k]'),
    right: dataset('size_categories: [1K<n<10K]'),
  },
  'dataset-source-address': {
    wrong: dataset('source_datasets: [https://huggingface.co/datasets/rajpurkar/squad]'),
    right: dataset('source_datasets: [rajpurkar/squad]'),
  },
  'dataset-value-unknown': {
    wrong: dataset('annotations_creators: [Crowdsourced]'),
    right: dataset('annotations_creators: [crowdsourced]'),
  },
  'dataset-viewer-switch': { wrong: dataset('viewer: "false"'), right: dataset('viewer: false') },
  'dataset-configs': {
    wrong: dataset('configs:', '- config_name: daily', '  data_files:', '    train: daily.csv'),
    right: dataset(
      'configs:',
      '- config_name: daily',
      '  data_files:',
      '  - split: train',
      '    path: daily.csv',
    ),
  },
  'dataset-features': {
    wrong: dataset('dataset_info:', '  features:', '  - name: note', '    dtype: str'),
    right: dataset('dataset_info:', '  features:', '  - name: note', '    dtype: string'),
  },
  'missing-dataset-license': {
    wrong: `${metadata('pretty_name: Weather notes')}# Weather notes\n`,
    right: dataset(),
  },
  'missing-task-categories': {
    wrong: dataset(),
    right: dataset('task_categories: [text-generation]'),
  },
  'missing-sdk': {
    wrong: metadata('title: Weather', 'emoji: 🌦️', 'colorFrom: blue', 'colorTo: green'),
    right: space('emoji: 🌦️', 'colorFrom: blue', 'colorTo: green'),
  },
  'space-key-misspelt': { wrong: space('color_from: blue'), right: space('colorFrom: blue') },
  'space-key-shape': {
    wrong: space('app_file: [app.py]'),
    right: space('app_file: app.py'),
  },
  'space-sdk': {
    wrong: metadata('title: Weather', 'sdk: flask'),
    right: metadata('title: Weather', 'sdk: docker'),
  },
  'space-color': { wrong: space('colorFrom: orange'), right: space('colorFrom: yellow') },
  'space-emoji': { wrong: space('emoji: sun'), right: space('emoji: ☀️') },
  'space-description-length': {
    wrong: space(
      'short_description: Tells the weather of tomorrow from the notes of today and those of last year',
    ),
    right: space('short_description: Tells the weather of tomorrow'),
  },
  'space-ids': {
    wrong: space('models: [https://huggingface.co/openai-community/gpt2]'),
    right: space('models: [openai-community/gpt2]'),
  },
  'space-number': {
    wrong: metadata('title: Weather', 'sdk: docker', 'app_port: "7860"'),
    right: metadata('title: Weather', 'sdk: docker', 'app_port: 7860'),
  },
  'space-port-unused': {
    wrong: space('app_port: 7860'),
    right: metadata('title: Weather', 'sdk: docker', 'app_port: 7860'),
  },
  'space-path': { wrong: space('base_path: forecast'), right: space('base_path: /forecast') },
  'space-true-or-false': { wrong: space('pinned: "yes"'), right: space('pinned: true') },
  'space-value-unknown': {
    wrong: space('suggested_hardware: gpu'),
    right: space('suggested_hardware: t4-small'),
  },
  'space-version': { wrong: space('sdk_version: 4.40'), right: space('sdk_version: 4.40.0') },
};
