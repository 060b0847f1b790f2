import { memo } from '../checks/body/claimed-values.ts';
import { quote } from '../checks/fields.ts';
import { measuredAs } from '../compare/settings.ts';
import { plainText } from '../compare/words.ts';
import { areWaysCompared, differing, type Measured } from './differing.ts';
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
const UNSAID = { name: '', settings: [] };
/** A cell that holds nothing but a number. */
const PLAIN = /^[\s\d.,%*±+-]*$/;

/** Models that were measured with other shots, tries or splits than those beside them. */
export function otherSettings(table: ScoreTable): readonly ComparabilityNote[] {
  const { entries, measures, areModels, written } = table;
  if (!areModels) {
    return [];
  }
  // Asked for each kind.
  const read = memo((text: string) => (PLAIN.test(text) ? UNSAID : measuredAs(text)));
  return KINDS.flatMap((kind) => {
    const settingOf = (text: string): string =>
      read(text).settings.find((one) => kind.setting.test(one)) ?? '';
    const column = columnOf(table, kind.header).map((cell) => kind.written(plainText(cell)));
    const ofEntries = entries.map((entry, at): Measured => {
      const way = settingOf(entry.label) || (column[at] ?? '');
      return { entry, line: entry.line, way };
    });
    if (ofEntries.some(({ way }) => way !== '')) {
      const said = [...measures.map(({ label }) => label), ...written.around].map(settingOf);
      const [shared = '', another] = new Set(said.filter(Boolean));
      const tell = ({ entry, way }: Measured, more: string): string =>
        `${quote(entry.label)}${more} is measured with ${quote(way)}`;
      return areWaysCompared(ofEntries, (label) => read(label).name)
        ? []
        : differing(ofEntries, tell, another === undefined ? shared : 'what the header says');
    }
    return measures.flatMap(({ label, cells }) => {
      const ofCells = cells.flatMap(({ entry, line, text, value }): readonly Measured[] =>
        value === null ? [] : [{ entry, line, way: settingOf(text) }],
      );
      const tell = ({ entry, way }: Measured, more: string): string =>
        `In ${quote(label)}, ${quote(entry.label)}${more} is measured with ${quote(way)}`;
      return differing(ofCells, tell, settingOf(label));
    });
  });
}
