import { findLibrary, LIBRARY_KEYS } from '../../hub/libraries.ts';
import { readTask } from '../../hub/task-names.ts';
import { currentTask, findTask } from '../../hub/tasks.ts';
import { nearestOf } from '../../text/near-match.ts';
import { at, onTexts, quote, replaceBy, textsOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

const LIST = 'They are listed at https://huggingface.co/tasks.';

/** A way out in words, and the task where it is certain. */
export function taskMeant(text: string): readonly [wayOut: string, task: string | null] {
  const read = readTask(text);
  const [task, ...others] = read?.tasks ?? [];
  if (task === undefined) {
    const parts = text.split(/[,;|]/);
    const isSeveral = parts.length > 1 && parts.some((part) => findTask(part.trim()) !== null);
    return [isSeveral ? 'It takes one; the others belong in “tags”.' : LIST, null];
  }
  if (read?.isCertain) {
    return [`“${task}” is.`, task];
  }
  const ids = [task, ...others].map((id) => `“${id}”`);
  return [`Did you mean ${ids.join(' or ')}? ${LIST}`, null];
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[^a-z\d+]/g, '');
}

const KEYS_BY_NAME = new Map(LIBRARY_KEYS.map((key) => [bare(key), key]));
const KEYS_BY_LABEL = new Map(
  LIBRARY_KEYS.map((key) => [bare(findLibrary(key)?.label ?? ''), key]),
);

/** In fewer letters one more or less makes another name; the first is seldom the wrong one. */
const SHORTEST = 8;

/** A library of that label, or a slip away; those that the Hub does not know are no mistake. */
function libraryNear(text: string): string | null {
  const labelled = KEYS_BY_LABEL.get(bare(text));
  if (labelled !== undefined) {
    return labelled;
  }
  const near = bare(text).length < SHORTEST ? null : nearestOf(text, LIBRARY_KEYS, 1);
  return near?.at(0) === text.toLowerCase().at(0) ? near : null;
}

export const TASK_AND_LIBRARY_RULES: readonly FrontMatterRule[] = [
  {
    id: 'pipeline-tag-unknown',
    severity: 'warning',
    about:
      'The Hub knows a closed list of tasks. With another “pipeline_tag” the model is not found by its task, and has no widget.',
    evidence: { kind: 'seen', source: 'warning of validate-yaml, as reported; @huggingface/tasks' },
    find: ({ root }) =>
      onTexts(root, 'pipeline_tag', (text) => {
        if (findTask(text) !== null) {
          return null;
        }
        const [wayOut, task] = taskMeant(text);
        const is = currentTask(text) === null ? 'is none' : 'is no longer one';
        const message = `${quote(text)} ${is} of the Hub’s tasks: the model is not found by its task, and has no widget. ${wayOut}`;
        return [message, task];
      }),
  },
  {
    id: 'library-name-unknown',
    severity: 'hint',
    about:
      'The Hub has code snippets for the libraries of its list, by the key of each. Other names may be right, and get none.',
    evidence: { kind: 'documented', source: 'huggingface.js, model-libraries.ts' },
    *find({ root }) {
      const [value] = textsOf(root, 'library_name');
      if (value !== undefined && findLibrary(value.text) === null) {
        const { text } = value;
        const parts = text.split(/[,;|&+]|\band\b/).map((part) => part.trim());
        if (parts.length > 1 && parts.some((part) => findLibrary(part) !== null)) {
          const message = `${quote(text)} is one library for the Hub, and it knows none of that name. Name the one that loads the model; the others belong in “tags”.`;
          yield { ...at(value), message };
          return;
        }
        const same = KEYS_BY_NAME.get(bare(text)) ?? null;
        const near = same ?? libraryNear(text);
        const wayOut = same === null ? `Did you mean “${near}”?` : `“${same}” is its name there.`;
        const message = `The Hub knows no library ${quote(text)}, and has no code snippets for it. ${wayOut}`;
        if (near !== null) {
          yield { ...at(value), message, fix: replaceBy(value, same) };
        }
      }
    },
  },
];
