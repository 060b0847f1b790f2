import { type Commands, commandsIn } from '../html/code/commands.ts';
import type { CodeToken } from '../html/code/token-emitter.ts';
import type { Answer } from '../html/jobs/jobs.ts';
import { markLongCode, numberLines, unfoldForLine } from './code-lines.ts';
import { button, h } from './h.ts';
import { unanswered } from './unanswered.ts';

/** How long "Copied" stands on the button, in ms. */
const COPIED_TIME = 2000;

/** The event of a control that has copied, or could not; `detail` is what it says. */
const COPIED = 'card-copied';

/** Calls `say` with what becomes of each copy in `root`. */
export function onCopies(root: HTMLElement, say: (outcome: string) => void): void {
  root.addEventListener(COPIED, (event) => {
    say(String((event as CustomEvent<unknown>).detail));
  });
}

/** A code element's language by its class, as the renderer writes it; empty when it has none. */
export function codeLanguage(code: Element): string {
  return /^language-(.+)$/.exec(code.className)?.[1] ?? '';
}

/** Frames a `<pre>`, above it the language's name and a copy button (see `delegateClicks`). */
export function frameCodeBlock(pre: HTMLElement): void {
  const code = pre.querySelector(':scope > code');
  const label = code === null ? '' : codeLanguage(code);
  pre.tabIndex = 0;
  pre.dir = 'ltr';
  pre.setAttribute('role', 'group');
  pre.setAttribute('aria-label', label === '' ? 'Code' : `Code, ${label}`);
  const frame = h('div', { class: 'frame code-frame' });
  pre.replaceWith(frame);
  const copy = button({ class: 'code-button copy-button', title: 'Copy this code' }, 'Copy');
  const head = { class: 'code-head', dir: 'ltr', 'data-ui': true };
  frame.append(h('div', head, h('span', {}, label), copy), pre);
  markLongCode(frame, pre);
}

/** Replaces a code element's text by coloured tokens; their texts joined are the same text. */
export function colourCode(code: Element, tokens: readonly CodeToken[]): void {
  code.replaceChildren(...codeNodes(tokens));
  if (code.parentElement !== null) {
    numberLines(code.parentElement);
  }
}

export function codeNodes(tokens: readonly CodeToken[]): readonly (Node | string)[] {
  return tokens.map(({ scope, text }) =>
    scope === null ? text : h('span', { class: scope }, text),
  );
}

/**
 * Copies the code in whose frame a button stands: of a block that shows prompts the commands alone,
 * unless the button is for all of it. Says what was copied where that is not what is seen.
 */
export function copyCode(control: HTMLElement): void {
  const frame = control.closest<HTMLElement>('.code-frame');
  const pre = frame?.querySelector('pre');
  if (!frame || !pre) {
    return;
  }
  // In a cell there is no room for a button that copies all.
  const isForAll = control.matches('.copy-all-button, :is(td, th) *');
  const commands = isForAll ? null : commandsOf(pre);
  const text = commands?.text ?? codeText(pre);
  const lines = frame.querySelector('.fold-button')?.getAttribute('data-lines');
  // What a reader will paste into a terminal is seen.
  const isUnfolded = commands !== null && unfoldForLine(frame, commands.lastLine);
  const wasFolded = isUnfolded ? ', also from lines that were folded' : '';
  const note =
    commands === null
      ? frame.matches('.folded') && `Copied all ${lines} lines`
      : `Copied ${commands.count === 1 ? '1 command' : `${commands.count} commands`} without ${LEFT_OUT[commands.left]}${wasFolded}`;
  const place = h('span', { class: 'copied-note', role: 'status' });
  control.parentElement?.append(place);
  void copyText(text, control, () => place.append(note || '')).then(() => place.remove());
}

const LEFT_OUT: Readonly<Record<Commands['left'], string>> = {
  nothing: 'prompts',
  comments: 'prompts and comments',
  output: 'prompts and output',
};

/** The commands in a block that shows prompts; null in others. */
export function commandsOf(pre: Element): Commands | null {
  return commandsIn(codeText(pre), codeLanguage(pre.querySelector(':scope > code') ?? pre));
}

/** What the card says in a block of code, without what the viewer adds. */
export function codeText(pre: Element): string {
  const copy = pre.cloneNode(true) as Element;
  for (const added of copy.querySelectorAll('[data-ui]')) {
    added.remove();
  }
  return copy.textContent;
}

/**
 * Copies a text, which the worker may be still writing; `control` says for a moment what came.
 * Resolves when that moment is over.
 */
export async function copyText(
  text: string | Promise<Answer<string>>,
  control: HTMLElement,
  onCopied: () => void = () => {},
): Promise<void> {
  const label = control.textContent ?? '';
  if (control.dataset['label'] !== undefined) {
    return;
  }
  control.dataset['label'] = label;
  const copying =
    typeof text === 'string'
      ? navigator.clipboard.writeText(text)
      : navigator.clipboard.write([promisedText(text)]);
  control.textContent = await copying.then(
    () => 'Copied',
    () => whyNotCopied(text),
  );
  // A screen reader says it only from the page's status: the control may be out of its focus.
  control.dispatchEvent(new CustomEvent(COPIED, { bubbles: true, detail: control.textContent }));
  if (control.textContent === 'Copied') {
    onCopied();
  }
  await new Promise((resolve) => setTimeout(resolve, COPIED_TIME));
  control.textContent = label;
  delete control.dataset['label'];
}

/** Given to the browser at once: some take nothing from a page that has answered a click later. */
export function promisedText(text: Promise<Answer<string>>): ClipboardItem {
  const type = 'text/plain';
  const blob = text.then((answer) =>
    answer.ok ? new Blob([answer.value], { type }) : Promise.reject(new Error(answer.reason)),
  );
  return new ClipboardItem({ [type]: blob });
}

async function whyNotCopied(text: string | Promise<Answer<string>>): Promise<string> {
  // After an abort nobody sees the control.
  const answer = typeof text === 'string' ? null : await text.catch(() => null);
  return answer === null || answer.ok
    ? 'Copying was refused'
    : `${unanswered('Copying', answer.reason)} Try again.`;
}
