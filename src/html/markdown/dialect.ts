import { Lexer, Marked, type MarkedExtension, Parser, type Token, type Tokens } from 'marked';
import { escapeHtml } from '../slices/html-tag.ts';
import { type Alert, alertOf, renderAlert } from './alerts.ts';
import { replaceEmoji } from './emoji.ts';
import { codeBlock, parseInfo } from './fenced-code.ts';
import { createFootnotes, type Footnotes, mayHaveFootnotes } from './footnotes.ts';
import { displayMath, math, mayHaveMath } from './math.ts';
import { type PartAttribute, partAttribute } from './part.ts';
import { alignNumericColumns, boundedTables, isOversizedTable, type TableSize } from './tables.ts';

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

export interface DialectOptions {
  readonly nonce: string;
  readonly features: DialectFeatures;
  /** Called when a table is shown as its source. */
  readonly onOversizedTable: (size: TableSize) => void;
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

/** Inline text that waits for its phase, and the list that its tokens go to. */
export interface InlineEntry {
  src: string;
  readonly tokens: Token[];
}

/** `body` is the whole body: features that it cannot use cost nothing. */
export function createDialect(body: string, options: DialectOptions): Dialect {
  const { features } = options;
  const part = partAttribute(options.nonce);
  const alerts = new Map<Token, Alert>();
  const footnotes = features.footnotes && mayHaveFootnotes(body) ? createFootnotes(part) : null;
  const marked = new Marked({ gfm: true, breaks: false }, boundedTables, renderers());
  if (features.math && mayHaveMath(body)) {
    marked.use(math(part));
  }
  if (footnotes !== null) {
    marked.use(footnotes.extension);
  }
  const lexer = new Lexer(marked.defaults);
  const parser = new Parser(marked.defaults);
  const entries = new WeakMap<Token[], InlineEntry>();

  function renderers(): MarkedExtension {
    return {
      renderer: {
        blockquote(quote) {
          const alert = alerts.get(quote);
          return alert === undefined
            ? false
            : renderAlert(alert, this.parser.parse(quote.tokens), part);
        },
        code({ text, lang, codeBlockStyle }) {
          const info = parseInfo(codeBlockStyle === 'indented' ? '' : (lang ?? ''));
          return features.math && info.language === 'math'
            ? displayMath(text, part)
            : codeBlock(text, info);
        },
        html({ block, text }) {
          // What follows must not touch it: inside a `<pre>` that spans blocks, line ends count.
          return block === true && !text.endsWith('\n') ? `${text}\n` : false;
        },
        list(list) {
          const isTaskList = list.items.some((item) => item.task);
          const items = list.items.map((item) => this.listitem(item)).join('');
          const start = list.ordered && list.start !== 1 ? ` start="${list.start}"` : '';
          const name = list.ordered ? 'ol' : 'ul';
          return `<${name}${start}${isTaskList ? part('task-list') : ''}>\n${items}</${name}>\n`;
        },
        paragraph({ tokens }) {
          return splitAtDisplayMath(tokens)
            .map((run) => {
              const html = this.parser.parseInline(run);
              return isDisplayMath(run[0]) ? html : `<p>${html}</p>\n`;
            })
            .join('');
        },
        table(table) {
          if (isOversizedTable(table)) {
            options.onOversizedTable(table.size);
            return sourceBlock(table.raw);
          }
          if (features.numericColumns) {
            alignNumericColumns(table);
          }
          return false;
        },
        text(token) {
          if (
            features.emoji &&
            !('tokens' in token && token.tokens) &&
            !('escaped' in token && token.escaped)
          ) {
            token.text = replaceEmoji(token.text);
          }
          return false;
        },
      },
    };
  }

  function collectInlines(block: Token, into: InlineEntry[]): void {
    if (block.type === 'table') {
      for (const cell of [block.header, ...block.rows].flat()) {
        collectEntry(cell.tokens, into);
      }
    } else if (block.type === 'list') {
      for (const item of block.items) {
        collectAll(item.tokens, into);
      }
    } else if (block.type === 'blockquote') {
      const quote = block as Tokens.Blockquote;
      markAlert(quote);
      collectAll(quote.tokens, into);
    } else if (
      'tokens' in block &&
      block.tokens !== undefined &&
      !collectEntry(block.tokens, into)
    ) {
      collectAll(block.tokens, into);
    }
  }

  function collectAll(blocks: readonly Token[], into: InlineEntry[]): void {
    for (const block of blocks) {
      collectInlines(block, into);
    }
  }

  function collectEntry(tokens: Token[], into: InlineEntry[]): boolean {
    const entry = entries.get(tokens);
    if (entry !== undefined) {
      into.push(entry);
    }
    return entry !== undefined;
  }

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
      const inlines: InlineEntry[] = [];
      collectInlines(block, inlines);
      return inlines;
    },
    parseInline({ src, tokens }) {
      // A tag that is left open ends with its block; carried over, it would switch off autolinks and escaping.
      lexer.state.inRawBlock = false;
      lexer.state.inLink = false;
      lexer.inlineTokens(src, tokens);
    },
    render: (block) => parser.parse([block]),
  };
}

/** Markdown as its source, for what cannot be rendered. */
export function sourceBlock(markdown: string): string {
  return `<pre><code>${escapeHtml(markdown.replace(/\n+$/, ''))}\n</code></pre>\n`;
}

function isDisplayMath(token: Token | undefined): boolean {
  return token?.type === 'math-inline' && 'formula' in token && token['formula'].isDisplay;
}

/** Display math is a block, which a paragraph cannot hold. */
function splitAtDisplayMath(tokens: readonly Token[]): Token[][] {
  const runs: Token[][] = [[]];
  for (const token of tokens) {
    if (isDisplayMath(token)) {
      runs.push([token], []);
    } else {
      runs.at(-1)?.push(token);
    }
  }
  return runs.length === 1 ? runs : runs.filter((run) => run.some(({ raw }) => raw.trim() !== ''));
}

/** Renders Markdown at once, without the slicer's limits and repairs: for comparing with the specifications. */
export function renderMarkdown(markdown: string, features: DialectFeatures): string {
  const dialect = createDialect(markdown, { nonce: '', features, onOversizedTable: () => {} });
  return dialect
    .parseBlocks(markdown)
    .map((block) => {
      dialect.inlinesOf(block).forEach(dialect.parseInline);
      return dialect.render(block);
    })
    .join('');
}
