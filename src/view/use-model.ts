import { MODEL_ID, type Snippet } from '../hub/snippets.ts';
import { frameCodeBlock } from './code-block.ts';
import { h } from './h.ts';

/** Stands in the code until the reader has given an id. */
const EXAMPLE_ID = 'owner/name';

/** Code that loads the model, made by the viewer: for `id`, or the one that the reader types. */
export function useModel(
  { library, language, code, note }: Snippet,
  id: string | null,
): readonly HTMLElement[] {
  const attributes = { class: `language-${language}`, 'data-code': code };
  const pre = h('pre', {}, h('code', attributes, codeFor(code, id)));
  const frame = h('div', {}, pre);
  frameCodeBlock(pre);
  const by = `Made by this viewer for ${library}: the card did not write it, and it was not run.`;
  const field = {
    type: 'text',
    value: id ?? '',
    placeholder: EXAMPLE_ID,
    spellcheck: 'false',
    autocapitalize: 'off',
  };
  return [
    h('p', { class: 'panel-title' }, 'Use this model'),
    h('p', { class: 'muted' }, by),
    h('label', { class: 'model-id' }, h('span', {}, 'Model id'), h('input', field)),
    frame,
    ...(note === null ? [] : [h('p', { class: 'muted' }, note)]),
  ];
}

/** Writes the id that is typed into the code; by one listener, as in `delegateClicks`. */
export function delegateModelId(panel: HTMLElement): void {
  panel.addEventListener('input', ({ target }) => {
    const code = panel.querySelector<HTMLElement>('[data-code]');
    if (target instanceof HTMLInputElement && code !== null) {
      code.textContent = codeFor(code.dataset['code'] ?? '', target.value.trim());
    }
  });
}

function codeFor(code: string, id: string | null): string {
  return code.replaceAll(MODEL_ID, id || EXAMPLE_ID);
}
