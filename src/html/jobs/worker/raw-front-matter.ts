import { parseModelCard } from '../../../card/parse-model-card.ts';
import { highlightCode } from '../../code/highlight.ts';
import type { RawFrontMatter } from '../jobs.ts';

/** Reads a card's front matter for those who want to see it as it stands. */
export function rawFrontMatter(text: string): RawFrontMatter {
  const { raw, line, entries } = parseModelCard(text).frontMatter;
  const values = Object.fromEntries(entries.map(({ key, value }) => [key, value]));
  return {
    raw: raw ?? '',
    line,
    tokens: highlightCode({ code: raw ?? '', language: 'yaml' }),
    json: JSON.stringify(values, readable, 2),
  };
}

/** JSON has no `.nan` and no `.inf`: as text rather than as null. */
function readable(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? String(value) : value;
}
