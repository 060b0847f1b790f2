import { describe, expect, test } from 'vitest';
import { columnDirection } from '../../../src/card/tables/direction.ts';

describe('the better end of a column', () => {
  test.each([
    ...['Perplexity', 'PPL', 'WER', 'Wer', 'wer_clean', 'CER (%)', 'Validation Loss', 'eval_loss'],
    ...['Latency (ms)', 'Training time', 'Error', 'Word error rate', 'FID', 'FVD', 'KID'],
    ...['RMSE', 'MAE', 'MSE', 'EER', 'DER', 'TER', 'Memory (GB)', 'VRAM', 'Rank', 'Avg. latency'],
    ...['LAMBADA ppl', 'Loss at 10B tokens', 'Peak GPU memory', 'Time to first token'],
    ...['Score ↓', 'Accuracy⬇️', 'Average rank', 'Pile-test (BPB)'],
  ])('of %s is the lower one', (header) => {
    expect(columnDirection(header)).toBe('lower');
  });

  test.each([
    ...[
      'Accuracy',
      '**Acc.**',
      'acc_norm',
      'F1',
      'macro-F1',
      'F1-score',
      'BLEU',
      'SacreBLEU',
      'ROUGE-L',
    ],
    ...[
      'EM',
      'Exact match',
      'mAP',
      'mAP@50',
      'AP50',
      'AUC',
      'AUROC',
      'R²',
      'R2',
      'Pearson',
      'Spearman',
    ],
    ...[
      'nDCG@10',
      'pass@1',
      'Top-1',
      'Score',
      'Avg',
      'Average',
      'Recall@5',
      'MRR',
      'Win rate',
      'Elo',
    ],
    ...[
      'Mean reciprocal rank',
      'tokens/s',
      'Throughput',
      'MMLU (5-shot)',
      'ARC/C',
      'HSwag',
      'WinoG',
    ],
    ...['MMLU', 'DROP', 'NQ', 'AGIEval', 'GSM8k', 'MMLUPro', 'TriviaQA', 'HellaSwag', 'HumanEval'],
    ...['MT-Bench', 'MATH', 'BBH', 'MNLI', 'Reranking (avg)', 'Loss ↑', 'Rank ▲'],
  ])('of %s is the higher one', (header) => {
    expect(columnDirection(header)).toBe('higher');
  });

  test.each([
    ...[
      '',
      'Model',
      'Params',
      '# Parameters',
      'Layers',
      'Training Tokens',
      'Context Length',
      'Context',
    ],
    ...[
      'Train FLOPs',
      'Year',
      'Epoch',
      'Step',
      'Size',
      'Hidden Size',
      'Attention Heads',
      'Batch size',
    ],
    ...['Average tokens', 'LoRA rank', 'Language', 'Llama-3.1-8B', 'Dropout'],
  ])('of %j is not known', (header) => {
    expect(columnDirection(header)).toBeNull();
  });

  test('is told by words where arrows point both ways', () => {
    expect(columnDirection('WER ↑↓')).toBe('lower');
  });
});
