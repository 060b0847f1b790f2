import { quote } from '../checks/fields.ts';
import { areWaysCompared, differing, type Measured } from './differing.ts';
import type { ComparabilityNote } from './note.ts';
import { columnOf, labelNotes, type ScoreTable } from './score-table.ts';

/** Where a value is from that the card's authors have not measured. */
const REPORTED =
  /\breported\b|\b(?:taken|copied|quoted|cited|borrowed|numbers|results?|scores?|values?) (?:\w+ )?from\b|\bfrom (?:the |their |its |our )?(?:\w+ )?(?:papers?|authors|(?:tech\w* )?report|leaderboard|blog|model card|publication|literature)\b|^papers?$|\bpublished (?:results?|scores?|numbers?|values?)\b|\bofficial (?:results?|scores?|numbers?|report)\b|引用自|取自|论文|公布|官方(?:报告|数据|结果)|報告|論文|논문|공식|rapporté|article|berichtet|übernommen|reportad|publicad|опубликован|из статьи/iu;
/** Measured by the card's authors, or anew. */
const MEASURED =
  /\bour (?:own )?(?:eval\w*|runs?|measure\w*|reproduc\w*|results?|re-?impl\w*|tests?)\b|\bre-?(?:produced|evaluated|runs?|ran|tested|implement\w*|measured|computed)\b|\breproduction\b|\b(?:evaluated|measured|tested|run|computed) by us\b|\bwe (?:re-?)?(?:evaluat\w*|ran|run|test\w*|measur\w*|reproduc\w*|comput\w*)\b|自测|复现|再現|自己评测|자체 (?:평가|측정)|reproduit|eigene (?:messung|auswertung)/iu;
const SOURCE_HEADER =
  /^(?:source|reference|reported|evaluated by|measured by|results? from|origin)s?$/i;
/** What stands behind a name or a value and refers to a note. */
const MARK = /[^\s*†‡§¶]\s?(\*{1,3}|[†‡§¶]+)$/;
/** So many lines below a table are read for what a mark means. */
const NOTE_LINES = 12;

/** Models whose scores are from elsewhere, beside others that were measured here. */
export function otherSources(table: ScoreTable): readonly ComparabilityNote[] {
  const { entries, areModels } = table;
  if (!areModels) {
    return [];
  }
  const column = columnOf(table, SOURCE_HEADER);
  const measured = entries.map((entry, at): Measured => {
    const way = sourceOf(labelNotes(entry.label)) || sourceOf(column[at] ?? '');
    return { entry, line: entry.line, way };
  });
  // One model, as it is reported and as it was measured again, shows the difference itself.
  const isCompared = areWaysCompared(measured, (label) => label.replace(/\(.*$/, '').trim());
  const found = isCompared
    ? []
    : differing(measured, ({ entry, way }, more) => `${quote(entry.label)}${more} is ${way}`);
  return found.length > 0 ? found : markedSources(table);
}

function sourceOf(text: string): string {
  return REPORTED.test(text) ? 'reported elsewhere' : MEASURED.test(text) ? 'measured here' : '';
}

/** `71.2†`, where a line below says that † are values from a paper. */
function markedSources({ entries, measures, written }: ScoreTable): readonly ComparabilityNote[] {
  const marked = new Map<string, { readonly line: number; count: number }>();
  const count = (text: string, line: number): void => {
    const [, mark] = MARK.exec(text) ?? [];
    if (mark !== undefined) {
      const known = marked.get(mark) ?? { line, count: 0 };
      known.count += 1;
      marked.set(mark, known);
    }
  };
  for (const { name, line } of entries) {
    count(name, line);
  }
  for (const { cells } of measures) {
    for (const { text, line } of cells) {
      count(text, line);
    }
  }
  const lines = [...written.around, ...written.below.split('\n', NOTE_LINES)].map(withoutEmphasis);
  return Array.from(marked, ([mark, { line }]) => {
    const note = lines.find((text) => isNoteOn(mark, text) && sourceOf(text) !== '');
    return note === undefined
      ? []
      : {
          line,
          message: `A note says of what is marked ${quote(mark)}: ${quote(note)} Can it be compared with the rest?`,
        };
  }).flat();
}

/** `† from the paper`, `results with † are …` */
function isNoteOn(mark: string, text: string): boolean {
  const at = text.indexOf(mark);
  const isAlone = at >= 0 && text[at + mark.length] !== mark[0];
  const before = text.slice(0, at);
  return (
    isAlone &&
    (/^[\W_]*$/.test(before) || /(?:mark\w*|with|by|an?|asterisk|\W)\W{0,3}$/i.test(before))
  );
}

function withoutEmphasis(text: string): string {
  return text
    .replace(/(\*\*?|__?)(?=\S)([^*_]+)\1/g, '$2')
    .replace(/\\/g, '')
    .trim();
}
