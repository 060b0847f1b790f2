import { describe, expect, test } from 'vitest';
import { exportTable } from '../../../src/card/tables/export-table.ts';
import type { PlainTable } from '../../../src/card/tables/plain-table.ts';
import { readLatex } from './read-latex.ts';

const RESULTS: PlainTable = {
  header: ['Model', 'MMLU', 'WER', 'Note'],
  rows: [
    ['Ours 8B', '65.80', '8.5', 'base'],
    ['Llama, 8B', '66.4 ± 0.3', '10.25', ''],
    ['Other', 'n/a', '-3', '-'],
  ],
  best: [
    { row: 1, column: 1, direction: 'higher' },
    { row: 2, column: 2, direction: 'lower' },
  ],
  caption: 'Results (ours) at 100 %',
};

function latex(table: PlainTable): string {
  return exportTable(table, 'latex');
}

/** A table of one column and row. */
function cellOf(text: string, header = 'a'): string {
  return (
    latex({ header: [header], rows: [[text]] })
      .split('\n')
      .at(-4) ?? ''
  );
}

describe('a table in a paper', () => {
  test('is set by booktabs, the best bold, points below each other, arrows to the better end', () => {
    expect(latex(RESULTS)).toBe(
      String.raw`% \usepackage{booktabs}
\begin{table}
\centering
\caption{Results (ours) at 100 \%}
\label{tab:results-ours-at-100}
\begin{tabular}{lrrl}
\toprule
Model & MMLU $\uparrow$ & WER $\downarrow$ & Note \\
\midrule
Ours 8B & 65.80\phantom{ $\pm$ 0.0} & 8.5\phantom{0} & base \\
Llama, 8B & \textbf{66.4\phantom{0} $\pm$ 0.3} & 10.25 &  \\
Other & n/a & \textbf{$-$3\phantom{.00}} & - \\
\bottomrule
\end{tabular}
\end{table}
`,
    );
  });

  test('has the unit of a column once, in its header', () => {
    const table = {
      header: ['Model', 'Acc', 'F1 (%)', 'Params', 'Time', 'Mixed', 'One'],
      rows: [
        ['a', '71.3 %', '61%', '7B', '12 ms', '1 %', '3 %'],
        ['b', '66% ', '62 %', '13B', '9ms', '2', 'good'],
        ['c', '-', '60%', 'n/a', '', '3 ms', '4 %'],
      ],
    };
    const { lines, align } = readLatex(latex(table));
    expect(lines.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['Model', 'Acc (%)', 'F1 (%)', 'Params (B)', 'Time (ms)', 'Mixed', 'One'],
      ['a', '71.3', '61', '7', '12', '1 %', '3 %'],
      ['b', '66', '62', '13', '9', '2', 'good'],
      ['c', '-', '60', 'n/a', '', '3 ms', '4 %'],
    ]);
    expect(align).toBe('lrrrrll');
  });

  test.each([
    ['Benchmark', 'Benchmark (B)'],
    ['Size in B', 'Size in B'],
    ['Params [B]', 'Params [B]'],
  ])('says the unit of %j as %j', (header, said) => {
    expect(readLatex(latex({ header: [header], rows: [['7B']] })).lines[0]?.[0]?.text).toBe(said);
  });

  test.each(['3D', '4th', '2x2', 'v2', 'Q8', '7 Wonders'])('takes no unit out of %j', (text) => {
    expect(cellOf(text)).toBe(`${text} \\\\`);
  });

  test('keeps a unit where no name of a column could say it', () => {
    expect(readLatex(latex({ header: [''], rows: [['5 %']] })).lines[1]?.[0]?.text).toBe('5 %');
    const measures = 'rows';
    const rows = { header: ['Measure', 'Ours'], rows: [['Accuracy', '5 %']], measures } as const;
    expect(readLatex(latex(rows)).lines[1]?.[1]?.text).toBe('5 %');
  });

  test('has the best of each row where rows are what is measured', () => {
    const { lines } = readLatex(
      latex({
        header: ['Set', 'Metric', 'Ours', 'Llama'],
        rows: [
          ['Common Voice', 'WER', '8.5', '9.1'],
          ['MMLU ↑', '', '61', '62'],
          ['Size', '', '7', '8'],
        ],
        measures: 'rows',
        best: [
          { row: 0, column: 2, direction: 'lower' },
          { row: 1, column: 3, direction: 'higher' },
        ],
      }),
    );
    expect(lines.map((cells) => cells.map(({ text }) => text))).toEqual([
      ['Set', 'Metric', 'Ours', 'Llama'],
      ['Common Voice', 'WER ↓', '8.5', '9.1'],
      ['MMLU ↑', '', '61', '62'],
      ['Size', '', '7', '8'],
    ]);
    const bold = lines.flatMap((cells) => cells.flatMap((one) => (one.isBold ? one.text : [])));
    expect(bold).toEqual(['8.5', '62']);
  });

  test('has a header in several rows, with a line below what is over several columns', () => {
    const source = latex({
      header: ['Model', 'Scores F1', 'Scores EM [x]', 'WER'],
      heads: [
        [
          { text: '', columns: 1 },
          { text: '[Scores & more]', columns: 2 },
          { text: '', columns: 1 },
        ],
        ['Model', 'F1', 'EM', 'WER'].map((text) => ({ text, columns: 1 })),
      ],
      rows: [['a', '5 %', '6', '7']],
      best: [{ row: 0, column: 3, direction: 'lower' }],
    });
    expect(source).toContain(
      ' & \\multicolumn{2}{c}{{}[Scores \\& more]} &  \\\\\n\\cmidrule(lr){2-3}\n' +
        'Model & F1 (\\%) & EM & WER $\\downarrow$ \\\\\n\\midrule\n',
    );
  });

  test('keeps a unit in the cells below a name that is over several columns', () => {
    const { lines, heads } = readLatex(
      latex({
        header: ['Model', 'Scores', 'Scores'],
        heads: [
          [
            { text: 'All', columns: 2 },
            { text: '', columns: 1 },
          ],
          [
            { text: 'Model', columns: 1 },
            { text: 'Scores', columns: 2 },
          ],
        ],
        rows: [['a', '5 %', '6 %']],
      }),
    );
    expect(heads).toBe(2);
    expect(lines[2]?.map(({ text }) => text)).toEqual(['a', '5 %', '6 %']);
  });

  test('has the rows that head others over its whole width', () => {
    const source = latex({
      header: ['Model', 'F1'],
      rows: [['Small & 1'], ['a', '5 %'], ['', 'Large'], ['b', '6 %']],
      labels: [0, 2],
    });
    expect(source).toContain(
      '\\midrule\n\\multicolumn{2}{l}{\\textit{Small \\& 1}} \\\\\na & 5 \\\\\n',
    );
    expect(source).toContain(
      '\\addlinespace\n\\multicolumn{2}{l}{\\textit{Large}} \\\\\nb & 6 \\\\\n',
    );
    expect(source).toContain('F1 (\\%)');
  });

  test('has spaces for line ends, and is no float without a caption', () => {
    const source = latex({ header: ['a'], rows: [['b\n\nc\0']] });
    expect(source).toContain('\nb c$\\langle$U+0000$\\rangle$ \\\\\n');
    expect(source).not.toContain('{table}');
  });

  test('has no label where its caption has no letters for one', () => {
    const { caption, label } = readLatex(latex({ ...RESULTS, caption: '结果' }));
    expect([caption, label]).toEqual(['结果', '']);
    expect(readLatex(latex({ ...RESULTS, caption: 'Évaluation №1' })).label).toBe('evaluation-no1');
  });
});

describe('characters in a paper', () => {
  test.each([
    ['10²³ × 5 °C', '10$^{23}$ $\\times$ 5 $^{\\circ}$C'],
    ['H₂O — 2–3 …', 'H$_{2}$O --- 2--3 \\ldots{}'],
    ['Δ α ≤ ∞ → ✅', '$\\Delta$ $\\alpha$ $\\le$ $\\infty$ $\\rightarrow$ $\\checkmark$'],
    [
      '“a” ‘b’ `c`',
      '\\textquotedblleft{}a\\textquotedblright{} \\textquoteleft{}b\\textquoteright{} \\textasciigrave{}c\\textasciigrave{}',
    ],
    ['cafe\u0301 Łódź', 'café Łódź'],
    ['a\u00a0b', 'a~b'],
    ['- -- ---', '- -{}- -{}-{}-'],
    ['a-b-1', 'a-b-1'],
  ])('%j is set as %s', (text, set) => {
    expect(cellOf(text)).toBe(`${set} \\\\`);
  });

  test.each(['-3.2', '−3.2'])('%j has a minus, and no hyphen', (text) => {
    expect(cellOf(text)).toBe('$-$3.2 \\\\');
  });

  test('those that pdfLaTeX cannot set are told, and stay', () => {
    const source = latex({ header: ['模型'], rows: [['é ✓ 🤗'], ['שלום']] });
    expect(source.split('\n').slice(0, 4)).toEqual([
      '% \\usepackage{booktabs}',
      '% \\usepackage{amssymb}',
      expect.stringMatching(
        /^% Not in the fonts of pdfLaTeX: ⟨U\+6A21⟩ ⟨U\+578B⟩ ⟨U\+1F917⟩ .*XeLaTeX/,
      ),
      '\\begin{tabular}{l}',
    ]);
    expect(source).toContain('模型 \\\\');
  });

  test('no more of them are told than are read', () => {
    const many = String.fromCodePoint(...Array.from({ length: 500 }, (_, at) => 0x4e00 + at));
    const [, told = ''] = latex({ header: ['a'], rows: [[many]] }).split('\n');
    expect(told.match(/U\+/g)).toHaveLength(20);
    expect(told).toContain('⟩ …. ');
  });

  test('a large table of equal values is written', () => {
    const rows = Array.from({ length: 2000 }, () => new Array<string>(50).fill('1.0'));
    const best = rows.flatMap((cells, row) =>
      cells.map((_, column) => ({ row, column, direction: 'higher' }) as const),
    );
    const source = latex({ header: new Array<string>(50).fill('F1'), rows, best });
    expect(source.match(/\\textbf/g)).toHaveLength(100_000);
  });
});
