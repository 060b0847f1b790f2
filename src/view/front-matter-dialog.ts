import type { RawFrontMatter, WorkerAnswer } from '../html/jobs/worker-messages.ts';
import { colourCode, copyText } from './code-block.ts';
import { button, h } from './h.ts';
import { openDialog } from './source-dialog.ts';
import { sourceText } from './source-text.ts';

/**
 * Opens the dialog with the front matter as it stands in the file: lines numbered, coloured, and to be copied as JSON. It is filled when
 * `reading` is done; without an answer there is nothing to show.
 */
export function openFrontMatterDialog(
  dialog: HTMLDialogElement,
  reading: Promise<WorkerAnswer | undefined>,
): void {
  const content = h('div', {});
  let json = '';
  const copy = button({ class: 'control', title: 'Copy what YAML reads' }, 'Copy as JSON', () => {
    void copyText(json, copy);
  });
  const closing = new AbortController();
  openDialog(dialog, 'Front matter', content, [copy], closing);
  void reading.then((answer) => {
    if (answer?.kind === 'front-matter' && !closing.signal.aborted) {
      json = answer.frontMatter.json;
      content.append(shownFrontMatter(answer.frontMatter, closing.signal));
    }
  });
}

function shownFrontMatter({ raw, line, tokens }: RawFrontMatter, signal: AbortSignal): HTMLElement {
  if (tokens === null) {
    return sourceText(raw, line, signal).element;
  }
  const code = h('code', {});
  colourCode(code, tokens);
  const count = raw.split(/\r\n|\r|\n/).length;
  const numbers = Array.from({ length: count }, (_, index) => line + index);
  return h(
    'div',
    {
      class: 'source-text',
      tabindex: 0,
      role: 'group',
      'aria-label': 'Front matter',
      dir: 'ltr',
    },
    h(
      'div',
      { class: 'source-block' },
      h('pre', { class: 'line-numbers', 'aria-hidden': 'true' }, numbers.join('\n')),
      h('pre', {}, code),
    ),
  );
}
