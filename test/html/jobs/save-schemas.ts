import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

const { resolve } = createRequire(import.meta.url);
const OFFICIAL_SPDX = new URL(
  '../../../../shared/reference/spdx-3.0.1.schema.json',
  import.meta.url,
);

function json(path: string | URL): object {
  return JSON.parse(readFileSync(path, 'utf8'));
}

/** The official schema of CycloneDX 1.6, or one of its definitions. */
export function cyclonedxSchema(definition?: 'component'): ValidateFunction {
  const folder = join(dirname(resolve('@cyclonedx/cyclonedx-library/package.json')), 'res/schema');
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  // Of addresses in other scripts, which Ajv does not know.
  ajv.addFormat('iri-reference', (text: string) => URL.canParse(text, 'https://example.org'));
  ajv.addFormat('idn-email', /@/);
  for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
    ajv.addSchema(
      json(join(folder, `${name}.SNAPSHOT.schema.json`)),
      `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`,
    );
  }
  ajv.addSchema(json(join(folder, 'bom-1.6.SNAPSHOT.schema.json')), 'bom');
  return ajv.compile({ $ref: definition === undefined ? 'bom' : `bom#/definitions/${definition}` });
}

/** Spelled as SPDX does, by the list that CycloneDX takes. */
export function spdxLicenseIds(): ReadonlySet<string> {
  const folder = join(dirname(resolve('@cyclonedx/cyclonedx-library/package.json')), 'res/schema');
  const { enum: ids } = json(join(folder, 'spdx.SNAPSHOT.schema.json')) as { enum: string[] };
  return new Set(ids);
}

/** The official schema of SPDX 3.0.1, where it lies beside the checkout; no package has it. */
export function officialSpdxSchema(): ValidateFunction | null {
  return existsSync(OFFICIAL_SPDX)
    ? new Ajv2020({ strict: false, allErrors: true }).compile(json(OFFICIAL_SPDX))
    : null;
}

const TEXT = { type: 'string' };
const TEXTS = { type: 'array', items: TEXT, minItems: 1 };
const IRI = { type: 'string', pattern: '^(?!_:).+:.+' };
const IRIS = { type: 'array', items: IRI, minItems: 1 };
const TIME = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ$' };
const ENTRIES = {
  type: 'array',
  items: closed({ type: { const: 'DictionaryEntry' }, key: TEXT, value: TEXT }, ['key']),
};

function closed(properties: object, required: readonly string[]): object {
  return { type: 'object', properties, required, additionalProperties: false };
}

/** Of one class of SPDX, whose elements all say who made them. */
function element(type: string, properties: object, required: readonly string[] = []): object {
  const common = { type: { const: type }, spdxId: IRI, name: TEXT, creationInfo: TEXT };
  return closed({ ...common, ...properties }, ['type', 'spdxId', 'creationInfo', ...required]);
}

const PACKAGE = {
  software_downloadLocation: TEXT,
  software_packageUrl: { type: 'string', pattern: '^pkg:huggingface/' },
  software_packageVersion: TEXT,
  software_primaryPurpose: { enum: ['model', 'data', 'application', 'framework'] },
  software_attributionText: TEXTS,
  releaseTime: TIME,
  suppliedBy: IRI,
  description: TEXT,
  comment: TEXT,
};

/** Those of its vocabulary that are written. */
const DATASET_TYPES = [
  ...['audio', 'categorical', 'graph', 'image', 'noAssertion', 'structured', 'text', 'timeseries'],
  'video',
];

/** What of SPDX 3.0.1 is written, after its model (spdx-3-model, AI, Dataset, SimpleLicensing). */
const SPDX_SUBSET = closed(
  {
    '@context': { const: 'https://spdx.org/rdf/3.0.1/spdx-context.jsonld' },
    '@graph': {
      type: 'array',
      items: {
        oneOf: [
          closed(
            {
              type: { const: 'CreationInfo' },
              '@id': TEXT,
              specVersion: { const: '3.0.1' },
              created: TIME,
              createdBy: IRIS,
            },
            ['type', '@id', 'specVersion', 'created', 'createdBy'],
          ),
          element('SoftwareAgent', {}),
          element('Agent', {}),
          element(
            'ai_AIPackage',
            {
              ...PACKAGE,
              ai_domain: TEXTS,
              ai_typeOfModel: TEXTS,
              ai_informationAboutApplication: TEXT,
              ai_informationAboutTraining: TEXT,
              ai_limitation: TEXT,
              ai_modelDataPreprocessing: TEXTS,
              ai_metric: ENTRIES,
            },
            ['software_downloadLocation', 'software_packageVersion', 'software_primaryPurpose'],
          ),
          element(
            'dataset_DatasetPackage',
            {
              ...PACKAGE,
              originatedBy: IRIS,
              dataset_datasetType: { type: 'array', items: { enum: DATASET_TYPES }, minItems: 1 },
              dataset_datasetSize: { type: 'integer', minimum: 0 },
              dataset_dataCollectionProcess: TEXT,
              dataset_dataPreprocessing: TEXTS,
              dataset_intendedUse: TEXT,
              dataset_knownBias: TEXTS,
            },
            ['dataset_datasetType', 'software_downloadLocation', 'software_primaryPurpose'],
          ),
          element('software_Package', PACKAGE, [
            ...['software_downloadLocation', 'software_primaryPurpose'],
          ]),
          element(
            'simplelicensing_LicenseExpression',
            {
              simplelicensing_licenseExpression: { type: 'string', pattern: '^[A-Za-z0-9.-]+$' },
              simplelicensing_customIdToUri: ENTRIES,
            },
            ['simplelicensing_licenseExpression'],
          ),
          element(
            'Relationship',
            {
              from: IRI,
              to: { type: 'array', items: TEXT, minItems: 1 },
              relationshipType: {
                enum: [
                  ...['hasConcludedLicense', 'hasDeclaredLicense', 'trainedOn', 'descendantOf'],
                  'dependsOn',
                ],
              },
            },
            ['from', 'to', 'relationshipType'],
          ),
          element('SpdxDocument', { profileConformance: TEXTS, rootElement: IRIS, element: IRIS }, [
            'rootElement',
            'element',
          ]),
        ],
      },
    },
  },
  ['@context', '@graph'],
);

export function spdxSubsetSchema(): ValidateFunction {
  return new Ajv2020({ strict: false }).compile(SPDX_SUBSET);
}

const URL_TEXT = { type: 'string', pattern: '^https://' };
const NAMED = closed({ name: TEXT }, ['name']);
const LINKED = closed({ '@type': TEXT, '@id': URL_TEXT, name: TEXT, url: URL_TEXT }, ['name']);
const TERM = closed(
  { '@type': { const: 'DefinedTerm' }, name: TEXT, termCode: TEXT, inDefinedTermSet: URL_TEXT },
  ['@type', 'name'],
);
const DAY = { type: 'string', format: 'date' };

/** Of schema.org’s CreativeWork and its kin, with Croissant’s terms; neither has a JSON schema. */
const LINKED_DATA = {
  '@context': {
    type: 'array',
    prefixItems: [{ const: 'https://schema.org/' }, { type: 'object' }],
    minItems: 2,
    maxItems: 2,
  } as object,
  '@type': { enum: ['SoftwareSourceCode', 'Dataset', 'WebApplication'] },
  '@id': URL_TEXT,
  name: TEXT,
  alternateName: TEXT,
  description: TEXT,
  url: URL_TEXT,
  identifier: TEXT,
  version: TEXT,
  license: {
    type: 'array',
    items: {
      oneOf: [URL_TEXT, closed({ '@type': { const: 'CreativeWork' }, name: TEXT }, ['name'])],
    },
  },
  datePublished: DAY,
  dateModified: DAY,
  inLanguage: TEXTS,
  keywords: TEXTS,
  about: { anyOf: [TERM, { type: 'array', items: TERM, minItems: 2 }] },
  isBasedOn: { type: 'array', items: LINKED },
  citation: {
    type: 'array',
    items: closed(
      {
        '@type': { const: 'CreativeWork' },
        name: TEXT,
        author: { type: 'array', items: NAMED },
        datePublished: { type: 'string', pattern: '^\\d{4}$' },
        url: { type: 'string', format: 'uri' },
        identifier: TEXT,
      },
      ['@type', 'name'],
    ),
  },
  citeAs: TEXT,
};

const FILE = { '@type': { enum: ['cr:FileObject', 'cr:FileSet'] }, '@id': TEXT, name: TEXT };

export function jsonLdSchema(kind: 'model' | 'dataset' | 'space'): ValidateFunction {
  const own = {
    model: { author: { type: 'array', items: NAMED }, runtimePlatform: TEXT },
    space: { author: { type: 'array', items: NAMED }, softwareRequirements: TEXT },
    dataset: {
      author: { type: 'array', items: NAMED },
      // Its own reader (mlcroissant) refuses a list.
      '@context': { type: 'object', required: ['@language', '@vocab', 'sc', 'cr', 'dct', 'data'] },
      conformsTo: { const: 'http://mlcommons.org/croissant/1.0' },
      distribution: {
        type: 'array',
        items: {
          type: 'object',
          properties: FILE,
          required: ['@type', '@id', 'name', 'encodingFormat'],
        },
      },
      recordSet: {
        type: 'array',
        items: { type: 'object', required: ['@type', '@id', 'name', 'field'] },
      },
    },
  }[kind];
  const required = ['@context', '@type', 'name', ...(kind === 'dataset' ? ['conformsTo'] : [])];
  const ajv = new Ajv2020({ strict: false });
  addFormats(ajv);
  return ajv.compile(closed({ ...LINKED_DATA, ...own }, required));
}
