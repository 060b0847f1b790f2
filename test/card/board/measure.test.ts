import { expect, test } from 'vitest';
import { readMeasure } from '../../../src/card/board/measure.ts';

function told(label: string, others: readonly string[] = []): string {
  const { key, metric, settings, split } = readMeasure(label, others);
  return [key, metric?.name, ...settings, split].filter(Boolean).join(' | ');
}

test.each([
  ['MMLU', 'mmlu'],
  ['MMLU (5-shot)', 'mmlu | 5-shot'],
  ['**MMLU** 5-shot', 'mmlu | 5-shot'],
  ['mmlu (five shot, acc)', 'mmlu | accuracy | 5-shot'],
  ['hellaswag/acc_norm', 'hellaswag | normalized accuracy'],
  ['HumanEval pass@1', 'humaneval | pass@1'],
  ['HumanEval (pass@10)', 'humaneval | pass@10'],
  ['GPQA (Diamond)', 'gpqa diamond'],
  ['SQuAD (dev)', 'squad 1.1 | dev'],
  ['AI2 Reasoning Challenge (25-Shot)', 'arc-challenge | 25-shot'],
  ['BBH (3-shot CoT)', 'big-bench hard | 3-shot | cot'],
  ['Heron Eval', 'heron eval'],
  ['Heron Eval F1', 'heron eval | F1'],
  ['F1', 'F1'],
  ['WER ↓', 'WER'],
  ['MMLU (%)', 'mmlu'],
])('%s is %s', (label, expected) => {
  expect(told(label)).toBe(expected);
});

test('what is said apart from a name belongs to it', () => {
  expect(told('MMLU', ['acc', 'num_few_shot: 5', 'test'])).toContain('accuracy');
});
