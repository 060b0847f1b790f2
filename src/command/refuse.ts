import { printable } from './printable.ts';

/** Says why a command could not run, in a line or several, and ends it so. */
export function refuse(reason: string): 2 {
  process.stderr.write(`${reason.split('\n').map(printable).join('\n')}\n`);
  return 2;
}
