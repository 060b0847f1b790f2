import type { Token } from 'marked';
import { type Excess, HTML_LIMITS } from './html-limits.ts';
import { CARD_FEATURES, createDialect, type Dialect, sourceBlock } from './markdown/dialect.ts';
import { footnoteItem } from './markdown/footnotes.ts';
import { galleryHtml } from './markdown/gallery.ts';
import { deepRanges } from './markdown/nesting.ts';
import { createRenderProblems, excessSentence, type RenderProblems } from './render-problems.ts';
import type { BodySlice, BodySummary, GalleryItem } from './rendered-body.ts';
import { createSlicer, type Slicer } from './slice-html.ts';

export interface RenderOptions {
  /** Made for this one card; see `PartKind`. */
  readonly nonce: string;
  readonly gallery: readonly GalleryItem[];
  /** 1-based line in the file of the body's first line. */
  readonly bodyLine: number;
}

/** Inline text of this length may take the parser seconds: what is ready is handed over before it. */
const RISKY_LENGTH = 4096;

/** A part of the body that is rendered on its own. `token` is null where the parser may not see the source. */
interface Block {
  readonly token: Token | null;
  readonly start: number;
  readonly end: number;
}

/**
 * Renders a body (Markdown with `\n` line ends) to slices of unsanitised HTML. Pure, and slow on some inputs: whoever
 * drives it in a worker may kill it between any two slices.
 */
export function* renderBody(
  body: string,
  options: RenderOptions,
): Generator<BodySlice, BodySummary> {
  const problems = createRenderProblems(body, options.bodyLine);
  const dialect = createDialect(body, {
    nonce: options.nonce,
    features: CARD_FEATURES,
    onOversizedTable: problems.oversizedTable,
  });
  let blocks: readonly Block[];
  try {
    blocks = parseBlocks(body, dialect);
  } catch {
    // A RangeError: the parser recurses into quotes and lists.
    return {
      end: 0,
      stopped: 'The Markdown of this card is nested too deep for the viewer.',
      problems: [],
    };
  }
  let current = 0;
  const slicer = createSlicer({
    gallery: galleryHtml(options.gallery, options.nonce),
    hasEndTagLater: endTagIndex(blocks, () => current),
    onRemoved: problems.removed,
    onGallery: options.gallery.length === 0 ? problems.emptyGallery : () => {},
  });

  let done = 0;
  for (const block of blocks) {
    problems.enter(block);
    if (isRisky(block, dialect)) {
      slicer.cut();
      yield* slices(slicer, done);
    }
    const excess = feedBlock(block, body, dialect, slicer, problems);
    if (excess !== null) {
      slicer.cut();
      yield* slices(slicer, done);
      const stopped = `${excessSentence(excess)} The rest is shown as source.`;
      return { end: done, stopped, problems: problems.all() };
    }
    yield* slices(slicer, done);
    done = block.end;
    current += 1;
  }
  feedFootnotes(dialect, slicer);
  slicer.cut();
  yield* slices(slicer, body.length);
  problems.unusedFootnotes(dialect.footnotes?.unused() ?? []);
  return { end: body.length, stopped: null, problems: problems.all() };
}

/** Block phase: the parts add up to the body. */
function parseBlocks(body: string, dialect: Dialect): readonly Block[] {
  const blocks: Block[] = [];
  let at = 0;
  const parseTo = (end: number): void => {
    for (const token of dialect.parseBlocks(body.slice(at, end))) {
      const next = Math.min(at + token.raw.length, end);
      blocks.push({ token, start: at, end: next });
      at = next;
    }
    at = end;
  };
  for (const { start, end } of deepRanges(body)) {
    parseTo(start);
    blocks.push({ token: null, start, end });
    at = end;
  }
  parseTo(body.length);
  return blocks;
}

function isRisky({ token }: Block, dialect: Dialect): boolean {
  return token !== null && dialect.inlinesOf(token).some(({ src }) => src.length > RISKY_LENGTH);
}

/**
 * Renders one block into the slicer. What cannot be rendered is shown as source. Returns the limit that the card as a
 * whole went over.
 */
function feedBlock(
  { token, start, end }: Block,
  body: string,
  dialect: Dialect,
  slicer: Slicer,
  problems: RenderProblems,
): Excess | null {
  const before = slicer.counts();
  const html = token === null ? null : renderTokens([token], dialect);
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
      problems.tooDeep();
    } else {
      problems.tooLarge(excess);
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

/** Answers whether a block after the current one holds an end tag outside code. */
function endTagIndex(blocks: readonly Block[], current: () => number): (name: string) => boolean {
  const lastBlocks = new Map<string, number>();
  return (name) => {
    let last = lastBlocks.get(name);
    if (last === undefined) {
      const endTag = new RegExp(`</${name}[\\s/>]`, 'i');
      last = blocks.findLastIndex(
        ({ token }) =>
          (token?.type === 'html' || token?.type === 'paragraph') &&
          endTag.test(token.raw.replace(/`[^`]*`/g, '')),
      );
      lastBlocks.set(name, last);
    }
    return last > current();
  };
}

function* slices(slicer: Slicer, end: number): Generator<BodySlice> {
  for (const { html, depth } of slicer.take()) {
    yield { html, depth, end };
  }
}
