import { describe, expect, test } from 'vitest';
import { cellText } from '../../../src/view/tables/cell-text.ts';
import { readGrid, type TableGrid } from '../../../src/view/tables/table-grid.ts';

function tableOf(html: string): HTMLTableElement {
  const template = document.createElement('template');
  template.innerHTML = `<table>${html}</table>`;
  return template.content.firstElementChild as HTMLTableElement;
}

function gridOf(html: string): TableGrid | null {
  const reading = readGrid(tableOf(html));
  for (let step = reading.next(); ; step = reading.next()) {
    if (step.done) {
      return step.value;
    }
  }
}

function textOf(html: string): readonly (readonly string[])[] {
  const grid = gridOf(html);
  return grid === null ? [] : [grid.text.header, ...grid.text.rows];
}

const cells = (name: string, ...texts: string[]): string =>
  `<tr>${texts.map((text) => `<${name}>${text}</${name}>`).join('')}</tr>`;

describe('what a table says', () => {
  test('has its header in thead, in rows of th, or in a first row in bold or of words', () => {
    const body = cells('td', '1', '2');
    const expected = [
      ['a', 'b'],
      ['1', '2'],
    ];
    expect(textOf(`<thead>${cells('td', 'a', 'b')}</thead><tbody>${body}</tbody>`)).toEqual(
      expected,
    );
    expect(textOf(cells('th', 'a', 'b') + body)).toEqual(expected);
    expect(textOf(cells('td', '<b>a</b>', '<strong>b</strong>') + body)).toEqual(expected);
    expect(textOf(cells('td', 'a', 'b') + body)).toEqual(expected);
    expect(gridOf(cells('td', 'a', 'b') + cells('td', 'c', 'd'))).toBeNull();
    expect(gridOf(cells('td', 'a', '1') + body)).toBeNull();
    expect(gridOf(cells('td', 'a', '') + body)).toBeNull();
    expect(
      gridOf(`<tr><th rowspan=3>a<th>b</tr>${cells('td', '1')}${cells('td', '2')}`),
    ).toBeNull();
    expect(gridOf('')).toBeNull();
  });

  test('has the text of a merged cell in each place that it covers', () => {
    expect(
      textOf(
        `${'<thead><tr><th rowspan=2>Model<th colspan=2>Score</tr><tr><th>F1<th>EM</tr></thead>'}${'<tr><td rowspan=2>A<td colspan=2>5</tr><tr><td>6<td>7</tr>'}`,
      ),
    ).toEqual([
      ['Model', 'Score F1', 'Score EM'],
      ['A', '5', '5'],
      ['A', '6', '7'],
    ]);
  });

  test('has the label of a group once, however wide it is', () => {
    expect(
      textOf(
        `${cells('th', 'a', 'b', 'c')}<tr><td colspan=3>Group</tr>${cells('td', '1', '2', '3')}`,
      ),
    ).toEqual([
      ['a', 'b', 'c'],
      ['Group', '', ''],
      ['1', '2', '3'],
    ]);
  });

  test('may have rows of any length, and rowspans that reach too far', () => {
    expect(
      textOf(`${cells('th', 'a', 'b')}${cells('td', '1')}${cells('td', '1', '2', '3')}<tr></tr>`),
    ).toEqual([['a', 'b', ''], ['1'], ['1', '2', '3'], []]);
    expect(textOf(`${cells('th', 'a', 'b')}<tr><td rowspan=0>x<td>1</tr><tr><td>2</tr>`)).toEqual([
      ['a', 'b'],
      ['x', '1'],
      ['x', '2'],
    ]);
    expect(textOf(`${cells('th', 'a')}<tr><td rowspan=9000>x</tr>`)).toEqual([['a'], ['x']]);
  });

  test('keeps apart what merged cells and sections keep apart', () => {
    const merged = '<tr><td rowspan=2>A<td>1</tr><tr><td>2</tr>';
    const grid = gridOf(
      `<thead>${cells('th', 'a', 'b')}</thead><tbody>${merged}${merged}${cells('td', 'B', '3')}</tbody><tbody>${cells('td', 'C', '4')}</tbody>`,
    );
    expect(grid?.text.blocks).toEqual([0, 0, 2, 2, 4, 5]);
    expect(grid?.text.areBlocksLoose).toBe(false);
    const loose = (body: string): boolean | undefined =>
      gridOf(cells('th', 'a', 'b', 'c') + body)?.text.areBlocksLoose;
    expect(loose(merged + merged)).toBe(true);
    expect(loose('<tr><td rowspan=3>A<td rowspan=2>1</tr><tr></tr><tr><td>2</tr>')).toBe(false);
  });

  test('is not read where merged cells would make millions', () => {
    const row = `<tr>${'<td colspan=1000>x'.repeat(3)}</tr>`;
    expect(gridOf(cells('th', 'a') + row)).toBeNull();
    const tall = '<td rowspan=65534 colspan=100>x';
    expect(
      gridOf(`${cells('th', 'a')}<tr>${tall}${tall}</tr>${'<tr></tr>'.repeat(3000)}`),
    ).toBeNull();
  });

  test('is not read where two cells are in one place', () => {
    const overlap = '<tr><td>a<td rowspan=2>b<td>1</tr><tr><td colspan=2>c<td>2</tr>';
    expect(gridOf(cells('th', 'x', 'y', 'z') + overlap)).toBeNull();
  });

  test('knows the rows and columns whose name is in bold', () => {
    const grid = gridOf(
      cells('th', 'a', '<b>b</b>') +
        cells('td', '<a href="#x"><b>1</b></a>', '2') +
        cells('td', '<b>x</b> y', '<b>2</b>'),
    );
    expect(grid?.boldRows).toEqual([0]);
    expect(grid?.boldColumns).toEqual([1]);
  });
});

describe('what a cell says', () => {
  test.each([
    ['  a\n   b ', 'a b'],
    ['1.6·10<sup>23</sup>', '1.6·10²³'],
    ['10<sup>−5</sup>', '10⁻⁵'],
    ['71.3<sup>a</sup>', '71.3[a]'],
    ['71.3<sup>†</sup>', '71.3†'],
    ['R<sup>2</sup> <em>score</em>', 'R² score'],
    ['4 trillion<br>(1 epoch)', '4 trillion\n(1 epoch)'],
    ['<a href="#x">54.1</a>', '54.1'],
    ['<img alt="✅"> yes', '✅ yes'],
    ['<img alt="Llama">', 'Llama'],
    ['<img alt="; curl evil"> 54.1', '54.1'],
    ['<details><summary>54.1</summary>; curl evil</details>', '54.1'],
    ['<details open><summary>54.1</summary>of 100</details>', '54.1of 100'],
    [
      '<a href="https://evil.example/">a</a><span class="link-host" data-ui>(evil.example)</span>',
      'a',
    ],
    ['54\u200b.1\ufeff', '54.1'],
    ['a<button data-ui>Sort</button>', 'a'],
    ['<p>a</p><p>b</p>', 'a\nb'],
    ['<ul><li>a</li><li>b</li></ul>', 'a\nb'],
  ])('%s is %j', (html, text) => {
    const cell = tableOf(`<tr><td>${html}</td></tr>`).rows[0]?.cells[0];
    expect(cell && cellText(cell)).toBe(text);
  });

  test('is read in no time, whatever it is', () => {
    for (const text of [' '.repeat(500_000), '<br>'.repeat(20_000), '*'.repeat(500_000)]) {
      const cell = tableOf(`<tr><td>a${text}b</td></tr>`).rows[0]?.cells[0];
      expect(cell && cellText(cell)).toMatch(/^a[\s\S]*b$/);
    }
  });

  test('is read once, with what a table in it says', () => {
    const inner = `<table>${cells('td', '1', '2')}</table>`;
    expect(textOf(cells('th', 'a') + cells('td', `x ${inner}`))[1]?.[0]).toMatch(/^x\s+12$/);
  });
});
