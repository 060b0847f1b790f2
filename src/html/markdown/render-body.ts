import type { Token } from 'marked';
import { type Excess, HTML_LIMITS } from '../slices/html-limits.ts';
import type { BodySlice, BodySummary, GalleryItem } from '../slices/rendered-body.ts';
import { createSlicer, type Slicer } from '../slices/slice-html.ts';
import { CARD_FEATURES, createDialect, type Dialect } from './dialect.ts';
import { footnoteItem } from './footnotes.ts';
import { galleryHtml } from './gallery.ts';
import { type Block, type BlockReader, createBlockReader } from './read-blocks.ts';
import { createRenderFindings, excessSentence, type RenderFindings } from './render-findings.ts';
import { sourceBlock } from './renderers.ts';

export interface RenderOptions {
  /** Made for this one card; see `PartKind`. */
  readonly nonce: string;
  readonly gallery: readonly GalleryItem[];
  /** 1-based line in the file of the body's first line. */
  readonly bodyLine: number;
  /** Is shown each block that could be parsed, after its inline phase. */
  readonly onBlock?: (block: Block) => void;
}

/** Inline text of this length may take the parser seconds: what is ready is handed over before it. */
const RISKY_LENGTH = 4096;

/**
 * Renders a body (Markdown with `\n` line ends) to slices of unsanitised HTML. Pure, and slow on some inputs: whoever
 * drives it in a worker may kill it between any two slices.
 */
export function* renderBody(
  body: string,
  options: RenderOptions,
): Generator<BodySlice, BodySummary> {
  const findings = createRenderFindings(body, options.bodyLine);
  const dialect = createDialect(body, {
    nonce: options.nonce,
    features: CARD_FEATURES,
    onOversizedTable: findings.oversizedTable,
  });
  const blocks = createBlockReader(body, dialect);
  let current = 0;
  const slicer = createSlicer({
    gallery: galleryHtml(options.gallery, options.nonce),
    hasEndTagLater: endTagIndex(blocks, () => current),
    onRemoved: findings.removed,
    onGallery: options.gallery.length === 0 ? findings.emptyGallery : () => {},
  });

  let done = 0;
  for (let block = blocks.at(0); block !== undefined; block = blocks.at(current)) {
    findings.enter(block);
    if (isRisky(block, dialect)) {
      slicer.cut();
      yield* slices(slicer, done);
    }
    const excess = feedBlock(block, body, dialect, slicer, findings, options.onBlock);
    if (excess !== null) {
      slicer.cut();
      yield* slices(slicer, done);
      const stopped = `${excessSentence(excess)} The rest is shown as source.`;
      return { end: done, stopped, findings: findings.all() };
    }
    yield* slices(slicer, done);
    done = block.end;
    current += 1;
    blocks.release(current);
  }
  if (blocks.hasFailed()) {
    slicer.cut();
    yield* slices(slicer, done);
    const stopped = 'The Markdown of this card is nested too deep for the viewer.';
    return { end: done, stopped, findings: findings.all() };
  }
  feedFootnotes(dialect, slicer);
  slicer.cut();
  yield* slices(slicer, body.length);
  findings.unusedFootnotes(dialect.footnotes?.unused() ?? []);
  return { end: body.length, stopped: null, findings: findings.all() };
}

function isRisky({ token }: Block, dialect: Dialect): boolean {
  return token !== null && dialect.inlinesOf(token).some(({ src }) => src.length > RISKY_LENGTH);
}

/**
 * Renders one block into the slicer. What cannot be rendered is shown as source. Returns the limit that the card as a
 * whole went over.
 */
function feedBlock(
  block: Block,
  body: string,
  dialect: Dialect,
  slicer: Slicer,
  findings: RenderFindings,
  onBlock: RenderOptions['onBlock'],
): Excess | null {
  const { token, start, end } = block;
  const before = slicer.counts();
  const html = token === null ? null : renderTokens([token], dialect);
  if (html !== null) {
    onBlock?.(block);
  }
  const excess = html === null ? null : slicer.feed(html);
  if (html !== null && excess === null) {
    return null;
  }
  if ((excess === 'elements' || excess === 'size') && before[excess] > HTML_LIMITS[excess] / 2) {
    return excess;
  }
  const excessAsSource = slicer.feed(sourceBlock(body.slice(start, end)));
  if (excessAsSource === null) {
    if (excess === null) {
      findings.tooDeep();
    } else {
      findings.tooLarge(excess);
    }
  }
  return excessAsSource;
}

/** Inline phase and HTML; null when the parser's stack overflows. */
function renderTokens(tokens: readonly Token[], dialect: Dialect): string | null {
  try {
    for (const token of tokens) {
      for (const entry of dialect.inlinesOf(token)) {
        dialect.parseInline(entry);
      }
    }
    return tokens.map(dialect.render).join('');
  } catch {
    return null;
  }
}

function feedFootnotes({ footnotes, part, ...dialect }: Dialect, slicer: Slicer): void {
  if (footnotes === null || footnotes.referenced.length === 0) {
    return;
  }
  slicer.feed(`<section${part('footnotes')} aria-label="Footnotes">\n<ol>\n`);
  // A footnote may refer to others, which join the list then.
  for (let index = 0; index < footnotes.referenced.length; index += 1) {
    const footnote = footnotes.referenced[index];
    if (footnote !== undefined) {
      const source = footnote.tokens.map(({ raw }) => raw).join('');
      const html =
        renderTokens(footnote.tokens, { footnotes, part, ...dialect }) ?? sourceBlock(source);
      slicer.feed(footnoteItem(footnote, html, part));
    }
  }
  slicer.feed('</ol>\n</section>\n');
}

/** Answers whether a block after the current one holds an end tag outside code. Each name goes through the blocks once. */
function endTagIndex(blocks: BlockReader, current: () => number): (name: string) => boolean {
  const nextBlocks = new Map<string, number>();
  return (name) => {
    let next = nextBlocks.get(name) ?? -1;
    if (next <= current()) {
      const endTag = new RegExp(`</${name}[\\s/>]`, 'i');
      next = current() + 1;
      let block = blocks.at(next);
      while (block !== undefined && !holdsTag(block, endTag)) {
        next += 1;
        block = blocks.at(next);
      }
      next = block === undefined ? Number.POSITIVE_INFINITY : next;
      nextBlocks.set(name, next);
    }
    return next !== Number.POSITIVE_INFINITY;
  };
}

function holdsTag({ token }: Block, tag: RegExp): boolean {
  return (
    (token?.type === 'html' || token?.type === 'paragraph') &&
    tag.test(token.raw.replace(/`[^`]*`/g, ''))
  );
}

function* slices(slicer: Slicer, end: number): Generator<BodySlice> {
  for (const { html, depth } of slicer.take()) {
    yield { html, depth, end };
  }
}
