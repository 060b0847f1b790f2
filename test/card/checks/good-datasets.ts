/** Well-kept cards of datasets, one of each kind of data and of metadata: nothing but hints. */
export const GOOD_DATASETS: Readonly<Record<string, string>> = {
  'text, made by push_to_hub': `---
license: cc-by-4.0
language:
- en
task_categories:
- text-classification
task_ids:
- sentiment-classification
size_categories:
- 10K<n<100K
pretty_name: Harbour Reviews
dataset_info:
  features:
  - name: text
    dtype: string
  - name: label
    dtype:
      class_label:
        names:
          '0': negative
          '1': positive
  splits:
  - name: train
    num_bytes: 4123011
    num_examples: 20000
  - name: test
    num_bytes: 1030402
    num_examples: 5000
  download_size: 2900117
  dataset_size: 5153413
configs:
- config_name: default
  data_files:
  - split: train
    path: data/train-*
  - split: test
    path: data/test-*
---

# Harbour Reviews

25,000 reviews of harbour restaurants, each with its sentiment.
`,

  images: `---
license: cc0-1.0
task_categories:
- image-classification
- zero-shot-image-classification
size_categories:
- 1K<n<10K
pretty_name: Tidal Shells
tags:
- biology
- image
dataset_info:
  features:
  - name: image
    dtype: image
  - name: species
    dtype:
      class_label:
        names:
          '0': cockle
          '1': whelk
          '2': razor clam
  splits:
  - name: train
    num_bytes: 812004113
    num_examples: 6120
---

# Tidal Shells

Photographs of shells on a grey table.
`,

  'audio, in several languages': `---
license: cc-by-sa-4.0
language:
- fy
- nds
- nl
annotations_creators:
- crowdsourced
language_creators:
- crowdsourced
multilinguality:
- multilingual
size_categories:
- 10K<n<100K
source_datasets:
- original
task_categories:
- automatic-speech-recognition
- text-to-speech
task_ids: []
pretty_name: Voices of the Wadden Coast
paperswithcode_id: null
configs:
- config_name: fy
  data_dir: fy
  default: true
- config_name: nds
  data_dir: nds
- config_name: nl
  data_dir: nl
extra_gated_prompt: Please do not try to find out who speaks.
extra_gated_fields:
  Name: text
  I will not try to identify the speakers: checkbox
---

# Voices of the Wadden Coast

Read sentences, 40 hours.
`,

  'translation, one configuration a pair': `---
language:
- en
- 'no'
- is
license:
- mit
multilinguality:
- translation
source_datasets:
- extended|opus_books
- acme/saga-lines
task_categories:
- translation
dataset_info:
- config_name: en-is
  features:
  - name: translation
    dtype:
      translation:
        languages:
        - en
        - is
  splits:
  - name: train
    num_bytes: 19301
    num_examples: 120
- config_name: en-no
  features:
  - name: id
    dtype: string
  - name: translation
    dtype:
      translation:
        languages:
        - en
        - 'no'
  splits:
  - name: train
    num_bytes: 20010
    num_examples: 131
configs:
- config_name: en-is
  data_files:
  - split: train
    path: en-is/*.parquet
- config_name: en-no
  data_files:
  - split: train
    path: en-no/*.parquet
---

# Saga lines
`,

  'tables, with parameters of the loader': `---
license: odc-by
task_categories:
- tabular-regression
- time-series-forecasting
tags:
- energy
- timeseries
size_categories: 1M<n<10M
configs:
- config_name: hourly
  data_files: hourly.csv
  sep: ";"
- config_name: daily
  data_files:
  - daily/2023.csv
  - daily/2024.csv
  sep: "\\t"
---

# Wind farm output
`,

  'questions, with nested features': `---
annotations_creators:
- expert-generated
language:
- de
language_creators:
- found
license: cc-by-nc-4.0
multilinguality:
- monolingual
size_categories:
- n<1K
task_categories:
- question-answering
task_ids:
- extractive-qa
train-eval-index:
- config: plain_text
  task: question-answering
  task_id: extractive_question_answering
  splits:
    train_split: train
    eval_split: validation
  col_mapping:
    question: question
    context: context
    answers:
      text: text
      answer_start: answer_start
dataset_info:
  config_name: plain_text
  features:
  - name: id
    dtype: string
  - name: context
    dtype: string
  - name: answers
    sequence:
    - name: text
      dtype: string
    - name: answer_start
      dtype: int32
  - name: scores
    list: float32
  - name: source
    struct:
    - name: title
      dtype: string
    - name: seen
      dtype: timestamp[us, tz=UTC]
---

# Fragen zum Hafen
`,

  'instructions and preferences, written by a library': `---
license: apache-2.0
language: en
size_categories: n<1K
task_categories:
- text-generation
- question-answering
tags:
- synthetic
- distilabel
- rlaif
library_name: datasets
---

# Tiny preferences
`,

  'a license of its own, no viewer': `---
viewer: false
license: other
license_name: harbour-data-1.0
license_link: LICENSE.md
pretty_name: "Sonar: the long run"
language:
- code
- multilingual
task_categories:
- other
annotations_creators:
- no-annotation
---

# Sonar

Raw echoes.
`,

  'video, with the parts of a model card that are meant so': `---
license: bsd-3-clause
task_categories:
- video-classification
- robotics
tags:
- LeRobot
- video
size_categories:
- 100K<n<1M
thumbnail: https://example.org/arm.png
language_bcp47:
- de-CH
configs:
- config_name: default
  data_files: data/*/*.parquet
---

# Arm and cup
`,

  'only files and splits': `---
configs:
- config_name: default
  data_files:
  - split: train
    path:
    - train/part1.jsonl
    - train/part2.jsonl
  - split: validation.small
    path: val_small.jsonl
license: mit
---

# Ledger

A ledger of small things.
`,
};
