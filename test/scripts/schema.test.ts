import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { schemaFiles } from '../../scripts/schema/schema-files.ts';
import { cardKind } from '../../src/card/card-kind.ts';
import { checkFrontMatter } from '../../src/card/checks/check-front-matter.ts';
import { FIELD_SHAPES, OTHER_NAMES } from '../../src/card/checks/keys.ts';
import { parseModelCard } from '../../src/card/parse-model-card.ts';
import { readYaml } from '../../src/card/yaml/read-yaml.ts';
import { checkEvalFile } from '../../src/html/jobs/check-eval-file.ts';
import { RULE_EXAMPLES } from '../card/checks/rule-examples.ts';
import { compiledSchema } from './compiled-schema.ts';

const ROOT = new URL('../../', import.meta.url);
const FILES = schemaFiles();
const CARD = 'schema/model-card.schema.json';
const EVAL_FILE = 'schema/eval-results.schema.json';

/** Of keys that are known as another’s name the schema tells. */
const NEAR = new RegExp(
  `no key “(?!(?:${[...OTHER_NAMES.keys()].join('|')})”)[^”]*” .* in silence\\. Did you mean`,
);

/** What no schema can tell: the rules, some only where their message is such, and why. */
const BEYOND: readonly { rule: RegExp; message?: RegExp; why: string }[] = [
  { rule: /^yaml-|^version-zero-lost$/, why: 'is lost before a schema sees the value' },
  { rule: /^item-not-text$/, message: /is a date/, why: 'editors read dates as texts' },
  { rule: /^front-matter-/, why: 'is about the block, or a text that is as free as others' },
  { rule: /^missing-/, message: /^There is no/, why: 'the Hub takes cards without the field' },
  { rule: /^key-nested$/, why: 'keys that the Hub does not know are free' },
  { rule: /^key-misspelt$/, message: NEAR, why: 'is near a field, by a measure' },
  { rule: /^co2-key$/, message: /Did you mean/, why: 'is near a field, by a measure' },
  { rule: /^base-model-tag$/, why: 'tags are free' },
  { rule: /^thumbnail-url$/, message: /is the page about/, why: 'it is an address' },
  { rule: /^license-of-base$|^base-model-several$/, why: 'depends on other fields' },
  { rule: /^model-index-schema$/, message: /has no field/, why: 'more fields are allowed' },
  { rule: /^eval-result-schema$/, message: /is no field/, why: 'more fields are allowed' },
];

const validateCard = compiledSchema(CARD);
const validateEvalFile = compiledSchema(EVAL_FILE);

function isBeyond({ rule, message }: { rule: string; message: string }): boolean {
  return BEYOND.some((one) => one.rule.test(rule) && (one.message?.test(message) ?? true));
}

/** The keys at which the schema refuses the metadata. */
function refusedKeys(metadata: unknown): readonly string[] {
  validateCard(metadata);
  return (validateCard.errors ?? []).map(({ instancePath, keyword, params }) => {
    const [, key] = instancePath.split('/');
    return key ?? (keyword === 'dependencies' ? params['property'] : 'license');
  });
}

/** The keys at which the schema refuses what is fine, or takes what the checks say is a fault. */
function disagreements(text: string): readonly string[] {
  const { yaml, findings } = parseModelCard(text);
  if (yaml === null) {
    return [];
  }
  const pairs = yaml.root.pairs.toSorted((a, b) => b.place.line - a.place.line);
  const faults = [...findings, ...checkFrontMatter(yaml)]
    .filter(({ severity }) => severity !== 'hint')
    .map((finding) => {
      const key = pairs.find(({ place }) => place.line <= (finding.line ?? 0))?.key ?? 'none';
      return { key, isBeyond: isBeyond(finding) };
    });
  const refused = refusedKeys(yaml.root.value);
  return [
    ...refused.filter((key) => faults.every((fault) => fault.key !== key)).map((key) => `${key} +`),
    ...faults
      .filter(({ key, isBeyond }) => !isBeyond && !refused.includes(key))
      .map(({ key }) => `${key} -`),
  ];
}

function card(yaml: string): string {
  return `---\n${yaml}\n---\n`;
}

/** All that differ from it in one place: it is not there, or something else is. */
function* variants(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  for (const [key, part] of Object.entries(value)) {
    const others = [null, '', 'abc', 'owner/name', '2026-01-31', 7, true, [], {}, ['a'], { a: 1 }];
    for (const other of [...others, ...variants(part)]) {
      yield Array.isArray(value) ? [other] : { ...value, [key]: other };
    }
    yield Array.isArray(value)
      ? []
      : Object.fromEntries(Object.entries(value).filter(([one]) => one !== key));
  }
}

describe('the schemas', () => {
  test.each(Object.entries(FILES))('%s is what the script writes', (path, content) => {
    expect(readFileSync(new URL(path, ROOT), 'utf8')).toBe(content);
  });

  test.each(Object.values(FILES))('name their dialect and address', (content) => {
    expect(JSON.parse(content)).toMatchObject({
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: expect.stringMatching(/^https:\/\/.*\.schema\.json$/),
    });
  });

  test('tell editors the title of each field, what it is for, and what it takes', () => {
    const { properties } = JSON.parse(FILES[CARD] ?? '');
    expect(Object.keys(properties)).toEqual([...FIELD_SHAPES.keys(), 'eval_results']);
    expect(properties.license).toMatchObject({
      title: 'License',
      description: expect.stringContaining('by its id on the Hub'),
    });
    const taken = JSON.stringify(properties.license);
    expect(taken).toContain('{"const":"apache-2.0","description":"Apache license 2.0"}');
  });
});

describe('a card', () => {
  const KEYS = [
    ...FIELD_SHAPES.keys(),
    ...'eval_results Tags lang licence base-model Model_Index -license library pipeline'.split(' '),
    // Not the Hub's, and meant as they are.
    ...'tasks task title models model_type tagged foo'.split(' '),
  ];
  const VALUES = [
    ...['', '""', '" "', 'abc', 'owner/name', 'a/b/c', 'a..b', 'models/x', '/tmp/model', 'a b'],
    ...[
      'None',
      'json',
      'your-name/x',
      'x/checkpoint-10',
      'bert-base',
      'https://huggingface.co/a/b',
    ],
    ...['other', 'mit', 'MIT', 'en', 'xx', 'english', 'zh-CN', 'multilingual', 'merge', 'adapter'],
    ...['text-generation', 'text2text-generation', 'transformers', 'https://x.org/a.png', 'x.org'],
    ...[
      '12',
      '1.10',
      'true',
      '"true"',
      '2024-01-01',
      '[]',
      '[mit, other]',
      '[en, ""]',
      '[en, null]',
    ],
    ...['[1]', '[[a]]', '[{a: b}]', '[a/b, c/d]', '{}', '{a: b}', '{text: a}', '[{text: a}]'],
    ...['[{output: {url: a}}]', '[a, {src: b}]', '{emissions: 1}', '{emissions: a}', '{source: a}'],
    ...['{a: text}', '{a: select}', '{a: {type: select}}', '{a: {type: select, options: [b]}}'],
    ...[
      '{a: textarea}',
      '{a: }',
      '{parameters: {a: 1}}',
      '[{name: a, results: []}]',
      '[{name: a}]',
    ],
  ];

  test.each(VALUES)('is refused by the schema where the checks find a fault in “%s”', (value) => {
    // So many that no rule stops counting.
    for (let start = 0; start < KEYS.length; start += 18) {
      const yaml = KEYS.slice(start, start + 18).map((key) => `${key}: ${value}`);
      expect(disagreements(card(yaml.join('\n')))).toEqual([]);
    }
  });

  test.each([
    ['license: other', ['license']],
    ['license: other\nlicense_name: a', ['license']],
    ['license: other\nlicense_name: a\nlicense_link: LICENSE', []],
    ['base_model_relation: merge', ['base_model_relation']],
    ['base_model: a/b\nbase_model_relation: merge', []],
  ])('%j is refused at %j, as fields depend on each other', (yaml, keys) => {
    expect([...new Set(refusedKeys(parseModelCard(card(yaml)).yaml?.root.value))]).toEqual(keys);
    expect(disagreements(card(yaml))).toEqual([]);
  });

  test('may have underscores in a number, which editors read as a text', () => {
    expect(refusedKeys({ co2_eq_emissions: { emissions: '24_700_000' } })).toEqual([]);
    expect(refusedKeys({ co2_eq_emissions: { emissions: '24700000' } })).not.toEqual([]);
  });

  test('has results that the schema refuses where the checks do', () => {
    const results = {
      task: { type: 'a', name: 'b' },
      dataset: { type: 'a', name: 'b', config: 'c', split: 'd', revision: 'e', args: {} },
      metrics: [{ type: 'a', value: 1, name: 'b', config: 'c', args: {}, verified: true }],
      source: { url: 'https://x.org', name: 'b' },
    };
    const valid = [{ name: 'a', results: [results] }];
    for (const index of [valid, [...valid, ...valid], ...variants(valid)]) {
      const text = card(`model-index: ${JSON.stringify(index)}`);
      expect([text, disagreements(text)]).toEqual([text, []]);
    }
  });

  test('of the examples is refused where the rules speak', () => {
    for (const { wrong, right, file } of Object.values(RULE_EXAMPLES)) {
      for (const text of file === undefined ? [wrong, right] : []) {
        const { entries } = parseModelCard(text).frontMatter;
        const isModel = cardKind(entries, null, '') === 'model';
        expect([text, isModel ? disagreements(text) : []]).toEqual([text, []]);
      }
    }
  });
});

describe('a file of .eval_results', () => {
  const dataset = { id: 'a/b', task_id: 'c', revision: 'd' };
  const source = { url: 'https://x.org', name: 'a', user: 'b', org: 'c' };
  const texts = { verifyToken: 'a', date: '2026-01-31', notes: 'b', evaluation_framework: 'c' };
  const valid = [{ dataset, value: 1, source, ...texts }];

  test('is refused by the schema where the checks find a fault', () => {
    for (const value of [valid, {}, 'a', ...variants(valid)]) {
      const text = JSON.stringify(value);
      const reading = readYaml(text);
      const isTaken = validateEvalFile('root' in reading ? reading.root.value : null);
      const faults = checkEvalFile(text, 'a.yaml').filter((finding) => !isBeyond(finding));
      expect([text, isTaken]).toEqual([text, faults.length === 0]);
    }
  });
});

const CARDS = ['cards', 'cases/metadata', 'cases/checks'].flatMap((folder) => {
  const url = new URL(`../shared/${folder}/`, ROOT);
  const names = existsSync(url) ? readdirSync(url).filter((name) => name !== 'README.md') : [];
  return names.map((name) => ({ name, text: readFileSync(new URL(name, url), 'utf8') }));
});

describe.skipIf(CARDS.length === 0)('real cards (skipped where ../shared is absent)', () => {
  test.each(CARDS)('$name is refused where the checks find a fault', ({ text }) => {
    const { frontMatter, yaml } = parseModelCard(text);
    const isModel = yaml !== null && cardKind(frontMatter.entries, null, '') === 'model';
    expect(isModel ? disagreements(text) : []).toEqual([]);
  });
});
