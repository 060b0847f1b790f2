import style from '../../styles/editor.css?inline';
import { changeBetween, type TextChange } from '../../text/text-change.ts';
import { button, h } from '../h.ts';
import { applyLateStyle } from '../late-style.ts';
import { openDialog } from '../source-dialog.ts';

/** Lines around what differs, and the most that is shown of it, in UTF-16 units. */
const CONTEXT = 3;
const MOST = 20_000;

interface VersionsOptions {
  readonly name: string;
  readonly mine: string;
  readonly theirs: string;
  /** What the writer may do; each closes the dialog. */
  readonly choices: readonly { readonly label: string; readonly run: () => void }[];
}

/** Shows, side by side, where a file on the disk and the text that is to be saved differ. */
export function showTwoVersions(dialog: HTMLDialogElement, options: VersionsOptions): void {
  const { name, mine, theirs, choices } = options;
  applyLateStyle(style);
  const change = changeBetween(theirs, mine) ?? { start: 0, end: 0, text: '' };
  const ofMine = { ...change, end: change.start + change.text.length };
  const content = h(
    'div',
    { class: 'two-versions' },
    h(
      'p',
      {},
      `${name} was changed by another program meanwhile. Nothing has been written into it.`,
    ),
    h(
      'div',
      { class: 'versions' },
      version('In the file', theirs, change),
      version('Here', mine, ofMine),
    ),
    h(
      'div',
      { class: 'version-choices' },
      ...choices.map(({ label, run }) =>
        button({ class: 'control' }, label, () => {
          dialog.close();
          run();
        }),
      ),
      button({ class: 'control' }, 'Leave both as they are', () => dialog.close()),
    ),
  );
  openDialog(dialog, 'Two versions of the card', content, [], new AbortController());
}

function version(title: string, text: string, { start, end }: TextChange): HTMLElement {
  const before = text
    .slice(0, start)
    .split('\n')
    .slice(-CONTEXT - 1)
    .join('\n');
  const after = text
    .slice(end)
    .split('\n', CONTEXT + 1)
    .join('\n');
  const changed = text.slice(start, end);
  const rest = changed.length > MOST ? ' …' : '';
  return h(
    'section',
    { 'aria-label': title },
    h('h2', {}, title),
    h(
      'pre',
      { tabindex: 0 },
      before,
      changed !== '' && h('mark', {}, changed.slice(0, MOST) + rest),
      after,
    ),
  );
}
