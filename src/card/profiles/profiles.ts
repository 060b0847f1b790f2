import { ANNOTATED } from './annotated.ts';
import { EU_GPAI } from './eu-gpai.ts';
import { HUB } from './hub.ts';
import { MINIMAL } from './minimal.ts';
import type { Profile } from './profile.ts';
import type { ProfileName } from './profile-names.ts';

export { isProfileName, type ProfileName } from './profile-names.ts';

export const PROFILES: Readonly<Record<ProfileName, Profile>> = {
  minimal: MINIMAL,
  hub: HUB,
  annotated: ANNOTATED,
  'eu-gpai': EU_GPAI,
};
