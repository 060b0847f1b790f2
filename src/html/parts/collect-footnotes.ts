import type { Token } from 'marked';
import type { BodyRange } from '../../card/body-parts.ts';

/** Keeps the footnotes of a body until they are read, which is when all else has been. */
export interface FootnoteCollector {
  define(token: Token, place: BodyRange): void;
  refer(token: Token): void;
  /** Calls back for each footnote that is referred to, also by one of them. */
  readAll(onRead: (tokens: readonly Token[], place: BodyRange) => void): void;
  /** What nothing refers to. */
  unused(): readonly Definition[];
}

interface Definition extends BodyRange {
  /** As written. */
  readonly label: string;
}

export function createFootnoteCollector(): FootnoteCollector {
  const definitions = new Map<string, Definition>();
  /** What the parser has read of them. */
  const footnotes = new Map<string, readonly Token[]>();
  return {
    define({ raw }, place) {
      const label = /\[\^([^\]]*)/.exec(raw)?.[1] ?? '';
      const key = label.toLowerCase();
      // Of several, the first counts.
      definitions.set(key, definitions.get(key) ?? { ...place, label });
    },
    refer(token) {
      if ('definition' in token) {
        footnotes.set(token['key'], token['definition'].tokens);
      }
    },
    readAll(onRead) {
      for (const [key, tokens] of footnotes) {
        onRead(tokens, definitions.get(key) ?? { start: 0, end: 0 });
      }
    },
    unused: () =>
      [...definitions].filter(([key]) => !footnotes.has(key)).map(([, definition]) => definition),
  };
}
