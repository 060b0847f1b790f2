import { type Left, pairByKey } from './pair-by-key.ts';
import type { NamedTable } from './read-table.ts';
import { haveSameSettings, measuredLabel } from './settings.ts';
import { plainText } from './words.ts';

export interface AxisPairs {
  /** Indices of rows or columns that are one: in the old table, and in the new one. */
  readonly pairs: readonly (readonly [old: number, now: number])[];
  /** Of these, those with another label. */
  readonly renamed: readonly (readonly [old: number, now: number])[];
  /** Of these, those of the new table that are measured in another way. */
  readonly reset: ReadonlySet<number>;
  readonly gone: readonly number[];
  readonly come: readonly number[];
}

type Axis = 'rows' | 'columns';

/** Pairs rows or columns: by their labels, without settings, by their values, by their place. */
export function matchAxis(old: NamedTable, now: NamedTable, axis: Axis): AxisPairs {
  // What heads the labels of rows has a name that says nothing of them.
  const newOf = new Map(axis === 'columns' ? [[0, 0]] : []);
  const renamed: (readonly [number, number])[] = [];
  const reset = new Set<number>();
  const indices = (table: NamedTable): readonly number[] =>
    [...table[axis].keys()].slice(newOf.size);
  let left: Left<number> = [indices(old), indices(now)];
  const pairBy = (
    keysOf: (table: NamedTable) => readonly string[],
    tell?: (old: number, now: number) => void,
  ): void => {
    const [keys, newKeys] = [keysOf(old), keysOf(now)];
    const keyOf = (index: number, isNew: boolean): string | null =>
      (isNew ? newKeys : keys)[index] || null;
    left = pairByKey(left, keyOf, (from, to) => {
      newOf.set(from, to);
      tell?.(from, to);
    });
  };
  const rename = (from: number, to: number): void => {
    renamed.push([from, to]);
    const [one, other] = [measuredLabel(old[axis][from] ?? ''), measuredLabel(now[axis][to] ?? '')];
    if (!haveSameSettings(one, other)) {
      reset.add(to);
    }
  };
  pairBy((table) =>
    table[axis].map((label, at) => plainText(label) || (axis === 'columns' ? `column ${at}` : '')),
  );
  pairBy((table) => table[axis].map((label) => measuredLabel(label).name), rename);
  pairBy(
    (table) => valuesOf(table, axis),
    (from, to) => renamed.push([from, to]),
  );
  const [gone, come] = left.map((all) => new Set(all)) as [Set<number>, Set<number>];
  for (const index of gone) {
    const before = index === 0 ? -1 : newOf.get(index - 1);
    const after = index === old[axis].length - 1 ? now[axis].length : newOf.get(index + 1);
    const place = (before ?? Number.NaN) + 1;
    if (place + 1 === after && come.has(place) && isAlike(old, now, axis, index, place)) {
      newOf.set(index, place);
      renamed.push([index, place]);
      gone.delete(index);
      come.delete(place);
    }
  }
  return { pairs: [...newOf], renamed, reset, gone: [...gone], come: [...come] };
}

/** The values of rows or columns as keys; empty where there are none, or one that others have too. */
function valuesOf(table: NamedTable, axis: Axis): readonly string[] {
  const keys = table[axis].map((_, index) => {
    const values = cells(table, axis, index).map(plainText);
    return values.filter((value) => /\d/.test(value)).length > 0 ? values.join('|') : '';
  });
  const count = new Map<string, number>();
  for (const key of keys) {
    count.set(key, (count.get(key) ?? 0) + 1);
  }
  return keys.map((key) => ((count.get(key) ?? 0) > 1 ? '' : key));
}

function cells({ model }: NamedTable, axis: Axis, index: number): readonly string[] {
  return axis === 'rows'
    ? (model.rows[index]?.cells.slice(1) ?? [])
    : model.rows.map((row) => row.cells[index] ?? '');
}

/** At least half of their cells are the same. */
function isAlike(old: NamedTable, now: NamedTable, axis: Axis, from: number, to: number): boolean {
  const [before, after] = [cells(old, axis, from), cells(now, axis, to)];
  const same = before.filter(
    (cell, at) => cell !== '' && plainText(cell) === plainText(after[at] ?? ''),
  );
  return before.length > 1 && same.length * 2 >= before.length;
}
