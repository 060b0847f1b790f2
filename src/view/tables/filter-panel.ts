import { h } from '../h.ts';

/** A field for words that a row must have. */
export function filterPanel(filter: string, change: (filter: string) => void): HTMLElement {
  const field = h('input', { type: 'search', value: filter, placeholder: 'Words in a row' });
  field.addEventListener('input', () => change(field.value.trim()));
  return h('label', { class: 'panel-row' }, 'Filter rows', field);
}
