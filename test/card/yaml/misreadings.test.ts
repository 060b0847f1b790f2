import { describe, expect, test } from 'vitest';
import { checkFrontMatter } from '../../../src/card/checks/check-front-matter.ts';
import { applyFix, type Finding } from '../../../src/card/finding.ts';
import { parseModelCard } from '../../../src/card/parse-model-card.ts';

/** Errors and warnings of a card with this YAML and a license. */
function found(yaml: string): readonly Finding[] {
  const { findings, yaml: view } = parseModelCard(`---\n${yaml}\nother: 1\n---\nbody\n`);
  return [...findings, ...(view === null ? [] : checkFrontMatter(view))].filter(
    ({ rule, severity }) => severity !== 'hint' && rule !== 'missing-license',
  );
}

function fixed(yaml: string): string {
  const [fix] = found(yaml).map((finding) => finding.fix);
  const text = `---\n${yaml}\nother: 1\n---\nbody\n`;
  return fix === undefined ? yaml : applyFix(text, fix).slice(4, -19);
}

describe('what YAML reads otherwise than it is meant is told once, at its line, and put right', () => {
  test.each([
    ['license: “mit”', 'yaml-quotes', 'error', 2, 'license: mit'],
    ['language:\n- en\n- ‘fr’', 'yaml-quotes', 'error', 4, 'language:\n- en\n- fr'],
    ['license: "\'mit\'"', 'yaml-quotes', 'error', 2, 'license: mit'],
    ['tags:\n- “a tag”', 'yaml-quotes', 'warning', 3, 'tags:\n- "a tag"'],
    [
      'pipeline_tag: «text-generation»',
      'yaml-quotes',
      'warning',
      2,
      'pipeline_tag: text-generation',
    ],
    ['“license”: mit', 'yaml-quotes', 'error', 2, 'license: mit'],
    ['license: mit\u200b', 'yaml-invisible-character', 'error', 2, 'license: mit'],
    ['license: \u00a0mit', 'yaml-invisible-character', 'error', 2, 'license: mit'],
    ['base_model: org/\u200bname', 'yaml-invisible-character', 'error', 2, 'base_model: org/name'],
    ['\u200blicense: mit', 'yaml-invisible-character', 'error', 2, 'license: mit'],
    ['language:\n  -en\n  -fr', 'yaml-blank-missing', 'error', 3, 'language:\n  - en\n  - fr'],
    ['tags:\n  -a', 'yaml-blank-missing', 'error', 3, 'tags:\n  - a'],
    ['tags:\n- a\n - b\n - c', 'yaml-blank-missing', 'error', 4, 'tags:\n- a\n- b\n- c'],
    ['tags:\n  - a\n    -b', 'yaml-blank-missing', 'error', 4, 'tags:\n  - a\n  - b'],
    [
      'extra_gated_fields:\n  Full name:text\n  Country:country',
      'yaml-blank-missing',
      'error',
      3,
      'extra_gated_fields:\n  Full name: text\n  Country: country',
    ],
    ['tags:\n  -a\n  - b', 'yaml-blank-missing', 'error', 3, 'tags:\n  - a\n  - b'],
    [
      'widget:\n- text: a\n  output:\n    url:images/a.jpg',
      'yaml-blank-missing',
      'error',
      5,
      'widget:\n- text: a\n  output:\n    url: images/a.jpg',
    ],
    [
      'widget:\n- text: a\n  output:\n    text：b',
      'yaml-blank-missing',
      'error',
      5,
      'widget:\n- text: a\n  output:\n    text: b',
    ],
    ['widget:\n-text: Hello', 'yaml-blank-missing', 'error', 3, 'widget:\n- text: Hello'],
    ['widget:\n- text:Hello', 'yaml-blank-missing', 'error', 3, 'widget:\n- text: Hello'],
  ] as const)('%j', (yaml, rule, severity, line, wanted) => {
    expect(found(yaml).map((finding) => [finding.rule, finding.severity, finding.line])).toEqual([
      [rule, severity, line],
    ]);
    expect(fixed(yaml)).toBe(wanted);
    expect(found(wanted)).toEqual([]);
  });

  test('with Windows line ends', () => {
    const yaml = 'tags:\r\n- a\r\n - b\r\nx: 1';
    expect(found(yaml).map(({ line }) => line)).toEqual([4]);
    expect(fixed(yaml)).toBe('tags:\r\n- a\r\n- b\r\nx: 1');
  });

  test('and what is meant is checked', () => {
    expect(found('language:\n  -english\n').map(({ rule }) => rule)).toEqual([
      'yaml-blank-missing',
      'language-code',
    ]);
  });
});

describe('what is meant as it stands is no fault', () => {
  test.each([
    'widget:\n- text: “Hello”',
    'extra_gated_prompt: “You agree”',
    'tags:\n- می\u200cخواهم',
    'tags:\n- l’art',
    "tags:\n- 'rock ''n'' roll'",
    'tags:\n- a-b\n- -5',
    'description: >\n  -x\n  -y',
    'description: a\n  -b',
    'widget:\n- text: a\n    - b',
    'my“key”: x',
    'widget: https://a.b/c',
    'datasets:\n- a/b\n# - c/d',
  ])('%j', (yaml) => {
    expect(found(yaml).filter(({ rule }) => rule.startsWith('yaml-'))).toEqual([]);
  });
});
