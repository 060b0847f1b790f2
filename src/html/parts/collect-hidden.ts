import type { BodyRange } from '../../card/body-parts.ts';
import { decodeReferences } from '../../text/character-references.ts';
import { hiddenCharacters } from '../../text/hidden-characters.ts';
import { names } from '../../text/names.ts';
import { decodeFragment } from '../safe/resolve-url.ts';
import { isOrdinaryFallback, isRubyMark } from '../safe/unseen-text.ts';
import { PARAGRAPH_CLOSERS, VOID_ELEMENTS } from '../slices/html-elements.ts';
import type { HtmlTag } from '../slices/html-tag.ts';
import { FALLBACK_ELEMENTS, isColoured, isInstruction, whyUnseen } from './hiding.ts';
import type { Loss } from './losses.ts';

interface OpenTag {
  readonly name: string;
  /** Of the tag, and of its content. */
  readonly start: number;
  readonly from: number;
  readonly why: string | null;
  readonly isColoured: boolean;
}

export type HiddenCollector = ReturnType<typeof createHiddenCollector>;

/** No card has so many elements in each other. */
const MOST_OPEN = 200;
/** Longest text that is quoted, and read for it, in UTF-16 units. */
const MOST_QUOTED = 100;
const MOST_READ = 4000;

const PLAYERS = names('video audio');

/** As used for comments, too: `[//]: # (text)`. Its title may go on. Footnotes are shown. */
const LINK_DEFINITION = new RegExp(
  [
    /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*\[(?!\^)(?:[^\]\\\n]|\\.){1,300}\]:[ \t]*(?:\n[ \t>]*)?/,
    /(?:<[^<>\n]*>|[^\s<]\S*)(?:[ \t]*(?:[ \t]|\n[ \t>]*)(?:"[^"]{0,2000}"|'[^']{0,2000}'|\([^()]{0,2000}\)))?[ \t]*$/,
  ]
    .map(({ source }) => source)
    .join(''),
  'gm',
);

/** Room for two words and more, or words in white, which no honest formula needs. */
const GAP =
  /\\(?:[hv]?phantom|(?:text)?color\s*\{?\s*(?:white|transparent|#f{3}(?:f{3})?)\b\s*\}?)[\s{]*(?:\\\w+[\s{]*)?\p{L}{2,}(?:\\[\s,;:!]|[\s~])+\p{L}{2,}/iu;

/** Attributes that readers see, as text or as a tooltip. */
const SEEN = /^(?:alt|title)$/;

/** Of names that may be a sentence. */
const FEWEST_WORDS = 3;
/** A shorter value says no more than a name does. */
const MOST_IN_NAME = 20;
/** `ignore-all-previous-instructions` may be the id of a heading; a longer one is a sentence. */
const MOST_IN_SLUG = 60;

/** Finds what a card says and its readers do not see; `add` is given each. */
export function createHiddenCollector(body: string, add: (loss: Loss) => void) {
  const open: OpenTag[] = [];

  function hide(text: string, why: string, start: number): void {
    const said = plain(text);
    if (/\p{L}\p{L}/u.test(said)) {
      const quoted = said.length > MOST_QUOTED ? `${said.slice(0, MOST_QUOTED)}…` : said;
      add({ kind: 'hidden-text', name: `${why}): “${quoted}”`, start });
    }
  }

  /** What is in the tag at `index` of those that are open, if any, has come to its end. */
  function close(index: number, end: number): void {
    const tag = open[index];
    if (tag === undefined) {
      return;
    }
    const isInside = open.slice(0, index).some(({ why }) => why !== null);
    if (tag.why !== null && !isInside) {
      const content = body.slice(tag.from, Math.min(end, tag.from + MOST_READ));
      if (!isHonest(tag.name, content)) {
        hide(content, tag.why, tag.start);
      }
    }
    open.length = index;
  }

  return {
    isClosed: (): boolean => open.length === 0,
    /** What a tag says besides its name: readers see no attribute, and end tags have none. */
    attributes({ attributes }: HtmlTag, start: number): void {
      const said = attributes.filter(({ name, value }) => value !== '' && !SEEN.test(name));
      for (const { name, value } of said) {
        this.address(value, name, start);
      }
      if (attributes.length >= FEWEST_WORDS) {
        this.comment(attributes.map(({ written }) => written).join(' '), 'attributes', start);
      }
    },
    /** Nobody sees an address either, nor another value in which blanks are written otherwise. */
    address(value: string, why: string, start: number): void {
      const words = /\s/.test(value) || value.length > MOST_IN_SLUG ? wordsOf(value) : '';
      if (words.length > MOST_IN_NAME && !value.startsWith('data:')) {
        this.comment(words, why, start);
      }
    },
    /** A start tag that is not dropped with its content. */
    open(tag: HtmlTag, start: number, from: number): void {
      if (!VOID_ELEMENTS.has(tag.name) && open.length < MOST_OPEN) {
        const isOnColour = open.some((one) => one.isColoured);
        const why = whyUnseen(tag, isOnColour);
        open.push({ name: tag.name, start, from, why, isColoured: isColoured(tag) });
      }
    },
    close(name: string, end: number): void {
      close(
        open.findLastIndex((tag) => tag.name === name),
        end,
      );
    },
    /** No paragraph holds an inline element open. */
    endBlock(end: number): void {
      const index = open.findIndex(({ name }) => !PARAGRAPH_CLOSERS.has(name));
      // A player without its end tag is told of elsewhere.
      if (index >= 0 && !PLAYERS.has(open[index]?.name ?? '')) {
        close(index, end);
      }
      open.length = index < 0 ? open.length : index;
    },
    /** Once the body is read; `verbatim`: its code. */
    end(verbatim: readonly BodyRange[]): void {
      close(
        open.findIndex(({ why }) => why !== null),
        body.length,
      );
      for (const { why, text, start } of hiddenCharacters(body)) {
        hide(text, why, start);
      }
      let next = 0;
      for (const { 0: definition, index } of body.matchAll(LINK_DEFINITION)) {
        while ((verbatim[next]?.end ?? body.length) <= index) {
          next += 1;
        }
        if ((verbatim[next]?.start ?? body.length) > index) {
          this.comment(definition, 'a link definition', index);
        }
      }
    },
    /** A comment, or what else nobody sees: it may say what it likes, but not what to do. */
    comment(text: string, why: string, start: number): void {
      if (isInstruction(text)) {
        hide(text.replace(/^<[!?]-*|[-?]*>$/g, ''), why, start);
      }
    },
    /** A formula may leave room for words, which it does not show, and have remarks. */
    formula(source: string, start: number): void {
      if (isInstruction(source) || GAP.test(source)) {
        hide(source, 'a formula', start);
      }
    },
    /** The content of an element that is not shown. */
    drop(name: string, content: string, start: number): void {
      if (isInstruction(content) || (FALLBACK_ELEMENTS.has(name) && !isHonest(name, content))) {
        // It may say it in attributes alone.
        hide(plain(content) === '' ? content.replaceAll('<', '') : content, `<${name}>`, start);
      }
    },
  };
}

/** Brackets of a reading; and what players say, or a link to what they would play. */
function isHonest(name: string, content: string): boolean {
  if (name === 'rp') {
    return isRubyMark(plain(content));
  }
  const isFallback = PLAYERS.has(name) || FALLBACK_ELEMENTS.has(name);
  return isFallback && (/<(?:a|img|embed)\b/i.test(content) || isOrdinaryFallback(plain(content)));
}

/** The words of a value in which other characters may stand for blanks. */
function wordsOf(value: string): string {
  const words = decodeFragment(decodeReferences(value, true));
  return /\s/.test(words) ? words : words.replace(/[-_+.]+/g, ' ');
}

function plain(html: string): string {
  return decodeReferences(html.slice(0, MOST_READ).replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}
