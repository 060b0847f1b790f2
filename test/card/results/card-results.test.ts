import { describe, expect, test } from 'vitest';
import { parseModelCard } from '../../../src/card/parse-model-card.ts';
import type { CardResults, ResultsRequest } from '../../../src/card/results/card-results.ts';
import { resultsOfCard } from '../../../src/html/jobs/card-results.ts';
import { BENCHMARK_CARDS } from './benchmark-cards.ts';

const REQUEST: ResultsRequest = {
  format: 'model-index',
  table: null,
  model: null,
  names: [],
  evalFiles: [],
  answers: {},
};

function told(found: CardResults): readonly string[] {
  const card = `---\n${found.files[0]?.text ?? ''}---\n`;
  const [entry] = parseModelCard(card).frontMatter.entries;
  // biome-ignore lint/suspicious/noExplicitAny: of the file that was written
  const results: any[] = (entry?.value as any)?.[0].results ?? [];
  return results.flatMap(({ dataset, metrics }) =>
    // biome-ignore lint/suspicious/noExplicitAny: as above
    metrics.map(({ type, value, name }: any) => {
      const { config, split, args } = dataset;
      const parts = [
        `${dataset.type}${config ? `[${config}]` : ''}`,
        split,
        args?.language,
        args?.num_few_shot === undefined ? null : `${args.num_few_shot}-shot`,
        name ?? type,
        value,
      ];
      return parts.filter((part) => part !== null && part !== undefined).join(' ');
    }),
  );
}

describe('what is written of a table without asking', () => {
  test.each(BENCHMARK_CARDS)('$layout', ({ card, results, asks = [] }) => {
    const found = resultsOfCard(card, REQUEST);
    expect(told(found)).toEqual(results);
    const questions = found.questions.map(({ question }) => question);
    expect(questions).toEqual(asks.map((part) => expect.stringContaining(part)));
  });
});
