import {
  arrangeList,
  LIST_COLUMNS,
  type ListColumn,
  type ListRow,
  type ListView,
} from '../../card/list/arrange-list.ts';
import style from '../../styles/card-list.css?inline';
import { grouped } from '../../text/grouped.ts';
import { markedLine } from '../../text/mark-invisible.ts';
import { button, h } from '../h.ts';
import { applyLateStyle } from '../late-style.ts';
import { chooseRows } from './choose-rows.ts';
import { fillRow } from './list-rows.ts';

const LABELS: Readonly<Record<ListColumn, string>> = {
  title: 'Title',
  license: 'License',
  task: 'Task',
  findings: 'Findings',
  languages: 'Languages',
  path: 'Path',
};

/** Rows that come while others are read take this part of the page's time, as one of so many. */
const REST = 9;

/** Rows that are laid out together: a browser passes over those that are far from what is seen. */
const ROWS_TOGETHER = 50;

interface ListActions {
  readonly open: (id: number) => void;
  /** With the rows that are shown, in their order. */
  readonly save: (rows: readonly ListRow[]) => void;
  /** Puts cards side by side. */
  readonly makeBoard: (ids: readonly number[]) => void;
  /** To a screen reader. */
  readonly say: (text: string) => void;
}

export type CardList = ReturnType<typeof cardList>;

/** A folder's cards as a table, which can be sorted and filtered; rows come as they are read. */
export function cardList(name: string, count: number, { open, save, makeBoard, say }: ListActions) {
  applyLateStyle(style);
  let rows: readonly ListRow[] = [];
  let shown: readonly ListRow[] = [];
  let progress = '';
  let arrangeAt = 0;
  let view: ListView = {
    sort: { column: 'path', order: 'ascending' },
    words: '',
    hasErrors: false,
  };
  const elements: HTMLElement[] = [];
  const caption = h('caption', {});
  const heads = LIST_COLUMNS.map((column) => sortHead(column, () => sortBy(column)));
  const headRow = h('tr', { role: 'row' }, ...heads.map(({ head }) => head));
  const table = h('table', { role: 'table' }, caption, h('thead', { role: 'rowgroup' }, headRow));
  const choice = chooseRows(table, makeBoard);
  const filter = h('input', { type: 'search', autocomplete: 'off', spellcheck: 'false' });
  const errors = h('input', { type: 'checkbox' });
  const none = h('p', { class: 'muted', hidden: true }, 'No card is like that.');
  const element = h(
    'section',
    { class: 'card-list', 'aria-label': `Cards in ${name}` },
    h(
      'div',
      { class: 'list-tools' },
      h(
        'label',
        { title: 'Words of titles, licenses, tasks, languages and paths (/)' },
        'Filter',
        filter,
      ),
      h(
        'label',
        { title: 'Only cards with errors, or that cannot be read' },
        errors,
        'With errors',
      ),
      button(
        { class: 'control', title: 'Save the rows that are shown as CSV' },
        'Save as CSV',
        () => save(shown),
      ),
      ...choice.controls,
    ),
    table,
    none,
  );

  function elementOf(id: number): HTMLElement {
    const found = elements[id] ?? h('tr', { role: 'row', 'data-row': id });
    elements[id] = found;
    return found;
  }

  function arrange(): void {
    const start = performance.now();
    const { activeElement } = document;
    shown = arrangeList(rows, view);
    const bodies = [...table.tBodies];
    const count = Math.ceil(shown.length / ROWS_TOGETHER);
    for (let at = 0; at < Math.max(count, bodies.length); at += 1) {
      const together = shown.slice(at * ROWS_TOGETHER, (at + 1) * ROWS_TOGETHER);
      placeRows(
        bodies[at] ?? table.createTBody(),
        together.map(({ id }) => elementOf(id)),
      );
    }
    if (activeElement instanceof HTMLElement && table.contains(activeElement)) {
      activeElement.focus({ preventScroll: true });
    }
    none.hidden = shown.length > 0 || rows.length === 0;
    describe();
    const end = performance.now();
    arrangeAt = end + (end - start) * REST;
  }

  /** Says how many cards there are, and how far they are read. */
  function describe(): void {
    const withErrors = rows.filter(({ counts }) => (counts?.error ?? 0) > 0).length;
    const faulty = rows.filter(({ fault }) => fault !== null).length;
    const said = [
      `${shown.length < rows.length ? `${grouped(shown.length)} of ` : ''}${grouped(count)} cards in ${markedLine(name)}`,
      withErrors > 0 && `${grouped(withErrors)} with errors`,
      faulty > 0 && `${grouped(faulty)} not read or checked`,
      progress,
    ];
    caption.textContent = said.filter(Boolean).join(' · ');
  }

  function sortBy(column: ListColumn): void {
    // The cards with most findings are looked for first.
    const isUsual = column !== 'findings';
    const first = isUsual ? 'ascending' : 'descending';
    const isSorted = view.sort.column === column && view.sort.order === first;
    const order = isSorted === isUsual ? 'descending' : 'ascending';
    change({ sort: { column, order } });
    say(`Sorted by ${LABELS[column]}, ${order}.`);
  }

  function change(part: Partial<ListView>): void {
    view = { ...view, ...part };
    for (const { column, head } of heads) {
      head.ariaSort = view.sort.column === column ? view.sort.order : 'none';
    }
    arrange();
  }

  function filterRows(): void {
    change({ words: filter.value, hasErrors: errors.checked });
    say(`${grouped(shown.length)} of ${grouped(count)} cards`);
  }

  filter.addEventListener('input', filterRows);
  errors.addEventListener('change', filterRows);
  table.addEventListener('click', ({ target }) => {
    const id = rowId(target);
    // Who selects what a row says, or chooses it, does not want to leave.
    if (
      id !== null &&
      !(target instanceof HTMLInputElement) &&
      getSelection()?.isCollapsed !== false
    ) {
      open(id);
    }
  });
  table.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const at = shown.findIndex(({ id }) => id === rowId(event.target));
    const next = step !== undefined && at !== -1 && shown[at + step];
    if (next) {
      event.preventDefault();
      elementOf(next.id).querySelector('button')?.focus();
    }
  });
  change({});

  return {
    element,
    filter,
    /** Shows the rows that are read, of which `changed` are not as before. */
    update(now: readonly ListRow[], changed: Iterable<ListRow>, how: string): void {
      rows = now;
      progress = how;
      element.ariaBusy = String(how !== '');
      for (const row of changed) {
        const element = elementOf(row.id);
        fillRow(element, row);
        choice.mark(element);
      }
      if (how === '' || performance.now() > arrangeAt) {
        arrange();
      } else {
        describe();
      }
    },
    /** Brings the focus back to a card that was opened. */
    focusRow(id: number): void {
      elements[id]?.querySelector('button')?.focus({ preventScroll: true });
    },
  };
}

/** Rows that stay where they are are not touched. */
function placeRows(body: HTMLTableSectionElement, rows: readonly HTMLElement[]): void {
  if (rows.length === 0) {
    body.remove();
  } else if (
    body.childElementCount !== rows.length ||
    rows.some((row, at) => body.children[at] !== row)
  ) {
    body.role = 'rowgroup';
    body.style.setProperty('--rows', String(rows.length));
    body.replaceChildren(...rows);
  }
}

function rowId(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null;
  return row === null ? null : Number(row.dataset['row']);
}

/** A header that sorts. */
function sortHead(column: ListColumn, sort: () => void) {
  const label = LABELS[column];
  const control = button({ class: 'list-sort', title: `Sort by ${label}` }, label, sort);
  const attributes = { role: 'columnheader', scope: 'col', 'data-column': column };
  return { column, head: h('th', attributes, control) };
}
