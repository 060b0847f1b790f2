import { oneOf } from '../summary/one-of.ts';
import { plainText } from './words.ts';

/** How something was measured: shots, tries, the split, the way of decoding. */
const SETTING = oneOf(
  'giu',
  String.raw`\b(\d+|zero|one|two|three|four|five|few|k)[- ]?shots?\b|\b(pass|maj|majority|avg|mean|cons|best|hit|hits|acc)@\d+\b|(?<![\w@])@\d+\b|\bbest[- ]of[- ]\d+\b|\bn ?= ?\d+\b|\b\d+ ?samples\b`,
  String.raw`\b(cot|chain[- ]of[- ]thought|greedy|beam( size)? ?=? ?\d+|temp(erature)? ?=? ?[\d.]+|top[-_ ]?[pk] ?=? ?[\d.]+|(non-)?thinking|w\/o? \w+)\b`,
  String.raw`(?<![\w-])(dev-?test|dev|test|validation|valid|val|train|held-out)([- _]?(set|split|clean|other))?(?![\w-])`,
  String.raw`(?<!\p{L})(partes?|conjuntos?|partição|partición|dados|datos) de (testes?|pruebas?|validação|validación|desenvolvimento|desarrollo)(?!\p{L})|(?<!\p{L})(jeu|ensemble|partition|données) (de |d['’])(test|validation|développement)`,
  String.raw`(?<!\p{L})(Test|Validierungs|Entwicklungs)(daten|sätze[ns]?|satz|set|menge|teil|split)\p{L}*|(тестов|валидацион|проверочн)\p{L}+ (выборк|набор|част|данн)\p{L}+`,
  String.raw`(零|\d+|少|单|五)[- ]?(样本|次提示)|[零\d少]+[- ]?ショット|(제로|퓨|\d+)[- ]?샷|(测试|验证|开发|テスト|検証|開発|테스트|검증|개발) ?(集|セット|세트|셋)`,
);
const NUMBERS = ['zero', 'one', 'two', 'three', 'four', 'five'];
const SHOTS = /^(\d+|zero|one|two|three|four|five|few|k) ?shots?$/;
const BRACKETS = /[([（【]([^()[\]（）【】]*)[)\]）】]/gu;

export interface Measured {
  /** Without how it was measured. */
  readonly name: string;
  readonly settings: readonly string[];
}

/** A name or a sentence, apart from the settings in it; `SQuAD (dev, 5-shot)` is SQuAD. */
export function measuredAs(text: string): Measured {
  const settings = (text.match(SETTING) ?? []).map((one) => asSetting(plainText(one)));
  return { name: plainText(text.replace(SETTING, ' ')), settings: settings.toSorted() };
}

/** `five shot` is `5-shot`. */
function asSetting(text: string): string {
  const [, count] = SHOTS.exec(text) ?? [];
  const number = NUMBERS.indexOf(count ?? '');
  return count === undefined ? text : `${number < 0 ? count : number}-shot`;
}

/** The same of a label, whose brackets hold a setting, a dataset or a unit. */
export function measuredLabel(label: string): Measured {
  const bare = label.replace(BRACKETS, ' ').replace(/\s[-–—]\s.*$/, ' ');
  const { name, settings } = measuredAs(plainText(bare) === '' ? label : bare);
  const inBrackets = Array.from(label.matchAll(BRACKETS), ([, inside = '']) => plainText(inside));
  const behind = /\s[-–—]\s(.*)$/.exec(label)?.[1] ?? '';
  const all = [...settings, ...inBrackets, plainText(behind)].filter(Boolean);
  return { name: name.replace(/[\s,@-]+$/, ''), settings: all.toSorted() };
}

export function haveSameSettings(one: Measured, other: Measured): boolean {
  return one.settings.join('|') === other.settings.join('|');
}
