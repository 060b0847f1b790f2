import { PROFILE_TITLES, USUAL_PROFILE } from '../card/profiles/profile-names.ts';
import type { Requirement } from '../card/profiles/requirements.ts';
import { h, placeButton } from './h.ts';

const STATES: Readonly<Record<Requirement['state'], string>> = {
  stated: 'stated',
  placeholder: 'only a placeholder',
  missing: 'not stated',
};

/**
 * What a complete card states, after a profile that the reader chooses; `chooseProfile` answers.
 * No score: what a card needs depends on its model.
 */
export function completenessList(items: readonly Requirement[]): HTMLElement {
  const options = Object.entries(PROFILE_TITLES).map(([value, title]) =>
    h('option', { value, selected: value === USUAL_PROFILE }, title),
  );
  const choice = h('label', { class: 'profile-choice' }, 'Profile ', h('select', {}, ...options));
  const list = h('details', { class: 'completeness' }, h('summary', {}), choice, h('div', {}));
  showRequirements(list, items);
  return list;
}

/** Puts other items into the list; the choice of the profile keeps the focus. */
export function showRequirements(list: HTMLElement, items: readonly Requirement[]): void {
  const [summary, , rows] = list.children;
  if (summary !== undefined) {
    summary.textContent = `Completeness: ${countText(items)}`;
  }
  const sources = new Set(items.map(({ source }) => source));
  const after = `After ${[...sources].join('; ')}. What is not stated here may be said elsewhere.`;
  rows?.replaceChildren(
    h('p', { class: 'muted' }, after),
    h('ul', {}, ...items.map(requirementItem)),
  );
}

export function countText(items: readonly Requirement[]): string {
  const stated = items.filter(({ state }) => state === 'stated').length;
  return `${stated} stated, ${items.length - stated} not stated`;
}

function requirementItem({ name, clause, state, line }: Requirement): HTMLElement {
  return h(
    'li',
    { 'data-state': state },
    h('span', {}, name, clause !== name && h('small', { class: 'muted' }, clause)),
    line === null
      ? h('span', { class: 'muted' }, STATES[state])
      : placeButton(`${STATES[state]}, line ${line}`, line),
  );
}
