import type { Token, Tokens } from 'marked';
import { collectHtml } from './collect-html.ts';
import { collectTexts } from './collect-texts.ts';
import { MARKUP, type Walk } from './walk.ts';

/** A paragraph or list item with its runs of text, or one of these. */
export function collectText(token: Token, walk: Walk): void {
  const { cursor, headings, parts } = walk;
  const { raw } = token;
  if ('tokens' in token && token.tokens !== undefined) {
    const place = walk.placeOf(token);
    const { start } = place;
    if (raw.includes('|') && raw.includes('\n')) {
      parts.pipedTexts.push({ source: raw, line: cursor.lineOf(start), start });
    }
    if (!headings.isOpen()) {
      collectTexts(raw, token.tokens, place, walk);
    }
    if (headings.isOpen() || MARKUP.test(raw)) {
      walk.into(token.tokens, place);
    }
  } else if ('escaped' in token && token.escaped) {
    // Inside `<code>` the renderer passes text on as HTML, in which what follows ends an open tag.
    const isOpen = /^<\/?[a-z][^>]*$/i.test(raw.slice(raw.lastIndexOf('<')));
    collectHtml(isOpen ? `${raw}>` : raw, walk.placeOf(token), walk);
  } else {
    headings.say('text' in token ? token.text : raw, 'markdown');
    cursor.pass(raw);
  }
}

export function collectHeading(token: Tokens.Heading, walk: Walk): void {
  const place = walk.placeOf(token);
  walk.headings.open(token.depth, place.start, walk.cursor.lineOf(place.start));
  walk.into(token.tokens, place);
  walk.headings.close(place.end);
}
