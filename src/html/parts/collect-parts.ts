import type { Token, Tokens } from 'marked';
import type { BodyParts } from '../../card/body-parts.ts';
import type { Finding } from '../../card/finding.ts';
import { markIn } from '../../text/mark-invisible.ts';
import { formulasInHtml } from '../markdown/html-formulas.ts';
import type { Block } from '../markdown/read-blocks.ts';
import type { GalleryItem } from '../slices/rendered-body.ts';
import { endBlock } from './collect-dropped.ts';
import { collectFormula } from './collect-formulas.ts';
import { collectHtml } from './collect-html.ts';
import { collectImage, collectLink } from './collect-links.ts';
import { collectTable } from './collect-tables.ts';
import {
  collectCode,
  collectHtmlTexts,
  collectStarred,
  collectTexts,
  STARRED,
} from './collect-texts.ts';
import { createPartsKeeper } from './kept-parts.ts';
import { type Loss, lossFindings } from './losses.ts';
import { lossesInGallery } from './removed-markup.ts';
import { createWalk, MARKUP, type Walk } from './walk.ts';

export interface CollectorOptions {
  /** 1-based line in the file of the body's first line. */
  readonly bodyLine: number;
  /** What `<Gallery />` shows. */
  readonly gallery: readonly GalleryItem[];
  /** Base of relative targets; null: they lead nowhere. */
  readonly linkBase: string | null;
}

/** Collects the parts of a body while it is rendered. */
export function createPartsCollector(
  body: string,
  { bodyLine, gallery, linkBase }: CollectorOptions,
) {
  // Which of a repository's two addresses makes no difference here.
  const base = linkBase === null ? null : { links: linkBase, files: linkBase };
  const walk = createWalk(body, bodyLine, base, collect);
  const { cursor, definitions, footnotes, headings, parts } = walk;
  const { pass, takeOver, kept } = createPartsKeeper(walk);

  function lossesOf(isWhole: boolean): readonly Loss[] {
    const unused = [...definitions].filter(([key]) => isWhole && !footnotes.has(key));
    return [
      ...parts.losses,
      ...parts.galleries.flatMap(({ start }) => lossesInGallery(gallery, start, base)),
      ...unused.map(
        ([, { label, start }]): Loss => ({ kind: 'unused-footnote', name: label, start }),
      ),
    ];
  }

  return {
    takeOver,
    kept,
    /** Adds a block that is rendered; blocks come in order. */
    add(block: Block): void {
      if (block.token?.type !== 'space') {
        pass(block.start);
      }
      walk.block = block;
      cursor.enter(block.start, block.end);
      if (block.token !== null) {
        collect(block.token, walk);
      }
      endBlock(walk);
    },
    /**
     * Once all blocks, and the footnotes, are rendered. `isWhole`: that was the whole body. The
     * findings tell what the page does not show as it is written.
     */
    finish(isWhole: boolean): { readonly parts: BodyParts; readonly findings: readonly Finding[] } {
      walk.block = null;
      pass(body.length, true);
      // One may refer to others, which join the list then.
      for (const [key, tokens] of footnotes) {
        const { start, end } = definitions.get(key) ?? { start: 0, end: 0 };
        cursor.enter(start, end);
        walk.all(tokens);
        endBlock(walk);
      }
      headings.close(body.length);
      for (const [key, { start, end }] of definitions) {
        if (!footnotes.has(key)) {
          walk.hidden.comment(body.slice(start, end), 'a footnote', start);
        }
      }
      walk.hidden.end(parts.verbatim);
      const { galleries, ids, losses, ...lists } = parts;
      lists.verbatim.sort((a, b) => a.start - b.start);
      // Those of footnotes come last.
      lists.texts.sort((a, b) => a.start - b.start);
      return {
        parts: { ...lists, ids: new Set(ids), headings: headings.all() },
        findings: lossFindings(lossesOf(isWhole), cursor.lineOf),
      };
    },
  };
}

/** Collects what a token holds, and what the tokens in it hold. */
function collect(token: Token, walk: Walk): void {
  const { cursor, parts } = walk;
  switch (token.type) {
    case 'text':
    case 'paragraph':
      collectText(token, walk);
      return;
    case 'escape':
      walk.say(token['text'], 'verbatim');
      cursor.pass(token.raw);
      return;
    case 'heading':
      collectHeading(token as Tokens.Heading, walk);
      return;
    case 'codespan':
      walk.say(markIn(token['text'], 'code'), 'verbatim');
      parts.verbatim.push(walk.placeOf(token));
      return;
    case 'math-inline':
    case 'math-display':
      collectFormula(token['formula'], walk.placeOf(token), walk);
      return;
    case 'code':
      collectCode(token as Tokens.Code, walk);
      return;
    case 'br':
      walk.linkTexts.edge();
      return;
    case 'list':
      collectList(token as Tokens.List, walk);
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
    case 'footnote-definition':
      defineFootnote(token, walk);
      return;
    case 'footnote-reference':
      walk.footnotes.set(token['key'], token['definition'].tokens);
      return;
    case 'html':
      collectHtmlToken(token as Tokens.HTML, walk);
      return;
    default:
      walk.all('tokens' in token ? token.tokens : []);
  }
}

function collectList(list: Tokens.List, walk: Walk): void {
  const outer = walk.list;
  walk.list = list;
  for (const item of list.items) {
    walk.all(item.tokens);
  }
  walk.list = outer;
}

function collectHtmlToken(token: Tokens.HTML, walk: Walk): void {
  const place = walk.placeOf(token);
  if (token.block) {
    const line = walk.cursor.lineOf(place.start);
    walk.parts.htmlBlocks.push({ ...place, source: token.raw, line });
    collectHtmlTexts(token.raw, place, walk);
  }
  collectHtml(token.raw, place, walk, token.block ? formulasInHtml(token.raw) : []);
}

/** Of several definitions of one footnote, the first counts. */
function defineFootnote(token: Token, { definitions, hidden, placeOf }: Walk): void {
  const label = /\[\^([^\]]*)/.exec(token.raw)?.[1] ?? '';
  const key = label.toLowerCase();
  const place = placeOf(token);
  if (definitions.has(key)) {
    hidden.comment(token.raw, 'a footnote', place.start);
  } else {
    definitions.set(key, { ...place, label });
  }
}

/** A paragraph or list item with its runs of text, or one of these. */
function collectText(token: Token, walk: Walk): void {
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
    if (STARRED.test(raw)) {
      collectStarred(token.tokens, place, walk);
    }
    if (headings.isOpen() || MARKUP.test(raw)) {
      walk.into(token.tokens, place);
      walk.linkTexts.end();
    }
  } else if ('escaped' in token && token.escaped) {
    // Inside `<code>` the renderer passes text on as HTML, in which what follows ends an open tag.
    const isOpen = /^<\/?[a-z][^>]*$/i.test(raw.slice(raw.lastIndexOf('<')));
    collectHtml(isOpen ? `${raw}>` : raw, walk.placeOf(token), walk);
  } else {
    walk.say('text' in token ? token.text : raw, 'markdown');
    cursor.pass(raw);
  }
}

function collectHeading(token: Tokens.Heading, walk: Walk): void {
  const place = walk.placeOf(token);
  walk.headings.open(token.depth, place.start, walk.cursor.lineOf(place.start));
  collectStarred(token.tokens, place, walk);
  walk.into(token.tokens, place);
  walk.headings.close(place.end);
  walk.linkTexts.end();
}
