import { findLibrary, LIBRARY_KEYS } from '../../hub/libraries.ts';
import { currentTask, findTask, TASK_IDS } from '../../hub/tasks.ts';
import { nearestOf } from '../../text/near-match.ts';
import { quote, replaceBy, textsOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

export const TASK_AND_LIBRARY_RULES: readonly FrontMatterRule[] = [
  {
    id: 'pipeline-tag-unknown',
    severity: 'warning',
    *find({ root }) {
      for (const value of textsOf(root, 'pipeline_tag')) {
        if (findTask(value.text) !== null) {
          continue;
        }
        const retired = currentTask(value.text);
        const meant = retired ?? nearestOf(value.text, TASK_IDS);
        const what =
          retired === null ? 'is none of the Hub’s tasks' : 'is no longer one of the Hub’s tasks';
        const message = `${quote(value.text)} ${what}: the model is not found by its task, and has no widget. ${meant === null ? 'They are listed at https://huggingface.co/tasks.' : `“${meant}” is.`}`;
        yield { line: value.line, message, ...replaceBy(value, meant) };
      }
    },
  },
  {
    id: 'library-name-unknown',
    severity: 'hint',
    *find({ root }) {
      for (const value of textsOf(root, 'library_name')) {
        const near = findLibrary(value.text) === null ? nearestOf(value.text, LIBRARY_KEYS) : null;
        // Libraries that the Hub does not know are nobody's mistake.
        if (near !== null) {
          yield {
            line: value.line,
            message: `The Hub knows no library ${quote(value.text)}: without it there are no code snippets. “${near}” is probably meant.`,
            ...replaceBy(value, near),
          };
        }
      }
    },
  },
];
