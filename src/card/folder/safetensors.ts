import { type Heads, type JsonMap, mapOf, readJson } from './folder.ts';

/** https://huggingface.co/docs/safetensors: a length of 8 bytes, JSON of that length, the data. */
export interface SafetensorsHead {
  readonly tensors: readonly Tensor[];
  /** What the program that wrote it noted: `ss_network_dim`, `format`. */
  readonly notes: JsonMap;
}

export interface Tensor {
  readonly name: string;
  /** As it is written: `BF16`, `F8_E4M3`, `I32`. */
  readonly dtype: string;
  readonly shape: readonly number[];
}

/** Where the data of a file begin; null for what is no such file. */
export function safetensorsStart(heads: Heads, path: string): number | null {
  const bytes = heads.read(path, 0, 8);
  if (bytes?.length !== 8) {
    return null;
  }
  const length = new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0, true);
  const size = heads.folder.files.get(path) ?? 0;
  return length >= 2n && length + 8n <= BigInt(size) ? 8 + Number(length) : null;
}

/** `start`: where its data begin. Null where the head is larger than heads are, or broken. */
export function readSafetensors(heads: Heads, path: string, start: number): SafetensorsHead | null {
  const map = readJson(heads, path, 8, start);
  if (map === null) {
    return null;
  }
  const { __metadata__: notes, ...rest } = map;
  const tensors: Tensor[] = [];
  for (const [name, value] of Object.entries(rest)) {
    const { dtype, shape } = mapOf(value) ?? {};
    if (typeof dtype !== 'string' || !isShape(shape)) {
      return null;
    }
    tensors.push({ name, dtype, shape });
  }
  return { tensors, notes: mapOf(notes) ?? {} };
}

function isShape(shape: unknown): shape is readonly number[] {
  return Array.isArray(shape) && shape.every((side) => Number.isSafeInteger(side) && side >= 0);
}

export function elementsOf({ shape }: Pick<Tensor, 'shape'>): number {
  return shape.reduce((product, side) => product * side, 1);
}
