import type { ShownCard } from '../app-state.ts';
import { isProfileName, USUAL_PROFILE } from '../card/profiles/profile-names.ts';
import type { Ask } from '../html/jobs/jobs.ts';
import { countText, showRequirements } from './completeness-list.ts';
import { h } from './h.ts';
import type { PageElements } from './page-elements.ts';
import { say } from './page-state.ts';
import { readSetting, writeSetting } from './settings.ts';
import { ignoreAbort, unanswered } from './unanswered.ts';

const STORAGE_KEY = 'profile';

/**
 * Answers the choice of the profile in the list of what a card states, and remembers it. The usual
 * one came with the card; the others are asked for, once the reader looks at the checks.
 */
export function chooseProfile(
  page: PageElements,
  { text, completeness }: ShownCard,
  ask: Ask,
  lifetime: AbortSignal,
): void {
  const { checks } = page;
  const stored = readSetting(STORAGE_KEY) ?? '';
  let chosen = isProfileName(stored) ? stored : USUAL_PROFILE;
  const show = async (): Promise<void> => {
    const profile = chosen;
    const input = { text: text.text, linkBase: text.source.base?.links ?? null, profile };
    const answer =
      profile === USUAL_PROFILE
        ? ({ ok: true, value: completeness } as const)
        : await ask('requirements', input);
    const list = checks.querySelector<HTMLDetailsElement>('.completeness');
    if (list === null || chosen !== profile) {
      return;
    }
    const choice = list.querySelector('select');
    if (choice !== null) {
      choice.value = profile;
    }
    if (answer.ok) {
      showRequirements(list, answer.value, profile);
      if (list.open) {
        say(page, countText(answer.value));
      }
    } else {
      const failure = unanswered('Reading what the card states', answer.reason);
      list.lastElementChild?.replaceChildren(h('p', {}, failure));
    }
  };
  const begin = (): void => void show().catch(ignoreAbort);
  checks.addEventListener(
    'change',
    ({ target }) => {
      if (target instanceof HTMLSelectElement && isProfileName(target.value)) {
        chosen = target.value;
        writeSetting(STORAGE_KEY, chosen);
        begin();
      }
    },
    { signal: lifetime },
  );
  if (chosen !== USUAL_PROFILE && completeness.length > 0) {
    if (checks.matches(':popover-open')) {
      begin();
    } else {
      checks.addEventListener('beforetoggle', begin, { once: true, signal: lifetime });
    }
  }
}
