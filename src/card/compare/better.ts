import { findBenchmark } from '../../hub/benchmarks.ts';
import { columnDirection, type Direction } from '../tables/direction.ts';

const SAYS_LOWER =
  /lower(?: (?:is|values?|scores?|are))* better|smaller is better|越低越好|越小越好|低いほど|낮을수록|niedriger ist besser|plus bas .{0,20}mieux|menor es mejor|menor (?:é )?melhor|меньше .{0,6}лучше|الأقل أفضل|↓/i;
const SAYS_HIGHER =
  /higher(?: (?:is|values?|scores?|are))* better|larger is better|越高越好|越大越好|高いほど|높을수록|höher ist besser|plus haut .{0,20}mieux|mayor es mejor|maior (?:é )?melhor|больше .{0,6}лучше|الأعلى أفضل|↑/i;

/** What a text around a table may name as that which all of it measures. */
const MEASURES =
  /\b(?:[wctmp]er|word error rate|character error rate|perplexity|ppl|s?acre?bleu|bleu|rouge|accuracy|f1|exact match|loss|fid|r?mse|mae|latency|precision|recall|ndcg|mrr|m?ap|m?iou|auc|pearson|spearman|elo|pass@\d+|throughput)\b/gi;

/** Further measures, and those of other languages. */
const OTHERS: readonly (readonly [words: RegExp, direction: Direction])[] = [
  [
    /\bkld?\b|divergence|\bdistance\b|\bfad\b|lpips|\beer\b|toxicity|hallucination rate|\bbrier\b|\bece\b|\bmape\b/i,
    'lower',
  ],
  [
    /\bpsnr\b|\bssim\b|\bmos\b|chrf|\bcomet\b|bertscore|meteor|\bcider\b|kappa|\bmcc\b|matthews|\bdice\b|clip score/i,
    'higher',
  ],
  [
    /困惑度|损失|错误率|词错率|字错率|误差|延迟|損失|誤り率|誤差|パープレキシティ|손실|오류율|오차|지연|verlust|fehlerrate|perte|taux d['’]erreur|pérdida|tasa de error|perda|taxa de erro|потер|ошибк|перплексия|الخسارة|معدل الخطأ/iu,
    'lower',
  ],
  [
    /准确率|精确率|精度|召回率|得分|分数|正解率|適合率|再現率|スコア|정확도|정밀도|재현율|점수|genauigkeit|trefferquote|précision|exactitude|rappel|exactitud|precisión|exhaustividad|puntuación|acurácia|precisão|revocação|pontuação|точност|полнота|оценка|الدقة|الاستدعاء|النتيجة/iu,
    'higher',
  ],
];

/**
 * The better end of a measure: by the first of the texts about it that tells, the nearest first;
 * null where none does.
 */
export function betterEnd(
  labels: readonly string[],
  around: readonly string[] = [],
): Direction | null {
  for (const label of labels) {
    const found =
      columnDirection(label) ?? directionElsewhere(label) ?? findBenchmark(label)?.better;
    if (found) {
      return found;
    }
  }
  for (const text of around) {
    const isLower = SAYS_LOWER.test(text);
    if (isLower !== SAYS_HIGHER.test(text)) {
      return isLower ? 'lower' : 'higher';
    }
  }
  for (const text of around) {
    const named = (text.match(MEASURES) ?? []).map(columnDirection);
    const [found = directionElsewhere(text), ...others] = new Set(named);
    if (found && others.length === 0) {
      return found;
    }
  }
  return null;
}

function directionElsewhere(label: string): Direction | null {
  return OTHERS.find(([words]) => words.test(label))?.[1] ?? null;
}
