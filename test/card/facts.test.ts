import { describe, expect, test } from 'vitest';
import type { CardFacts, Field } from '../../src/card/facts/facts.ts';
import { readFacts } from '../../src/card/facts/read-facts.ts';
import { parseModelCard } from '../../src/card/parse-model-card.ts';

const BASE = 'https://huggingface.co/lab/model/blob/main/';

function facts(yaml: string, body = '', base: string | null = null): CardFacts {
  return readFacts(parseModelCard(`---\n${yaml}\n---\n`).frontMatter.entries, body, base);
}

function field(yaml: string, base: string | null = null): Field['content'] | undefined {
  return facts(yaml, '', base).fields[0]?.content;
}

function chips(yaml: string, body = ''): readonly string[] {
  return facts(yaml, body).chips.map(
    ({ kind, text, note, title = note }) => `${kind}: ${text}${title ? ` (${title})` : ''}`,
  );
}

describe('what the page shows of a front matter', () => {
  test('keeps the order of the file for keys that the Hub does not know, and loses none', () => {
    const keys = facts('x_b: 1\nconstructor: 2\npipeline-tag: y\n__proto__: 3\nx_a: 4').fields;
    expect(keys.map(({ key }) => key)).toEqual([
      'x_b',
      'constructor',
      'pipeline-tag',
      '__proto__',
      'x_a',
    ]);
  });

  test('names a license once, with its id where that says more, and links its text', () => {
    expect(field('license: llama3.1')).toEqual({
      kind: 'lines',
      items: [
        {
          text: 'Llama 3.1 Community License Agreement',
          note: 'llama3.1',
          url: expect.stringMatching(/^https:/),
        },
      ],
    });
    expect(field('license: mit')).toMatchObject({ items: [{ text: 'MIT' }] });
    expect(field('license: mit')).not.toMatchObject({ items: [{ note: 'mit' }] });
  });

  test.each([
    ['name with its text behind it', [], 'a, other, https://a.test/l', ['a', 'https://a.test/l']],
    ['name, and the file that leads nowhere', ['license_link'], 'a, other, LICENSE', ['a', null]],
    ['name alone', [], 'a, other,', ['a', null]],
    ['name without an id', [], 'a,, https://a.test/l', ['a', 'https://a.test/l']],
    ['text alone', [], ', other, https://a.test/l', ['https://a.test/l', 'https://a.test/l']],
    ['text that leads nowhere', [], ', other, LICENSE', ['LICENSE', null]],
    ['id alone', [], ', other,', ['other', expect.any(String)]],
  ])('shows a license of its own once: its %s', (_, others, said, [text, url]) => {
    const [name, id, link] = said.split(',').map((part) => part.trim());
    const yaml = `license_name: ${name}\nlicense: ${id}\nlicense_link: ${link}\nx: y`;
    const { fields } = facts(yaml);
    expect(fields[0]).toMatchObject({ topic: 'license', content: { items: [{ text, url }] } });
    expect(fields.slice(1).map(({ key }) => key)).toEqual([...others, 'x']);
  });

  test.each([
    ['[C, C++, 3, true]', 'chips'],
    ['[one]', 'chips'],
    ['[a, {b: c}]', 'value'],
    ['[a, ""]', 'value'],
    [`[a, ${'long '.repeat(20)}]`, 'value'],
    [`[${'a, '.repeat(120)}]`, 'value'],
  ])('shows a list of a key of its own, %s, as %s', (list, kind) => {
    expect(field(`x_own: ${list}`)).toMatchObject({ kind });
  });

  test('keeps the name and the text of a license beside one that the Hub lists', () => {
    const yaml = 'license_name: a\nlicense: mit\nlicense_link: https://a.test/l';
    const keys = facts(yaml).fields.map(({ key }) => key);
    expect(keys).toEqual(['license_name', 'license_link', 'license']);
    const unreadable = facts('license_name: a\nlicense: {b: c}\nlicense_link: {d: e}').fields;
    expect(unreadable.map(({ key }) => key)).toContain('license_link');
  });

  test('leads to a license in the repository where the repository is known', () => {
    expect(field('license_link: LICENSE', BASE)).toEqual({
      kind: 'lines',
      items: [{ text: 'LICENSE', url: `${BASE}LICENSE` }],
    });
    expect(field('license_link: LICENSE')).toEqual({
      kind: 'lines',
      items: [{ text: 'LICENSE', url: null }],
    });
    expect(field('license_link: "javascript:alert(1)"', BASE)).toEqual({
      kind: 'lines',
      items: [{ text: 'javascript:alert(1)', url: null }],
    });
  });

  test.each([
    ['12.5', '12.5 g CO₂ equivalents'],
    ['1234567', '1,234.6 kg CO₂ equivalents (1,234,567 g)'],
    ['{emissions: 0.002}', '0.002 g CO₂ equivalents'],
    ['{emissions: "2 tons"}', 'Emissions: 2 tons'],
  ])('reads emissions of %s in grams', (value, text) => {
    expect(field(`co2_eq_emissions: ${value}`)).toMatchObject({ kind: 'lines', items: [{ text }] });
  });
});

describe('the chips', () => {
  test('take the library from the tags where it has no field, and say so', () => {
    const yaml = 'tags: [fill-mask, timm, other]';
    expect(chips(yaml)).toEqual(['library: timm (from the tags)', 'tag: other']);
    expect(facts(yaml).fields).toMatchObject([
      {
        key: 'tags',
        label: 'Task',
        content: { items: [{ text: 'Fill-Mask', note: 'from the tags' }] },
      },
    ]);
  });

  test.each([
    ['gated: true', ['gated: Gated']],
    ['gated: auto', ['gated: Gated: auto']],
    ['extra_gated_prompt: You agree.', ['gated: Gated']],
    ['gated: false', []],
    ['extra_gated_prompt:', []],
  ])('say of %s that it is gated, or not', (yaml, said) => {
    const shown = facts(yaml).chips.map(({ kind, text }) => `${kind}: ${text}`);
    expect(shown).toEqual(said);
  });

  test('take papers from links, once each, and know the one that the template cites', () => {
    const body =
      'arxiv.org/abs/1910.09700 https://hf.co/papers/2501.00656 arxiv.org/pdf/2501.00656v3 arxiv.org/abs/123';
    expect(chips('tags: ["arxiv:2402.00838"]', body)).toEqual([
      'arxiv: arXiv: 2402.00838',
      'arxiv: arXiv: 1910.09700 (cited by the template, not about this model)',
      'arxiv: arXiv: 2501.00656',
    ]);
  });

  test('leave out what is no text', () => {
    expect(chips('tags: [null, {a: 1}]\nlicense:\ndatasets: [[x]]')).toEqual([]);
  });
});

describe('the lineage', () => {
  test.each([
    ['base_model: a/b', 'finetuned from', false],
    ['base_model: [a/b, c/d]', 'merged from', false],
    ['base_model: a/b\nlibrary_name: peft', 'adapter for', false],
    ['base_model: a/b\ntags: [gguf]', 'quantized from', false],
    ['base_model: a/b\ntags: [mlx]', 'quantized from', false],
    ['base_model: a/b\nquantized_by: somebody', 'quantized from', false],
    ['base_model: a/b\ntags: ["base_model:adapter:a/b"]', 'adapter for', false],
    ['base_model_sources: [{name: A, repo_url: "https://x.test/a"}]', 'finetuned from', false],
    ['base_model: a/b\nbase_model_relation: quantized', 'quantized from', true],
    ['base_model: a/b\nbase_model_relation: cousin', 'cousin', true],
  ])('of “%s” is “%s”', (yaml, text, isSaid) => {
    const models = facts(yaml).chips.filter(({ kind }) => kind === 'model');
    expect(models.length).toBeGreaterThan(0);
    for (const { relation } of models) {
      expect(relation).toEqual({ text, isSaid });
    }
  });

  test('of no model that is named stands in the panel', () => {
    expect(facts('base_model_relation: merge').fields).toMatchObject([
      { key: 'base_model_relation', content: { items: [{ text: 'merge' }] } },
    ]);
  });
});

describe('what a model was made from', () => {
  const bases = (yaml: string) => facts(yaml).chips.filter(({ kind }) => kind === 'model');

  test('is told by tags where the field is not there', () => {
    const yaml = 'library_name: peft\ntags: [lora, "base_model:adapter:a/b", "base_model:a/b"]';
    const url = 'https://huggingface.co/a/b';
    expect(bases(yaml)).toMatchObject([{ text: 'a/b', url, note: 'from the tags' }]);
    expect(bases(`${yaml}\nbase_model: c/d`).map(({ text }) => text)).toEqual(['c/d']);
    expect(chips(`${yaml}\nbase_model_relation: adapter`)).toEqual([
      'library: PEFT',
      'model: a/b (from the tags)',
      'tag: lora',
    ]);
    expect(bases('tags: ["base_model:adapter:/root/x"]')).toMatchObject([
      { text: '/root/x', url: null },
    ]);
  });

  test('is told by the fields of llama.cpp, and so are its data', () => {
    const yaml =
      'base_model_sources: [{name: Tiny, repo_url: "https://x.test/a"}]\ndataset_sources: [{name: Mix}]';
    expect(bases(yaml)).toMatchObject([{ text: 'Tiny', url: 'https://x.test/a' }]);
    const { fields } = facts(yaml);
    expect(fields.find(({ key }) => key === 'dataset_sources')?.content).toEqual({
      kind: 'lines',
      items: [{ text: 'Mix', url: null }],
    });
  });

  test('is nothing where the field is empty', () => {
    const { chips, fields, newVersion } = facts('base_model: ""\ndatasets: []\nnew_version:');
    expect([chips, fields, newVersion]).toEqual([[], [], null]);
  });
});

describe('the panel', () => {
  test('says what the chips do not, and keeps what cannot be read', () => {
    const yaml =
      'language: [de, {a: 1}]\ntags: [a, "license:mit", "license:gpl", "region:us", [b]]\nlicense: mit';
    const items = facts(yaml).fields.map(({ key, content }) => [
      key,
      content.kind === 'chips' ? content.items.map(({ text }) => text) : null,
    ]);
    expect(items).toEqual([
      ['language', ['a: 1']],
      ['license', null],
      ['tags', ['license:gpl', 'region:us', '- b']],
    ]);
  });

  test('leaves fields out that say nothing', () => {
    const yaml = 'language: []\nlibrary_name:\npipeline_tag: ""\nthumbnail: null\nmetrics: []';
    expect(facts(yaml).fields).toEqual([]);
    expect(facts('x_own:').fields).toHaveLength(1);
  });
});

describe('the model’s id', () => {
  test('is told by the address, else by model-index', () => {
    expect(facts('', '', BASE).modelId).toBe('lab/model');
    expect(facts('', '', 'https://huggingface.co/datasets/lab/blob/main/').modelId).toBe(null);
    expect(facts('model-index:\n- name: other/id').modelId).toBe('other/id');
    expect(facts('model-index:\n- name: just a name').modelId).toBe(null);
    expect(facts('', '', 'https://huggingface.co/a/b;$(id)/blob/main/').modelId).toBe(null);
    expect(facts('', '', 'https://huggingface.co/a/b%20c/blob/main/').modelId).toBe(null);
  });

  /** What a shell would run, take for more words or for an option, or a path that leads out. */
  const SHELL_TEXTS = [
    ...['b;$(id)', 'b`id`', 'b|sh', 'b&&id', 'b>x', 'b$IFS', "b'x", 'b"x', 'b\\x', 'b\nid', 'b c'],
    ...['b#x', 'b*', 'b?', 'b(x)', 'b{x,y}', 'b~', 'b!x', 'b%3B$(id)', '-b', '--help', '..', '.'],
  ];

  test.each(SHELL_TEXTS)('is none that says %j to a shell', (text) => {
    for (const id of [`a/${text}`, `${text}/b`, text]) {
      expect(facts('', '', `https://huggingface.co/${id}/blob/main/`).modelId).toBe(null);
      expect(facts(`model-index:\n- name: ${JSON.stringify(id)}`).modelId).toBe(null);
      const lora = `library_name: diffusers\ntags: [lora]\nbase_model: ${JSON.stringify(id)}`;
      expect(facts(lora).snippet?.code).toContain('BASE-MODEL');
    }
  });

  test.each(['b.c', 'b-c_d', 'B7.1', '_b'])('is one such as a/%s', (name) => {
    expect(facts('', '', `https://huggingface.co/a/${name}/blob/main/`).modelId).toBe(`a/${name}`);
  });

  test('tells an id that only the card says from that of its address', () => {
    const index = 'model-index:\n- name: evil-org/x';
    expect(facts(index).namedId).toBe('evil-org/x');
    expect(facts(index, '', BASE)).toMatchObject({ modelId: 'lab/model', namedId: 'evil-org/x' });
    expect(facts('model-index:\n- name: lab/model', '', BASE).namedId).toBe(null);
    expect(facts('', '', BASE).namedId).toBe(null);
  });
});

describe('the code that loads the model', () => {
  test('of an adapter names the base model of the card, if that is an id', () => {
    const code = (base: string): string =>
      facts(`library_name: diffusers\ntags: [lora]\nbase_model: ${base}`).snippet?.code ?? '';
    expect(code('lab/base')).toContain('from_pretrained("lab/base"');
    expect(code('\'x"); evil("\'')).toContain('from_pretrained("BASE-MODEL"');
  });
});
