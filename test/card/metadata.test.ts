import { describe, expect, test } from 'vitest';
import { normalizeGallery, normalizeMetadata } from '../../src/card/metadata.ts';
import { parseModelCard } from '../../src/card/parse-model-card.ts';

function read(yaml: string): ReturnType<typeof normalizeMetadata> {
  return normalizeMetadata(parseModelCard(`---\n${yaml}\n---\n`).frontMatter.entries);
}

const text = (value: string) => ({ kind: 'text', text: value });
const unreadable = (value: unknown) => ({ kind: 'unreadable', value });

describe('metadata', () => {
  test('of a bare card is empty', () => {
    expect(normalizeMetadata([])).toEqual({
      license: [],
      licenseName: null,
      licenseLink: null,
      language: [],
      datasets: [],
      baseModel: [],
      baseModelRelation: null,
      pipelineTag: null,
      libraryName: null,
      tags: [],
      baseModelSources: [],
      quantizedBy: null,
      newVersion: null,
      modelName: null,
      thumbnail: null,
      gallery: [],
    });
  });

  test('lifts a bare value to a list', () => {
    expect(read('language: en\nlicense: mit\nbase_model: a/b')).toMatchObject({
      language: [text('en')],
      license: [text('mit')],
      baseModel: [text('a/b')],
    });
  });

  test('shows numbers and booleans by their text', () => {
    expect(read('tags: [1.5, true]\nlicense_name: 2').tags).toEqual([text('1.5'), text('true')]);
    expect(read('license_name: 2').licenseName).toEqual(text('2'));
  });

  test('keeps what a field cannot mean, so that it can be shown', () => {
    expect(read('datasets: [{a: 1}, [x], []]').datasets).toEqual([
      unreadable({ a: 1 }),
      unreadable(['x']),
      unreadable([]),
    ]);
    expect(read('pipeline_tag: [a, b]').pipelineTag).toEqual(unreadable(['a', 'b']));
  });

  test.each(['', '""', '" "', '[]', '[null, ""]', 'null'])(
    'takes a field with nothing in it for none: %s',
    (value) => {
      const keys = ['language', 'tags', 'base_model', 'license', 'datasets', 'pipeline_tag'];
      const yaml = keys.map((key) => `${key}: ${value}`).join('\n');
      expect(read(yaml.replace('pipeline_tag: [null, ""]', 'pipeline_tag:'))).toEqual(
        normalizeMetadata([]),
      );
    },
  );

  test('reads what a model was made from as llama.cpp has it', () => {
    const source = '{name: Tiny 7B, author: Lab, repo_url: "https://huggingface.co/lab/tiny"}';
    const yaml = `base_model_sources: [${source}, {repo_url: "https://x.test"}, {}, x]`;
    expect(read(yaml).baseModelSources).toEqual([
      { name: 'Tiny 7B', url: 'https://huggingface.co/lab/tiny' },
      { name: 'https://x.test', url: 'https://x.test' },
    ]);
  });

  test('does not take names of Object.prototype for fields', () => {
    expect(read('constructor: 1\n__proto__: {license: mit}').license).toEqual([]);
  });

  test('gives the model name and the thumbnail', () => {
    expect(read('model_name: Zephyr\nthumbnail: https://x.test/a.png')).toMatchObject({
      modelName: text('Zephyr'),
      thumbnail: text('https://x.test/a.png'),
    });
  });
});

describe('the gallery', () => {
  test('has the media of the widget with their prompts', () => {
    expect(
      read(
        'widget:\n- text: a cat\n  output: {url: images/1.png}\n- example_title: T\n  output: {url: 2.mp4}\n- output: {url: 3.png}\n- text: "-"\n  output: {text: x}\n- text: only',
      ).gallery,
    ).toEqual([
      { url: 'images/1.png', caption: 'a cat' },
      { url: '2.mp4', caption: 'T' },
      { url: '3.png', caption: '' },
    ]);
  });

  test('may be one example', () => {
    expect(normalizeGallery({ text: 7, output: { url: ' a.png ' } })).toEqual([
      { url: 'a.png', caption: '7' },
    ]);
  });

  test.each([
    undefined,
    null,
    'x',
    3,
    [null, 'x', [], { output: 'x' }, { output: { url: 3 } }, { output: { url: '' } }],
  ])('is empty for %j', (widget) => {
    expect(normalizeGallery(widget)).toEqual([]);
  });

  test('does not fall through to a prototype', () => {
    expect(normalizeGallery(Object.create({ output: { url: 'x.png' } }))).toEqual([]);
  });
});
