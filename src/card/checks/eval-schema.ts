import type { SchemaField } from './schema.ts';

/** With a meaning it is required. */
function text(key: string, meaning?: string, ...others: readonly string[]): SchemaField {
  const field = { key, kind: 'text', others } as const;
  return meaning === undefined ? field : { ...field, isRequired: true, meaning };
}

/**
 * The list in a file of `.eval_results`: hub-docs, eval-results.md; EvalResultEntry in
 * huggingface_hub.
 */
export const EVAL_RESULTS: SchemaField = {
  key: '',
  kind: 'list',
  fields: [
    {
      key: 'dataset',
      kind: 'map',
      isRequired: true,
      meaning: 'the “id” of a benchmark and the “task_id” of one of its tasks',
      others: ['benchmark'],
      fields: [
        text('id', 'the id of the benchmark’s dataset, as in cais/hle', 'dataset_id', 'name'),
        text('task_id', 'the id of a task in the benchmark’s eval.yaml', 'task', 'config'),
        text('revision'),
      ],
    },
    {
      key: 'value',
      kind: 'any',
      isRequired: true,
      meaning: 'the result, a number',
      others: ['score', 'metric_value', 'result'],
    },
    {
      key: 'source',
      kind: 'map',
      meaning: 'the “url” of what the result is from',
      fields: [
        text('url', 'an address that begins with https://', 'link', 'href'),
        text('name'),
        text('user'),
        text('org'),
      ],
    },
    text('verifyToken'),
    text('date'),
    text('notes'),
    text('evaluation_framework'),
  ],
};
