// Writes the table of well-known benchmarks from a list that is no package, as tab-separated text
// (columns: name, aliases with counts, …; see ../shared/reference/README.md):
//
//   node scripts/generate-benchmarks.js benchmarks.tsv
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

export const BENCHMARKS_PATH = 'src/hub/vocabulary/benchmark-table.ts';

/** @param {string} list */
export function benchmarkTable(list) {
  const [, ...rows] = list.trimEnd().split('\n');
  const entries = rows.map((row) => {
    const [name = '', aliases = '', , datasets = '', , , , , better = '', unit = '', , , sources] =
      row.split('\t');
    const names = [name, ...aliases.split('; ').map((alias) => alias.replace(/ \(\d+\)$/, ''))];
    const record = {
      names: [...new Set(names.filter(Boolean))],
      datasets: datasets.split('; ').filter(Boolean),
      better: better || null,
      unit: unit || null,
    };
    const [source = ''] = (sources ?? '').split(' | ');
    return `  ${literal(record)},${source === '' ? '' : ` // ${source}`}\n`;
  });
  return `// biome-ignore-all format: one entry a line
// Written by scripts/generate-benchmarks.js, each with its first source; do not edit.

import type { Benchmark } from '../benchmarks.ts';

export const BENCHMARKS: readonly Benchmark[] = [
${entries.join('')}];
`;
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
