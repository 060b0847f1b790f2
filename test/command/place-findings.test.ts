import { expect, test } from 'vitest';
import { placeFindings } from '../../src/command/place-findings.ts';
import { checkCard } from '../../src/html/jobs/check-card.ts';

/** What of a card its findings are about, as the regions have it, by rule. */
function regionsOf(card: string): Readonly<Record<string, string>> {
  const lines = card.split(/\r\n|\r|\n/);
  const found = placeFindings(card, checkCard(card)).map(({ rule, region }) => {
    expect(region.endLine).toBe(region.line);
    return [rule, lines[region.line - 1]?.slice(region.column - 1, region.endColumn - 1)];
  });
  return Object.fromEntries(found);
}

const CARD = `---
license:   MIT
language: [en, "zh-CN"]
base_model: llama-7b
pipeline_tags: chat
---
# A

  Text 𝒳 with a [link](#gone), and ![](img.png).

| a |
|---|---|
`;

test.each([
  ['LF', CARD],
  ['CRLF', CARD.replaceAll('\n', '\r\n')],
])(
  'A finding stands where the value, the key or the link does, with line ends of %s',
  (_, card) => {
    expect(regionsOf(card)).toMatchObject({
      'license-unknown': 'MIT',
      'base-model-owner': 'llama-7b',
      'key-misspelt': 'pipeline_tags',
      'fragment-broken': '#gone',
    });
  },
);

test('A finding of which only the line is known stands at the line’s text', () => {
  expect(regionsOf('---\nlicense: mit\n---\n\n  <p>a\n\n# A\n\n# A\n')).toMatchObject({
    'heading-duplicate': '# A',
    'missing-datasets': 'license: mit',
  });
});

test('The edits of a fix are placed in lines and columns', () => {
  const card = '---\nlicense: mit\nlanguage: zh-CN\n---\n# A\n';
  const [found] = placeFindings(card, checkCard(card)).filter(({ fix }) => fix !== undefined);
  expect(found).toMatchObject({ line: 3, column: 11 });
  expect(found?.fix?.edits[0]).toMatchObject({ line: 3, column: 11, endLine: 3, endColumn: 16 });
});
