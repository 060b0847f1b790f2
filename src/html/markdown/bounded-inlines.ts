import { type MarkedExtension, Tokenizer } from 'marked';
import { LIMITS } from '../../limits.ts';

const WINDOW = LIMITS.inlineWindow.most;

/** An image that is written into its own address. */
const DATA_IMAGE = /^\[?!\[[^\]]{0,1000}\]\(<?data:/;

const { emStrong, del, codespan, link, reflink, url, inlineText } = Tokenizer.prototype;

/**
 * Reads long runs of inline text in linear time: at each mark, and in each word, marked looks at
 * all that follows. Shorter runs are left to it alone.
 */
export function boundedInlines() {
  let patience = 0;

  /** What `search` finds; nothing once too many searches have been in vain. */
  function counted<Token extends { readonly raw: string }>(
    text: string,
    search: () => Token | undefined,
  ): Token | undefined {
    if (patience <= 0) {
      return undefined;
    }
    // Beforehand: what is found in it is searched in turn.
    patience -= text.length;
    const token = search();
    patience += token === undefined ? 0 : text.length - token.raw.length;
    return token;
  }

  const extension: MarkedExtension = {
    tokenizer: {
      emStrong(text, masked, before = '') {
        const search = () => emStrong.call(this, text, masked, before);
        return isLong(text) && (mayOpen(text, before) ? counted(text, search) : search());
      },
      del(text, masked, before) {
        const search = () => del.call(this, text, masked, before);
        return isLong(text) && (text.startsWith('~') ? counted(text, search) : undefined);
      },
      codespan(text) {
        const search = () => codespan.call(this, text);
        return isLong(text) && (text.startsWith('`') ? counted(text, search) : undefined);
      },
      link(text) {
        const end = DATA_IMAGE.test(text) ? text.indexOf(')') + WINDOW : WINDOW;
        return isLong(text) && link.call(this, text.slice(0, end));
      },
      reflink(text, links) {
        return isLong(text) && reflink.call(this, text.slice(0, WINDOW), links);
      },
      url(text) {
        return isLong(text) && url.call(this, text.slice(0, WINDOW));
      },
      inlineText(text) {
        const token = isLong(text) && inlineText.call(this, text.slice(0, WINDOW));
        return token && token.raw.length === WINDOW
          ? inlineText.call(this, text.slice(0, endOfWords(text)))
          : token;
      },
    },
  };
  return {
    extension,
    /** Before each run of inline text. */
    begin(run: string): void {
      patience = run.length * LIMITS.inlineSearches.most;
    },
  };
}

/** Of what is shorter, marked's own way is taken (`false`). */
function isLong({ length }: string): boolean {
  return length > WINDOW;
}

/** Other marks cost nothing. */
function mayOpen(text: string, before: string): boolean {
  return /^[*_]+[^*_\s]/.test(text) && (text[0] === '*' || !/[\p{L}\p{N}]/u.test(before));
}

/** The end of the last whole word in the window. */
function endOfWords(text: string): number {
  const blank = text.lastIndexOf(' ', WINDOW);
  return blank > 0 ? blank : WINDOW;
}
