import { describe, expect, test } from 'vitest';
import {
  checkFrontMatter,
  FRONT_MATTER_RULES,
} from '../../../src/card/checks/check-front-matter.ts';
import { FIELD_FORMS } from '../../../src/card/facts/field-forms.ts';
import { readFacts } from '../../../src/card/facts/read-facts.ts';
import { applyFix, type Finding } from '../../../src/card/finding.ts';
import { parseModelCard } from '../../../src/card/parse-model-card.ts';

function card(yaml: string): string {
  return `---\n${yaml}\n---\n# Title\n`;
}

function check(text: string): readonly Finding[] {
  const { yaml } = parseModelCard(text);
  return yaml === null ? [] : checkFrontMatter(yaml);
}

function findings(yaml: string, id: string): readonly Finding[] {
  return check(card(yaml)).filter((problem) => problem.rule === id);
}

/** A model-index with one result, up to its dataset. */
const RESULT =
  'model-index:\n- name: a\n  results:\n  - task:\n      type: t\n    dataset:\n      name: d\n      type: d\n';

function metric(type: string, value: string): string {
  return `${RESULT}    metrics:\n    - type: ${type}\n      value: ${value}`;
}

interface Case {
  readonly rule: string;
  readonly yaml: string;
  /** 1-based lines in the file; the fence is line 1. */
  readonly lines: readonly number[];
  /** A part of the first message. */
  readonly says: string;
  /** The front matter once the first finding's fix is applied; null when there is none. */
  readonly fixed: string | null;
  /** Front matters that look alike and are fine. */
  readonly silent: readonly string[];
}

const CASES: readonly Case[] = [
  {
    rule: 'key-misspelt',
    yaml: 'licence: mit\ntags: [a]',
    lines: [2],
    says: '“license” is meant.',
    fixed: 'license: mit\ntags: [a]',
    silent: ['license: mit', 'model_type: llama', 'x_fidelity: 1', 'title: A', 'tasks: [a]'],
  },
  {
    rule: 'key-misspelt',
    yaml: 'license: mit\npipeline-tag: text-generation',
    lines: [3],
    says: '“pipeline_tag” is meant.',
    fixed: 'license: mit\npipeline_tag: text-generation',
    silent: ['pipeline_tag: text-generation', 'prompt_template: a'],
  },
  {
    rule: 'key-misspelt',
    yaml: 'Tags: [a]',
    lines: [2],
    says: '“tags” is meant.',
    fixed: 'tags: [a]',
    silent: ['tags: [a]'],
  },
  {
    rule: 'key-misspelt',
    yaml: '-license: mit',
    lines: [2],
    says: '“license” is meant.',
    fixed: 'license: mit',
    silent: [],
  },
  {
    rule: 'key-misspelt',
    yaml: 'license: mit\nlicense_: mit',
    lines: [3],
    says: 'which this card has as well',
    fixed: null,
    silent: [],
  },
  ...(
    [
      ['base model: a/b', 'base_model: a/b'],
      ['Base-Model: a/b', 'base_model: a/b'],
      ['licenses: [mit]', 'license: [mit]'],
      ['dataset: a/b', 'datasets: a/b'],
      ['metric: wer', 'metrics: wer'],
      ['library-name: peft', 'library_name: peft'],
      ['licence_name: my-license', 'license_name: my-license'],
      ['extra-gated-prompt: Please agree', 'extra_gated_prompt: Please agree'],
      ['widgets: [{text: a}]', 'widget: [{text: a}]'],
      ['model_index: [{name: a, results: []}]', 'model-index: [{name: a, results: []}]'],
    ] as const
  ).map(([yaml, fixed]) => ({
    rule: 'key-misspelt',
    yaml,
    lines: [2],
    says: 'is meant.',
    fixed,
    silent: [fixed],
  })),
  // What the Hub ignores may be refused under the right key; and a guess is words.
  ...(
    [
      ['model_index: {name: a}', 'is meant.'],
      ['model_index: [{name: a, results: [{metric: {}}]}]', 'is meant.'],
      ['dataset: My own data', 'Under it: “My own data” is no id'],
      ['licenses: [cc-by-nc-sa]', 'Under it: “cc-by-nc-sa”'],
      ['licence: our own terms', 'Under it: “our own terms”'],
      ['widgets: [{example: a}]', 'Under it: An example of “widget”'],
      ['base-model: ./out', 'Under it: “./out” is a path'],
      ['tag: {a: b}', 'Under it: “tags” takes'],
      ['library: [peft]', 'Did you mean “library_name”? Under it: “library_name” takes one value'],
      ['pipline_tag: fill-mask', 'Did you mean “pipeline_tag”?'],
      ['lang: en', 'Did you mean “language”?'],
    ] as const
  ).map(([yaml, says]) => ({
    rule: 'key-misspelt',
    yaml,
    lines: [2],
    says,
    fixed: null,
    silent: [],
  })),
  {
    rule: 'key-null',
    yaml: 'license: mit\nlanguage:',
    lines: [3],
    says: 'the Hub refuses the metadata',
    fixed: null,
    silent: ['thumbnail: null', 'language: en', 'model_creator:'],
  },
  {
    rule: 'key-null',
    yaml: 'datasets:\n- a/b\n- null',
    lines: [4],
    says: 'an item without a value',
    fixed: null,
    silent: ['datasets: []', 'datasets:\n- a/b'],
  },
  {
    rule: 'key-shape',
    yaml: 'license: mit\ntags:\n  a: b',
    lines: [3],
    says: '“tags” takes one value or a list',
    fixed: null,
    silent: ['tags: a', 'tags: [a]', 'co2_eq_emissions:\n  emissions: 1', 'inference: false'],
  },
  {
    rule: 'key-nested',
    yaml: 'x: 1\nmetadata:\n  license: mit\n  tags: [a]\n  author: me',
    lines: [3],
    says: '“license”, “tags” stand under “metadata”, where the Hub does not look',
    fixed: null,
    silent: [
      'license: mit\nmetadata:\n  license: mit\n  tags: [a]',
      'training:\n  license: mit\n  epochs: 3',
      'model-index:\n- name: a\n  results: []',
      'config: {language: en, batch: 3}',
    ],
  },
  {
    rule: 'missing-license',
    yaml: 'model: {}',
    lines: [2],
    says: 'nobody may use',
    fixed: null,
    silent: ['card_data:\n  license: mit\n  language: en'],
  },
  {
    rule: 'key-shape',
    yaml: 'tags: [a]\nwidget: ""\npipeline_tag: [a, b]',
    lines: [3, 4],
    says: 'here is an empty text',
    fixed: 'tags: [a]\npipeline_tag: [a, b]',
    silent: ['widget:\n- text: a', 'widget:'],
  },
  {
    rule: 'key-null',
    yaml: 'license: mit\ntags:\n- a\n- #nlp\n-',
    lines: [5, 6],
    says: '“#nlp” is a comment, since “#” begins one',
    fixed: null,
    silent: ['tags:', 'tags: ["#nlp"]', 'tags: []', 'x:\n- #nlp'],
  },
  {
    rule: 'key-null',
    yaml: 'datasets: [a/b, "", " "]\ntags: [""]',
    lines: [2, 3],
    says: 'an empty text among its items',
    fixed: null,
    silent: ['license: ""', 'tags: ["-"]'],
  },
  {
    rule: 'item-shape',
    yaml: 'license:\n- name: mit\nlanguage:\n- [en]\ndatasets:\n- {id: squad, split: train}\nbase_model: [{a: b}]\nmetrics:\n- {name: WER, value: 5}\nbuckets: [[a]]',
    lines: [3, 5, 7, 8, 10, 11],
    says: 'Did you mean “mit” alone?',
    fixed: null,
    silent: [
      'license: [mit]\ntags: [a, "b: c"]\nmetrics:\n- wer',
      'tags: []',
      'x: [{a: b}]',
      'extra_gated_fields: {a: {type: select, options: [{label: a, value: b}]}}',
    ],
  },
  {
    rule: 'item-shape',
    yaml: 'tags:\n- finetuned: llama\n- lora',
    lines: [3],
    says: '“finetuned: llama” is “key: value”, and “tags” takes texts',
    fixed: 'tags:\n- "finetuned: llama"\n- lora',
    silent: ['tags:\n- finetuned:llama'],
  },
  {
    rule: 'item-not-text',
    yaml: 'tags:\n- 3d\n- 8\n- 1.10\n- true\n- 2024-01-31',
    lines: [4, 5, 6, 7],
    says: '“8” without quotes is a number, and “tags” takes texts',
    fixed: 'tags:\n- 3d\n- "8"\n- 1.10\n- true\n- 2024-01-31',
    silent: [
      'tags: ["8", "2024", "true", 3d, 8-bit]',
      'license_name: 2',
      'co2_eq_emissions: 5',
      'gated: true',
    ],
  },
  {
    rule: 'item-not-text',
    yaml: 'datasets: 2024\nbase_model: true',
    lines: [2, 3],
    says: '“datasets” takes texts',
    fixed: null,
    silent: ['language: [no]'],
  },
  {
    rule: 'license-unknown',
    yaml: 'license: Apache-2.0',
    lines: [2],
    says: 'none of the Hub’s license ids',
    fixed: 'license: apache-2.0',
    silent: [
      'license: apache-2.0',
      'license: other',
      'license: [mit, llama3.1]',
      'license: openrail++',
    ],
  },
  {
    rule: 'license-unknown',
    yaml: 'license:\n- GPL-3.0-only # as SPDX has it',
    lines: [3],
    says: '“gpl-3.0” is.',
    fixed: 'license:\n- gpl-3.0 # as SPDX has it',
    silent: [],
  },
  {
    rule: 'license-unknown',
    yaml: 'license: cc-by-4',
    lines: [2],
    says: '“cc-by-4.0” is.',
    fixed: 'license: cc-by-4.0',
    silent: [],
  },
  {
    rule: 'license-unknown',
    yaml: 'license: lgpl-2.0',
    lines: [2],
    says: 'The Hub has “lgpl”, “lgpl-2.1”, “lgpl-3.0”',
    fixed: null,
    silent: [],
  },
  {
    rule: 'license-unknown',
    yaml: 'license: "PUBLIC DOMAIN NOTICE"',
    lines: [2],
    says: 'Write “other”',
    fixed: null,
    silent: ['license: "llama{{ version }}"'],
  },
  {
    rule: 'license-placeholder',
    yaml: 'tags: [trl]\nlicence: license',
    lines: [3],
    says: 'TRL writes into every card',
    fixed: null,
    silent: ['licence: mit', 'license: mit'],
  },
  {
    rule: 'license-other-known',
    yaml: 'license: other\nlicense_name: Apache-2.0\nlicense_link: LICENSE',
    lines: [3],
    says: '“license: apache-2.0”',
    fixed: null,
    silent: [
      'license: other\nlicense_name: acme-community-1.0',
      'license: other\nlicense_name: other',
      'license: apache-2.0\nlicense_name: Apache-2.0',
    ],
  },
  {
    rule: 'license-other-unnamed',
    yaml: 'license: other\nlicense_link: LICENSE',
    lines: [2],
    says: 'license_name is missing',
    fixed: null,
    silent: ['license: other\nlicense_name: a\nlicense_link: LICENSE', 'license: mit'],
  },
  {
    rule: 'language-code',
    yaml: 'language:\n- en\n- zh-CN',
    lines: [4],
    says: 'language_bcp47',
    fixed: 'language:\n- en\n- zh\nlanguage_bcp47:\n- zh-CN',
    silent: ['language: en', 'language: [code, multilingual, deu, yue, ber, inc]'],
  },
  {
    rule: 'language-code',
    yaml: 'language: jp',
    lines: [2],
    says: '“ja” is',
    fixed: 'language: ja',
    silent: ['language: ja'],
  },
  {
    rule: 'language-code',
    yaml: 'language: French',
    lines: [2],
    says: '“fr” is',
    fixed: 'language: fr',
    silent: ['language: "no"'],
  },
  {
    rule: 'language-code',
    yaml: 'language: hi-en',
    lines: [2],
    says: 'write a list: [hi, en]',
    fixed: null,
    silent: [],
  },
  {
    rule: 'pipeline-tag-unknown',
    yaml: 'pipeline_tag: text2text-generation',
    lines: [2],
    says: 'no longer one of the Hub’s tasks',
    fixed: null,
    silent: ['pipeline_tag: text-generation', 'pipeline_tag: any-to-any'],
  },
  {
    rule: 'pipeline-tag-unknown',
    yaml: 'pipeline_tag: text-generatoin',
    lines: [2],
    says: 'Did you mean “text-generation”?',
    fixed: null,
    silent: [],
  },
  {
    rule: 'library-name-unknown',
    yaml: 'library_name: Transformers',
    lines: [2],
    says: '“transformers” is its name there',
    fixed: 'library_name: transformers',
    silent: ['library_name: transformers', 'library_name: my-own-lib', 'library_name: ggml'],
  },
  {
    rule: 'library-name-unknown',
    yaml: 'library_name: transformers, peft',
    lines: [2],
    says: 'is one library for the Hub',
    fixed: null,
    silent: ['library_name: my-lib, other'],
  },
  {
    rule: 'datasets-id',
    yaml: 'datasets:\n- https://huggingface.co/datasets/allenai/c4',
    lines: [3],
    says: 'an address',
    fixed: 'datasets:\n- allenai/c4',
    silent: ['datasets: [squad, allenai/c4]', 'datasets: iNat21'],
  },
  {
    rule: 'datasets-id',
    yaml: 'datasets: librispeech 960h',
    lines: [2],
    says: 'no id',
    fixed: null,
    silent: [],
  },
  {
    rule: 'base-model-id',
    yaml: 'base_model: /home/me/models/llama',
    lines: [2],
    says: 'a path on somebody’s computer',
    fixed: null,
    silent: ['base_model: meta-llama/Llama-3.1-8B', 'base_model: []'],
  },
  {
    rule: 'base-model-id',
    yaml: 'base_model: Kokoro 82M',
    lines: [2],
    says: 'the Hub refuses it',
    fixed: null,
    silent: [],
  },
  {
    rule: 'base-model-id',
    yaml: 'base_model: example-org/a, example-org/b',
    lines: [2],
    says: 'holds 2 ids in one text',
    fixed: 'base_model: [example-org/a, example-org/b]',
    silent: [],
  },
  {
    rule: 'base-model-id',
    yaml: 'base_model:\n  - org/a and org/b\n  - org/c',
    lines: [3],
    says: 'holds 2 ids in one text',
    fixed: 'base_model:\n  - org/a\n  - org/b\n  - org/c',
    silent: [],
  },
  ...[
    '"[a/b](https://huggingface.co/a/b)"',
    '<https://huggingface.co/a/b>',
    'https://huggingface.co/a/b/tree/main',
    'https://www.huggingface.co/a/b/',
    'http://hf.co/a/b?library=vllm',
    'hf.co/a/b',
    'huggingface.co/a/b',
    'hf://a/b',
    'models/a/b',
    'a/b/',
    'https://huggingface.co/a/b/blob/main/README.md',
  ].map((written) => ({
    rule: 'base-model-id',
    yaml: `base_model: ${written}`,
    lines: [2],
    says: '“a/b” is one.',
    fixed: 'base_model: a/b',
    silent: [],
  })),
  ...[
    'a/b+c/d',
    './merged',
    'https://huggingface.co/datasets/a/b',
    'https://huggingface.co/spaces/a/b',
    'https://huggingface.co/a',
    'https://github.com/a/b',
    'Llama 2 and Mistral 7B',
    'a/b (base)',
    's3://bucket/model',
    'models/llama',
    'datasets/a',
    'out/checkpoint-500',
  ].map((written) => ({
    rule: 'base-model-id',
    yaml: `base_model: ${written}`,
    lines: [2],
    says: 'Write the model’s id',
    fixed: null,
    silent: [],
  })),
  {
    rule: 'datasets-id',
    yaml: 'datasets:\n- datasets/winogrande\n- datasets/a/b\n- a/b/c\n- data/train.jsonl\n- a/b:train',
    lines: [3, 4, 5, 6, 7],
    says: '“datasets/winogrande” is no id: the Hub finds nothing by it. “winogrande” is one.',
    fixed: 'datasets:\n- winogrande\n- datasets/a/b\n- a/b/c\n- data/train.jsonl\n- a/b:train',
    silent: ['datasets: [winogrande, a/dolly-15k, a/json-mode-eval]'],
  },
  {
    rule: 'datasets-id',
    yaml: 'datasets: https://huggingface.co/datasets/squad/viewer/default',
    lines: [2],
    says: '“squad” is one.',
    fixed: 'datasets: squad',
    silent: [],
  },
  {
    rule: 'base-model-id',
    yaml: 'base_model:\n- https://huggingface.co/gpt2/tree/main\n- "a/b "\n- a/b@main\n- Llama (https://huggingface.co/c/d)',
    lines: [3, 4, 5, 6],
    says: '“gpt2” is one.',
    fixed: 'base_model:\n- gpt2\n- "a/b "\n- a/b@main\n- Llama (https://huggingface.co/c/d)',
    silent: [],
  },
  {
    rule: 'base-model-id',
    yaml: 'base_model: a/b:latest',
    lines: [2],
    says: 'Did you mean “a/b”?',
    fixed: null,
    silent: [],
  },
  {
    rule: 'base-model-relation',
    yaml: 'base_model: a/b\nbase_model_relation: lora',
    lines: [3],
    says: 'Did you mean “adapter”?',
    fixed: null,
    silent: [],
  },
  {
    rule: 'base-model-relation',
    yaml: 'base_model: a/b\nbase_model_relation: conversion',
    lines: [3],
    says: 'Leave it out where only the format is another.',
    fixed: null,
    silent: [],
  },
  ...['datasets: COCO, ImageNet', 'datasets: Wikipedia, our own data'].map((yaml) => ({
    rule: 'datasets-id',
    yaml,
    lines: [2],
    says: 'the Hub refuses it',
    fixed: null,
    silent: [],
  })),
  {
    rule: 'base-model-id',
    yaml: 'base_model: llama, mistral',
    lines: [2],
    says: 'holds 2 ids in one text',
    fixed: null,
    silent: [],
  },
  {
    rule: 'datasets-id',
    yaml: 'datasets: squad, allenai/c4',
    lines: [2],
    says: 'holds 2 ids in one text',
    fixed: 'datasets: [squad, allenai/c4]',
    silent: [],
  },
  {
    rule: 'datasets-id',
    yaml: 'datasets: https://huggingface.co/allenai/OLMo-7B',
    lines: [2],
    says: 'an address',
    fixed: null,
    silent: [],
  },
  {
    rule: 'id-placeholder',
    yaml: 'base_model: None\ndatasets:\n- generator\n- json\n- n/a',
    lines: [2, 4, 5, 6],
    says: '“None” stands for nothing',
    fixed: null,
    silent: ['datasets: [a/json, jsonl-set]', 'base_model: a/none', 'base_model: json'],
  },
  {
    rule: 'id-placeholder',
    yaml: 'base_model:\n- your-username/llama\n- username/model-name\n- acme/your-model',
    lines: [3, 4, 5],
    says: 'what a guide writes in place of an id',
    fixed: null,
    silent: ['base_model: [your-labs/x, owner/name, acme/model, user/model, path/llama]'],
  },
  {
    rule: 'license-of-base',
    yaml: 'license: apache-2.0\nbase_model: meta-llama/Llama-2-7b-hf',
    lines: [2],
    says: '(“llama2”) goes on to what is made from it',
    fixed: null,
    silent: [
      'license: llama2\nbase_model: meta-llama/Llama-2-7b-hf',
      'license: other\nbase_model: google/gemma-2-9b',
      'license: apache-2.0\nbase_model: google/gemma-4-e4b',
      'license: mit\nbase_model: acme/Llama-2-7b-hf',
      'base_model: meta-llama/Llama-2-7b-hf',
    ],
  },
  {
    rule: 'base-model-tag',
    yaml: 'tags:\n- lora\n- base_model:adapter:/root/models/llama',
    lines: [4],
    says: '“/root/models/llama” is no id',
    fixed: null,
    silent: ['tags: ["base_model:adapter:a/b", "base_model:a/b", base_model]'],
  },
  {
    rule: 'base-model-owner',
    yaml: 'base_model: llama-7b',
    lines: [2],
    says: 'has no owner',
    fixed: null,
    silent: ['base_model: FacebookAI/roberta-base', 'base_model: roberta-base', 'base_model: gpt2'],
  },
  {
    rule: 'base-model-relation',
    yaml: 'base_model: a/b\nbase_model_relation: quantised',
    lines: [3],
    says: 'adapter, finetune, merge, quantized',
    fixed: 'base_model: a/b\nbase_model_relation: quantized',
    silent: ['base_model: a/b\nbase_model_relation: merge'],
  },
  {
    rule: 'base-model-relation',
    yaml: 'base_model_relation: merge',
    lines: [2],
    says: 'no “base_model”',
    fixed: null,
    silent: [],
  },
  {
    rule: 'base-model-several',
    yaml: 'base_model: [a/b, c/d]\nbase_model_relation: finetune',
    lines: [3],
    says: 'finetuned from one base model, and here are 2',
    fixed: null,
    silent: [
      'base_model: [a/b, c/d]\nbase_model_relation: merge',
      'base_model: [a/b, c/d]',
      'base_model: [a/b]\nbase_model_relation: finetune',
      'base_model: [o/turbo, o/raw]\nbase_model_relation: adapter\ntags: [lora, diffusers]',
    ],
  },
  {
    rule: 'base-model-several',
    yaml: 'base_model:\n- a/b\n- c/d\n- a/b\n- a/b',
    lines: [5],
    says: '“a/b” stands 3 times: keep one',
    fixed: null,
    silent: ['base_model: [a/b, A/c]', 'base_model: [a/b, a/b]\ntags: [mergekit]'],
  },
  {
    rule: 'base-model-self',
    yaml: 'base_model: a/b\nmodel-index:\n- name: a/b\n  results: []',
    lines: [2],
    says: 'the name of this model as well',
    fixed: null,
    silent: [
      'base_model: a/b\nmodel-index:\n- name: b\n  results: []',
      'base_model: b\nmodel_name: b',
      'base_model: a/b\nmodel_name: a/b\nquantized_by: c',
    ],
  },
  {
    rule: 'base-model-self',
    yaml: 'model_name: a/b\nbase_model:\n- c/d\n- a/b',
    lines: [5],
    says: '“a/b”',
    fixed: null,
    silent: ['model_name: a/b-2\nbase_model: a/b'],
  },
  {
    rule: 'tags-joined',
    yaml: 'tags:\n  - chat\n  - conversational [peft, lora] # all',
    lines: [4],
    says: 'is one tag for the Hub, and not 3',
    fixed: 'tags:\n  - chat\n  - conversational\n  - peft\n  - lora # all',
    silent: [
      'tags: [conversational, peft, lora]',
      'tags: [model-index, "arxiv:2501.00656", "n<1K", "1,000 hours"]',
      'tags:\n- model [beta]',
      'tags:\n- a model for German, trained with great care on texts',
    ],
  },
  {
    rule: 'tags-joined',
    yaml: 'tags: ["peft, lora", chat]',
    lines: [2],
    says: 'one tag',
    fixed: 'tags: [peft, lora, chat]',
    silent: [],
  },
  {
    rule: 'tags-joined',
    yaml: 'tags: text to speech, no, tts',
    lines: [2],
    says: 'one tag',
    fixed: 'tags: ["text to speech", "no", tts]',
    silent: ['tags: tts', 'tags: >-\n  peft, lora'],
  },
  {
    rule: 'tags-letters',
    yaml: 'tags:\n- trl\n- d\n- e\n- m\n- o',
    lines: [4],
    says: '“d”, “e”, “m” …',
    fixed: null,
    silent: ['tags: [c, r, code]', 'tags: [trl, sft, dpo]', 'tags: d e m o'],
  },
  {
    rule: 'metrics-id',
    yaml: 'metrics:\n- F1\n- bleu',
    lines: [3],
    says: 'is “f1”',
    fixed: 'metrics:\n- f1\n- bleu',
    silent: [
      'metrics: [accuracy, f1, bleu, rouge, wer, cer, perplexity]',
      'metrics: [acc, rmse, ter, der, mrr, em, bleurt, rouge1, pr_auc, recall@5, hit rate]',
    ],
  },
  {
    rule: 'metrics-id',
    yaml: 'metrics: accurracy',
    lines: [2],
    says: 'Did you mean “accuracy”?',
    fixed: null,
    silent: ['metrics: macro_accuracy'],
  },
  {
    rule: 'metrics-id',
    yaml: 'metrics: BLEU score on newstest2014',
    lines: [2],
    says: 'is no id of a metric',
    fixed: null,
    silent: ['metrics: mean average precision'],
  },
  {
    rule: 'new-version-id',
    yaml: 'new_version: https://huggingface.co/a/b-2',
    lines: [2],
    says: 'owner/name',
    fixed: 'new_version: a/b-2',
    silent: ['new_version: a/b-2'],
  },
  {
    rule: 'co2-emissions',
    yaml: 'co2_eq_emissions:\n  emissions: "24_700_000"',
    lines: [3],
    says: 'grams of CO₂',
    fixed: 'co2_eq_emissions:\n  emissions: 24700000',
    silent: [
      'co2_eq_emissions: 12.5',
      'co2_eq_emissions: 24_700_000',
      'co2_eq_emissions: [5]',
      'co2_eq_emissions:',
      'co2_eq_emissions:\n  emissions: 1e6\n  source: a',
    ],
  },
  {
    rule: 'co2-emissions',
    yaml: 'co2_eq_emissions:\n  source: a',
    lines: [2],
    says: 'no “emissions”',
    fixed: null,
    silent: [],
  },
  {
    rule: 'co2-key',
    yaml: 'co2_eq_emissions:\n  hardware_use: a\n  emissions: 1',
    lines: [3],
    says: 'Did you mean “hardware_used”?',
    fixed: null,
    silent: [],
  },
  {
    rule: 'co2-key',
    yaml: 'co2_eq_emissions:\n  emission: 12\n  on_cloud: true',
    lines: [3],
    says: 'Did you mean “emissions”?',
    fixed: 'co2_eq_emissions:\n  emissions: 12\n  on_cloud: true',
    silent: [
      'co2_eq_emissions:\n  emissions: 12\n  energy_consumed: 1\n  cpu_model: a\n  hours_used: 1\n  hardware_used: b',
      'co2_eq_emissions:\n  emission: 12\n  emissions: 12',
    ],
  },
  {
    rule: 'true-or-false',
    yaml: 'extra_gated_eu_disallowed: yes\ninference: "false"',
    lines: [2, 3],
    says: 'takes true or false',
    fixed: 'extra_gated_eu_disallowed: true\ninference: "false"',
    silent: ['inference: false', 'inference:\n  parameters:\n    top_k: 1', 'inference:'],
  },
  {
    rule: 'true-or-false',
    yaml: 'inference: warm',
    lines: [2],
    says: 'without quotes',
    fixed: null,
    silent: [],
  },
  {
    rule: 'widget-example',
    yaml: 'widget:\n- example_title: a\n  question: b\n- src: a.wav',
    lines: [3],
    says: 'an input that the Hub knows',
    fixed: null,
    silent: [
      'widget:\n- messages:\n  - role: user\n    content: a',
      'widget:\n- output:\n    url: a.png',
      'widget:\n- structuredData:\n    a: [1]',
    ],
  },
  {
    rule: 'widget-example',
    yaml: 'widget:\n- text: fine\n- a text',
    lines: [4],
    says: 'key: value',
    fixed: null,
    silent: ['widget:\n- text: fine', 'widget:\n- src: a.wav\n  example_title: b'],
  },
  {
    rule: 'gated-field-type',
    yaml: 'extra_gated_fields:\n  Name: text\n  Age: number\n  Use:\n    type: select\n  Born: date\n  Why: {type: dropdown}\n  What: {label: a}\n  More: 3',
    lines: [4, 5, 7, 8, 9, 10],
    says: '“Age” has the type “number”, which is none that the Hub knows. It takes checkbox, country, date_picker, ip_location, select, text. Did you mean “text”?',
    fixed: null,
    silent: ['extra_gated_fields:\n  Name: text\n  Use:\n    type: select\n    options: [a]'],
  },
  {
    rule: 'gated-field-type',
    yaml: 'extra_gated_fields:\n  Name: Text\n  Born: date-picker\n  Use: {type: drop_down, options: [a]}\n  None:',
    lines: [3, 4, 5, 6],
    says: 'the type “Text”',
    fixed:
      'extra_gated_fields:\n  Name: text\n  Born: date-picker\n  Use: {type: drop_down, options: [a]}\n  None:',
    silent: ['extra_gated_fields:\n  Name: {type: text}\n  Born: date_picker\n  IP: ip_location'],
  },
  {
    rule: 'version-zero-lost',
    yaml: 'version: 1.10\nmodel_version: 4.40',
    lines: [2, 3],
    says: 'the number 1.1, another version',
    fixed: 'version: "1.10"\nmodel_version: 4.40',
    silent: ['version: "1.10"', 'version: 1.0', 'version: 1.10.0', 'version: 10', 'lr: 0.10'],
  },
  {
    rule: 'key-reserved',
    yaml: 'eval_results: "accuracy 0.91"',
    lines: [2],
    says: 'do not load this card',
    fixed: null,
    silent: ['eval_results: []', 'evaluation_results: a', 'results: a'],
  },
  {
    rule: 'thumbnail-url',
    yaml: 'thumbnail: https://github.com/lab/model/blob/main/logo.png',
    lines: [2],
    says: 'is the page about the image',
    fixed: 'thumbnail: "https://github.com/lab/model/raw/main/logo.png"',
    silent: [
      'thumbnail: https://github.com/lab/model/blob/main/logo.png?raw=true',
      'thumbnail: https://huggingface.co/lab/model/resolve/main/logo.png',
    ],
  },
  {
    rule: 'thumbnail-url',
    yaml: 'thumbnail: logo.png',
    lines: [2],
    says: 'no web address',
    fixed: null,
    silent: ['thumbnail: https://example.com/logo.png', 'thumbnail:'],
  },
  {
    rule: 'model-index-schema',
    yaml: 'model-index:\n- name: a\n  results:\n  - task:\n      type: t\n    dataset:\n      name: d\n      type: d\n      config: null\n      revision: 12345678\n    metrics:\n    - type: acc\n      value: 1',
    lines: [10, 11],
    says: '“"model-index[0].results[0].dataset.config" must be a string”',
    fixed:
      'model-index:\n- name: a\n  results:\n  - task:\n      type: t\n    dataset:\n      name: d\n      type: d\n      revision: 12345678\n    metrics:\n    - type: acc\n      value: 1',
    silent: [
      'model-index:\n- name: a\n  results: []',
      'model-index:\n- name: a\n  results:\n  - task:\n      type: t\n    dataset:\n      name: d\n      type: d\n      revision: "12345678"\n    metrics:\n    - type: acc\n      value: "20.0 ± 1.2"\n    source:\n      url: https://example.com',
    ],
  },
  {
    rule: 'model-index-schema',
    yaml: `${RESULT}      revision: 12345678\n    metrics: []`,
    lines: [10],
    says: 'must be a string',
    fixed: `${RESULT}      revision: "12345678"\n    metrics: []`,
    silent: [],
  },
  {
    rule: 'model-index-schema',
    yaml: `${RESULT}      config: null # none\n    metrics: []`,
    lines: [10],
    says: 'must be a string',
    fixed: null,
    silent: [],
  },
  {
    rule: 'model-index-schema',
    yaml: 'model-index:\n- results:\n  - dataset:\n      name: d\n      type: d\n    metrics:\n    - type: acc\n    source:\n      name: x',
    lines: [3, 4, 8, 9],
    says: '“model-index[0].name” is missing',
    fixed: null,
    silent: [],
  },
  {
    rule: 'model-index-schema',
    yaml: 'model-index:\n- name: ner\n  results:\n  - task: {type: token-classification}\n    metrics:\n    - {type: f1, value: 0.85}\n    - {type: recall, value: null}',
    lines: [5, 8],
    says: 'no “dataset”: the Hub links no leaderboard',
    fixed: null,
    silent: [metric('f1', '0.85'), metric('f1', '.nan')],
  },
  {
    rule: 'model-index-schema',
    yaml: 'model-index:\n- tiny\n- name: a\n  results:\n  - accuracy\n  - task: {type: t}\n    dataset: {type: d, name: d}\n    metrics: [accuracy, {f1: 0.5}]\n    source: https://example.com',
    lines: [3, 6, 9, 9, 10],
    says: '“model-index[0]” must be “key: value” lines, with “name”, “results”',
    fixed: null,
    silent: ['model-index: []', 'model-index:\n- {name: a, results: []}'],
  },
  {
    rule: 'model-index-schema',
    yaml: 'model-index:\n- Name: a\n  result:\n  - tasks: {type: t}\n    dataset: {type: d, name: d}\n    metrics: [{type: acc, value: 1}]',
    lines: [3, 4],
    says: '“model-index[0]” has no field “Name”. “name” is meant, without which the Hub refuses',
    fixed:
      'model-index:\n- name: a\n  result:\n  - tasks: {type: t}\n    dataset: {type: d, name: d}\n    metrics: [{type: acc, value: 1}]',
    silent: [
      'model-index:\n- name: a\n  model: b\n  results:\n  - task: {type: t, tasks: 1}\n    dataset: {type: d, name: d, args: {Name: x}}\n    metrics: [{type: acc, value: 1, verified: true, score: 2}]',
    ],
  },
  {
    rule: 'model-index-schema',
    yaml: 'model_index:\n- name: a\n  results:\n  - task: {type: t}\n    dataset: {type: d, name: d}\n    metric:\n      type: acc\n      value: 1',
    lines: [7],
    says: 'has no field “metric”. “metrics” is meant',
    fixed: null,
    silent: ['model_index: 1', 'model_index:\n- name: a\n  results: []'],
  },
  {
    rule: 'model-index-empty',
    yaml: `${RESULT}    metrics: []\n- name: b\n  results: []`,
    lines: [10],
    says: '“metrics” is empty',
    fixed: null,
    silent: ['results: []', metric('acc', '1'), 'model-index:\n- name: a'],
  },
  {
    rule: 'model-index-nothing',
    yaml: `${RESULT}      split: None\n      args: nan\n    metrics:\n    - {type: wer, name: None, value: .nan}\n    - {type: wer, value: "N/A"}`,
    lines: [10, 11, 13, 14],
    says: '“None” is a program’s word for nothing, and shown as it stands (and 1 more below)',
    fixed: null,
    silent: [
      metric('acc', 'none of them'),
      metric('acc', '0'),
      `${RESULT}      config: null\n    metrics: []`,
    ],
  },
  {
    rule: 'model-index-value-text',
    yaml: metric('acc', '69.5%'),
    lines: [12],
    says: 'cannot be sorted',
    fixed: metric('acc', '69.5'),
    silent: [
      metric('acc', '69.5'),
      metric('acc', '"20.0 ± 1.2"'),
      metric('acc', '1e5'),
      metric('acc', '"0.857"'),
      metric('acc', 'high'),
    ],
  },
  {
    rule: 'model-index-value-text',
    yaml: metric('acc', '[0.4, 0.5]'),
    lines: [12],
    says: 'This value is a list',
    fixed: null,
    silent: [],
  },
  {
    rule: 'model-index-value-text',
    yaml: metric('acc', '"0,857" # of 1'),
    lines: [12],
    says: '“0,857” is a text',
    fixed: metric('acc', '0.857 # of 1'),
    silent: [],
  },
  {
    rule: 'model-index-value-text',
    yaml: metric('acc', '10,857'),
    lines: [12],
    says: 'Write a plain number',
    fixed: null,
    silent: [],
  },
  {
    rule: 'model-index-value-text',
    yaml: metric('latency', '12 ms'),
    lines: [12],
    says: 'Write a plain number',
    fixed: null,
    silent: [],
  },
  {
    rule: 'model-index-scale',
    yaml: `${metric('accuracy', '88.2')}\n    - type: f1\n      value: 0.9\n    - type: accuracy\n      value: 0.87`,
    lines: [16],
    says: '“accuracy” is between 0 and 1 here',
    fixed: null,
    silent: [
      `${metric('accuracy', '0.91')}\n    - type: accuracy\n      value: 1`,
      `${metric('accuracy', '0.9')}\n    - type: accuracy\n      value: 12.5\n    - type: accuracy\n      value: 80`,
      metric('accuracy', '0.19\n    - {type: accuracy, value: 24.5}').replaceAll(': d', ': mteb/d'),
      `${metric('accuracy', '0.4')}\n    - type: accuracy\n      value: 3.1\n    - type: accuracy\n      value: 41`,
      `${metric('wer', '0.87')}\n    - type: wer\n      value: 88.2`,
      `${metric('accuracy', '0.87')}\n    - type: f1\n      value: 88.2`,
      `${metric('accuracy', '0.87')}\n  - task:\n      type: t\n    dataset:\n      name: e\n      type: e\n    metrics:\n    - type: accuracy\n      value: 88.2`,
    ],
  },
  {
    rule: 'model-index-entries',
    yaml: 'model-index:\n- name: a\n  results: []\n- name: b\n  results: []',
    lines: [2],
    says: 'has 2 models',
    fixed: null,
    silent: ['model-index:\n- name: a\n  results: []'],
  },
  {
    rule: 'yaml-1-1-value',
    yaml: 'language: no\nlicense_name: 1:30\ntags: [on, a]\nextra_gated_fields: {Use: {type: select, options: [yes, no]}}\nmodel-index: [{name: a, results: [{task: {type: t}, dataset: {type: d, name: d, config: no}, metrics: []}]}]',
    lines: [2, 3, 4, 5, 5, 6],
    says: 'a text for the Hub, but false for Python tools',
    fixed:
      'language: "no"\nlicense_name: 1:30\ntags: [on, a]\nextra_gated_fields: {Use: {type: select, options: [yes, no]}}\nmodel-index: [{name: a, results: [{task: {type: t}, dataset: {type: d, name: d, config: no}, metrics: []}]}]',
    silent: [
      'commercial: no\nnsfw: yes\ntime: 1:30',
      'widget: [{text: yes}]',
      metric('acc', 'no'),
      'params: 1_000',
      'date: 2025-01-15',
      'language: "no"',
      'inference: true',
      'params: 1000',
      'version: 1.10',
      'tags: [y, n]',
    ],
  },
  {
    rule: 'missing-license',
    yaml: 'tags: [a]',
    lines: [2],
    says: 'nobody may use the model for certain',
    fixed: null,
    silent: ['license: mit', 'license:', 'license: [null]'],
  },
  {
    rule: 'missing-license',
    yaml: 'tags: [a]\nlicense: ""',
    lines: [3],
    says: '“license” is empty: nobody may use',
    fixed: null,
    silent: [],
  },
  {
    rule: 'missing-pipeline-tag',
    yaml: 'license: mit',
    lines: [2],
    says: 'the Hub guesses the task from the files',
    fixed: null,
    silent: ['pipeline_tag: text-generation', 'tags: [fill-mask]'],
  },
  {
    rule: 'missing-pipeline-tag',
    yaml: 'license: mit\npipeline_tag:',
    lines: [3],
    says: '“pipeline_tag” is empty: the Hub guesses',
    fixed: null,
    silent: ['pipeline_tag:\ntags: [fill-mask]'],
  },
  {
    rule: 'missing-library-name',
    yaml: 'license: mit',
    lines: [2],
    says: 'the Hub guesses the library',
    fixed: null,
    silent: ['library_name: transformers', 'tags: [sentence-transformers]'],
  },
  {
    rule: 'missing-language',
    yaml: 'license: mit',
    lines: [2],
    says: 'by its language',
    fixed: null,
    silent: [
      'language: en',
      'pipeline_tag: image-classification',
      'pipeline_tag: robotics',
      'tags: [time-series-forecasting]',
      'tags: [timm]',
      'pipeline_tag: audio-classification',
      'language:',
    ],
  },
  ...['image-to-text', 'automatic-speech-recognition', 'image-text-to-text', 'any-to-any'].map(
    (task) => ({
      rule: 'missing-language',
      yaml: `language: []\npipeline_tag: ${task}\ntags: [image-classification]`,
      lines: [2],
      says: '“language” is empty',
      fixed: null,
      silent: [],
    }),
  ),
  {
    rule: 'missing-datasets',
    yaml: 'license: mit\ndatasets: []',
    lines: [3],
    says: 'trained on',
    fixed: null,
    silent: [
      'datasets: a/b',
      'base_model: a/b\ntags: [gguf]',
      'base_model: a/b\nquantized_by: c',
      'base_model: [a/b, c/d]\ntags: [merge]',
      'datasets: [null]',
    ],
  },
  {
    rule: 'missing-datasets',
    yaml: 'base_model: a/b\ntags: [lora]',
    lines: [2],
    says: 'trained on',
    fixed: null,
    silent: [],
  },
  {
    rule: 'missing-base-model',
    yaml: 'tags: [gguf]',
    lines: [2],
    says: 'the tree of the model',
    fixed: null,
    silent: [
      'tags: [gguf]\nbase_model: a/b',
      'tags: [chat]',
      'tags: [mlx]',
      'tags: ["base_model:"]',
    ],
  },
  {
    rule: 'missing-base-model',
    yaml: 'license: mit\ntags:\n- base_model:adapter:a/b\n- lora',
    lines: [2],
    says: 'as other fields say it was',
    fixed: 'license: mit\nbase_model: a/b\ntags:\n- base_model:adapter:a/b\n- lora',
    silent: [],
  },
  {
    rule: 'missing-base-model',
    yaml: 'base_model_sources:\n- {name: A, repo_url: "https://huggingface.co/a/b"}\n- {name: B, repo_url: "https://huggingface.co/c/d"}',
    lines: [2],
    says: 'as other fields say it was',
    fixed:
      'base_model: [a/b, c/d]\nbase_model_sources:\n- {name: A, repo_url: "https://huggingface.co/a/b"}\n- {name: B, repo_url: "https://huggingface.co/c/d"}',
    silent: [],
  },
  {
    rule: 'missing-base-model',
    yaml: 'tags: ["base_model:adapter:/root/x", lora]',
    lines: [2],
    says: 'as other fields say it was',
    fixed: null,
    silent: [],
  },
  {
    rule: 'key-empty',
    yaml: 'tags:\nmetrics: []\nbase_model: ""\npipeline_tag: ""\nlicense_name:\ndatasets: []',
    lines: [2, 3, 4, 6],
    says: '“tags” is empty, and says as much as no field',
    fixed: null,
    silent: [
      'thumbnail:',
      'instance_prompt: null',
      'widget: ""',
      'x_own:',
      'model-index: []',
      'license:',
      'inference:',
    ],
  },
];

describe('the checks of the front matter', () => {
  test.each(CASES)('$rule: $yaml', ({ rule: id, yaml, lines, says, fixed, silent }) => {
    const found = findings(yaml, id);
    expect(found.map(({ line }) => line)).toEqual(lines);
    expect(found[0]?.message).toContain(says);
    const [first] = found;
    expect(first?.fix === undefined ? null : applyFix(card(yaml), first.fix)).toBe(
      fixed === null ? null : card(fixed),
    );
    for (const fine of silent) {
      expect(findings(fine, id), fine).toEqual([]);
    }
  });

  test('each rule has a case', () => {
    const tested = new Set(CASES.map(({ rule }) => rule));
    expect(FRONT_MATTER_RULES.map(({ id }) => id).filter((id) => !tested.has(id))).toEqual([]);
  });

  test('each rule says what it is about and how it is known, and none is an error by judgement', () => {
    const unsaid = FRONT_MATTER_RULES.filter(({ about, evidence }) => !about || !evidence);
    expect(unsaid.map(({ id }) => id)).toEqual([]);
    const judged = FRONT_MATTER_RULES.filter(({ evidence }) => evidence?.kind === 'assumed');
    expect(judged.filter(({ severity }) => severity === 'error')).toEqual([]);
    const ids = FRONT_MATTER_RULES.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  test('a fix counts in the whole file: with a byte order mark, blank lines and CRLF before', () => {
    const text = '\ufeff\r\n---\r\ntags: [a]\r\nlicense: MIT\r\n---\r\n# Title\r\n';
    const [problem] = check(text).filter((found) => found.rule === 'license-unknown');
    expect(problem?.line).toBe(4);
    expect(problem?.fix && applyFix(text, problem.fix)).toBe(text.replace('MIT', 'mit'));
  });

  test('a fix counts a byte order mark that stands between the opening fence and the first key', () => {
    const text = '---\n\ufefflicense: MIT\n---\n';
    const [problem] = check(text).filter((found) => found.rule === 'license-unknown');
    expect(problem?.fix && applyFix(text, problem.fix)).toBe(text.replace('MIT', 'mit'));
  });

  test('a tag is split with the line ends of its card', () => {
    const text = '---\r\ntags:\r\n- a, b\r\n---\r\n# Title\r\n';
    const [problem] = check(text).filter((found) => found.rule === 'tags-joined');
    expect(problem?.fix && applyFix(text, problem.fix)).toBe(text.replace('a, b', 'a\r\n- b'));
  });

  test.each([
    [50, 'There are 30 more findings of this kind.'],
    [5000, 'There are at least 980 more findings of this kind.'],
  ])('of %d findings of a rule twenty are shown', (count, message) => {
    const found = findings(`language:\n${'- xx-none\n'.repeat(count)}`, 'language-code');
    expect(found).toHaveLength(21);
    expect(found.at(-1)).toMatchObject({ message, line: 23 });
  });

  test('a value is judged where it is written, also where an alias or a merge key repeats it', () => {
    const yaml = 'base: &base\n  license: MIT\n  language: no\n<<: *base\ncopy: *base';
    expect(findings(yaml, 'missing-license')).toEqual([]);
    expect(findings(yaml, 'yaml-1-1-value').map(({ line }) => line)).toEqual([4]);
    const [finding] = findings(yaml, 'license-unknown');
    expect(finding?.line).toBe(3);
    expect(finding?.fix && applyFix(card(yaml), finding.fix)).toBe(
      card(yaml.replace('MIT', 'mit')),
    );
  });

  test('dates and bytes are no texts', () => {
    const yaml = `${RESULT}      revision: 2025-01-15\n      config: !!binary QUJD\n    metrics: []`;
    expect(findings(yaml, 'model-index-schema').map(({ line }) => line)).toEqual([11, 10]);
  });

  test('a list where a text is meant is not taken away', () => {
    for (const config of ['[a]', '\n      - a', '{a: 1}']) {
      const yaml = `${RESULT}      config: ${config}\n    metrics: []`;
      expect(findings(yaml, 'model-index-schema')).toMatchObject([{ line: 10 }]);
      expect(findings(yaml, 'model-index-schema')[0]).not.toHaveProperty('fix');
    }
  });

  // In time that grows with its square, one of these would outlast any test.
  test.each([
    ['metrics', 'a'.repeat(2_000_000)],
    ['metrics', 'a b '.repeat(500_000)],
    ['tags', `${'a '.repeat(1_000_000)},`],
    ['tags', `[${'"a, b", '.repeat(80_000)}]`],
  ])('comes to the end of a hostile value of “%s”', (key, value) => {
    expect(parseModelCard(card(`${key}: ${value}`)).yaml).not.toBeNull();
    expect(check(card(`${key}: ${value}`)).length).toBeLessThan(100);
  });

  test('comes to the end of a number without end', () => {
    expect(check(card(metric('acc', `"${'1'.repeat(1_000_000)}%"`))).length).toBeLessThan(100);
  });

  const FIELDS = [...FIELD_FORMS.keys(), 'new_version'];
  const VALUES = ['{a: b}', '[[a]]', '[{a: b}]', '{}', '[[]]', '[a, {name: b}]'];

  test.each(FIELDS.flatMap((key) => VALUES.map((value) => `${key}: ${value}`)))(
    'what the panel cannot read is a finding: %s',
    (yaml) => {
      const { fields, newVersion } = readFacts(
        parseModelCard(card(yaml)).frontMatter.entries,
        '',
        null,
      );
      const shown = JSON.stringify([fields, newVersion]);
      const found = check(card(yaml)).filter(({ severity }) => severity !== 'hint');
      const lines = found.filter(({ rule }) => rule !== 'missing-license').map(({ line }) => line);
      expect(!shown.includes('not a value this field can have') || lines.includes(2)).toBe(true);
    },
  );

  test.each([
    ['base_model_relation: merge', 'base-model-relation', 'warning'],
    ['base_model: a/b\nbase_model_relation: cousin', 'base-model-relation', 'error'],
    ['base_model:', 'key-null', 'warning'],
    ['license:', 'key-null', 'error'],
    ['datasets:', 'key-null', 'warning'],
    ['datasets: [null]', 'key-null', 'error'],
    ['tags: [null]', 'key-null', 'warning'],
    ['tags: [[a]]', 'item-shape', 'warning'],
    ['datasets: [[a]]', 'item-shape', 'error'],
    ['datasets: a/b/c', 'datasets-id', 'warning'],
    ['datasets: a b', 'datasets-id', 'error'],
    [
      'model-index:\n- name: a\n  results: [{task: {type: t}, metrics: []}]',
      'model-index-schema',
      'warning',
    ],
    ['model-index:\n- name: a', 'model-index-schema', 'error'],
    ['model_index:\n- name: a', 'model-index-schema', 'warning'],
  ])('what is not known to be refused is no error: %j', (yaml, rule, severity) => {
    expect(findings(yaml, rule)).toMatchObject([{ severity }]);
  });

  test.each(['task_categories: [text-generation]', 'sdk: static\ncolorFrom: red'])(
    'numbers among tags are told in the cards of others as well: %j',
    (kind) => {
      expect(findings(`license: mit\ntags: [5, "5"]\n${kind}`, 'item-not-text')).toMatchObject([
        { line: 3 },
      ]);
    },
  );

  test('says nothing of a good card', () => {
    const good =
      'license: apache-2.0\nlanguage: [en, de]\nlibrary_name: transformers\npipeline_tag: text-generation\ndatasets: [allenai/c4]\ntags: [chat]\nbase_model: a/b';
    expect(check(card(good))).toEqual([]);
  });
});
