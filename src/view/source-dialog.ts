import type { Finding } from '../card/finding.ts';
import { SEVERITY_LABELS } from '../card/findings-text.ts';
import type { Answer, Ask } from '../html/jobs/jobs.ts';
import { copyText } from './code-block.ts';
import { button, h } from './h.ts';
import type { SourceBlock } from './source-blocks.ts';
import { colourFrontMatter } from './source-colours.ts';
import { sourceSearch } from './source-search.ts';
import { type SourceText, sourceText } from './source-text.ts';
import { ignoreAbort } from './unanswered.ts';

/** On narrow screens lines wrap, unless the reader has chosen; see source-text.css. */
const NARROW = '(width < 37.5rem)';

/** What the reader chose last. */
let wraps: boolean | null = null;

interface CardSourceOptions {
  readonly name: string;
  readonly text: string;
  /** Of the card's own file. */
  readonly findings: readonly Finding[];
  /** Where to begin; at the top without one. */
  readonly line: number | undefined;
  readonly ask: Ask;
  /** Shows what a line became; false where nothing on the page stands for it. */
  readonly showInCard: (line: number) => boolean;
  /** An address that leads to a place in the card. */
  readonly linkTo: (place: string) => Promise<Answer<string>>;
  /** Opens the text to be written on, at a line. */
  readonly edit: (line: number) => void;
}

/**
 * Opens the dialog with a card's source: findings stand beside their lines, and each line leads to
 * its place in the card. The result tells the line at which the reader is; null once it is closed.
 */
export function openSourceDialog(
  dialog: HTMLDialogElement,
  options: CardSourceOptions,
): () => number | null {
  const { name, text, findings, line, ask } = options;
  const closing = new AbortController();
  const { signal } = closing;
  const source = sourceText(text, 1, signal);
  const note = h('div', { class: 'source-note', role: 'status', hidden: true });
  let current = line;

  const describe = (chosen: number): void => {
    current = chosen;
    const ofLine = findings.filter((finding) => finding.line === chosen);
    const said = ofLine.map(({ severity, message }) =>
      h(
        'p',
        { 'data-severity': severity },
        h('strong', {}, SEVERITY_LABELS[severity]),
        ` ${message}`,
      ),
    );
    note.hidden = said.length === 0;
    note.replaceChildren(h('p', { class: 'muted' }, `Line ${chosen}`), ...said);
  };
  const choose = (chosen: number, isStill = false): void => {
    source.showLine(chosen, isStill);
    describe(chosen);
  };
  const showInCard = (): void => {
    const from = current ?? source.lineAt();
    if (from !== null && options.showInCard(from)) {
      dialog.close();
    } else {
      note.hidden = false;
      note.replaceChildren(h('p', {}, `Nothing in the card stands for line ${from ?? 1}.`));
    }
  };
  const search = sourceSearch(text, source, describe, signal);
  const wrap = wrapButton(source, () => {
    if (!search.showAgain() && current !== undefined) {
      choose(current);
    }
  });
  const toCard = { class: 'control', title: 'Show the line in the card' };
  const editHere = (): void => {
    const at = current ?? source.lineAt() ?? 1;
    dialog.close();
    options.edit(at);
  };
  const edit = button(
    { class: 'control', title: 'Edit the text beside the card' },
    'Edit here',
    editHere,
  );
  const link = button(
    { class: 'control copy-line', title: 'Copy the address of the line' },
    'Copy link',
    () => {
      void copyText(options.linkTo(`L${current ?? source.lineAt() ?? 1}`), link);
    },
  );
  const inCard = button(toCard, 'Show in the card', showInCard);
  const controls = [search.element, wrap, inCard, link, edit];
  const content = h('div', { class: 'card-source-text' }, source.element, note);
  source.element.autofocus = true;
  source.element.addEventListener('click', ({ target, clientY }) => {
    const clicked = source.lineAt(clientY);
    const isText = target instanceof Element && target.closest('button') === null;
    if (clicked !== null && isText && getSelection()?.isCollapsed !== false) {
      choose(clicked, true);
    }
  });
  content.addEventListener('keydown', (event) => {
    if (event.key === '/') {
      event.preventDefault();
      search.input.focus();
    }
  });
  openDialog(dialog, name, content, controls, closing);
  source.onBlock((block) => markFindings(source, block, findings, choose));
  void colourFrontMatter(source, text, ask, signal).then(search.markAgain).catch(ignoreAbort);
  if (line !== undefined) {
    choose(line);
  }
  return () => (signal.aborted ? null : (current ?? source.lineAt()));
}

/** Beside each line that a finding is about, a mark that tells it. */
function markFindings(
  source: SourceText,
  block: SourceBlock,
  findings: readonly Finding[],
  choose: (line: number) => void,
): void {
  for (const [row, { line }] of block.rows.entries()) {
    const found = line === null ? [] : findings.filter((finding) => finding.line === line);
    if (line !== null && found.length > 0) {
      const name = found.map(({ severity, message }) => `${SEVERITY_LABELS[severity]}: ${message}`);
      const count = found.length === 1 ? '1 finding' : `${found.length} findings`;
      const attributes = { 'data-severity': found[0]?.severity, title: name.join('\n') };
      const mark = button(
        {
          class: 'source-mark',
          ...attributes,
          'aria-label': `${count} on line ${line}. ${name.join(' ')}`,
        },
        String(found.length),
        () => choose(line),
      );
      source.rows.mark(block, row, mark);
    }
  }
}

function wrapButton(source: SourceText, onChange: () => void): HTMLButtonElement {
  const control = button({ class: 'control', title: 'Wrap long lines' }, 'Wrap', () => {
    wraps = !source.rows.isWrapped;
    source.rows.wrap(wraps);
    control.ariaPressed = String(wraps);
    onChange();
  });
  source.rows.wrap(wraps ?? matchMedia(NARROW).matches);
  control.ariaPressed = String(source.rows.isWrapped);
  return control;
}

/** Shows `content` under a title and `controls` in the dialog; closing it aborts `closing`. */
export function openDialog(
  dialog: HTMLDialogElement,
  title: string,
  content: HTMLElement,
  controls: readonly HTMLElement[],
  closing: AbortController,
): void {
  if (dialog.open) {
    // What is in it is replaced, and is done with as if it had been closed.
    dialog.dispatchEvent(new Event('close'));
  }
  dialog.classList.toggle('full', content.matches('.enlarged'));
  const close = { class: 'control', 'aria-label': 'Close', title: 'Close (Escape)' };
  const header = h(
    'header',
    {},
    h('h1', { id: 'SourceTitle', dir: 'auto' }, title),
    ...controls,
    button(close, '×', () => dialog.close()),
  );
  dialog.replaceChildren(header, content);
  dialog.addEventListener(
    'close',
    () => {
      closing.abort();
      dialog.replaceChildren();
    },
    { once: true },
  );
  dialog.showModal();
}
