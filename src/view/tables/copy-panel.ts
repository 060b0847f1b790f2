import type { ResultsInput } from '../../card/tables/export-results.ts';
import type { PlainTable } from '../../card/tables/export-table.ts';
import { comparedModels, resultsOf } from '../../card/tables/result-rows.ts';
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

const RESULT_FORMATS = [
  { format: 'model-index', label: 'model-index', title: 'For the front matter of the card' },
  { format: 'eval-results', label: '.eval_results', title: 'A file for the folder .eval_results' },
] as const;

/** Copies what is shown of a table, as it is arranged at that time, or the results of one model. */
export function copyPanel(now: () => OpenTable, { ask }: TableContext): HTMLElement {
  const models = comparedModels(now().model);
  const chosen = models.findIndex(({ isOwn }) => isOwn);
  const options = models.map(({ name }, index) =>
    h('option', { value: index, selected: index === chosen }, name),
  );
  const choice = h('select', { 'aria-label': 'Model' }, ...options);
  const chosenResults = (): ResultsInput => {
    const { model, rows, view } = now();
    const compared = models[Number(choice.value)] ?? null;
    return resultsOf(model, compared, rows, view.hidden);
  };
  const tableButtons = FORMATS.map(({ format, label, title }) =>
    copyButton(label, title, () => {
      // In LaTeX it makes the table a float; elsewhere it would be in the way.
      const caption = format === 'latex' ? now().caption : '';
      return ask('write-table', { table: { ...shownTable(now()), caption }, format });
    }),
  );
  const resultButtons = RESULT_FORMATS.map(({ format, label, title }) =>
    copyButton(label, title, () => ask('write-results', { results: chosenResults(), format })),
  );
  const results = models.length === 0 ? ['Results as'] : ['Results of', choice, 'as'];
  return h(
    'div',
    {},
    h('div', { class: 'panel-row' }, 'Copy as', ...tableButtons),
    h('div', { class: 'panel-row' }, ...results, ...resultButtons),
  );
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
