/** A card that states most of what the formats have a place for. */
export const FULL = `---
license: apache-2.0
language: [en, fr]
library_name: transformers
pipeline_tag: text-generation
base_model: lab/heron-base
base_model_relation: finetune
datasets: [lab/ponds, "Reeds of the north"]
metrics: [accuracy]
tags: [birds, text-generation-inference]
version: 1.2.0
release_date: 2026-03-04
last_updated: 2026-05-06
author: Ada Lovelace
co2_eq_emissions: {emissions: 12.5, source: codecarbon}
widget: [{text: "A heron"}]
model-index:
- name: heron
  results:
  - task: {type: text-generation}
    dataset: {name: Ponds, type: lab/ponds, split: test}
    metrics:
    - {type: accuracy, value: 0.75}
    - {type: exact_match, value: 61.5%}
---
# Heron

Heron writes about birds. It is small.

## Uses

### Direct Use

It writes captions of photographs.

### Out-of-Scope Use

It must not identify people.

## Intended users

Ornithologists who write.

## Limitations

It knows no owls.

## Ethical considerations

It may disturb nests.

## Recommendations

Users should check what it writes for bias.

## Training procedure

It was trained for three days.

### Preprocessing

Feathers were removed.

- **Model type:** decoder-only transformer
- **Architecture:** HeronForCausalLM
- **Input:** text and photographs
- **Output:** text

| a | b |
|---|---|
| 1 | 2 |

## Citation

\`\`\`bibtex
@article{heron, title={Herons}, author={Lovelace, Ada and Hopper, Grace}, year={2026}, doi={10.1000/182}}
\`\`\`
`;

export const DATASET = `---
license: cc-by-4.0
pretty_name: Ponds
language: de
task_categories: [text-classification]
tags: [birds]
configs:
- config_name: default
  data_files:
  - {split: train, path: data/train-*.parquet}
  - {split: test, path: [a.csv, b.csv]}
- config_name: raw
  data_files: raw/*.bin
dataset_info:
- config_name: default
  features:
  - {name: text, dtype: string}
  - {name: label, dtype: {class_label: {names: {'0': heron}}}}
  - {name: boxes, sequence: float32}
---
# Ponds

Ponds of the north, described by hand.
`;

/** After the Hub’s template of a dataset’s card. */
export const FULL_DATASET = `---
license: cc-by-4.0
pretty_name: Ponds
language: de
size_categories: [1K<n<10K]
annotations_creators: [crowdsourced]
task_categories: [text-classification]
source_datasets: [original, "extended|lab/lakes"]
tags: [birds, modality:image]
configs:
- data_files: data/*.parquet
dataset_info:
  features:
  - {name: text, dtype: string}
  - {name: label, dtype: {class_label: {names: {'0': heron}}}}
  dataset_size: 123456
---
# Dataset Card for Ponds

### Dataset Description

Ponds of the north, described by hand.

- **Curated by:** The Pond Lab
- **Shared by [optional]:** Pond Archive

## Uses

### Direct Use

It is for training classifiers.

### Out-of-Scope Use

Do not find people with it.

### Source Data

#### Data Collection and Processing

People walked to ponds.

#### Personal and Sensitive Information

Names of walkers were removed.

## Bias, Risks, and Limitations

Small ponds are missing.

### Recommendations

Users should add small ponds.
`;

export const SPACE =
  '---\ntitle: Pond\nsdk: gradio\nsdk_version: 5.1.0\nlicense: mit\nmodels: [lab/heron]\ndatasets: [lab/ponds]\napp_file: app.py\n---\n\nA pond to try.\n';

const LONG = 'The model may hallucinate about herons, and more. ';

/** Cards made to break what is written of them. */
export const HOSTILE: Readonly<Record<string, string>> = {
  'numbers that JSON has not': `---\nlicense: mit\nversion: .nan\nco2_eq_emissions: .inf\nmodel-index:\n- name: x\n  results:\n  - dataset: {name: .nan, type: -.inf}\n    metrics: [{type: .inf, value: .nan}]\n---\n# X\n\nIt is.\n`,
  'keys of prototypes': `---\n__proto__: {polluted: 1}\nconstructor: x\nlicense: __proto__\nlibrary_name: constructor\npipeline_tag: toString\nlanguage: [__proto__, hasOwnProperty]\nco2_eq_emissions: {__proto__: 1, constructor: 2}\nbase_model: __proto__\ndatasets: [__proto__, constructor]\ntags: [__proto__]\n---\n# toString\n\nIt is.\n`,
  'values of other kinds': `---\nlicense: {a: 1}\ntags: {b: [1]}\ndatasets: 7\nbase_model: [[x], {y: z}, null, true]\nlanguage: false\npipeline_tag: [a, b]\nauthor: [[x]]\nmetrics: {}\nmodel-index: {name: [], results: 4}\nversion: [1, 2]\nrelease_date: 2026-99-99\nlibrary_name: {}\n---\n# X\n\nIt is.\n`,
  'controls and halves of characters': `---\nlicense: "a\\u0000b\\u202e\\ud800"\nauthor: "x\\u001b[31m\\udfff"\ndatasets: ["\\ud83d"]\nmodel_type: "\\u0007"\nmodel-index: [{name: x, results: [{dataset: {name: "\\ud800"}, metrics: [{type: "\\u0000", value: "\\udc00"}]}]}]\n---\n# A\u0000\u202eb\ud800\n\n## Limitations\n\nIt\u0007 fails\u001b[31m on \udfff owls.\n\n\`\`\`bibtex\n@misc{a, title={\ud800 x}, author={\u0000}}\n\`\`\`\n`,
  'markup and orders': `---\nlicense: "</script><script>alert(1)</script>"\nauthor: "\\"><img src=x onerror=alert(1)>"\nlicense_link: javascript:alert(1)\nbase_model: "../../etc/passwd"\ndatasets: ["javascript:alert(1)", "https://user:pw@example.org/"]\n---\n# <script>alert(1)</script> \`\`\` ::error::\n\n## Limitations\n\n</style><script>alert(1)</script> [x](javascript:alert(1)) @all ##[error]\n`,
  'a very long card': `---\nlicense: mit\ntags: [${'heron, '.repeat(2000)}]\n---\n# X\n\n## Limitations\n\n${LONG.repeat(2000)}\n\n${`- ${LONG}\n`.repeat(2000)}`,
  'many headings and names': `---\nlicense: mit\n---\n# X\n\n${'## Limitations\n\n### Bias, risks\n\nIt may be wrong.\n\n'.repeat(500)}`,
  'a dataset with values of other kinds': `---\ntask_categories: {a: 1}\ntask_ids: [[x]]\nsize_categories: 7\nsource_datasets: ["javascript:alert(1)", __proto__, {a: 1}, "\\ud800"]\nconfigs: [{config_name: [x], data_files: {a: 1}}, 7, {data_files: [{split: {a: 1}, path: [1, "../../etc/*.csv", "\\ud800.csv"]}]}]\ndataset_info: [{features: {name: x}, dataset_size: -1}]\n---\n# X\n\n- **Curated by:** <script>alert(1)</script>\n`,
  'a dataset with a size that is none': `---\ndataset_info: {dataset_size: 1.5e300, features: [{name: {a: 1}, dtype: [x]}, {name: "\\u0000", dtype: string}]}\n---\n# X\n\n## Personal and Sensitive Information\n\nIt\u0007 holds \udfff.\n`,
  'a Space with values of other kinds': `---\nsdk: [gradio, x]\nsdk_version: {a: 1}\nmodels: {a: 1}\ndatasets: [[x], "javascript:alert(1)"]\ntitle: .nan\n---\n\nIt is.\n`,
  'a Space of markup': `---\nsdk: "</script><script>"\nsdk_version: .inf\nmodels: ["../x", "https://user:pw@example.org/", __proto__]\ntitle: "\\ud800"\n---\n\nIt is.\n`,
  'a broken front matter': '---\nlicense: [mit\nx: "\n---\n# X\n\n## Uses\n\nIt is used.\n',
};
