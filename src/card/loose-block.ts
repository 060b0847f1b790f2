import { lineNumberAt, linesFrom } from '../text/text-lines.ts';
import { FENCE, METADATA_LINE, YAML_LINE } from './metadata-lines.ts';

const CODE_FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})(.*)$/;

/** A run of lines that would be front matter if they stood first. */
export interface LooseBlock {
  /** 1-based in the file, of its opening `---`, or of its first key where there is none. */
  readonly line: number;
  /** Where that line begins. */
  readonly opener: number;
  /** Where its YAML begins and ends in the text. */
  readonly start: number;
  readonly end: number;
  readonly isOpened: boolean;
}

/**
 * The first YAML from there on, outside of code, that has a key of a card and ends at `---`; and
 * begins at `---`, if it must.
 */
export function findLooseBlock(
  text: string,
  from: number,
  mustBeOpened = false,
): LooseBlock | null {
  if (!/^---[ \t]*$/m.test(text.slice(from))) {
    return null;
  }
  let number = lineNumberAt(text, from) - 1;
  /** The fence of the code that is open. */
  let code = '';
  // Behind it, no block ends.
  const lastFence = Math.max(text.lastIndexOf('\n---'), text.lastIndexOf('\r---')) + 1;
  let run = null as LooseBlock | null;
  let hasMetadata = false;
  for (const { start, end, next } of linesFrom(text, from)) {
    if (start > lastFence) {
      break;
    }
    number += 1;
    const content = text.slice(start, end);
    const [, fence = '', info = ''] = CODE_FENCE.exec(content) ?? [];
    if (code === '' && fence !== '') {
      code = fence;
      run = null;
    } else if (code !== '' && fence.startsWith(code) && info.trim() === '') {
      code = '';
      continue;
    }
    if (code !== '') {
      continue;
    }
    if (FENCE.test(content)) {
      if (run !== null && hasMetadata && (run.isOpened || !mustBeOpened)) {
        return { ...run, end: start };
      }
      run = { line: number, opener: start, start: next, end: next, isOpened: true };
      hasMetadata = false;
    } else if (content.trim() === '') {
      run = run?.isOpened ? run : null;
    } else if (YAML_LINE.test(content)) {
      if (run === null) {
        run = { line: number, opener: start, start, end, isOpened: false };
        hasMetadata = false;
      }
      hasMetadata ||= METADATA_LINE.test(content);
    } else {
      run = null;
    }
  }
  return null;
}
