import type { RuleExamples } from '../../../../scripts/checks-document.js';
import { text } from './card.ts';

/** A card with a table of results, its first row the header. */
function results(...rows: readonly string[]): string {
  const [header = '', ...others] = rows;
  const dashes = header.replace(/[^|]+/g, '---');
  return text('# Tiny-1B', '', ...[header, dashes, ...others].map((row) => `|${row}|`));
}

/** What must be known before values of a table are compared. */
export const COMPARED_EXAMPLES: RuleExamples = {
  'compared-bold': {
    wrong: results('Model|MMLU|ARC', 'Tiny-1B|**61.0**|**50.1**', 'Llama-2-7B|65.2|49.0'),
    right: results('Model|MMLU|ARC', 'Tiny-1B|61.0|**50.1**', 'Llama-2-7B|**65.2**|49.0'),
  },
  'compared-setting': {
    wrong: results('Model|MMLU', 'Tiny-1B (25-shot)|61.0', 'Llama-2-7B (5-shot)|65.2'),
    right: results('Model|MMLU', 'Tiny-1B (5-shot)|61.0', 'Llama-2-7B (5-shot)|65.2'),
  },
  'compared-source': {
    wrong: results('Model|MMLU', 'Tiny-1B|61.0', 'Llama-2-7B (from the paper)|65.2'),
    right: results('Model|MMLU', 'Tiny-1B|61.0', 'Llama-2-7B|65.2'),
  },
  'compared-date': {
    wrong: results('Model|MMLU', 'Tiny-1B|61.0', 'GPT-4 (as of March 2023)|86.4'),
    right: results('Model|MMLU', 'Tiny-1B|61.0', 'GPT-4|86.4'),
  },
  'compared-range': {
    wrong: results('Model|MMLU', 'Tiny-1B|0.71', 'Llama-2-7B|65.2', 'Falcon 7B|60.0', 'GPT-4|86.4'),
    right: results('Model|MMLU', 'Tiny-1B|71.0', 'Llama-2-7B|65.2', 'Falcon 7B|60.0', 'GPT-4|86.4'),
  },
  'compared-own-model': {
    wrong: results('Model|MMLU', 'Llama-2-7B|65.2', 'Falcon 7B|60.0'),
    right: results('Model|MMLU', 'Tiny-1B|61.0', 'Llama-2-7B|65.2', 'Falcon 7B|60.0'),
  },
  'compared-twice': {
    wrong: results('Model|MMLU', 'Tiny-1B|61.0', 'Llama-2-7B|65.2', 'Llama-2-7B|63.0'),
    right: results('Model|MMLU', 'Tiny-1B|61.0', 'Llama-2-7B|65.2', 'Llama-2-13B|68.0'),
  },
};
