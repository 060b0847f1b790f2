import { Marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { exportTable } from '../../../src/card/tables/export-table.ts';
import type { PlainTable } from '../../../src/card/tables/plain-table.ts';
import { readLatex } from './read-latex.ts';

type Cells = readonly (readonly string[])[];

/** Reads RFC 4180, also with tabs for commas; strict: throws where a quote is out of place. */
function parseSeparated(source: string, separator: string, lineEnd: string): string[][] {
  const lines: string[][] = [];
  let cells: string[] = [];
  let rest = source;
  while (rest !== '') {
    const [quoted] = /^"(?:[^"]|"")*"/.exec(rest) ?? [];
    const end = rest.search(new RegExp(`${separator}|${lineEnd}`));
    const raw = quoted ?? rest.slice(0, end);
    if (quoted === undefined && raw.startsWith('"')) {
      throw new Error(`a quote is not closed: ${raw}`);
    }
    cells.push(quoted === undefined ? raw : raw.slice(1, -1).replaceAll('""', '"'));
    rest = rest.slice(raw.length);
    if (rest.startsWith(lineEnd)) {
      lines.push(cells);
      cells = [];
      rest = rest.slice(lineEnd.length);
    } else if (rest.startsWith(separator)) {
      rest = rest.slice(separator.length);
    } else {
      throw new Error(`neither a separator nor a line end: ${rest}`);
    }
  }
  return lines;
}

function inlineText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.type === 'escape') {
        return token.raw.slice(1);
      }
      if (token.type === 'text') {
        return token.raw;
      }
      if (token.raw === '<br>') {
        return '\n';
      }
      throw new Error(`markup in plain text: ${token.type} ${token.raw}`);
    })
    .join('');
}

function parseMarkdown(source: string): { lines: Cells; align: readonly (string | null)[] } {
  const table = new Marked().lexer(source).find(({ type }) => type === 'table');
  if (table?.type !== 'table') {
    throw new Error(`no table: ${source}`);
  }
  const all: readonly (readonly { tokens: Token[] }[])[] = [table['header'], ...table['rows']];
  return {
    lines: all.map((cells) => cells.map(({ tokens }) => inlineText(tokens))),
    align: table['align'],
  };
}

function parseLatex(source: string): Cells {
  return readLatex(source).lines.map((cells) => cells.map(({ text }) => text.trimEnd()));
}

const RESULTS: PlainTable = {
  header: ['Model', 'MMLU', 'Δ', 'Note'],
  rows: [
    ['Ours 8B', '65.80', '-3.2', 'base'],
    ['Llama, 8B', '66.4 ± 0.3', '−1', ''],
    ['Other', 'n/a', '+1e-3 %', '-'],
  ],
};

const HOSTILE: readonly string[] = [
  'says "no", twice',
  '"',
  '"opens only',
  'a|b',
  'a\\|b',
  '\\',
  '\\\\',
  'ends with \\',
  '|||',
  '\\input{x}',
  '\\end{tabular}',
  '100% & #1 $x^2$ ~5 {a}_b',
  'exact_match __init__ _x_ a__b *not* **bold** ~~gone~~ `code`',
  '<script>alert(1)</script> <b> <br> <!-- --> &amp; &#38; &copy',
  '[a](javascript:alert(1)) ![i](x) [^1] <https://x.test>',
  'https://x.test/a?b=1&c=_d www.x.test/*',
  '[1] first',
  '*starred',
  'a -- b --- c -----',
  '# 1. > - +',
  ':--',
  'שלום عربي 1',
  '👩‍🔬🤗🇫🇷 é 模型',
  '__proto__',
  'x'.repeat(1000),
  `${'|\\"'.repeat(333)}.`,
];

const FORMULAS = [
  '=cmd()',
  "=cmd|' /C calc'!A0",
  '+1+cmd()',
  '-2+3',
  '@SUM(A1)',
  '\t=1',
  '＝1',
  ' =1',
];

/** Every hostile text, two in a line. */
const HOSTILE_TABLE: PlainTable = {
  header: ['a"|\\b', 'c'],
  rows: HOSTILE.map((text, at) => [text, HOSTILE.at(at - 1) ?? '']),
};
const HOSTILE_LINES: Cells = [HOSTILE_TABLE.header, ...HOSTILE_TABLE.rows];

describe('a table as CSV', () => {
  test('has a header, CRLF, and quotes only where they are needed', () => {
    expect(exportTable(RESULTS, 'csv')).toBe(
      'Model,MMLU,Δ,Note\r\nOurs 8B,65.80,-3.2,base\r\n"Llama, 8B",66.4 ± 0.3,−1,\r\nOther,n/a,+1e-3 %,-\r\n',
    );
  });

  test('is read back as it was, line ends and all', () => {
    const rows = [...HOSTILE_TABLE.rows, ['a\nb', 'c\r\nd'], [' x ', 'e\tf'], ['', '']];
    const csv = exportTable({ ...HOSTILE_TABLE, rows }, 'csv');
    expect(parseSeparated(csv, ',', '\r\n')).toEqual([HOSTILE_TABLE.header, ...rows]);
  });

  test('has no blank line for a lone empty cell', () => {
    expect(exportTable({ header: ['a'], rows: [[''], ['1']] }, 'csv')).toBe('a\r\n""\r\n1\r\n');
  });
});

describe('a table as TSV', () => {
  test('is read back as it was', () => {
    const tsv = exportTable(HOSTILE_TABLE, 'tsv');
    expect(parseSeparated(tsv, '\t', '\n')).toEqual(HOSTILE_LINES);
  });

  test('has spaces for tabs and line ends', () => {
    const rows = [['a\tb', 'c\r\nd\ne', '\u2028f']];
    expect(exportTable({ header: ['x', 'y', 'z'], rows }, 'tsv')).toBe(
      'x\ty\tz\na b\tc d e\t⟨U+2028⟩f\n',
    );
  });

  test('has a quote at the start doubled, so that a sheet does not swallow the cells after it', () => {
    const rows = [['"open', 'in "the" middle']];
    expect(exportTable({ header: ['x', 'y'], rows }, 'tsv')).toBe(
      'x\ty\n"""open"\tin "the" middle\n',
    );
  });
});

describe('a copy has nothing that does not show', () => {
  const table = {
    header: ['a\u202eb'],
    rows: [['\u0001c'], ['d\u200b']],
    caption: '\u001b[31m',
  };
  test.each(['csv', 'tsv', 'markdown', 'latex', 'json'] as const)('as %s', (format) => {
    const copy = exportTable(table, format);
    expect(copy).toMatch(/U\+202E.*U\+0001.*U\+200B/s);
    expect(copy).not.toMatch(/(?![\t\r\n])[\p{Cc}\p{Cf}]/u);
  });
});

describe('a spreadsheet runs nothing', () => {
  test.each([
    ["x;=cmd|' /C calc'!A0", `"x;'=cmd|' /C calc'!A0"`],
    ['a;=1+1', `"a;'=1+1"`],
    ['a\t=1+1', `"a\t'=1+1"`],
    ['a; +cmd()', `"a; '+cmd()"`],
    ['a; -2', '"a; -2"'],
    ['a; b', '"a; b"'],
  ])('of %j where ; or a tab parts cells', (cell, shown) => {
    expect(exportTable({ header: ['h'], rows: [[cell]] }, 'csv')).toBe(`h\r\n${shown}\r\n`);
  });

  test.each(FORMULAS)('of %j', (formula) => {
    const table = { header: [formula], rows: [[formula]] };
    expect(parseSeparated(exportTable(table, 'csv'), ',', '\r\n')).toEqual([
      [`'${formula}`],
      [`'${formula}`],
    ]);
    const pasted = exportTable(table, 'tsv').split('\n').slice(0, 2);
    expect(pasted.every((cell) => cell.startsWith("'"))).toBe(true);
  });

  test.each(['-3.2', '+1,024', '-.5', '-1e-5', '-3 %', '-1.5 ± 0.2', '-', '--', '−3+x', 'a=b', ''])(
    'but %j stays what it is',
    (text) => {
      expect(exportTable({ header: ['a', 'b'], rows: [[text, '1']] }, 'tsv')).toBe(
        `a\tb\n${text}\t1\n`,
      );
    },
  );

  test('where nothing is a spreadsheet, formulas are texts', () => {
    const table = { header: ['a'], rows: [['=cmd()']] };
    expect(parseMarkdown(exportTable(table, 'markdown')).lines).toEqual([['a'], ['=cmd()']]);
    expect(parseLatex(exportTable(table, 'latex'))).toEqual([['a'], ['=cmd()']]);
    expect(JSON.parse(exportTable(table, 'json'))).toEqual([{ a: '=cmd()' }]);
  });
});

describe('a table as Markdown', () => {
  test('has columns of numbers to the right', () => {
    expect(exportTable(RESULTS, 'markdown')).toBe(
      [
        '| Model | MMLU | Δ | Note |',
        '| --- | ---: | ---: | --- |',
        '| Ours 8B | 65.80 | -3.2 | base |',
        '| Llama, 8B | 66.4 ± 0.3 | −1 |  |',
        '| Other | n/a | +1e-3 % | - |',
        '',
      ].join('\n'),
    );
  });

  test('is read back as it was, without any markup', () => {
    expect(parseMarkdown(exportTable(HOSTILE_TABLE, 'markdown')).lines).toEqual(HOSTILE_LINES);
  });

  test.each(HOSTILE)('keeps %j in a table of one cell', (text) => {
    const markdown = exportTable({ header: [text], rows: [[text]] }, 'markdown');
    expect(parseMarkdown(markdown).lines).toEqual([[text], [text]]);
  });

  test('may have no words in its header', () => {
    expect(parseMarkdown(exportTable({ header: [''], rows: [['1']] }, 'markdown')).lines).toEqual([
      [''],
      ['1'],
    ]);
  });

  test('breaks lines where the cell does', () => {
    const markdown = exportTable({ header: ['a'], rows: [['b\r\nc\n\nd']] }, 'markdown');
    expect(parseMarkdown(markdown).lines).toEqual([['a'], ['b\nc\n\nd']]);
  });

  test('has the best values in bold, where that is asked for', () => {
    const best = [{ row: 1, column: 1, direction: 'higher' } as const];
    const lines = exportTable({ ...RESULTS, best }, 'markdown').split('\n');
    expect(lines[3]).toBe('| Llama, 8B | **66.4 ± 0.3** | −1 |  |');
    expect(lines.join('')).toMatch(/^(?:[^*]*\*\*){2}[^*]*$/);
  });

  test('has its caption before it', () => {
    const markdown = exportTable({ ...RESULTS, caption: ' # 1* of 2\n' }, 'markdown');
    expect(markdown).toMatch(/^\*\*# 1\\\* of 2\*\*\n\n\| Model/);
    expect(new Marked().parse(markdown)).toMatch(/^<p><strong># 1\* of 2<\/strong><\/p>\n<table>/);
  });
});

describe('a table as LaTeX', () => {
  test('is read back as it was, and no cell is a command', () => {
    const latex = exportTable(HOSTILE_TABLE, 'latex');
    expect(parseLatex(latex)).toEqual(
      HOSTILE_LINES.map((cells) => cells.map((cell) => cell.normalize())),
    );
  });

  test('has no cell that is an argument of the line end before it', () => {
    const rows = [['[1]'], ['*'], [' [2]']];
    const latex = exportTable({ header: ['[0]'], rows }, 'latex');
    expect(latex).not.toMatch(/(?:\\\\|rule)\s*[[*]/);
  });
});

describe('a table as JSON', () => {
  test('is a list of objects by header, a line each', () => {
    expect(exportTable({ header: ['b', '10', '2'], rows: [['x', '1.50', '"']] }, 'json')).toBe(
      '[\n  {"b": "x", "10": "1.50", "2": "\\""}\n]\n',
    );
  });

  test('keeps every text', () => {
    expect(JSON.parse(exportTable(HOSTILE_TABLE, 'json'))).toEqual(
      HOSTILE_TABLE.rows.map(([first, second]) => ({ 'a"|\\b': first, c: second })),
    );
  });

  test('names columns without a header, and numbers those with the same', () => {
    const header = ['', 'acc', 'acc', ' ', 'acc 2', 'acc', '__proto__'];
    const json = exportTable({ header, rows: [['1', '2', '3', '4', '5', '6', '7']] }, 'json');
    expect(Object.entries(JSON.parse(json)[0])).toEqual([
      ['column 1', '1'],
      ['acc', '2'],
      ['acc 2', '3'],
      ['column 4', '4'],
      ['acc 2 2', '5'],
      ['acc 3', '6'],
      ['__proto__', '7'],
    ]);
  });
});

describe('a table with short and long rows', () => {
  const ragged: PlainTable = { header: ['a', 'b'], rows: [['1'], [], ['1', '2', 'x', 'y']] };
  const lines = [
    ['a', 'b', 'column 3', 'column 4'],
    ['1', '', '', ''],
    ['', '', '', ''],
    ['1', '2', 'x', 'y'],
  ];

  test('is filled up, and nothing is lost', () => {
    expect(parseSeparated(exportTable(ragged, 'csv'), ',', '\r\n')).toEqual(lines);
    expect(parseSeparated(exportTable(ragged, 'tsv'), '\t', '\n')).toEqual(lines);
    expect(parseMarkdown(exportTable(ragged, 'markdown'))).toEqual({
      lines,
      align: ['right', 'right', null, null],
    });
    expect(parseLatex(exportTable(ragged, 'latex'))).toEqual(lines);
    expect(JSON.parse(exportTable(ragged, 'json'))).toEqual(
      lines
        .slice(1)
        .map((cells) => Object.fromEntries(cells.map((cell, at) => [lines[0]?.[at], cell]))),
    );
  });
});

describe('an empty table', () => {
  const FORMATS = ['csv', 'tsv', 'markdown', 'latex', 'json'] as const;

  test.each(FORMATS)('without a column is nothing as %s', (format) => {
    const nothing = format === 'json' ? '[\n]\n' : '';
    expect(exportTable({ header: [], rows: [] }, format)).toBe(nothing);
    expect(exportTable({ header: [], rows: [[], []], caption: 'x' }, format)).toBe(nothing);
  });

  test('without a row is its header', () => {
    const table = { header: ['a', 'b'], rows: [] };
    expect(exportTable(table, 'csv')).toBe('a,b\r\n');
    expect(parseMarkdown(exportTable(table, 'markdown')).lines).toEqual([['a', 'b']]);
    expect(parseLatex(exportTable(table, 'latex'))).toEqual([['a', 'b']]);
    expect(exportTable(table, 'json')).toBe('[\n]\n');
  });
});

// In time that grows with its square, one of these would outlast any test.
test.each([' ', '1', '-', '_', '1,', '"', '\\', '[', '\n'])(
  'comes to the end of a million of %j',
  (part) => {
    const cell = `${part.repeat(1_000_000)}x`;
    for (const format of ['csv', 'tsv', 'markdown', 'latex', 'json'] as const) {
      expect(exportTable({ header: [cell], rows: [[cell]] }, format)).toContain('x');
    }
  },
);
