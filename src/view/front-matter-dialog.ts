import type { Answer, RawFrontMatter } from '../html/jobs/jobs.ts';
import { colourCode, copyText } from './code-block.ts';
import { button, h } from './h.ts';
import { notice } from './notice.ts';
import { numberedLines } from './source-blocks.ts';
import { openDialog } from './source-dialog.ts';
import { sourceFrame, sourceText } from './source-text.ts';
import { ignoreAbort, unanswered } from './unanswered.ts';

/**
 * Opens the dialog with the front matter as it stands in the file: lines numbered, coloured, and to
 * be copied as JSON. It is filled once `read` has an answer.
 */
export function openFrontMatterDialog(
  dialog: HTMLDialogElement,
  read: () => Promise<Answer<RawFrontMatter>>,
): void {
  const content = h('div', {});
  let json = '';
  const copy = button({ class: 'control', title: 'Copy what YAML reads' }, 'Copy as JSON', () => {
    void copyText(json, copy);
  });
  const closing = new AbortController();
  const fill = async (): Promise<void> => {
    copy.hidden = true;
    content.replaceChildren();
    const answer = await read();
    if (closing.signal.aborted) {
      return;
    }
    if (answer.ok) {
      json = answer.value.json;
      content.append(shownFrontMatter(answer.value, closing.signal));
    } else {
      const why = unanswered('Reading the front matter', answer.reason);
      content.append(notice('alert', why, [{ label: 'Try again', run: start }]));
    }
    copy.hidden = !answer.ok;
  };
  const start = (): void => void fill().catch(ignoreAbort);
  openDialog(dialog, 'Front matter', content, [copy], closing);
  start();
}

function shownFrontMatter({ raw, line, tokens }: RawFrontMatter, signal: AbortSignal): HTMLElement {
  if (tokens === null) {
    return sourceText(raw, line, signal).element;
  }
  const code = h('code');
  colourCode(code, tokens);
  const numbers = raw.split(/\r\n|\r|\n/).map((_, index) => line + index);
  return sourceFrame('Front matter', numberedLines(numbers, code));
}
