import { isMap } from '../metadata.ts';
import type { StatedCard } from './stated-card.ts';

/** Croissant 1.0 (docs.mlcommons.org/croissant), as far as a card can fill it. */
export const CROISSANT = {
  version: 'http://mlcommons.org/croissant/1.0',
  /** The one term of it that also models have a use for. */
  citing: { cr: 'http://mlcommons.org/croissant/', citeAs: 'cr:citeAs' },
  context: {
    sc: 'https://schema.org/',
    cr: 'http://mlcommons.org/croissant/',
    dct: 'http://purl.org/dc/terms/',
    citeAs: 'cr:citeAs',
    conformsTo: 'dct:conformsTo',
    fileSet: 'cr:fileSet',
    includes: 'cr:includes',
    recordSet: 'cr:recordSet',
    field: 'cr:field',
    source: 'cr:source',
    extract: 'cr:extract',
    column: 'cr:column',
    dataType: { '@id': 'cr:dataType', '@type': '@vocab' },
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
  [/^(?:date\d+|timestamp.*)$/, 'sc:Date'],
  [/^image$/, 'sc:ImageObject'],
  [/^audio$/, 'sc:AudioObject'],
];

interface FileSet {
  readonly config: string;
  readonly '@id': string;
  readonly include: string;
  readonly encodingFormat: string;
}

/** The repository, the files that `configs` names, and the columns that `dataset_info` does. */
export function croissantFiles({ id, data }: StatedCard): object {
  if (id === null) {
    return {};
  }
  const sets = data.configs.flatMap(fileSetsOf);
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
    const info = data.infos.find(({ config_name: name }) => (name ?? 'default') === set.config);
    const fields = fieldsOf(info?.['features'], set);
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
      ...sets.map(({ '@id': name, include, encodingFormat }) => ({
        '@type': 'cr:FileSet',
        '@id': name,
        name,
        containedIn: { '@id': 'repo' },
        encodingFormat,
        includes: include,
      })),
    ],
    ...(recordSets.length === 0 ? {} : { recordSet: recordSets }),
  };
}

/** `data_files` is a path, a list of them, or a list of splits with theirs. */
function fileSetsOf(config: Readonly<Record<string, unknown>>): readonly FileSet[] {
  const { config_name: name, data_files: files } = config;
  const own = typeof name === 'string' ? name : 'default';
  const splits = [files]
    .flat()
    .flatMap((file): readonly (readonly [string, unknown])[] =>
      isMap(file) ? [[String(file['split'] ?? 'all'), file['path']]] : [['all', file]],
    );
  return splits.flatMap(([split, paths]) =>
    [paths].flat().flatMap((path, index) => {
      const extension = typeof path === 'string' ? /\.(\w+)$/.exec(path)?.[1] : undefined;
      const encodingFormat = ENCODINGS[extension ?? ''];
      const suffix = index === 0 ? '' : `-${index + 1}`;
      return typeof path !== 'string' || encodingFormat === undefined
        ? []
        : [{ config: own, '@id': `${own}/${split}${suffix}`, include: path, encodingFormat }];
    }),
  );
}

function fieldsOf(features: unknown, { '@id': set }: FileSet): readonly object[] {
  return [features].flat().flatMap((feature) => {
    const { name, dtype }: Readonly<Record<string, unknown>> = isMap(feature) ? feature : {};
    const isClass = isMap(dtype) && 'class_label' in dtype;
    const type = TYPES.find(([form]) => typeof dtype === 'string' && form.test(dtype))?.[1];
    const dataType = isClass ? 'sc:Integer' : type;
    return typeof name !== 'string' || dataType === undefined
      ? []
      : {
          '@type': 'cr:Field',
          '@id': `${set}/${name}`,
          name,
          dataType,
          source: { fileSet: { '@id': set }, extract: { column: name } },
        };
  });
}
