/** The profiles of completeness, with what a reader chooses them by. */
export const PROFILE_TITLES = {
  minimal: 'Minimal: what readers ask first',
  hub: 'The Hub’s release checklist',
  annotated: 'The Hub’s annotated template',
  'eu-gpai': 'EU, general-purpose AI models',
} as const;

export type ProfileName = keyof typeof PROFILE_TITLES;

/** That of the page, until a reader chooses another. */
export const USUAL_PROFILE: ProfileName = 'annotated';

export function isProfileName(name: string): name is ProfileName {
  return Object.hasOwn(PROFILE_TITLES, name);
}
