import { commandsOf, copyCode } from './code-block.ts';
import { markLongCode, numberLines, unfoldWhenFound } from './code-lines.ts';
import { button } from './h.ts';

/** What a reader chose last; the next card begins with it. */
let wraps = false;

/** Blocks that have been on the page in an earlier version of their card stay as they are. */
const known = new WeakSet<Element>();

/** Gives blocks of code their tools as the reader comes near them, until `lifetime` aborts. */
export function enableCodeTools(article: HTMLElement, lifetime: AbortSignal): void {
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) {
          near.unobserve(target);
          // By itself: a block that fails does not cost the others their tools.
          queueMicrotask(() => addTools(target));
        }
      }
    },
    { rootMargin: '100%' },
  );
  for (const frame of article.querySelectorAll('.code-frame')) {
    if (!known.has(frame)) {
      known.add(frame);
      frame.classList.toggle('wrapped', wraps);
    }
    near.observe(frame);
  }
  lifetime.addEventListener('abort', () => near.disconnect());
  unfoldWhenFound(article, lifetime);
  // On paper all of the card is near.
  const numberAll = (): void => article.querySelectorAll('pre').forEach(numberLines);
  addEventListener('beforeprint', numberAll, { signal: lifetime });
}

function addTools(frame: Element): void {
  const pre = frame.querySelector('pre');
  const copy = frame.querySelector<HTMLElement>('.copy-button');
  if (pre === null || copy === null) {
    return;
  }
  markLongCode(frame, pre);
  numberLines(pre);
  if (frame.closest('td, th') !== null || frame.querySelector('.wrap-button') !== null) {
    return;
  }
  copy.before(wrapButton(frame));
  if (commandsOf(pre) !== null) {
    copy.title = 'Copy the commands, without prompts and output';
    const all = { class: 'code-button copy-all-button', title: 'Copy this code as it stands' };
    const copyAll = button(all, 'Copy all', () => copyCode(copyAll));
    copy.before(copyAll);
  }
}

function wrapButton(frame: Element): HTMLElement {
  const attributes = {
    class: 'code-button wrap-button',
    title: 'Wrap long lines',
    'aria-pressed': String(frame.matches('.wrapped')),
  };
  const control = button(attributes, 'Wrap', () => {
    wraps = frame.classList.toggle('wrapped');
    control.setAttribute('aria-pressed', String(wraps));
  });
  return control;
}
