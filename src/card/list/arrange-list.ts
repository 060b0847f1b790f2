import { foldText } from '../../text/fold-text.ts';
import { SEVERITIES, type Severity } from '../finding.ts';
import type { PlainTable } from '../tables/plain-table.ts';
import type { ListedCard } from './listed-card.ts';

/** A card in a list, as far as it is read. */
export interface ListRow {
  /** Its place in the list; several files may have one path. */
  readonly id: number;
  /** From the folder on. */
  readonly path: string;
  /** Null before it is read, and where it cannot be. */
  readonly card: ListedCard | null;
  /** Null before it is checked, and where it cannot be. */
  readonly counts: Readonly<Record<Severity, number>> | null;
  /** Why it is not read or checked; null before that is known, too. */
  readonly fault: string | null;
}

export const LIST_COLUMNS = ['title', 'license', 'task', 'findings', 'languages', 'path'] as const;
export type ListColumn = (typeof LIST_COLUMNS)[number];

export interface ListView {
  readonly sort: { readonly column: ListColumn; readonly order: 'ascending' | 'descending' };
  /** Words, each of which a row has; empty for all. */
  readonly words: string;
  /** Only rows with errors, or that could not be read. */
  readonly hasErrors: boolean;
}

/** To make one takes as long as to sort a hundred rows. */
let collator: Intl.Collator | null = null;

/** What stands in a column; what a row does not state is empty. */
export function listText({ path, card }: ListRow, column: Exclude<ListColumn, 'findings'>): string {
  if (column === 'path') {
    return path;
  }
  const value = card?.[column] ?? '';
  return typeof value === 'string' ? value : value.join(', ');
}

/** The rows that a reader asks for, in order; rows that state nothing come last. */
export function arrangeList<Row extends ListRow>(
  rows: readonly Row[],
  { sort: { column, order }, words, hasErrors }: ListView,
): readonly Row[] {
  const wanted = foldText(words).text.split(/\s+/).filter(Boolean);
  const kept = rows.filter(
    (row) =>
      (!hasErrors || row.fault !== null || (row.counts?.error ?? 0) > 0) &&
      (wanted.length === 0 || hasWords(row, wanted)),
  );
  const sign = order === 'ascending' ? 1 : -1;
  if (column === 'findings') {
    return kept.toSorted((a, b) => emptyLast(a.counts, b.counts) || sign * moreFindings(a, b));
  }
  collator ??= new Intl.Collator('en', { numeric: true });
  const { compare } = collator;
  const texts = kept.map((row) => ({ row, text: listText(row, column) || null }));
  texts.sort((a, b) => emptyLast(a.text, b.text) || sign * compare(a.text ?? '', b.text ?? ''));
  return texts.map(({ row }) => row);
}

function emptyLast(a: unknown, b: unknown): number {
  return Number(a === null) - Number(b === null);
}

/** The worst count most. */
function moreFindings({ counts: a }: ListRow, { counts: b }: ListRow): number {
  for (const severity of SEVERITIES) {
    const more = (a?.[severity] ?? 0) - (b?.[severity] ?? 0);
    if (more !== 0) {
      return more;
    }
  }
  return 0;
}

function hasWords(row: ListRow, words: readonly string[]): boolean {
  const columns = LIST_COLUMNS.filter((column) => column !== 'findings');
  const { text } = foldText(columns.map((column) => listText(row, column)).join('\n'));
  return words.every((word) => text.includes(word));
}

/** Rows as a table of a file. */
export function listTable(rows: readonly ListRow[]): PlainTable {
  return {
    header: [
      'Title',
      'License',
      'Task',
      'Errors',
      'Warnings',
      'Hints',
      'Languages',
      'Path',
      'Note',
    ],
    rows: rows.map((row) => [
      ...(['title', 'license', 'task'] as const).map((column) => listText(row, column)),
      ...SEVERITIES.map((severity) => String(row.counts?.[severity] ?? '')),
      listText(row, 'languages'),
      row.path,
      row.fault ?? '',
    ]),
  };
}
