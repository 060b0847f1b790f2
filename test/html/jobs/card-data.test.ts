import { describe, expect, test } from 'vitest';
import { cardData } from '../../../src/html/jobs/card-data.ts';

const CARD = `---
license: mit
date: 2024-05-01
scale: .nan
model-index:
- name: Tiny
  results:
  - task: {type: text-generation}
    dataset: {name: MMLU, type: cais/mmlu, split: test}
    metrics:
    - {type: acc, value: 61.5}
    - {type: f1, value: "12.5%"}
---
Before.

# Tiny

**Developed by:** a lab

- see [the *paper*](https://arxiv.org/abs/2501.00656)

![Curve](curve.png)

## Results

| Model | MMLU | Size |
|---|--:|--:|
| **Tiny** | 61.5% | 7B |
| Other | n/a | 70M |

<table>
<tr><th rowspan=2>Set</th><th colspan="2">Score</th></tr>
<tr><td>a<br>b</td><td>1.5 &lt;</td></tr>
<tr><td>x<table><tr><td>in</td></tr></table></td><td>2</td><td></td></tr>
</table>
`;

describe('a card as data', () => {
  const data = cardData(CARD, [
    { name: 'a.yaml', text: '- dataset: {id: lab/bench, task_id: main}\n  value: 12.5\n' },
  ]);

  test('has its metadata as YAML reads them', () => {
    expect(data.metadata).toMatchObject({ license: 'mit', date: '2024-05-01', scale: 'NaN' });
    expect(JSON.parse(JSON.stringify(data))).toEqual(data);
  });

  test('has its sections, from heading to heading', () => {
    expect(data.sections.map(({ level, title, id, line }) => [level, title, id, line])).toEqual([
      [0, null, null, 14],
      [1, 'Tiny', 'tiny', 16],
      [2, 'Results', 'results', 24],
    ]);
    expect(data.sections[0]?.text).toBe('Before.');
    expect(data.sections[1]?.text).toBe('Developed by: a lab\nsee the paper');
    expect(data.sections[1]?.markdown).toMatch(/^\*\*Developed by[\s\S]*curve\.png\)$/);
  });

  test('has its tables with numbers, be they Markdown or HTML', () => {
    expect(data.tables).toEqual([
      {
        line: 26,
        section: 'results',
        header: ['Model', 'MMLU', 'Size'],
        rows: [
          ['Tiny', 61.5, 7e9],
          ['Other', 'n/a', 7e7],
        ],
        texts: [
          ['Tiny', '61.5%', '7B'],
          ['Other', 'n/a', '70M'],
        ],
      },
      {
        line: 31,
        section: 'results',
        header: ['Set', 'Score', 'Score'],
        rows: [
          ['Set', 'a b', 1.5],
          ['xin', 2, ''],
        ],
        texts: [
          ['Set', 'a b', '1.5 <'],
          ['xin', '2', ''],
        ],
      },
    ]);
  });

  test('has its evaluation results, also of files beside it', () => {
    expect(data.results.map(({ from, metric, value }) => [from, metric, value])).toEqual([
      ['model-index', 'acc', 61.5],
      ['model-index', 'f1', 12.5],
      ['a.yaml', expect.any(String), 12.5],
    ]);
    expect(data.results[0]).toMatchObject({
      dataset: 'MMLU',
      datasetUrl: 'https://huggingface.co/datasets/cais/mmlu',
      details: ['type: cais/mmlu', 'split: test'],
    });
  });

  test('has its links and images by line', () => {
    expect(data.links).toEqual([
      { kind: 'link', target: 'https://arxiv.org/abs/2501.00656', text: 'the paper', line: 20 },
      { kind: 'image', target: 'curve.png', text: 'Curve', line: 22 },
    ]);
  });

  test('of a card without anything is empty', () => {
    const empty = { metadata: {}, sections: [], tables: [], results: [], links: [] };
    expect(cardData('\n', [])).toEqual({ version: 1, ...empty });
  });

  test('is finite where merged cells ask for millions', () => {
    const row = '<tr><td colspan=60000 rowspan=60000>x</td></tr>';
    const [table] = cardData(`<table>${row.repeat(500)}</table>`, []).tables;
    expect(table?.rows.length).toBe(500);
    expect(table?.rows[499]?.length).toBeLessThanOrEqual(256);
  });
});
