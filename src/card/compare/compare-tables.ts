import type { CardChange, ChangeKind } from './change.ts';
import type { Classed } from './classed.ts';
import { classifyCell, isSize, sayingOf } from './classify-cells.ts';
import { classifyOne } from './classify-texts.ts';
import { matchAxis } from './match-axis.ts';
import type { NamedTable } from './read-table.ts';
import { haveSameSettings, measuredAs } from './settings.ts';
import { contentWords, plainText } from './words.ts';

/** More rows of one table are not told one by one. */
const MOST_TOLD = 500;

/** What has become of a table. */
export function compareTables(old: NamedTable, now: NamedTable, around: readonly string[]) {
  const changes: CardChange[] = [];
  const rows = matchAxis(old, now, 'rows');
  const columns = matchAxis(old, now, 'columns');
  const tell = (classed: Classed, from: Side | null, to: Side | null): void => {
    changes.push({
      kind: classed.kind,
      line: to && !classed.isNewLeftOut ? to.line : null,
      withLine: from && !classed.isOldLeftOut ? from.line : null,
      old: from?.text ?? null,
      new: to?.text ?? null,
      why: classed.why,
    });
  };
  for (const [axis, matched] of [
    ['columns', columns],
    ['rows', rows],
  ] as const) {
    for (const [from, to] of matched.renamed) {
      tell(
        classifyLabel(old[axis][from] ?? '', now[axis][to] ?? ''),
        sideOf(old, axis, from),
        sideOf(now, axis, to),
      );
    }
    for (const at of matched.gone.slice(0, MOST_TOLD)) {
      tell(classifyEntry(old, axis, at, false), sideOf(old, axis, at), null);
    }
    for (const at of matched.come.slice(0, MOST_TOLD)) {
      tell(classifyEntry(now, axis, at, true), null, sideOf(now, axis, at));
    }
  }
  for (const [rowBefore, row] of rows.pairs) {
    for (const [columnBefore, column] of columns.pairs) {
      const [before, after] = [cellOf(old, rowBefore, columnBefore), cellOf(now, row, column)];
      const isReset = rows.reset.has(row) || columns.reset.has(column);
      // The label of a row tells what it is, and was compared as such.
      if (before !== after && column > 0 && !isReset && changes.length < MOST_TOLD) {
        const classed = classifyCell(now, { row, column, before, after, around });
        const name = [now.rows[row], now.columns[column]].filter(Boolean).join(', ');
        const text = (cell: string): string => `${name}: ${cell}`;
        if (classed !== null) {
          tell(
            classed,
            { line: old.rowLines[rowBefore] ?? old.line, text: text(before) },
            { line: now.rowLines[row] ?? now.line, text: text(after) },
          );
        }
      }
    }
  }
  return { changes, isWhole: changes.length < MOST_TOLD };
}

interface Side {
  readonly line: number;
  readonly text: string;
}

function sideOf(
  { line, rowLines, rows, columns, model }: NamedTable,
  axis: 'rows' | 'columns',
  at: number,
): Side {
  return axis === 'rows'
    ? { line: rowLines[at] ?? line, text: (model.rows[at]?.cells ?? [rows[at] ?? '']).join(' | ') }
    : { line, text: columns[at] ?? '' };
}

function cellOf({ model }: NamedTable, row: number, column: number): string {
  return model.rows[row]?.cells[column] ?? '';
}

function classifyLabel(old: string, now: string): Classed {
  const [before, after] = [measuredAs(old), measuredAs(now)];
  const other = contentWords(plainText(old)).filter(
    (word) => !contentWords(plainText(now)).includes(word),
  );
  return !haveSameSettings(before, after) || isBracketed(old, now)
    ? { kind: 'setting-changed', why: 'The same name, measured in another way.' }
    : {
        kind: 'reworded',
        why: other.length > 0 ? 'The same values under another name.' : 'Another spelling.',
      };
}

/** They differ in what stands in brackets alone. */
function isBracketed(old: string, now: string): boolean {
  const bare = (label: string): string => plainText(label.replace(/[([].*?[)\]]/g, ' '));
  return bare(old) === bare(now) && plainText(old) !== plainText(now);
}

/** A row or a column that only one card has. */
function classifyEntry(
  table: NamedTable,
  axis: 'rows' | 'columns',
  at: number,
  isNew: boolean,
): Classed {
  const name = (axis === 'rows' ? table.rows : table.columns)[at] ?? '';
  const come = isNew ? 'has come' : 'is gone';
  const kind = (of: 'result' | 'baseline'): ChangeKind => `${of}-${isNew ? 'added' : 'removed'}`;
  if (!hasResults(table, axis, at)) {
    const cells = axis === 'rows' ? table.model.rows[at]?.cells : undefined;
    const saying = sayingOf(table, cells?.[0] ?? name, cells?.slice(1).join(' ') ?? '', at);
    const classed = classifyOne(saying, isNew);
    return classed.kind.startsWith('claim')
      ? { kind: 'reworded', why: `“${name}” ${come}.` }
      : classed;
  }
  return table.isBaseline(axis, at)
    ? { kind: kind('baseline'), why: `The results of another model, “${name}”: ${come}.` }
    : { kind: kind('result'), why: `Results ${isNew ? 'have come' : 'are gone'}: “${name}”.` };
}

/** Numbers that tell how well something does. */
export function hasResults(
  { model, isPairs, columns }: NamedTable,
  axis: 'rows' | 'columns',
  at: number,
): boolean {
  const isScore = (column: number): boolean =>
    column > 0 && model.columns[column]?.isNumeric === true && !isSize(columns[column] ?? '');
  if (axis === 'columns') {
    return isScore(at);
  }
  const { cells = [], direction } = model.rows[at] ?? {};
  const isMeasure = !isPairs || (direction ?? null) !== null;
  return (
    isMeasure &&
    cells.some((_, column) => isScore(column) && model.columns[column]?.values[at] != null)
  );
}
