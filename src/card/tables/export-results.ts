import { findTask } from '../../hub/tasks.ts';
import { markInvisible } from '../../text/mark-invisible.ts';
import { CONTROLS, NOTHING } from './export-table.ts';

/** One value and what it is of, in the table's words; null where the table does not say. */
export interface ResultRow {
  readonly task: string | null;
  readonly dataset: string | null;
  readonly metric: string | null;
  readonly value: string;
}

export interface ResultsInput {
  readonly modelName: string | null;
  readonly rows: readonly ResultRow[];
}

export type ResultsFormat = 'model-index' | 'eval-results';

/** YAML 1.1 and 1.2 read the same number, and JavaScript all its digits. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,8})(?:\.\d{1,6})?$/;
const SOURCE_HINT = '# TODO: a "source" for each result\n';

export function exportResults(input: ResultsInput, format: ResultsFormat): string {
  return format === 'model-index' ? exportModelIndex(input) : exportEvalResults(input);
}

/**
 * A block for the front matter (hub-docs, modelcard.md). Rows that follow each other with the same
 * task and dataset are one result. What the rows do not say in the Hub's words is null with a
 * `# TODO`: the Hub refuses null, so no gap is published unseen. Quotes suit every version of YAML.
 */
export function exportModelIndex({ modelName, rows }: ResultsInput): string {
  let last = '';
  let results = '';
  for (const row of rows) {
    const start = resultStart(row);
    const type = said(row.metric, /^[\w.@-]+$/)?.toLowerCase() ?? null;
    results += start === last ? '' : start;
    results += `    - ${typeAndName('metric', type, row.metric)}\n      value: ${number(row.value)}\n`;
    last = start;
  }
  return `${SOURCE_HINT}model-index:
- name: ${field(modelName, 'name of the model')}
  results:
${results || '    []\n'}`;
}

function resultStart({ task, dataset }: ResultRow): string {
  // An id, or a kind of data such as `glue`.
  const type = said(dataset, /^(?:[\w.-]+\/[\w.-]+|[a-z][\w.-]*)$/);
  return `  - task:
      ${typeAndName('task', hubTask(task), task)}
    dataset:
      ${typeAndName('dataset', type, dataset)}
    metrics:
`;
}

/** The Hub asks for the name of a dataset only. */
function typeAndName(what: string, type: string | null, name: string | null): string {
  const isNamed = what === 'dataset' || said(name) !== null;
  const nameLine = `\n      name: ${field(name, `name of the ${what}`)}`;
  return `type: ${field(type, idOf(what))}${isNamed ? nameLine : ''}`;
}

/**
 * A file for the folder `.eval_results` of a repository (hub-docs, eval_results.yaml), with gaps as
 * above. The metric, which has no place in it, is in the notes together with what is no id. Its
 * tasks are those of a benchmark: `text-generation` is none.
 */
export function exportEvalResults({ rows }: Pick<ResultsInput, 'rows'>): string {
  return SOURCE_HINT + (rows.map(evalItem).join('') || '[]\n');
}

function evalItem({ task, dataset, metric, value }: ResultRow): string {
  const id = said(dataset, /^[\w.-]+\/[\w.-]+$/);
  const taskId = hubTask(task) === null ? said(task, /^[\w.-]+$/) : null;
  const others = [id === null ? dataset : null, taskId === null ? task : null, metric];
  const notes = others.flatMap((text) => said(text) ?? []).join(', ');
  return `- dataset:
    id: ${field(id, idOf('dataset'))}
    task_id: ${field(taskId, `${idOf('task')}, in eval.yaml`)}
  value: ${number(value)}
${notes && `  notes: ${field(notes, '')}\n`}`;
}

/** What stands in a cell, if it has that form; null where it says that there is nothing. */
function said(text: string | null, form = /./): string | null {
  const trimmed = text?.trim() ?? '';
  return form.test(trimmed) && !NOTHING.test(trimmed) ? trimmed : null;
}

function hubTask(text: string | null): string | null {
  const name = text?.trim().toLowerCase() ?? '';
  return findTask(name.replace(/[\s_]+/g, '-'))?.id ?? null;
}

function idOf(what: string): string {
  return `id of the ${what} on the Hub`;
}

/** A text as YAML on one line, or a gap. JSON's quotes and escapes are YAML's too. */
function field(text: string | null, missing: string): string {
  const known = said(text);
  return known === null
    ? `null # TODO: ${missing}`
    : JSON.stringify(markInvisible(known).replace(CONTROLS, ' '));
}

function number(value: string): string {
  const ascii = value.trim().replace('−', '-');
  return PLAIN_NUMBER.test(ascii) ? ascii : field(value, 'value');
}
