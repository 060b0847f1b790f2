import type { TableModel } from '../../card/tables/table-model.ts';
import type { TablePlace } from '../../html/jobs/card-results.ts';
import { lineOf } from '../block-lines.ts';
import { button } from '../h.ts';
import type { TableContext } from './table-context.ts';

/** Offers to write a card’s table as results of its model; none where it can hold no results. */
export function resultsButton(
  box: HTMLElement,
  { columns }: TableModel,
  { writeResults }: TableContext,
): readonly HTMLElement[] {
  const article = box.closest('article');
  if (article === null || !columns.some(({ isNumeric }) => isNumeric)) {
    return [];
  }
  const place = (): TablePlace => {
    const line = lineOf(box);
    const tables = [...article.querySelectorAll('.table-box')];
    const others = line === null ? tables : tables.filter((one) => lineOf(one) === line);
    return { line, before: others.indexOf(box) };
  };
  // In full size it stands in a dialog, and has left its place.
  let known = place();
  const title = 'These are results of this model: write them as model-index or .eval_results';
  const name = 'Results: these are results of this model';
  return [
    button({ class: 'control', 'aria-label': name, title }, 'Results', () => {
      known = article.contains(box) ? place() : known;
      writeResults(known);
    }),
  ];
}
