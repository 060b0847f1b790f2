import { describe, expect, test } from 'vitest';
import { changed, kindsOf } from './changed.ts';

const card = (under: string, text: string): string =>
  `# Tiny\n\nTiny is a small model.\n\n## ${under}\n\n${text}\n\n## Usage\n\nLoad it.\n`;

describe('a limit that is gone', () => {
  test.each([
    ['a sentence', 'Limitations', 'It is weak at math. It knows no French.', 'It is weak at math.'],
    ['an item', 'Limitations', '- weak at math\n- no French', '- weak at math'],
    ['by what it says', 'Notes', 'Load it. It is not recommended for law.', 'Load it.'],
    ['in a note of HTML', 'Notes', 'A.\n\n<div>It must not diagnose.</div>', 'A.'],
    [
      'announced before a list',
      'Notes',
      'Do not use it for:\n\n- law\n- medicine',
      'Do not use it for:\n\n- law',
    ],
    [
      'a placeholder in its place',
      'Limitations',
      'It is weak at math.',
      '[More information needed]',
    ],
    ['what was ruled out is not', 'Uses', 'It is not suitable for law.', 'It is suitable for law.'],
    ['Chinese', '局限性', '模型可能产生错误。模型不支持法语。', '模型可能产生错误。'],
    ['Japanese', '制限', '数学が苦手です。フランス語には対応していません。', '数学が苦手です。'],
    ['Korean', '한계', '수학에 약합니다. 프랑스어를 지원하지 않습니다.', '수학에 약합니다.'],
    [
      'German',
      'Hinweise',
      'Es ist klein. Es darf nicht zur Diagnose verwendet werden.',
      'Es ist klein.',
    ],
    ['Russian', 'Ограничения', 'Слабо считает. Не знает французского.', 'Слабо считает.'],
    [
      'Arabic',
      'القيود',
      'النموذج ضعيف في الرياضيات. لا يدعم الفرنسية.',
      'النموذج ضعيف في الرياضيات.',
    ],
  ])('%s', (_, under, old, now) => {
    const [first, ...others] = changed(card(under, old), card(under, now));
    expect(first).toMatchObject({ kind: 'limitation-removed', line: null });
    expect(first?.withLine).toBeGreaterThan(5);
    expect(others.filter(({ kind }) => kind !== 'reworded')).toEqual([]);
  });

  test('a whole section is one change, at its heading', () => {
    const old = card('Limitations', '- weak at math\n- no French\n\nIt may be wrong.');
    const now = old.replace(/## Limitations[\s\S]*?(?=## Usage)/, '');
    expect(changed(old, now)).toEqual([{ kind: 'limitation-removed', line: null, withLine: 5 }]);
  });
});

describe('a limit that is weaker', () => {
  test.each([
    ['It must not be used for law.', 'It should not be used for law.'],
    ['It should not be used for law.', 'It is not recommended for law.'],
    ['It produces false statements.', 'It may produce false statements.'],
    ['It often invents sources.', 'It sometimes invents sources.'],
    ['Never use it for medical advice.', 'Never use it for medical advice without review.'],
    ['It fails on code, math and law.', 'It fails on code and math.'],
    [
      'Es darf nicht für Diagnosen verwendet werden.',
      'Es sollte nicht für Diagnosen verwendet werden.',
    ],
    ['Il ne doit pas servir au diagnostic.', 'Il ne devrait pas servir au diagnostic.'],
    ['模型会产生错误的信息。', '模型可能会产生错误的信息。'],
    ['誤った情報を生成します。', 'まれに誤った情報を生成することがあります。'],
    ['Модель выдаёт ошибочные ответы.', 'Модель иногда выдаёт ошибочные ответы.'],
    ['Produce respuestas incorrectas.', 'A veces produce respuestas incorrectas.'],
  ])('%s → %s', (old, now) => {
    expect(changed(card('Limitations', old), card('Limitations', now))).toEqual([
      { kind: 'limitation-weakened', line: 7, withLine: 7 },
    ]);
  });

  test.each([
    ['stronger', 'It should not be used for law.', 'It must not be used for law.'],
    ['more than a ban', 'Do not use it for law.', 'Do not ever use it for law.'],
    ['a ban of another kind', 'Never use it for law.', 'In no case use it for law.'],
    [
      'a ban in German',
      'Nutzen Sie es niemals für Diagnosen.',
      'Nutzen Sie es auf gar keinen Fall für Diagnosen.',
    ],
    [
      'a ban in Spanish',
      'No debe usarse para diagnósticos.',
      'No se debe usar para diagnósticos bajo ninguna circunstancia.',
    ],
    [
      'a ban in French',
      'Il ne doit jamais servir au diagnostic.',
      'Il ne doit servir au diagnostic sous aucun prétexte.',
    ],
    [
      'a ban in Russian',
      'Никогда не используйте её для диагнозов.',
      'Ни при каких обстоятельствах не используйте её для диагнозов.',
    ],
    ['the same force', 'It may produce false statements.', 'It might produce false statements.'],
    ['other words', 'The model may produce false facts.', 'Outputs can contain false facts.'],
    ['a longer list', 'It fails on code and math.', 'It fails on code, math and law.'],
  ])('is not: %s', (_, old, now) => {
    const kinds = kindsOf(card('Limitations', old), card('Limitations', now));
    expect(kinds).toEqual(['reworded']);
  });
});

describe('a limit in a notice', () => {
  const text = 'The model translates text.\n\n';
  const notice = (kind: string): string => `> [!${kind}]\n> Do not use it for law.\n\n`;
  const gone = [{ kind: 'limitation-removed', line: null, withLine: 8 }];

  test.each([
    ['behind a text', text],
    ['at the beginning of a section', '## Use\n\n'],
  ])('is gone with its mark, which is no change of its own: %s', (_, before) => {
    const old = `# T\n\nIt is a model.\n\n${before}${notice('WARNING')}The end.\n`;
    expect(changed(old, old.replace(notice('WARNING'), ''))).toEqual(gone);
    expect(kindsOf(old, old.replace('WARNING', 'NOTE'))).toEqual(['formatting']);
  });
});

describe('a limit in another verb of the same force is only reworded', () => {
  const pairs = [
    ['It must not be used for law.', 'It cannot be used for law.'],
    ['It must not be used for law.', 'It may not be used for law.'],
    ['模型不得用于法律建议。', '模型不可用于法律建议。'],
    ['模型不得用于法律建议。', '严禁将模型用于法律建议。'],
    [
      'Es darf nicht für Diagnosen eingesetzt werden.',
      'Es kann nicht für Diagnosen eingesetzt werden.',
    ],
    [
      'Il ne doit pas être utilisé pour le diagnostic.',
      'Il ne peut pas être utilisé pour le diagnostic.',
    ],
    ['No debe usarse para diagnósticos.', 'No puede usarse para diagnósticos.'],
    ['Não deve ser usado para diagnósticos.', 'Não pode ser usado para diagnósticos.'],
    ['Его нельзя использовать для диагнозов.', 'Он не может использоваться для диагнозов.'],
  ] as const;
  test.each(pairs)('%s → %s', (old, now) => {
    expect(kindsOf(card('Limitations', old), card('Limitations', now))).toEqual(['reworded']);
    expect(kindsOf(card('Notes', old), card('Notes', now))).toEqual(['reworded']);
  });

  test.each([
    ['It was not tested on French.', 'It was hardly tested on French.'],
    ['It must not be used for law.', 'It should rarely be used for law.'],
    ['Es wurde nicht auf Französisch getestet.', 'Es wurde kaum auf Französisch getestet.'],
    ['Não deve ser usado para diagnósticos.', 'Não deveria ser usado para diagnósticos.'],
  ])('near miss, which is weaker: %s → %s', (old, now) => {
    expect(changed(card('Limitations', old), card('Limitations', now))).toEqual([
      { kind: 'limitation-weakened', line: 7, withLine: 7 },
    ]);
  });
});

describe('a limit that has come', () => {
  test.each([
    ['a sentence', 'Limitations', 'It is weak at math.', 'It is weak at math. It knows no French.'],
    ['anywhere', 'Notes', 'Load it.', 'Load it.\n\nIt should not be used for law.'],
  ])('%s', (_, under, old, now) => {
    const [first] = changed(card(under, old), card(under, now));
    expect(first).toMatchObject({ kind: 'limitation-added', withLine: null });
  });

  test('a new section of uses that are out of scope is one change', () => {
    const now = card('Out-of-scope use', '- law\n- medicine');
    const old = now.replace(/## Out[\s\S]*?(?=## Usage)/, '');
    expect(changed(old, now)).toEqual([{ kind: 'limitation-added', line: 5, withLine: null }]);
  });
});

describe('no limit is gone', () => {
  const said = 'It may invent facts. It is weak at long sums, and it knows only English.';
  test.each([
    ['as a list', '- It may invent facts.\n- It is weak at long sums, and it knows only English.'],
    [
      'in another order',
      'It is weak at long sums, and it knows only English. It may invent facts.',
    ],
    ['wrapped', said.replace(', and', ',\nand')],
    ['in bold', `**${said}**`],
    ['in one sentence', 'It may invent facts, is weak at long sums, and it knows only English.'],
  ])('%s', (_, now) => {
    const kinds = kindsOf(card('Limitations', said), card('Limitations', now));
    expect(kinds.filter((kind) => !/^(?:formatting|reworded)$/.test(kind))).toEqual([]);
  });

  test('under a heading of another name', () => {
    expect(kindsOf(card('Limitations', said), card('Known issues', said))).toEqual([
      'section-renamed',
    ]);
  });

  test('in another section', () => {
    const old = card('Limitations', said);
    const now = old.replace(`${said}\n`, '').replace('Load it.', `Load it.\n\n${said}`);
    expect(kindsOf(old, now).filter((kind) => /limitation|removed/.test(kind))).toEqual([]);
  });
});
