import {
  type Folder,
  type Heads,
  type JsonMap,
  mapOf,
  openHeads,
  positive,
  readJson,
} from './folder.ts';
import { type GgufHead, readGguf } from './gguf.ts';
import { bitsOf, readWeights, type Weights } from './weights.ts';

/** What the files beside a card say of its model. */
export interface ModelFiles {
  readonly heads: Heads;
  /** `config.json`, and the parts of it that are of its language model. */
  readonly config: JsonMap | null;
  readonly language: JsonMap;
  readonly adapter: JsonMap | null;
  readonly generation: JsonMap | null;
  readonly tokenizer: JsonMap | null;
  /** As its program wrote it, and the file. */
  readonly quantization: { readonly map: JsonMap; readonly file: string } | null;
  readonly weights: readonly Weights[];
  readonly ggufs: readonly Gguf[];
  /** Weights are added to those of another model. */
  readonly isAdapter: boolean;
}

export interface Gguf {
  readonly file: string;
  readonly head: GgufHead;
}

/** A value, the file that says it, and how it is written there. */
export interface Told<Value> {
  readonly value: Value;
  readonly file: string;
  readonly as: string;
}

/** Parts of a configuration that are of the model which reads and writes text. */
const LANGUAGE_PARTS = [
  'text_config',
  'llm_config',
  'language_config',
  'thinker_config',
  'decoder',
];
/** Programs for GPTQ and AWQ wrote it into a file of its own. */
const QUANTIZATION_FILES = [
  'quantize_config.json',
  'quant_config.json',
  'quantization_config.json',
];
/** Other files of GGUF have the same model in other types: of those only the type is asked. */
const MOST_GGUFS = 30;
const FIRST_GGUF = 1_500_000;
const OTHER_GGUF = 32_768;
const PROJECTOR = /mmproj|imatrix|vocab/i;
const LATER_SHARD = /-(?!00001)\d{5}-of-\d{5}\.gguf$/;

export function readModelFiles(folder: Folder): ModelFiles {
  const heads = openHeads(folder);
  const json = (path: string): JsonMap | null =>
    folder.files.has(path) ? readJson(heads, path) : null;
  const config = json('config.json');
  const adapter = json('adapter_config.json');
  const quantization = quantizationOf(config, json);
  const files = {
    config,
    language: languageOf(config),
    adapter,
    generation: json('generation_config.json'),
    tokenizer: json('tokenizer_config.json'),
    quantization,
  };
  const ggufs = [...folder.files.keys()]
    .filter((path) => /\.gguf$/i.test(path) && !PROJECTOR.test(path) && !LATER_SHARD.test(path))
    .slice(0, MOST_GGUFS)
    .flatMap((file, at) => {
      const head = readGguf(heads, file, at === 0 ? FIRST_GGUF : OTHER_GGUF);
      return head === null ? [] : { file, head };
    });
  const weights = readWeights(heads, { bits: bitsOf(quantization?.map ?? null) });
  const isAdapter =
    adapter !== null ||
    (weights.length > 0 && weights.every(({ ranks }) => ranks.length > 0)) ||
    ggufs.some(({ head }) => head.values.get('general.type') === 'adapter');
  return { heads, ...files, weights, ggufs, isAdapter };
}

/** One part may hold another (Qwen Omni), and no more. */
function languageOf(config: JsonMap | null, depth = 2): JsonMap {
  const parts = depth > 0 ? LANGUAGE_PARTS.map((part) => mapOf(config?.[part])) : [];
  const part = parts.find((map) => map !== null);
  return part === undefined ? (config ?? {}) : languageOf(part, depth - 1);
}

function quantizationOf(
  config: JsonMap | null,
  json: (path: string) => JsonMap | null,
): ModelFiles['quantization'] {
  const own = mapOf(config?.['quantization_config']) ?? mapOf(config?.['compression_config']);
  if (own !== null) {
    return { map: own, file: 'config.json' };
  }
  for (const file of QUANTIZATION_FILES) {
    const map = json(file);
    if (map !== null) {
      return { map, file };
    }
  }
  // MLX writes it under another name.
  const mlx = mapOf(config?.['quantization']);
  return mlx && { map: mlx, file: 'config.json' };
}

/** Positive numbers of a map, under any of some keys. */
export function numbersOf(
  map: JsonMap | null,
  file: string,
  keys: readonly string[],
): readonly Told<number>[] {
  return keys.flatMap((key) => {
    const value = positive(map?.[key]);
    return value === null ? [] : { value, file, as: `${key}: ${value}` };
  });
}

/** Texts of a map under any of some keys. */
export function textsIn(
  map: JsonMap | null,
  file: string,
  keys: readonly string[],
): readonly Told<string>[] {
  return keys.flatMap((key) => {
    const value = map?.[key];
    return typeof value === 'string' && value !== '' ? { value, file, as: `${key}: ${value}` } : [];
  });
}

/** What the metadata of GGUF files say under a key; `arch.` stands for the architecture. */
export function ggufTold(ggufs: readonly Gguf[], key: string): readonly Told<string | number>[] {
  return ggufs.flatMap(({ file, head: { values } }) => {
    const full = key.replace(/^arch\./, `${values.get('general.architecture')}.`);
    const value = values.get(full);
    return value === undefined || value === '' ? [] : { value, file, as: `${full}: ${value}` };
  });
}
