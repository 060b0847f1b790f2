import { nearestOf } from '../../text/near-match.ts';
import { onTexts, quote } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** Ids of https://huggingface.co/metrics that cards name most. */
const METRICS =
  'accuracy bertscore bleu cer chrf exact_match f1 meteor pearsonr perplexity precision recall roc_auc rouge sacrebleu spearmanr wer'.split(
    ' ',
  );

/** In shorter names one letter makes another metric: `rmse`, `ter`. */
const LONG = 6;
const LONG_METRICS = METRICS.filter(({ length }) => length >= LONG);

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '');
}

/** `f1` for `F1`, `exact_match` for `Exact Match`, `accuracy` for `accurracy`. */
function meantMetric(text: string): string | null {
  const letters = bare(text);
  const same = METRICS.find((id) => bare(id) === letters);
  return same ?? nearestOf(text, letters.length < LONG ? [] : LONG_METRICS);
}

export const METRICS_RULE: FrontMatterRule = {
  id: 'metrics-id',
  severity: 'hint',
  find: ({ root }) =>
    onTexts(root, 'metrics', (text) => {
      const meant = meantMetric(text);
      if (meant !== null && meant !== text) {
        return [`The Hub’s id of the metric ${quote(text)} is “${meant}”.`, meant];
      }
      return /^\s*(?:\S+\s+){3}\S/.test(text)
        ? [
            `${quote(text)} is no id of a metric. They are listed at https://huggingface.co/metrics.`,
          ]
        : null;
    }),
};
