import { quote } from '../checks/fields.ts';
import { cellName } from '../tables/names.ts';
import type { ComparabilityNote } from './note.ts';
import { isAverage, type ScoreTable } from './score-table.ts';

/** A row of the model above it: `+ distillation`. */
const PART = /^\s*(?:w\/|with\b|[-+–—→↳└├•]|\(\+|no\b|without\b)/i;

/** Rows that are there twice: with the same values, or called the same with other ones. */
export function duplicateRows(table: ScoreTable): readonly ComparabilityNote[] {
  const { written, model, measures, isInRows } = table;
  // A number that is no score may be what tells rows apart.
  const scores = new Set(
    table.columns.filter((_, at) => !isInRows || (measures[at]?.direction ?? null) !== null),
  );
  const seen = new Map<string, { readonly line: number; readonly values: string }>();
  return model.rows.flatMap(({ cells, label, isGroupLabel }, row) => {
    const [name = ''] = cells;
    const values = cells.filter((_, column) => scores.has(column)).join('\n');
    if (
      isGroupLabel ||
      PART.test(name) ||
      !/\p{L}/u.test(name) ||
      !/\d/.test(values) ||
      isAverage(cellName(name))
    ) {
      return [];
    }
    const line = written.rowLines[row] ?? written.line;
    const key = [label, ...cells.filter((_, column) => !scores.has(column))].join('\n');
    const other = seen.get(key);
    seen.set(key, other ?? { line, values });
    if (other === undefined) {
      return [];
    }
    const again =
      other.values === values
        ? 'is there twice, with the same values: is one of the rows another model’s?'
        : 'is there twice, with other values: which of them holds?';
    return [{ line, message: `${quote(name)} ${again} (see line ${other.line})` }];
  });
}
