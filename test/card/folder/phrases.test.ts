import { expect, test } from 'vitest';
import { foundIn } from './folders.ts';
import { AGREEING, DISAGREEING, type Phrase } from './phrases.ts';

/** Lines on which something is found, from the title on. */
function linesOf([files, said]: Phrase): readonly (number | null)[] {
  const base = said.startsWith('B:') ? `base_model: ${said.slice(2)}\n` : '';
  const title = said.startsWith('# ') ? '' : '# Tiny\n\n';
  const card = `---\nlicense: apache-2.0\n${base}---\n\n${title}${base === '' ? said : 'Hi.'}\n`;
  return foundIn(card, files).map(({ line }) => line);
}

test.each(DISAGREEING.map((phrase) => [phrase[1], phrase] as const))(
  '%j is found',
  (said, phrase) => {
    const lines = linesOf(phrase);
    expect(lines.length).toBeGreaterThan(0);
    // In the phrase, not in the title above it.
    const first = said.startsWith('B:') ? 3 : said.startsWith('# ') ? 5 : 7;
    expect(lines.filter((line) => (line ?? 0) < first)).toEqual([]);
  },
);

test.each(AGREEING.map((phrase) => [phrase[1], phrase] as const))('%j is none', (_, phrase) => {
  expect(linesOf(phrase)).toEqual([]);
});
