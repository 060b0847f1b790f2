import type { ShownCard } from '../app-state.ts';
import type { CardText } from '../source/card-source.ts';
import { h } from './h.ts';
import { sourceText } from './source-text.ts';

/** Shows a file that is no Markdown as it stands, with its lines numbered. */
export function showSourceFile(
  article: HTMLElement,
  text: CardText,
  lifetime: AbortSignal,
): ShownCard {
  const source = sourceText(text.text, 1, lifetime).element;
  article.append(h('div', { class: 'source-file' }, source));
  return {
    ...{ text, title: text.source.name, modelId: null, bodyLine: 1 },
    ...{ findings: [], disabled: 0, fieldLines: [], rules: {}, completeness: [] },
  };
}
