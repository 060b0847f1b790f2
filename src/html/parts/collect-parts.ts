import type { Token, Tokens } from 'marked';
import type { BodyParts, BodyRange } from '../../card/body-parts.ts';
import type { Block } from '../markdown/read-blocks.ts';
import { collectCode } from './collect-code.ts';
import { createHeadingCollector } from './collect-headings.ts';
import { collectHtml } from './collect-html.ts';
import { collectImage, collectLink } from './collect-links.ts';
import { collectTable } from './collect-tables.ts';
import { createSourceCursor } from './source-cursor.ts';
import { MARKUP, type Walk } from './walk.ts';

/** Collects the parts of a body while it is rendered. */
export interface PartsCollector {
  /** Adds a block after its inline phase; blocks come in order. */
  add(block: Block): void;
  /** Once all blocks, and the footnotes, have had their inline phase. */
  parts(): BodyParts;
}

/** Deeper than any block that the parser is given; inline markup may nest on. */
const MOST_DEPTH = 400;

export function createPartsCollector(body: string, bodyLine: number): PartsCollector {
  /** The block that is being added, whose place is known. */
  let block: Block | null = null;
  /** Where the footnotes are defined, and what the parser has read there. */
  const definitions = new Map<string, BodyRange>();
  const footnotes = new Map<string, readonly Token[]>();
  let depth = 0;

  const walk: Walk = {
    body,
    cursor: createSourceCursor(body, bodyLine),
    headings: createHeadingCollector(),
    parts: {
      links: [],
      images: [],
      ids: new Set(),
      fences: [],
      tables: [],
      pipedTexts: [],
      styles: [],
      verbatim: [],
    },
    placeOf: (token) => (token === block?.token ? block : walk.cursor.locate(token.raw)),
    all(tokens = []) {
      depth += 1;
      for (const token of depth < MOST_DEPTH ? tokens : []) {
        visit(token);
      }
      depth -= 1;
    },
    into(tokens, place) {
      walk.cursor.moveTo(place.start);
      walk.all(tokens);
      walk.cursor.moveTo(place.end);
    },
  };

  function visit(token: Token): void {
    if (token.type === 'footnote-definition') {
      const key = /\[\^([^\]]*)/.exec(token.raw)?.[1]?.toLowerCase() ?? '';
      definitions.set(key, walk.placeOf(token));
    } else if (token.type === 'footnote-reference') {
      footnotes.set(token['key'], token['definition'].tokens);
    } else {
      collect(token, walk);
    }
  }

  return {
    add(next) {
      block = next;
      walk.cursor.enter(next.start, next.end);
      if (next.token !== null) {
        visit(next.token);
      }
    },
    parts() {
      for (const [key, tokens] of footnotes) {
        const { start, end } = definitions.get(key) ?? { start: 0, end: 0 };
        walk.cursor.enter(start, end);
        walk.all(tokens);
      }
      const { headings, parts } = walk;
      headings.close(body.length);
      parts.ids.delete('');
      parts.verbatim.sort((a, b) => a.start - b.start);
      return { ...parts, headings: headings.all };
    },
  };
}

/** Collects what a token holds, and what the tokens in it hold. */
function collect(token: Token, walk: Walk): void {
  const { cursor, headings, parts } = walk;
  switch (token.type) {
    case 'text':
    case 'paragraph':
      collectText(token, walk);
      return;
    case 'escape':
      headings.say(token['text']);
      cursor.pass(token.raw);
      return;
    case 'heading':
      collectHeading(token as Tokens.Heading, walk);
      return;
    case 'codespan':
    case 'math-inline':
    case 'math-display':
      headings.say('formula' in token ? token['formula'].source : token['text'], true);
      parts.verbatim.push(walk.placeOf(token));
      return;
    case 'code':
      collectCode(token as Tokens.Code, walk);
      return;
    case 'list':
      for (const item of (token as Tokens.List).items) {
        walk.all(item.tokens);
      }
      return;
    case 'table':
      collectTable(token as Tokens.Table, walk);
      return;
    case 'link':
      collectLink(token as Tokens.Link, walk);
      return;
    case 'image':
      collectImage(token as Tokens.Image, walk);
      return;
    case 'html':
      collectHtml(token.raw, walk.placeOf(token), walk);
      return;
    default:
      walk.all('tokens' in token ? token.tokens : []);
  }
}

/** A run of text, or a paragraph or list item with its runs. */
function collectText(token: Token, walk: Walk): void {
  const { cursor, headings, parts } = walk;
  const { raw } = token;
  if (!('tokens' in token) || token.tokens === undefined) {
    headings.say('text' in token ? token.text : raw);
    cursor.pass(raw);
    return;
  }
  const place = walk.placeOf(token);
  const { start } = place;
  if (raw.includes('|') && raw.includes('\n')) {
    parts.pipedTexts.push({ source: raw, line: cursor.lineOf(start), start });
  }
  if (headings.isOpen() || MARKUP.test(raw)) {
    walk.into(token.tokens, place);
  }
}

function collectHeading(token: Tokens.Heading, walk: Walk): void {
  const place = walk.placeOf(token);
  walk.headings.open(token.depth, place.start, walk.cursor.lineOf(place.start));
  walk.into(token.tokens, place);
  walk.headings.close(place.end);
}
