import type { CardFacts } from '../card/facts/facts.ts';
import { MODEL_ID, type Snippet } from '../hub/snippets.ts';
import { markInvisible } from '../text/mark-invisible.ts';
import { frameCodeBlock } from './code-block.ts';
import { h } from './h.ts';

/** Stands in the code until the reader has given an id. */
const EXAMPLE_ID = 'owner/name';

/** Code that loads the model, made by the viewer: for its id, or the one that the reader types. */
export function useModel(
  { library, language, code, note }: Snippet,
  { modelId: id, namedId }: Pick<CardFacts, 'modelId' | 'namedId'>,
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
    ...(namedId === null ? [] : [h('p', { class: 'muted' }, namedBy(namedId, id))]),
    frame,
    ...(note === null ? [] : [h('p', { class: 'muted' }, note)]),
  ];
}

function namedBy(namedId: string, id: string | null): string {
  return namedId === id
    ? `The card names ${namedId}: see that this is the model you mean.`
    : `The card names ${namedId}, which is not where it comes from.`;
}

/** Writes the id that is typed into the code; by one listener, as in `delegateClicks`. */
export function delegateModelId(panel: HTMLElement): void {
  panel.addEventListener('input', ({ target }) => {
    const code = panel.querySelector<HTMLElement>('[data-code]');
    if (target instanceof HTMLInputElement && code !== null) {
      code.textContent = codeFor(code.dataset['code'] ?? '', markInvisible(target.value.trim()));
    }
  });
}

function codeFor(code: string, id: string | null): string {
  return code.replaceAll(MODEL_ID, id || EXAMPLE_ID);
}
