import type { BodyHeading } from '../../card/body-parts.ts';
import { createSlugger } from '../../text/slugger.ts';
import { replaceEmoji } from '../markdown/emoji.ts';

/** Puts headings together from what is said between their start and their end. */
export interface HeadingCollector {
  readonly all: readonly BodyHeading[];
  /** A heading that is still open ends there. */
  open(level: number, start: number, line: number): void;
  /** Adds text; with character references, unless it is verbatim. Nothing happens outside a heading. */
  say(text: string, isVerbatim?: boolean): void;
  close(end: number): void;
  isOpen(): boolean;
}

/** The references that headings have; all others would take a table of 2,000 names. */
const REFERENCES: Readonly<Record<string, string>> = {
  amp: '&',
  gt: '>',
  lt: '<',
  nbsp: '\u00a0',
  quot: '"',
};

export function createHeadingCollector(): HeadingCollector {
  const all: BodyHeading[] = [];
  const slugger = createSlugger();
  let heading: Pick<BodyHeading, 'level' | 'start' | 'line'> | null = null;
  let said = '';
  let unnamed = 0;

  function close(end: number): void {
    if (heading !== null) {
      const text = said.trim();
      // As heading-ids.ts names a heading of emoji alone.
      const id = slugger.slug(text) || `user-content-heading-${++unnamed}`;
      all.push({ ...heading, text: text.replace(/\s+/g, ' '), id, end });
      heading = null;
    }
  }

  return {
    all,
    open(level, start, line) {
      close(start);
      heading = { level, start, line };
      said = '';
    },
    say(text, isVerbatim = false) {
      if (heading !== null) {
        said += isVerbatim ? text : decodeReferences(replaceEmoji(text));
      }
    },
    close,
    isOpen: () => heading !== null,
  };
}

function decodeReferences(text: string): string {
  return text.replace(/&(amp|gt|lt|nbsp|quot);/g, (_, name) => REFERENCES[name] ?? '');
}
