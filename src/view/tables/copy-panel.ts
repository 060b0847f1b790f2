import type { Answer } from '../../html/jobs/jobs.ts';
import { copyText } from '../code-block.ts';
import { button, h } from '../h.ts';
import { shownTable } from './shown-table.ts';
import type { OpenTable, TableContext } from './table-context.ts';

const FORMATS = [
  { format: 'csv', label: 'CSV', title: '' },
  { format: 'tsv', label: 'TSV', title: 'Pastes into a sheet' },
  { format: 'markdown', label: 'Markdown', title: '' },
  {
    format: 'latex',
    label: 'LaTeX',
    title: 'With booktabs, units in the header, arrows to the better end',
  },
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
  const bold = h('input', { type: 'checkbox', checked: true });
  const title = 'In Markdown and LaTeX';
  const best = h('label', { title }, bold, ' Best in bold');
  const buttons = FORMATS.map(({ format, label, title }) =>
    copyButton(label, title, () => {
      // In LaTeX it makes the table a float; elsewhere it would be in the way.
      const caption = format === 'latex' ? now().caption : '';
      const table = { ...shownTable(now(), bold.checked), caption };
      return ask('write-table', { table, format });
    }),
  );
  const address = 'Copy the address of the table as it is arranged';
  const link = place() !== '' && copyButton('Link', address, () => linkTo(place()));
  return h('div', { class: 'panel-row' }, 'Copy as', ...buttons, best, link);
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
