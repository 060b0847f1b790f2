import { findLibrary, LIBRARY_KEYS } from '../../hub/libraries.ts';
import { currentTask, findTask, TASK_IDS } from '../../hub/tasks.ts';
import { nearestOf } from '../../text/near-match.ts';
import { onTexts, quote } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

export const TASK_AND_LIBRARY_RULES: readonly FrontMatterRule[] = [
  {
    id: 'pipeline-tag-unknown',
    severity: 'warning',
    find: ({ root }) =>
      onTexts(root, 'pipeline_tag', (text) => {
        if (findTask(text) !== null) {
          return null;
        }
        const retired = currentTask(text);
        const meant = retired ?? nearestOf(text, TASK_IDS);
        const is = retired === null ? 'is none' : 'is no longer one';
        const wayOut =
          meant === null ? 'They are listed at https://huggingface.co/tasks.' : `“${meant}” is.`;
        const message = `${quote(text)} ${is} of the Hub’s tasks: the model is not found by its task, and has no widget. ${wayOut}`;
        return [message, meant];
      }),
  },
  {
    id: 'library-name-unknown',
    severity: 'hint',
    find: ({ root }) =>
      onTexts(root, 'library_name', (text) => {
        const near = findLibrary(text) === null ? nearestOf(text, LIBRARY_KEYS) : null;
        const message = `The Hub knows no library ${quote(text)}: without it there are no code snippets. “${near}” is probably meant.`;
        // Libraries that the Hub does not know are nobody's mistake.
        return near === null ? null : [message, near];
      }),
  },
];
