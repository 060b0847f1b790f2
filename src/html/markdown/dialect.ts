import { Lexer, Marked, Parser, type Token, type Tokens } from 'marked';
import { type Alert, alertOf } from './alerts.ts';
import { createFootnotes, type Footnotes, mayHaveFootnotes } from './footnotes.ts';
import { type InlineEntry, inlineRunsOf } from './inline-runs.ts';
import { math, mayHaveMath } from './math.ts';
import { type PartAttribute, partAttribute } from './part.ts';
import { cardRenderers, type RendererOptions } from './renderers.ts';
import { boundedTables } from './tables.ts';

/** What a model card's Markdown has beyond CommonMark and GFM's tables, autolinks and strikethrough. */
export interface DialectFeatures {
  readonly alerts: boolean;
  readonly emoji: boolean;
  readonly footnotes: boolean;
  readonly math: boolean;
  readonly numericColumns: boolean;
}

export const CARD_FEATURES: DialectFeatures = {
  alerts: true,
  emoji: true,
  footnotes: true,
  math: true,
  numericColumns: true,
};

export interface DialectOptions extends RendererOptions {
  readonly nonce: string;
  readonly features: DialectFeatures;
}

/** The parser and renderer of one body. */
export interface Dialect {
  /** Block phase: reads the blocks of a part of the body, whose link definitions hold for all. */
  parseBlocks(markdown: string): readonly Token[];
  /** The runs of inline text of a block, in the order of the document. */
  inlinesOf(block: Token): readonly InlineEntry[];
  /** Inline phase of one run, which may be slow on its own. */
  parseInline(entry: InlineEntry): void;
  /** HTML of one block after its inline phase. */
  render(block: Token): string;
  readonly footnotes: Footnotes | null;
  readonly part: PartAttribute;
}

/** `body` is the whole body: features that it cannot use cost nothing. */
export function createDialect(body: string, options: DialectOptions): Dialect {
  const { features } = options;
  const part = partAttribute(options.nonce);
  const alerts = new Map<Token, Alert>();
  const footnotes = features.footnotes && mayHaveFootnotes(body) ? createFootnotes(part) : null;
  const marked = new Marked({ gfm: true, breaks: false }, boundedTables);
  marked.use(cardRenderers(options, part, alerts));
  if (features.math && mayHaveMath(body)) {
    marked.use(math(part));
  }
  if (footnotes !== null) {
    marked.use(footnotes.extension);
  }
  const lexer = new Lexer(marked.defaults);
  const parser = new Parser(marked.defaults);
  const entries = new WeakMap<Token[], InlineEntry>();

  /** Takes the marker out of an alert's text. */
  function markAlert(quote: Tokens.Blockquote): void {
    const alert = features.alerts && !alerts.has(quote) ? alertOf(quote) : null;
    const [first] = quote.tokens;
    const entry = first?.type === 'paragraph' ? entries.get(first.tokens ?? []) : undefined;
    if (alert === null || entry === undefined) {
      return;
    }
    alerts.set(quote, alert);
    entry.src = entry.src.slice(alert.length);
    if (entry.src === '') {
      quote.tokens.shift();
    }
  }

  return {
    part,
    footnotes,
    parseBlocks(markdown) {
      const tokens = lexer.blockTokens(markdown, []);
      for (const entry of lexer.inlineQueue.splice(0)) {
        entries.set(entry.tokens, entry);
      }
      return tokens;
    },
    inlinesOf(block) {
      return inlineRunsOf(block, entries, markAlert);
    },
    parseInline({ src, tokens }) {
      // A tag that is left open ends with its block; carried over, it would switch off autolinks.
      lexer.state.inRawBlock = false;
      lexer.state.inLink = false;
      lexer.inlineTokens(src, tokens);
    },
    render: (block) => parser.parse([block]),
  };
}

/** Renders Markdown at once, without the slicer's limits and repairs: for comparing with the specifications. */
export function renderMarkdown(markdown: string, features: DialectFeatures): string {
  const dialect = createDialect(markdown, { nonce: '', features });
  return dialect
    .parseBlocks(markdown)
    .map((block) => {
      dialect.inlinesOf(block).forEach(dialect.parseInline);
      return dialect.render(block);
    })
    .join('');
}
