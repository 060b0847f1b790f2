import { betterEnd } from '../compare/better.ts';
import { GENERIC, isSize } from '../compare/classify-cells.ts';
import { aroundOf, namesOf } from '../compare/compare-all-tables.ts';
import type { ComparedCard } from '../compare/compared-card.ts';
import { type Block, outlineOf, type Section } from '../compare/outline.ts';
import { measuredAs } from '../compare/settings.ts';
import { isModelName } from '../scores/axes.ts';
import type { CellValue } from '../scores/cell-value.ts';
import { findPlaces } from '../scores/find-places.ts';
import { isNoResult } from '../scores/label.ts';
import { type ModelNames, ownModels } from '../scores/own-model.ts';
import type { Place } from '../scores/place.ts';
import { type ResultColumn, type ResultTable, resultTable } from '../scores/result-table.ts';
import { cellName } from '../tables/names.ts';
import type { BoardResult } from './board-card.ts';
import { type Measure, readMeasure } from './measure.ts';
import { isPartOfWhole, readResult } from './read-result.ts';

/** So many values of one card are looked at. */
const MOST_CELLS = 5000;

/** The results of the card's own model in its tables. `others`: what else it is called. */
export function resultsOfTables(
  card: ComparedCard,
  others: readonly string[],
): { readonly results: readonly BoardResult[]; readonly isWhole: boolean } {
  const names = namesOf(card, others);
  const results: BoardResult[] = [];
  let left = MOST_CELLS;
  let isWhole = true;
  for (const block of outlineOf(card).flatMap(({ blocks }) => blocks)) {
    const table = block.table && resultTable(block.table, 0);
    if (table === 'too large') {
      isWhole = false;
    } else if (table !== null) {
      const cells = table.rows.length * table.columns.length;
      isWhole &&= cells <= left;
      if (cells <= left) {
        left -= cells;
        results.push(...resultsOf(block, table, names));
      }
    }
  }
  return { results, isWhole };
}

function resultsOf(block: Block, table: ResultTable, names: ModelNames): readonly BoardResult[] {
  const around = aroundOf(
    block,
    table.columns.map(({ heads }) => heads.join(' ')),
  );
  const measured = ownPlaces(table, names)
    .filter(({ column, text }) => column.index > 0 && text !== '')
    .map((place) => ({ place, measure: measureOf(place, block) }));
  // In one column they are written in one way.
  const shares = new Map<ResultColumn, CellValue[]>();
  for (const { place, measure } of measured) {
    if (place.value !== null && isPartOfWhole(measure)) {
      shares.get(place.column)?.push(place.value) ?? shares.set(place.column, [place.value]);
    }
  }
  const isSaid = isOfResults(
    block,
    measured.map(({ measure }) => measure),
    around,
  );
  return measured.flatMap(({ place, measure }) => {
    const { column, row, text, value, measure: label, peers } = place;
    const labels = [label, column.head.text].filter(Boolean);
    if (
      (label !== '' && column.head.metric === null && isNoResult(column.head)) ||
      [measure.name, labels[0] ?? ''].some(isSize) ||
      !(isSaid || isKnown(measure, labels))
    ) {
      return [];
    }
    const beside = [...peers, ...(shares.get(column) ?? [])];
    return readResult({
      ...{ measure, labels, around, text },
      number: value === null ? null : Number(value.digits),
      beside: beside.map(({ digits }) => Number(digits)),
      line: row.line,
      ...{ file: null, from: 'a table' },
    });
  });
}

/** Where it is not certain which model is the card's, those of the likeliest. */
function ownPlaces(table: ResultTable, names: ModelNames): readonly Place[] {
  const found = findPlaces(table, names, false);
  if ('places' in found) {
    return found.places;
  }
  const sizes = sizesIn([...names.own, ...names.parts]);
  const isSized = (name: string): boolean => {
    // `Heron 1B (ours)` is no result of Heron 7B.
    const said = sizesIn([name]);
    return said.size === 0 || sizes.size === 0 || [...said].some((one) => sizes.has(one));
  };
  const [likely] = ownModels(found.models, names).filter(({ name }) => isSized(name));
  const [only, another] = found.models;
  const isOnly = only !== undefined && another === undefined && !isModelName(only.name);
  const chosen = likely?.name ?? (isOnly ? only.name : undefined);
  const again = chosen === undefined ? found : findPlaces(table, { ...names, chosen }, false);
  return 'places' in again ? again.places : [];
}

function sizesIn(names: readonly string[]): ReadonlySet<string> {
  const found = names.flatMap((name) => name.toLowerCase().match(/\d+(?:\.\d+)?[bm](?!\w)/g) ?? []);
  return new Set(found);
}

/** Does its place, or the most of what it names, say that it holds results? */
function isOfResults(
  { section }: Block,
  measures: readonly Measure[],
  around: readonly string[],
): boolean {
  for (let one: Section | null = section; one !== null; one = one.parent) {
    if (/eval|result|benchmark|performance|评[测估]|結果|결과/i.test(one.title)) {
      return true;
    }
  }
  const known = measures.filter((one) => !isSize(one.name) && isKnown(one, [one.name]));
  return (
    known.length * 2 >= measures.length ||
    around.some((text) => /\bevaluat|\bbenchmark/i.test(text.slice(0, 200)))
  );
}

function isKnown({ benchmark, metric }: Measure, labels: readonly string[]): boolean {
  return benchmark !== null || metric !== null || betterEnd(labels) !== null;
}

/** By the row, and what heads its value; by the head where the row says nothing. */
function measureOf(
  { row, column: { head }, measure: label, settings, text }: Place,
  { section }: Block,
): Measure {
  // `8.5 (8-shot)`.
  const others = [...settings, ...measuredAs(text).settings];
  const heads = GENERIC.test(head.text) ? [] : [head.text];
  const [name = '', ...said] =
    label === '' ? [heads[0] ?? '', ...others] : [label, ...others, ...heads];
  const measure = readMeasure(cellName(name), said.filter(Boolean));
  const group = cellName(row.group).replace(/\s*[:：]$/, '');
  // `Accuracy` below the name of its dataset.
  const named = measure.key === '' && group !== '' ? readMeasure(group, [...said, name]) : measure;
  const above = [group, section.title].flatMap((one) => measuredAs(one).settings);
  return named.settings.length > 0 || above.length === 0
    ? named
    : { ...named, settings: readMeasure('', above).settings };
}
