export type Direction = 'higher' | 'lower';

/**
 * The better end of a column by words of its header; the first rule that fits decides. Null: a
 * quantity that is neither good nor bad. Measures come before quantities (`Loss at 10B tokens`),
 * these before benchmarks and averages (`Average tokens`).
 */
const RULES: readonly (readonly [words: RegExp, direction: Direction | null])[] = [
  [/\/ ?s\b|throughput|reciprocal/, 'higher'],
  [/\blora|\bbatch|\bstd/, null],
  [
    /perplex|\bppl\b|\bbp[bc]\b|\b[wctemd]er\b|\bloss|\berr|\b(kid|f[iv]d)\b|\br?m[as]e\b|latenc|\btime\b|memory|\bv?ram\b|\brank\b/,
    'lower',
  ],
  [
    /\bacc|f-?1\b|bleu|rouge|\bem\b|exact|\bm?ap(\d|\b)|iou\b|\bau\w*c\b|precision|recall|@\d|\br2\b|pearson|spearman|mrr\b|ndcg|\bwins?\b|\belo\b|\btop-\d/,
    'higher',
  ],
  [/param|layer|token|context|flops|year|date|epoch|step|size|heads|length/, null],
  [
    /mmlu|\barc\b|swag|\bwino|iqa\b|boolq|\bdrop\b|\bnq\b|eval\b|gsm|qa\b|\bbbh\b|bench\b|\bmath\b|mbpp|aime|mteb|squad|glue\b|nli\b|score|\bavg\b|average|overall/,
    'higher',
  ],
];

/** Null where it is unknown or makes no sense. An arrow in the header wins over its words. */
export function columnDirection(header: string): Direction | null {
  const isUp = /[↑⬆▲]/.test(header);
  if (isUp !== /[↓⬇▼]/.test(header)) {
    return isUp ? 'higher' : 'lower';
  }
  // `eval_loss` and `R²` as the rules spell them.
  const words = header.normalize('NFKC').toLowerCase().replace(/[_*]+/g, ' ').trim();
  return RULES.find(([fits]) => fits.test(words))?.[1] ?? null;
}
