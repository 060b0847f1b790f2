import { printable } from './printable.ts';

/** Says why a command could not run, and ends it so. */
export function refuse(reason: string): 2 {
  process.stderr.write(`${printable(reason)}\n`);
  return 2;
}
