import { applyEdit } from '../edits/apply-edit.ts';
import type { EditOutcome, FrontMatterEdit } from '../edits/edit.ts';
import type { CardResults } from './card-results.ts';

/** Puts results into the metadata of a card, whose other lines stay as they are. */
export function addResults(
  text: string,
  { name, added, changed, hasIndex }: CardResults['edits'],
): EditOutcome {
  const changes = changed.map(({ path, value }): FrontMatterEdit => ({ kind: 'set', path, value }));
  const path = ['model-index', 0, 'results'];
  const additions: readonly FrontMatterEdit[] = hasIndex
    ? added.map((value) => ({ kind: 'insert', path, index: Number.MAX_SAFE_INTEGER, value }))
    : [{ kind: 'set', path: ['model-index'], value: [{ name, results: added }] }];
  let outcome: EditOutcome = { ok: true, text };
  for (const edit of [...changes, ...(added.length > 0 ? additions : [])]) {
    if (!outcome.ok) {
      break;
    }
    outcome = applyEdit(outcome.text, edit);
  }
  return outcome;
}
