import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BODY_RULES } from '../../../src/card/checks/check-body.ts';
import { applyFix } from '../../../src/card/finding.ts';
import { checkCard } from '../../../src/html/jobs/check-card.ts';
import { fixed, found, lines } from './rule-findings.ts';

const FRONT = '---\nlicense: mit\n---\n';

describe('the headings of a body', () => {
  test('want one title, before all others', () => {
    expect(lines('heading-first', `${FRONT}## Uses\n`)).toEqual([4]);
    expect(found('heading-first', '## Uses\n\n# Foo\n')[0]?.message).toContain('line 3');
    expect(lines('heading-first', '<h1>Foo</h1>\n\n## Uses\n')).toEqual([]);
    expect(lines('heading-first', 'no heading')).toEqual([]);
    expect(lines('heading-several-h1', '# A\n# B\n# C\n')).toEqual([2]);
    expect(lines('heading-several-h1', '# A\n## B\n')).toEqual([]);
  });

  test('skip no level', () => {
    expect(lines('heading-skipped-level', '# A\n### B\n#### C\n## D\n#### E\n')).toEqual([2]);
    expect(lines('heading-skipped-level', '# A\n## B\n### C\n# D\n')).toEqual([]);
  });

  test('have a text of their own where their anchors are shared', () => {
    const [problem] = found('heading-duplicate', '# A\n## Use\n## Data\n## use\n');
    expect(problem?.line).toBe(4);
    expect(problem?.message).toContain('#use-1');
    expect(lines('heading-duplicate', '## T\n### Data\n## E\n### Data\n')).toEqual([]);
    expect(lines('heading-duplicate', '## T\n### Data\n### Data\n')).toEqual([3]);
  });
});

describe('the links of a body', () => {
  test('lead somewhere', () => {
    expect(lines('empty-link', `${FRONT}- a\n- [x]()\n\n![y]()\n\n<a href="">z</a>\n`)).toEqual([
      5, 7, 9,
    ]);
    expect(lines('empty-link', '`[x]()` [y](z)\n')).toEqual([]);
  });

  test('have a scheme', () => {
    const text = '> see [x](explosion.ai/foo)\n';
    expect(lines('link-without-scheme', text)).toEqual([1]);
    expect(fixed('link-without-scheme', text)).toBe('> see [x](https://explosion.ai/foo)\n');
    expect(fixed('link-without-scheme', '[x](a@b.org)')).toBe('[x](mailto:a@b.org)');
    expect(fixed('link-without-scheme', '<a href="www.x.com">x</a>')).toBe(
      '<a href="https://www.x.com">x</a>',
    );
    for (const near of [
      'README.md',
      'train.py',
      'run.sh',
      'a/b.com',
      'x.safetensors',
      'readme.org',
    ]) {
      expect(lines('link-without-scheme', `[x](${near})`)).toEqual([]);
    }
    expect(lines('link-without-scheme', 'www.example.com, a@b.org, https://x.org')).toEqual([]);
  });

  test('find their headings', () => {
    const text = '# Fine tuning\n\n[a](#fine-tunning) [b](#)\n';
    expect(lines('fragment-broken', text)).toEqual([3]);
    expect(fixed('fragment-broken', text)).toContain('[a](#fine-tuning)');
    const known =
      '# Ä *b* `c`\n<a name="x"></a>\n<p id="y">\n\n[1](#Top) [2](#%C3%A4-b-c) [3](#x) [4](#user-content-y)\n';
    expect(lines('fragment-broken', known)).toEqual([]);
    expect(fixed('fragment-broken', '# A\n[b](#something-else)')).toBe('no fix');
  });

  test('stay in the repository', () => {
    for (const target of [
      '../x.png',
      './../x',
      'file:///x',
      'C:\\x.png',
      '/home/me/x.png',
      '~/x',
    ]) {
      expect(lines('target-outside', `![x](<${target}>)`)).toEqual([1]);
    }
    expect(lines('target-outside', '[x](./a/b) [y](..a) [z](/datasets/x) [w](a:b)')).toEqual([]);
  });

  test('are encrypted', () => {
    const text = '[a](http://x.org/1)\n\nhttp://x.org/2 and http://y.org\n';
    expect(lines('link-http', text)).toEqual([1, 3]);
    expect(found('link-http', text)[0]?.message).toContain('x.org is linked with http:, 2 times');
    const near =
      'http://localhost:80/ http://127.0.0.1 http://www.w3.org/2000/svg www.x.com https://z.org';
    expect(lines('link-http', near)).toEqual([]);
  });

  test('are listed up to a number, and then counted', () => {
    const findings = found('empty-link', '[x]()\n'.repeat(25));
    expect(findings).toHaveLength(21);
    expect(findings.at(-1)?.message).toBe('There are 5 more findings of this kind.');
  });
});

describe('the images of a body', () => {
  test('are files, not pages about files', () => {
    const cases = [
      [
        'https://huggingface.co/a/b/blob/main/x.png',
        'https://huggingface.co/a/b/resolve/main/x.png',
      ],
      [
        'https://huggingface.co/datasets/a/b/blob/main/x.png',
        'https://huggingface.co/datasets/a/b/resolve/main/x.png',
      ],
      ['https://github.com/a/b/blob/main/c/x.png', 'https://github.com/a/b/raw/main/c/x.png'],
      ['/blob/main/x.png', 'x.png'],
    ];
    for (const [page, file] of cases) {
      expect(fixed('image-blob-url', `a\n\n![x](${page})`)).toBe(`a\n\n![x](${file})`);
      expect(fixed('image-blob-url', `<img src="${page}">`)).toBe(`<img src="${file}">`);
    }
    for (const near of [
      'https://github.com/a/b/blob/main/x.png?raw=true',
      'blobs/x.png',
      'https://x.org/blob/main/x.png',
    ]) {
      expect(lines('image-blob-url', `![x](${near})`)).toEqual([]);
    }
    expect(lines('image-blob-url', '[x](https://github.com/a/b/blob/main/x.png)')).toEqual([]);
  });

  test('say what they show', () => {
    const text = 'a\n\n![](x.png)\n\n<img src="y.png">\n';
    expect(lines('image-without-alt', text)).toEqual([3]);
    expect(found('image-without-alt', text)[0]?.message).toContain('2 images');
    expect(lines('image-without-alt', '![x](x.png) <img src="y.png" alt="">')).toEqual([]);
  });
});

describe('the tables of a body', () => {
  test('have a row of dashes for each cell of the header', () => {
    expect(lines('table-broken', 'text\n\n| a | b |\n|---|\n| 1 | 2 |\n')).toEqual([3]);
    expect(lines('table-broken', '- x\n\n  | a | b |\n  | 1 | 2 |\n')).toEqual([3]);
    expect(lines('table-broken', '| a | b |\n|---|---|\n| 1 | 2 |\n')).toEqual([]);
    expect(lines('table-broken', 'x | y\nz | w\n\n|x|\n|y|\n')).toEqual([]);
    expect(lines('table-broken', '| [Site](https://a.org) | [Mail](mailto:a@b.org) |\n')).toEqual(
      [],
    );
    expect(lines('table-broken', '| a | b |\n|---|---|\n| 1 | 2 |\n\n| 3 | 4 |\n')).toEqual([5]);
  });

  test('name a blank in the row of dashes that is no space', () => {
    const text = '| a | b |\n|\u00a0---|---|\n| 1 | 2 |\n';
    expect(found('table-broken', text)).toMatchObject([{ line: 2 }]);
    expect(found('table-broken', text)[0]?.message).toContain('a no-break space (U+00A0)');
    expect(fixed('table-broken', text)).toBe('| a | b |\n| ---|---|\n| 1 | 2 |\n');
    expect(fixed('table-broken', '|a|b|\n|-|-|\u3000\n')).toBe('|a|b|\n|-|-| \n');
    expect(found('table-broken', '|a\u00a0|b|\n|---|---|\n| 1\u00a0| 2 |\n')).toEqual([]);
  });

  test('have their row of dashes right below the header', () => {
    const text = '| a | b |\n\n|---|---|\n| 1 | 2 |\n';
    expect(lines('table-broken', text)).toEqual([3]);
    expect(fixed('table-broken', text)).toBe('| a | b |\n|---|---|\n| 1 | 2 |\n');
    expect(lines('table-broken', '| a | b |\n\n|---|\n| 1 |\n')).toEqual([]);
    expect(lines('table-broken', 'a or b\n\n|---|---|\n| 1 | 2 |\n')).toEqual([]);
  });

  test('have their head next to them, not in an item above', () => {
    const text = '1. a\n\n   | a | b |\n   |---|---|\n\n| 1 | 2 |\n| 3 | 4 |\n';
    expect(found('table-broken', text)[0]?.message).toContain('whose row of dashes is above them');
  });

  test('are inside of the item or the quote whose text is above them', () => {
    const table = '| a | b |\n|---|---|\n| 1 | 2 |\n';
    expect(lines('table-broken', `- Results:\n${table}`)).toEqual([2]);
    expect(fixed('table-broken', `- Results:\n${table}`)).toBe(`- Results:\n\n${table}`);
    expect(fixed('table-broken', `> Results:\n${table}`)).toBe(`> Results:\n\n${table}`);
    expect(fixed('table-broken', `1. a\nb\n${table}`)).toBe(`1. a\nb\n\n${table}`);
    expect(found('table-broken', `- ${table}`)[0]?.message).toContain('as far in as the first');
    expect(fixed('table-broken', `- ${table}`)).toBe('no fix');
    expect(lines('table-broken', `> - a\n> | a | b |\n> |---|---|\n`)).toEqual([2]);
    for (const right of [
      `Results:\n${table}`,
      `- Results:\n\n${table}`,
      `- Results:\n${table.replace(/^/gm, '  ')}`,
      `1. a\n\t| a | b |\n\t|---|---|\n`,
      `> a\n${table.replace(/^/gm, '> ')}`,
      '- a\n| b or c',
    ]) {
      expect(lines('table-broken', right), right).toEqual([]);
    }
  });

  test('may have a tag between their rows, and a fix cuts no rows off', () => {
    const table = '| a | b |\n|---|---|\n| 1 | 2 |\n';
    for (const gap of ['<br>', '<br/><br>', '---', '<!-- b -->']) {
      expect(found('table-text-row', `${table}${gap}\n| 3 | 4 |\n`)).toEqual([]);
    }
    // A tag alone ends it.
    expect(found('table-text-row', `${table}<br>\n`)).toEqual([]);
    expect(lines('markdown-in-html', `${table}<br>\n| 3 | 4 |\n`)).toEqual([5]);
    expect(fixed('markdown-in-html', `${table}<br>\n| 3 | 4 |\n`)).toBe('no fix');
    expect(lines('markdown-in-html', `${table}<br>\n|x| is a norm\n`)).toEqual([]);
    // A row that begins like the text stays where it is.
    expect(fixed('table-text-row', 'a|b\n-|-\nc|d\nc\n')).toBe('a|b\n-|-\nc|d\n\nc\n');
    expect(fixed('table-text-row', '1|b\n-|-\n1|d\n1|e\n1\n')).toBe('1|b\n-|-\n1|d\n1|e\n\n1\n');
    expect(fixed('table-text-row', '> a|b\n> -|-\n> c|d\n> c\n')).toBe('no fix');
    expect(lines('table-text-row', `${table}Text\n| 3 | 4 |\n`)).toEqual([4]);
    expect(fixed('table-text-row', `${table}Text\n| 3 | 4 |\n`)).toBe('no fix');
  });

  test('end before the text', () => {
    const text = '| a | b |\n|---|---|\n| 1 | 2 |\nText\n';
    expect(lines('table-text-row', text)).toEqual([4]);
    expect(fixed('table-text-row', text)).toBe('| a | b |\n|---|---|\n| 1 | 2 |\n\nText\n');
    expect(lines('table-text-row', '| a | b |\n|---|---|\n| 1 | 2 |\n\nText\n')).toEqual([]);
  });

  test('have as many cells in each row as in the header', () => {
    const head = '| a | b | c |\n|---|---|---|\n';
    expect(lines('table-row-long', `${head}| 1 | 2 | 3 |\n| 1 | 2 | 3 | 4 |\n`)).toEqual([4]);
    expect(lines('table-row-long', `${head}| 1 | 2 | 3 | |\n| a \\| b | 2 | 3 |\n`)).toEqual([]);
    expect(lines('table-row-short', `${head}| 1 | 2 |\n| 1 | 2 |\n`)).toEqual([3]);
    expect(lines('table-row-short', `${head}| Group |\n| 1 | 2 | 3 |\n`)).toEqual([]);
    expect(lines('table-row-short', `${head}| **Group** | |\n| | |\n| 1 | 2 | 3 |\n`)).toEqual([]);
  });
});

describe('the code of a body', () => {
  test('is closed', () => {
    expect(found('fence-unclosed', 'a\n\n```py\nx\n\n## Uses\n')).toMatchObject([
      { line: 3, severity: 'warning' },
    ]);
    expect(
      lines('fence-unclosed', '````\n```\n````\n\n~~~\nx\n~~~~\n\n- ```\n  x\n  ```\n'),
    ).toEqual([]);
  });

  test('is in the language that its fence names', () => {
    const text = '> ```bash\n> m = AutoModel.from_pretrained("x")\n> ```\n';
    expect(lines('fence-language', text)).toEqual([1]);
    expect(fixed('fence-language', text)).toContain('> ```python\n');
    expect(fixed('fence-language', '```python\npip install x\n```')).toBe(
      '```bash\npip install x\n```',
    );
    expect(fixed('fence-language', '``` py\n{\n  "a": true\n}\n```')).toBe(
      '``` json\n{\n  "a": true\n}\n```',
    );
    for (const near of [
      '```bash\npython - <<E\nimport x\nE\n```',
      '```bash\n$ python\nimport torch\n```',
      '```python\n!pip install x\n```',
      '```python\npip install x\nimport x\n```',
      '```python\nx = {"a": 1}\n```',
      '```sh\nX=1 ./run.sh\n```',
    ]) {
      expect(lines('fence-language', near)).toEqual([]);
    }
  });
});

describe('the styles of a body', () => {
  test('are CSS', () => {
    const text = `<img src="x" alt="" style="margin-left:'auto' display:'block'">`;
    expect(lines('style-invalid', text)).toEqual([1]);
    expect(fixed('style-invalid', text)).toBe(
      '<img src="x" alt="" style="margin-left:auto; display:block">',
    );
    expect(fixed('style-invalid', '<p style="color">')).toBe('no fix');
    expect(fixed('style-invalid', '<p style="margin:-left 0% margin:auto">')).toBe('no fix');
    expect(lines('style-invalid', '<p style="margin:-left 0%">')).toEqual([1]);
    expect(
      lines('style-invalid', '<p style="display:-webkit-box;margin:-1px -2em;--a:-b">'),
    ).toEqual([]);
    const near = `<p style="font-family:'A B', serif; margin:0 auto;width:5px;background:url('a:b');line-height:1">`;
    expect(lines('style-invalid', near)).toEqual([]);
  });
});

describe('the formulas of a body', () => {
  test('stand between delimiters that the Hub knows', () => {
    const text = 'a $x_{1}$ b $y^2$\n\n\\(\\frac{1}{2}\\)\n\n\\[\nx^{2}\n\\]\n';
    expect(lines('math-delimiters', text)).toEqual([1, 3, 5]);
    const all = found('math-delimiters', text).map(({ fix }) => fix && applyFix(text, fix));
    expect(all[0]).toContain('a \\\\(x_{1}\\\\) b \\\\(y^2\\\\)');
    expect(all[1]).toContain('\\\\(\\frac{1}{2}\\\\)');
    expect(all[2]).toContain('$$\nx^{2}\n$$');
    for (const near of [
      '$$x_{1}$$ and \\\\(x^2\\\\)',
      'costs $5 or $6_000',
      '`$x_{1}$` $HOME_DIR/$X_Y',
      '\\[1\\] and \\(see\\)',
      '```\n$x_{1}$\n```',
    ]) {
      expect(lines('math-delimiters', near)).toEqual([]);
    }
  });
});

describe('the formulas of a paragraph', () => {
  test('are all in the same delimiters after a fix', () => {
    expect(fixed('math-delimiters', 'Let $n$ be $x_i$ long, for $5 each.\n\nAnd $m$.')).toBe(
      'Let \\\\(n\\\\) be \\\\(x_i\\\\) long, for $5 each.\n\nAnd $m$.',
    );
    expect(lines('math-delimiters', 'Let $n$ be $m$ long.\n\nFor $5 or $6.')).toEqual([]);
  });
});

describe('the template of a body', () => {
  test('is filled in', () => {
    const text = 'a\n\n- **B:** [More Information Needed]\n- {{ model_id }}\n';
    expect(lines('placeholder', text)).toEqual([3]);
    expect(found('placeholder', text)[0]?.message).toContain('as do 1 more');
    expect(lines('placeholder', '`[More Information Needed]` {{BERT}}\n<!-- {{ a }} -->')).toEqual(
      [],
    );
  });

  test('cites no paper for nothing', () => {
    const section = (hours: string): string =>
      `# A\n## Environmental Impact\n\n<!-- x -->\n\nCarbon, [Lacoste](https://arxiv.org/abs/1910.09700).\n\n- **Hours used:** ${hours}\n- **Carbon Emitted:** [More Information Needed]\n\n## B\n\nText\n`;
    expect(lines('template-citation', section('[More Information Needed]'))).toEqual([6]);
    expect(lines('template-citation', section('100'))).toEqual([]);
  });
});

describe('a card that speaks of another model', () => {
  const marin = readFileSync('public/card.md', 'utf8');

  test('is told by its title and by what it names', () => {
    const [problem] = found('other-model', marin);
    expect(problem?.line).toBe(14);
    expect(problem?.message).toContain('names OLMo 70 times and Marin 7 times');
  });

  test('is none where its heading is no name', () => {
    for (const title of [
      'Model Summary',
      'Table of Contents',
      'Update!',
      'Open LLM Leaderboard Evaluation Results',
      'Adapting LLMs to Domains',
      'Update 2024',
      'Adapting Language Models to Domains',
    ]) {
      const other = marin.replace('# Model Card for Marin 8B Base', `# ${title}`);
      expect(found('other-model', other), title).toEqual([]);
    }
    for (const title of ['Marin 8B', 'model card of Marin', 'MarinBase']) {
      const other = marin.replace('# Model Card for Marin 8B Base', `# ${title}`);
      expect(found('other-model', other), title).toHaveLength(1);
    }
  });

  test('is none where the other is its base model, or is compared with it', () => {
    expect(
      found('other-model', marin.replace('license:', 'base_model: a/OLMo-2\nlicense:')),
    ).toEqual([]);
    expect(found('other-model', marin.replace('| DCLM-7B', '| Marin-8B'))).toEqual([]);
  });
});

describe('the shared cards (skipped where they are absent)', () => {
  const folder = new URL('../../../../shared/cards/', import.meta.url);
  const rules = new Set(BODY_RULES.map(({ id }) => id));

  /** Each was read, and is true. */
  test.skipIf(!existsSync(folder))('have these warnings and no others', () => {
    const warnings = readdirSync(folder)
      .filter((name) => name !== 'README.md')
      .flatMap((name) =>
        checkCard(readFileSync(new URL(name, folder), 'utf8'))
          .filter(({ rule, severity }) => severity === 'warning' && rules.has(rule))
          .map(({ rule, line }) => `${name}:${line} ${rule}`),
      );
    expect(warnings).toEqual([
      'allenai-olmo-7b.md:10 style-invalid',
      'bigscience-bloom.md:203 style-invalid',
      'bigscience-bloom.md:285 fragment-broken',
      'bigscience-bloom.md:344 fragment-broken',
      'bigscience-bloom.md:472 style-invalid',
      'deepseek-ai-deepseek-v3.md:361 link-without-scheme',
      'lightonai-alfred-40b-1023.md:117 table-text-row',
      'marin-8b-base.md:11 style-invalid',
      'marin-8b-base.md:14 other-model',
      'marin-8b-base.md:21 empty-link',
      'thebloke-zephyr-7b-beta-gptq.md:390 style-invalid',
    ]);
  });
});

test('A file with other line ends gets findings without fixes', () => {
  const [problem] = found('link-without-scheme', 'a\r\n\r\n[x](www.x.com)\r\n');
  expect(problem?.line).toBe(3);
  expect(problem?.fix).toBeUndefined();
});
