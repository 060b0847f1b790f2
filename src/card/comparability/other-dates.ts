import { quote } from '../checks/fields.ts';
import { differing, type Measured } from './differing.ts';
import type { ComparabilityNote } from './note.ts';
import { columnOf, labelNotes, type ScoreTable } from './score-table.ts';

/** Says when something was measured, not when it was released. */
const DATED =
  /\b(?:as of|accessed|retrieved|measured|evaluated|tested|checked|snapshot|status|updated)\b[^()]{0,20}?((?:19|20)\d\d(?:[-/.]\d{1,2}){0,2})/i;
/** Of a column with such dates. */
const DATE_HEADER =
  /^(?:(?:eval\w*|test\w*|measur\w*|access\w*|retriev\w*|run)[ _]?(?:date|on|at)|date (?:of )?(?:eval\w*|test\w*|measure\w*|access)|as of)$/i;
const YEAR = /\b(?:19|20)\d\d\b/;

/** Models that were measured in another year than those beside them. */
export function otherDates(table: ScoreTable): readonly ComparabilityNote[] {
  const column = columnOf(table, DATE_HEADER);
  const measured = table.entries.map((entry, at): Measured => {
    const [, date = ''] = DATED.exec(labelNotes(entry.label)) ?? [];
    const [way = ''] = YEAR.exec(date || (column[at] ?? '')) ?? [];
    return { entry, line: entry.line, way };
  });
  return table.areModels
    ? differing(measured, ({ entry, way }, more) => `${quote(entry.label)}${more} is of ${way}`)
    : [];
}
