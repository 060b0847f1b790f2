import { oneOf } from '../summary/one-of.ts';
import {
  DATA,
  LICENSE,
  LIMITS,
  MIXED_LIMITS,
  type Names,
  OUT_OF_SCOPE,
  RISKS,
  TRAINING,
} from '../summary/section-names.ts';
import { nameOf } from '../summary/sections.ts';
import type { Block, Section } from './outline.ts';

const BASE_MODEL: Names = [
  oneOf(
    'iu',
    '^(base|parent|foundation|backbone|original|source|upstream) ?-?(model|checkpoint)|^(fine-?tuned|finetuned|derived|initiali[sz]ed|adapted|quanti[sz]ed|distilled) from',
    '基[础座础]模型|底座模型|ベースモデル|基盤モデル|(기반|베이스|기본) ?모델|^basis-?modell|^ausgangsmodell|^modèle (de base|parent)|^modelo (de )?base|^базовая модель|^исходная модель|النموذج (الأساس|الأصلي)',
  ),
];
/** What the summary does not take for a section on limits, since it may hold more than those. */
const FAILS: Names = [
  oneOf(
    'iu',
    String.raw`^(known|open) (issues|problems)|^(when|where|how) (it|the model|this) (fails|struggles|breaks)|\bfails?\b|\bnot for\b|\bcaution|\bwhat (it|the model) (is not|isn['’]t|cannot|can['’]t)`,
    '已知问题|使用须知|注意|既知の(問題|課題)|注意|유의 ?사항|알려진 (문제|이슈)|주의|bekannte (probleme|fehler|schwächen)|vorsicht|problèmes connus|précautions|problemas con(oc|hec)idos|precauciones|cuidados|advertencia|aviso|известные (проблемы|недостатки)|предупрежден|осторожно|المشاكل المعروفة|مشاكل|تحذير|تنبيه',
  ),
];
const LANGUAGE: Names = [
  oneOf(
    'iu',
    String.raw`^(supported |model )?languages?( ?\(s\)|\(nlp\)| \(nlp\)|s)?\b|^语言|^支持语言|^言語|^対応言語|^(지원 )?언어|^sprachen?\b|^langues?\b|^idiomas?\b|^lenguas?\b|^línguas?\b`,
    '^язык|^اللغ|^لغة',
  ),
];
const CONTACT: Names = [
  oneOf(
    'iu',
    String.raw`\bcontacts?\b|e-?mail|^联系|联系方式|^連絡|お?問い合わせ|문의|연락|^kontakt|^contacto|^contato|^контакт|обратная связь|اتصل|اتصال|تواصل|\bdiscord\b|\btwitter\b|^maintainers?\b|^support\b|^feedback\b|^questions\b`,
  ),
];
/** Addresses at which somebody answers. */
export const REACHES =
  /mailto:|discord|\bt\.me\/|twitter\.com|(?<![\w-])x\.com|slack|\bwa\.me|linkedin/i;
const VERSION: Names = [
  /version\b|^(model |current )?release\b|版本|バージョン|버전|^versi[oó]n\b|^versão|^версия|الإصدار|إصدار/iu,
];
const CITATION: Names = [
  oneOf(
    'iu',
    String.raw`\bcit(ation|e|ing)\b|bibtex|\bhow to cite\b|引用|인용|zitier|zitat|\bciter\b|\bcita(r|ción|ção|tion)?\b|цитир|ссылк[аи] на стать|اقتباس|استشهاد`,
  ),
];
/** Lists of versions of software. */
const FRAMEWORKS: Names = [
  oneOf(
    'iu',
    'framework|^versions?$|software|environment|requirements|dependenc|librar(y|ies)|环境|依赖|版本|環境|フレームワーク|환경|프레임워크|umgebung|voraussetzung|environnement|entorno|ambiente|окружени|версии|الإصدارات|بيئة',
  ),
];
const EVALUATION: Names = [
  oneOf(
    'iu',
    String.raw`\beval|\bresults?\b|benchmark|performance|metrics?\b|\bscores?\b|accuracy|comparison|评[估测价]|結果|结果|性能|評価|성능|평가|결과|ergebnis|auswertung|leistung|bewertung|résultat|évaluation|resultado|evaluaci|avalia|desempen|rendimiento|результат|оценк|качеств|метрик|نتائج|تقييم|أداء|النتيجة`,
  ),
];
const SETTINGS: Names = [
  /hyper-?param|training (args|arguments|config|setup)|超参|ハイパーパラメータ|하이퍼 ?파라미터|hiperpar|гиперпарам/iu,
];

const TOPICS = {
  limits: [...LIMITS, ...OUT_OF_SCOPE, ...FAILS],
  risks: RISKS,
  mixed: MIXED_LIMITS,
  license: LICENSE,
  base: BASE_MODEL,
  data: DATA,
  training: TRAINING,
  language: LANGUAGE,
  contact: CONTACT,
  version: VERSION,
  citation: CITATION,
  frameworks: FRAMEWORKS,
  evaluation: EVALUATION,
  settings: SETTINGS,
} as const satisfies Readonly<Record<string, Names>>;

export type Topic = keyof typeof TOPICS;

const ofNames = new Map<string, ReadonlySet<Topic>>();
const MOST_KEPT = 5000;

function topicsOfName(name: string): ReadonlySet<Topic> {
  const known = ofNames.get(name);
  if (known) {
    return known;
  }
  const topics = Object.keys(TOPICS) as Topic[];
  const found = new Set(
    topics.filter((topic) => TOPICS[topic].some((wanted) => wanted.test(name))),
  );
  if (ofNames.size > MOST_KEPT) {
    ofNames.clear();
  }
  ofNames.set(name, found);
  return found;
}

/** What the label of a text is about. */
export function isLabelled({ key }: Block, ...topics: readonly Topic[]): boolean {
  const known = key === null ? null : topicsOfName(nameOf(key));
  return known !== null && topics.some((topic) => known.has(topic));
}

/** What the heading of a section, or of one that it is in, is about. */
export function isUnder({ names }: Section, ...topics: readonly Topic[]): boolean {
  return names.some((name) => {
    const known = topicsOfName(name);
    return topics.some((topic) => known.has(topic));
  });
}
