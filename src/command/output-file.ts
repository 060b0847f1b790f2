import { statSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { reasonOf } from './inputs/find-cards.ts';
import { print } from './print.ts';
import { refuse } from './refuse.ts';

/** Standard output, as the name of a file to write. */
export const STANDARD = '-';

/** Also by a link, or in another spelling where the system takes it for the same. */
export function isSameFile(output: string, path: string): boolean {
  const [first, second] = [resolve(output), path].map((one) => statSync(one, NUMBERED));
  const isOne = first !== undefined && first.ino === second?.ino && first.dev === second.dev;
  return output !== STANDARD && isOne;
}

/** On some systems a file's number is beyond what a plain one can say. */
const NUMBERED = { bigint: true, throwIfNoEntry: false } as const;

export async function writeOutput(output: string, content: string | Uint8Array): Promise<0 | 2> {
  try {
    if (output === STANDARD) {
      await print(content);
    } else {
      writeFileSync(output, content);
    }
    return 0;
  } catch (error) {
    return refuse(`${output} cannot be written: ${reasonOf(error)}.`);
  }
}
