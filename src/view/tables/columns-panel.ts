import type { Direction } from '../../card/tables/direction.ts';
import type { TableView } from '../../card/tables/table-view.ts';
import { h } from '../h.ts';
import type { OpenTable } from './table-context.ts';

/** Of measures in rows, those that can be turned around. */
const MAX_ROWS = 200;

const DIRECTIONS: readonly (readonly [direction: Direction | '', label: string])[] = [
  ['higher', '↑ higher is better'],
  ['lower', '↓ lower is better'],
  ['', 'neither'],
];

/** Which columns are shown, which a row must have a value in, and each measure's better end. */
export function columnsPanel(
  { model, view }: OpenTable,
  change: (part: Partial<TableView>) => void,
): HTMLElement {
  const hidden = new Set(view.hidden);
  const needed = new Set(view.needed);
  const directions = new Map(view.directions);
  const { columns, rows, measures } = model;

  const keep = (set: Set<number>, column: number, isIn: boolean): void => {
    set[isIn ? 'add' : 'delete'](column);
    change({ hidden: new Set(hidden), needed: new Set(needed) });
  };
  const better = (index: number, name: string, now: Direction | null): HTMLElement => {
    const options = DIRECTIONS.map(([value, label]) =>
      h('option', { value, selected: value === (now ?? '') }, label),
    );
    const select = h('select', { 'aria-label': `Better end of ${name}` }, ...options);
    select.addEventListener('change', () => {
      directions.set(index, DIRECTIONS.find(([value]) => value === select.value)?.[0] || null);
      change({ directions: new Map(directions) });
    });
    return select;
  };

  const items = columns.map(({ header, isNumeric, direction }, column) => {
    const name = header || `Column ${column + 1}`;
    return h(
      'li',
      {},
      checkbox(name, !hidden.has(column), (isShown) => keep(hidden, column, !isShown)),
      checkbox('only rows with a value', needed.has(column), (isNeeded) =>
        keep(needed, column, isNeeded),
      ),
      isNumeric && measures === 'columns' ? better(column, name, direction) : undefined,
    );
  });
  const measured = rows
    .slice(0, MAX_ROWS)
    .flatMap(({ cells: [name = ''], direction, isGroupLabel }, row) =>
      measures === 'rows' && !isGroupLabel && columns.some(({ values }) => values[row] !== null)
        ? h('li', {}, h('span', { dir: 'auto' }, name), better(row, name, direction))
        : [],
    );
  return h('ul', { class: 'column-list' }, ...items, ...measured);
}

function checkbox(
  label: string,
  checked: boolean,
  onChange: (checked: boolean) => void,
): HTMLElement {
  const input = h('input', { type: 'checkbox', checked });
  input.addEventListener('change', () => onChange(input.checked));
  return h('label', { dir: 'auto' }, input, label);
}
