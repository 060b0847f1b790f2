import type { ChecklistItem } from '../card/summary/completeness.ts';
import { h, placeButton } from './h.ts';

const STATES: Readonly<Record<ChecklistItem['state'], string>> = {
  present: 'there',
  placeholder: 'only a placeholder',
  missing: 'missing',
};

/** The sections of a complete card. No score: what a card needs depends on its model. */
export function completenessList(items: readonly ChecklistItem[]): HTMLElement {
  const there = items.filter(({ state }) => state === 'present').length;
  const rows = items.map(({ section, state, line }) =>
    h(
      'li',
      { 'data-state': state },
      h('span', {}, section),
      line === null
        ? h('span', { class: 'muted' }, STATES[state])
        : placeButton(`${STATES[state]}, line ${line}`, line),
    ),
  );
  return h(
    'details',
    { class: 'completeness' },
    h('summary', {}, `Sections: ${there} there, ${items.length - there} to write`),
    h('p', { class: 'muted' }, 'After the Hub’s model card template and Mitchell et al. (2019).'),
    h('ul', {}, ...rows),
  );
}
