import type { RuleExamples } from '../../../../scripts/checks-document.js';
import { card, text } from './card.ts';

/** A card with results for one dataset, and what follows in the result. */
function results(...metrics: readonly string[]): string {
  return card(
    'license: mit',
    'model-index:',
    '- name: Tiny-1B',
    '  results:',
    '  - task: {type: text-classification}',
    '    dataset: {name: IMDB, type: stanfordnlp/imdb}',
    ...metrics.map((line) => `    ${line}`),
  );
}

const ACCURACY = results('metrics:', '- type: accuracy', '  value: 87.1');

/** A file of `.eval_results`. */
function evalFile(value: string): string {
  return text('- dataset:', '    id: cais/hle', '    task_id: hle', `  value: ${value}`);
}

const EVAL_FILE = evalFile('20.9');

export const RESULT_EXAMPLES: RuleExamples = {
  'model-index-schema': {
    wrong: results('metrics:', '- value: 87.1'),
    right: ACCURACY,
  },
  'model-index-entries': {
    wrong: card(
      'license: mit',
      'model-index:',
      '- name: Tiny-1B',
      '  results: []',
      '- name: Tiny-2B',
      '  results: []',
    ),
    right: card('license: mit', 'model-index:', '- name: Tiny-1B', '  results: []'),
  },
  'model-index-empty': { wrong: results('metrics: []'), right: ACCURACY },
  'model-index-nothing': {
    wrong: results('metrics:', '- type: accuracy', '  value: nan'),
    right: ACCURACY,
  },
  'model-index-value-text': {
    wrong: results('metrics:', '- type: accuracy', '  value: 87.1%'),
    right: ACCURACY,
  },
  'model-index-scale': {
    wrong: results(
      'metrics:',
      '- type: accuracy',
      '  value: 0.86',
      '- type: accuracy',
      '  value: 87.1',
    ),
    right: results(
      'metrics:',
      '- type: accuracy',
      '  value: 86',
      '- type: accuracy',
      '  value: 87.1',
    ),
  },
  'metadata-table-differ': {
    wrong: ACCURACY + text('', '| Dataset | Accuracy |', '|---|---|', '| IMDB | 85.2 |'),
    right: ACCURACY + text('', '| Dataset | Accuracy |', '|---|---|', '| IMDB | 87.1 |'),
  },
  'eval-file': {
    file: 'hle.yaml',
    wrong: text('dataset: cais/hle', 'value: 20.9'),
    right: EVAL_FILE,
  },
  'eval-result-schema': {
    file: 'hle.yaml',
    wrong: text('- dataset:', '    id: cais/hle', '  value: 20.9'),
    right: EVAL_FILE,
  },
  'eval-result-value': { file: 'hle.yaml', wrong: evalFile('20.9%'), right: EVAL_FILE },
};
