import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { COMMAND } from './run.ts';

/** The command while it serves. */
export interface Serving {
  readonly process: ChildProcess;
  /** The address that it has printed. */
  readonly url: string;
  /** All that it has printed, and what of that is for errors. */
  readonly said: () => string;
  readonly errors: () => string;
  /** Stops it as Ctrl+C does, and tells how it has ended. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<number | null>;
}

/** Starts the installed command in a user's folder, and waits until it prints an address. */
export async function startServing(
  cwd: string,
  args: readonly string[] = [],
  env: Readonly<Record<string, string>> = {},
): Promise<Serving> {
  const child = spawn(process.execPath, [COMMAND, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([code]): number | null => code);
  let said = '';
  let errors = '';
  child.stderr.on('data', (text) => {
    errors += text;
  });
  const url = await new Promise<string>((done, fail) => {
    child.stdout.on('data', (text) => {
      said += text;
      const [address] = /http:\S+(?=\n)/.exec(said) ?? [];
      if (address !== undefined) {
        done(address);
      }
    });
    void ended.then((code) => fail(new Error(`It ended with ${code}: ${errors}`)));
  });
  return {
    process: child,
    url,
    said: () => said,
    errors: () => errors,
    stop(signal = 'SIGINT'): Promise<number | null> {
      child.kill(signal);
      return ended;
    },
  };
}
