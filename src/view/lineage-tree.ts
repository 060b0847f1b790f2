import type { Item, Lineage } from '../card/facts/facts.ts';
import { h } from './h.ts';
import { chipList, shownItem } from './shown-item.ts';

/** What the model was made from and of, as a tree that reads as sentences: “finetuned from …”, “trained on …”. */
export function lineageTree({
  baseModels,
  relation,
  datasets,
  newVersion,
}: Lineage): readonly HTMLElement[] {
  const branches = [
    relation === null
      ? undefined
      : branch(
          h(
            'span',
            {
              'data-field': relation.isSaid ? 'base_model_relation' : undefined,
              class: 'relation',
            },
            relation.text,
            relation.isSaid
              ? ''
              : h('span', { class: 'muted', title: 'The card does not say how' }, ' (inferred)'),
          ),
          'base_model',
          baseModels,
        ),
    datasets.length === 0
      ? undefined
      : branch(h('span', { class: 'relation' }, 'trained on'), 'datasets', datasets),
    newVersion === null
      ? undefined
      : branch(h('span', { class: 'relation' }, 'replaced by'), 'new_version', [newVersion]),
  ].filter((part) => part !== undefined);
  return branches.length === 0
    ? []
    : [
        h(
          'div',
          {},
          h('dt', {}, 'Lineage'),
          h('dd', {}, h('p', {}, 'This model'), h('ul', { class: 'tree' }, ...branches)),
        ),
      ];
}

function branch(label: HTMLElement, key: string, items: readonly Item[]): HTMLElement {
  const only = items.length === 1 ? items[0] : undefined;
  return h(
    'li',
    {},
    label,
    ' ',
    only === undefined
      ? h(
          'div',
          { 'data-field': key },
          items.length === 0 ? 'no model that is named' : chipList(items, key),
        )
      : h('span', { 'data-field': key, dir: 'auto' }, ...shownItem(only)),
  );
}
