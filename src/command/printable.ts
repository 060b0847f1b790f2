import { markedLine } from '../text/mark-invisible.ts';

/**
 * A line for a terminal or a CI, which a card or the name of a file must not give orders to:
 * control characters are named, and `::` and `##[`, with which orders to a CI begin, are broken.
 */
export function printable(line: string): string {
  return markedLine(line)
    .replace(/^(?=\s*::)/, './')
    .replace(/##(?=(?:vso)?\[)/g, '# #');
}
