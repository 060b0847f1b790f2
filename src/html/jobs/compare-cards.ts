import { type CardComparison, compareCards } from '../../card/compare/compare-cards.ts';
import type { ComparedCard, ComparedTable } from '../../card/compare/compared-card.ts';
import { BUDGETS } from '../../limits.ts';
import { createLineIndex } from '../../text/text-lines.ts';
import { createTableReader } from '../parts/read-tables.ts';
import { readWholeCard, type WholeCard } from './worker/render-card-job.ts';

/** Two texts of cards. */
export interface TwoCards {
  readonly old: string;
  readonly new: string;
}

/** What changed between two cards, as far as `budget` ms suffice; `now` is in ms. */
export function compareCardTexts(
  texts: TwoCards,
  budget: number = BUDGETS.compare,
  now: () => number = () => performance.now(),
): CardComparison {
  const end = now() + budget;
  return compareCards(comparedCard(texts.old), comparedCard(texts.new), () => now() > end);
}

/** A card with all that is compared of it. */
export function comparedCard(text: string): ComparedCard {
  const input = { text, hasInvalidBytes: false, nonce: '', linkBase: null, evalFiles: [] };
  const { card, parts, root, summary } = readWholeCard(input);
  const { frontMatter, body, bodyLine } = card;
  const known = { frontMatter, root, body, bodyLine, parts };
  return { ...known, tables: tablesOf(card, parts), isWhole: summary.stopped === null };
}

const HTML_TABLE = /<table\b[\s\S]*?<\/table\s*>/gi;

function tablesOf({ body, bodyLine }: WholeCard['card'], parts: WholeCard['parts']) {
  const { tables, verbatim } = parts;
  const piped = tables.map(({ source, start, line, header, rows }): ComparedTable => {
    const rowLines = rows.map((_, index) => line + 2 + index);
    return { source, start, line, header, rows, rowLines };
  });
  const lineOf = createLineIndex(body);
  const ofHtml = Array.from(body.matchAll(HTML_TABLE)).flatMap(
    ({ 0: source, index: start }): readonly ComparedTable[] => {
      const isShown = !verbatim.some((code) => code.start <= start && start < code.end);
      const reader = createTableReader();
      reader.add({ html: source, depth: 0 });
      const [read] = isShown ? reader.tables() : [];
      const lines = Array.from(
        source.matchAll(/<tr\b/gi),
        (row) => lineOf(start + row.index) + bodyLine - 1,
      );
      const rowLines = read?.header.length === 0 ? lines : lines.slice(1);
      const line = lines[0] ?? lineOf(start) + bodyLine - 1;
      return read ? [{ source, start, line, header: read.header, rows: read.rows, rowLines }] : [];
    },
  );
  return [...piped, ...ofHtml].sort((a, b) => a.start - b.start);
}
