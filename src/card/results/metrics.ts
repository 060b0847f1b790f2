/** A metric as `model-index` calls it. */
export interface Metric {
  readonly type: string;
  /** A share of one, which may be written per cent, or a number of another kind. */
  readonly isShare: boolean;
}

const share = (type: string): Metric => ({ type, isShare: true });
const other = (type: string): Metric => ({ type, isShare: false });

/** The more special ones come first. */
const METRICS: readonly (readonly [words: RegExp, metric: Metric])[] = [
  [/\bacc[_ ]norm\b|\bnormali[sz]ed acc(?:uracy)?\b|\bacc_n\b/i, share('acc_norm')],
  [/\bmc1(?:[_ ]targets)?\b/i, share('mc1')],
  [/\bmc2(?:[_ ]targets)?\b/i, share('mc2')],
  [/\binst\w*[-_ ](?:level[-_ ])?strict\w*(?:[-_ ]acc\w*)?/i, share('inst_level_strict_acc')],
  [/\binst\w*[-_ ](?:level[-_ ])?loose\w*(?:[-_ ]acc\w*)?/i, share('inst_level_loose_acc')],
  [/\bprompt\w*[-_ ](?:level[-_ ])?loose\w*(?:[-_ ]acc\w*)?/i, share('prompt_level_loose_acc')],
  [
    /\bprompt\w*[-_ ](?:level[-_ ])?strict\w*(?:[-_ ]acc\w*)?|\bstrict[-_ ]prompt\b/i,
    share('prompt_level_strict_acc'),
  ],
  [/\btop[-_ ]?5(?:[-_ ]acc(?:uracy)?\.?)?(?![\w-])|\bacc(?:uracy)?@5\b/i, share('top_5_accuracy')],
  [/\btop[-_ ]?1(?:[-_ ]acc(?:uracy)?\.?)?(?![\w-])|\bacc(?:uracy)?@1\b/i, share('accuracy')],
  [/\bbalanced[-_ ]acc(?:uracy)?\b/i, share('balanced_accuracy')],
  [/\bexact[-_ ]?match(?:[-_ ]acc\w*)?\b|\bEM\b|\bem\b|^exact$/, share('exact_match')],
  [/\bmacro[-_ ]?(?:avg[-_ ]?)?f-?1\b|\bf-?1[-_ ]macro\b/i, share('f1_macro')],
  [/\bmicro[-_ ]?(?:avg[-_ ]?)?f-?1\b|\bf-?1[-_ ]micro\b/i, share('f1_micro')],
  [/\bweighted[-_ ]?f-?1\b|\bf-?1[-_ ]weighted\b/i, share('f1_weighted')],
  [/\bf-?1(?:[-_ ]score)?\b/i, share('f1')],
  [/\bword error rate\b(?: \(wer\))?|\bwer\b/i, share('wer')],
  [/\bcharacter error rate\b(?: \(cer\))?|\bcer\b/i, share('cer')],
  [/\bsacre-?bleu\b/i, share('sacrebleu')],
  [/\bbleu(?:-4)?\b(?! ?-?[123]\b)/i, share('bleu')],
  [/\bchr-?f(?:\+\+|2|\b)/i, share('chrf')],
  [/\brouge[-_ ]?1\b|\bR-1\b/i, share('rouge1')],
  [/\brouge[-_ ]?2\b|\bR-2\b/i, share('rouge2')],
  [/\brouge[-_ ]?l(?:sum)?\b|\bR-L\b/i, share('rougeL')],
  [/\bmatthews(?: corr\w*)?\b|\bmcc\b/i, share('matthews_correlation')],
  [/\bcos(?:ine)?[-_ ](?:sim[-_ ])?spearman\b/i, share('cosine_spearman')],
  [/\bpearson\w*(?: corr\w*)?\b/i, share('pearson')],
  [/\bspearman\w*(?: corr\w*)?\b/i, share('spearmanr')],
  [/\bm?ap[-_ @]?(?:\(?50\)?|@?0?\.50?|@\[?\.?50?\]?)(?![\d:\-–])/i, share('map_50')],
  [/\bm?ap[-_ @]?75\b/i, share('map_75')],
  [
    /\bm?ap(?:[-_ ]?(?:box|val\w*))?[-_ @(]*\[?(?:50|0?\.50?)[-–:](?:0?\.)?95\]?\)?|\b(?:box|mask)[-_ ]?m?ap\b|\bmAP\b(?![@_ -]?\d)|\bAP\b(?![@_ -]?\d)/i,
    share('map'),
  ],
  [/\bmiou\b|\bmean iou\b/i, share('mean_iou')],
  [/\bndcg@10\b|\bndcg[_ ]at[_ ]10\b/i, share('ndcg_at_10')],
  [/\brecall@(\d+)\b|\bR@(\d+)\b/i, share('recall_at_$')],
  [/\bmrr@10\b/i, share('mrr_at_10')],
  [/\bmap@10\b/i, share('map_at_10')],
  [/\bpass@(\d+)/i, share('pass@$')],
  [/\bpass[_ ]at[_ ](\d+)\b/i, share('pass@$')],
  [/\bprecision\b/i, share('precision')],
  [/\brecall\b/i, share('recall')],
  [/\bau[-_ ]?roc\b|\broc[-_ ]?auc\b/i, share('roc_auc')],
  [/\banls\b/i, share('anls')],
  [/%? ?\bresolved\b/i, share('resolved')],
  [/\brelaxed[-_ ]acc(?:uracy)?\b/i, share('relaxed_accuracy')],
  [/\bacc(?:uracy|\b)\.?/i, share('accuracy')],
  [/\bword[-_ ]perplexity\b/i, other('word_perplexity')],
  [/\bbyte[-_ ]perplexity\b/i, other('byte_perplexity')],
  [/\bbits[-_ ]per[-_ ]byte\b/i, other('bits_per_byte')],
  [/\bperplexity\b|\bppl\b/i, other('perplexity')],
  [/\bcider\b/i, other('cider')],
  [/\b[gs]?fid\b/i, other('fid')],
  [/\brmse\b/i, other('rmse')],
  [/\bmae\b/i, other('mae')],
  [/\bmse\b/i, other('mse')],
];

/** Of the registry, which no label needs to name. */
const NUMBERS = /perplexity|^score$|^bits_|cider/;

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
      const number = match[1] ?? match[2] ?? '';
      const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
      return { metric: { ...metric, type: metric.type.replace('$', number) }, rest };
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
  return { type, isShare: !NUMBERS.test(type) };
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
