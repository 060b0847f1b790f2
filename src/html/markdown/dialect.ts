import { Lexer, Marked, Parser, type Token, type Tokenizer, type Tokens } from 'marked';
import type { HostDialect } from '../../hub/host-constructs.ts';
import { hostReading } from '../slices/host-reading.ts';
import { alertOf, type PlacedAlert } from './alerts.ts';
import { cmarkRules, paragraphLines } from './block-rules.ts';
import { boundedInlines } from './bounded-inlines.ts';
import { boundedQuotes } from './bounded-quotes.ts';
import { dollarMath } from './dollar-math.ts';
import { anchoredRules, underlinedHeadings } from './fast-rules.ts';
import { createFootnotes, mayHaveFootnotes } from './footnotes.ts';
import { type InlineEntry, inlineRunsOf } from './inline-runs.ts';
import { lazyTables } from './lazy-tables.ts';
import { math, mayHaveMath } from './math.ts';
import { linkPapers } from './paper-links.ts';
import { partAttribute } from './part.ts';
import { cardRenderers } from './renderers.ts';
import { sourceLines } from './source-lines.ts';
import { boundedTables } from './tables.ts';
import { createTextWords } from './words-in-text.ts';

export type Dialect = ReturnType<typeof createDialect>;

/** Of all bodies: to make them takes as long as a short one. */
let rules: Tokenizer['rules'] | null = null;

/**
 * The parser and renderer of one body. `body` is the whole body: features that it cannot use cost
 * nothing. `alignsNumbers`: columns of numbers stand to the right, where the author said nothing.
 * `hostDialect`: how the host reads cards as which this one is shown.
 */
export function createDialect(
  body: string,
  nonce: string,
  alignsNumbers = true,
  hostDialect: HostDialect | null = null,
) {
  const host = hostReading(hostDialect, nonce);
  const part = partAttribute(nonce);
  const alerts = new Map<Token, PlacedAlert>();
  const footnotes = mayHaveFootnotes(body) ? createFootnotes(part, host) : null;
  const inlines = boundedInlines();
  const bounded = [
    boundedTables,
    lazyTables,
    boundedQuotes,
    paragraphLines,
    underlinedHeadings,
    inlines.extension,
  ];
  const marked = new Marked({ gfm: true, breaks: false }, ...bounded);
  marked.use(cardRenderers(alignsNumbers, part, alerts, host));
  if (hostDialect !== null) {
    marked.use(dollarMath(host));
  }
  if (hostDialect !== null || mayHaveMath(body)) {
    marked.use(math(part, host));
  }
  if (footnotes !== null) {
    marked.use(footnotes.extension);
  }
  const lexer = new Lexer(marked.defaults);
  const { tokenizer } = lexer.options;
  if (tokenizer) {
    rules ??= anchoredRules(cmarkRules(tokenizer.rules));
    tokenizer.rules = rules;
  }
  const parser = new Parser(marked.defaults);
  let lines: ReturnType<typeof sourceLines> | null = null;
  const entries = new WeakMap<Token[], InlineEntry>();

  /** Takes the marker out of an alert's text, where the host does. */
  function markAlert(quote: Tokens.Blockquote, construct: PlacedAlert['construct']): void {
    const alert = alerts.has(quote) ? null : alertOf(quote);
    const [first] = quote.tokens;
    const entry = first?.type === 'paragraph' ? entries.get(first.tokens ?? []) : undefined;
    if (alert === null || entry === undefined) {
      return;
    }
    alerts.set(quote, { ...alert, construct });
    if (!host.reads(construct)) {
      return;
    }
    entry.src = entry.src.slice(alert.length);
    if (entry.src === '') {
      quote.tokens.shift();
    }
  }

  return {
    part,
    host,
    footnotes,
    /** Has the line of a block, 1-based in the file, written into it and those in it. */
    noteLine(block: Token, line: number): void {
      lines ??= sourceLines(parser, nonce);
      lines.note(block, line);
    },
    /** Block phase: reads the blocks of a part of the body, whose link definitions hold for all. */
    parseBlocks(markdown: string): readonly Token[] {
      const tokens = lexer.blockTokens(markdown, []);
      for (const entry of lexer.inlineQueue.splice(0)) {
        entries.set(entry.tokens, entry);
      }
      return tokens;
    },
    /** The runs of inline text of a block, in the order of the document. */
    inlinesOf(block: Token): readonly InlineEntry[] {
      return inlineRunsOf(block, entries, (quote) =>
        markAlert(quote, quote === block ? 'alert' : 'nested-alert'),
      );
    },
    /**
     * Inline phase of one run, which may be slow on its own. `isInCode`: an element for code is
     * open around it, in which there are no formulas.
     */
    parseInline({ src, tokens }: InlineEntry, isInCode = false): void {
      // A tag that is left open ends with its block; carried over, it would switch off autolinks.
      lexer.state.inRawBlock = isInCode;
      lexer.state.inLink = false;
      inlines.begin(src);
      lexer.inlineTokens(src, tokens);
      if (hostDialect === null) {
        linkPapers(tokens);
      }
    },
    /** Takes tags in a run that are words for text, once it is parsed. */
    markWords: createTextWords(host),
    /** HTML of one block after its inline phase. */
    render: (block: Token): string =>
      lines === null ? parser.parse([block]) : lines.tagged(parser.parse([block]), block),
  };
}
