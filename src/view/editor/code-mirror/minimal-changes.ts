import type { ChangeSpec } from '@codemirror/state';
import { diffArrays } from 'diff';
import { changeBetween } from '../../../text/text-change.ts';

/** How long to look for the fewest lines, in ms; then all in between is one change. */
const TIME = 100;

/** What makes another text of one, place by place, so that a cursor between them stays. */
export function minimalChanges(before: string, now: string): ChangeSpec[] {
  const whole = changeBetween(before, now);
  if (whole === null) {
    return [];
  }
  const lines = diffArrays(linesOf(before.slice(whole.start, whole.end)), linesOf(whole.text), {
    timeout: TIME,
  });
  const changes: ChangeSpec[] = [];
  let at = whole.start;
  let removed = '';
  let added = '';
  const close = (): void => {
    const change = changeBetween(removed, added);
    if (change !== null) {
      const { start, end, text } = change;
      changes.push({ from: at + start, to: at + end, insert: text });
    }
    at += removed.length;
    removed = '';
    added = '';
  };
  for (const part of lines ?? []) {
    const text = part.value.join('');
    if (part.added) {
      added += text;
    } else if (part.removed) {
      removed += text;
    } else {
      close();
      at += text.length;
    }
  }
  close();
  const { start, end, text } = whole;
  return lines === undefined ? [{ from: start, to: end, insert: text }] : changes;
}

/** Each with its line end. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
