import { DATASET_VOCABULARIES, SIZES } from '../../hub/dataset-fields.ts';
import { repositoryIdOfPage } from '../../hub/hub-links.ts';
import { currentTask, findTask, SUBTASK_IDS, TASK_IDS, taskOfSubtask } from '../../hub/tasks.ts';
import type { Found } from '../finding.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';
import { asPlain, isNull, pairOf, quote, replaceBy, textsOf } from './fields.ts';
import { choice, didYouMean, noBooleans, spelling } from './known-values.ts';
import type { Evidence, FrontMatterRule } from './rule.ts';

const CARD: Evidence = { kind: 'documented', source: 'hub-docs, datasetcard.md' };
const CARD_DATA: Evidence = { kind: 'documented', source: 'huggingface_hub, DatasetCardData' };

/** What is wrong with a text of a field, and what is certainly meant by it. */
type Fault = Pick<Found, 'message' | 'severity'> & { readonly meant?: string | null };

function* faultsOf(
  root: YamlMap,
  key: string,
  judge: (text: string) => Fault | null,
): Generator<Found> {
  for (const value of textsOf(root, key)) {
    const { meant = null, ...fault } = judge(value.text) ?? { message: '' };
    if (fault.message !== '') {
      yield { line: value.line, ...fault, fix: replaceBy(value, meant) };
    }
  }
}

const asTask = spelling(TASK_IDS);
const asSubtask = spelling(SUBTASK_IDS);
const asSize = spelling(SIZES);

function taskFault(text: string): Fault | null {
  const said = quote(text);
  const parent = taskOfSubtask(text);
  const successor = currentTask(text);
  const meant = asTask(text);
  if (findTask(text) !== null) {
    return null;
  }
  if (successor !== null) {
    const message = `${said} is no longer one of the Hub’s tasks: “${successor}” took its place.`;
    return { severity: 'hint', message };
  }
  if (parent !== null) {
    const message = `${said} is a kind of “${parent}”: it belongs under “task_ids”, and nobody finds the dataset by it here.`;
    return { message };
  }
  const wayOut =
    meant === null
      ? didYouMean(text, TASK_IDS, 'They are listed at https://huggingface.co/tasks.')
      : `“${meant}” is.`;
  const message = `${said} is none of the Hub’s tasks: the dataset is not found by its task. ${wayOut}`;
  return { message, meant };
}

function subtaskFault(text: string): Fault | null {
  const said = quote(text);
  const meant = asSubtask(text);
  if (taskOfSubtask(text) !== null) {
    return null;
  }
  if (findTask(text) !== null) {
    return {
      message: `${said} is a task, and no kind of one: it belongs under “task_categories”.`,
    };
  }
  const wayOut = meant === null ? didYouMean(text, SUBTASK_IDS) : `“${meant}” is.`;
  const message = `${said} is none of the kinds of tasks that the Hub lists. ${wayOut}`.trim();
  return { severity: meant === null ? 'hint' : 'warning', message, meant };
}

/** The size that `1k < n < 10k`, `1K-10K`, `<1K` or `1000<n<10000` means. */
function meantSize(text: string): string | null {
  const short = text
    .replace(/[\s,_]+/g, '')
    .replace(/(\d)((?:000){1,4})(?!\d)/g, (_, digit, zeros) => digit + 'KMBT'[zeros.length / 3 - 1])
    .replace(/^(\w+)[-–](\w+)$/, '$1<n<$2')
    .replace(/^(?=[<>])/, 'n');
  return asSize(short);
}

function sizeFault(text: string): Fault | null {
  if (SIZES.includes(text)) {
    return null;
  }
  const meant = meantSize(text);
  const wayOut =
    meant === null ? 'They are n<1K, 1K<n<10K, 10K<n<100K and so on to n>1T.' : `“${meant}” is.`;
  const message = `${quote(text)} is none of the Hub’s sizes: the dataset is not found by its size. ${wayOut}`;
  return { message, meant };
}

function vocabularyFault(values: readonly string[]): (text: string) => Fault | null {
  const spelt = spelling(values);
  return (text) => {
    if (values.includes(text)) {
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
  {
    id: 'dataset-tasks-list',
    severity: 'warning',
    about:
      'The tasks of a dataset are a list, also where it is one. The Hub was reported to refuse a bare value, though its Python library takes it.',
    evidence: { kind: 'seen', source: 'huggingface/datasets#5137' },
    *find({ root }) {
      for (const key of ['task_categories', 'task_ids']) {
        const value = pairOf(root, key)?.value;
        const ids = value?.kind === 'scalar' ? value.text.split(/[\s,;]+/).filter(Boolean) : [];
        if (value?.kind === 'scalar' && !isNull(value) && ids.length > 0) {
          const list = `[${ids.join(', ')}]`;
          const isSure = ids.every((id) => /^[a-z][a-z\d-]*$/i.test(id));
          const message = `“${key}” is no list: the Hub may refuse it. Write ${isSure ? `“${list}”` : 'each task on a line that begins with “- ”'}.`;
          yield { line: value.line, message, fix: replaceBy(value, isSure ? list : null, asPlain) };
        }
      }
    },
  },
  {
    id: 'dataset-task-unknown',
    severity: 'warning',
    about:
      'A task of the dataset is not among the Hub’s tasks, so that nobody finds it by its task.',
    evidence: CARD,
    *find({ root }) {
      yield* faultsOf(root, 'task_categories', taskFault);
      yield* faultsOf(root, 'task_ids', subtaskFault);
    },
  },
  {
    id: 'dataset-size-unknown',
    severity: 'warning',
    about:
      'The number of examples is not written as one of the Hub’s ranges, so that nobody finds the dataset by its size.',
    evidence: CARD_DATA,
    find: ({ root }) => faultsOf(root, 'size_categories', sizeFault),
  },
  {
    id: 'dataset-value-unknown',
    severity: 'warning',
    about:
      'How the data were made has a few names on the Hub. Others are shown, and nobody searches for them.',
    evidence: CARD_DATA,
    *find({ root }) {
      for (const [key, judge] of vocabularies) {
        yield* faultsOf(root, key, judge);
      }
    },
  },
  {
    id: 'dataset-source-address',
    severity: 'warning',
    about: 'Source datasets are named by their ids; an address of the Hub does not link to them.',
    evidence: CARD,
    find: ({ root }) =>
      faultsOf(root, 'source_datasets', (text) => {
        const meant = repositoryIdOfPage(text, 'dataset');
        return meant === null
          ? null
          : { message: `${quote(text)} is an address. Write the id: “${meant}”.`, meant };
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
        yield { line: pair.place.line, message };
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
