import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { readCitations } from '../../../src/card/citations/read-citations.ts';

function referenceOf(bibtex: string): string | null | undefined {
  return readCitations(bibtex)[0]?.reference;
}

/** What the authors of an entry are called in its reference. */
function authorsOf(authors: string): string | undefined {
  return referenceOf(`@misc{k, title={T}, author={${authors}}}`)?.split(' (n.d.)')[0];
}

describe('a reference', () => {
  const cases: readonly (readonly [bibtex: string, reference: string])[] = [
    [
      '@misc{k, title={2 OLMo 2 Furious}, author={Pete Walsh and Luca Soldaini}, year={2024}, eprint={2501.00656}, archivePrefix={arXiv}}',
      'Walsh, P., & Soldaini, L. (2024). 2 OLMo 2 Furious. arXiv:2501.00656. https://arxiv.org/abs/2501.00656',
    ],
    [
      '@article{k, title="A {GPU} study", author="Kim, Jo", journal={JMLR}, volume=3, number=2, pages={1--10}, year=2020, doi={https://doi.org/10.1000/a_b}}',
      'Kim, J. (2020). A GPU study. JMLR, 3(2), 1–10. https://doi.org/10.1000/a_b',
    ],
    [
      '@inproceedings{k, title={Why?}, author={A B}, booktitle={ACL}, pages={5-6}, publisher={ACL Press}, year=2021}',
      'B, A. (2021). Why? In ACL (pp. 5–6). ACL Press.',
    ],
    [
      '@article{k, title={T}, author={A B}, journal={arXiv preprint arXiv:2402.05672}, year=2024}',
      'B, A. (2024). T. arXiv:2402.05672. https://arxiv.org/abs/2402.05672',
    ],
    [
      '@article{k, title={T}, author={A B}, journal={CoRR}, volume={abs/1810.04805}, year=2018}',
      'B, A. (2018). T. arXiv:1810.04805. https://arxiv.org/abs/1810.04805',
    ],
    [
      '@phdthesis{k, title={T}, author={A B}, school={MIT}, year=2018}',
      'B, A. (2018). T [Doctoral dissertation, MIT].',
    ],
    [
      '@online{k, title={T}, organization={Open Lab}, date={2023-04-01}, howpublished={\\url{https://a.b/c\\_d}}}',
      'Open Lab. (2023). T. https://a.b/c_d',
    ],
    [
      '@software{k, title={Tool}, author={{Open Lab}}, version={1.2}, url={https://a.b/x--y}}',
      'Open Lab. (n.d.). Tool (Version 1.2). https://a.b/x--y',
    ],
    ['@book{k, title={T}, editor={A B and C D}, year=2000}', 'B, A., & D, C. (Eds.). (2000). T.'],
    ['@misc{k, title={T}, year=2000}', 'T. (2000).'],
    ['@arxiv{k, title={An own type}, author={A B}}', 'B, A. (n.d.). An own type.'],
    ['@ARTICLE ( k , TITLE = "In parentheses", YEAR = 2000 )', 'In parentheses. (2000).'],
  ];
  test.each(cases)('of %s', (bibtex, reference) => {
    expect(referenceOf(bibtex)).toBe(reference);
  });

  test('has values that are joined, and strings that the block defines', () => {
    const text =
      '@string{ian = "Brown, Ian"}\n@misc{k, author = ian # " and " # {Woods, Jane}, title = "T" # {U}, year = 1990}';
    expect(referenceOf(text)).toBe('Brown, I., & Woods, J. (1990). TU.');
  });

  test('has the first nineteen of many authors, and the last', () => {
    const many = Array.from({ length: 30 }, (_, index) => `A B${index}`).join(' and ');
    expect(authorsOf(many)).toMatch(/^B0, A\., .*B18, A\., … B29, A\.$/);
  });
});

describe('an author', () => {
  const cases: readonly (readonly [written: string, shown: string])[] = [
    ['Ludwig van Beethoven', 'van Beethoven, L.'],
    ["de la Vall{\\'e}e Poussin, Charles Louis", 'de la Vallée Poussin, C. L.'],
    ['King, Jr., Martin Luther', 'King, M. L., Jr.'],
    ['M{\\"u}ller, Karl and others', 'Müller, K., et al.'],
    ['{\\v{C}}apek, Karel', 'Čapek, K.'],
    ["Fr{\\'{e}}d{\\'{e}}ric {\\O}stby", 'Østby, F.'],
    ['Ming{-}Wei Chang', 'Chang, M.-W.'],
    ["Martin d'Hoffschmidt", "d'Hoffschmidt, M."],
    ['{Barnes and Noble}', 'Barnes and Noble.'],
    ['Gemma Team and Anna Kim', 'Gemma Team, & Kim, A.'],
    ['DeepSeek-AI', 'DeepSeek-AI.'],
    ['王, 伟', '王, 伟.'],
    ['Sandy Anders', 'Anders, S.'],
    ['Ho{\\`a}ng Th{\\d u}y', 'Thụy, H.'],
    ['\\L{}ukasz Kaiser', 'Kaiser, Ł.'],
  ];
  test.each(cases)('%s is %s', (written, shown) => {
    expect(authorsOf(written)).toBe(shown);
  });
});

test.each([
  ['{\\"A}pfel \\& \\emph{Birnen}', 'Äpfel & Birnen'],
  ['100\\% of $\\alpha$--$\\beta$', '100% of α–β'],
  ["``Quoted'' and~tied", '“Quoted” and tied'],
  ['{{Whole}} in {B}races', 'Whole in Braces'],
  ['Stra{\\ss}e \\LaTeX', 'Straße LaTeX'],
  ['\\href{https://a.b}{Linked} {\\bf bold}', 'Linked bold'],
  ['Chinese 中文 and e-mail a@b.c', 'Chinese 中文 and e-mail a@b.c'],
])('the title %s says %s', (latex, text) => {
  expect(referenceOf(`@misc{k, title={${latex}}}`)).toBe(`${text}. (n.d.).`);
});

describe('an entry with a fault', () => {
  test.each([
    ['@misc{k, title={b} year=2020}', 1, 'a comma is missing behind the field title'],
    ['@misc{k,\n title={b},\n year=}', 3, 'the field year has no value'],
    ['@misc{title={x}, author={A B}}', 1, 'it has no key'],
    ['@misc{k,\n title={b {c},\n year=2020}', 3, 'its closing brace is missing'],
    ['@misc{k,\n title="b,\n year=2020}', 2, 'the value of title is not closed'],
    ['@misc{k,\n title={b},\n', 2, 'its closing brace is missing'],
    ['@misc{k}', 1, 'it has no fields'],
    ['@misc{k, ... }', 1, '“... }” is no field'],
  ])('%j says what is wrong, and is copied as it is written', (text, line, message) => {
    const [citation, ...more] = readCitations(text);
    expect(more).toEqual([]);
    expect(citation).toMatchObject({ fault: { line, message }, reference: null, cff: null });
    expect(citation?.bibtex).toBe(text.trimEnd());
  });

  test('spoils no other one', () => {
    const text =
      '@misc{a, title={b\n\n@misc{c, title={d}}\n@misc{e, title={f}} @misc{g, title={h}}';
    const found = readCitations(text).map(({ key, fault }) => [key, fault === null]);
    expect(found).toEqual([
      ['a', false],
      ['c', true],
      ['e', true],
      ['g', true],
    ]);
  });
});

test.each([
  '@media print { a { color: red } }',
  '@dataclass(frozen=True)',
  '@app.route("/")\ndef x():',
  'someone@misc.com { x }',
  '@comment{@misc{x, title={y}}',
  '`@misc{` begins an entry',
  '@preamble{"\\newcommand"}',
  '\\@article{x}',
  '@include grid{a: b}',
])('%s is no entry', (text) => {
  expect(readCitations(text).filter(({ key }) => key !== 'x')).toEqual([]);
});

describe('a CITATION.cff', () => {
  test('names authors, work and places', () => {
    const text =
      '@inproceedings{k, title={A: "b"}, author={van der Berg, Jr., Anna and {Open Lab} and others}, year=2020, month=dec, booktitle={ACL}, doi={10.1000/x}, eprint={2501.00656}, archiveprefix={arXiv}}';
    expect(load(readCitations(text)[0]?.cff ?? '')).toEqual({
      'cff-version': '1.2.0',
      message: 'If you use this work, please cite it as below.',
      title: 'A: "b"',
      authors: expect.arrayContaining([{ name: 'Open Lab' }, { name: 'others' }]),
      'preferred-citation': {
        type: 'conference-paper',
        title: 'A: "b"',
        authors: [
          {
            'family-names': 'Berg',
            'given-names': 'Anna',
            'name-particle': 'van der',
            'name-suffix': 'Jr.',
          },
          { name: 'Open Lab' },
          { name: 'others' },
        ],
        year: 2020,
        month: 12,
        'collection-title': 'ACL',
        'collection-type': 'proceedings',
        doi: '10.1000/x',
        url: 'https://doi.org/10.1000/x',
        identifiers: [{ type: 'other', value: 'arXiv:2501.00656' }],
      },
    });
  });

  test('is not made of an entry that names nobody', () => {
    expect(readCitations('@misc{k, title={T}}')[0]).toMatchObject({ fault: null, cff: null });
  });
});

test('hostile entries are read', () => {
  const many = (text: string): string => text.repeat(20_000);
  for (const text of [
    `@misc{a,${many('f={x},')}}`,
    `@misc{a,title=${many('{')}${many('}')}}`,
    many('@misc{a,title="'),
    many('@misc{a,title={x}} '),
    `@misc{a${many('     ')}b`,
    `@misc{a,title={x},eprint={${many('a-')}}}`,
    `@misc{a,title={x},author={${many('a and ')}}}`,
    `@misc{a,title={${many("\\'  ")}}}`,
  ]) {
    expect(readCitations(text).length).toBeGreaterThan(0);
  }
});
