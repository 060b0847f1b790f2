import { quote } from '../checks/fields.ts';
import { measuredAs } from '../compare/settings.ts';
import { plainText } from '../compare/words.ts';
import { differing, type Measured } from './differing.ts';
import type { ComparabilityNote } from './note.ts';
import { columnOf, type ScoreTable } from './score-table.ts';

interface Kind {
  readonly setting: RegExp;
  /** Of a column that tells how each row was measured. */
  readonly header: RegExp;
  /** What its cell says, as a setting. */
  readonly written: (cell: string) => string;
}

/** What two scores must share. */
const KINDS: readonly Kind[] = [
  {
    setting: /shot|样本|次提示|ショット|샷/,
    header: /^#? ?(?:n|k|num(?:ber of)?)?[- _]?shots?$/i,
    written: (cell) => (/^\d+$/.test(cell) ? `${cell}-shot` : cell),
  },
  {
    setting: /@|best of/,
    header: /^(?:pass|maj|avg|best)@k$/i,
    written: (cell) => cell && `@${cell}`,
  },
  {
    setting:
      /\b(?:dev|test|val|train|held)|测试|验证|开发|テスト|検証|開発|테스트|검증|개발|prueba|validación|validação|développement/,
    header: /^(?:split|eval\w* (?:set|split))$/i,
    written: (cell) => cell,
  },
];
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five'];
/** A cell that holds nothing but a number. */
const PLAIN = /^[\s\d.,%*±+-]*$/;

/** Models that were measured with other shots, tries or splits than those beside them. */
export function otherSettings(table: ScoreTable): readonly ComparabilityNote[] {
  const { entries, measures, areModels } = table;
  if (!areModels) {
    return [];
  }
  return KINDS.flatMap((kind) => {
    const column = columnOf(table, kind.header).map((cell) => kind.written(plainText(cell)));
    const ofEntries = entries.map((entry, at): Measured => {
      const way = settingIn(entry.label, kind) || (column[at] ?? '');
      return { entry, line: entry.line, way };
    });
    if (ofEntries.some(({ way }) => way !== '')) {
      const names = entries.map(({ label }) => measuredAs(label).name);
      // One model with several settings is a comparison of these.
      const areCompared = new Set(names).size < names.length;
      const tell = ({ entry, way }: Measured, more: string): string =>
        `${quote(entry.label)}${more} is measured with ${quote(way)}`;
      return areCompared ? [] : differing(ofEntries, tell, sharedSetting(table, kind));
    }
    return measures.flatMap(({ label, cells }) => {
      const ofCells = cells.flatMap(({ entry, line, text, value }): readonly Measured[] => {
        const way = PLAIN.test(text) ? '' : settingIn(text, kind);
        return value === null ? [] : [{ entry, line, way }];
      });
      const tell = ({ entry, way }: Measured, more: string): string =>
        `In ${quote(label)}, ${quote(entry.label)}${more} is measured with ${quote(way)}`;
      return differing(ofCells, tell, settingIn(label, kind));
    });
  });
}

/** The first of a kind that a text names; empty without one. */
function settingIn(text: string, { setting }: Kind): string {
  const found = measuredAs(text).settings.find((one) => setting.test(one)) ?? '';
  const [word = ''] = found.split(' ');
  const number = NUMBERS.indexOf(word);
  return (number < 0 ? found : found.replace(word, String(number))).replace(
    /^(\w+) ?shots?$/,
    '$1-shot',
  );
}

/** What is said of all of them above the table or in its header. */
function sharedSetting({ written, measures }: ScoreTable, kind: Kind): string {
  const said = new Set(
    [...measures.map(({ label }) => label), ...written.around]
      .map((text) => settingIn(text, kind))
      .filter(Boolean),
  );
  const [first = ''] = said;
  return said.size > 1 ? 'what the header says' : first;
}
