import { AS_IN_CARD, type TableView } from './table-view.ts';

/** A table of a card as its reader has arranged it, as it stands in the fragment of an address. */
export interface TableAddress {
  /** 1-based over all tables of the body, in document order. */
  readonly table: number;
  readonly view: TableView;
  /** The name of the option that a chart shows, empty for the first; null: no chart. */
  readonly chart: string | null;
}

/** `table=2&sort=-3&filter=7b&hide=4,5&need=2&chart=MMLU`: columns from 1 on, `-` descending. */
export function tableFragment({ table, view, chart }: TableAddress): string {
  const { sort, filter, hidden, needed } = view;
  const column = sort === null ? '' : String(sort.column + 1);
  const fields: readonly (readonly [string, string | null])[] = [
    ['table', String(table)],
    ['sort', column && (sort?.order === 'descending' ? `-${column}` : column)],
    ['filter', filter],
    ['hide', numbers(hidden)],
    ['need', numbers(needed)],
  ];
  const said = new URLSearchParams(
    fields.flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  if (chart !== null) {
    said.set('chart', chart);
  }
  return said.toString().replaceAll('%2C', ',');
}

/** Null where a fragment, without its `#`, names no table. What no column is, is left out. */
export function readTableFragment(fragment: string): TableAddress | null {
  const fields = new URLSearchParams(fragment);
  const table = Number(/^table=(\d{1,6})(?:&|$)/.exec(fragment)?.[1] ?? 0);
  if (table === 0) {
    return null;
  }
  const [, sign, column = ''] = /^(-?)(\d{1,3})$/.exec(fields.get('sort') ?? '') ?? [];
  const view: TableView = {
    ...AS_IN_CARD,
    sort:
      Number(column) === 0
        ? null
        : { column: Number(column) - 1, order: sign === '-' ? 'descending' : 'ascending' },
    filter: (fields.get('filter') ?? '').trim(),
    hidden: columnsIn(fields.get('hide')),
    needed: columnsIn(fields.get('need')),
  };
  return { table, view, chart: fields.get('chart') };
}

/** Of a table with so many columns; a table without a column is none. */
export function fittingView(view: TableView, width: number): TableView {
  const isColumn = (column: number): boolean => column < width;
  const hidden = new Set([...view.hidden].filter(isColumn));
  return {
    ...view,
    sort: view.sort !== null && isColumn(view.sort.column) ? view.sort : null,
    hidden: hidden.size < width ? hidden : new Set(),
    needed: new Set([...view.needed].filter(isColumn)),
  };
}

function numbers(columns: ReadonlySet<number>): string {
  return [...columns].map((column) => column + 1).join(',');
}

function columnsIn(text: string | null): ReadonlySet<number> {
  const found = (text ?? '').split(',').filter((one) => /^[1-9]\d{0,2}$/.test(one));
  return new Set(found.map((one) => Number(one) - 1));
}
