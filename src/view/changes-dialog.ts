import type { Answer } from '../html/jobs/jobs.ts';
import style from '../styles/changes.css?inline';
import type { TextChanges, TextHunk, TextPart } from '../text/compare-texts.ts';
import { grouped } from '../text/grouped.ts';
import { markInvisible } from '../text/mark-invisible.ts';
import { button, h } from './h.ts';
import { applyLateStyle } from './late-style.ts';
import { notice } from './notice.ts';
import { openDialog } from './source-dialog.ts';
import { ignoreAbort, unanswered } from './unanswered.ts';

interface ChangesOptions {
  readonly compare: () => Promise<Answer<TextChanges>>;
  /** Shows what a line of the card became, or the line itself. */
  readonly showPlace: (line: number) => void;
}

/** Opens the dialog with what differs between the sources of two cards. */
export function openChangesDialog(dialog: HTMLDialogElement, options: ChangesOptions): void {
  applyLateStyle(style);
  const content = h('section', {
    class: 'changes',
    'aria-label': 'What changed',
    'aria-busy': 'true',
  });
  const closing = new AbortController();
  const showPlace = (line: number): void => {
    dialog.close();
    options.showPlace(line);
  };
  const fill = async (): Promise<void> => {
    const answer = await options.compare();
    if (closing.signal.aborted) {
      return;
    }
    content.replaceChildren(
      ...(answer.ok
        ? changesList(answer.value, showPlace)
        : [notice('alert', unanswered('Comparing the sources', answer.reason))]),
    );
    content.ariaBusy = 'false';
  };
  openDialog(dialog, 'What changed, line by line', content, [], closing);
  void fill().catch(ignoreAbort);
}

function changesList(
  { hunks, removed, added, more }: TextChanges,
  showPlace: (line: number) => void,
): readonly HTMLElement[] {
  const places = counted(hunks.length + more, 'place');
  const lines = `${counted(removed, 'line')} removed, ${counted(added, 'line')} added`;
  const summary = hunks.length === 0 ? 'Nothing.' : `${places}: ${lines}.`;
  return [
    h('p', { class: 'muted', role: 'status' }, summary),
    h('ol', {}, ...hunks.map((hunk) => hunkItem(hunk, showPlace))),
    ...(more > 0 ? [h('p', { class: 'muted' }, `${counted(more, 'more place')}.`)] : []),
  ];
}

function hunkItem(
  { lineBefore, line, removed, added, more }: TextHunk,
  showPlace: (line: number) => void,
): HTMLElement {
  const kind = removed.length === 0 ? 'added' : added.length === 0 ? 'removed' : 'changed';
  const go = { class: 'link-button', title: 'Show the place in the card' };
  return h(
    'li',
    { 'data-change': kind, 'data-line': line, 'data-with-line': lineBefore },
    h(
      'p',
      {},
      button(go, `Line ${line}`, () => showPlace(line)),
      ` ${kind}`,
    ),
    h(
      'div',
      { class: 'changed-lines', dir: 'auto' },
      ...removed.map((parts, index) => changedLine('del', lineBefore + index, parts)),
      ...added.map((parts, index) => changedLine('ins', line + index, parts)),
    ),
    more > 0 && h('p', { class: 'muted' }, `${counted(more, 'more line')} of this place.`),
  );
}

/** What is new and what is gone is told by a sign, and a word by a line under it or through it. */
function changedLine(tag: 'del' | 'ins', line: number, parts: readonly TextPart[]): HTMLElement {
  const said = tag === 'del' ? 'Removed: ' : 'Added: ';
  return h(
    tag,
    { class: 'changed-line' },
    h('span', { class: 'changed-number', 'aria-hidden': 'true' }, String(line)),
    h('span', { class: 'changed-sign', 'aria-hidden': 'true' }, tag === 'del' ? '−' : '+'),
    h('span', { class: 'visually-hidden' }, said),
    h(
      'code',
      {},
      ...parts.map(({ text, isChanged }) =>
        isChanged ? h('mark', {}, markInvisible(text)) : markInvisible(text),
      ),
    ),
  );
}

function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}
