import type { BodyRange } from '../../card/body-parts.ts';
import { decodeReferences } from '../../text/character-references.ts';
import { hiddenCharacters } from '../../text/hidden-characters.ts';
import { names } from '../../text/names.ts';
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

/** As used for comments, too: `[//]: # (text)`. Footnotes are shown. */
const LINK_DEFINITION = /^ {0,3}\[[^\]^\n][^\]\n]{0,100}\]:[^\n]*/gm;

/** Room for two words and more, which no honest formula needs. */
const GAP = /\\[hv]?phantom[\s{]*(?:\\\w+[\s{]*)?\p{L}{2,}[\s~]+\p{L}{2,}/u;

/** Attributes that readers see, or that lead somewhere. */
const SEEN = /^(?:alt|title|href|src|srcset|cite|style|class|id|name)$/;

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
    /** A start tag that is not dropped with its content. */
    open(tag: HtmlTag, start: number, from: number): void {
      for (const { name, value } of tag.attributes) {
        if (value.length > 20 && !SEEN.test(name) && isInstruction(value)) {
          hide(value, name, start);
        }
      }
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
        hide(content, `<${name}>`, start);
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

function plain(html: string): string {
  return decodeReferences(html.slice(0, MOST_READ).replace(/<[^<>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}
