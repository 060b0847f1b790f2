import { DATASET_VOCABULARIES, SIZES } from '../../hub/dataset-fields.ts';
import { repositoryIdOfPage } from '../../hub/hub-links.ts';
import { DATASET_TASK_RULES } from './dataset-tasks.ts';
import { at, onTexts, pairOf, quote } from './fields.ts';
import {
  choice,
  didYouMean,
  type Fault,
  faultsOf,
  noBooleans,
  OWN_NAME,
  spelling,
} from './known-values.ts';
import type { Evidence, FrontMatterRule } from './rule.ts';

const CARD: Evidence = { kind: 'documented', source: 'hub-docs, datasetcard.md' };
const CARD_DATA: Evidence = { kind: 'documented', source: 'huggingface_hub, DatasetCardData' };

const asSize = spelling(SIZES);

/** The size that `1k < n < 10k`, `1K-10K`, `<1K` or `1000<n<10000` means. */
function meantSize(text: string): string | null {
  const short = text
    .replace(/[\s,_]+/g, '')
    .replace(/(\d)((?:000){1,4})(?!\d)/g, (_, digit, zeros) => digit + 'KMBT'[zeros.length / 3 - 1])
    .replace(/^(\w+)[-–](\w+)$/, '$1<n<$2')
    .replace(/^(?=[<>])/, 'n');
  return asSize(short);
}

/** The size of so many examples, written as a number. */
function sizeOf(text: string): string | null {
  const count = /^\d{1,15}$/.test(text.trim()) ? Number(text) : 0;
  const steps = SIZES.slice(1, -3);
  // From a thousand on, each size is of ten times as many.
  const step = Math.floor(Math.log10(count)) - 3;
  return count === 0 ? null : count < 1000 ? 'n<1K' : (steps[step] ?? 'n>1T');
}

function sizeFault(text: string): Fault | null {
  if (SIZES.includes(text)) {
    return null;
  }
  const meant = meantSize(text);
  const size = meant ?? sizeOf(text);
  const wayOut =
    size === null ? 'They are n<1K, 1K<n<10K, 10K<n<100K and so on to n>1T.' : `“${size}” is.`;
  const message = `${quote(text)} is none of the Hub’s sizes: the dataset is not found by its size. ${wayOut}`;
  return { message, meant };
}

function vocabularyFault(values: readonly string[]): (text: string) => Fault | null {
  const spelt = spelling(values);
  return (text) => {
    if (values.includes(text) || OWN_NAME.test(text)) {
      return null;
    }
    const meant = spelt(text);
    const guess = didYouMean(text, values, `The Hub’s are ${choice(values)}.`);
    const message = `${quote(text)} is none of the Hub’s values here. ${meant === null ? guess : `“${meant}” is.`}`;
    return { severity: meant === null ? 'hint' : 'warning', message, meant };
  };
}

const vocabularies = [...DATASET_VOCABULARIES].map(
  ([key, values]) => [key, vocabularyFault(values)] as const,
);

export const DATASET_RULES: readonly FrontMatterRule[] = [
  ...DATASET_TASK_RULES,
  {
    id: 'dataset-size-unknown',
    severity: 'warning',
    about:
      'The number of examples is not written as one of the Hub’s ranges, so that nobody finds the dataset by its size.',
    evidence: CARD_DATA,
    find: (view) => faultsOf(view, 'size_categories', sizeFault),
  },
  {
    id: 'dataset-value-unknown',
    severity: 'warning',
    about:
      'How the data were made has a few names on the Hub. Others are shown, and nobody searches for them.',
    evidence: CARD_DATA,
    *find(view) {
      for (const [key, judge] of vocabularies) {
        yield* faultsOf(view, key, judge);
      }
    },
  },
  {
    id: 'dataset-source-address',
    severity: 'warning',
    about: 'Source datasets are named by their ids; an address of the Hub does not link to them.',
    evidence: CARD,
    find: ({ root }) =>
      onTexts(root, 'source_datasets', (text) => {
        const meant = repositoryIdOfPage(text, 'dataset');
        return meant === null
          ? null
          : [`${quote(text)} is an address. Write the id: “${meant}”.`, meant];
      }),
  },
  {
    id: 'dataset-pipeline-tag',
    severity: 'hint',
    about: 'A dataset’s task stands under “task_categories”; “pipeline_tag” is a model’s.',
    evidence: CARD,
    *find({ root }) {
      const pair = pairOf(root, 'pipeline_tag');
      if (pair !== undefined) {
        const message =
          '“pipeline_tag” is a field of models: nobody finds the dataset by it. Its tasks stand under “task_categories”.';
        yield { ...at(pair.place), message };
      }
    },
  },
  {
    id: 'dataset-viewer-switch',
    severity: 'warning',
    about: 'Only “viewer: false” turns the Dataset Viewer off; a text in its place may do nothing.',
    evidence: { kind: 'documented', source: 'hub-docs, datasets-viewer-configure.md' },
    find: ({ root }) => noBooleans(root, ['viewer', 'viewer_display_urls']),
  },
];
