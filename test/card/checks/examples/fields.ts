import type { RuleExamples } from '../../../../scripts/checks-document.js';
import { card } from './card.ts';

/** The fields of a model's metadata, but for its results. */
export const FIELD_EXAMPLES: RuleExamples = {
  'key-misspelt': { wrong: card('licence: mit'), right: card('license: mit') },
  'key-null': {
    wrong: card('license: mit', 'language:'),
    right: card('license: mit', 'language: en'),
  },
  'key-shape': {
    wrong: card('license: mit', 'pipeline_tag:', '- text-generation'),
    right: card('license: mit', 'pipeline_tag: text-generation'),
  },
  'key-empty': {
    wrong: card('license: mit', 'metrics: []'),
    right: card('license: mit', 'metrics: [accuracy]'),
  },
  'key-nested': {
    wrong: card('metadata:', '  license: mit', '  tags: [chat]'),
    right: card('license: mit', 'tags: [chat]'),
  },
  'key-reserved': {
    wrong: card('license: mit', 'eval_results:', '  accuracy: 87.1'),
    right: card('license: mit'),
  },
  'item-shape': {
    wrong: card('license: mit', 'tags:', '- size: small'),
    right: card('license: mit', 'tags:', '- small'),
  },
  'item-not-text': {
    wrong: card('license: mit', 'tags:', '- 2024'),
    right: card('license: mit', 'tags:', '- "2024"'),
  },
  'id-placeholder': {
    wrong: card('license: mit', 'datasets: generator'),
    right: card('license: mit', 'datasets: rajpurkar/squad'),
  },
  'license-unknown': { wrong: card('license: apache'), right: card('license: apache-2.0') },
  'license-of-base': {
    wrong: card('license: mit', 'base_model: meta-llama/Llama-3.1-8B'),
    right: card('license: llama3.1', 'base_model: meta-llama/Llama-3.1-8B'),
  },
  'license-placeholder': { wrong: card('licence: license'), right: card('license: mit') },
  'license-other-known': {
    wrong: card('license: other', 'license_name: gemma', 'license_link: LICENSE'),
    right: card('license: gemma'),
  },
  'license-other-unnamed': {
    wrong: card('license: other'),
    right: card('license: other', 'license_name: tiny-license', 'license_link: LICENSE'),
  },
  'language-code': {
    wrong: card('license: mit', 'language: english'),
    right: card('license: mit', 'language: en'),
  },
  'pipeline-tag-unknown': {
    wrong: card('license: mit', 'pipeline_tag: chatting'),
    right: card('license: mit', 'pipeline_tag: text-generation'),
  },
  'library-name-unknown': {
    wrong: card('license: mit', 'library_name: Transformers'),
    right: card('license: mit', 'library_name: transformers'),
  },
  'base-model-id': {
    wrong: card('license: mit', 'base_model: https://huggingface.co/openai-community/gpt2'),
    right: card('license: mit', 'base_model: openai-community/gpt2'),
  },
  'base-model-owner': {
    wrong: card('license: mit', 'base_model: tiny-base'),
    right: card('license: mit', 'base_model: tiny/tiny-base'),
  },
  'base-model-relation': {
    wrong: card(
      'license: mit',
      'base_model: openai-community/gpt2',
      'base_model_relation: fine-tuned',
    ),
    right: card(
      'license: mit',
      'base_model: openai-community/gpt2',
      'base_model_relation: finetune',
    ),
  },
  'base-model-self': {
    wrong: card('license: mit', 'model_name: tiny/tiny-1b', 'base_model: tiny/tiny-1b'),
    right: card('license: mit', 'model_name: tiny/tiny-1b', 'base_model: tiny/tiny-base'),
  },
  'base-model-several': {
    wrong: card('license: mit', 'base_model:', '- tiny/tiny-base', '- tiny/tiny-base'),
    right: card('license: mit', 'base_model:', '- tiny/tiny-base'),
  },
  'base-model-tag': {
    wrong: card('license: mit', 'tags:', '- base_model:adapter:/home/me/tiny-base'),
    right: card(
      'license: mit',
      'base_model: tiny/tiny-base',
      'tags:',
      '- base_model:adapter:tiny/tiny-base',
    ),
  },
  'datasets-id': {
    wrong: card('license: mit', 'datasets:', '- ./data/squad'),
    right: card('license: mit', 'datasets:', '- rajpurkar/squad'),
  },
  'new-version-id': {
    wrong: card('license: mit', 'new_version: https://huggingface.co/tiny/tiny-2b'),
    right: card('license: mit', 'new_version: tiny/tiny-2b'),
  },
  'tags-joined': {
    wrong: card('license: mit', 'tags: chat, code'),
    right: card('license: mit', 'tags: [chat, code]'),
  },
  'tags-letters': {
    wrong: card('license: mit', 'tags: [c, h, a, t, b, o, t]'),
    right: card('license: mit', 'tags: [chatbot]'),
  },
  'metrics-id': {
    wrong: card('license: mit', 'metrics: [Accuracy]'),
    right: card('license: mit', 'metrics: [accuracy]'),
  },
  'co2-emissions': {
    wrong: card('license: mit', 'co2_eq_emissions:', '  emissions: 12 kg'),
    right: card('license: mit', 'co2_eq_emissions:', '  emissions: 12000'),
  },
  'co2-key': {
    wrong: card(
      'license: mit',
      'co2_eq_emissions:',
      '  emissions: 12000',
      '  trainingtype: fine-tuning',
    ),
    right: card(
      'license: mit',
      'co2_eq_emissions:',
      '  emissions: 12000',
      '  training_type: fine-tuning',
    ),
  },
  'gated-field-type': {
    wrong: card('license: mit', 'extra_gated_fields:', '  Birthday:', '    type: birthday'),
    right: card('license: mit', 'extra_gated_fields:', '  Birthday:', '    type: date_picker'),
  },
  'thumbnail-url': {
    wrong: card('license: mit', 'thumbnail: ./logo.png'),
    right: card('license: mit', 'thumbnail: https://example.org/logo.png'),
  },
  'true-or-false': {
    wrong: card('license: mit', 'extra_gated_eu_disallowed: "yes"'),
    right: card('license: mit', 'extra_gated_eu_disallowed: true'),
  },
  'version-zero-lost': {
    wrong: card('license: mit', 'library_version: 4.40'),
    right: card('license: mit', 'library_version: "4.40"'),
  },
  'widget-example': {
    wrong: card('license: mit', 'widget:', '- sentence: How are you?'),
    right: card('license: mit', 'widget:', '- text: How are you?'),
  },
  'missing-license': { wrong: card('language: en'), right: card('language: en', 'license: mit') },
  'missing-language': { wrong: card('license: mit'), right: card('license: mit', 'language: en') },
  'missing-datasets': {
    wrong: card('license: mit'),
    right: card('license: mit', 'datasets: rajpurkar/squad'),
  },
  'missing-pipeline-tag': {
    wrong: card('license: mit'),
    right: card('license: mit', 'pipeline_tag: text-generation'),
  },
  'missing-library-name': {
    wrong: card('license: mit'),
    right: card('license: mit', 'library_name: transformers'),
  },
  'missing-base-model': {
    wrong: card('license: mit', 'tags: [lora]'),
    right: card('license: mit', 'base_model: tiny/tiny-base', 'tags: [lora]'),
  },
};
