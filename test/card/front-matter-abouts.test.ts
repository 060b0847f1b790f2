import { describe, expect, test } from 'vitest';
import { RULE_BOOK } from '../../src/card/checks/rule-book.ts';
import { FRONT_MATTER_ABOUTS } from '../../src/card/front-matter-abouts.ts';
import { parseModelCard } from '../../src/card/parse-model-card.ts';

const CARDS = [
  '',
  '# T\n---\nlicense: mit\n---\n',
  '———\nlicense: mit\n———\n',
  '--- \nlicense: mit\n---\n',
  '---\nlicense: mit\n...\n',
  '---\nlicense: mit\n',
  '```\nlicense: mit\n```\n',
  '<!--\nlicense: mit\n-->\n',
  '---\nlicense: mit\n---\n---\nlicense: mit\n---\n',
  '---\n\n---\n',
  '---\n{}\n---\n',
  '---\n- a\n---\n',
  '---\nlicense: {{ x }}\n---\n',
  '---\na: b: c\n---\n',
  '---\na:\n\t- b\n---\n',
  '---\na: 1\na: 2\n---\n',
  '---\na: [\nb]\n---\n',
  '---\nlicense: “mit”\n---\n',
  '---\nlicense: mit\u200b\n---\n',
  '---\ntags:\n  -a\n---\n',
  `---\na: ${'['.repeat(100)}${']'.repeat(100)}\n---\n`,
];

describe('the rules about the block and its YAML', () => {
  test.each(CARDS)('are known for %j, and no judgement of ours is an error', (card) => {
    const { findings } = parseModelCard(card);
    expect(findings).not.toEqual([]);
    for (const { rule, severity } of findings) {
      expect(RULE_BOOK).toHaveProperty(rule);
      expect([RULE_BOOK[rule]?.evidence.kind, severity]).not.toEqual(['assumed', 'error']);
    }
  });

  test('are said in a sentence or two', () => {
    for (const { about, evidence } of Object.values(FRONT_MATTER_ABOUTS)) {
      expect(about).toMatch(/^[A-Z].*\.$/);
      expect(evidence.source).not.toBe('');
    }
  });
});
