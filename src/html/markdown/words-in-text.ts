import type { Token } from 'marked';
import { names } from '../../text/names.ts';
import type { HostReading } from '../slices/host-reading.ts';
import {
  BLOCK_ELEMENTS,
  FORMATTING_ELEMENTS,
  INLINE_ELEMENTS,
  isElement,
  TABLE_PARTS,
} from '../slices/html-elements.ts';
import { readTag } from '../slices/html-tag.ts';
import { nextOf } from '../slices/tag-index.ts';
import { BETWEEN_NAMES, FAR, isBetweenWords } from '../slices/words.ts';
import { placeToken } from './host-place.ts';

/** What is known of the block that a run of text stands in. */
export interface AroundText {
  /** Each cell is by itself: an end tag in another one ends nothing. */
  readonly isTable: boolean;
  /** Is an element open around the block? */
  readonly isOpen: (name: string) => boolean;
  /** Does an end tag come behind the block, and no start tag before it? */
  readonly isEndedLater: (name: string) => boolean;
  /** How many end tags are in the block. */
  readonly endTags: (name: string) => number;
}

/** A tag among text. */
interface TextTag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isBare: boolean;
  readonly token: Token;
  /** Offsets in the text. */
  readonly start: number;
  readonly end: number;
}

/** A run of inline text. */
interface Run {
  readonly text: string;
  readonly tags: readonly TextTag[];
  /** Where the end tags of each name are. */
  readonly ends: ReadonlyMap<string, readonly number[]>;
  /** Where a table of its own begins; infinite without one. */
  readonly table: number;
  readonly isOneTag: boolean;
}

/** Elements that always mean something. */
const MEANT = names('br hr wbr rb rp rt rtc');
/** Elements that mean something without an end tag. */
const MEANT_ALONE = names('p li dt dd body head html optgroup option');

/** How far it is looked for what stands around a tag. */
const NEAR = 20;

/** What stands at once behind a tag that is meant as one. */
const TOUCHES = /^(?:[\p{L}\p{N}_~`[&(]|<[^/])/u;
const STRUCK = /^[\p{L}\p{N}_~`(]/u;

const NOUN = '(?:tag|token|element|symbol|marker)s?';
/** What is before and behind a tag that is spoken of. */
const SPOKEN_OF: readonly (readonly [before: RegExp, behind: RegExp])[] = [
  // `the tokens <p> …`, `the <p> tag`
  [RegExp(`(?:\\b${NOUN}:? |(?:标签|标记|符号)[:：]? ?)$`, 'iu'), /^/],
  [/$/, RegExp(`^(?: ${NOUN}\\b| ?(?:标签|标记|符号))`, 'iu')],
  // `(<p>)`, `<p>, …`
  [/(?:^|[\s(（])$/u, /^(?:[,;:.!?)](?!\p{L})|[，。；：、）])/u],
  // `<p> and <br>`
  [/(?:^|[\s(（])$/u, /^(?:,? (?:and|or)|,| ?\/|\s?[、和与或]) ?<\/?[a-z]/i],
  // `puts <p> between`
  [/[\p{Ll},] $/u, /^ \p{Ll}/u],
];

/**
 * Tells tags in Markdown from words of their author's, tokens of a vocabulary or names of elements:
 * these are made text, unless the host takes them for tags. Is given each run of inline text, in
 * the order of the body.
 */
export function createTextWords(host: HostReading) {
  /** How many words are start tags whose end tag has not come. */
  const begun = new Map<string, number>();
  return (tokens: readonly Token[], around: AroundText): void => {
    const run = readRun(tokens);
    /** The start tags in this run: are they words? */
    const open = new Map<string, boolean[]>();
    let end = -1;
    for (const tag of run.tags) {
      const { name, isEnd } = tag;
      const isListed = end >= 0 && BETWEEN_NAMES.test(run.text.slice(end, tag.start));
      const isNamed = isListed || isSpokenOf(run, tag);
      const starts = open.get(name) ?? [];
      const waiting = begun.get(name) ?? 0;
      const isWord = isEnd
        ? (starts.pop() ?? (isNamed || (waiting > 0 && isEndWord(tag, run, around))))
        : isStartWord(tag, run, isNamed && starts.at(-1) !== false, around);
      if (!isEnd) {
        starts.push(isWord);
        open.set(name, starts);
      }
      if (isWord) {
        begun.set(name, Math.max(0, waiting + (isEnd ? -1 : 1)));
        makeWord(tag.token, host);
        ({ end } = tag);
      }
    }
  };
}

function makeWord(token: Token, host: HostReading): void {
  const { raw } = token;
  const place = placeToken('unknown-tag', raw, host.reads('unknown-tag') ? raw : '');
  const isMarked = host.place('unknown-tag') !== '';
  Object.assign(token, isMarked ? place : { type: 'text', text: raw, escaped: false });
}

function readRun(tokens: readonly Token[]): Run {
  const tags: TextTag[] = [];
  const text = textWithTags(tokens, '', tags);
  const ends = new Map<string, number[]>();
  for (const { name, start } of tags.filter(({ isEnd }) => isEnd)) {
    const places = ends.get(name) ?? [];
    places.push(start);
    ends.set(name, places);
  }
  const table = tags.find(({ name, isEnd }) => name === 'table' && !isEnd);
  const isOneTag = tags.length === 1 && text.trim() === tags[0]?.token.raw;
  return { text, tags, ends, table: table?.start ?? Number.POSITIVE_INFINITY, isOneTag };
}

/** The text of tokens with its tags, but for those in code; adds the tags of known elements. */
function textWithTags(tokens: readonly Token[], before: string, tags: TextTag[]): string {
  let text = before;
  for (const token of tokens) {
    const tag = token.type === 'html' ? readTag(token.raw, 0) : null;
    if (tag !== null && isElement(tag.name)) {
      const { name, isEnd, attributeCount } = tag;
      const end = text.length + token.raw.length;
      tags.push({ name, isEnd, isBare: attributeCount === 0, token, start: text.length, end });
    }
    if (token.type === 'codespan' || token.type === 'image') {
      text += '`';
    } else if ('tokens' in token && token.tokens !== undefined) {
      // Emphasis or a link.
      text = `${textWithTags(token.tokens, `${text}(`, tags)})`;
    } else {
      text += token.raw;
    }
  }
  return text;
}

/** Is a start tag a word? Browsers would show nothing of it. */
function isStartWord(
  { name, isBare, start, end }: TextTag,
  { text, ends, table }: Run,
  isNamed: boolean,
  around: AroundText,
): boolean {
  const isFormatting = FORMATTING_ELEMENTS.has(name) || INLINE_ELEMENTS.has(name);
  const isBlock = BLOCK_ELEMENTS.has(name) || MEANT_ALONE.has(name);
  if (!isBare || MEANT.has(name) || !(isFormatting || isBlock)) {
    return false;
  }
  const endTag = nextOf(ends.get(name), end);
  const isEnded = endTag < text.length;
  const content = text.slice(end, Math.min(endTag, end + FAR));
  if (isEnded && name !== 'code' && isBetweenWords(content, name)) {
    return true;
  }
  if (TABLE_PARTS.has(name)) {
    return !(table < start || around.isOpen('table'));
  }
  if (MEANT_ALONE.has(name)) {
    return isNamed && !TOUCHES.test(content);
  }
  if (isEnded) {
    return false;
  }
  const isEndedLater =
    !around.isTable &&
    (around.isEndedLater(name) || around.endTags(name) > (ends.get(name)?.length ?? 0));
  if (name === 's') {
    return !(isEndedLater && STRUCK.test(content));
  }
  // `a<b>c` compares.
  const isGlued = /[\p{L}\p{N}]/u.test(text[start - 1] ?? '') && /^[\p{L}\p{N}]/u.test(content);
  return !isEndedLater && (isGlued || !(isFormatting && TOUCHES.test(content)));
}

/** Is an end tag that of a word in an earlier run, and no slip of the pen? */
function isEndWord({ name, start }: TextTag, { text }: Run, around: AroundText): boolean {
  const isGlued = name !== 's' && /[\p{L}\p{N}]/u.test(text[start - 1] ?? '');
  return !(isGlued || (TABLE_PARTS.has(name) && around.isOpen('table')));
}

function isSpokenOf({ text, isOneTag }: Run, { start, end }: TextTag): boolean {
  const before = text.slice(Math.max(0, start - NEAR), start);
  const behind = text.slice(end, end + NEAR);
  return isOneTag || SPOKEN_OF.some(([first, next]) => first.test(before) && next.test(behind));
}
