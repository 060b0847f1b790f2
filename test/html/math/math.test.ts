import temml from 'temml';
import { describe, expect, it } from 'vitest';
import { estimateElements } from '../../../src/html/math/formula-size.ts';
import { type FormulaResult, renderFormulas } from '../../../src/html/math/math.ts';
import { MATHML_ATTRIBUTES, MATHML_TAGS } from '../../../src/html/math/math-allow-list.ts';

const BUDGET = 1000;

/** A clock that stands: what a machine has to do besides decides nothing here. */
const STILL = (): number => 0;

/** A clock that goes on by 1 ms each time that it is read, which is at every token. */
function tickingClock(): () => number {
  let time = 0;
  return () => time++;
}

function render(
  sources: readonly string[],
  display = true,
  clock = STILL,
): readonly FormulaResult[] {
  const formulas = sources.map((source) => ({ source, display }));
  return renderFormulas(temml, formulas, BUDGET, clock);
}

function mathml(source: string, display = true): string {
  const [result] = render([source], display);
  return result !== undefined && 'mathml' in result ? result.mathml : `failed: ${failure(source)}`;
}

function failure(source: string, clock = STILL): string | undefined {
  const result = render([source], true, clock).at(-1);
  return result !== undefined && 'failed' in result ? result.failed : undefined;
}

function countElements(markup: string): number {
  return markup.match(/<[a-z]/g)?.length ?? 0;
}

/** One of each kind of thing that Temml writes. */
const EVERYTHING = [
  '\\mathrm{softmax}\\left(\\frac{QK^T}{\\sqrt[3]{d_k}}\\right)V_i^2',
  '\\hat x\\vec v\\widehat{abc}\\widetilde{abc}\\overline{a}\\underbrace{a}_b\\overbrace{b}^a',
  '\\mathcal{L}=\\sum_{i=1}^N\\log p(x_i),\\quad \\mathbb{E}[x]\\!\\mathscr{F}\\mathbf{1}\\mathit{2}',
  '\\begin{align}a&=b\\label{x}\\\\c&=d\\end{align}',
  'x=1\\tag{*}',
  '\\prescript{}{b}X\\sideset{_a^b}{_c^d}\\prod',
  '\\mathllap{x}\\mathrlap{x}\\mathclap{x}\\smash{x}\\phantom{x}\\raisebox{1em}{x}\\rule{1em}{1em}',
  '\\cancel{x}\\bcancel{x}\\xcancel{x}\\cancelto{0}{x}\\sout{x}\\boxed{x}\\fbox{x}\\textcircled{x}',
  '\\longdiv{x}\\phase{x}\\angl{n}\\reflectbox{x}\\colorbox{red}{x}\\fcolorbox{red}{#fff}{x}\\color{red}x',
  '\\begin{array}{l|c:r}\\hline a&b&c\\\\\\hline\\end{array}\\begin{cases}x&y\\end{cases}',
  '\\begin{CD}A@>a>>B\\\\@VbVV @AAcA\\\\C@=D\\end{CD}\\xrightarrow{a}\\equilibriumRight{a}',
  '\\ce{CO2 + C ->[a][b] 2 CO}\\ce{A\\bond{~}B <=> C v}\\pu{123 kJ/mol}',
  '\\bra{a}\\dv{x}{y}\\pdv{f}{x}\\grad f\\R\\isin\\Complex',
  "f''\\Huge a\\tiny b\\verb|a|\\text{a $b$ c}\\sfrac{1}{2}\\not=\\big(\\bigg)\\limsup\\operatorname{a}",
];

describe('renderFormulas(temml, formulas, budget)', () => {
  it('makes MathML of a formula, on a line of its own or within one', () => {
    expect(mathml('\\frac{a}{b}')).toContain('<mfrac><mi>a</mi><mi>b</mi></mfrac>');
    expect(mathml('a', true)).toMatch(/^<math display="block"/);
    expect(mathml('a', false)).toBe('<math><mi>a</mi></math>');
  });

  it('writes no elements but those of the allow-list', () => {
    const names = EVERYTHING.flatMap((source) =>
      [...mathml(source).matchAll(/<\/?([^\s>]+)/g)].map((match) => match[1]),
    );
    expect(names.length).toBeGreaterThan(500);
    expect([...new Set(names)].filter((name) => !MATHML_TAGS.has(name ?? ''))).toEqual([]);
  });

  it('writes no attributes but those of the allow-list, and those that the sanitiser reads or drops', () => {
    const names = EVERYTHING.flatMap((source) =>
      [...mathml(source).matchAll(/ ([a-z-]+)="/g)].map((match) => match[1]),
    );
    const others = [...new Set(names)].filter((name) => !MATHML_ATTRIBUTES.has(name ?? ''));
    expect(others.sort()).toEqual(['id', 'mathbackground', 'style']);
  });

  it('gives every class the prefix by which the sanitiser knows it', () => {
    const classes = EVERYTHING.flatMap((source) =>
      [...mathml(source).matchAll(/class="([^"]*)"/g)].flatMap((match) => match[1]?.split(' ')),
    );
    expect(classes).toContain('tml-upstrike');
    expect(classes).toContain('tml-hat-iii');
    expect(classes.filter((name) => !/^tml-[a-z-]{1,30}$/.test(name ?? ''))).toEqual([]);
  });

  it('turns styles that the page does not allow into classes', () => {
    expect(mathml('a\\!b')).toContain('<mrow class="tml-back-thin"></mrow>');
    expect(mathml('\\hat x')).toContain('tml-full-size');
    expect(mathml('\\reflectbox{x}')).toContain('tml-mirrored');
    expect(EVERYTHING.map((source) => mathml(source)).join('')).not.toMatch(
      /margin-left|position|transform|math-depth/,
    );
  });

  it('keeps every place of an element with scripts before it', () => {
    expect(mathml('\\prescript{}{b}X')).toContain('<mprescripts></mprescripts><mrow></mrow>');
  });

  it('numbers the equations of a card in their order', () => {
    const results = render([
      '\\begin{align}a\\\\b\\end{align}',
      'x',
      '\\begin{equation}c\\end{equation}',
    ]);
    const numbers = [...JSON.stringify(results).matchAll(/\((\d)\)/g)].map((match) => match[1]);
    expect(numbers).toEqual(['1', '2', '3']);
  });

  it('lets a definition reach later formulas of the card, and no other card', () => {
    const [first, second] = render(['\\gdef\\half{\\frac12}\\half', '\\half']);
    expect(second).toEqual(first);
    expect(failure('\\half')).toBe('unsupported function name: \\half.');
  });

  it.each([
    ['\\R', '\\mathbb{R}'],
    ['x \\isin \\Complex', 'x \\in \\mathbb{C}'],
    ['\\Reals \\plusmn \\infin', '\\mathbb{R} \\pm \\infty'],
    ['\\alef \\harr \\empty', '\\aleph \\leftrightarrow \\emptyset'],
    ['A \\sube B', 'A \\subseteq B'],
  ])('knows the names of texvc: %s is %s', (source, same) => {
    expect(mathml(source)).toBe(mathml(same));
  });

  it.each([
    ['\\red{x}', '\\textcolor{#df0030}{x}'],
    ['\\kaBlue{x} \\grayA y', '\\textcolor{#314453}{x} \\textcolor{#f6f7f7}{y}'],
    ['a \\simcolon b', 'a \\sim\\vcentcolon b'],
    ['a \\cr b', 'a \\\\ b'],
    ['\\text{\\textcopyright}', '\\text{\\text{©}}'],
  ])('knows the commands of KaTeX, as the Hub does: %s is %s', (source, same) => {
    expect(mathml(source)).toBe(mathml(same));
  });

  it.each([
    ['\\href{javascript:alert(1)}{a+b}', 'a+b'],
    ['\\href{https://example.com/a%20b#c_d}{x^2}_i', '{x^2}_i'],
    ['a\\\\\\href{x}{b}', 'a\\\\{b}'],
  ])('makes no link: %s is %s', (source, same) => {
    expect(mathml(source)).toBe(mathml(same));
    expect(mathml(source)).not.toMatch(/href|javascript/);
  });

  it.each([
    [
      '\\url{https://example.com/a_b%20~c?d=\\{1\\}&e#f^g}',
      'https://example.com/a_b%20~c?d={1}&amp;e#f^g',
    ],
    ['\\url{javascript:alert(1)}', 'javascript:alert(1)'],
  ])('says the address of %s, and makes no link of it', (source, text) => {
    expect(mathml(source).replace(/<[^>]*>/g, '')).toBe(text);
  });

  it('knows the notation of chemistry', () => {
    expect(mathml('\\ce{H2O}')).toContain('<mn>2</mn>');
    expect(mathml('\\pu{123 kJ/mol}')).toContain('kJ');
  });

  it('does not carry a tag over to the next formula', () => {
    const [, second] = render(['a\\tag{7}', 'b']);
    expect(JSON.stringify(second)).not.toContain('7');
  });
});

describe('a formula that cannot be shown', () => {
  it.each([
    ['an unknown command', '\\foo', 'unsupported function name: \\foo.'],
    ['a missing brace', '\\frac{a', "unexpected end of input in a macro argument, expected '}'."],
    ['a brace too many', 'a}', "expected 'EOF', got '}'."],
    ['an unknown bond of chemistry', '\\ce{A\\bond{foo}B}', 'it cannot be read.'],
    ['a reference', 'x \\ref{a}', 'it uses a command that the viewer does not show.'],
    ['only a reference', '\\ref{a}', 'it uses a command that the viewer does not show.'],
  ])('says why: %s', (_, source, reason) => {
    expect(failure(source)).toMatch(reason);
  });

  it.each([
    '\\includegraphics{https://example.com/a.png}',
    '\\class{shell}{a}',
    '\\id{shell}{a}',
    '\\style{position:fixed}{a}',
    '\\data{a=b}{a}',
  ])('has no way to an address, an image, a class or a style: %s', (source) => {
    expect(failure(source)).toMatch(/is not trusted|unsupported function/);
  });

  it('leaves the other formulas alone', () => {
    const results = render(['a', '\\foo', '{'.repeat(1999), 'b']);
    expect(results.map((result) => 'mathml' in result)).toEqual([true, false, false, true]);
  });

  it('is one of more than 500, or longer than 2,000 characters', () => {
    const results = render(Array.from({ length: 502 }, () => 'a'));
    expect(results.map((result) => 'mathml' in result).lastIndexOf(true)).toBe(499);
    expect(failure('a'.repeat(2000))).toBeUndefined();
    expect(failure('a'.repeat(2001))).toBe('it is longer than 2,000 characters.');
  });

  it('comes after the time for formulas is spent', () => {
    let time = 0;
    const slow = {
      ...temml,
      renderToString: (source: string, options: Parameters<typeof temml.renderToString>[1]) => {
        time += 600;
        return temml.renderToString(source, options);
      },
    };
    const formulas = ['a', 'b', 'c'].map((source) => ({ source, display: false }));
    const results = renderFormulas(slow, formulas, 1000, () => time);
    expect(results[1]).toHaveProperty('mathml');
    expect(results[2]).toEqual({
      failed: 'the formulas of this card take too long.',
      ofViewer: true,
    });
  });
});

describe('a hostile formula', () => {
  it.each([
    '\\mathllap{x}',
    '\\llap{x}',
    '\\mathrlap{x}',
    '\\mathclap{x}',
    '\\smash{x}',
    '\\smash{\\colorbox{red}{x}}',
  ])('lays nothing over what is around it: %s', (source) => {
    const markup = mathml(source).replace(/<mpadded[^<>]*><mphantom>/g, '');
    expect(markup).not.toMatch(/(?:width|height|depth|lspace)="(?:0|-)|position|tml-lap/);
  });

  it.each([
    'a\\!\\colorbox{red}{b}',
    '\\raise1em{\\colorbox{red}{b}}',
    'a\\hspace{-1em}\\rule{1em}{1em}',
  ])('has no background that could be moved over something: %s', (source) => {
    expect(mathml(source)).not.toContain('mathbackground');
    expect(mathml('a\\colorbox{red}{b}')).toContain('mathbackground');
  });

  it('goes back by one em and a half in all', () => {
    expect(mathml(`a${'\\!'.repeat(40)}b`).match(/tml-back-thin/g)).toHaveLength(9);
    expect(mathml('\\LaTeX').match(/tml-back/g)?.length).toBeGreaterThan(2);
    expect(mathml('a\\vphantom{b}')).toContain('width="0.1px"');
  });

  it('raises what is raised already no further, and what follows again', () => {
    const offsets = [
      ...mathml('\\raise1em{a\\raise1em{b}\\lower1em{c}}\\raise.4em{d\\lower.4em{e}}').matchAll(
        /voffset="([^"]*)em"/g,
      ),
    ].map(([, offset]) => Number(offset));
    expect(offsets.map((offset) => Math.round(offset * 10) / 10)).toEqual([0.6, 0, 0, 0.4, -0.2]);
  });

  it('moves nothing further than 50 em', () => {
    const markup = mathml(
      'a\\kern{-100000em}b\\kern{100000em}c\\hspace{-99999pt}\\rule{100000em}{99999in}\\raisebox{-100000em}{x}\\raisebox{9999cm}{x}\\\\[99999em]y',
    );
    expect(markup).toContain('voffset="-0.6em"');
    const attributes = markup.replace(/style="[^"]*"/g, '');
    const lengths = [...attributes.matchAll(/="([+-]?[\d.]+)em"/g)].map((match) =>
      Number(match[1]),
    );
    expect(lengths).toHaveLength(4);
    expect(lengths.filter((length) => Math.abs(length) > 50)).toEqual([]);
    expect(attributes).not.toMatch(/\d{4}(?:\.\d+)?(?:pt|px|in|cm|mm|ex)"/);
  });

  it.each([
    // Whether the stack or the missing braces end it depends on the engine.
    ['deep braces', '{'.repeat(1999), /^it is nested too deeply\.$|^expected '}'/],
    ['deep scripts', `${'x^{'.repeat(400)}x${'}'.repeat(400)}`, 'it is nested too deeply.'],
    ['an accent upon an accent', `a${'\u0301'.repeat(1990)}`, 'it is nested too deeply.'],
    [
      'content that is copied',
      `${'\\cancelto{}{'.repeat(20)}x${'}'.repeat(20)}`,
      'it is too large.',
    ],
    [
      'content that overlaps',
      `${'\\mathllap{'.repeat(150)}x${'}'.repeat(150)}`,
      'it is too large.',
    ],
    [
      'rows that are filled up',
      `\\begin{matrix}${'&'.repeat(980)}${'\\\\'.repeat(490)}\\end{matrix}`,
      'it is too large.',
    ],
    ['a macro within itself', '\\def\\a{x\\a}\\a', 'its macros do not come to an end.'],
    [
      'macros within macros',
      '\\def\\a{xxxxx}\\def\\b{\\a\\a\\a\\a\\a\\a\\a\\a}\\def\\c{\\b\\b\\b\\b\\b\\b\\b\\b}\\def\\d{\\c\\c\\c\\c\\c\\c\\c\\c}\\d\\d\\d\\d\\d',
      'its macros do not come to an end.',
    ],
    [
      'an argument that doubles',
      '\\def\\a#1{\\a{#1#1}}\\a{xxxxxxxxxx}',
      'it is nested too deeply.',
    ],
  ])('is refused: %s', (_, source, reason) => {
    expect(failure(source)).toMatch(reason);
  });

  it('may be nothing but braces', () => {
    // How deep the parser gets depends on the size of the stack.
    expect(failure('{'.repeat(1999))).toMatch(/nested too deeply|expected '}'/);
  });

  it.each([
    ['long macros', `\\def\\a{${'x'.repeat(900)}}${'\\a'.repeat(490)}`],
    ['chemistry in macros', `\\def\\a{\\ce{${'H2O + '.repeat(200)}}}${'\\a'.repeat(300)}`],
  ])('is stopped while it is read: %s', (_, source) => {
    expect(failure(source, tickingClock())).toBe('it takes too long.');
  });

  it('may be long and flat', () => {
    expect(countElements(mathml('x+'.repeat(1000)))).toBe(2002);
  });
});

describe('estimateElements(tree, limit)', () => {
  it('is at least a fifth of what Temml makes', () => {
    const rows = `\\begin{matrix}${'a&'.repeat(99)}\\\\b\\end{matrix}`;
    for (const source of [...EVERYTHING, 'x+'.repeat(500), rows]) {
      const options = { displayMode: true, macros: {} };
      const estimate = estimateElements(temml.__parse(source, options), 1_000_000);
      const made = countElements(temml.renderToString(source, options));
      expect(estimate, source).toBeGreaterThan(made / 5);
    }
  });

  it('stops soon after the limit', () => {
    const part = { type: 'mathord' };
    const tree = Array.from({ length: 1000 }, () => part);
    expect(estimateElements(tree, 10)).toBeLessThan(20);
    expect(estimateElements(tree, 2000)).toBe(1001);
  });
});
