import type { CardFacts } from '../card/facts/facts.ts';
import type { Snippet } from '../hub/snippets.ts';
import { frameCodeBlock } from './code-block.ts';
import { h } from './h.ts';
import { codeFor, EXAMPLE_ID } from './model-id-field.ts';

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
