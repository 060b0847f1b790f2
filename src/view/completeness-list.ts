import type { Requirement } from '../card/profiles/requirements.ts';
import { h, placeButton } from './h.ts';

const STATES: Readonly<Record<Requirement['state'], string>> = {
  stated: 'stated',
  placeholder: 'only a placeholder',
  missing: 'not stated',
};

/** The sections of a complete card. No score: what a card needs depends on its model. */
export function completenessList(items: readonly Requirement[]): HTMLElement {
  const there = items.filter(({ state }) => state === 'stated').length;
  const rows = items.map(({ name, state, line }) =>
    h(
      'li',
      { 'data-state': state },
      h('span', {}, name),
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
