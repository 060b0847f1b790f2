import { type MarkedExtension, Tokenizer } from 'marked';
import { LIMITS } from '../../limits.ts';
import { lineEnd } from '../../text/text-lines.ts';

const MARKED_LINE = /^ {0,3}>/;

/** Where a quote has begun again so often; null where it has not. */
function endOfRestarts(text: string): number | null {
  let restarts = 0;
  let wasMarked = true;
  for (let at = 0; at < text.length; at = lineEnd(text, at) + 1) {
    const line = text.slice(at, Math.min(lineEnd(text, at), at + 4));
    if (line.trim() === '') {
      return null;
    }
    const isMarked = MARKED_LINE.test(line);
    restarts += isMarked && !wasMarked ? 1 : 0;
    if (restarts > LIMITS.quoteRestarts.most) {
      return at;
    }
    wasMarked = isMarked;
  }
  return null;
}

/** Ends a quote that begins again and again: marked copies all that follows each time. */
export const boundedQuotes: MarkedExtension = {
  tokenizer: {
    blockquote(text) {
      const end = MARKED_LINE.test(text) ? endOfRestarts(text) : null;
      return end !== null && Tokenizer.prototype.blockquote.call(this, text.slice(0, end));
    },
  },
};
