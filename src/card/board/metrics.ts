interface Metric {
  readonly name: string;
  /** Is it a part of a whole, which cards write as a fraction and as a percentage? */
  readonly isRate: boolean;
  /** Is it what a benchmark is told by where nobody says by what? */
  readonly isUsual?: boolean;
}

/** Metrics, and how cards write them: plain, the usual name first. */
const METRICS: readonly (readonly [metric: Metric, names: string])[] = [
  [
    { name: 'accuracy', isRate: true, isUsual: true },
    'accuracy|acc|top 1|top 1 accuracy|准确率|正确率|正解率|정확도|genauigkeit|exactitude|exactitud|acurácia|точность|الدقة',
  ],
  [{ name: 'normalized accuracy', isRate: true, isUsual: true }, 'normalized accuracy|acc norm'],
  [{ name: 'exact match', isRate: true, isUsual: true }, 'exact match|em|strict match'],
  [{ name: 'mc2', isRate: true, isUsual: true }, 'mc2'],
  [{ name: 'mc1', isRate: true }, 'mc1'],
  [{ name: 'F1', isRate: true }, 'f1|f1 score|f score|f1 值'],
  [{ name: 'macro F1', isRate: true }, 'macro f1|f1 macro|macro f1 score'],
  [{ name: 'micro F1', isRate: true }, 'micro f1|f1 micro|micro f1 score'],
  [{ name: 'weighted F1', isRate: true }, 'weighted f1|f1 weighted'],
  [{ name: 'precision', isRate: true }, 'precision|精确率|適合率|정밀도|précision|precisión'],
  [{ name: 'recall', isRate: true }, 'recall|召回率|再現率|재현율|rappel'],
  [{ name: 'WER', isRate: true }, 'wer|word error rate|test wer|词错率|単語誤り率'],
  [{ name: 'CER', isRate: true }, 'cer|character error rate|test cer|字错率'],
  [{ name: 'AUC', isRate: true }, 'auc|roc auc|auroc'],
  [{ name: 'average precision', isRate: true }, 'average precision|ap|max ap|cos sim ap'],
  [{ name: 'mAP', isRate: true }, 'map|mean average precision'],
  [{ name: 'MRR', isRate: true }, 'mrr|mean reciprocal rank'],
  [{ name: 'mIoU', isRate: true }, 'miou|iou|mean iou'],
  [{ name: 'MCC', isRate: true }, 'mcc|matthews correlation|matthews correlation coefficient'],
  [{ name: 'Pearson', isRate: true }, 'pearson|pearson correlation'],
  [{ name: 'Spearman', isRate: true }, 'spearman|spearman correlation|spearmanr|cos sim spearman'],
  [{ name: 'BLEU', isRate: true }, 'bleu|bleu score'],
  [{ name: 'sacreBLEU', isRate: true }, 'sacrebleu'],
  [{ name: 'chrF', isRate: true }, 'chrf|chr f'],
  [{ name: 'ROUGE-1', isRate: true }, 'rouge 1|rouge1'],
  [{ name: 'ROUGE-2', isRate: true }, 'rouge 2|rouge2'],
  [{ name: 'ROUGE-L', isRate: true }, 'rouge l|rougel'],
  [{ name: 'loss', isRate: false }, 'loss|eval loss|validation loss|损失|verlust|perte|pérdida'],
  [{ name: 'perplexity', isRate: false }, 'perplexity|ppl|困惑度'],
  [{ name: 'bits per byte', isRate: false }, 'bits per byte|bpb'],
  [{ name: 'MSE', isRate: false }, 'mse|mean squared error'],
  [{ name: 'RMSE', isRate: false }, 'rmse|root mean squared error'],
  [{ name: 'MAE', isRate: false }, 'mae|mean absolute error'],
  [{ name: 'FID', isRate: false }, 'fid'],
  [{ name: 'latency', isRate: false }, 'latency|inference time'],
];

const BY_NAME = new Map(
  METRICS.flatMap(([metric, names]) => names.split('|').map((name) => [name, metric] as const)),
);
const BY_OWN_NAME = new Map(METRICS.map(([metric]) => [metric.name, metric]));

/** The usual name of a metric; null for what is none. `name`: plain. */
export function findMetric(name: string): string | null {
  return BY_NAME.get(name)?.name ?? null;
}

export function isRate(metric: string): boolean {
  return BY_OWN_NAME.get(metric)?.isRate ?? false;
}

export function isUsual(metric: string): boolean {
  return BY_OWN_NAME.get(metric)?.isUsual ?? false;
}
