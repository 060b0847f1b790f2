import { describe, expect, test } from 'vitest';
import { changed, kindsOf } from './changed.ts';

const table = (header: string, ...rows: readonly string[]): string => {
  const dashes = header.replace(/[^|]+/g, '---');
  return `# Tiny 7B\n\n## Results\n\n${[header, dashes, ...rows].join('\n')}\n`;
};
const MODELS = '| Model | MMLU | WER |';
const OLD = table(MODELS, '| Tiny 7B | 70.1 | 12.3 |', '| Llama 2 7B | 60.0 | 15.0 |');

describe('a score', () => {
  test.each([
    ['higher is better', '70.1', '68.0', 'score-worse', 7],
    ['higher is better', '70.1', '71.5', 'score-better', 7],
    ['lower is better', '12.3', '13.0', 'score-worse', 7],
    ['lower is better', '12.3', '11.0', 'score-better', 7],
    ['another model’s', '60.0', '61.0', 'score-changed', 8],
  ])('%s: %s becomes %s', (_, old, now, kind, line) => {
    expect(changed(OLD, OLD.replace(old, now))).toEqual([{ kind, line, withLine: line }]);
  });

  test.each([
    [
      'rows that are measures',
      '| Metric | Value |',
      '| Perplexity | 8.1 |',
      '8.1',
      '9.0',
      'score-worse',
    ],
    ['an arrow', '| Model | Oddness ↓ |', '| Tiny 7B | 8.1 |', '8.1', '7.0', 'score-better'],
    ['nothing known', '| Model | Oddness |', '| Tiny 7B | 8.1 |', '8.1', '7.0', 'score-changed'],
    [
      'shots in the name',
      '| Benchmark | Tiny 7B |',
      '| MMLU (5-shot) | 70 |',
      '70',
      '60',
      'score-worse',
    ],
    ['another language', '| 模型 | 准确率 |', '| Tiny 7B | 70 |', '70', '60', 'score-worse'],
  ])('by %s', (_, header, row, from, to, kind) => {
    const old = table(header, row);
    expect(kindsOf(old, table(header, row.replace(from, to)))).toEqual([kind]);
  });

  test('by what is said above the table', () => {
    const old = table('| Model | Oddness |', '| Tiny 7B | 8.1 |').replace(
      '| M',
      'Lower is better.\n\n| M',
    );
    expect(kindsOf(old, old.replace('8.1', '9.1'))).toEqual(['score-worse']);
  });

  test.each([
    [
      'a list',
      '# Tiny\n\nResults:\n\n- Loss: 0.46\n- Accuracy: 0.9\n',
      '0.46',
      '0.5',
      5,
      'score-worse',
    ],
    ['a list', '# Tiny\n\nResults:\n\n- **Accuracy**: 0.9\n', '0.9', '0.95', 5, 'score-better'],
  ])('in %s', (_, old, from, to, line, kind) => {
    expect(changed(old, old.replace(from, to))).toEqual([{ kind, line, withLine: line }]);
  });

  test('in the metadata, at its metric', () => {
    const old = `---\nmodel-index:\n- name: tiny\n  results:\n  - task:\n      type: automatic-speech-recognition\n    dataset:\n      name: Common Voice\n      type: common_voice\n      split: test\n    metrics:\n    - type: wer\n      value: 12.3\n---\n\n# Tiny\n`;
    const place = { line: 12, withLine: 12 };
    expect(changed(old, old.replace('12.3', '14.0'))).toEqual([{ kind: 'score-worse', ...place }]);
    expect(kindsOf(old, old.replace('split: test', 'split: dev'))).toEqual(['setting-changed']);
    expect(kindsOf(old, old.replace(/model-index[\s\S]*12\.3\n/, ''))).toEqual(['result-removed']);
    expect(kindsOf(old.replace('12.3', '0.123'), old)).toEqual(['formatting']);
  });

  test.each([
    ['a per cent sign', '70.1', '70.1%'],
    ['bold', '70.1', '**70.1**'],
    ['a fraction', '| 70.1', '| 0.701'],
    ['a zero more', '70.1', '70.10'],
  ])('is the same with %s', (_, from, to) => {
    expect(kindsOf(OLD, OLD.replace(from, to)).filter((kind) => kind !== 'formatting')).toEqual([]);
  });
});

describe('a table', () => {
  const reordered = table(MODELS, '| Llama 2 7B | 60.0 | 15.0 |', '| Tiny 7B | 70.1 | 12.3 |');
  const turned = table(
    '| Model | WER | MMLU |',
    '| Tiny 7B | 12.3 | 70.1 |',
    '| Llama 2 7B | 15.0 | 60.0 |',
  );
  const html = OLD.replace(/\|[\s\S]*/, '').concat(
    '<table><tr><th>Model</th><th>MMLU</th><th>WER</th></tr><tr><td>Tiny 7B</td><td>70.1</td><td>12.3</td></tr><tr><td>Llama 2 7B</td><td>60.0</td><td>15.0</td></tr></table>\n',
  );
  test.each([
    ['rows in another order', reordered],
    ['columns in another order', turned],
    ['in HTML', html],
    ['its source aligned', OLD.replaceAll('| ', '|   ')],
  ])('says the same: %s', (_, now) => {
    expect(kindsOf(OLD, now).filter((kind) => kind !== 'formatting')).toEqual([]);
  });

  test.each([
    ['a row', '<tr><td>A</td></tr>'],
    ['two, that a comment holds', '<!-- <tr><td>A</td></tr>\n<tr><td>B</td></tr> -->'],
  ])('in HTML tells the line of what changed behind %s', (_, row) => {
    const rows = ['<table>', '<tr><th>Model</th><th>MMLU</th></tr>', row, ''].join('\n');
    const old = `# Tiny\n\n${rows}<tr><td>Tiny</td><td>70.1</td></tr>\n</table>\n`;
    const line = old.slice(0, old.indexOf('70.1')).split('\n').length;
    const told = [{ kind: 'score-worse', line, withLine: line }];
    expect(changed(old, old.replace('70.1', '68.0'))).toEqual(told);
  });

  const more = (old: string, row: string): string => `${old}${row}\n`;
  test.each([
    ['the own row', OLD.replace(/\| Tiny.*\n/, ''), OLD, 'result-added', 7, null],
    ['the own row', OLD, OLD.replace(/\| Tiny.*\n/, ''), 'result-removed', null, 7],
    ['another’s row', OLD, more(OLD, '| Mistral 7B | 62 | 14 |'), 'baseline-added', 9, null],
    ['another’s row', OLD, OLD.replace(/\| Llama.*\n/, ''), 'baseline-removed', null, 8],
    ['a column', OLD, OLD.replace(/\|[^|]+\|$/gm, '|'), 'result-removed', null, 5],
    ['shots', OLD, OLD.replace('MMLU', 'MMLU (0-shot)'), 'setting-changed', 5, 5],
    [
      'a row of a benchmark',
      table('| Benchmark | Tiny 7B |', '| MMLU | 70 |', '| DROP | 50 |'),
      table('| Benchmark | Tiny 7B |', '| MMLU | 70 |'),
      'result-removed',
      null,
      8,
    ],
  ])('%s: %#', (_, old, now, kind, line, withLine) => {
    expect(changed(old, now)).toEqual([{ kind, line, withLine }]);
  });
});
