import { describe, expect, test } from 'vitest';
import { checkCard, fixCard } from '../../../src/html/jobs/check-card.ts';
import { fixed, found, lines } from './rule-findings.ts';

const SECTIONS = '## Uses\n\nIt talks with people about the sea and the ships.\n';

describe('code that another fence ends', () => {
  const swallowing = `# A\n\n\`\`\`python\nx = 1\n\n${SECTIONS}\n\`\`\`bash\nls\n\`\`\`\n`;
  test.each([
    ['a missing end', swallowing, [3]],
    ['tildes', swallowing.replaceAll('```', '~~~'), [3]],
    ['Windows lines', swallowing.replaceAll('\n', '\r\n'), [3]],
    ['an end', swallowing.replace('x = 1\n', 'x = 1\n```\n'), []],
    ['a longer fence', `# A\n\n\`\`\`\`md\n\n${SECTIONS}\n\`\`\`bash\nls\n\`\`\`\n\`\`\`\`\n`, []],
    ['another fence', `# A\n\n~~~md\n\n${SECTIONS}\n\`\`\`bash\nls\n\`\`\`\n~~~\n`, []],
    ['a prompt in code', swallowing.replace('x = 1', 'x = """'), [3]],
    ['a fence in code alone', '```python\nx = """\n```json\n"""\n```\n', []],
  ])('with %s', (_, text, expected) => {
    expect(lines('fence-unclosed', text)).toEqual(expected);
  });
});

describe('a link in another form', () => {
  test.each([
    ['[the paper] (https://a.org/b)', '[the paper](https://a.org/b)'],
    ['see (the paper)[https://a.org/b].', 'see [the paper](https://a.org/b).'],
  ])('%s is none', (text, expected) => {
    expect(fixed('link-parted', text)).toBe(expected);
    expect(checkCard(expected).filter(({ rule }) => rule === 'link-parted')).toEqual([]);
  });

  test.each([
    '[1] (https://a.org/b)',
    '[^note] (https://a.org/b)',
    '[x][y] (https://a.org/b)',
    '`[the paper] (https://a.org/b)`',
    'f(x)[https]',
    '[the paper] (see below)',
    '[the paper](https://a.org/b) (https://a.org/c)',
    '[the paper] (https://a.org/b)\n\n[the paper]: https://a.org/c',
  ])('%s is no slip', (text) => {
    expect(lines('link-parted', text)).toEqual([]);
  });

  test('references of one word are links with a number alone', () => {
    expect(lines('reference-undefined', 'See the [paper][1].')).toEqual([1]);
    expect(
      lines('reference-undefined', 'See [CLS][1], [b][2], [paper][x] and x[paper][1].'),
    ).toEqual([]);
  });

  test('typographic quotes belong to an address', () => {
    expect(lines('link-without-scheme', 'A <a href=“https://a.org”>b</a>')).toEqual([1]);
    expect(lines('address-too-long', 'A <a href=“https://a.org”>b</a>')).toEqual([]);
    expect(
      lines('link-without-scheme', '“https://a.org/b” and <a href="https://a.org">b</a>'),
    ).toEqual([]);
  });

  test('a full-width colon ends no scheme', () => {
    expect(fixed('scheme-misspelt', 'See [a](https：//a.org).')).toBe('See [a](https://a.org).');
  });
});

test('stars that are closed behind a blank are shown', () => {
  expect(lines('bold-not-shown', 'It is **very small ** and quick.')).toEqual([1]);
  expect(lines('bold-not-shown', 'f(**kwargs) and **options, 2 ** 3 ** 4')).toEqual([]);
});

describe('a “---” within the metadata', () => {
  const text = '---\nlicense: mit\n---\nlanguage: en\ntags:\n- chat\n---\n# A\n';
  test('is taken away', () => {
    expect(lines('front-matter-second', text)).toEqual([3]);
    expect(fixed('front-matter-second', text)).toBe(
      '---\nlicense: mit\nlanguage: en\ntags:\n- chat\n---\n# A\n',
    );
  });

  test('is none before text', () => {
    expect(
      lines('front-matter-second', '---\nlicense: mit\n---\nNote: it is small.\n\n---\n# A\n'),
    ).toEqual([]);
  });
});

describe('a base model in the text', () => {
  test.each([
    ['# Tide\n\nTide is a fine-tuned version of [x](https://huggingface.co/a/x).', 1],
    ['# Tide\n\nWe fine-tuned [x](https://huggingface.co/a/x) on logs.', 1],
    ['# Tide\n\nLlama is a fine-tuned version of [x](https://huggingface.co/a/x).', 0],
    ['# Tide\n\nTide is like [x](https://huggingface.co/a/x).', 0],
    ['# Tide\n\nWe compared it with [x](https://huggingface.co/a/x).', 0],
  ])('%s', (body, count) => {
    const card = `---\nlicense: mit\n---\n${body}\n`;
    expect(found('base-model-in-text', card)).toHaveLength(count);
  });
});

describe('what a template left', () => {
  test.each([
    ['template-title', '# Dataset Card for [Dataset Name]', 1],
    ['template-title', '# Dataset Card for Names', 0],
    ['placeholder', '# A\n\n[Your text here]', 1],
    ['placeholder', '# A\n\nTODO', 1],
    ['placeholder', '# A\n\n- TBD.', 1],
    ['placeholder', '# A\n\n[Insert image here](https://a.org) and TODO lists', 0],
    ['code-placeholder', '```python\nload_dataset("your_dataset_name")\n```', 1],
    ['code-placeholder', '```python\nload_dataset("json")\n```', 0],
    ['html-end-tag', '<table><tr><td>a</td></tr></tabel>\n', 1],
    ['html-end-tag', '<div></tabel></div>\n', 0],
  ])('%s: %s', (rule, text, count) => {
    expect(found(rule, text)).toHaveLength(count);
  });
});

describe('one fault is told once', () => {
  test('emissions under another key', () => {
    const card = '---\nlicense: mit\nco2_eq_emissions:\n  emission: 5\n---\n# A\n';
    expect(lines('co2-key', card)).toEqual([4]);
    expect(lines('co2-emissions', card)).toEqual([]);
    expect(lines('co2-emissions', card.replace('emission:', 'hardware_used:'))).toEqual([3]);
  });

  test('an item of “model-index” that is no model', () => {
    const model = '- name: a\n  results: []\n';
    const card = (items: string): string => `---\nmodel-index:\n${items}---\n# A\n`;
    expect(lines('model-index-entries', card(`- tiny\n${model}`))).toEqual([]);
    expect(lines('model-index-entries', card(model + model))).toEqual([2]);
  });

  test('misspelt names of a license are put right together', () => {
    const card = '---\nlicense: other\nlicense-name: a\nlicence_link: LICENSE\n---\n# A\n';
    expect(fixCard(card)[0]).toContain('license_name: a\nlicense_link: LICENSE');
    expect(
      found('key-misspelt', card)
        .map(({ message }) => message)
        .join(),
    ).not.toContain('Under');
  });
});

test('a key in quotes without its blank is no text to be put in quotes', () => {
  for (const line of ['"license":mit', '"license:" mit']) {
    const card = `---\nlanguage: en\n${line}\n---\n# A\n`;
    expect(fixCard(card)[0]).toBe(card);
  }
});

test.each(['metrics:\n- wer', '- a/c', '# end'])(
  'a no-break space before “%s” is taken out',
  (next) => {
    const card = `---\ndatasets:\n- a/b\u00a0\n${next}\n---\n# A\n`;
    expect(fixed('yaml-invisible-character', card)).toBe(card.replace('\u00a0', ''));
    expect(fixCard(card)[0]).toBe(card.replace('\u00a0', ''));
  },
);
