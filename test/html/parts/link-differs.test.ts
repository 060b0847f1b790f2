import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../src/html/jobs/check-card.ts';
import { HONEST_LINKS, LYING_LINKS } from '../safe/lying-links.ts';

function said(markdown: string): readonly string[] {
  return findingsOf(`# Title\n\n${markdown}\n`)
    .filter(({ rule }) => rule === 'link-differs')
    .map(({ line, message }) => `${line} ${message}`);
}

test.each(LYING_LINKS)('%s is told of', (markdown) => {
  expect(said(markdown)).not.toEqual([]);
});

test.each(HONEST_LINKS)('%s is not', (markdown) => {
  expect(said(markdown)).toEqual([]);
});

describe('a link that lies', () => {
  test('is told with its line, its text and where it leads', () => {
    expect(said('one\n\n- two\n- see **[huggingface.co/login](https://evil.example/x)**')).toEqual([
      '6 The link “huggingface.co/login” leads to evil.example, which its text does not say. Write there where it leads, or link what it says.',
    ]);
  });

  test('in a footnote and in HTML of several lines, too', () => {
    expect(
      said(
        'a[^1]\n\n<div>\n<b>x</b>\n<a\nhref="https://evil.example">a.com</a></div>\n\n[^1]: [b.com](https://evil.example)',
      ),
    ).toEqual([expect.stringMatching(/^8 .*“a\.com”/), expect.stringMatching(/^10 .*“b\.com”/)]);
  });

  test('names everyone who gets the mail', () => {
    expect(said('[a@x.example](mailto:a@x.example,b@y.example?bcc=c@z.example)')[0]).toContain(
      'leads to a@x.example, b@y.example, bcc c@z.example,',
    );
  });

  test('is no link in code, in a comment or in what is dropped', () => {
    const lie = '<a href="https://evil.example">huggingface.co</a>';
    expect(said(`\`${lie}\` <!-- ${lie} --> <svg>${lie}</svg>\n\n    ${lie}`)).toEqual([]);
  });
});

test('many links beside each other take no long time', () => {
  expect(said('[a](https://b.example)'.repeat(20_000))).toEqual([]);
});
