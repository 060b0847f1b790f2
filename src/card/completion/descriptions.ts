import { FIELD_DESCRIPTIONS } from '../form/field-descriptions.ts';

const HUB = 'https://huggingface.co';

/**
 * What each place of a card’s metadata, and of the files beside it, is for, by its path: what
 * editors show. From hub-docs (modelcard.md, model-cards.md, model-cards-co2.md, models-gated.md,
 * models-widgets.md, eval-results.md).
 */
export const DESCRIPTIONS: Readonly<Record<string, string>> = {
  ...FIELD_DESCRIPTIONS,
  eval_results:
    'Not for authors: Python tools keep this key for themselves. Results belong into “model-index”, or into a file of “.eval_results”.',
  'model-index.name': 'The name of the model.',
  'model-index.results': 'One for each task and dataset.',
  'model-index.results.task': 'What the model had to do.',
  'model-index.results.task.type': 'The task’s id, such as text-generation.',
  'model-index.results.task.name': 'The task’s name for readers.',
  'model-index.results.dataset': 'What it was measured on.',
  'model-index.results.dataset.type': 'The dataset’s id on the Hub.',
  'model-index.results.dataset.name': 'The dataset’s name for readers.',
  'model-index.results.dataset.config': 'Which subset of the dataset.',
  'model-index.results.dataset.split': 'Which split of the dataset, such as test.',
  'model-index.results.dataset.revision':
    'Which version of the dataset: a commit’s hash, in quotes.',
  'model-index.results.metrics': 'What was measured.',
  'model-index.results.metrics.type': `The metric’s id, as at ${HUB}/metrics.`,
  'model-index.results.metrics.value': 'What was measured: a plain number.',
  'model-index.results.metrics.name': 'The metric’s name for readers.',
  'model-index.results.metrics.config': 'Which configuration of the metric.',
  'model-index.results.source': 'Where the result is from.',
  'model-index.results.source.url': 'The address of that.',
  'model-index.results.source.name': 'Its name for readers.',
  '.eval_results.dataset': 'The benchmark.',
  '.eval_results.dataset.id': 'The id of the benchmark’s dataset on the Hub (owner/name).',
  '.eval_results.dataset.task_id': 'The id of a task in the benchmark’s eval.yaml.',
  '.eval_results.dataset.revision': 'Which version of the dataset: a commit’s hash, in quotes.',
  '.eval_results.value': 'The result: a plain number.',
  '.eval_results.source': 'What the result is from.',
  '.eval_results.source.url': 'An address that begins with https://.',
  '.eval_results.source.name': 'Its name for readers.',
  '.eval_results.source.user': 'Whose it is: a user of the Hub.',
  '.eval_results.source.org': 'Whose it is: an organization of the Hub.',
  '.eval_results.verifyToken': 'What proves that the Hub ran the evaluation.',
  '.eval_results.date': 'When it was measured: "2026-01-31", in quotes.',
  '.eval_results.notes': 'What a reader should know of it, such as the prompt or the tools.',
  '.eval_results.evaluation_framework': 'What it was evaluated with.',
  'config.$schema': 'The schema of this file.',
  'config.rules': 'What a finding of a rule counts for, by the rule’s id; “off” leaves it out.',
  'config.require': 'The profiles of completeness that cards are held against.',
  'config.ignore': 'What is not checked: patterns of paths, as seen from this file.',
};
