import { pacer } from '../../html/jobs/pacer.ts';
import { button, h } from '../h.ts';
import { ignoreAbort, unanswered } from '../unanswered.ts';
import { isBig, isWide } from './big-table.ts';
import { enlargeButton } from './enlarge-table.ts';
import type { TableContext } from './table-context.ts';
import { readGrid } from './table-grid.ts';
import { tableTools } from './table-tools.ts';

/**
 * Reads the table in a box, by the worker what it says, and gives it its tools. One without a
 * header can only be enlarged, if it is wide.
 */
export async function openTable(
  box: HTMLElement,
  caption: string,
  context: TableContext,
): Promise<void> {
  const table = box.querySelector('table');
  if (table === null) {
    return;
  }
  box.toggleAttribute('data-big', isBig(box));
  // The first cell of a row is not always in the first column.
  box.toggleAttribute('data-sticky', isWide(box) && table.querySelector('[rowspan]') === null);
  const reading = readGrid(table);
  const pause = pacer();
  let step = reading.next();
  for (; step.done !== true; step = reading.next()) {
    await pause();
  }
  const grid = step.value;
  if (grid !== null && grid.rows.length > 1) {
    const { text, boldRows, boldColumns } = grid;
    const own = { names: context.names(), boldRows, boldColumns };
    const answer = await context.ask('read-table', { ...text, own });
    if (answer.ok) {
      tableTools(box, { grid, model: answer.value, caption }, context);
      return;
    }
    const why = unanswered('Reading this table', answer.reason);
    const again = button({ class: 'control' }, 'Try again', () => {
      box.querySelector('.table-tools')?.remove();
      void openTable(box, caption, context).catch(ignoreAbort);
    });
    addBar(box, [h('span', { role: 'status' }, why), again]);
  }
  if (isWide(box)) {
    addBar(box, [enlargeButton(box, caption, context.dialog)]);
  }
}

/** A bar without the tools of a table that was read. */
function addBar(box: HTMLElement, content: readonly HTMLElement[]): void {
  const bar = box.querySelector('.table-bar') ?? h('div', { class: 'table-bar' });
  bar.append(...content);
  box.prepend(h('div', { class: 'table-tools', 'data-ui': true }, bar));
}
