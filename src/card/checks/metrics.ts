import { nearestOf } from '../../text/near-match.ts';
import { at, quote, replaceBy, textsOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';
import { splitValue } from './split-value.ts';

/** Ids of https://huggingface.co/metrics that cards name most. */
const METRICS =
  'accuracy bertscore bleu cer chrf exact_match f1 meteor pearsonr perplexity precision recall roc_auc rouge sacrebleu spearmanr wer'.split(
    ' ',
  );

function bare(name: string): string {
  return name.toLowerCase().replace(/[\s_’'-]+/g, '');
}

/** By whole names without separators. */
const METRICS_BY_NAME: ReadonlyMap<string, string> = new Map([
  ...METRICS.map((id) => [bare(id), id] as const),
  ['auroc', 'roc_auc'],
  ['charactererrorrate', 'cer'],
  ['pearson', 'pearsonr'],
  ['pearsoncorrelation', 'pearsonr'],
  ['pearsonscorrelation', 'pearsonr'],
  ['spearman', 'spearmanr'],
  ['spearmancorrelation', 'spearmanr'],
  ['spearmanrankcorrelation', 'spearmanr'],
  ['spearmanscorrelation', 'spearmanr'],
  ['spearmansrankcorrelation', 'spearmanr'],
  ['worderrorrate', 'wer'],
]);

/** In shorter names one letter makes another metric: `rmse`, `ter`. */
const SHORTEST = 6;
const LONG_METRICS = METRICS.filter(({ length }) => length >= SHORTEST);

/** Longer texts are no names. */
const LONGEST = 100;

/** `f1` for `F1` and `F1-score`, `exact_match` for `Exact Match`; null for other metrics. */
export function metricNamed(text: string): string | null {
  if (text.length > LONGEST) {
    return null;
  }
  const name = bare(text);
  return METRICS_BY_NAME.get(name) ?? METRICS_BY_NAME.get(name.replace(/score$/, '')) ?? null;
}

export const METRICS_RULE: FrontMatterRule = {
  id: 'metrics-id',
  severity: 'hint',
  about:
    'A metric is named by its id at https://huggingface.co/metrics. The Hub takes other names as they are, and knows nothing of them.',
  evidence: { kind: 'documented', source: 'hub-docs, modelcard.md (metrics)' },
  *find(view) {
    for (const value of textsOf(view.root, 'metrics')) {
      const { text } = value;
      const metric = metricNamed(text);
      const parts = metric === null && text.length <= LONGEST ? text.split(/\s*[,;|]\s*/) : [];
      const metrics = parts.flatMap((part) => metricNamed(part) ?? []);
      const slip = /^[a-z]{6,50}$/i.test(text) ? nearestOf(text, LONG_METRICS, 1) : null;
      if (metric !== null && metric !== text) {
        const message = `The Hub’s id of the metric ${quote(text)} is “${metric}”.`;
        yield { ...at(value), message, fix: replaceBy(value, metric) };
      } else if (metrics.length > 1 && metrics.length === parts.length) {
        const message = `${quote(text)} is one metric for the Hub, and not ${metrics.length}: write a list.`;
        yield { ...at(value), message, fix: splitValue(view, 'metrics', value, metrics) };
      } else if (metric === null && slip !== null) {
        const message = `${quote(text)} is no id of a metric. Did you mean “${slip}”?`;
        yield { ...at(value), message };
      } else if (metric === null && /^\s*(?:\S+\s+){3}\S/.test(text)) {
        const message = `${quote(text)} is no id of a metric. They are listed at https://huggingface.co/metrics.`;
        yield { ...at(value), message };
      }
    }
  },
};
