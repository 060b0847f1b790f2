import type { BoardView } from '../../card/board/arrange-board.ts';
import type { PlainTable } from '../../card/tables/plain-table.ts';
import { MOST_CARDS } from '../../limits.ts';
import { copyText } from '../code-block.ts';
import { button, h } from '../h.ts';
import { unanswered } from '../unanswered.ts';
import type { BoardActions, ExportFormat } from './board-column.ts';

interface ToolOptions extends BoardActions {
  readonly change: (part: Partial<BoardView>) => void;
  /** What is shown now. */
  readonly shown: () => PlainTable;
}

const ORDERS = { given: 'As they stand', name: 'By name', spread: 'By spread' } as const;
const FILTERS = { all: 'All rows', shared: 'Shared only', different: 'Differences only' } as const;
const FORMATS = { csv: 'CSV', markdown: 'Markdown', latex: 'LaTeX', json: 'JSON' } as const;

/** What can be done with a board as a whole. */
export function boardTools(options: ToolOptions) {
  const { change, shown, add, write, save, link: linkOf, say } = options;
  const order = choice('Order of the rows', ORDERS, (one) => change({ order: one }));
  const filter = choice('Rows', FILTERS, (one) => change({ shown: one }));
  const format = choice('Format', FORMATS, () => {});
  const chosen = (): ExportFormat => format.value as ExportFormat;
  const adding = button(
    { class: 'control', title: 'Put one more card on the board' },
    'Add a card…',
    add,
  );
  const copy = button({ class: 'control', title: 'Copy what is shown' }, 'Copy', () => {
    void copyText(write(shown(), chosen()), copy);
  });
  const download = button(
    { class: 'control', title: 'Save what is shown as a file' },
    'Download',
    () => {
      const as = chosen();
      void write(shown(), as).then((answer) =>
        answer.ok ? save(answer.value, as) : say(unanswered('Writing the file', answer.reason)),
      );
    },
  );
  const link = button(
    { class: 'control', title: 'Copy the address that shows this board again' },
    'Copy link',
    () => {
      const found = linkOf();
      if ('href' in found) {
        void copyText(found.href, link);
      } else {
        progress.textContent = found.reason;
      }
    },
  );
  const progress = h('p', { class: 'muted', role: 'status' });
  const element = h(
    'div',
    { class: 'list-tools board-tools' },
    adding,
    filter,
    order,
    format,
    copy,
    download,
    link,
    progress,
  );
  return {
    element,
    update(count: number, how: string): void {
      adding.disabled = count >= MOST_CARDS;
      progress.textContent = how;
    },
  };
}

function choice<Name extends string>(
  label: string,
  names: Readonly<Record<Name, string>>,
  run: (name: Name) => void,
): HTMLSelectElement {
  const options = Object.entries<string>(names).map(([value, name]) =>
    h('option', { value }, name),
  );
  const select = h('select', { 'aria-label': label, title: label }, ...options);
  select.addEventListener('change', () => run(select.value as Name));
  return select;
}
