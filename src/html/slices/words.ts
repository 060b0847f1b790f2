import { names } from '../../text/names.ts';
import {
  BLOCK_ELEMENTS,
  FORMATTING_ELEMENTS,
  INLINE_ELEMENTS,
  isElement,
  PLAYERS,
} from './html-elements.ts';
import type { HtmlTag } from './html-tag.ts';
import type { TagIndex } from './tag-index.ts';

/** Elements that mean something without an attribute and without an end tag. */
const MEANT_ALONE = names(
  'br hr wbr p li dt dd rb rp rt rtc caption col colgroup tbody td tfoot th thead tr',
  'body head html optgroup option',
);
/** Elements that show nothing without an attribute. */
const MUTE = names('area base embed frame image img input keygen link meta param source track');
/** Between `<s>` and `</s>` where both are named: `<b> and </b>`, `<s>, </s>`. */
const BETWEEN_NAMES = /^(?:, | ?\/ |,? (?:and|or|to|und|oder|et|ou|y) |\s?[,、和与或]\s?)$/;
/** The same for the first and the last token of models' vocabularies. */
const BETWEEN_TOKENS = /^\W*$|\[\/?INST\]|<<SYS>>|&lt;/;

/** What stands at once behind a tag that is meant as one. */
const TOUCHES = /^(?:[\p{L}\p{N}*_~`[&]|<[^/])/u;

/** What is around a tag. */
export interface TagContext {
  readonly text: string;
  readonly tags: TagIndex;
  /** Markdown, in which an author names elements more often than leaving one open. */
  readonly isMarkdown: boolean;
  /** Does an end tag come in what has not been read yet, and no start tag before it? */
  readonly isEndedLater: (name: string) => boolean;
}

/** Tells words from tags, which are given in the order of a body. */
export function createWords() {
  const begun = new Set<string>();
  /** The start tags of each name whose end tag has not come: are they words? */
  const open = new Map<string, boolean[]>();
  return {
    isStart(tag: HtmlTag, context: TagContext): boolean {
      const { name } = tag;
      const isOne = isElement(name) && isWord(tag, context);
      if (!isOne) {
        begun.add(name);
      }
      if (!BLOCK_ELEMENTS.has(name)) {
        const starts = open.get(name) ?? [];
        starts.push(isOne);
        open.set(name, starts);
      }
      return isOne;
    },
    /** An end tag is a word where its start tag is one, and in Markdown without a start tag. */
    isEnd(name: string, isMarkdown: boolean): boolean {
      const isStray = !(begun.has(name) || BLOCK_ELEMENTS.has(name) || name === 'br');
      return open.get(name)?.pop() ?? (isMarkdown && isElement(name) && isStray);
    },
  };
}

/**
 * Is a start tag no markup, but a word of its author's: a token of a vocabulary, or the name of an
 * element? It has no attribute and nothing ends it. Browsers would show nothing of it.
 */
function isWord({ name, attributeCount, end }: HtmlTag, context: TagContext): boolean {
  if (attributeCount > 0 || MEANT_ALONE.has(name)) {
    return false;
  }
  const isFormatting = FORMATTING_ELEMENTS.has(name) || INLINE_ELEMENTS.has(name);
  const isPlayer = PLAYERS.has(name);
  if (MUTE.has(name)) {
    return true;
  }
  if (!(context.isMarkdown || isPlayer) && (isFormatting || BLOCK_ELEMENTS.has(name))) {
    return false;
  }
  const endTag = context.tags.endTag(name, end);
  if (endTag === null) {
    return (
      !context.isEndedLater(name) &&
      (!isFormatting || name === 's' || !TOUCHES.test(context.text.slice(end, end + 2)))
    );
  }
  const content = context.text.slice(end, Math.min(endTag.start, end + 4096));
  if (isPlayer) {
    return !/<source[\s/]/i.test(content);
  }
  return (
    isFormatting &&
    name !== 'code' &&
    (BETWEEN_NAMES.test(content) || (name === 's' && BETWEEN_TOKENS.test(content)))
  );
}

/**
 * Does what a start tag begins end at once, although nothing says so? Its content would be hidden.
 */
export function isEndedAtOnce(
  { name, isSelfClosing, end }: HtmlTag,
  { tags, isEndedLater }: TagContext,
): boolean {
  return (
    PLAYERS.has(name) &&
    (isSelfClosing ||
      !(tags.isEndedFirst(name, end) || (tags.endTag(name, end) === null && isEndedLater(name))))
  );
}
