// Writes the table of well-known benchmarks from two lists that are no packages, as tab-separated
// text (columns: name, aliases with counts, …; see ../shared/reference/README.md). The second one
// lies beside this script: what it says of a benchmark goes before the first list’s.
//
//   node scripts/generate-benchmarks.js benchmarks.tsv
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export const BENCHMARKS_PATH = 'src/hub/vocabulary/benchmark-table.ts';

const MORE = new URL('more-benchmarks.tsv', import.meta.url);

/** What programs call a score that is no metric: how an answer is handed in or judged. */
const NO_METRIC = /submission|judge|passthrough|format|_seed|^seed_|flickr_/;

/** The kind of a task by the program whose file is a benchmark’s source. */
const FAMILIES = /** @type {const} */ ([
  [/lm-evaluation-harness|lighteval@/, 'language'],
  [/lmms-eval/, 'vision'],
  [/mteb@/, 'embedding'],
]);

/** What the tasks of MTEB are called in the results that it writes, by their folder. */
const MTEB_TASKS = /** @type {const} */ ({
  retrieval: 'Retrieval',
  sts: 'STS',
  classification: 'Classification',
});

/** @param {string} list */
export function benchmarkTable(list) {
  const more = rowsOf(readFileSync(MORE, 'utf8'));
  const rows = rowsOf(list);
  const known = new Set(rows.map(({ name }) => name));
  const all = [
    ...rows.map((row) => [row, more.find(({ name }) => name === row['name']) ?? {}]),
    ...more.filter(({ name }) => !known.has(name ?? '')).map((row) => [{}, row]),
  ];
  // What is added may part what the first list holds together.
  const taken = more
    .filter(({ name }) => !known.has(name ?? ''))
    .flatMap((row) => listOf(row['aliases']));
  const usual = new Set([...all.map(([row, other]) => row?.['name'] ?? other?.['name']), ...taken]);
  const entries = all.map(([row = {}, other = {}]) => entryOf(row, other, usual));
  return `// biome-ignore-all format: one entry a line
// Written by scripts/generate-benchmarks.js, each with its first source and its date; do not edit.

import type { Benchmark } from '../benchmarks.ts';

export const BENCHMARKS: readonly Benchmark[] = [
${entries.join('')}];
`;
}

/**
 * @param {string} list
 * @returns {Record<string, string>[]}
 */
function rowsOf(list) {
  const [head = '', ...rows] = list.trimEnd().split('\n');
  const keys = head.split('\t');
  return rows.map((row) => {
    const cells = row.split('\t');
    return Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? '']));
  });
}

/**
 * @param {Record<string, string>} row
 * @param {Record<string, string>} more
 * @param {Set<string | undefined>} usual names, which are nothing else’s alias
 */
function entryOf(row, more, usual) {
  /** @param {string} key @param {string} own */
  const said = (key, own) => more[key] || row[own] || '';
  const counted = (row['aliases in tables (count of tables)'] ?? '').split('; ');
  const aliases = counted.map((alias) => alias.replace(/ \(\d+\)$/, ''));
  const others = [...aliases.filter((alias) => !usual.has(alias)), ...listOf(more['aliases'])];
  const names = [said('name', 'name'), ...others];
  const config = said('config', 'config');
  // The first of many languages.
  const isLanguage = /^(?:[a-z]{2}|english|eng_Latn)$/.test(config);
  const [source = ''] = (row['sources'] || more['source'] || '').split(' | ');
  const sources = `${row['sources']} ${more['source']}`;
  const folder = /\/tasks\/([a-z]+)\/(?:eng|zho)\//.exec(sources)?.[1];
  const mtebTask = Object.entries(MTEB_TASKS).find(([name]) => name === folder)?.[1];
  const record = {
    names: [...new Set(names.filter(Boolean))],
    datasets: listOf(said('datasets', 'dataset ids')),
    ...given('config', isLanguage ? '' : config),
    ...given('languages', more['languages'] || (/^[a-z]{2}$/.test(config) ? 'code' : '')),
    ...given('split', more['split']),
    ...given('task', said('task', 'Hub task type') || mtebTask),
    ...given('family', FAMILIES.find(([program]) => program.test(sources))?.[1]),
    metrics: listOf(said('metrics', 'metric ids of the source')).filter(
      (metric, _, { length }) => !NO_METRIC.test(metric) && length < 8,
    ),
    better: said('better', 'better') || null,
    unit: said('unit', 'usual unit') || null,
    ...officialOf(row['official benchmark: task_id'] ?? ''),
  };
  const date = row['date of the newest source'] || more['date'];
  return `  ${literal(record)},${source === '' ? '' : ` // ${source}, ${date || 'no date'}`}\n`;
}

/** @param {string | undefined} text */
function listOf(text) {
  return (text ?? '').split('; ').filter(Boolean);
}

/** @param {string} key @param {string | undefined} value */
function given(key, value) {
  return value ? { [key]: value } : {};
}

/**
 * `yes: gpqa_diamond (docs), diamond (PRs)`: the ids of its task, of which sources may know several.
 *
 * @param {string} text
 */
function officialOf(text) {
  if (!text.startsWith('yes')) {
    return {};
  }
  const ids = text
    .replace(/^yes:?|\([^)]*\)/g, '')
    .split(/,| or /)
    .map((id) => id.trim());
  return { official: ids.filter(Boolean) };
}

/** @param {object} record */
function literal(record) {
  const parts = Object.entries(record).map(([key, value]) => `${key}: ${quoted(value)}`);
  return `{ ${parts.join(', ')} }`;
}

/**
 * @param {unknown} value
 * @returns {string}
 */
function quoted(value) {
  if (Array.isArray(value)) {
    return `[${value.map(quoted).join(', ')}]`;
  }
  return typeof value === 'string'
    ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
    : String(value);
}

const [, script, path] = process.argv;
if (path !== undefined && script !== undefined && import.meta.url === pathToFileURL(script).href) {
  const table = benchmarkTable(readFileSync(path, 'utf8'));
  writeFileSync(new URL(`../${BENCHMARKS_PATH}`, import.meta.url), table);
}
