import { dirname, resolve } from 'node:path';
import { isProfileName, PROFILE_TITLES } from '../../card/profiles/profile-names.ts';
import type { CheckSettings, Fixing, Level } from '../checked-file.ts';
import { unknownName } from '../unknown-name.ts';
import { UsageError } from '../usage-error.ts';
import { type ConfigContext, createConfigFinder, readNamedConfig } from './find-config.ts';
import { type Known, LEVELS } from './read-config.ts';

const PROFILE_NAMES = Object.keys(PROFILE_TITLES);

export interface SettingsFlags {
  readonly fixing: Fixing;
  /** `ID=LEVEL` each. */
  readonly rule?: readonly string[];
  /** Names of profiles. */
  readonly require?: readonly string[];
  /** The file with the configuration; else it is looked for. */
  readonly config?: string | undefined;
}

/** What is asked of each file, by flags and configurations. */
export interface SettingsSource {
  readonly settingsOf: (path: string) => Promise<CheckSettings>;
  readonly isIgnored: (path: string) => Promise<boolean>;
}

/** Throws `UsageError`, also later, for a configuration that is met on the way. */
export async function openSettings(
  { fixing, rule = [], require = [], config: named }: SettingsFlags,
  folder: string,
): Promise<SettingsSource> {
  const context: ConfigContext = { folder, known: knownNames };
  const levels = await levelsOf(rule);
  checkProfiles(require);
  const fixed = named === undefined ? null : await readNamedConfig(resolve(folder, named), context);
  const find = createConfigFinder(context);
  const configOf = async (path: string) => fixed ?? (await find(dirname(path)));
  return {
    async settingsOf(path) {
      const config = await configOf(path);
      const required = require.length > 0 ? require : (config?.require ?? []);
      return {
        fixing,
        levels: { ...config?.rules, ...levels },
        required: required.filter(isProfileName),
      };
    },
    async isIgnored(path) {
      return (await configOf(path))?.isIgnored(path) ?? false;
    },
  };
}

/** Loaded only where somebody names a rule: with the rules comes all that reads cards. */
async function knownNames(): Promise<Known> {
  const { RULE_IDS } = await import('../../html/jobs/rule-book.ts');
  return { rules: RULE_IDS, profiles: PROFILE_NAMES };
}

async function levelsOf(flags: readonly string[]): Promise<Readonly<Record<string, Level>>> {
  const { rules } = flags.length === 0 ? { rules: [] as readonly string[] } : await knownNames();
  const pairs = flags.map((flag) => {
    const [, rule = '', written = ''] = /^([^=]*)=(.*)$/s.exec(flag) ?? [];
    const level = LEVELS.find((level) => level === written);
    if (rule === '') {
      throw new UsageError(`“--rule ${flag}” has to be of the form “--rule license-unknown=off”.`);
    }
    if (!rules.includes(rule)) {
      throw new UsageError(unknownName(rule, 'rule', rules));
    }
    if (level === undefined) {
      throw new UsageError(unknownName(written, 'level', LEVELS));
    }
    return [rule, level] as const;
  });
  return Object.fromEntries(pairs);
}

function checkProfiles(names: readonly string[]): void {
  for (const name of names.filter((name) => !isProfileName(name))) {
    throw new UsageError(unknownName(name, 'profile', PROFILE_NAMES));
  }
}
