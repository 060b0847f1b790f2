import { betterEnd } from '../compare/better.ts';
import { GENERIC, isSize, SETTING_COLUMN } from '../compare/classify-cells.ts';
import { aroundOf, namesOf } from '../compare/compare-all-tables.ts';
import type { ComparedCard } from '../compare/compared-card.ts';
import { outlineOf, type Section } from '../compare/outline.ts';
import { type NamedTable, readNamedTable } from '../compare/read-table.ts';
import { measuredAs } from '../compare/settings.ts';
import { cellName, groupOf } from '../tables/names.ts';
import type { BoardResult } from './board-card.ts';
import { type Measure, readMeasure } from './measure.ts';
import { isPartOfWhole, readResult } from './read-result.ts';

/** Longer tables are logs and lists, no results of a model. */
const MOST_ROWS = 2000;
/** So many values of one card are looked at. */
const MOST_CELLS = 5000;

/** Columns that say by what a row was measured. */
const METRIC_COLUMN =
  /^(?:metrics?|measures?|evaluation metric|指标|指標|지표|metrik|métrica|métrique)$/i;
const DATASET_COLUMN =
  /^(?:data ?sets?|benchmarks?|tasks?|evals?|evaluations?|tests?|数据集|基准|データセット|벤치마크)(?: ?\([^()]*\))?$/i;

/** The results of the card's own model in its tables. `names`: what else it is called. */
export function resultsOfTables(
  card: ComparedCard,
  names: readonly string[],
): { readonly results: readonly BoardResult[]; readonly isWhole: boolean } {
  const called = namesOf(card, names);
  const blocks = outlineOf(card).flatMap((section) => section.blocks.filter(({ table }) => table));
  const sizes = sizesIn([...called.own, ...called.parts]);
  const results: BoardResult[] = [];
  let left = MOST_CELLS;
  let isWhole = true;
  for (const block of blocks) {
    const rows = block.table?.rows.length ?? 0;
    const table = rows > MOST_ROWS || left <= 0 ? null : readNamedTable(block, called);
    const cells = rows * (table?.columns.length ?? 0);
    isWhole &&= table !== null && cells <= left;
    if (table !== null && cells <= left) {
      left -= cells;
      results.push(...resultsOf(table, sizes));
    }
  }
  return { results, isWhole };
}

function resultsOf(table: NamedTable, sizes: ReadonlySet<string>): readonly BoardResult[] {
  const { model, columns, models } = table;
  const around = aroundOf(table);
  const numeric = [...columns.keys()].filter((column) => isResultColumn(table, column));
  const rows = [...model.rows.keys()].filter((row) => model.rows[row]?.isGroupLabel === false);
  // Steps and epochs are a log.
  if (models === null && model.columns[0]?.isNumeric) {
    return [];
  }
  const isSaid = isOfResults(table, around);
  const ownRows = models === 'rows' ? ownOf(table, rows, sizes) : rows;
  const ownColumns = models === 'columns' ? ownOf(table, numeric, sizes) : numeric;
  const measures = ownRows.map((row) => ownColumns.map((column) => measureAt(table, row, column)));
  return ownRows.flatMap((row, at) =>
    ownColumns.flatMap((column, index) => {
      const measure = measures[at]?.[index];
      const values = model.columns[column]?.values ?? [];
      // A column of one benchmark is written in one way; in one of several, those that can be.
      const beside =
        models === 'rows'
          ? values
          : ownRows.flatMap((other, place) => {
              const of = measures[place]?.[index];
              return of && isPartOfWhole(of) ? [values[other] ?? null] : [];
            });
      return measure === undefined
        ? []
        : resultAt(table, { row, column, measure, beside, around, isSaid });
    }),
  );
}

/** The card's own model; where it is not known which one that is, none. */
function ownOf(
  { own, models, rows, columns, isBaseline }: NamedTable,
  all: readonly number[],
  sizes: ReadonlySet<string>,
): readonly number[] {
  const names = models === 'columns' ? columns : rows;
  const known = all.filter((index) => {
    // `Heron 1B (ours)` is no result of Heron 7B.
    const said = sizesIn([names[index] ?? '']);
    const isSized = said.size === 0 || sizes.size === 0 || [...said].some((one) => sizes.has(one));
    return own.has(index) && isSized;
  });
  if (known.length > 0) {
    // Of several variants the first is the one that the card is called after.
    return columns.some((name) => DATASET_COLUMN.test(name)) ? known : known.slice(0, 1);
  }
  const [only, ...others] = all;
  const isOnly = only !== undefined && others.length === 0;
  return isOnly && !isBaseline(models ?? 'rows', only) ? [only] : [];
}

function sizesIn(names: readonly string[]): ReadonlySet<string> {
  const found = names.flatMap((name) => name.toLowerCase().match(/\d+(?:\.\d+)?[bm](?!\w)/g) ?? []);
  return new Set(found);
}

function isResultColumn({ model, columns }: NamedTable, column: number): boolean {
  const name = columns[column] ?? '';
  return (
    column > 0 &&
    model.columns[column]?.isNumeric === true &&
    !isSize(name) &&
    !SETTING_COLUMN.test(name)
  );
}

/** Does its place, or the most of what it names, say that it holds results? */
function isOfResults(
  { block: { section }, models, columns, rows }: NamedTable,
  around: readonly string[],
): boolean {
  for (let one: Section | null = section; one !== null; one = one.parent) {
    if (/eval|result|benchmark|performance|评[测估]|結果|결과/i.test(one.title)) {
      return true;
    }
  }
  const names = models === 'rows' ? columns.slice(1) : rows;
  const known = names.filter((name) => !isSize(name) && isKnown(readMeasure(name), [name]));
  return (
    known.length * 2 >= names.length ||
    around.some((text) => /\bevaluat|\bbenchmark/i.test(text.slice(0, 200)))
  );
}

function isKnown({ benchmark, metric }: Measure, labels: readonly string[]): boolean {
  return benchmark !== null || metric !== null || betterEnd(labels) !== null;
}

interface Place {
  readonly row: number;
  readonly column: number;
  readonly measure: Measure;
  readonly beside: readonly (number | null)[];
  readonly around: readonly string[];
  /** Is its number a result, whatever it is called? */
  readonly isSaid: boolean;
}

function resultAt(table: NamedTable, place: Place): readonly BoardResult[] {
  const { model, rowLines, line, models, columns } = table;
  const { row, column, measure, beside, around, isSaid } = place;
  const cells = model.rows[row]?.cells ?? [];
  const header = columns[column] ?? '';
  const label = cellName(cells[0]);
  const labels = models === 'rows' ? [header] : [label, header];
  const isResult =
    ![measure.name, models === 'rows' ? header : label].some(isSize) &&
    (isSaid || isKnown(measure, labels));
  return !isResult
    ? []
    : readResult({
        ...{ measure, labels, around, beside },
        text: cells[column] ?? '',
        number: model.columns[column]?.values[row],
        line: rowLines[row] ?? line,
        ...{ file: null, from: 'a table' },
      });
}

/** By the header where rows are models, else by the row, and what heads its value. */
function measureAt(
  { block, model, models, columns }: NamedTable,
  row: number,
  column: number,
): Measure {
  const header = columns[column] ?? '';
  const cells = (model.rows[row]?.cells ?? []).map(cellName);
  const group = groupOf(model.rows, row);
  const at = (heads: RegExp): string =>
    cells[columns.findIndex((head, index) => index > 0 && heads.test(head))] ?? '';
  const settings = [...columns.keys()].flatMap((index) => {
    const [head = '', cell = ''] = [columns[index], cells[index]];
    const isBare = /^\d+$/.test(cell) && /shot/i.test(head);
    return SETTING_COLUMN.test(head) && cell !== '' ? [isBare ? `${cell}-shot` : cell] : [];
  });
  const [dataset, metric] = [at(DATASET_COLUMN), at(METRIC_COLUMN)];
  const isHeadSilent = models === 'columns' || GENERIC.test(header);
  // `8.5 (8-shot)`.
  const inCell = measuredAs(cells[column] ?? '').settings;
  const others = [...settings, ...inCell, metric, isHeadSilent ? '' : header].filter(Boolean);
  const [name = '', ...said] =
    models === 'rows' && dataset === ''
      ? [header, ...settings, ...inCell]
      : [dataset || cells[0] || '', ...others];
  const measure = readMeasure(name, said);
  // `Accuracy` below the name of its dataset.
  const named = measure.key === '' && group !== '' ? readMeasure(group, [...said, name]) : measure;
  const above = [group, block.section.title].flatMap((text) => measuredAs(text).settings);
  return named.settings.length > 0 || above.length === 0
    ? named
    : { ...named, settings: readMeasure('', above).settings };
}
