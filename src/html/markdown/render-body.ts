import type { Token } from 'marked';
import type { HostDialect } from '../../hub/host-constructs.ts';
import { countLineEnds } from '../../text/text-lines.ts';
import { type Excess, HTML_LIMITS } from '../slices/html-limits.ts';
import {
  type BodySlice,
  type BodySummary,
  type GalleryItem,
  lineAttribute,
  shortAttribute,
} from '../slices/rendered-body.ts';
import type { SliceSize } from '../slices/slice-draft.ts';
import { createSlicer, type Origin, type Slicer } from '../slices/slice-html.ts';
import { createTagIndex, type TagIndex } from '../slices/tag-index.ts';
import { createDialect, type Dialect } from './dialect.ts';
import { footnoteItem } from './footnotes.ts';
import { galleryHtml } from './gallery.ts';
import { type Block, createBlockReader } from './read-blocks.ts';
import { createRenderFindings, type RenderFindings } from './render-findings.ts';
import { sourceBlock } from './renderers.ts';
import type { AroundText } from './words-in-text.ts';

export interface RenderOptions {
  /** Made for this one card; see `PartKind`. */
  readonly nonce: string;
  readonly gallery: readonly GalleryItem[];
  /** 1-based line in the file of the body's first line. */
  readonly bodyLine: number;
  /** Is shown each block that is rendered, after its inline phase. */
  readonly onBlock?: ((block: Block) => void) | undefined;
  /** Do elements carry their lines in the file? */
  readonly marksLines?: boolean | undefined;
  /** How the host reads cards as which this one is shown; null: this viewer's own way. */
  readonly dialect?: HostDialect | null | undefined;
  /** May the body end here, before its end, if no element is open? Is given an offset of a block. */
  readonly isEnd?: (offset: number) => boolean;
  /** For tests. */
  readonly sliceSize?: SliceSize | undefined;
}

/** Inline text so long may take the parser seconds: what is ready is handed over before it. */
const RISKY_LENGTH = 4096;

/**
 * Renders a body (Markdown with `\n` line ends) to slices of unsanitised HTML. Pure, and slow on
 * some inputs: whoever drives it in a worker may kill it between any two slices.
 */
export function* renderBody(
  body: string,
  options: RenderOptions,
): Generator<BodySlice, BodySummary> {
  const { nonce, gallery, bodyLine, onBlock, marksLines, sliceSize, dialect: given } = options;
  const { isEnd = () => false } = options;
  const findings = createRenderFindings(body, bodyLine);
  const dialect = createDialect(body, nonce, true, given);
  const blocks = createBlockReader(body, dialect);
  const tags = createTagIndex(body, true);
  let line = bodyLine;
  let entered = 0;
  const slicer = createSlicer({
    gallery: galleryHtml(gallery, nonce, dialect.host),
    host: dialect.host,
    noteTag: `<span${dialect.part('not-shown')}>`,
    isEndedLater: (name) => tags.isEndedFirst(name, entered),
    lineAttribute: marksLines ? (at) => lineAttribute(nonce, at) : null,
    unitAttribute: marksLines ? shortAttribute('data-unit', nonce, '') : '',
    sliceSize,
  });
  let done = 0;
  let stopped: string | null = null;
  let index = 0;
  let block = blocks.at(index);
  let isOver = false;
  while (block !== undefined && stopped === null && !isOver) {
    entered = block.end;
    if (isRisky(block, dialect)) {
      slicer.cut();
      yield* slices(slicer, done);
    }
    if (block.token !== null && marksLines) {
      dialect.noteLine(block.token, line);
    }
    const excess = feedBlock(block, line, { body, tags, dialect, slicer, findings, onBlock });
    if (excess === null) {
      yield* slices(slicer, done);
      done = block.end;
      line += countLineEnds(body, block.start, block.end);
      index += 1;
      blocks.release(index);
      block = blocks.at(index);
      isOver = block !== undefined && isEnd(block.start) && slicer.isClosed();
    } else {
      stopped = `${HTML_LIMITS[excess].sentence} The rest is shown as source.`;
    }
  }
  if (stopped === null && blocks.hasFailed()) {
    stopped = 'The Markdown of this card is nested too deep for the viewer.';
  }
  if (stopped === null && !isOver) {
    const end = { token: null, start: done, end: done };
    feedFootnotes(dialect, slicer, aroundText(end, tags, slicer), done);
    done = body.length;
  }
  slicer.end();
  yield* slices(slicer, done);
  const { elements, size } = slicer.counts();
  return { end: done, stopped, findings: findings.all(), counts: { elements, size } };
}

function isRisky({ token, start, end }: Block, dialect: Dialect): boolean {
  const isLong = end - start > RISKY_LENGTH;
  const inlines = isLong && token !== null ? dialect.inlinesOf(token) : [];
  return inlines.some(({ src }) => src.length > RISKY_LENGTH);
}

/** A body on its way. */
interface Rendering extends Pick<RenderOptions, 'onBlock'> {
  readonly body: string;
  readonly tags: TagIndex;
  readonly dialect: Dialect;
  readonly slicer: Slicer;
  readonly findings: RenderFindings;
}

/**
 * Renders one block into the slicer; what cannot be rendered is shown as source. Returns the limit
 * that the card as a whole went over.
 */
function feedBlock(
  block: Block,
  line: number,
  { body, tags, dialect, slicer, findings, onBlock }: Rendering,
): Excess | null {
  const { token, start, end } = block;
  const before = slicer.counts();
  const html = token && renderTokens([token], dialect, aroundText(block, tags, slicer));
  const excess = html === null ? null : slicer.feed(html, { ...originOf(token, line), start });
  if (html !== null && excess === null) {
    onBlock?.(block);
    return null;
  }
  const isOfCard = excess === 'elements' || excess === 'size';
  if (isOfCard && before[excess] > HTML_LIMITS[excess].most / 2) {
    return excess;
  }
  const excessAsSource = slicer.feed(sourceBlock(body.slice(start, end)), { line, start });
  if (excessAsSource === null) {
    findings.add(block, excess);
  }
  return excessAsSource;
}

function aroundText({ token, start, end }: Block, tags: TagIndex, slicer: Slicer): AroundText {
  return {
    isTable: token?.type === 'table',
    isOpen: slicer.isOpen,
    isEndedLater: (name) => tags.isEndedFirst(name, end),
    endTags: (name) => tags.endTags(name, start, end),
  };
}

function originOf(token: Token | null, line: number): Origin {
  const isMarkdown = token !== null && token.type !== 'html' && /<[/a-z]/i.test(token.raw);
  return { isOwnTable: isOwnTable(token), isMarkdown, line: token?.type === 'html' ? line : null };
}

/** A table whose rows are all the renderer's: the author wrote no part of a table into a cell. */
function isOwnTable(token: Token | null): boolean {
  const part = /<\/?(?:table|t[dhr]|tbody|thead|tfoot|caption|col)/i;
  return token?.type === 'table' && !part.test(token.raw);
}

/** Inline phase and HTML; null when the parser's stack overflows. */
function renderTokens(
  tokens: readonly Token[],
  dialect: Dialect,
  around: AroundText,
): string | null {
  try {
    const isInCode = around.isOpen('code') || around.isOpen('pre');
    for (const token of tokens) {
      if (isInCode && token.type === 'math-display') {
        Object.assign(token, {
          type: 'paragraph',
          tokens: [{ ...token, type: 'text', text: token.raw }],
        });
      }
      for (const entry of dialect.inlinesOf(token)) {
        dialect.parseInline(entry, isInCode);
        dialect.markWords(entry.tokens, around);
      }
    }
    return tokens.map(dialect.render).join('');
  } catch {
    return null;
  }
}

function feedFootnotes(dialect: Dialect, slicer: Slicer, around: AroundText, start: number): void {
  const { footnotes, part } = dialect;
  if (footnotes === null || footnotes.referenced.size === 0) {
    return;
  }
  slicer.feed(`<section${part('footnotes')} aria-label="Footnotes">\n<ol>\n`, { start });
  // A footnote may refer to others, which join the list then.
  for (const footnote of footnotes.referenced.values()) {
    const source = footnote.tokens.map(({ raw }) => raw).join('');
    const html = renderTokens(footnote.tokens, dialect, around) ?? sourceBlock(source);
    slicer.feed(footnoteItem(footnote, html, part), { isMarkdown: true });
  }
  slicer.feed('</ol>\n</section>\n');
}

function* slices(slicer: Slicer, end: number): Generator<BodySlice> {
  for (const slice of slicer.take()) {
    yield { ...slice, end };
  }
}
