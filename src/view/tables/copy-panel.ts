import type { PlainTable } from '../../card/tables/export-table.ts';
import type { Answer } from '../../html/jobs/jobs.ts';
import { copyText } from '../code-block.ts';
import { button, h } from '../h.ts';
import type { OpenTable, TableContext } from './table-context.ts';

const FORMATS = [
  { format: 'csv', label: 'CSV', title: '' },
  { format: 'tsv', label: 'TSV', title: 'Pastes into a sheet' },
  { format: 'markdown', label: 'Markdown', title: '' },
  { format: 'latex', label: 'LaTeX', title: 'With booktabs' },
  { format: 'json', label: 'JSON', title: '' },
] as const;

/**
 * Copies what is shown of a table, as it is arranged at that time; or a link to that, `place`: empty
 * where none leads.
 */
export function copyPanel(
  now: () => OpenTable,
  { ask, linkTo }: TableContext,
  place: () => string,
): HTMLElement {
  const buttons = FORMATS.map(({ format, label, title }) =>
    copyButton(label, title, () => {
      // In LaTeX it makes the table a float; elsewhere it would be in the way.
      const caption = format === 'latex' ? now().caption : '';
      return ask('write-table', { table: { ...shownTable(now()), caption }, format });
    }),
  );
  const title = 'Copy the address of the table as it is arranged';
  const link = place() !== '' && copyButton('Link', title, () => linkTo(place()));
  return h('div', { class: 'panel-row' }, 'Copy as', ...buttons, link);
}

function copyButton(
  label: string,
  title: string,
  write: () => Promise<Answer<string>>,
): HTMLElement {
  const control = button({ class: 'control', title }, label, () => {
    void copyText(write(), control);
  });
  return control;
}

/** What the reader sees. */
function shownTable({ model: { columns, rows }, rows: shown, view }: OpenTable): PlainTable {
  const isShown = (_: unknown, column: number): boolean => !view.hidden.has(column);
  return {
    header: columns.map(({ header }) => header).filter(isShown),
    rows: shown.map((row) => rows[row]?.cells.filter(isShown) ?? []),
  };
}
