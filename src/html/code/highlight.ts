import { LIMITS } from '../../limits.ts';
import { type CodeLanguage, languageNamed } from './grammars.ts';
import type { CodeToken } from './token-emitter.ts';
import { tokenize } from './tokenize.ts';

/** A block of code as a card has it. */
export interface CodeBlock {
  readonly code: string;
  /** As in the fence's class: possibly an alias, possibly unknown. */
  readonly language: string;
}

/** Their grammars take up to 3 s for 20,000 hostile characters; the others, up to 1 s. */
const SLOW: ReadonlySet<CodeLanguage> = new Set(['cpp', 'csharp', 'ini', 'java', 'markdown']);

/**
 * The tokens of a code block; their texts joined are exactly the code. Null where it stays plain:
 * an unknown language, or a block or a line that is too long.
 */
export function highlightCode({ code, language }: CodeBlock): readonly CodeToken[] | null {
  const known = languageNamed(language);
  return known === null || isTooLong(code, known) ? null : tokenize(code, known);
}

/** Grammars are quadratic in a line's length, or in the block's; real code is shorter. */
function isTooLong(code: string, language: CodeLanguage): boolean {
  const { codeLength, slowCodeLength, codeLineLength } = LIMITS;
  const { most } = SLOW.has(language) ? slowCodeLength : codeLength;
  return (
    code.length > most ||
    // A regular expression for this takes 60 ms for lines that are just not too long.
    code.split('\n').some((line) => line.length > codeLineLength.most)
  );
}

/** Highlights blocks in order until `budget` ms are spent; the rest stays plain. `now` is in ms. */
export function highlightBlocks(
  blocks: readonly CodeBlock[],
  budget: number,
  now: () => number = () => performance.now(),
): readonly (readonly CodeToken[] | null)[] {
  const end = now() + budget;
  return blocks.map((block) => (now() < end ? highlightCode(block) : null));
}
