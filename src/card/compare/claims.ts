import { oneOf } from '../summary/one-of.ts';
import { withLatinDigits } from '../tables/read-number.ts';
import { readQuantities } from '../twins/read-quantities.ts';

/** What says that a model is better than others, or than anything before. */
const SUPERLATIVE = oneOf(
  'giu',
  String.raw`state[- ]of[- ]the[- ]art|\bsota\b|\bbest[- ](in[- ]class|performing|known|open|model|results?|quality|score|overall|accuracy)|\b(the|is|are|achieves?|its|delivers?|as|our) (very )?best\b(?! practice)|\bbest (among|of (all|its)|in)\b|\b(outperform|surpass|exceed|outclass)\w*|\b(beats?|beating) |\boutstanding|\bexceptional(ly)?\b`,
  String.raw`\b(world[- ]class|cutting[- ]edge|industry[- ]leading|leading(?! to)|unrival+ed|unmatched|unparalleled|unprecedented|superior|breakthrough|revolutionary|groundbreaking|record[- ]breaking|human[- ]level|flawless|perfect(ly)?)\b`,
  String.raw`\bmost (accurate|powerful|capable|advanced|efficient|popular|performant|robust|reliable|comprehensive|complete)\b|\b(the|its|world['’]s|is) (first|fastest|strongest|largest|smallest|smartest|highest|lowest|newest|lightest|safest|only)\b(?! (to use|step|line|layer|token|time|sentence|paragraph|few|\d))|\b(ranks?|ranked) (first|#?1|no\.? ?1|top)|\bnumber one\b|\bfaster than\b|\bbetter than\b|\bmore accurate than\b`,
  '最先进|最先進|最佳|最强|最強|最优(?!化)|最好|领先|領先|超越|超过(?!\\s*\\d)|优于|優於|首个|业界第一|排名第一|刷新|最高(?!学习)|最快|世界一流|顶尖|卓越',
  '最先端|最高(の|性能|精度|水準)|最良|最速|上回|凌駕|を超え|優れ(た|て)|世界初|国内最大|最大級|トップクラス|他の?.{0,12}より(高|速|優)',
  '최첨단|최고(의|\\s)|최강|최초|능가|뛰어넘|뛰어난|우수한|최신 최고|가장 (정확|강력|빠른|우수|뛰어)|앞서',
  String.raw`\b(beste[nrsm]?|führende\w?|übertrifft|übertreffen|modernste\w?|stand der technik|überlegen\w?|schnellste\w?|stärkste\w?|genaueste\w?|hervorragend\w?|höchste\w?|unübertroffen\w?|erstklassig\w?)\b`,
  String.raw`\b(meilleure?s?|état de l['’]art|surpasse\w*|dépasse\w*|leader|inégalée?|à la pointe|exceptionnel\w*|(le|la|les) plus (performant|précis|rapide|puissant|avancé|efficace)\w*|premier modèle)`,
  String.raw`\b(mejor(es)?(?!ar|a\b|as\b)|estado del arte|superan?|líder(es)?|vanguardia|excepcional|(el|la|los|las) más (precis|potente|rápid|avanzad|capaz|eficiente)\w*|inigualable|sobresaliente)`,
  String.raw`(?<!\p{L})(melhor(es)?|estado da arte|superam?|líder(es)?|vanguarda|excepcional|(o|a|os|as) mais (precis|potente|rápid|avançad|capaz|eficiente)\w*|inigualável|de ponta|imbatível)(?!\p{L})`,
  String.raw`(?<!\p{L})(лучш(ий|ая|ее|ие|их|им)|наилучш\p{L}+|передов\p{L}+|превосход\p{L}+|опережа\p{L}+|обходит|сам(ый|ая|ое|ые) (точн|мощн|быстр|больш|продвинут)\p{L}+|рекорд\p{L}*|современн\p{L}+ уров|непревзойд\p{L}+)`,
  '(ال)?أفضل|أحدث (ما|نموذج)|الأحدث|[يت]تفوق|متفوق|الأكثر (دقة|تقدما|تطورا|كفاءة)|الأعلى|الأسرع|الأقوى|رائد|لا مثيل',
);

/** The best of its own epochs is no praise of a model. */
const OF_TRAINING = oneOf(
  'giu',
  String.raw`\bbest[- ](checkpoints?|epochs?|runs?|steps?|iterations?|seeds?|hyper-?parameters?|(dev|validation|eval)\w*)\b|\bbest model (was|is) (selected|chosen|saved|kept|picked)`,
  String.raw`\bbeste[nrsm]? (Epochen?|Checkpoints?|Läufe?|Schritte?|Gewichte|Hyperparameter)\b|\b(Epochen?|Checkpoints?|Läufe?)\b.{0,80}\bam besten\b`,
  String.raw`\bmeilleure?s? (époques?|checkpoints?|points? de contrôle|exécutions?|étapes?)|\bmejor(es)? (épocas?|checkpoints?|puntos? de control|ejecuci\p{L}+|pasos?)`,
  String.raw`(?<!\p{L})melhor(es)? (épocas?|checkpoints?|pontos? de (controle|verificação)|execuç\p{L}+|passos?)|лучш\p{L}+ (эпох|чекпо[йи]нт|шаг|запуск)`,
  '(最好|最佳|最优)的?(检查点|检查點|权重|轮次|epoch|checkpoint)|最良の(チェックポイント|エポック)|최고의? (체크포인트|에포크)',
);

const ARTICLE = /^(?:the|is|are|its|as|our|le|la|les|el|los|las|o|a|os|as) (?:very )?/;

/** The words of a text that praise, each by how it begins: endings follow what is praised. */
export function superlatives(text: string): readonly string[] {
  const words = text.replace(OF_TRAINING, ' ').match(SUPERLATIVE) ?? [];
  return words.map((word) => word.trim().toLowerCase().replace(ARTICLE, '').slice(0, 4));
}

/** `2` of "2.5" in one and another number in the other: what only one has. */
export function otherNumbers(one: string, other: string): readonly string[] {
  const left = new Map<string, number>();
  for (const key of numbersIn(other)) {
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return numbersIn(one).filter((key) => {
    const count = left.get(key) ?? left.get(key.replace(/%$/, '')) ?? 0;
    left.set(key, count - 1);
    return count <= 0;
  });
}

/** Numbers of a text as keys: equal for 0.706 and 70.6 %. */
function numbersIn(text: string): readonly string[] {
  const latin = withLatinDigits(text);
  return readQuantities(latin).map(({ key, start, text: written }) => {
    const isPercent =
      /^\s?[%％٪]|^\s?(?:percent|per cent|Prozent|por ciento|por cento|pour cent)/iu.test(
        latin.slice(start + written.length),
      );
    return isPercent ? String(Number((Number(key) / 100).toPrecision(12))) : key;
  });
}

const ABOUT_MODEL = oneOf(
  'iu',
  String.raw`\b(accura|f1|bleu|rouge|wer\b|cer\b|perplex|precision|recall|score|mmlu|benchmark|param|billion|million|tokens?\b|context|faster|slower|latency|throughput|speed|memory|vram|GB\b|%|×|\dx\b|win rate|points?\b|layers?\b|\bms\b|\d ?s\b|seconds?\b|real[- ]?time|\b[cg]pu\b|\bfps\b|languages\b|times\b|\d[BMKT]\b)`,
  '参数|准确率|精度|上下文|倍|得分|亿|億|パラメータ|正解率|トークン|매개변수|파라미터|정확도|토큰|배 |parameter|genauigkeit|paramètres|précision|parámetros|precisión|parâmetros|precisão|acurácia|параметр|точност|токен|معلم|دقة|معامل',
);

/** A number that says something about a model. */
export function saysNumber(text: string): boolean {
  return ABOUT_MODEL.test(text) && readQuantities(withLatinDigits(text)).length > 0;
}
