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
import type { Evidence } from '../rule.ts';
import type { BodyRule, BodyView } from './body-rule.ts';
import { cellsOf } from './tables.ts';

/** So much of a body behind a table is read for notes on it. */
const BELOW = 1500;
/** A longer text says more than what the table holds. */
const CAPTION = 300;
const BOLD_ANYWHERE = /\*\*|__|<(?:b|strong)>/i;
const BOLD = /^\s*(?:\*\*|__|<(?:b|strong)>)/i;

const READ = new WeakMap<BodyView, readonly ScoreTable[]>();

/** Read once for all rules. */
function scoreTables(view: BodyView): readonly ScoreTable[] {
  const known = READ.get(view);
  if (known !== undefined) {
    return known;
  }
  const names = modelNames(view);
  const all = [...view.tables.map(fromPipes), ...view.htmlTables.map(fromHtml)];
  all.sort((a, b) => a.start - b.start);
  const tables = all.flatMap((table, index) => {
    const { start: behind = view.body.length } = all[index + 1] ?? {};
    return (
      readScoreTable({ ...table, ...textsNear(table, all[index - 1], behind, view) }, names) ?? []
    );
  });
  READ.set(view, tables);
  return tables;
}

interface PlacedTable extends Omit<WrittenTable, 'around' | 'below'> {
  readonly start: number;
  readonly end: number;
}

function fromPipes({ source, start, line, header, rows }: BodyTable): PlacedTable {
  const lines = source.split('\n').slice(2);
  const bold = lines.map((row) => (BOLD_ANYWHERE.test(row) ? cellsOf(row) : []));
  return {
    ...{ line, header, rows, start },
    end: start + source.length,
    rowLines: rows.map((_, row) => line + 2 + row),
    isBold: (row, column) => BOLD.test(bold[row]?.[column] ?? ''),
  };
}

/** Where it has no header, its first row is one. */
function fromHtml({
  source,
  start,
  line,
  header,
  rows,
  rowLines,
  bold,
}: BodyHtmlTable): PlacedTable {
  const first = header.length > 0 ? 0 : 1;
  return {
    ...{ line, start },
    end: start + source.length,
    header: first === 0 ? header : (rows[0] ?? []),
    rows: rows.slice(first),
    rowLines: rowLines.slice(first),
    isBold: (row, column) => bold[row + first]?.[column] === true,
  };
}

/** What is said above a table, behind the one before it, and what below, before the next one. */
function textsNear(
  { start, end }: PlacedTable,
  before: PlacedTable | undefined,
  behind: number,
  { headings, texts, body }: BodyView,
): Pick<WrittenTable, 'around' | 'below'> {
  const indexAt = (parts: readonly { readonly start: number }[], offset: number): number =>
    firstIndex(parts.length, (at) => (parts[at]?.start ?? 0) >= offset);
  const heading = headings[indexAt(headings, start) - 1];
  const said = texts[indexAt(texts, start) - 1];
  const isNear = said !== undefined && said.start > Math.max(before?.end ?? 0, heading?.start ?? 0);
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

/** What a reader must know before the values of a table are compared. */
function rule(
  name: string,
  about: string,
  notesOn: (table: ScoreTable, view: BodyView) => readonly ComparabilityNote[],
): BodyRule {
  return {
    id: `compared-${name}`,
    severity: 'hint',
    about,
    evidence: OURS,
    find: (view) => scoreTables(view).flatMap((table) => notesOn(table, view)),
  };
}

export const COMPARABILITY_RULES: readonly BodyRule[] = [
  rule('bold', 'Bold in a table is not the best value, which readers take it for.', boldMeaning),
  rule(
    'setting',
    'Models in one table are measured with other shots, tries or splits than those beside them.',
    otherSettings,
  ),
  rule(
    'source',
    'Some values of a table are taken from elsewhere, others were measured for the card.',
    otherSources,
  ),
  rule('date', 'Models in one table were measured in different years.', otherDates),
  rule('range', 'A value of a table is written on another scale than those beside it.', outOfRange),
  rule(
    'own-model',
    'A table compares models, and the card’s own is not among them.',
    (table, view) => ownMissing(table, modelNames(view)),
  ),
  rule(
    'twice',
    'A row of a table is there twice, with the same or with other values.',
    duplicateRows,
  ),
];
