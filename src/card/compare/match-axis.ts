import type { NamedTable } from './read-table.ts';
import { haveSameSettings, measuredLabel } from './settings.ts';
import { plainText } from './words.ts';

export interface AxisPairs {
  /** Indices of rows or columns that are one: in the old table, and in the new one. */
  readonly pairs: readonly (readonly [old: number, now: number])[];
  /** Of these, those with another label. */
  readonly renamed: readonly (readonly [old: number, now: number])[];
  /** Of these, those that are measured in another way: `rows 3`. */
  readonly reset: readonly string[];
  readonly gone: readonly number[];
  readonly come: readonly number[];
}

type Axis = 'rows' | 'columns';

/** Pairs rows or columns: by their labels, without settings, by their values, by their place. */
export function matchAxis(old: NamedTable, now: NamedTable, axis: Axis): AxisPairs {
  const newOf = new Map<number, number>();
  const taken = new Set<number>();
  const renamed: (readonly [number, number])[] = [];
  const reset: string[] = [];
  const pairBy = (
    oldKeys: readonly string[],
    newKeys: readonly string[],
    tell?: (old: number, now: number) => void,
  ): void => {
    const waiting = new Map<string, number[]>();
    for (const [index, key] of newKeys.entries()) {
      if (!taken.has(index) && key !== '') {
        waiting.get(key)?.push(index) ?? waiting.set(key, [index]);
      }
    }
    for (const [index, key] of oldKeys.entries()) {
      const found = newOf.has(index) ? undefined : waiting.get(key)?.shift();
      if (found !== undefined) {
        newOf.set(index, found);
        taken.add(found);
        tell?.(index, found);
      }
    }
  };
  const rename = (from: number, to: number): void => {
    renamed.push([from, to]);
    const [one, other] = [measuredLabel(old[axis][from] ?? ''), measuredLabel(now[axis][to] ?? '')];
    if (!haveSameSettings(one, other)) {
      reset.push(`${axis} ${to}`);
    }
  };
  const labels = (table: NamedTable): readonly string[] =>
    table[axis].map((label, at) => plainText(label) || (axis === 'columns' ? `column ${at}` : ''));
  if (axis === 'columns') {
    // What heads the labels of rows has a name that says nothing of them.
    newOf.set(0, 0);
    taken.add(0);
  }
  pairBy(labels(old), labels(now));
  const names = (table: NamedTable): readonly string[] =>
    table[axis].map((label) => measuredLabel(label).name);
  pairBy(names(old), names(now), rename);
  pairBy(valuesOf(old, axis), valuesOf(now, axis), (from, to) => renamed.push([from, to]));
  for (const index of old[axis].keys()) {
    const before = index === 0 ? -1 : newOf.get(index - 1);
    const after = index === old[axis].length - 1 ? now[axis].length : newOf.get(index + 1);
    const place = (before ?? Number.NaN) + 1;
    const isAlone = !newOf.has(index) && place + 1 === after && !taken.has(place);
    if (isAlone && isAlike(old, now, axis, index, place)) {
      newOf.set(index, place);
      taken.add(place);
      renamed.push([index, place]);
    }
  }
  return {
    pairs: [...newOf],
    ...{ renamed, reset },
    gone: [...old[axis].keys()].filter((index) => !newOf.has(index)),
    come: [...now[axis].keys()].filter((index) => !taken.has(index)),
  };
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
