import { changeBetween } from '../../text/text-change.ts';
import { countLineEnds } from '../../text/text-lines.ts';
import { h } from '../h.ts';
import type { EditorHost, TextEditor } from './text-editor.ts';

/** A text area with line numbers, where the code editor cannot be had. */
export function plainEditor(host: EditorHost): TextEditor {
  const numbers = h('pre', { class: 'editor-numbers', 'aria-hidden': true });
  // A text that wraps would leave its numbers behind.
  const field = h('textarea', { wrap: 'off', spellcheck: 'false', dir: 'auto' });
  const element = h('div', { class: 'plain-editor' }, numbers, field);
  let line = 1;
  let lines = 0;
  const cursorLine = (): number => countLineEnds(field.value, 0, field.selectionEnd) + 1;
  const number = (): void => {
    const count = countLineEnds(field.value) + 1;
    if (count !== lines) {
      lines = count;
      numbers.textContent = Array.from({ length: count }, (_, index) => index + 1).join('\n');
    }
  };
  const rowHeight = (): number => Number.parseFloat(getComputedStyle(field).lineHeight);
  const scrollTo = (wanted: number): void => {
    field.scrollTop = (wanted - 1) * rowHeight();
  };
  field.addEventListener('input', () => {
    number();
    host.changed();
  });
  field.addEventListener('scroll', () => {
    numbers.scrollTop = field.scrollTop;
  });
  for (const kind of ['keyup', 'pointerup']) {
    field.addEventListener(kind, () => {
      const now = cursorLine();
      if (now !== line) {
        line = now;
        host.moved();
      }
    });
  }
  return {
    element,
    scroller: field,
    get text() {
      return field.value;
    },
    begin(text, name) {
      field.value = text;
      field.setSelectionRange(0, 0);
      field.setAttribute('aria-label', `Source of ${name}`);
      number();
    },
    take(text) {
      const change = changeBetween(field.value, text);
      if (change !== null) {
        const { scrollTop } = field;
        field.setRangeText(change.text, change.start, change.end, 'preserve');
        field.scrollTop = scrollTop;
        number();
      }
    },
    focus: () => field.focus({ preventScroll: true }),
    line: cursorLine,
    showLine(wanted) {
      let start = 0;
      for (let at = 1; at < wanted; at += 1) {
        start = field.value.indexOf('\n', start) + 1;
      }
      field.setSelectionRange(start, start);
      line = wanted;
      scrollTo(wanted - field.clientHeight / rowHeight() / 2);
    },
    topLine: () => field.scrollTop / rowHeight() + 1,
    scrollTo,
    // The panel of the checks has them, each with a way to its line.
    mark() {},
  };
}
