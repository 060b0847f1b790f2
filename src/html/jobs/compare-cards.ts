import type { BodyParts } from '../../card/body-parts.ts';
import { type CardComparison, compareCards } from '../../card/compare/compare-cards.ts';
import type { ComparedCard, ComparedTable } from '../../card/compare/compared-card.ts';
import { parseModelCard } from '../../card/parse-model-card.ts';
import { BUDGETS } from '../../limits.ts';
import { createLineIndex } from '../../text/text-lines.ts';
import { renderBody } from '../markdown/render-body.ts';
import { createPartsCollector } from '../parts/collect-parts.ts';
import { createTableReader } from '../parts/read-tables.ts';

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
  const start = now();
  const [old, other] = [comparedCard(texts.old), comparedCard(texts.new)];
  // On a busy machine it takes long to read them, and something is told all the same.
  const end = Math.max(start + budget, now() + budget / 3);
  return compareCards(old, other, () => now() > end);
}

/** A card with all that is compared of it; unlike one that is shown, it is not checked. */
export function comparedCard(text: string): ComparedCard {
  const { frontMatter, yaml, body, bodyLine } = parseModelCard(text);
  const collector = createPartsCollector(body, { bodyLine, gallery: [], linkBase: null });
  const options = { nonce: '', gallery: [], bodyLine, onBlock: collector.add };
  const slices = renderBody(body, options);
  let slice = slices.next();
  while (slice.done !== true) {
    slice = slices.next();
  }
  const isWhole = slice.value.stopped === null;
  const { parts } = collector.finish(isWhole);
  const tables = tablesOf(body, bodyLine, parts);
  return { frontMatter, root: yaml?.root ?? null, body, bodyLine, parts, tables, isWhole };
}

/** Of more tables of HTML in one body the rest is text. */
const MOST_TABLES = 300;

function tablesOf(body: string, bodyLine: number, { tables, verbatim }: BodyParts) {
  const piped = tables.map(({ source, start, line, header, rows }): ComparedTable => {
    const rowLines = rows.map((_, index) => line + 2 + index);
    return { source, start, line, header, rows, rowLines };
  });
  const ofHtml = Array.from(htmlTables(body)).filter(
    ({ start }) => !verbatim.some((code) => code.start <= start && start < code.end),
  );
  const lineOf = ofHtml.length === 0 ? () => 0 : createLineIndex(body);
  return [
    ...piped,
    ...ofHtml.flatMap(({ source, start }): readonly ComparedTable[] => {
      const reader = createTableReader();
      reader.add({ html: source, depth: 0 });
      const [read] = reader.tables();
      // A row that is commented out is none.
      const tags = Array.from(source.matchAll(/<!--[\s\S]*?(?:-->|$)|<tr\b/gi));
      const lines = tags
        .filter(({ 0: tag }) => tag[1] !== '!')
        .map(({ index }) => lineOf(start + index) + bodyLine - 1);
      const rowLines = read?.header.length === 0 ? lines : lines.slice(1);
      const line = lines[0] ?? lineOf(start) + bodyLine - 1;
      return read ? [{ source, start, line, header: read.header, rows: read.rows, rowLines }] : [];
    }),
  ].sort((a, b) => a.start - b.start);
}

/** From a start tag to the next end tag. */
function* htmlTables(body: string): Generator<{ readonly source: string; readonly start: number }> {
  const tags = /<table\b|<\/table\s*>/gi;
  let start: number | null = null;
  let count = 0;
  for (const { 0: tag, index } of body.matchAll(tags)) {
    if (tag[1] !== '/') {
      start ??= index;
    } else if (start !== null && count < MOST_TABLES) {
      yield { source: body.slice(start, index + tag.length), start };
      start = null;
      count += 1;
    }
  }
}
