import type { Item, Lineage } from '../card/facts/facts.ts';
import { h } from './h.ts';
import { chipList, shownItem } from './shown-item.ts';

/** What the model was made of, as a tree that reads as sentences: “finetuned from …”. */
export function lineageTree({
  baseModels,
  relation,
  datasets,
  newVersion,
}: Lineage): HTMLElement | undefined {
  const branches: HTMLElement[] = [];
  if (relation !== null) {
    const { text, isSaid } = relation;
    const field = isSaid ? 'base_model_relation' : undefined;
    const doubt = { class: 'muted', title: 'The card does not say how' };
    const label = h(
      'span',
      { 'data-field': field, class: 'muted' },
      text,
      !isSaid && h('span', doubt, ' (inferred)'),
    );
    branches.push(branch(label, 'base_model', baseModels));
  }
  if (datasets.length > 0) {
    branches.push(branch(h('span', { class: 'muted' }, 'trained on'), 'datasets', datasets));
  }
  if (newVersion !== null) {
    const label = h('span', { class: 'muted' }, 'replaced by');
    branches.push(branch(label, 'new_version', [newVersion]));
  }
  if (branches.length === 0) {
    return undefined;
  }
  const tree = h('dd', {}, h('p', {}, 'This model'), h('ul', { class: 'tree' }, ...branches));
  return h('div', {}, h('dt', {}, 'Lineage'), tree);
}

function branch(label: HTMLElement, key: string, items: readonly Item[]): HTMLElement {
  const [only] = items;
  if (only !== undefined && items.length === 1) {
    const item = h('span', { 'data-field': key, dir: 'auto' }, ...shownItem(only));
    return h('li', {}, label, ' ', item);
  }
  const all = items.length === 0 ? 'no model that is named' : chipList(items, key);
  return h('li', {}, label, ' ', h('div', { 'data-field': key }, all));
}
