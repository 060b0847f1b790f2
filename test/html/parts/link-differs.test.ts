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

/** What is said of a card with such metadata. */
function saidOf(metadata: string): readonly string[] {
  return findingsOf(`---\nlicense: mit\n${metadata}\n---\n# Title\n`)
    .filter(({ rule }) => rule === 'link-differs')
    .map(({ line, message }) => `${line} ${message}`);
}

describe('in the metadata', () => {
  test('a link that lies is told with its line, its field and where it leads', () => {
    expect(
      findingsOf(
        '---\nlicense: other\nlicense_name: apache.org/licenses\nlicense_link: https://evil.example/x\n---\n',
      )
        .filter(({ rule }) => rule === 'link-differs')
        .map(({ line, message }) => `${line} ${message}`),
    ).toEqual([
      '3 The link “apache.org/licenses” of the metadata “license_name” leads to evil.example, which its text does not say. Write there where it leads, or link what it says.',
    ]);
  });

  test.each([
    'base_model_sources:\n- {name: huggingface.co/lab/m, repo_url: "https://evil.example/m"}',
    'new_version: https://huggіngface.co/lab/new',
    'base_model: https://huggіngface.co/lab/base',
    'extra_gated_prompt: "Read [huggingface.co/terms](https://evil.example/terms) first"',
    'extra_gated_prompt: |\n  Read\n\n  <a href="https://evil.example">https://huggingface.co</a>',
    'extra_gated_description: "[mail us at a@x.example](mailto:b@evil.example)"',
    'extra_gated_fields:\n  "I agree to [github.com/terms](https://evil.example)": checkbox',
    'description: "See <a href=https://evil.example>openai.com</a>"',
    'dataset_sources:\n- {name: zenodo.org/1, repo_url: "https://evil.example/1"}',
    'model-index:\n- name: m\n  results:\n  - task: {type: t}\n    dataset: {name: d, type: d}\n    metrics: [{type: f1, value: 1}]\n    source: {name: arxiv.org, url: "https://evil.example"}',
  ])('%j is told of', (metadata) => {
    expect(saidOf(metadata)).not.toEqual([]);
  });

  test.each([
    'extra_gated_prompt: "Read [the terms](https://lab.example/terms) at [lab.example](https://lab.example)"',
    'tags: [openai.com, character.ai]',
    'tags: [openai.com]\nnotes: see https://huggingface.co/models?other=x',
    'library_name: pyannote.audio',
    'datasets: [lab/site.com]',
    'base_model: lab/model.v1.com',
    'license_link: https://lab.example/LICENSE',
    'dataset_sources:\n- {name: Zenodo 1, repo_url: "https://zenodo.org/1"}',
    'description: "`[github.com](https://evil.example)` is Markdown"',
  ])('%j is not', (metadata) => {
    expect(saidOf(metadata)).toEqual([]);
  });
});

test('many links beside each other take no long time', () => {
  expect(said('[a](https://b.example)'.repeat(20_000))).toEqual([]);
});
