import { SEVERITIES } from '../../card/finding.ts';
import { countsText } from '../../card/findings-text.ts';
import { type ListRow, listText } from '../../card/list/arrange-list.ts';
import { markedLine } from '../../text/mark-invisible.ts';
import { h } from '../h.ts';

const KINDS = { model: '', dataset: 'Dataset', space: 'Space' } as const;

/** Languages that are named; how many others there are is told. */
const MOST_LANGUAGES = 3;

/**
 * Makes a row say what is known of its card. Roles are written out: some browsers take rows that
 * are laid out as grids for no rows.
 */
export function fillRow(element: HTMLElement, row: ListRow): void {
  const { card, fault } = row;
  const title = markedLine(card?.title || row.path);
  const kind = card === null ? '' : KINDS[card.kind];
  const text = (column: 'license' | 'task'): HTMLElement =>
    cell(column, { dir: 'auto' }, listText(row, column));
  element.replaceChildren(
    h(
      'th',
      { role: 'rowheader', scope: 'row', 'data-column': 'title' },
      h(
        'button',
        { type: 'button', class: 'link-button', dir: 'auto', title: 'Open this card' },
        title,
      ),
      kind !== '' && h('span', { class: 'muted' }, ` ${kind}`),
      fault !== null && h('p', { class: 'row-fault', dir: 'auto' }, fault),
    ),
    text('license'),
    text('task'),
    cell('findings', {}, ...findingsOf(row)),
    languagesCell(row),
    cell('path', {}, h('bdi', {}, markedLine(row.path))),
  );
}

function cell(
  column: string,
  attributes: Parameters<typeof h>[1],
  ...content: readonly (Node | string)[]
): HTMLElement {
  return h('td', { role: 'cell', 'data-column': column, ...attributes }, ...content);
}

/** Three numbers; who hears them is told of what. */
function findingsOf({ counts, fault }: ListRow): readonly (Node | string)[] {
  if (counts === null) {
    return fault === null ? [h('span', { class: 'muted' }, '…')] : [];
  }
  const said = countsText(counts) || 'no findings';
  return [
    h('span', { class: 'visually-hidden' }, said),
    ...SEVERITIES.map((severity) =>
      h(
        'span',
        {
          class: 'list-count',
          'aria-hidden': 'true',
          title: said,
          'data-severity': counts[severity] > 0 && severity,
        },
        String(counts[severity]),
      ),
    ),
  ];
}

function languagesCell({ card }: ListRow): HTMLElement {
  const languages = card?.languages ?? [];
  const more = languages.length - MOST_LANGUAGES;
  const shown = languages.slice(0, more > 1 ? MOST_LANGUAGES : undefined).join(', ');
  const rest = more > 1 && h('span', { class: 'muted' }, ` and ${more} more`);
  const all = more > 1 ? languages.join(', ') : undefined;
  return h('td', { role: 'cell', 'data-column': 'languages', title: all }, shown, rest);
}
