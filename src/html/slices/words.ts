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
const MEANT_ALONE = names('br hr wbr body head html optgroup option');
const SHAPES: ReadonlySet<string> = new Set([
  ...BLOCK_ELEMENTS,
  ...FORMATTING_ELEMENTS,
  ...INLINE_ELEMENTS,
]);
/** Elements that show nothing without an attribute. */
const MUTE = names('area base embed frame image img input keygen link meta param source track');
/** Between `<s>` and `</s>` where both are named: `<b> and </b>`, `<s>, </s>`. */
export const BETWEEN_NAMES = /^(?:, | ?\/ |,? (?:and|or|to|und|oder|et|ou|y) |\s?[,、和与或]\s?)$/;
/** The same for the first and the last token of models' vocabularies. */
const BETWEEN_TOKENS = /^\W*$|^[\s:;,.=)|，。：；、]|\[\/?INST\]|<<SYS>>|&lt;/;
/** How far content is looked at. */
export const FAR = 4096;
/** A cell or an item with nothing but the first of them. */
const ALONE = /^\s*<\/(?:td|th|li|p|div)>/i;

const SOURCES = /(?:\s*<(?:source|track)\s(?:[^<>"']|"[^"]*"|'[^']*')*>)+/iy;

/** What is around a tag. */
export interface TagContext {
  readonly text: string;
  readonly tags: TagIndex;
  /** Markdown, whose end tags without a start tag are words. */
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
      const isStray =
        name === 's' || !(begun.has(name) || BLOCK_ELEMENTS.has(name) || name === 'br');
      return open.get(name)?.pop() ?? (isMarkdown && isElement(name) && isStray);
    },
  };
}

/**
 * Is a start tag no markup, but a word of its author's: a token of a vocabulary, or the name of an
 * element? It has no attribute and nothing ends it. Browsers would show nothing of it. Among the
 * text of Markdown, words for what formats it have been found before (markdown/words-in-text.ts).
 */
function isWord(tag: HtmlTag, context: TagContext): boolean {
  const { name, attributeCount, end } = tag;
  if (isComparison(tag)) {
    return true;
  }
  if (attributeCount > 0 || MEANT_ALONE.has(name) || (SHAPES.has(name) && name !== 's')) {
    return false;
  }
  if (MUTE.has(name)) {
    return true;
  }
  const endTag = context.tags.endTag(name, end);
  const content = context.text.slice(end, Math.min(endTag?.start ?? end + FAR, end + FAR));
  if (name === 's') {
    return ALONE.test(content) || (endTag !== null && isBetweenWords(content, name));
  }
  const isPlayer = PLAYERS.has(name);
  if (endTag !== null) {
    return isPlayer && !/<source[\s/]/i.test(content);
  }
  return !(context.isEndedLater(name) || (isPlayer && endOfSources(context.text, end) > end));
}

/** `a <b and c> d`: words where no element has an attribute without a value. */
function isComparison({ name, attributes, attributeCount }: HtmlTag): boolean {
  return (
    attributeCount > 0 &&
    (FORMATTING_ELEMENTS.has(name) || INLINE_ELEMENTS.has(name)) &&
    attributes.every(
      (attribute) =>
        attribute.valueStart === attribute.start + attribute.name.length &&
        !/[-:"']|^(?:class|hidden|href|id|inert|itemscope|name|style|title)$/.test(attribute.name),
    )
  );
}

/** Is what stands between a start and an end tag a sign that both are named? */
export function isBetweenWords(content: string, name: string): boolean {
  return BETWEEN_NAMES.test(content) || (name === 's' && BETWEEN_TOKENS.test(content));
}

/** The end of the addresses that a player begins with; `from` without one. */
export function endOfSources(text: string, from: number): number {
  SOURCES.lastIndex = from;
  return from + (SOURCES.exec(text)?.[0].length ?? 0);
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
