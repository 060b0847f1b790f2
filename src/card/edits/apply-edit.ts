import type { TextEdit } from '../finding.ts';
import { applyFix } from '../finding.ts';
import {
  areSame,
  changedValues,
  isNothing,
  valueAt,
  wholeOf,
  withParents,
} from './changed-values.ts';
import type { EditOutcome, FrontMatterEdit } from './edit.ts';
import { type EditableBlock, readBlock } from './editable-block.ts';
import { plansOf } from './plan-edit.ts';

const REFUSED =
  'This cannot be changed here without changing something else with it. Change it in the source.';
const SHARED = `The metadata has a value that stands for another one (“&” and “*”). ${REFUSED}`;
const LAST =
  'It is the only field of the metadata, beside its comments: a block without a field is refused by the Hub.';
const GONE = 'What was to be changed is not there any more.';

/**
 * Makes one change of a card's metadata: what is not changed stays as it is, letter by letter. The
 * result is read again, and if it does not say what it said before, with that one change, the edit
 * is refused: no card is ever damaged.
 */
export function applyEdit(text: string, edit: FrontMatterEdit): EditOutcome {
  const reading = readBlock(text);
  if (reading.kind === 'unreadable') {
    return refused(reading.reason);
  }
  if (reading.kind === 'none') {
    const { at, eol } = reading;
    const isAdding = edit.kind === 'set' || edit.kind === 'insert';
    const space = /^\s*$|^\r?\n/.test(text.slice(at)) ? '' : eol;
    const begun = `${text.slice(0, at)}---${eol}---${eol}${space}${text.slice(at)}`;
    return isAdding ? applyEdit(begun, edit) : refused(GONE);
  }
  const { block } = reading;
  const before = block.root?.value ?? {};
  const whole =
    edit.kind === 'remove'
      ? { ...edit, path: wholeOf(before, edit.path) }
      : withParents(before, edit);
  if (whole.kind === 'remove' && Object.keys(before).length === 1 && whole.path.length === 1) {
    return withoutBlock(text, block);
  }
  const isThere = valueAt(before, whole.path) !== undefined;
  if (!isThere && whole.kind !== 'set' && whole.kind !== 'insert') {
    return refused(GONE);
  }
  const wanted = changedValues(before, whole);
  if (areSame(before, wanted) && !isNothing(valueAt(before, whole.path)) && edit.kind === 'set') {
    return { ok: true, text };
  }
  for (const plan of plansOf(block, whole)) {
    const changed = text.slice(0, block.offset) + written(block.source, plan);
    if (reads(changed, wanted, block)) {
      return { ok: true, text: changed };
    }
  }
  return refused(
    /(?:^|[\s[,])[&*][^\s,]/m.test(block.source.slice(0, block.end)) ? SHARED : REFUSED,
  );
}

function refused(reason: string): EditOutcome {
  return { ok: false, reason };
}

function written(source: string, edits: readonly TextEdit[]): string {
  return applyFix(source, { label: '', edits });
}

/** Whether a card says these metadata, and the body is as it was. */
function reads(text: string, wanted: unknown, { body }: EditableBlock): boolean {
  const reading = readBlock(text);
  return (
    reading.kind === 'block' &&
    areSame(reading.block.root?.value, wanted) &&
    reading.block.body === body
  );
}

/** Without its only field a block is none; one with comments stays, since they would be lost. */
function withoutBlock(text: string, { source, offset, end, body }: EditableBlock): EditOutcome {
  const hasComment = /(?:^|\s)#/.test(source.slice(0, end));
  const opener = text.slice(0, offset).search(/---(?:\r\n|\r|\n)$/);
  const rest = source.slice(end).replace(/^(?:\r\n|\r|\n)---[ \t]*(?:\r\n|\n|$)/, '');
  const without = text.slice(0, Math.max(0, opener)) + rest;
  const reading = readBlock(without);
  const isWhole = reading.kind === 'none' && without.replace(/\r\n?/g, '\n').endsWith(body);
  return hasComment || !isWhole ? refused(LAST) : { ok: true, text: without };
}
