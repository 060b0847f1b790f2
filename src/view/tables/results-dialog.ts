import { type ResultEntry, resultsTable } from '../../card/tables/results-table.ts';
import { pacer } from '../../html/jobs/pacer.ts';
import { h } from '../h.ts';
import { openDialog } from '../source-dialog.ts';
import { openTable } from './open-table.ts';
import { tableBox } from './table-box.ts';
import type { TableContext } from './table-context.ts';

const CAPTION = 'Evaluation results';

/** Shows the evaluation results that stand in `field` as one table, with the tools of a table. */
export async function openResultsDialog(field: Element, context: TableContext): Promise<void> {
  const closing = new AbortController();
  const content = h('div', { class: 'enlarged' });
  openDialog(context.dialog, CAPTION, content, [], closing);
  const pause = pacer();
  const entries: ResultEntry[] = [];
  for (const group of field.querySelectorAll<HTMLElement>('.results > details')) {
    entries.push(...entriesOf(group));
    await pause();
  }
  const { header, rows } = resultsTable(entries);
  const body = h('tbody');
  for (const cells of rows) {
    body.append(h('tr', {}, ...cells.map((cell) => h('td', { dir: 'auto' }, cell))));
    await pause();
  }
  const heads = header.map((name) => h('th', { scope: 'col', dir: 'auto' }, name));
  const box = tableBox(h('table', {}, h('thead', {}, h('tr', {}, ...heads)), body));
  // Thousands of rows are read first, and come into the page lot by lot.
  await openTable(box, CAPTION, context);
  content.append(box);
}

function entriesOf(group: HTMLElement): readonly ResultEntry[] {
  const [dataset, task] = group.querySelector('summary')?.children ?? [];
  const about = textOf(group.querySelector('.result-about'))
    .split(' · ')
    .filter((part) => part !== '' && part !== 'dataset');
  const isModel = (part: string): boolean => part.startsWith('model: ');
  return [...group.querySelectorAll('tr')].map(({ cells: [name, value] }): ResultEntry => {
    const note = textOf(name?.querySelector('span'));
    return {
      dataset: textOf(dataset),
      task: textOf(task),
      model: about.find(isModel)?.slice('model: '.length) ?? '',
      details: [...about.filter((part) => !isModel(part)), note].filter(Boolean).join(', '),
      metric: name?.firstChild?.textContent ?? '',
      value: textOf(value),
    };
  });
}

function textOf(element: Element | null | undefined): string {
  return element?.textContent.trim() ?? '';
}
