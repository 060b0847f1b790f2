import type { BodyHeading } from '../../card/body-parts.ts';
import { AUTHOR_ID_PREFIX, authorId, type CardIds, createCardIds } from '../../text/card-ids.ts';
import { decodeMarkdownReferences, decodeReferences } from '../../text/character-references.ts';
import { replaceEmoji } from '../markdown/emoji.ts';

/** How a text stands in the source: Markdown has emoji and references, HTML references only. */
export type TextSyntax = 'html' | 'markdown' | 'verbatim';

/** Puts headings together from what is said between their start and their end. */
export interface HeadingCollector {
  /** A heading that is still open ends there. `ownId` as its author wrote it. */
  open(level: number, start: number, line: number, ownId?: string): void;
  /** Adds text; nothing happens outside a heading. */
  say(text: string, syntax: TextSyntax): void;
  close(end: number): void;
  isOpen(): boolean;
  /** An id of another element's, which no heading behind it gets. */
  takeId(id: string): void;
  /** Makes a function that forgets what came since. */
  mark(): () => void;
  all(): readonly BodyHeading[];
}

interface OpenHeading extends Pick<BodyHeading, 'level' | 'line' | 'start'> {
  readonly ownId: string;
  readonly texts: string[];
  end: number | null;
}

const DECODERS: Readonly<Record<TextSyntax, (text: string) => string>> = {
  html: decodeReferences,
  markdown: (text) => decodeMarkdownReferences(replaceEmoji(text)),
  verbatim: (text) => text,
};

export function createHeadingCollector(): HeadingCollector {
  /** Headings, and ids of other elements, in the order of the body. */
  const found: (OpenHeading | string)[] = [];
  let heading: OpenHeading | null = null;

  function close(end: number): void {
    if (heading !== null) {
      heading.end = end;
      heading = null;
    }
  }

  return {
    open(level, start, line, ownId = '') {
      close(start);
      heading = { level, start, line, ownId, texts: [], end: null };
      found.push(heading);
    },
    say(text, syntax) {
      heading?.texts.push(DECODERS[syntax](text));
    },
    close,
    isOpen: () => heading !== null,
    takeId(id) {
      found.push(id);
    },
    mark() {
      const count = found.length;
      const before = heading;
      const texts = before?.texts.length ?? 0;
      return () => {
        found.length = count;
        heading = before;
        if (heading !== null) {
          heading.end = null;
          heading.texts.length = texts;
        }
      };
    },
    all() {
      const ids = createCardIds();
      const headings: BodyHeading[] = [];
      for (const item of found) {
        if (typeof item === 'string') {
          ids.take(authorId(item));
        } else {
          headings.push(nameHeading(item, ids));
        }
      }
      return headings;
    },
  };
}

function nameHeading(heading: OpenHeading, ids: CardIds): BodyHeading {
  const { level, line, start, end, ownId } = heading;
  const text = heading.texts.join('').trim();
  const id = ids.nameHeading(text);
  const anchor = authorId(ownId);
  if (anchor !== '' && anchor !== AUTHOR_ID_PREFIX + id) {
    ids.take(anchor);
  }
  return { level, text: text.replace(/\s+/g, ' '), id, line, start, end: end ?? start };
}
