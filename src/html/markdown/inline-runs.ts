import type { Token, Tokens } from 'marked';

/** Inline text that waits for its phase, and the list that its tokens go to. */
export interface InlineEntry {
  src: string;
  readonly tokens: Token[];
}

/** The entries by the lists that marked has made for their tokens. */
export type InlineEntries = WeakMap<Token[], InlineEntry>;

/**
 * The runs of inline text in a block, in the order of the document. `onQuote` is called for each
 * quote before its text, which it may change.
 */
export function inlineRunsOf(
  block: Token,
  entries: InlineEntries,
  onQuote: (quote: Tokens.Blockquote) => void,
): readonly InlineEntry[] {
  if (block.type === 'blockquote') {
    onQuote(block as Tokens.Blockquote);
  }
  return contentsOf(block).flatMap(
    (tokens) =>
      entries.get(tokens) ?? tokens.flatMap((token) => inlineRunsOf(token, entries, onQuote)),
  );
}

/** The lists of tokens in a block: of its cells, of its items, or its own. */
function contentsOf(block: Token): readonly Token[][] {
  if (block.type === 'table') {
    const { header, rows } = block as Tokens.Table;
    return [header, ...rows].flat().map((cell) => cell.tokens);
  }
  if (block.type === 'list') {
    return (block as Tokens.List).items.map((item) => item.tokens);
  }
  return 'tokens' in block && block.tokens !== undefined ? [block.tokens] : [];
}
