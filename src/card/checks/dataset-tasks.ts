import { currentTask, findTask, SUBTASK_IDS, TASK_IDS, taskOfSubtask } from '../../hub/tasks.ts';
import { asPlain, isNull, pairOf, quote, replaceBy } from './fields.ts';
import { didYouMean, type Fault, faultsOf, OWN_NAME, spelling } from './known-values.ts';
import type { FrontMatterRule } from './rule.ts';

const asTask = spelling(TASK_IDS);
const asSubtask = spelling(SUBTASK_IDS);
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
  return { severity: OWN_NAME.test(text) ? 'hint' : 'warning', message, meant };
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

export const DATASET_TASK_RULES: readonly FrontMatterRule[] = [
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
    evidence: { kind: 'documented', source: 'hub-docs, datasetcard.md' },
    *find({ root }) {
      yield* faultsOf(root, 'task_categories', taskFault);
      yield* faultsOf(root, 'task_ids', subtaskFault);
    },
  },
];
