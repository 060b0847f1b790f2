import type { BodyHeading } from '../../card/body-parts.ts';
import { AUTHOR_ID_PREFIX, authorId, type CardIds, createCardIds } from '../../text/card-ids.ts';
import { markIn } from '../../text/mark-invisible.ts';
import { decodeSaid, type Syntax } from './said-text.ts';

export type HeadingCollector = ReturnType<typeof createHeadingCollector>;

interface OpenHeading extends Pick<BodyHeading, 'level' | 'line' | 'start'> {
  readonly ownId: string;
  readonly texts: string[];
  end: number | null;
}

/** Puts headings together from what is said between their start and their end. */
export function createHeadingCollector() {
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
    found,
    /** A heading that is still open ends there. `ownId` as its author wrote it. */
    open(level: number, start: number, line: number, ownId = ''): void {
      close(start);
      heading = { level, start, line, ownId, texts: [], end: null };
      found.push(heading);
    },
    /** Adds text; nothing happens outside a heading. */
    say(text: string, syntax: Syntax): void {
      heading?.texts.push(decodeSaid(text, syntax));
    },
    close,
    isOpen: (): boolean => heading !== null,
    /** An id of another element's, which no heading behind it gets. */
    takeId(id: string): void {
      found.push(id);
    },
    /** Makes a function that forgets what came since. */
    mark(): () => void {
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
    all(): readonly BodyHeading[] {
      const ids = createCardIds();
      return found.flatMap((item) => {
        if (typeof item !== 'string') {
          return nameHeading(item, ids);
        }
        ids.take(authorId(item));
        return [];
      });
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
  // As the page marks it.
  const shown = markIn(text, 'prose').replace(/\s+/g, ' ');
  return { level, text: shown, id, line, start, end: end ?? start };
}
