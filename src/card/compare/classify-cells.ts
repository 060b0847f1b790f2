import { SETTING_COLUMN } from '../scores/axes.ts';
import { SIZE } from '../tables/names.ts';
import type { Classed } from './classed.ts';
import { classifyPair } from './classify-texts.ts';
import type { Block } from './outline.ts';
import type { NamedTable } from './read-table.ts';
import type { Saying } from './sayings.ts';
import { classifyScore, isSameValue } from './scores.ts';
import { haveSameSettings, measuredAs, measuredLabel } from './settings.ts';
import { contentWords, plainText } from './words.ts';

/** Heads of what is a number, and says not of what. */
export const GENERIC =
  /^(?:scores?|values?|results?|ours|metric values?|avg\.?|average|overall|performance|得分|分数|结果|スコア|結果|점수|결과|wert|valeur|valor|résultat|resultado|значение|результат|النتيجة|القيمة)$/i;

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
  readonly around: readonly string[];
}

/** What another text in a cell means; null where it is none. */
export function classifyCell(
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
  const measure = labelsOf(table, row, column);
  const isMeasure =
    !measure.some(isSize) && (!isPairs || (model.rows[row]?.direction ?? null) !== null);
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
  return classifyPair({
    old: sayingOf(table, key, before, row),
    now: sayingOf(table, key, after, row),
  });
}

/** What a cell’s measure may be called: in a table of models, these are no measures. */
function labelsOf(
  { model, models, columns }: NamedTable,
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

/** Is it a quantity of a model, whatever else its label says of shots and steps? */
export function isSize(label: string): boolean {
  return SIZE.test(measuredLabel(label).name);
}

/** A cell as a text with a label. */
export function sayingOf(
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
