import { SIZE } from '../tables/names.ts';
import type { CardChange, ChangeKind } from './change.ts';
import { type Classed, classifyOne, classifyPair } from './classify-texts.ts';
import { matchAxis } from './match-axis.ts';
import type { Saying } from './match-texts.ts';
import type { Block } from './outline.ts';
import type { NamedTable } from './read-table.ts';
import { classifyScore, isSameValue } from './scores.ts';
import { haveSameSettings, measuredAs } from './settings.ts';
import { contentWords, plainText } from './words.ts';

/** More rows of one table are not told one by one. */
const MOST_TOLD = 500;
const SETTING_COLUMN =
  /^(?:#? ?shots?|n-?shots?|k-?shots?|few-?shots?|splits?|settings?|pass@k|#? ?samples|prompt(?:ing)?|eval\w* set(?:up|ting)?|protocol|units?|版本|设置|設定|설정)$/i;
const GENERIC =
  /^(?:scores?|values?|results?|ours|metric values?|avg\.?|average|overall|performance|得分|分数|结果|スコア|結果|점수|결과|wert|valeur|valor|résultat|resultado|значение|результат|النتيجة|القيمة)$/i;

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
  const withOtherSetting = new Set([...rows.reset, ...columns.reset]);
  for (const [rowBefore, row] of rows.pairs) {
    for (const [columnBefore, column] of columns.pairs) {
      const [before, after] = [cellOf(old, rowBefore, columnBefore), cellOf(now, row, column)];
      const isReset =
        withOtherSetting.has(`rows ${row}`) || withOtherSetting.has(`columns ${column}`);
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
    column > 0 && model.columns[column]?.isNumeric === true && !SIZE.test(columns[column] ?? '');
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

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
  readonly around: readonly string[];
}

function classifyCell(
  table: NamedTable,
  { row, column, before, after, around }: Cell,
): Classed | null {
  if (plainText(before) === plainText(after)) {
    return before.replace(/\s/g, '') === after.replace(/\s/g, '')
      ? null
      : { kind: 'formatting', why: 'The same, written in another way.' };
  }
  const { model, rows, columns, isPairs } = table;
  const [header = '', label = ''] = [columns[column], rows[row]];
  const settings = [measuredAs(before), measuredAs(after)] as const;
  if (
    SETTING_COLUMN.test(header) ||
    (!haveSameSettings(...settings) && settings[0].name === settings[1].name)
  ) {
    return { kind: 'setting-changed', why: 'The same result, measured in another way.' };
  }
  const isBaseline = table.isBaseline('rows', row) || table.isBaseline('columns', column);
  const baseline = table.models === 'rows' ? label : header;
  const isSize = SIZE.test(
    table.models === 'rows' || GENERIC.test(header)
      ? GENERIC.test(header)
        ? label
        : header
      : `${header} ${label}`,
  );
  const measure = labelsOf(table, row, column);
  const isMeasure = !isSize && (!isPairs || (model.rows[row]?.direction ?? null) !== null);
  if (isMeasure && model.columns[column]?.isNumeric) {
    const has = (cell: string): boolean => /\d/.test(cell);
    if (has(before) !== has(after)) {
      const of = isBaseline ? 'baseline' : 'result';
      return has(after)
        ? { kind: `${of}-added`, why: `A result has come: ${label}, ${header}.` }
        : { kind: `${of}-removed`, why: `A result is gone: ${label}, ${header}.` };
    }
    const pair = { old: before, now: after, labels: measure, around };
    const score = classifyScore({ ...pair, baseline: isBaseline ? baseline : null });
    if (score !== null) {
      return score;
    }
  }
  if (isSameValue(before, after)) {
    return { kind: 'formatting', why: 'The same value, written in another way.' };
  }
  const key = isPairs || columns.length === 2 ? (model.rows[row]?.cells[0] ?? '') : header;
  const classed = classifyPair({
    old: sayingOf(table, key, before, row),
    now: sayingOf(table, key, after, row),
  });
  return classed;
}

/** What a cell’s measure may be called: in a table of models, these are no measures. */
function labelsOf(
  { model, models, columns, isBaseline: _ }: NamedTable,
  row: number,
  column: number,
): readonly string[] {
  const texts = (model.rows[row]?.cells ?? []).filter(
    (_cell, at) => at === 0 || model.columns[at]?.isNumeric === false,
  );
  const header = columns[column] ?? '';
  const all = [
    ...(models === 'columns' || GENERIC.test(header) ? [] : [header]),
    ...(models === 'rows' ? [] : texts.toReversed()),
    ...(models === 'rows' ? texts.slice(1) : []),
    header,
  ];
  return all.filter(Boolean);
}

/** A cell as a text with a label. */
function sayingOf(
  { block, rowLines, line }: NamedTable,
  key: string,
  cell: string,
  row: number,
): Saying {
  const text = `${key}: ${cell}`;
  const plain = plainText(text);
  const as: Block = {
    ...block,
    kind: 'text',
    key,
    text: cell,
    plain,
    line: rowLines[row] ?? line,
    table: null,
  };
  return { block: as, text, plain, words: new Set(contentWords(plain)) };
}
