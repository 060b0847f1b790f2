import { describe, expect, test } from 'vitest';
import { cardFindings } from '../../../src/html/jobs/worker/render-card-job.ts';

const UNSEEN = { hasInvalidBytes: false, nonce: '', linkBase: null, evalFiles: [] };
const MARKDOWN = '# Guide\n\n[Home](../README.md)\n\n[Out](../../x.md)\n';

function rules(text: string, depth: number | undefined): readonly string[] {
  const { findings } = cardFindings({ ...UNSEEN, text, depth });
  return findings
    .filter(({ ofViewer }) => ofViewer !== true)
    .map(({ rule, line }) => `${line} ${rule}`);
}

describe('a text beside a card', () => {
  test('is none: nothing of metadata is said of it, and a way up may lead to the card', () => {
    expect(rules(MARKDOWN, 1)).toEqual(['5 target-outside']);
    expect(rules(MARKDOWN, 2)).toEqual([]);
  });

  test('right beside it, leads out of the repository sooner', () => {
    expect(rules(MARKDOWN, 0)).toEqual(['3 target-outside', '5 target-outside']);
  });

  test('is one where it has metadata, and so is the folder’s own', () => {
    const card = `---\nlicense: MIT\n---\n${MARKDOWN}`;
    expect(rules(card, 1)).toContain('2 license-unknown');
    expect(rules(MARKDOWN, undefined)).toContain('1 front-matter-missing');
  });
});
