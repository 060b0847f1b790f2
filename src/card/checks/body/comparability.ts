import { firstIndex } from '../../../text/first-index.ts';
import type { BodyHtmlTable, BodyTable } from '../../body-parts.ts';
import { boldMeaning } from '../../comparability/bold-meaning.ts';
import { duplicateRows } from '../../comparability/duplicate-rows.ts';
import type { ComparabilityNote } from '../../comparability/note.ts';
import { otherDates } from '../../comparability/other-dates.ts';
import { otherSettings } from '../../comparability/other-settings.ts';
import { otherSources } from '../../comparability/other-sources.ts';
import { outOfRange } from '../../comparability/out-of-range.ts';
import { ownMissing } from '../../comparability/own-missing.ts';
import { readScoreTable } from '../../comparability/read-score-table.ts';
import type { ScoreTable, WrittenTable } from '../../comparability/score-table.ts';
import { modelNames } from '../../scores/model-names.ts';
import type { ModelNames } from '../../scores/own-model.ts';
import type { Evidence } from '../rule.ts';
import type { BodyRule, BodyView } from './body-rule.ts';
import { cellsOf } from './tables.ts';

/** So much of a body behind a table is read for notes on it. */
const BELOW = 1500;
/** A longer text says more than what the table holds. */
const CAPTION = 300;
const BOLD_ANYWHERE = /\*\*|__|<(?:b|strong)>/i;
const BOLD = /^\s*(?:\*\*|__|<(?:b|strong)>)/i;

/** What is said of a table, in the order of the rules. */
type TableNotes = readonly (readonly ComparabilityNote[])[];

const READ = new WeakMap<BodyView, readonly TableNotes[]>();

/**
 * By the rows of a table, which stay the same ones when another part of its body is edited: what
 * the model is called, and the texts beside it, with which there is nothing to say of it. Thousands
 * of tables cost more than all else.
 */
const SILENT = new WeakMap<object, { readonly called: string; readonly beside: string }>();
/** The last of these names: as one text, which each table is compared with at once. */
let lastCalled = '';

/** Of those of which there is something to say; read once for all rules. */
function notesOnTables(view: BodyView): readonly TableNotes[] {
  const known = READ.get(view);
  if (known !== undefined) {
    return known;
  }
  const names = modelNames(view);
  const written = JSON.stringify(names);
  lastCalled = written === lastCalled ? lastCalled : written;
  const called = lastCalled;
  const all = [...view.tables, ...view.htmlTables].sort((a, b) => a.start - b.start);
  const said = all.flatMap((table, index): readonly TableNotes[] => {
    const { start: behind = view.body.length } = all[index + 1] ?? {};
    const near = textsNear(table, all[index - 1], behind, view);
    const beside = [...near.around, near.below].join('\n');
    const silent = SILENT.get(table.rows);
    if (silent?.called === called && silent.beside === beside) {
      return [];
    }
    const own = isHtml(table) ? fromHtml(table) : fromPipes(table);
    const read = readScoreTable({ ...own, ...near }, names);
    const notes = read === null ? [] : NOTES.map(([, , notesOn]) => notesOn(read, names));
    if (notes.some(({ length }) => length > 0)) {
      return [notes];
    }
    SILENT.set(table.rows, { called, beside });
    return [];
  });
  READ.set(view, said);
  return said;
}

function isHtml(table: BodyTable): table is BodyHtmlTable {
  return 'bold' in table;
}

type OwnTable = Omit<WrittenTable, 'around' | 'below'>;

function fromPipes({ source, line, header, rows }: BodyTable): OwnTable {
  const lines = source.split('\n').slice(2);
  const bold = lines.map((row) => (BOLD_ANYWHERE.test(row) ? cellsOf(row) : []));
  return {
    ...{ line, header, rows },
    rowLines: rows.map((_, row) => line + 2 + row),
    isBold: (row, column) => BOLD.test(bold[row]?.[column] ?? ''),
  };
}

/** Where it has no header, its first row is one. */
function fromHtml({ line, header, rows, rowLines, bold }: BodyHtmlTable): OwnTable {
  const first = header.length > 0 ? 0 : 1;
  return {
    line,
    header: first === 0 ? header : (rows[0] ?? []),
    rows: rows.slice(first),
    rowLines: rowLines.slice(first),
    isBold: (row, column) => bold[row + first]?.[column] === true,
  };
}

/** What is said above a table, behind the one before it, and what below, before the next one. */
function textsNear(
  { source, start }: BodyTable,
  before: BodyTable | undefined,
  behind: number,
  { headings, texts, body }: BodyView,
): Pick<WrittenTable, 'around' | 'below'> {
  const indexAt = (parts: readonly { readonly start: number }[], offset: number): number =>
    firstIndex(parts.length, (at) => (parts[at]?.start ?? 0) >= offset);
  const end = start + source.length;
  const heading = headings[indexAt(headings, start) - 1];
  const said = texts[indexAt(texts, start) - 1];
  const isNear =
    said !== undefined &&
    said.start > Math.max(before ? before.start + before.source.length : 0, heading?.start ?? 0);
  const next = headings[indexAt(headings, end)]?.start ?? body.length;
  return {
    around: [
      isNear ? `${said.key ?? ''} ${said.text}`.slice(-CAPTION) : '',
      (heading?.text ?? '').replace(/\baccuracy\b/i, ''),
    ],
    below: body.slice(end, Math.min(next, behind, end + BELOW)),
  };
}

const OURS: Evidence = { kind: 'assumed', source: 'values are compared that were measured alike' };

type NotesOn = (table: ScoreTable, names: ModelNames) => readonly ComparabilityNote[];

/** What a reader must know before the values of a table are compared. */
const NOTES: readonly (readonly [name: string, about: string, notesOn: NotesOn])[] = [
  ['bold', 'Bold in a table is not the best value, which readers take it for.', boldMeaning],
  [
    'setting',
    'Models in one table are measured with other shots, tries or splits than those beside them.',
    otherSettings,
  ],
  [
    'source',
    'Some values of a table are taken from elsewhere, others were measured for the card.',
    otherSources,
  ],
  ['date', 'Models in one table were measured in different years.', otherDates],
  ['range', 'A value of a table is written on another scale than those beside it.', outOfRange],
  ['own-model', 'A table compares models, and the card’s own is not among them.', ownMissing],
  ['twice', 'A row of a table is there twice, with the same or with other values.', duplicateRows],
];

export const COMPARABILITY_RULES: readonly BodyRule[] = NOTES.map(([name, about], index) => ({
  id: `compared-${name}`,
  severity: 'hint',
  about,
  evidence: OURS,
  find: (view) => notesOnTables(view).flatMap((notes) => notes[index] ?? []),
}));
