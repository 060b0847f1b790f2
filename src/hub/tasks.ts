import { SUBTASKS } from './vocabulary/subtask-table.ts';
import { TASKS } from './vocabulary/task-table.ts';

type TaskId = keyof typeof TASKS;

/** In the Hub's order, by which it infers a task from tags. */
export const TASK_IDS: readonly string[] = Object.keys(TASKS);

/**
 * Tasks that the Hub once had and cards still name. The first two live on as subtasks of their
 * successor in @huggingface/tasks; the third was renamed when the tabular tasks came.
 */
const RETIRED_TASKS: ReadonlyMap<string, TaskId> = new Map([
  ['text2text-generation', 'text-generation'],
  ['conversational', 'text-generation'],
  ['structured-data-classification', 'tabular-classification'],
]);

/** Of `task_ids`, by which datasets say more exactly what they are for. */
export const SUBTASK_IDS: readonly string[] = Object.keys(SUBTASKS);

function isTaskId(id: string): id is TaskId {
  return Object.hasOwn(TASKS, id);
}

/** A value of `pipeline_tag`, spelled exactly so; null if the Hub has none, or no longer. */
export function findTask(id: string) {
  return isTaskId(id) ? { id, ...TASKS[id] } : null;
}

/** The task of a value of `task_ids`; null if the Hub has none of this name. */
export function taskOfSubtask(id: string): TaskId | null {
  const isSubtask = (text: string): text is keyof typeof SUBTASKS => Object.hasOwn(SUBTASKS, text);
  return isSubtask(id) ? SUBTASKS[id] : null;
}

/** The task that took the place of a retired one; null for all others. */
export function currentTask(id: string): TaskId | null {
  return RETIRED_TASKS.get(id) ?? null;
}

/** `pipeline_tag`, else the first tag that names a task, as on the Hub (models-widgets.md). */
export function inferTask(pipelineTag: string | null, tags: readonly string[]): string | null {
  return pipelineTag ?? tags.find(isTaskId) ?? null;
}
