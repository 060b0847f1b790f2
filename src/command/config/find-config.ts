import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import picomatch from 'picomatch';
import { UsageError } from '../usage-error.ts';
import { type Config, type Known, readConfig } from './read-config.ts';

const CONFIG_NAME = 'model-card.config.json';

/** A configuration, and what it makes of paths. */
export interface FoundConfig extends Config {
  readonly isIgnored: (path: string) => boolean;
}

export interface ConfigContext {
  /** The user’s folder, to which names in messages are relative. */
  readonly folder: string;
  readonly known: () => Promise<Known>;
}

/** Finds the configuration of the files in a folder: there, or in the nearest folder above. */
export function createConfigFinder(
  context: ConfigContext,
): (folder: string) => Promise<FoundConfig | null> {
  const found = new Map<string, Promise<FoundConfig | null>>();
  async function look(folder: string): Promise<FoundConfig | null> {
    const path = join(folder, CONFIG_NAME);
    const text = readIfThere(path);
    const above = dirname(folder);
    if (text !== null) {
      return openConfig(path, text, context);
    }
    return above === folder ? null : find(above);
  }
  function find(folder: string): Promise<FoundConfig | null> {
    const config = found.get(folder) ?? look(folder);
    found.set(folder, config);
    return config;
  }
  return find;
}

/** The configuration that a flag names. */
export async function readNamedConfig(path: string, context: ConfigContext): Promise<FoundConfig> {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const reason = error instanceof Error ? error.message : error;
    throw new UsageError(`The configuration cannot be read: ${reason}.`);
  }
  return openConfig(path, text, context);
}

async function openConfig(
  path: string,
  text: string,
  { folder, known }: ConfigContext,
): Promise<FoundConfig> {
  const config = readConfig(text, await known());
  if (!('rules' in config)) {
    const name = relative(folder, path);
    throw new UsageError(
      config.map(({ line, message }) => `${name}:${line}: ${message}`).join('\n'),
    );
  }
  const globs = config.ignore.map((glob) => glob.replace(/^(?:\.?\/)+|\/+$/g, ''));
  const isMatch = picomatch(globs, { dot: true });
  return {
    ...config,
    isIgnored(file) {
      const parts = relative(dirname(path), file).split(/[\\/]/);
      // What is said of a folder is said of what is in it.
      return parts.some((_, index) => isMatch(parts.slice(0, index + 1).join('/')));
    },
  };
}

/** Null where there is none, or none that this user may read. */
function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
