import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { renderCardJob } from '../../../src/html/jobs/worker/render-card-job.ts';
import { dialectOf, type Host } from '../../../src/hub/host-constructs.ts';

function run(text: string, host: Host | null) {
  const dialect = host === null ? null : dialectOf(host);
  const steps = renderCardJob({
    text,
    hasInvalidBytes: false,
    nonce: 'N',
    linkBase: null,
    evalFiles: [],
    dialect,
  });
  let html = '';
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    html += step.value.kind === 'slice' ? step.value.slice.html : '';
  }
  return { html, ...step.value };
}

const CARD = [
  '---\nlicence: mit\n---\n# A \\\\(x\\\\)\n\n## Limitations\n\nIt is small: $x_{1}$.\n',
  '> [!NOTE]\n> Trained on [SQuAD](https://huggingface.co/datasets/rajpurkar/squad).\n',
  '- > [!TIP]\n  > a\n\n<unk> <style>b{}</style> [c](/d)\n',
].join('\n');

describe('what is said of a card', () => {
  const long = `${readFileSync('public/card.md', 'utf8').repeat(3)}\n\n:tada:\n`;
  test.each([
    ['short', CARD],
    ['long', long],
  ])('is the same as whichever host a %s one is shown', (_, text) => {
    const here = run(text, null);
    expect(here.summary.findings.length).toBeGreaterThan(2);
    for (const host of ['hub', 'github'] as const) {
      const there = run(text, host);
      expect(there.html).not.toBe(here.html);
      expect(there.review).toEqual(here.review);
      expect(there.summary).toEqual(here.summary);
    }
  });
});
