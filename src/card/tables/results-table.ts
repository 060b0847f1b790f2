import type { TableText } from './table-model.ts';

/** Texts; empty where nothing is said. */
export type ResultEntry = Readonly<
  Record<'model' | 'dataset' | 'task' | 'details' | 'metric' | 'value', string>
>;

/** What a result is of, in the order of the columns; details, which are long, come last. */
const PLACE = [
  ['model', 'Model'],
  ['dataset', 'Dataset'],
  ['task', 'Task'],
] as const;

/** With more, a table by metrics is mostly empty, or too wide to be read. */
const MAX_METRICS = 60;

/**
 * Evaluation results as a table: a column for each metric where most datasets have most of them,
 * else a row for each result. Columns without a text are left out.
 */
export function resultsTable(entries: readonly ResultEntry[]): Pick<TableText, 'header' | 'rows'> {
  const place = PLACE.filter(([key]) => entries.some((entry) => entry[key] !== ''));
  const names = place.map(([, name]) => name);
  const last = entries.some(({ details }) => details !== '') ? ['Details'] : [];
  const metrics = [...new Set(entries.map(({ metric }) => metric))];
  const byPlace = metrics.length > MAX_METRICS ? null : valuesByPlace(entries, metrics);
  const lines = byPlace ?? entries.map((entry) => [entry, [entry.metric, entry.value]] as const);
  return {
    header: [...names, ...(byPlace ? metrics : ['Metric', 'Value']), ...last],
    rows: lines.map(([entry, values]) => [
      ...place.map(([key]) => entry[key]),
      ...values,
      ...last.map(() => entry.details),
    ]),
  };
}

/** A line of values for each dataset; null if they are mostly gaps, or one is there twice. */
function valuesByPlace(
  entries: readonly ResultEntry[],
  metrics: readonly string[],
): readonly (readonly [ResultEntry, readonly string[]])[] | null {
  const lines = new Map<string, [ResultEntry, string[]]>();
  let filled = 0;
  for (const entry of entries) {
    const { metric, value, ...place } = entry;
    const key = JSON.stringify(place);
    const line = lines.get(key) ?? [entry, metrics.map(() => '')];
    lines.set(key, line);
    const at = metrics.indexOf(metric);
    filled += line[1][at] === '' ? 1 : 0;
    line[1][at] = value;
  }
  const isWhole = filled === entries.length && filled * 2 >= lines.size * metrics.length;
  return isWhole ? [...lines.values()] : null;
}
