import { PROFILE_TITLES, type ProfileName, USUAL_PROFILE } from '../card/profiles/profile-names.ts';
import type { Requirement } from '../card/profiles/requirements.ts';
import { button, h, placeButton } from './h.ts';

export const STATES: Readonly<Record<Requirement['state'], string>> = {
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
  showRequirements(list, items, USUAL_PROFILE);
  return list;
}

/** Puts other items into the list; the choice of the profile keeps the focus. */
export function showRequirements(
  list: HTMLElement,
  items: readonly Requirement[],
  profile: ProfileName,
): void {
  const [summary, , rows] = list.children;
  if (summary !== undefined) {
    summary.textContent = `Completeness: ${countText(items)}`;
  }
  const sources = new Set(items.map(({ source }) => source));
  const after = `After ${[...sources].join('; ')}. What is not stated here may be said elsewhere.`;
  rows?.replaceChildren(
    h('p', { class: 'muted' }, after),
    h('ul', {}, ...items.map((item) => requirementItem(item, profile === 'annotated'))),
  );
}

export function countText(items: readonly Requirement[]): string {
  const stated = items.filter(({ state }) => state === 'stated').length;
  return `${stated} stated, ${items.length - stated} not stated`;
}

/** `hasSection`: an item of the template can be given a section of its own. */
function requirementItem(
  { id, name, clause, state, line }: Requirement,
  hasSection: boolean,
): HTMLElement {
  const add = { class: 'link-button', 'data-add-section': id, 'aria-label': `Add “${name}”` };
  return h(
    'li',
    { 'data-state': state },
    h('span', {}, name, clause !== name && h('small', { class: 'muted' }, clause)),
    line === null
      ? h(
          'span',
          { class: 'muted' },
          STATES[state],
          hasSection && button({ ...add, title: 'Add a section for it to the card' }, 'Add'),
        )
      : placeButton(`${STATES[state]}, line ${line}`, line),
  );
}
