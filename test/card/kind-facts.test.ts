import { describe, expect, test } from 'vitest';
import type { CardFacts, FieldContent } from '../../src/card/facts/facts.ts';
import { readFacts } from '../../src/card/facts/read-facts.ts';
import { parseModelCard } from '../../src/card/parse-model-card.ts';
import { requirementsOf } from '../../src/card/profiles/requirements.ts';
import { brief } from '../../src/card/summary/brief.ts';
import { GOOD_DATASETS } from './checks/good-datasets.ts';
import { GOOD_SPACES } from './checks/good-spaces.ts';
import { readCard } from './read-card.ts';

function facts(text: string): CardFacts {
  const { frontMatter, body } = parseModelCard(text);
  return readFacts(frontMatter.entries, body, null);
}

function chips(text: string): readonly string[] {
  return facts(text).chips.map(({ kind, text: label }) => `${kind}: ${label}`);
}

function content(text: string, key: string): FieldContent | undefined {
  return facts(text).fields.find((field) => field.key === key)?.content;
}

function briefOf(text: string): Readonly<Record<string, string | null>> {
  return Object.fromEntries(brief(readCard(text)).map(({ topic, text: line }) => [topic, line]));
}

const REVIEWS = GOOD_DATASETS['text, made by push_to_hub'] ?? '';
const VOICES = GOOD_DATASETS['audio, in several languages'] ?? '';
const QUESTIONS = GOOD_DATASETS['questions, with nested features'] ?? '';
const FOGHORN = GOOD_SPACES['with models, datasets and hardware'] ?? '';

describe('a dataset’s card on the page', () => {
  test('is named first; its tasks, size, languages and license are fields for the brief', () => {
    expect(chips(REVIEWS)).toEqual(['card: Dataset']);
    const { fields } = facts(REVIEWS);
    const forBrief = fields.filter(({ topic }) => topic !== undefined);
    expect(forBrief.map(({ topic }) => topic)).toEqual(['task', 'size', 'languages', 'license']);
    const items = forBrief.flatMap(({ content }) => ('items' in content ? content.items : []));
    expect(items.flatMap(({ url }) => url ?? [])).toEqual([
      'https://huggingface.co/datasets?task_categories=task_categories:text-classification',
      'https://huggingface.co/datasets?size_categories=size_categories:10K%3Cn%3C100K',
      'https://huggingface.co/datasets?language=language:en',
      'https://huggingface.co/datasets?license=license:cc-by-4.0',
    ]);
  });

  test('has its pretty name, and nothing that only models have', () => {
    const {
      kind,
      modelName,
      newVersion,
      snippet,
      chips: shown,
    } = facts(
      REVIEWS.replace(
        '---\n',
        '---\ndatasets: [a/b]\nlibrary_name: transformers\nnew_version: c/d\n',
      ),
    );
    expect([kind, modelName, snippet]).toEqual(['dataset', 'Harbour Reviews', null]);
    expect([newVersion, shown.map(({ text }) => text)]).toEqual([null, ['Dataset']]);
    expect(requirementsOf(readCard(REVIEWS), 'minimal')).toEqual([]);
  });

  test('shows features as a table, with the examples of each split', () => {
    expect(content(REVIEWS, 'dataset_info')).toEqual({
      kind: 'tables',
      tables: [
        {
          summary: '2 features · train 20,000 · test 5,000',
          header: ['Feature', 'Type'],
          rows: [
            ['text', 'string'],
            ['label', 'label: negative, positive'],
          ],
        },
      ],
    });
  });

  test('writes out what is nested in a feature', () => {
    const info = content(QUESTIONS, 'dataset_info');
    expect(info?.kind === 'tables' && info.tables[0]?.rows).toEqual([
      ['id', 'string'],
      ['context', 'string'],
      ['answers', 'list of {text: string, answer_start: int32}'],
      ['scores', 'list of float32'],
      ['source', '{title: string, seen: timestamp[us, tz=UTC]}'],
    ]);
    expect(info?.kind === 'tables' && info.tables[0]?.summary).toBe('plain_text · 5 features');
  });

  test('shows subsets with their splits and files', () => {
    const items = (text: string): readonly string[] => {
      const configs = content(text, 'configs');
      return configs?.kind === 'lines' ? configs.items.map((item) => item.text) : [];
    };
    expect(items(REVIEWS)).toEqual(['default: train (data/train-*), test (data/test-*)']);
    expect(items(VOICES)).toEqual(['fy (default): in fy', 'nds: in nds', 'nl: in nl']);
    expect(items(GOOD_DATASETS['tables, with parameters of the loader'] ?? '')).toEqual([
      'hourly: hourly.csv',
      'daily: daily/2023.csv, daily/2024.csv',
    ]);
  });

  test('shows what cannot be read as it stands', () => {
    const text = (yaml: string): string => `---\ntask_categories: [other]\n${yaml}\n---\n`;
    expect(content(text('dataset_info: none'), 'dataset_info')).toEqual({
      kind: 'lines',
      items: [{ text: 'none', url: null }],
    });
    expect(content(text('configs: [a, b]'), 'configs')).toMatchObject({ kind: 'chips' });
    expect(content(text('dataset_info:\n  features: {a: string}'), 'dataset_info')).toMatchObject({
      kind: 'tables',
    });
  });

  test('is summed up by what readers ask of data', () => {
    expect(briefOf(REVIEWS)).toEqual({
      task: 'Text Classification',
      size: '25,000 examples',
      languages: 'English',
      subsets: 'default',
      limits: null,
      license: 'Creative Commons Attribution 4.0',
    });
    expect(briefOf(VOICES)).toMatchObject({
      size: '10K<n<100K',
      languages: 'Western Frisian, Low German, Dutch',
      subsets: 'fy, nds, nl',
    });
    const limits = `${REVIEWS}\n## Limitations\n\nReviews of bars are not in it.\n`;
    expect(briefOf(limits)).toMatchObject({ limits: 'Reviews of bars are not in it.' });
  });

  test('of any depth and size comes to an end', () => {
    const deep = `${'list: {'.repeat(10)}dtype: string${'}'.repeat(10)}`;
    const many = Array.from({ length: 3000 }, (_, index) => `{name: f${index}, ${deep}}`);
    const info = content(
      `---\ndataset_info: {features: [${many.join(', ')}]}\n---\n`,
      'dataset_info',
    );
    expect(info?.kind === 'tables' && info.tables[0]?.rows).toHaveLength(101);
    expect(info?.kind === 'tables' && info.tables[0]?.rows.at(-1)).toEqual([
      '… and 2,900 more features',
      '',
    ]);
  });
});

describe('a Space’s card on the page', () => {
  test('is named first, then its tags', () => {
    expect(chips(FOGHORN)).toEqual(['card: Space', 'tag: audio', 'tag: mcp-server']);
  });

  test('has its title, and its models and datasets as links', () => {
    const { modelName, fields } = facts(FOGHORN);
    expect(modelName).toBe('Foghorn');
    expect(fields.map(({ label }) => label).slice(0, 7)).toEqual([
      'Title',
      'SDK',
      'SDK version',
      'App',
      'Models',
      'Datasets',
      'Suggested hardware',
    ]);
    expect(content(FOGHORN, 'datasets')).toEqual({
      kind: 'chips',
      items: [{ text: 'acme/horns', url: 'https://huggingface.co/datasets/acme/horns' }],
    });
    expect(requirementsOf(readCard(FOGHORN), 'minimal')).toEqual([]);
  });

  test('is summed up by what readers ask of a demo', () => {
    expect(briefOf(FOGHORN)).toEqual({
      purpose: null,
      runs: 'Gradio 4.44.0, src/app.py',
      models: 'acme/foghorn-small, acme/foghorn-large',
      data: 'acme/horns',
      hardware: 'a10g-small',
      license: 'Apache license 2.0',
    });
    expect(briefOf(GOOD_SPACES['Gradio, as the Hub makes it'] ?? '')).toMatchObject({
      purpose: 'High and low water for any harbour',
    });
    expect(briefOf(GOOD_SPACES["an organization's page"] ?? '')).toMatchObject({
      purpose: 'We measure the sea.',
      runs: 'Static page',
    });
  });
});
