/** A metric: what a number is of. */
export interface Metric {
  /** As `model-index` calls it. */
  readonly type: string;
  /** As a reader knows it. */
  readonly name: string;
  /** A share of one, which may be written per cent, or a number of another kind. */
  readonly isShare: boolean;
  /** Is it what a benchmark is told by where nobody says by what? */
  readonly isUsual: boolean;
}

const USUAL: ReadonlySet<string> = new Set(['accuracy', 'acc_norm', 'exact_match', 'mc2']);

type Row = readonly [words: RegExp, type: string, name?: string];

/** The more special ones come first; `$` is the number in their words. */
const SHARES: readonly Row[] = [
  [/\bacc[_ ]norm\b|\bnormali[sz]ed acc(?:uracy)?\b|\bacc_n\b/i, 'acc_norm', 'normalized accuracy'],
  [/\bmc1(?:[_ ]targets)?\b/i, 'mc1'],
  [/\bmc2(?:[_ ]targets)?\b/i, 'mc2'],
  [
    /\binst\w*[-_ ](?:level[-_ ])?strict\w*(?:[-_ ]acc\w*)?/i,
    'inst_level_strict_acc',
    'strict accuracy by instruction',
  ],
  [
    /\binst\w*[-_ ](?:level[-_ ])?loose\w*(?:[-_ ]acc\w*)?/i,
    'inst_level_loose_acc',
    'loose accuracy by instruction',
  ],
  [
    /\bprompt\w*[-_ ](?:level[-_ ])?loose\w*(?:[-_ ]acc\w*)?/i,
    'prompt_level_loose_acc',
    'loose accuracy by prompt',
  ],
  [
    /\bprompt\w*[-_ ](?:level[-_ ])?strict\w*(?:[-_ ]acc\w*)?|\bstrict[-_ ]prompt\b/i,
    'prompt_level_strict_acc',
    'strict accuracy by prompt',
  ],
  [
    /\btop[-_ ]?5(?:[-_ ]acc(?:uracy)?\.?)?(?![\w-])|\bacc(?:uracy)?@5\b/i,
    'top_5_accuracy',
    'top-5 accuracy',
  ],
  [/\btop[-_ ]?1(?:[-_ ]acc(?:uracy)?\.?)?(?![\w-])|\bacc(?:uracy)?@1\b/i, 'accuracy'],
  [/\bbalanced[-_ ]acc(?:uracy)?\b/i, 'balanced_accuracy', 'balanced accuracy'],
  [
    /\bexact[-_ ]?match(?:[-_ ]acc\w*)?\b|\bstrict[-_ ]match\b|\bEM\b|\bem\b|^exact$/,
    'exact_match',
    'exact match',
  ],
  [/\bmacro[-_ ]?(?:avg[-_ ]?)?f-?1(?:[-_ ]score)?\b|\bf-?1[-_ ]macro\b/i, 'f1_macro', 'macro F1'],
  [/\bmicro[-_ ]?(?:avg[-_ ]?)?f-?1(?:[-_ ]score)?\b|\bf-?1[-_ ]micro\b/i, 'f1_micro', 'micro F1'],
  [/\bweighted[-_ ]?f-?1\b|\bf-?1[-_ ]weighted\b/i, 'f1_weighted', 'weighted F1'],
  [/\bf-?1(?:[-_ ]score| 值)?(?![\w])|\bf[- ]score\b/i, 'f1', 'F1'],
  [/\bword error rate\b(?: \(wer\))?|\bwer\b|词错率|単語誤り率/i, 'wer', 'WER'],
  [/\bcharacter error rate\b(?: \(cer\))?|\bcer\b|字错率/i, 'cer', 'CER'],
  [/\bsacre-?bleu\b/i, 'sacrebleu', 'sacreBLEU'],
  [/\bbleu(?:-4)?(?: score)?\b(?! ?-?[123]\b)/i, 'bleu', 'BLEU'],
  [/\bchr[- ]?f(?:\+\+|2|\b)/i, 'chrf', 'chrF'],
  [/\brouge[-_ ]?1\b|\bR-1\b/i, 'rouge1', 'ROUGE-1'],
  [/\brouge[-_ ]?2\b|\bR-2\b/i, 'rouge2', 'ROUGE-2'],
  [/\brouge[-_ ]?l(?:sum)?\b|\bR-L\b/i, 'rougeL', 'ROUGE-L'],
  [/\bmatthews(?: corr\w*)?(?: coefficient)?\b|\bmcc\b/i, 'matthews_correlation', 'MCC'],
  [/\bcos(?:ine)?[-_ ](?:sim[-_ ])?spearman\b/i, 'cosine_spearman', 'Spearman'],
  [/\bpearson\w*(?: corr\w*)?\b/i, 'pearson', 'Pearson'],
  [/\bspearman\w*(?: corr\w*)?\b/i, 'spearmanr', 'Spearman'],
  [/\bndcg(?:@|[_ ]at[_ ])(\d+)\b/i, 'ndcg_at_$', 'nDCG@$'],
  [/\bmap(?:@(?!50|75)|[_ ]at[_ ])(\d+)\b/i, 'map_at_$', 'mAP@$'],
  [/\bmrr(?:@|[_ ]at[_ ])(\d+)\b/i, 'mrr_at_$', 'MRR@$'],
  [/\b(?:recall(?:@|[_ ]at[_ ])|R@)(\d+)\b/i, 'recall_at_$', 'recall@$'],
  [/\bprecision(?:@|[_ ]at[_ ])(\d+)\b/i, 'precision_at_$', 'precision@$'],
  [
    /(?<!\bmean )\baverage precision\b|\b(?:cos[-_ ]sim|max)[-_ ]ap\b|^ap$/,
    'average_precision',
    'average precision',
  ],
  [/\bm?ap[-_ @]?(?:\(?50\)?|@?0?\.50?|@\[?\.?50?\]?)(?![\d:\-–])/i, 'map_50', 'AP50'],
  [/\bm?ap[-_ ]?75\b/i, 'map_75', 'AP75'],
  [
    /\bm?ap(?:[-_ ]?(?:box|val\w*))?[-_ @(]*\[?(?:50|0?\.50?)[-–:](?:0?\.)?95\]?\)?|\b(?:box|mask)[-_ ]?m?ap\b|\bmean average precision\b|\bmAP\b(?![@_ -]?\d)|\bAP\b(?![@_ -]?\d)/i,
    'map',
    'mAP',
  ],
  [/\bm?iou\b|\bmean iou\b/i, 'mean_iou', 'mIoU'],
  [/\bmrr\b|\bmean reciprocal rank\b/i, 'mrr', 'MRR'],
  [/\bpass(?:@|[_ ]at[_ ])(\d+)/i, 'pass@$'],
  [/\bprecision\b|精确率|適合率|정밀도|\bprécision|\bprecisión/i, 'precision'],
  [/\brecall\b|召回率|再現率|재현율|\brappel\b/i, 'recall'],
  [/\bau[-_ ]?roc\b|\broc[-_ ]?auc\b|\bauc\b/i, 'roc_auc', 'AUC'],
  [/\banls\b/i, 'anls', 'ANLS'],
  [/%? ?\bresolved\b/i, 'resolved'],
  [/\brelaxed[-_ ]acc(?:uracy)?\b/i, 'relaxed_accuracy', 'relaxed accuracy'],
  [
    /\bacc(?:uracy|\b)\.?|准确率|正确率|正解率|정확도|\bgenauigkeit\b|\bexactitude?\b|\bacurácia|точность|الدقة/i,
    'accuracy',
  ],
];

const NUMBERS: readonly Row[] = [
  [/\bword[-_ ]perplexity\b/i, 'word_perplexity', 'word perplexity'],
  [/\bbyte[-_ ]perplexity\b/i, 'byte_perplexity', 'byte perplexity'],
  [/\bbits[-_ ]per[-_ ]byte\b|\bbpb\b/i, 'bits_per_byte', 'bits per byte'],
  [/\bperplexity\b|\bppl\b|困惑度/i, 'perplexity'],
  [/\bcider\b/i, 'cider', 'CIDEr'],
  [/\b[gs]?fid\b/i, 'fid', 'FID'],
  [/\brmse\b|\broot mean squared error\b/i, 'rmse', 'RMSE'],
  [/\bmae\b|\bmean absolute error\b/i, 'mae', 'MAE'],
  [/\bmse\b|\bmean squared error\b/i, 'mse', 'MSE'],
  [/\b(?:eval[-_ ]|validation )?loss\b|损失|\bverlust\b|\bperte\b|\bpérdida\b/i, 'loss'],
  [/\blatency\b|\binference time\b/i, 'latency'],
];

const METRICS: readonly (readonly [words: RegExp, metric: Metric])[] = [
  ...SHARES.map((row) => metricOf(row, true)),
  ...NUMBERS.map((row) => metricOf(row, false)),
];

function metricOf([words, type, name = type]: Row, isShare: boolean) {
  return [words, { type, name, isShare, isUsual: USUAL.has(type) }] as const;
}

/** Of the registry, which no label needs to name. */
const NO_SHARE = /perplexity|^score$|^bits_|cider/;

export interface FoundMetric {
  readonly metric: Metric;
  /** The text without the metric. */
  readonly rest: string;
}

/** The metric that a text names, the most special one. */
export function findMetric(text: string): FoundMetric | null {
  // An underscore is part of a word, but in `gsm8k_acc` it parts two.
  for (const [words, metric] of METRICS) {
    const match = words.exec(text);
    if (match !== null) {
      const number = match[1] ?? '';
      const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
      const [type, name] = [metric.type, metric.name].map((text) => text.replace('$', number));
      return { metric: { ...metric, type: type ?? '', name: name ?? '' }, rest };
    }
  }
  return null;
}

/** All metrics that a text names; what has several says of none that it is the one. */
export function metricsIn(text: string): readonly Metric[] {
  const found: Metric[] = [];
  let rest = text;
  for (let next = findMetric(rest); next !== null && found.length < 5; next = findMetric(rest)) {
    found.push(next.metric);
    rest = next.rest;
  }
  return found;
}

/** A metric by what the registry, or a person, calls it. */
export function metricOfType(type: string): Metric {
  return { type, name: type, isShare: !NO_SHARE.test(type), isUsual: USUAL.has(type) };
}

const ACCURACIES: ReadonlySet<string> = new Set(['acc', 'acc_norm', 'accuracy']);

/** Whether all of them are ways to count what is right. */
export function areAccuracies(types: readonly string[]): boolean {
  return types.length > 0 && types.every((type) => ACCURACIES.has(type));
}

/** What has two names, and what is the more exact name of another. */
const SAME: readonly (readonly [string, string])[] = [
  ['mcc', 'matthews_correlation'],
  ['spearmanr', 'cosine_spearman'],
  ['cos_sim_spearman', 'cosine_spearman'],
  ['pass@1', 'pass_at_1'],
  ['bleu', 'sacrebleu'],
  ['f1', 'f1_macro'],
  ['em', 'exact_match'],
  ['acc', 'exact_match'],
  ['accuracy', 'exact_match'],
  ['mc2', 'acc'],
  ['mc2', 'accuracy'],
];

/** Whether results by these metrics can be compared. */
export function isSameMetric(one: string, other: string): boolean {
  const [a = '', b = ''] = [one, other].map((type) => type.toLowerCase().trim());
  return (
    a === b ||
    areAccuracies([a, b]) ||
    SAME.some(([first, second]) => (a === first && b === second) || (a === second && b === first))
  );
}
