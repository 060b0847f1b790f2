import type { BodyParts } from '../../card/body-parts.ts';
import { type CardComparison, compareCards } from '../../card/compare/compare-cards.ts';
import type { ComparedCard, ComparedTable } from '../../card/compare/compared-card.ts';
import { parseModelCard } from '../../card/parse-model-card.ts';
import { BUDGETS } from '../../limits.ts';
import { renderBody } from '../markdown/render-body.ts';
import { createPartsCollector } from '../parts/collect-parts.ts';
import { htmlTables } from '../parts/html-tables.ts';

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

function tablesOf(body: string, bodyLine: number, parts: BodyParts): readonly ComparedTable[] {
  const piped = parts.tables.map(({ source, start, line, header, rows }): ComparedTable => {
    const rowLines = rows.map((_, index) => line + 2 + index);
    return { source, start, line, header, rows, rowLines };
  });
  return [...piped, ...htmlTables(body, bodyLine, parts)].sort((a, b) => a.start - b.start);
}
