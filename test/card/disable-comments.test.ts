import { describe, expect, test } from 'vitest';
import { checkWholeCard } from '../../src/html/jobs/check-card.ts';
import { checkWholeEvalFile } from '../../src/html/jobs/check-eval-file.ts';

const FAULTY = ['[a](#nowhere)', '', '[b](#nothing)'];

/** How many findings of broken links there are in a body, and how many are disabled. */
function linksIn(...body: readonly string[]): readonly [links: number, disabled: number] {
  const { findings, disabled } = checkWholeCard(`---\nlicense: mit\n---\n${body.join('\n')}\n`);
  return [findings.filter(({ rule }) => rule === 'fragment-broken').length, disabled];
}

/** What is said of the comments in a body. */
function saidOf(...body: readonly string[]): readonly string[] {
  return checkWholeCard(`# A\n\n${body.join('\n')}\n`)
    .findings.filter(({ rule }) => rule === 'disable-comment')
    .map(({ line, message }) => `${line}: ${message}`);
}

describe('a comment in a card', () => {
  test('disables a rule in the whole card, wherever it stands', () => {
    expect(linksIn(...FAULTY)).toEqual([2, 0]);
    const comment = '<!-- model-card-disable fragment-broken -->';
    expect(linksIn(comment, '', ...FAULTY)).toEqual([0, 2]);
    expect(linksIn(...FAULTY, '', comment)).toEqual([0, 2]);
    expect(linksIn(...FAULTY, '', `- in a list ${comment}`)).toEqual([0, 2]);
    expect(linksIn(...FAULTY, '', `> ${comment}`)).toEqual([0, 2]);
    expect(linksIn(...FAULTY, '', `<div>\n${comment}\n</div>`)).toEqual([0, 2]);
  });

  test('disables a rule on the next line alone', () => {
    const comment = '<!-- model-card-disable-next-line fragment-broken -->';
    expect(linksIn(comment, ...FAULTY)).toEqual([1, 1]);
    expect(linksIn(comment, '', ...FAULTY)).toEqual([2, 0]);
    expect(linksIn(comment.replaceAll(' ', '\n'), ...FAULTY)).toEqual([1, 1]);
  });

  test('names several rules, and may say why', () => {
    for (const words of [
      'fragment-broken, image-without-alt',
      'image-without-alt fragment-broken',
      'fragment-broken -- license-unknwon is another matter',
      'fragment-broken — the generator does it',
      'fragment-broken because the well-known generator does it',
      'fragment-broken: see heading-skipped-level',
    ]) {
      expect(linksIn(`<!-- model-card-disable ${words} -->`, '', ...FAULTY)).toEqual([0, 2]);
      expect(saidOf(`<!-- model-card-disable ${words} -->`)).toEqual([]);
    }
  });

  test('disables every rule where it names none', () => {
    const [links, disabled] = linksIn('<!-- model-card-disable -->', '', ...FAULTY);
    expect(links).toBe(0);
    expect(disabled).toBeGreaterThan(2);
    expect(linksIn('<!-- model-card-disable-next-line -- as it is -->', ...FAULTY)).toEqual([1, 1]);
  });

  test('is none in code, and in other words', () => {
    for (const text of [
      '`<!-- model-card-disable fragment-broken -->`',
      '```html\n<!-- model-card-disable fragment-broken -->\n```',
      '    <!-- model-card-disable fragment-broken -->',
      '<!-- see model-card-disable fragment-broken -->',
      '<!-- model-card-disabled fragment-broken -->',
      '<!-- model-card-disable-line fragment-broken -->',
      '\\<!-- model-card-disable fragment-broken -->',
      '<!-- eslint-disable fragment-broken -->',
    ]) {
      expect(linksIn('', text, '', ...FAULTY)).toEqual([2, 0]);
    }
  });

  test('with a rule that there is not is a hint that names a near one', () => {
    expect(saidOf('<!-- model-card-disable fragment-brokne -->')).toEqual([
      '3: “fragment-brokne” is no rule, so that the comment disables nothing by it. Did you mean “fragment-broken”?',
    ]);
    expect(saidOf('<!-- model-card-disable\nimage-without-alt\nfragment-brokne -->')[0]).toMatch(
      /^5: /,
    );
    expect(saidOf('<!-- model-card-disable everything -->')).toEqual([
      '3: “everything” is no rule, so that the comment disables nothing by it.',
    ]);
    expect(linksIn('<!-- model-card-disable fragment-brokne -->', '', ...FAULTY)).toEqual([2, 0]);
    expect(linksIn('<!-- model-card-disable no-such fragment-broken -->', '', ...FAULTY)).toEqual([
      0, 2,
    ]);
  });
});

describe('a card that is made of comments', () => {
  test.each([
    ['<!-- model-card-disable-next-line no-rule-of-ours -->\n[a](#b)\n\n', 3000],
    [`<!-- model-card-disable ${'no-rule-of-ours '.repeat(2000)}-->\n`, 20],
    [`<!-- model-card-disable ${'-- '.repeat(10_000)}x -->\n`, 1],
  ])('is checked, and said to be, %#', (comment, times) => {
    const { findings } = checkWholeCard(`# A\n\n${comment.repeat(times)}`);
    const said = findings.filter(({ rule }) => rule === 'disable-comment');
    expect(said.length).toBeLessThanOrEqual(21);
  });

  test('in its front matter is checked, too', () => {
    const line = '# model-card-disable-next-line key-empty\n';
    const keys = Array.from({ length: 5000 }, (_, index) => `k${index}: 1\n${line}`);
    expect(checkWholeCard(`---\n${keys.join('')}---\n# A\n`).findings).not.toEqual([]);
  });
});

describe('a comment in the front matter', () => {
  const ofLicense = (yaml: string): readonly [count: number, disabled: number] => {
    const { findings, disabled } = checkWholeCard(`---\n${yaml}\n---\n# A\n`);
    return [findings.filter(({ rule }) => rule === 'license-unknown').length, disabled];
  };

  test('disables a rule on the next line, or in the whole card', () => {
    expect(ofLicense('license: MIT')).toEqual([1, 0]);
    expect(ofLicense('# model-card-disable-next-line license-unknown\nlicense: MIT')).toEqual([
      0, 1,
    ]);
    expect(
      ofLicense(
        'tags:\n- a\n  # model-card-disable-next-line license-unknown -- so\r\nlicense: MIT',
      ),
    ).toEqual([0, 1]);
    expect(ofLicense('license: MIT\n# model-card-disable license-unknown')).toEqual([0, 1]);
  });

  test('is none on another line, and within a text', () => {
    const comment = '# model-card-disable-next-line license-unknown';
    expect(ofLicense(`${comment}\ntags: [a]\nlicense: MIT`)).toEqual([1, 0]);
    expect(ofLicense(`model_name: |\n  A\n  ${comment}\nlicense: MIT`)).toEqual([1, 0]);
    expect(ofLicense(`model_name: "A\n  ${comment}\n  B"\nlicense: MIT`)).toEqual([1, 0]);
  });

  test('disables what is wrong with YAML that cannot be read', () => {
    const { findings, disabled } = checkWholeCard(
      '---\nlicense: mit\n# model-card-disable-next-line\ntags: a: b\n---\n# A\n',
    );
    expect(findings.map(({ line }) => line)).not.toContain(4);
    expect(disabled).toBe(1);
  });
});

test('a comment in a file of results disables what is wrong with a line of it', () => {
  const faulty = '- dataset: {id: lab/bench, task_id: 5}\n  value: 1\n';
  expect(checkWholeEvalFile(faulty, 'a.yaml')).toMatchObject({ findings: [{}], disabled: 0 });
  const [rule] = checkWholeEvalFile(faulty, 'a.yaml').findings.map((finding) => finding.rule);
  const comment = `# model-card-disable-next-line ${rule}\n`;
  expect(checkWholeEvalFile(comment + faulty, 'a.yaml')).toEqual({ findings: [], disabled: 1 });
});
