import type { RuleExamples } from '../../../scripts/checks-document.js';
import { BLOCK_EXAMPLES } from './examples/blocks.ts';
import { COMPARED_EXAMPLES } from './examples/compared.ts';
import { FIELD_EXAMPLES } from './examples/fields.ts';
import { FOLDER_EXAMPLES } from './examples/folder.ts';
import { KIND_EXAMPLES } from './examples/kinds.ts';
import { MARK_EXAMPLES } from './examples/marks.ts';
import { RESULT_EXAMPLES } from './examples/results.ts';
import { TEXT_EXAMPLES } from './examples/text.ts';

/** For each rule a card on which it speaks, and one like it on which it is silent. */
export const RULE_EXAMPLES: RuleExamples = {
  ...BLOCK_EXAMPLES,
  ...COMPARED_EXAMPLES,
  ...FIELD_EXAMPLES,
  ...RESULT_EXAMPLES,
  ...KIND_EXAMPLES,
  ...TEXT_EXAMPLES,
  ...MARK_EXAMPLES,
  ...FOLDER_EXAMPLES,
};
