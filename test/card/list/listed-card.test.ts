import { describe, expect, test } from 'vitest';
import { listedCard } from '../../../src/card/list/listed-card.ts';
import { parseModelCard } from '../../../src/card/parse-model-card.ts';

function listed(text: string, path = 'x/README.md') {
  return listedCard(parseModelCard(text), path);
}

describe('a card is listed', () => {
  test('with its license, task and languages by their names', () => {
    const text =
      '---\nlicense: mit\npipeline_tag: fill-mask\nlanguage: [en, fr, xx-nope]\n---\n# A\n';
    expect(listed(text)).toEqual({
      kind: 'model',
      title: 'A',
      license: 'mit',
      task: 'Fill-Mask',
      languages: ['English', 'French', 'xx-nope'],
    });
  });

  test.each([
    ['license: other\nlicense_name: own-license', 'own-license'],
    ['license: other\nlicense_link: LICENSE.md', 'LICENSE.md'],
    ['license: other', 'other'],
    ['license: [mit, apache-2.0]', 'mit, apache-2.0'],
    ['license: {a: 1}', ''],
    ['tags: []', ''],
  ])('whose metadata %j have the license %j', (front, license) => {
    expect(listed(`---\n${front}\n---\n`).license).toBe(license);
  });

  test.each([
    ['tags: [a, translation]', 'model', 'Translation'],
    ['pipeline_tag: no-such-task', 'model', 'no-such-task'],
    [
      'pretty_name: D\ntask_categories: [fill-mask, translation]',
      'dataset',
      'Fill-Mask, Translation',
    ],
    ['sdk: gradio\nsdk_version: 5.0.0\ntitle: S', 'space', 'Gradio 5.0.0'],
  ])('whose metadata %j are those of a %s for %s', (front, kind, task) => {
    expect(listed(`---\n${front}\n---\n`)).toMatchObject({ kind, task });
  });

  test.each([
    ['# **Heron** [7B](https://x.example) ![badge](b.png) #', 'Heron 7B'],
    ['```\n# code\n```\n\n# Heron', 'Heron'],
    ['~~~~\n~~~\n# code\n~~~~\n# Heron', 'Heron'],
    ['<h1 align="center">Heron <b>7B</b></h1>', 'Heron 7B'],
    ['<!-- c -->\n![b](c.png)\n\n## Heron 7B', 'Heron 7B'],
    ['Text first.\n\n## Heron 7B', 'x'],
    ['# Model Details\n\nText', 'x'],
    ['', 'x'],
  ])('from %j by the title %j', (body, title) => {
    expect(listed(body).title).toBe(title);
  });

  test('by its file where it has no title and is no README.md', () => {
    expect(listed('Text', 'heron.md').title).toBe('heron.md');
  });
});
