import { type Heads, mapOf, positive } from './folder.ts';
import {
  elementsOf,
  readSafetensors,
  type SafetensorsHead,
  safetensorsStart,
  type Tensor,
} from './safetensors.ts';

/** The weights of one model in one format: a file, or its shards. */
export interface Weights {
  /** As a finding names it. */
  readonly file: string;
  readonly folder: string;
  readonly parameters: number | null;
  /** Of tables of tokens: who counts without them says another number. */
  readonly embeddings: readonly number[];
  /** Of nearly all of it, as safetensors has it; null where it is mixed or packed. */
  readonly dtype: string | null;
  readonly isMixture: boolean;
  /** Ranks of LoRA matrices. */
  readonly ranks: readonly number[];
  readonly notes: SafetensorsHead['notes'];
}

/** Bits of packed weights, by configuration. */
export interface Packing {
  readonly bits: number | null;
}

const SHARD = /^(.*?)-(\d{5})-of-(\d{5})\.safetensors$/;
/** Copies for other programs, adapters, and states of training. */
const OTHER =
  /(?:^|\/)(?:optimizer|scheduler|rng_state|training_args|checkpoint-\d+\/|runs\/|logs\/)/;

const BYTES: Readonly<Record<string, number>> = {
  F64: 8,
  F32: 4,
  F16: 2,
  BF16: 2,
  F8_E4M3: 1,
  F8_E5M2: 1,
};

/** Parts of packed weights that are no parameters: scales, zeros, order, tables of values. */
const OF_PACKING =
  /(?:\.|_)(?:scales?|scale_inv|zeros?|qzeros|g_idx|absmax|quant_map|nested_\w+|quant_state\S*|weight_shape|zero_point|biases|SCB|weight_format|input_scale|perm)$/;
/** Whole numbers that hold several parameters each. */
const PACKED = /^[IU](?:8|16|32|64)$/;
const EMBEDDING =
  /(?:^|\.)(?:embed_tokens|tok_embeddings|word_embeddings|wte|embed_in|embed_out|lm_head|shared|token_embd)\.weight$/;
const EXPERTS = /\.experts?\.|_experts\b|block_sparse_moe/;
const LORA = /\blora_A\b|\blora_down\b|lora\.down|lora_embedding_A/;

export function readWeights(heads: Heads, packing: Packing): readonly Weights[] {
  const groups = new Map<string, string[]>();
  for (const path of heads.folder.files.keys()) {
    if (path.endsWith('.safetensors') && !OTHER.test(path)) {
      const [, stem, , count] = SHARD.exec(path) ?? [];
      const name = stem === undefined ? path : `${stem}-of-${count}`;
      groups.get(name)?.push(path) ?? groups.set(name, [path]);
    }
  }
  // Those of the model itself before those in folders.
  const names = [...groups.keys()].sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  return names
    .slice(0, 50)
    .flatMap((name) => readGroup(heads, groups.get(name) ?? [], packing) ?? []);
}

function depth(path: string): number {
  return path.split('/').length;
}

function readGroup(heads: Heads, paths: readonly string[], packing: Packing): Weights | null {
  const [first = ''] = paths;
  const [, stem, , count] = SHARD.exec(first) ?? [];
  const isWhole = stem === undefined || Number(count) === paths.length;
  const index = stem === undefined ? null : `${stem}.safetensors.index.json`;
  const starts = paths.map((path) => safetensorsStart(heads, path));
  const head = starts.reduce<number>((sum, start) => sum + (start ?? 0), 0);
  // What is larger than may be read is judged by its first shard.
  const isRead = head <= heads.left();
  const tensors: Tensor[] = [];
  let notes: SafetensorsHead['notes'] = {};
  let isBroken = false;
  for (const [at, path] of (isRead ? paths : paths.slice(0, 1)).entries()) {
    const start = starts[at];
    const read = start == null ? null : readSafetensors(heads, path, start);
    isBroken ||= read === null;
    tensors.push(...(read?.tensors ?? []));
    notes = { ...notes, ...read?.notes };
  }
  if (tensors.length === 0) {
    return null;
  }
  const data = paths.reduce((sum, path, at) => sum + dataOf(heads, path, starts[at]), 0);
  const dtype = commonType(tensors);
  const isCounted = isRead && isWhole && !isBroken;
  return {
    file: index !== null && heads.folder.files.has(index) ? index : first,
    folder: first.slice(0, Math.max(first.lastIndexOf('/'), 0)),
    parameters: isCounted
      ? countParameters(tensors, packing)
      : estimate(heads, index, isWhole ? data : null, dtype),
    embeddings: tensors.filter(({ name }) => EMBEDDING.test(name)).map(elementsOf),
    dtype,
    isMixture: tensors.some(({ name }) => EXPERTS.test(name)),
    ranks: [
      ...new Set(
        tensors.flatMap(({ name, shape }) =>
          LORA.test(name) ? Math.min(...shape.slice(0, 2)) : [],
        ),
      ),
    ],
    notes,
  };
}

function dataOf(heads: Heads, path: string, start: number | null | undefined): number {
  return (heads.folder.files.get(path) ?? 0) - (start ?? 0);
}

/** Null where it is not known how many parameters a number holds. */
function countParameters(tensors: readonly Tensor[], { bits }: Packing): number | null {
  const isPacked = tensors.some(({ name, dtype }) => PACKED.test(dtype) && !isIndex(name));
  let all = 0;
  for (const tensor of tensors) {
    const { name, dtype } = tensor;
    if (isIndex(name) || (isPacked && OF_PACKING.test(name))) {
      continue;
    }
    if (PACKED.test(dtype)) {
      const each = bits === null ? null : Number(dtype.slice(1)) / bits;
      if (each === null) {
        return null;
      }
      all += elementsOf(tensor) * each;
    } else if (!/(?:\.|_)(?:weight_scale(?:_inv)?|input_scale)$/.test(name)) {
      all += elementsOf(tensor);
    }
  }
  return all > 0 ? all : null;
}

/** Numbers that count places, and are not learned. */
function isIndex(name: string): boolean {
  return /position_ids$|num_batches_tracked$|relative_position_index$|\.attn\.bias$|masked_bias$/.test(
    name,
  );
}

/** By what the index says, else by the bytes. */
function estimate(
  heads: Heads,
  index: string | null,
  data: number | null,
  dtype: string | null,
): number | null {
  const size = index === null ? 0 : Math.min(heads.folder.files.get(index) ?? 0, 2000);
  const bytes = index === null || size === 0 ? null : heads.read(index, 0, size);
  const text = bytes === null ? '' : new TextDecoder().decode(bytes);
  const [, parameters] = /"total_parameters"\s*:\s*(\d{1,15})/.exec(text) ?? [];
  const [, total] = /"total_size"\s*:\s*(\d{1,15})/.exec(text) ?? [];
  const each = BYTES[dtype ?? ''];
  const all = total === undefined ? data : Number(total);
  return parameters !== undefined
    ? Number(parameters)
    : each === undefined || all === null
      ? null
      : Math.round(all / each);
}

/** That of nine in ten parameters. */
function commonType(tensors: readonly Tensor[]): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const tensor of tensors) {
    const elements = elementsOf(tensor);
    counts.set(tensor.dtype, (counts.get(tensor.dtype) ?? 0) + elements);
    all += elements;
  }
  const [[dtype, most] = ['', 0]] = [...counts].sort((a, b) => b[1] - a[1]);
  return most >= all * 0.9 && !PACKED.test(dtype) ? dtype : null;
}

/** The bits of packed weights as files of several programs say them. */
export function bitsOf(quantization: Readonly<Record<string, unknown>> | null): number | null {
  return (
    positive(quantization?.['bits']) ??
    positive(quantization?.['w_bit']) ??
    positive(quantization?.['nbits']) ??
    (quantization?.['load_in_4bit'] === true ? 4 : null) ??
    (quantization?.['load_in_8bit'] === true ? 8 : null) ??
    (/fp8/.test(String(quantization?.['quant_method'])) ? 8 : null) ??
    (/mxfp4/.test(String(quantization?.['quant_method'])) ? 4 : null) ??
    bitsOfGroups(quantization?.['config_groups'])
  );
}

/** `config_groups: { group_0: { weights: { num_bits: 4 } } }` of compressed-tensors. */
function bitsOfGroups(groups: unknown): number | null {
  const [first] = Object.values(mapOf(groups) ?? {});
  return positive(mapOf(mapOf(first)?.['weights'])?.['num_bits']);
}
