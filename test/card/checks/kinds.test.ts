import { describe, expect, test } from 'vitest';
import { checkFrontMatter, RULES_BY_KIND } from '../../../src/card/checks/check-front-matter.ts';
import { applyFix, type Finding } from '../../../src/card/finding.ts';
import { parseModelCard } from '../../../src/card/parse-model-card.ts';
import { checkCard, fixCard } from '../../../src/html/jobs/check-card.ts';
import { GOOD_DATASETS } from './good-datasets.ts';
import { GOOD_SPACES } from './good-spaces.ts';

type Kind = 'dataset' | 'space';

/** What makes a card one of its kind, and no finding but hints; the tested lines follow it. */
const STARTS: Readonly<Record<Kind, string>> = {
  dataset: 'license: mit\nannotations_creators: [found]\n',
  space: 'colorFrom: red\nmetaTitle: A\n',
};

function found(kind: Kind, yaml: string): readonly Finding[] {
  const { yaml: view } = parseModelCard(`---\n${STARTS[kind]}${yaml}\n---\n# Title\n`);
  return view === null ? [] : checkFrontMatter(view);
}

interface Case {
  readonly kind: Kind;
  readonly rule: string;
  /** Behind two lines of the kind: its first line is line 4 of the file. */
  readonly yaml: string;
  /** Severity and line of each finding of the rule. */
  readonly finds: readonly string[];
  /** A part of the first message. */
  readonly says: string;
  /** With the first finding's fix; null when it offers none. */
  readonly fixed?: string;
  /** What looks alike and is fine. */
  readonly silent?: readonly string[];
}

const CASES: readonly Case[] = [
  {
    kind: 'dataset',
    rule: 'dataset-key-misspelt',
    yaml: 'Task-Categories: [translation]\nsize_category: n<1K\ntask_categoris: [translation]',
    finds: ['error 4', 'error 5', 'warning 6'],
    says: '“task_categories” is meant',
    fixed: 'task_categories: [translation]\nsize_category: n<1K\ntask_categoris: [translation]',
    silent: ['version: 1.0.0', 'tasks: [a]', 'dataset_size: 12', 'homepage: a', 'authors: [A]'],
  },
  {
    kind: 'dataset',
    rule: 'dataset-key-misspelt',
    yaml: 'languages:\n- en-US',
    finds: ['error 4'],
    // The value would be refused: no fix makes a refused field of a silent one.
    says: '“language” is meant',
  },
  {
    kind: 'dataset',
    rule: 'dataset-key-misspelt',
    yaml: 'languages:\n- en',
    finds: ['error 4'],
    says: 'is no key of a dataset’s card',
    fixed: 'language:\n- en',
  },
  {
    kind: 'dataset',
    rule: 'dataset-key-shape',
    yaml: 'pretty_name: [A]\ntags:\n- a: b\nsize_categories:\n- null',
    finds: ['warning 4', 'warning 6', 'warning 8'],
    says: 'takes one value',
    silent: [
      'dataset_info:',
      'pretty_name: 1984',
      'paperswithcode_id: null',
      'size_categories: n<1K',
      'tags: []',
    ],
  },
  {
    kind: 'dataset',
    rule: 'dataset-tasks-list',
    yaml: 'task_categories: translation, summarization',
    finds: ['warning 4'],
    says: 'is no list',
    fixed: 'task_categories: [translation, summarization]',
    silent: [
      'task_categories: [translation]',
      'task_ids:',
      'task_ids: []',
      'size_categories: n<1K',
    ],
  },
  {
    kind: 'dataset',
    rule: 'dataset-task-unknown',
    yaml: 'task_categories:\n- Text_Classification\n- sentiment-analysis\n- text2text-generation\n- tagging birds',
    finds: ['warning 5', 'warning 6', 'hint 7', 'warning 8'],
    says: '“text-classification” is',
    fixed:
      'task_categories:\n- text-classification\n- sentiment-analysis\n- text2text-generation\n- tagging birds',
    silent: ['task_categories: [other, robotics, any-to-any]', 'task_categories: []'],
  },
  {
    kind: 'dataset',
    rule: 'dataset-task-unknown',
    yaml: 'task_categories:\n- NER, translation\n- OCR\n- birds, translation',
    finds: ['warning 5', 'warning 6', 'warning 7'],
    says: 'one value for the Hub, and not 2',
    fixed: 'task_categories:\n- token-classification\n- translation\n- OCR\n- birds, translation',
  },
  {
    kind: 'dataset',
    rule: 'dataset-size-unknown',
    yaml: 'size_categories: n<1K, 1K<n<10k',
    finds: ['warning 4'],
    says: 'not 2',
    fixed: 'size_categories: ["n<1K", "1K<n<10K"]',
  },
  {
    kind: 'dataset',
    rule: 'dataset-tasks-list',
    yaml: 'task_categories: Text Classification',
    finds: ['warning 4'],
    says: 'Write “[text-classification]”',
    fixed: 'task_categories: [text-classification]',
  },
  {
    kind: 'dataset',
    rule: 'dataset-tasks-list',
    yaml: 'task_categories: tagging of birds',
    finds: ['warning 4'],
    says: 'each task on a line',
  },
  {
    kind: 'dataset',
    rule: 'dataset-task-unknown',
    yaml: 'task_categories: tagging of birds',
    finds: ['warning 4'],
    says: 'none of the Hub’s tasks',
    silent: ['task_categories: Text Classification', 'task_categories: translation; other'],
  },
  {
    kind: 'dataset',
    rule: 'dataset-task-unknown',
    yaml: 'task_ids:\n- extractive_qa\n- question-answering\n- birds',
    finds: ['warning 5', 'warning 6', 'hint 7'],
    says: '“extractive-qa” is',
    fixed: 'task_ids:\n- extractive-qa\n- question-answering\n- birds',
    silent: [
      'task_ids: [extractive-qa, sentiment-classification]',
      'task_ids: [language-modeling]',
    ],
  },
  {
    kind: 'dataset',
    rule: 'dataset-size-unknown',
    yaml: 'size_categories:\n- 1k<n<10k\n- 40K<n<50K',
    finds: ['warning 5', 'warning 6'],
    says: '“1K<n<10K” is',
    fixed: 'size_categories:\n- "1K<n<10K"\n- 40K<n<50K',
    silent: ['size_categories: [n<1K, 1K<n<10K, 10M<n<100M, n>1T]', 'size_categories: unknown'],
  },
  ...(
    [
      ['1K < n < 10K', '1K<n<10K'],
      ['1K-10K', '1K<n<10K'],
      ['1000<n<10000', '1K<n<10K'],
      ['100K<n<1000000', '100K<n<1M'],
      ['"<1K"', 'n<1K'],
      ['N<1K', 'n<1K'],
    ] as const
  ).map(
    ([written, meant]): Case => ({
      kind: 'dataset',
      rule: 'dataset-size-unknown',
      yaml: `size_categories: ${written}`,
      finds: ['warning 4'],
      says: `“${meant}” is`,
      fixed: `size_categories: "${meant}"`,
    }),
  ),
  ...(
    [
      [999, 'n<1K'],
      [1000, '1K<n<10K'],
      [25_000, '10K<n<100K'],
      [999_999_999_999, '100B<n<1T'],
      [1_000_000_000_000, 'n>1T'],
    ] as const
  ).map(
    ([count, size]): Case => ({
      kind: 'dataset',
      rule: 'dataset-size-unknown',
      yaml: `size_categories: ${count}`,
      finds: ['warning 4'],
      // A number may as well be of something else than examples: no fix.
      says: `“${size}” is`,
    }),
  ),
  {
    kind: 'dataset',
    rule: 'dataset-value-unknown',
    yaml: 'language_creators: [Expert Generated]\nmultilinguality: [mono-lingual, bilingual]',
    finds: ['warning 4', 'warning 5', 'hint 5'],
    says: '“expert-generated” is',
    fixed: 'language_creators: [expert-generated]\nmultilinguality: [mono-lingual, bilingual]',
    silent: [
      'language_creators: [found, crowdsourced]',
      'multilinguality: translation',
      'multilinguality: other-programming-languages',
    ],
  },
  {
    kind: 'dataset',
    rule: 'dataset-source-address',
    yaml: 'source_datasets:\n- https://huggingface.co/datasets/acme/tides',
    finds: ['warning 5'],
    says: 'Write the id',
    fixed: 'source_datasets:\n- acme/tides',
    silent: [
      'source_datasets: [original, extended|squad, acme/tides, wikipedia]',
      'source_datasets: [https://example.org/data]',
    ],
  },
  {
    kind: 'dataset',
    rule: 'dataset-pipeline-tag',
    yaml: 'pipeline_tag: translation',
    finds: [],
    says: '',
  },
  {
    kind: 'dataset',
    rule: 'dataset-pipeline-tag',
    yaml: 'size_categories: [n<1K]\npipeline_tag: translation',
    finds: ['hint 5'],
    says: 'a field of models',
  },
  {
    kind: 'dataset',
    rule: 'dataset-viewer-switch',
    yaml: 'viewer: "false"',
    finds: ['warning 4'],
    says: 'takes true or false',
    fixed: 'viewer: false',
    silent: ['viewer: false', 'viewer: true', 'viewer:'],
  },
  {
    kind: 'dataset',
    rule: 'dataset-configs',
    yaml: 'configs:\n- data_files: a.csv\n- config_name: b\n  data_files:\n    train: b.csv',
    finds: ['error 5', 'error 7'],
    says: 'needs a “config_name”',
    silent: [
      'configs: []',
      'configs:\n- config_name: default\n  data_files: a.csv',
      'configs:\n- config_name: a\n  data_dir: a\n  default: true\n- config_name: b\n  default: false',
      'configs:\n- config_name: a\n  data_files: ["1/*", "2/*"]\n  sep: ";"',
    ],
  },
  {
    kind: 'dataset',
    rule: 'dataset-configs',
    yaml: 'configs:\n- config_name: a\n  data_file: a.csv',
    finds: ['error 6'],
    says: '“data_files” is',
    fixed: 'configs:\n- config_name: a\n  data_files: a.csv',
    silent: ['configs:\n- config_name: a\n  data_files: a.csv\n  file_type: csv'],
  },
  {
    kind: 'dataset',
    rule: 'dataset-configs',
    yaml: 'configs:\n- plain\n- clean',
    finds: ['error 4'],
    says: 'those stand under “config_names”',
    fixed: 'config_names:\n- plain\n- clean',
    silent: ['config_names: [plain, clean]'],
  },
  {
    kind: 'dataset',
    rule: 'dataset-configs',
    yaml: 'configs:\n  config_name: default\n  data_files: a.csv',
    finds: ['error 4'],
    says: 'takes a list',
  },
  {
    kind: 'dataset',
    rule: 'dataset-configs',
    yaml: `configs:
- config_name: a
  data_files:
  - split: 2024
    path: a.csv
  - split: train-small
    path: b.csv
  - split: test
    path: c.csv
  - split: test
    path: d.csv
  - split: dev
  - split: val
    path: e.csv
    format: csv`,
    finds: ['error 7', 'error 9', 'error 13', 'error 15', 'error 18'],
    says: 'Put it in quotes',
    fixed: `configs:
- config_name: a
  data_files:
  - split: "2024"
    path: a.csv
  - split: train-small
    path: b.csv
  - split: test
    path: c.csv
  - split: test
    path: d.csv
  - split: dev
  - split: val
    path: e.csv
    format: csv`,
    silent: [
      'configs:\n- config_name: a\n  data_files:\n  - split: train.de_1\n    path: [a, b]\n  - split: größe\n    path: c',
    ],
  },
  {
    kind: 'dataset',
    rule: 'dataset-configs',
    yaml: 'configs:\n- config_name: default\n- config_name: a\n  default: true\n- config_name: a',
    finds: ['warning 8', 'error 6'],
    says: 'two subsets “a”',
  },
  {
    kind: 'dataset',
    rule: 'dataset-features',
    yaml: `dataset_info:
  features:
  - name: text
    dtype: str
  - dtype: string
  - name: answers
    sequence:
    - name: start
      dtype: int
  - name: label
    dtype:
      class_label:
        names:
          '0': a
          '2': b`,
    finds: ['error 7', 'error 8', 'error 12', 'error 17'],
    says: '“string” is meant',
    fixed: `dataset_info:
  features:
  - name: text
    dtype: string
  - dtype: string
  - name: answers
    sequence:
    - name: start
      dtype: int
  - name: label
    dtype:
      class_label:
        names:
          '0': a
          '2': b`,
    silent: [
      'dataset_info:\n  features: []\n  splits: []',
      'dataset_info:\n  dataset_size: 1',
      'dataset_info:\n- config_name: a\n  features:\n  - name: x\n    dtype: image\n- config_name: b',
      'dataset_info:\n  features:\n  - name: x\n    dtype:\n      array2_d:\n        shape: [1, 2]\n        dtype: float32\n  - name: y\n    list: string\n  - name: z\n    dtype: double',
      'dataset_info:\n  features:\n  - name: label\n    dtype:\n      class_label:\n        names: [a, b]',
    ],
  },
  {
    kind: 'dataset',
    rule: 'dataset-features',
    yaml: 'dataset_info:\n  features:\n    text: string',
    finds: ['error 6'],
    says: 'Features are a list',
  },
  {
    kind: 'dataset',
    rule: 'missing-task-categories',
    yaml: 'language: en',
    finds: ['hint 2'],
    says: 'There is no “task_categories”',
    silent: ['task_categories: [other]', 'task-categories: [other]', 'task_categoris: [other]'],
  },
  {
    kind: 'space',
    rule: 'space-color',
    yaml: 'colorTo: Grey',
    finds: ['error 4'],
    says: '“gray” is',
    fixed: 'colorTo: gray',
    silent: ['colorTo: gray', 'colorTo: indigo', 'colorTo:'],
  },
  {
    kind: 'space',
    rule: 'space-color',
    yaml: 'colorTo: "#ff0000"',
    finds: ['error 4'],
    says: 'It takes red, yellow, green, blue, indigo, purple, pink or gray',
  },
  {
    kind: 'space',
    rule: 'space-description-length',
    yaml: `short_description: ${'a'.repeat(61)}`,
    finds: ['error 4'],
    says: 'has 61 letters',
    silent: [`short_description: ${'a'.repeat(60)}`, 'short_description: ""'],
  },
  {
    kind: 'space',
    rule: 'space-sdk',
    yaml: 'sdk: Gradio',
    finds: ['error 4'],
    says: '“gradio” is',
    fixed: 'sdk: gradio',
    silent: ['sdk: gradio', 'sdk: docker', 'sdk: static', 'sdk:'],
  },
  {
    kind: 'space',
    rule: 'space-sdk',
    yaml: 'sdk: flask',
    finds: ['error 4'],
    says: 'runs with “docker”',
  },
  {
    kind: 'space',
    rule: 'space-sdk',
    yaml: 'sdk: streamlit',
    finds: ['hint 4'],
    says: 'still runs',
  },
  {
    kind: 'space',
    rule: 'space-version',
    yaml: 'sdk: gradio\nsdk_version: 4.40',
    finds: ['warning 5'],
    says: 'the number 4.4',
    fixed: 'sdk: gradio\nsdk_version: 4.40.0',
    silent: [
      'sdk: gradio\nsdk_version: 4.40.0',
      'sdk: gradio\nsdk_version: "4.44.1"',
      'sdk: gradio\nsdk_version: 6.0.0-dev.2',
      'sdk: streamlit\nsdk_version: 1.25',
      'sdk_version:',
    ],
  },
  {
    kind: 'space',
    rule: 'space-version',
    yaml: 'sdk: gradio\nsdk_version: 3.27',
    finds: ['hint 5'],
    says: '“3.27.0” is the same one',
    fixed: 'sdk: gradio\nsdk_version: 3.27.0',
  },
  {
    kind: 'space',
    rule: 'space-version',
    yaml: 'sdk: docker\nsdk_version: latest',
    finds: ['warning 5'],
    says: 'is no version',
  },
  {
    kind: 'space',
    rule: 'space-version',
    yaml: 'python_version: 3.10',
    finds: ['warning 4'],
    says: 'the number 3.1',
    fixed: 'python_version: "3.10"',
    silent: [
      'python_version: "3.10"',
      'python_version: 3.9',
      'python_version: 3.11',
      'python_version: 3.10.13',
      'python_version: 3.9.x',
    ],
  },
  {
    kind: 'space',
    rule: 'space-version',
    yaml: 'python_version: ">=3.10"',
    finds: ['warning 4'],
    says: 'no version of Python 3',
  },
  {
    kind: 'space',
    rule: 'space-version',
    yaml: 'python_version: 3.1',
    finds: ['warning 4'],
    says: 'Did you mean “3.10”',
  },
  {
    kind: 'space',
    rule: 'space-value-unknown',
    yaml: 'header: Mini\nsuggested_storage: huge\nsuggested_hardware: t4\nhf_oauth_scopes: [read_repos, walk]',
    finds: ['warning 4', 'warning 5', 'hint 6', 'warning 7', 'hint 7'],
    says: '“mini” is',
    fixed:
      'header: mini\nsuggested_storage: huge\nsuggested_hardware: t4\nhf_oauth_scopes: [read_repos, walk]',
    silent: [
      'header: default',
      'suggested_hardware: zero-a10g',
      'suggested_hardware: l40sx1',
      'hf_oauth_scopes: [email, jobs]',
    ],
  },
  {
    kind: 'space',
    rule: 'space-value-unknown',
    yaml: 'custom_headers:\n  Cross-Origin-Opener-Policy: same-origin\n  x-frame-options: deny',
    finds: ['warning 5', 'warning 6'],
    says: 'in small letters',
    fixed: 'custom_headers:\n  cross-origin-opener-policy: same-origin\n  x-frame-options: deny',
    silent: ['custom_headers:\n  cross-origin-embedder-policy: require-corp'],
  },
  {
    kind: 'space',
    rule: 'space-true-or-false',
    yaml: 'pinned: "no"',
    finds: ['warning 4'],
    says: 'takes true or false',
    fixed: 'pinned: false',
    silent: ['pinned: true', 'hf_oauth: false', 'fullWidth: true'],
  },
  {
    kind: 'space',
    rule: 'space-number',
    yaml: 'app_port: "7860"\nhf_oauth_expiration_minutes: 50000',
    finds: ['warning 4', 'warning 5'],
    says: 'without quotes',
    fixed: 'app_port: 7860\nhf_oauth_expiration_minutes: 50000',
    silent: ['app_port: 7860', 'hf_oauth_expiration_minutes: 43200'],
  },
  {
    kind: 'space',
    rule: 'space-path',
    yaml: 'base_path: charts\napp_file: /app/app.py\nstartup_duration_timeout: half an hour',
    finds: ['warning 4', 'warning 5', 'warning 6'],
    says: 'begins with “/”',
    fixed: 'base_path: "/charts"\napp_file: /app/app.py\nstartup_duration_timeout: half an hour',
    silent: [
      'base_path: /',
      'app_file: src/app.py',
      'app_file: ./dist/index.html',
      'startup_duration_timeout: 1h',
      'startup_duration_timeout: 30 minutes',
    ],
  },
  {
    kind: 'space',
    rule: 'space-port-unused',
    yaml: 'sdk: gradio\napp_port: 7860',
    finds: ['hint 5'],
    says: 'for “sdk: docker” only',
    silent: ['sdk: docker\napp_port: 7860', 'app_port: 7860'],
  },
  {
    kind: 'space',
    rule: 'space-emoji',
    yaml: 'emoji: rocket',
    finds: ['warning 4'],
    says: 'is no emoji',
    silent: [
      'emoji: 🐟',
      'emoji: ❤️',
      'emoji: 🇳🇱',
      'emoji: 1️⃣',
      'emoji: 👩🏽‍🚀',
      'emoji: 🏆🤖',
      'emoji: ⚓',
      'emoji:',
    ],
  },
  {
    kind: 'space',
    rule: 'space-ids',
    yaml: 'sdk: gradio\nmodels:\n- https://huggingface.co/acme/horn\ndatasets: [my data set]',
    finds: ['warning 6', 'warning 7'],
    says: '“acme/horn” is meant',
    fixed: 'sdk: gradio\nmodels:\n- acme/horn\ndatasets: [my data set]',
    silent: ['sdk: gradio\nmodels: [gpt2, acme/horn]\ndatasets: [acme/horns]'],
  },
  {
    kind: 'space',
    rule: 'space-ids',
    yaml: 'sdk: gradio\nmodels: acme/horn, acme/harp',
    finds: ['warning 5'],
    says: '“[acme/horn, acme/harp]” is meant',
    fixed: 'sdk: gradio\nmodels: [acme/horn, acme/harp]',
  },
  {
    kind: 'space',
    rule: 'space-key-misspelt',
    yaml: 'color_to: blue\nsdk-version: 5.0.1\nhardware: t4-small\nshort_descripton: A',
    finds: ['error 4', 'error 5', 'warning 6', 'warning 7'],
    says: '“colorTo” is meant',
    fixed: 'colorTo: blue\nsdk-version: 5.0.1\nhardware: t4-small\nshort_descripton: A',
    silent: ['language: [en]', 'version: 1.0.0', 'name: A', 'author: A', 'models: [a/b]'],
  },
  {
    kind: 'space',
    rule: 'space-key-shape',
    yaml: 'title: [A]\ntags:\n  a: b\ncustom_headers: none',
    finds: ['warning 4', 'warning 5', 'warning 7'],
    says: 'takes one value',
    silent: ['title: 2048', 'short_description:', 'hf_oauth_authorized_org: acme'],
  },
  {
    kind: 'space',
    rule: 'missing-sdk',
    yaml: 'title: A',
    finds: ['warning 2'],
    says: 'Missing configuration in README',
    silent: ['sdk: static', 'sdk: flask'],
  },
];

describe('cards of datasets and Spaces', () => {
  test.each(CASES)('$rule: $yaml', ({ kind, rule, yaml, finds, says, fixed, silent = [] }) => {
    const findings = found(kind, yaml).filter((one) => one.rule === rule);
    expect(findings.map(({ severity, line }) => `${severity} ${line}`)).toEqual(finds);
    const [first] = findings;
    expect(first?.message ?? '').toContain(says);
    const text = `---\n${STARTS[kind]}${yaml}\n---\n# Title\n`;
    const withFix = first?.fix === undefined ? undefined : applyFix(text, first.fix);
    expect(withFix).toBe(fixed === undefined ? undefined : text.replace(yaml, () => fixed));
    for (const one of silent) {
      expect(found(kind, one).filter((finding) => finding.rule === rule)).toEqual([]);
    }
  });

  test.each(CASES.filter(({ fixed }) => fixed !== undefined))(
    'have one finding less when $rule is fixed, and no other: $yaml',
    ({ kind, rule, yaml }) => {
      const text = `---\n${STARTS[kind]}${yaml}\n---\n# Title\n`;
      const before = checkCard(text);
      const fix = before.find((one) => one.rule === rule && one.fix !== undefined)?.fix;
      const after = checkCard(fix === undefined ? text : applyFix(text, fix));
      const named = (findings: readonly Finding[]): readonly string[] =>
        findings.map((one) => one.rule);
      expect(after.length).toBeLessThan(before.length);
      expect(named(before)).toEqual(expect.arrayContaining([...named(after)]));
    },
  );

  test('with tens of thousands of keys that are nearly known come to an end', () => {
    const letters = (number: number): string =>
      [26 ** 3, 26 ** 2, 26, 1]
        .map((power) => String.fromCharCode(97 + (Math.floor(number / power) % 26)))
        .join('');
    const keys = Array.from({ length: 40_000 }, (_, index) => `licens${letters(index)}: a`);
    expect(found('dataset', keys.join('\n')).length).toBeLessThan(100);
  });

  test('have rules with words and evidence, and none of judgement is an error', () => {
    const rules = [...RULES_BY_KIND.dataset, ...RULES_BY_KIND.space].filter(({ id }) =>
      /^(?:dataset|space)-|^missing-/.test(id),
    );
    for (const { id, about, evidence, severity } of rules) {
      expect([id, typeof about, evidence === undefined]).toEqual([id, 'string', false]);
      expect(severity === 'error' && evidence?.kind === 'assumed').toBe(false);
    }
    const tested = new Set(CASES.map(({ rule }) => rule));
    const ids = rules.map(({ id }) => id);
    expect(ids.filter((id) => !tested.has(id))).toEqual(['missing-dataset-license']);
  });

  test('are not asked for what only models have', () => {
    const { yaml } = parseModelCard('---\ntask_categories: [other]\n---\n');
    const rules = (yaml === null ? [] : checkFrontMatter(yaml)).map(({ rule }) => rule);
    expect(rules).toEqual(['missing-dataset-license']);
    expect(found('space', 'sdk: static').map(({ rule }) => rule)).toEqual([]);
  });

  test('may speak of other models more than of themselves', () => {
    const text = `# HarbourBench\n\n${'Llama-3-8B is slow, and Llama is large. '.repeat(30)}\n`;
    const rules = (front: string): readonly string[] =>
      checkCard(`---\n${front}\n---\n${text}`).map(({ rule }) => rule);
    expect(rules('license: mit\npipeline_tag: translation')).toContain('other-model');
    expect(rules('license: mit\ntask_categories: [translation]')).not.toContain('other-model');
    expect(rules('sdk: static')).toEqual([]);
  });

  test('have licenses and languages by the rules of models', () => {
    const { yaml } = parseModelCard(
      '---\nlicense: MIT\nlanguage: zh-CN\ntask_categories: [other]\n---\n',
    );
    const rules = (yaml === null ? [] : checkFrontMatter(yaml)).map(({ rule }) => rule);
    expect(rules).toEqual(['license-unknown', 'language-code']);
  });
});

describe('well-kept cards', () => {
  test.each(Object.entries({ ...GOOD_DATASETS, ...GOOD_SPACES }))(
    'have nothing but hints, and nothing that is changed: %s',
    (_, text) => {
      expect(checkCard(text).filter(({ severity }) => severity !== 'hint')).toEqual([]);
      expect(fixCard(text)).toEqual([text, 0]);
    },
  );
});
