import { isMap } from '../metadata.ts';
import type { StatedCard } from './stated-card.ts';

const TERMS = [
  ...['citeAs', 'column', 'extract', 'field', 'fileProperty', 'fileObject', 'fileSet', 'format'],
  ...['includes', 'isLiveDataset', 'jsonPath', 'key', 'md5', 'parentField', 'path', 'recordSet'],
  ...['references', 'regex', 'repeated', 'replace', 'separator', 'source', 'subField', 'transform'],
];

/** Croissant 1.0 (docs.mlcommons.org/croissant), as far as a card can fill it. */
export const CROISSANT = {
  version: 'http://mlcommons.org/croissant/1.0',
  /** The one term of it that also models have a use for. */
  citing: { cr: 'http://mlcommons.org/croissant/', citeAs: 'cr:citeAs' },
  /** The whole of its first appendix: its own reader takes no list of contexts, and misses terms. */
  context: {
    '@language': 'en',
    '@vocab': 'https://schema.org/',
    sc: 'https://schema.org/',
    cr: 'http://mlcommons.org/croissant/',
    rai: 'http://mlcommons.org/croissant/RAI/',
    dct: 'http://purl.org/dc/terms/',
    conformsTo: 'dct:conformsTo',
    data: { '@id': 'cr:data', '@type': '@json' },
    dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
    examples: { '@id': 'cr:examples', '@type': '@json' },
    ...Object.fromEntries(TERMS.map((term) => [term, `cr:${term}`])),
  },
} as const;

const ENCODINGS: Readonly<Record<string, string>> = {
  parquet: 'application/x-parquet',
  csv: 'text/csv',
  tsv: 'text/tab-separated-values',
  json: 'application/json',
  jsonl: 'application/jsonlines',
  txt: 'text/plain',
};

/** Features of the Hub’s `dataset_info` as Croissant names them. */
const TYPES: readonly (readonly [feature: RegExp, type: string])[] = [
  [/^(?:large_)?string$/, 'sc:Text'],
  [/^u?int\d+$/, 'sc:Integer'],
  [/^float\d+$/, 'sc:Float'],
  [/^bool$/, 'sc:Boolean'],
  [/^date\d+$/, 'sc:Date'],
  [/^timestamp/, 'sc:DateTime'],
  [/^image$/, 'sc:ImageObject'],
  [/^audio$/, 'sc:AudioObject'],
  [/^video$/, 'sc:VideoObject'],
];

interface FileSet extends Identified {
  readonly config: string;
  readonly name: string;
  /** Paths and patterns. */
  readonly includes: readonly string[];
  readonly encodingFormat: string;
}

/** The repository, the files that `configs` names, and the columns that `dataset_info` does. */
export function croissantFiles({ id, data }: StatedCard): object {
  if (id === null) {
    return {};
  }
  const infoOf = (config: string): Readonly<Record<string, unknown>> | undefined =>
    data.infos.find(({ config_name: name }) => (name ?? 'default') === config);
  const sets = uniqueById(data.configs.flatMap((config) => fileSetsOf(config, infoOf)));
  const repository = {
    '@type': 'cr:FileObject',
    '@id': 'repo',
    name: 'repo',
    description: 'The Git repository of the dataset on the Hub.',
    contentUrl: `https://huggingface.co/datasets/${id}`,
    encodingFormat: 'git+https',
    // A repository has no checksum: the Hub names this issue in its place, and readers ask for one.
    sha256: 'https://github.com/mlcommons/croissant/issues/80',
  };
  const recordSets = sets.flatMap((set) => {
    const fields = uniqueById(fieldsOf(infoOf(set.config)?.['features'], { set: set['@id'] }));
    const { '@id': name } = set;
    return fields.length === 0
      ? []
      : {
          '@type': 'cr:RecordSet',
          '@id': `${name}/records`,
          name: `${name}/records`,
          field: fields,
        };
  });
  return {
    distribution: [
      repository,
      ...sets.map(({ '@id': id, name, includes, encodingFormat }) => ({
        '@type': 'cr:FileSet',
        '@id': id,
        name,
        containedIn: { '@id': 'repo' },
        encodingFormat,
        includes: includes.length === 1 ? includes[0] : includes,
      })),
    ],
    ...(recordSets.length === 0 ? {} : { recordSet: recordSets }),
  };
}

/** `data_files` is a path, a list of them, or a list of splits with theirs. */
function fileSetsOf(
  config: Readonly<Record<string, unknown>>,
  infoOf: (config: string) => Readonly<Record<string, unknown>> | undefined,
): readonly FileSet[] {
  const { config_name: name, data_files: files } = config;
  const own = textOf(name) ?? 'default';
  // `push_to_hub` writes Parquet, the sizes, and patterns without a suffix.
  const isPushed = infoOf(own)?.['download_size'] !== undefined;
  const splits = [files]
    .flat()
    .flatMap((file): readonly (readonly [string, unknown])[] =>
      isMap(file) ? [[textOf(file['split']) ?? 'all', file['path']]] : [['all', file]],
    );
  return splits.flatMap(([split, paths]) => {
    const byEncoding = new Map<string, string[]>();
    for (const path of [paths].flat()) {
      const text = textOf(path) ?? '';
      const extension = isPushed && text.endsWith('-*') ? 'parquet' : /\.(\w+)$/.exec(text)?.[1];
      const encoding = ENCODINGS[extension ?? ''];
      if (typeof path === 'string' && encoding !== undefined) {
        byEncoding.set(encoding, [...(byEncoding.get(encoding) ?? []), path]);
      }
    }
    return [...byEncoding].map(([encodingFormat, includes], index): FileSet => {
      const suffix = index === 0 ? '' : `-${index + 1}`;
      const id = `${own}/${split}${suffix}`;
      return { config: own, '@id': idOf(id), name: id, includes, encodingFormat };
    });
  });
}

interface Identified {
  readonly '@id': string;
  readonly [key: string]: unknown;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

/** Croissant’s own reader takes no blanks and no brackets in it. */
function idOf(name: string): string {
  return name.replace(/[^\p{L}\p{N}._/-]+/gu, '-');
}

/** A card may list the same twice; two nodes of one id are none. */
function uniqueById<Node extends Identified>(nodes: readonly Node[]): readonly Node[] {
  return nodes.filter(
    (node, index) => nodes.findIndex((one) => one['@id'] === node['@id']) === index,
  );
}

interface FieldPlace {
  readonly set: string;
  /** The column that holds it, of a nested one. */
  readonly column?: string;
  readonly isInList?: boolean;
}

function fieldsOf(features: unknown, place: FieldPlace): readonly Identified[] {
  const { set, column, isInList = false } = place;
  return [features].flat().flatMap((feature): readonly Identified[] => {
    const { name, dtype, struct, sequence, list }: Readonly<Record<string, unknown>> = isMap(
      feature,
    )
      ? feature
      : {};
    if (typeof name !== 'string') {
      return [];
    }
    const items = sequence ?? list;
    const isRepeated = isInList || items !== undefined;
    const common = {
      '@type': 'cr:Field',
      '@id': [set, column && idOf(column), idOf(name)].filter(Boolean).join('/'),
      name,
    };
    const inner = [struct, items].find(Array.isArray);
    if (inner !== undefined) {
      const nested = { set, column: name, isInList: isRepeated };
      const subField = column === undefined ? fieldsOf(inner, nested) : [];
      return subField.length === 0 ? [] : [{ ...common, subField }];
    }
    const dataType = typeOf(items ?? dtype);
    const extract = { column: column ?? name };
    const transform = column === undefined ? {} : { transform: { jsonPath: name } };
    const source = { fileSet: { '@id': set }, extract, ...transform };
    return dataType === null
      ? []
      : [{ ...common, dataType, ...(isRepeated ? { repeated: true } : {}), source }];
  });
}

/** `string`, `{dtype: string}`, `{class_label: …}`, `{audio: {sampling_rate: 16000}}` */
function typeOf(feature: unknown): string | null {
  if (isMap(feature)) {
    const [key = ''] = Object.keys(feature);
    return key === 'class_label' ? 'sc:Integer' : typeOf(key === 'dtype' ? feature[key] : key);
  }
  return TYPES.find(([form]) => typeof feature === 'string' && form.test(feature))?.[1] ?? null;
}
