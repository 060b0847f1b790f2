import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { IN_CYCLONEDX_BOM } from '../../../src/card/machine/cyclonedx.ts';
import { IN_JSON_LD } from '../../../src/card/machine/json-ld.ts';
import type { SaveFormatName } from '../../../src/card/machine/save-formats.ts';
import { IN_SPDX } from '../../../src/card/machine/spdx.ts';
import { PARTS, type PartName } from '../../../src/card/machine/unsaid.ts';
import { LICENSE_IDS } from '../../../src/hub/licenses.ts';
import { spdxLicense } from '../../../src/hub/spdx-licenses.ts';
import {
  cyclonedxSchema,
  jsonLdSchema,
  officialSpdxSchema,
  spdxLicenseIds,
  spdxSubsetSchema,
} from './save-schemas.ts';
import { document, notes, onHub, save } from './saved.ts';
import { DATASET, FULL, FULL_DATASET, HOSTILE, SPACE } from './saved-cards.ts';

const CARDS = new URL('../../../../shared/cards/', import.meta.url);
const realCards = existsSync(CARDS)
  ? readdirSync(CARDS).filter((name) => name.endsWith('.md') && name !== 'README.md')
  : [];

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const official = officialSpdxSchema();
const ofSpdx = spdxSubsetSchema();
const component = cyclonedxSchema('component');
const bom = cyclonedxSchema();
const ofKinds = {
  SoftwareSourceCode: jsonLdSchema('model'),
  Dataset: jsonLdSchema('dataset'),
  WebApplication: jsonLdSchema('space'),
};

/** The schemas that a document is to satisfy. */
const SCHEMAS = {
  cyclonedx: () => [component],
  'cyclonedx-bom': () => [bom],
  spdx: () => (official === null ? [ofSpdx] : [ofSpdx, official]),
  'json-ld': (type: keyof typeof ofKinds) => [ofKinds[type]],
} as const;

/** What is wrong with a card in these formats; where one is refused, that is to be understood. */
function faults(text: string, formats: readonly (keyof typeof SCHEMAS)[]): readonly unknown[] {
  const found: unknown[] = [];
  for (const format of formats) {
    const saved = save(text, format);
    if ('refused' in saved) {
      expect(saved.refused).toMatch(/^README\.md (?:is the card of a|states nothing that) /);
      continue;
    }
    expect(saved.content).not.toMatch(/\\ud[89a-f]|\p{Surrogate}|(?!\n)\p{Cc}/u);
    const value = JSON.parse(saved.content);
    for (const isValid of SCHEMAS[format](value['@type'])) {
      found.push(...(isValid(value) ? [] : [format, isValid.errors]));
    }
  }
  return found;
}

describe('what is saved', () => {
  test.each(Object.keys(HOSTILE))('of %s is a valid document, or there is a sentence', (name) => {
    const text = HOSTILE[name] ?? '';
    expect(faults(text, ['json-ld', 'cyclonedx', 'cyclonedx-bom', 'spdx'])).toEqual([]);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  test.each([FULL, FULL_DATASET, DATASET, SPACE])('of a card that states most is valid', (text) => {
    expect(faults(text, ['json-ld', 'cyclonedx', 'cyclonedx-bom', 'spdx'])).toEqual([]);
  });

  test.skipIf(realCards.length === 0)('of each shared card is valid', () => {
    for (const name of realCards) {
      const text = readFileSync(new URL(name, CARDS), 'utf8');
      expect(faults(text, ['json-ld', 'cyclonedx-bom', 'spdx']), name).toEqual([]);
    }
  });

  test('is the same each time, and another one of another card', () => {
    const [one, other, changed] = [FULL, FULL, `${FULL}\nMore.`].map((text) => save(text, 'spdx'));
    expect(one).toEqual(other);
    expect(changed).not.toEqual(one);
  });

  test.each<[string, string, SaveFormatName, RegExp]>([
    ['a Space', SPACE, 'dossier-html', /^README\.md is the card of a Space: /],
    ['a dataset', DATASET, 'dossier-md', /the profiles are of models alone\.$/],
    ['an empty card', '', 'cyclonedx-bom', /^README\.md states nothing that/],
    ['an empty card', '---\nlicense:\n---\n', 'dossier-html', /states nothing/],
  ])('of %s is refused where the format cannot hold it', (_, text, format, said) => {
    expect(save(text, format)).toEqual({ refused: expect.stringMatching(said) });
  });

  test('names no license that SPDX does not know, and each that it does', () => {
    const known = spdxLicenseIds();
    const lower = new Map([...known].map((id) => [id.toLowerCase(), id]));
    for (const id of LICENSE_IDS) {
      const spdx = spdxLicense(id);
      expect(spdx === null || known.has(spdx), id).toBe(true);
      expect(lower.get(id) ?? spdx, id).toBe(spdx);
    }
    expect(spdxLicense('MIT')).toBe('MIT');
    expect(['openrail', 'other', 'llama3.1', 'gpl', '__proto__'].map(spdxLicense)).toEqual(
      Array(5).fill(null),
    );
  });
});

describe('CycloneDX', () => {
  test('has what the card states, each in its place', () => {
    const model = document(FULL, 'cyclonedx', onHub('lab/heron', COMMIT));
    expect(component(model)).toBe(true);
    expect(model).toMatchObject({
      type: 'machine-learning-model',
      group: 'lab',
      name: 'heron',
      version: '1.2.0',
      purl: `pkg:huggingface/lab/heron@${COMMIT}`,
      description: 'Heron writes about birds. It is small.',
      licenses: [{ license: { id: 'Apache-2.0' } }],
      authors: [{ name: 'Ada Lovelace' }],
      pedigree: {
        ancestors: [{ purl: 'pkg:huggingface/lab/heron-base' }],
        notes: 'finetuned from lab/heron-base',
      },
      tags: ['birds', 'text-generation-inference'],
    });
    const { modelParameters, quantitativeAnalysis, considerations } = model.modelCard;
    expect(modelParameters).toEqual({
      task: 'text-generation',
      architectureFamily: 'decoder-only transformer',
      modelArchitecture: 'HeronForCausalLM',
      datasets: [
        {
          type: 'dataset',
          name: 'lab/ponds',
          contents: { url: expect.stringContaining('lab/ponds') },
        },
        { type: 'dataset', name: 'Reeds of the north' },
      ],
      inputs: [{ format: 'text and photographs' }],
      outputs: [{ format: 'text' }],
    });
    expect(quantitativeAnalysis.performanceMetrics).toEqual([
      { type: 'accuracy', value: '0.75', slice: expect.stringContaining('Ponds, text-generation') },
      { type: 'exact_match', value: '61.5%', slice: expect.stringContaining('split: test') },
    ]);
    expect(considerations).toEqual({
      users: ['Ornithologists who write.'],
      useCases: ['It writes captions of photographs.'],
      technicalLimitations: ['It knows no owls.', 'Out of scope: It must not identify people.'],
      ethicalConsiderations: [
        { name: 'It may disturb nests.' },
        { mitigationStrategy: 'Users should check what it writes for bias.' },
      ],
      environmentalConsiderations: {
        properties: [
          { name: 'co2_eq_emissions.emissions', value: '12.5' },
          { name: 'co2_eq_emissions.source', value: 'codecarbon' },
        ],
      },
    });
  });

  test('is a whole BOM, in which each part is there once and is depended on', () => {
    const whole = document(FULL, 'cyclonedx-bom', onHub('lab/heron'));
    expect(whole).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    const refs = whole.components.map((one: { 'bom-ref': string }) => one['bom-ref']);
    expect(refs).toEqual([
      ...['pkg:huggingface/lab/heron', 'pkg:huggingface/lab/heron-base'],
      ...['data:lab/ponds', 'data:Reeds of the north'],
    ]);
    expect(whole.dependencies[0]).toEqual({ ref: refs[0], dependsOn: refs.slice(1) });
    expect(whole.dependencies.map(({ ref }: { ref: string }) => ref)).toEqual(refs);
  });

  test('has a dataset as data, with what is sensitive in it and who cares for it', () => {
    const data = document(FULL_DATASET, 'cyclonedx', onHub('datasets/lab/ponds'));
    expect(component(data)).toBe(true);
    expect(data).toMatchObject({
      ...{ type: 'data', group: 'lab', name: 'ponds', authors: [{ name: 'The Pond Lab' }] },
      description: 'Ponds of the north, described by hand.',
      licenses: [{ license: { id: 'CC-BY-4.0' } }],
      pedigree: { ancestors: [{ type: 'data', name: 'lab/lakes' }] },
      data: [
        {
          type: 'dataset',
          name: 'Ponds',
          contents: { url: 'https://huggingface.co/datasets/lab/ponds' },
          sensitiveData: ['Names of walkers were removed.'],
          governance: {
            custodians: [{ organization: { name: 'Pond Archive' } }],
            stewards: [{ organization: { name: 'The Pond Lab' } }],
          },
        },
      ],
    });
    for (const key of ['modelCard', 'purl']) {
      expect(data).not.toHaveProperty(key);
    }
    expect(data.properties).toEqual([
      { name: 'language', value: 'de' },
      { name: 'task', value: 'text-classification' },
      { name: 'size_categories', value: '1K<n<10K' },
      { name: 'annotations_creators', value: 'crowdsourced' },
      { name: 'dataset_size', value: '123456' },
    ]);
    const whole = document(FULL_DATASET, 'cyclonedx-bom', onHub('datasets/lab/ponds'));
    expect(whole.dependencies[0]).toEqual({ ref: 'data:lab/ponds', dependsOn: ['data:lab/lakes'] });
  });

  test('has a Space as an application, and in a BOM what that runs with', () => {
    const whole = document(SPACE, 'cyclonedx-bom', onHub('spaces/lab/pond'));
    const [space, framework, ...used] = whole.components;
    expect(space).toMatchObject({ type: 'application', group: 'lab', name: 'pond' });
    expect(framework).toMatchObject({ type: 'framework', name: 'gradio', version: '5.1.0' });
    expect(used.map(({ type, name }: Record<string, string>) => [type, name])).toEqual([
      ['machine-learning-model', 'heron'],
      ['data', 'lab/ponds'],
    ]);
    expect(whole.dependencies[0].dependsOn).toHaveLength(3);
    const ofDocker = SPACE.replace('gradio', 'docker');
    expect(document(ofDocker, 'cyclonedx-bom').components).toHaveLength(3);
  });

  test('names a license by its own name where SPDX has none, and guesses nothing', () => {
    const licenses = (fields: string): unknown =>
      document(`---\n${fields}\n---\n# X\n`, 'cyclonedx').licenses;
    expect(licenses('license: llama3.1')).toEqual([
      { license: { name: expect.stringContaining('Llama 3.1'), url: expect.any(String) } },
    ]);
    expect(
      licenses('license: other\nlicense_name: pond-1\nlicense_link: https://example.org/pond'),
    ).toEqual([{ license: { name: 'pond-1', url: 'https://example.org/pond' } }]);
    expect(licenses('license: Apache License 2')).toEqual([
      { license: { name: 'Apache License 2' } },
    ]);
    expect(licenses('license: other')).toBeUndefined();
    expect(licenses('license: [mit, GPL-3.0]')).toEqual([
      { license: { id: 'MIT', url: expect.any(String) } },
      { license: { id: 'GPL-3.0', url: expect.any(String) } },
    ]);
  });
});

describe('SPDX', () => {
  const elements = (text: string, options = {}): Record<string, unknown>[] =>
    document(text, 'spdx', options)['@graph'];
  const ofType = (all: readonly Record<string, unknown>[], type: string) =>
    all.filter((one) => one['type'] === type);

  test('has what the card states, and NOASSERTION for what it does not', () => {
    const all = elements(FULL, { ...onHub('lab/heron'), created: '2026-11-30T12:00:00Z' });
    expect(all[0]).toMatchObject({ type: 'CreationInfo', created: '2026-11-30T12:00:00Z' });
    expect(ofType(all, 'ai_AIPackage')[0]).toMatchObject({
      name: 'lab/heron',
      software_packageVersion: '1.2.0',
      software_downloadLocation: 'https://huggingface.co/lab/heron',
      releaseTime: '2026-03-04T00:00:00Z',
      ai_domain: ['Text Generation'],
      ai_limitation: 'It knows no owls.\nIt may disturb nests.',
      ai_informationAboutTraining: 'It was trained for three days.',
    });
    const [bare] = ofType(elements('---\ntags: [x]\n---\n# X\n'), 'ai_AIPackage');
    expect(bare).toMatchObject({
      name: 'X',
      software_packageVersion: 'NOASSERTION',
      software_downloadLocation: 'NOASSERTION',
    });
    expect(bare).not.toHaveProperty('releaseTime');
  });

  test('tells of each package one declared and one concluded license', () => {
    const all = elements(FULL);
    const relations = ofType(all, 'Relationship');
    const packages = all.filter(({ type }) => /Package$/.test(String(type)));
    expect(packages.length).toBe(4);
    for (const { spdxId } of packages) {
      const kinds = relations
        .filter(
          ({ from, relationshipType: kind }) => from === spdxId && /License$/.test(String(kind)),
        )
        .map(({ relationshipType }) => relationshipType);
      expect(kinds).toEqual(['hasConcludedLicense', 'hasDeclaredLicense']);
    }
    const kinds = relations.map(({ relationshipType, to }) => [relationshipType, to]);
    const [model, ...others] = packages.map(({ spdxId }) => spdxId);
    expect(kinds).toContainEqual(['trainedOn', others.slice(0, 2)]);
    expect(kinds).toContainEqual(['descendantOf', others.slice(2)]);
    expect(ofType(all, 'SpdxDocument')[0]).toMatchObject({ rootElement: [model] });
  });

  test('has a dataset by its own profile, and says nothing of it that is not stated', () => {
    const all = elements(FULL_DATASET, onHub('datasets/lab/ponds'));
    const [own, source] = ofType(all, 'dataset_DatasetPackage');
    const originator = all.find(({ name }) => name === 'The Pond Lab');
    expect(own).toMatchObject({
      name: 'lab/ponds',
      software_downloadLocation: 'https://huggingface.co/datasets/lab/ponds',
      originatedBy: [originator?.['spdxId']],
      dataset_datasetType: ['categorical', 'image', 'text'],
      dataset_datasetSize: 123456,
      dataset_dataCollectionProcess: 'People walked to ponds.',
      dataset_intendedUse:
        'It is for training classifiers.\nOut of scope: Do not find people with it.',
      dataset_knownBias: ['Small ponds are missing.'],
    });
    expect(source).toMatchObject({ name: 'lab/lakes', dataset_datasetType: ['noAssertion'] });
    expect(ofType(all, 'Relationship')).toContainEqual(
      expect.objectContaining({ relationshipType: 'descendantOf', to: [source?.['spdxId']] }),
    );
    expect(ofType(all, 'SpdxDocument')[0]?.['profileConformance']).toEqual([
      ...['core', 'software', 'simpleLicensing', 'dataset'],
    ]);
    const [bare] = ofType(
      elements('---\ntask_categories: [x]\n---\n# X\n'),
      'dataset_DatasetPackage',
    );
    expect(bare).toMatchObject({ dataset_datasetType: ['noAssertion'] });
    for (const key of ['dataset_datasetSize', 'dataset_knownBias', 'software_packageVersion']) {
      expect(bare).not.toHaveProperty(key);
    }
  });

  test('has a Space as software that depends on its SDK, its models and its datasets', () => {
    const all = elements(SPACE, onHub('spaces/lab/pond'));
    const packages = all.filter(({ type }) => /Package$/.test(String(type)));
    expect(packages.map(({ name, type }) => [name, type])).toEqual([
      ['lab/pond', 'software_Package'],
      ['lab/ponds', 'dataset_DatasetPackage'],
      ['lab/heron', 'ai_AIPackage'],
      ['gradio', 'software_Package'],
    ]);
    const [own, ...others] = packages.map(({ spdxId }) => spdxId);
    expect(ofType(all, 'Relationship')).toContainEqual(
      expect.objectContaining({ relationshipType: 'dependsOn', from: own, to: others }),
    );
  });

  test.each([FULL, FULL_DATASET, SPACE])('refers to nothing that is not in it', (text) => {
    const all = elements(text);
    const ids = new Set(all.map(({ spdxId }) => spdxId));
    const wanted = JSON.stringify(all).match(/https:\/\/spdx\.org\/spdxdocs\/[^"]+/g) ?? [];
    expect(wanted.filter((id) => !ids.has(id))).toEqual([]);
    expect(ids.size).toBe(all.length);
  });
});

describe('JSON-LD', () => {
  test('of a model is schema.org’s, with Croissant’s term for how it is cited', () => {
    expect(faults(FULL, ['json-ld'])).toEqual([]);
    expect(document(FULL, 'json-ld', onHub('lab/heron'))).toMatchObject({
      '@type': 'SoftwareSourceCode',
      url: 'https://huggingface.co/lab/heron',
      alternateName: 'Heron',
      license: ['https://spdx.org/licenses/Apache-2.0.html'],
      author: [{ name: 'Ada Lovelace' }],
      inLanguage: ['en', 'fr'],
      datePublished: '2026-03-04',
      dateModified: '2026-05-06',
      isBasedOn: [
        { '@type': 'SoftwareSourceCode', name: 'lab/heron-base' },
        { '@type': 'Dataset', '@id': 'https://huggingface.co/datasets/lab/ponds' },
        { '@type': 'Dataset', name: 'Reeds of the north' },
      ],
      citation: [{ name: 'Herons', author: [{ name: 'Ada Lovelace' }, { name: 'Grace Hopper' }] }],
      citeAs: expect.stringContaining('@article{heron'),
    });
  });

  test('of a dataset is Croissant’s, with the files and the columns that the card lists', () => {
    const data = document(DATASET, 'json-ld', onHub('datasets/lab/ponds'));
    expect(ofKinds.Dataset(data)).toBe(true);
    expect(data).toMatchObject({
      '@type': 'Dataset',
      conformsTo: 'http://mlcommons.org/croissant/1.0',
      url: 'https://huggingface.co/datasets/lab/ponds',
      description: 'Ponds of the north, described by hand.',
    });
    const [, ...files] = data.distribution;
    expect(files.map((file: Record<string, unknown>) => [file['@id'], file['includes']])).toEqual([
      ['default/train', 'data/train-*.parquet'],
      ['default/test', ['a.csv', 'b.csv']],
    ]);
    const [train] = data.recordSet;
    expect(
      train.field.map(({ name, dataType, repeated }: Record<string, string>) => {
        return [name, dataType, repeated];
      }),
    ).toEqual([
      ['text', 'sc:Text', undefined],
      ['label', 'sc:Integer', undefined],
      ['boxes', 'sc:Float', true],
    ]);
    expect(document(DATASET, 'json-ld')).not.toHaveProperty('distribution');
  });

  test('of a dataset has its nested columns, and ids that Croissant’s own reader takes', () => {
    const fields = `{name: id number, dtype: string}, {name: answers, sequence: [{name: text, dtype: string}, {name: deep, struct: [{name: x, dtype: bool}]}]}, {name: who, struct: [{name: born, dtype: "timestamp[us]"}]}, {name: clip, dtype: {audio: {sampling_rate: 16000}}}, {name: labels, list: {class_label: {names: [a]}}}, {name: grid, list: {list: int8}}, {name: id number, dtype: string}`;
    const card = (sizes: string): string =>
      `---\nconfigs: [{config_name: plain text, data_files: [{split: train, path: data/train-*}]}]\ndataset_info: {config_name: plain text, features: [${fields}]${sizes}}\n---\n# X\n`;
    const data = document(card(', download_size: 5'), 'json-ld', onHub('datasets/lab/x'));
    const { name, '@id': id, encodingFormat } = data.distribution[1];
    expect([name, id, encodingFormat]).toEqual([
      'plain text/train',
      'plain-text/train',
      'application/x-parquet',
    ]);
    const known = ({ '@id': id, dataType, repeated = false, source }: Record<string, unknown>) => {
      return { id, dataType, repeated, source };
    };
    const set = { fileSet: { '@id': 'plain-text/train' } };
    const nested = (column: string, jsonPath: string): object => {
      return { ...set, extract: { column }, transform: { jsonPath } };
    };
    const at = (name: string): string => `plain-text/train/${name}`;
    const [{ field }] = data.recordSet;
    expect(field.map((one: Record<string, unknown>) => one['@id'])).toEqual(
      ['id-number', 'answers', 'who', 'clip', 'labels'].map(at),
    );
    const plain = (column: string): object => ({ ...set, extract: { column } });
    expect([...field.slice(3), ...field[1].subField, ...field[2].subField].map(known)).toEqual([
      { id: at('clip'), dataType: 'sc:AudioObject', repeated: false, source: plain('clip') },
      { id: at('labels'), dataType: 'sc:Integer', repeated: true, source: plain('labels') },
      {
        ...{ id: at('answers/text'), dataType: 'sc:Text', repeated: true },
        source: nested('answers', 'text'),
      },
      {
        ...{ id: at('who/born'), dataType: 'sc:DateTime', repeated: false },
        source: nested('who', 'born'),
      },
    ]);
    // Nobody but “push_to_hub” names Parquet so.
    expect(document(card(''), 'json-ld', onHub('datasets/lab/x')).distribution).toHaveLength(1);
  });

  test('of a Space is a web application’s', () => {
    expect(faults(SPACE, ['json-ld'])).toEqual([]);
    expect(document(SPACE, 'json-ld')).toMatchObject({ '@type': 'WebApplication', name: 'Pond' });
  });
});

describe('what could not be said', () => {
  test('is listed by name: what has no place, and what the card does not state', () => {
    expect(notes(FULL, 'cyclonedx', onHub('lab/heron'))).toEqual([
      'CycloneDX’s modelCard has no place for: date of release, date of the last change, training procedure, preprocessing, “widget”, the rest of the text (11 headings), 1 table.',
    ]);
    const [lost, missing] = notes('---\nlicense: mit\nfoo: 1\n---\n# X\n\nIt is.\n', 'json-ld');
    expect(lost).toMatch(/no place for: “foo”, the rest of the text \(1 heading\)\.$/);
    expect(missing).toMatch(/^The card does not state: id on the Hub, version, date of release, /);
    expect(missing).not.toMatch(/license|description/);
  });

  test('of a dataset and a Space is what those have, and no model’s', () => {
    const at = onHub('datasets/lab/ponds');
    expect(notes(FULL_DATASET, 'cyclonedx', at)).toEqual([
      'CycloneDX’s data has no place for: uses, out-of-scope uses, recommendations, files of configurations, columns, data collection, biases of the data, the rest of the text (10 headings).',
      'The card does not state: version, citation.',
    ]);
    expect(notes(SPACE, 'cyclonedx')[0]).toMatch(/for: models and datasets it uses, “app_file”\.$/);
    expect(notes(SPACE, 'cyclonedx-bom')[0]).toMatch(/for: “app_file”\.$/);
    expect(notes(FULL_DATASET, 'spdx', at)[0]).toMatch(
      /^SPDX’s Dataset profile has no place for: /,
    );
  });

  test('is also a field that cannot be read, and that no time was given', () => {
    const [lost, , time] = notes('---\nlicense: {a: 1}\ntags: [x]\n---\n# X\n', 'spdx');
    expect(lost).toMatch(/“license”/);
    expect(time).toMatch(/^No time was given: .*1970/);
  });
});

describe('the description of the formats', () => {
  test('has a row for each part of a card, with a place where a format has one', () => {
    const text = readFileSync('docs/formats.md', 'utf8');
    const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
    for (const [name, { label }] of Object.entries(PARTS)) {
      const [, , ...places] = rows.find(([, cell = '']) => cell.includes(label)) ?? [];
      const held = [IN_JSON_LD, IN_CYCLONEDX_BOM, IN_SPDX].map((holds) =>
        Object.values(holds)
          .flat()
          .includes(name as PartName),
      );
      expect(
        places.slice(0, 3).map((place) => place !== '−'),
        label,
      ).toEqual(held);
    }
  });
});

describe('what a card says', () => {
  const considerations = (text: string): unknown =>
    document(`---\nlicense: mit\n---\n# X\n\n${text}`, 'cyclonedx').modelCard?.considerations;

  test('of uses and limits in one section stands in one of both', () => {
    expect(
      considerations(
        '## Intended uses & limitations\n\nYou can use it to label birds.\n\nIt may produce wrong labels.\n',
      ),
    ).toEqual({
      useCases: ['You can use it to label birds.'],
      technicalLimitations: ['It may produce wrong labels.'],
    });
    expect(
      considerations(
        '## Bias, Risks, and Limitations\n\nIt errs on owls.\n\n### Recommendations\n\nUsers should test it for bias.\n',
      ),
    ).toEqual({
      technicalLimitations: ['It errs on owls.'],
      ethicalConsiderations: [{ mitigationStrategy: 'Users should test it for bias.' }],
    });
  });

  test('in a list is one sentence with what announces it, else one for each item', () => {
    expect(considerations('## Limitations\n\nIt may:\n\n- miss owls\n- see herons\n')).toEqual({
      technicalLimitations: ['It may: miss owls; see herons'],
    });
    expect(considerations('## Limitations\n\n- It misses owls.\n- It sees herons.\n')).toEqual({
      technicalLimitations: ['It misses owls.', 'It sees herons.'],
    });
  });

  test.each([
    ['# Model Card for Heron\n\nHeron sees birds.\n', 'Heron', 'Heron sees birds.'],
    ['# Heron Model Card\n\nAuthor: Lab\n\nHeron sees birds.\n', 'Heron', 'Heron sees birds.'],
    ['Heron sees birds.\n\n# Highlights\n\nIt is fast.\n', 'Highlights', 'Heron sees birds.'],
    ['## Model Details\n\n# Heron\n\nHeron sees birds.\n', 'Heron', 'Heron sees birds.'],
    [
      '# Heron\n\nVisit our demo.\n\n## Model description\n\nIt sees birds.\n',
      'Heron',
      'It sees birds.',
    ],
    [
      '# Model Card Toolkit\n\n[Demo](https://x.org) | [Paper](https://y.org)\n',
      'Model Card Toolkit',
      undefined,
    ],
    ['# Heron\n\n[More Information Needed]\n', 'Heron', undefined],
  ])('of %j is its name and its description', (text, name, description) => {
    const model = document(`---\nlicense: mit\n---\n${text}`, 'cyclonedx');
    expect([model.name, model.description]).toEqual([name, description]);
  });

  test('of its authors is a name, and no sentence', () => {
    const authors = (text: string): unknown =>
      document(`---\nlicense: mit\n---\n# X\n\n${text}`, 'cyclonedx').authors;
    expect(authors('- **Developed by:** The Pond Lab\n')).toEqual([{ name: 'The Pond Lab' }]);
    expect(
      authors(`## Authors\n\n${'It was made by many people over many years. '.repeat(5)}\n`),
    ).toBeUndefined();
    expect(authors('It was developed by Marin and is small.\n')).toBeUndefined();
  });
});
