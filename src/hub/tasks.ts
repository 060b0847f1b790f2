import { TASKS } from './vocabulary/task-table.ts';

export type TaskId = keyof typeof TASKS;

/** The Hub's groups of tasks; its chip's icon has the group's colour. */
export type Modality = (typeof TASKS)[TaskId]['modality'];

/** A value of `pipeline_tag`. */
export interface Task {
  readonly id: TaskId;
  /** What the Hub's chip says. */
  readonly name: string;
  readonly modality: Modality;
}

/** All ids in the Hub's order: of the tasks that a model's tags name, the first is the one that the Hub infers. */
export const TASK_IDS: readonly string[] = Object.keys(TASKS);

/**
 * Tasks that the Hub once had and cards still name. The first two live on as subtasks of their successor in
 * @huggingface/tasks; the third was renamed when the tabular tasks came.
 */
const RETIRED_TASKS: ReadonlyMap<string, TaskId> = new Map([
  ['text2text-generation', 'text-generation'],
  ['conversational', 'text-generation'],
  ['structured-data-classification', 'tabular-classification'],
]);

/** The task with this id, spelled exactly so; null if the Hub has none (a retired one, for instance). */
export function findTask(id: string): Task | null {
  return isTaskId(id) ? { id, ...TASKS[id] } : null;
}

function isTaskId(id: string): id is TaskId {
  return Object.hasOwn(TASKS, id);
}

/** The id of the task that took the place of the retired one with this id; null if the id is no retired task's. */
export function currentTask(id: string): TaskId | null {
  return RETIRED_TASKS.get(id) ?? null;
}

/** The task by the Hub's rule, as far as a card tells it: `pipeline_tag`, else the first tag that names one (hub-docs, models-widgets.md). */
export function inferTask(pipelineTag: string | null, tags: readonly string[]): string | null {
  return pipelineTag ?? tags.find((tag) => isTaskId(tag)) ?? null;
}
