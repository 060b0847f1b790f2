interface LatexCell {
  readonly text: string;
  readonly columns: number;
  readonly isBold: boolean;
}

export interface LatexTable {
  readonly align: string;
  readonly lines: readonly (readonly LatexCell[])[];
  /** How many lines the header has. */
  readonly heads: number;
  readonly caption: string;
  readonly label: string;
  readonly comments: readonly string[];
}

const COMMANDS: Readonly<Record<string, string>> = {
  'textbackslash{}': '\\',
  'textasciigrave{}': '`',
  'ldots{}': '…',
  '~{}': '~',
  '^{}': '^',
};
const MATH: Readonly<Record<string, string>> = {
  '\\pm': '±',
  '\\uparrow': '↑',
  '\\downarrow': '↓',
  '\\Delta': 'Δ',
  '\\times': '×',
  '\\checkmark': '✓',
  '\\langle': '⟨',
  '\\rangle': '⟩',
  '^{\\circ}': '°',
  '-': '−',
  '<': '<',
  '>': '>',
  '|': '|',
  '\\cdot': '·',
};

/**
 * Reads what sets a table, and nothing else: throws at a command that it does not know, at a special
 * character that is not escaped, at a brace or an environment left open, and at a line that has
 * not as many columns as the table.
 */
export function readLatex(source: string): LatexTable {
  const comments = source.match(/^%.*\n/gm) ?? [];
  let rest = source.slice(comments.join('').length);
  if (!source.startsWith(comments.join('')) || rest.includes('\n%')) {
    throw new Error('a comment is in the way');
  }
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = new RegExp(`^(?:${pattern.source})`, pattern.flags).exec(rest);
    rest = rest.slice(found?.[0].length ?? 0);
    return found;
  };
  const need = (pattern: RegExp): RegExpExecArray => {
    const found = take(pattern);
    if (found === null) {
      throw new Error(`${pattern.source} is missing before: ${rest.slice(0, 80)}`);
    }
    return found;
  };
  /** Up to the brace, the cell, or the line that ends it. */
  const text = (): string => {
    let said = '';
    for (;;) {
      const known = take(
        /\\([&%$#_{}])|\\(textbackslash\{\}|textasciigrave\{\}|ldots\{\}|[~^]\{\})/,
      );
      if (known !== null) {
        said += known[1] ?? COMMANDS[known[2] ?? ''];
      } else if (take(/\$(?=.)/) !== null) {
        const [, math = ''] = need(/([^$\n]+)\$/);
        const exponent = /^\^\{(\d+)\}$/.exec(math)?.[1];
        const known = exponent?.replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '');
        if (known === undefined && MATH[math] === undefined) {
          throw new Error(`unknown in math: ${math}`);
        }
        said += known ?? MATH[math];
      } else if (take(/\\phantom\{/) !== null) {
        text();
        need(/\}/);
      } else if (take(/\{\}/) === null) {
        const plain = take(/(?! & | \\\\\n)[^\\{}&%$#_~^<>|\n]/u);
        if (plain === null) {
          return said;
        }
        said += plain[0];
      }
    }
  };
  const cell = (): LatexCell => {
    const over = take(/\\multicolumn\{(\d+)\}\{[lc]\}\{/);
    const set = take(/\\text(bf|it)\{/);
    const said = text();
    for (const open of [set, over]) {
      if (open !== null) {
        need(/\}/);
      }
    }
    return { text: said, columns: Number(over?.[1] ?? 1), isBold: set?.[1] === 'bf' };
  };

  const isFloat = take(/\\begin\{table\}\n\\centering\n\\caption\{/) !== null;
  const caption = isFloat ? text() : '';
  if (isFloat) {
    need(/\}\n/);
  }
  const [, label = ''] = take(/\\label\{tab:([a-z\d-]+)\}\n/) ?? [];
  const [, align = ''] = need(/\\begin\{tabular\}\{([lr]+)\}\n\\toprule\n/);
  const lines: LatexCell[][] = [];
  let heads = 0;
  while (take(/\\bottomrule\n/) === null) {
    if (take(/\\midrule\n/) !== null) {
      heads = lines.length;
      continue;
    }
    take(/\\addlinespace\n/);
    const line = [cell()];
    while (take(/ & /) !== null) {
      line.push(cell());
    }
    need(/ \\\\\n/);
    for (let rule = take(/\\cmidrule\(lr\)\{(\d+)-(\d+)\}\n/); rule !== null; ) {
      if (!(Number(rule[1]) < Number(rule[2]) && Number(rule[2]) <= align.length)) {
        throw new Error(`a rule beside the table: ${rule[0]}`);
      }
      rule = take(/\\cmidrule\(lr\)\{(\d+)-(\d+)\}\n/);
    }
    const width = line.reduce((sum, { columns }) => sum + columns, 0);
    if (width !== align.length) {
      throw new Error(`${width} columns of ${align.length}: ${line.map((one) => one.text)}`);
    }
    lines.push(line);
  }
  need(isFloat ? /\\end\{tabular\}\n\\end\{table\}\n$/ : /\\end\{tabular\}\n$/);
  return { align, lines, heads, caption, label, comments };
}
