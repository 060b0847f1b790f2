import { describe, expect, test } from 'vitest';
import { RULE_BOOK } from '../../src/card/checks/rule-book.ts';
import type { Finding } from '../../src/card/finding.ts';
import { FRONT_MATTER_ABOUTS } from '../../src/card/front-matter-abouts.ts';
import { parseModelCard } from '../../src/card/parse-model-card.ts';
import { YAML_RULES } from '../../src/card/yaml/yaml-findings.ts';
import { FRONT_MATTER_EXAMPLES } from './front-matter-examples.ts';

function of(rule: string, card: string): readonly Finding[] {
  return parseModelCard(card).findings.filter((finding) => finding.rule === rule);
}

describe('the rules about the block and its YAML', () => {
  test.each(Object.entries(FRONT_MATTER_EXAMPLES))(
    '%s has an example',
    (rule, { wrong, right }) => {
      const [finding] = of(rule, wrong);
      expect(finding?.line).toBeGreaterThan(0);
      expect(of(rule, right)).toEqual([]);
      // No judgement of ours is an error.
      expect([RULE_BOOK[rule]?.evidence.kind, finding?.severity]).not.toEqual(['assumed', 'error']);
    },
  );

  test('are all known, and but for what only bytes and limits show have an example each', () => {
    const rules = [...Object.keys(FRONT_MATTER_ABOUTS), ...YAML_RULES.map(({ id }) => id)];
    const others = rules.filter((rule) => !(rule in FRONT_MATTER_EXAMPLES));
    expect(others.every((rule) => /too-|bytes/.test(rule))).toBe(true);
    expect(rules.filter((rule) => !(rule in RULE_BOOK))).toEqual([]);
  });

  test('are said in a sentence or two', () => {
    for (const { about, evidence } of Object.values(FRONT_MATTER_ABOUTS)) {
      expect(about).toMatch(/^[A-Z].*\.$/);
      expect(evidence.source).not.toBe('');
    }
  });
});
