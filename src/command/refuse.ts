import { printable } from './printable.ts';

/** Says why a command could not run, or not with a card, in a line or several: it ends so. */
export function refuse(reason: string): 2 {
  process.stderr.write(`${reason.split('\n').map(printable).join('\n')}\n`);
  return 2;
}
