import { currentTask, findTask, SUBTASK_IDS, taskOfSubtask } from '../../hub/tasks.ts';
import type { YamlMap, YamlScalar } from '../yaml/yaml-node.ts';
import { asPlain, at, isNull, pairOf, quote, replaceBy } from './fields.ts';
import { didYouMean, type Fault, faultsOf, OWN_NAME, spelling } from './known-values.ts';
import type { FrontMatterRule } from './rule.ts';
import { taskMeant } from './task-and-library.ts';

const asSubtask = spelling(SUBTASK_IDS);

function asTask(text: string): string | null {
  return taskOfSubtask(text) === null ? taskMeant(text)[1] : null;
}

function taskFault(text: string): Fault | null {
  const said = quote(text);
  const parent = taskOfSubtask(text);
  const successor = currentTask(text);
  if (findTask(text) !== null) {
    return null;
  }
  if (successor !== null) {
    const message = `${said} is no longer one of the Hub’s tasks: “${successor}” took its place.`;
    return { severity: 'hint', message };
  }
  if (parent !== null) {
    const message = `${said} is a sub-task of “${parent}”: it belongs under “task_ids”, and nobody finds the dataset by it here.`;
    return { message };
  }
  const [toOne, meant] = taskMeant(text);
  const wayOut = /[,;|]/.test(text) ? 'Write each task on a line of its own.' : toOne;
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
      message: `${said} is a task, and no sub-task: it belongs under “task_categories”.`,
    };
  }
  const wayOut = meant === null ? didYouMean(text, SUBTASK_IDS) : `“${meant}” is.`;
  const message = `${said} is none of the Hub’s sub-tasks. ${wayOut}`.trim();
  return { severity: meant === null ? 'hint' : 'warning', message, meant };
}

const FIELDS = [
  ['task_categories', taskFault, asTask],
  ['task_ids', subtaskFault, asSubtask],
] as const;

/** The value of a field that should be a list, and is none. */
function bareValue(root: YamlMap, key: string): YamlScalar | null {
  const value = pairOf(root, key)?.value;
  return value?.kind === 'scalar' && !isNull(value) && value.text.trim() !== '' ? value : null;
}

/** `[translation, summarization]` for a text that names tasks; null where it is another. */
function idsIn(text: string, asKnown: (text: string) => string | null): string | null {
  const ids = text.split(/[,;]/).map(asKnown);
  return ids.includes(null) ? null : `[${ids.join(', ')}]`;
}

export const DATASET_TASK_RULES: readonly FrontMatterRule[] = [
  {
    id: 'dataset-tasks-list',
    severity: 'warning',
    about:
      'The tasks of a dataset are a list, also where it is one. The Hub was reported to refuse a bare value, though its Python library takes it.',
    evidence: { kind: 'seen', source: 'huggingface/datasets#5137' },
    *find({ root }) {
      for (const [key, , asKnown] of FIELDS) {
        const value = bareValue(root, key);
        if (value !== null) {
          const ids = idsIn(value.text, asKnown);
          const message = `“${key}” is no list: the Hub may refuse it. Write ${ids === null ? 'each task on a line that begins with “- ”' : `“${ids}”`}.`;
          yield { ...at(value), message, fix: replaceBy(value, ids, asPlain) };
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
    *find(view) {
      for (const [key, judge, asKnown] of FIELDS) {
        // What a bare value certainly means, the rule above says.
        const bare = bareValue(view.root, key);
        if (bare === null || idsIn(bare.text, asKnown) === null) {
          yield* faultsOf(view, key, judge);
        }
      }
    },
  },
];
