import type { Finding } from '../../../src/card/finding.ts';
import type { Folder } from '../../../src/card/folder/folder.ts';
import { checkCard } from '../../../src/html/jobs/check-card.ts';

/** Its text or bytes, or JSON; or its head, and how long it is said to be. */
export type FileContent =
  | string
  | Uint8Array
  | object
  | { readonly head: Uint8Array; readonly size: number };

export type Files = Readonly<Record<string, FileContent>>;

/** A folder in memory, which counts what is read of it. */
export function folderOf(files: Files, name = 'folder') {
  const contents = new Map(
    Object.entries(files).map(([path, file]) => [path, contentOf(file, path)]),
  );
  let read = 0;
  const folder: Folder = {
    name,
    isWhole: true,
    files: new Map([...contents].map(([path, { size }]) => [path, size])),
    read(path, start, end) {
      read += end - start;
      const { head = new Uint8Array() } = contents.get(path) ?? {};
      const bytes = new Uint8Array(end - start);
      bytes.set(head.subarray(start, end));
      return bytes;
    },
  };
  return { folder, bytesRead: () => read };
}

function contentOf(
  file: FileContent,
  path = '',
): { readonly head: Uint8Array; readonly size: number } {
  if (typeof file === 'string') {
    return contentOf(new TextEncoder().encode(file));
  }
  if (file instanceof Uint8Array) {
    return { head: file, size: file.length };
  }
  if ('head' in file && 'size' in file) {
    return file as { head: Uint8Array; size: number };
  }
  return path.endsWith('.safetensors')
    ? safetensors(file as Tensors)
    : contentOf(JSON.stringify(file));
}

/** Rules of what is found of a card against its folder. */
export const FOLDER_RULE =
  /^(?:linked-file-missing|named-file-missing|license-text-differs|parameters-differ|dtype-differs|context-length-differs|architecture-differs|base-model-file-differs|lora-rank-differs|quantization-differs|sampling-differs)$/;

export function foundIn(card: string, files: Files, name?: string): readonly Finding[] {
  const { folder } = folderOf({ ...files, 'README.md': card }, name);
  return checkCard(card, { folder }).filter(({ rule }) => FOLDER_RULE.test(rule));
}

/** `12 parameters-differ` */
export function told(card: string, files: Files, name?: string): readonly string[] {
  return foundIn(card, files, name).map(({ line, rule }) => `${line} ${rule}`);
}

type Tensors = Readonly<Record<string, readonly [dtype: string, ...shape: number[]]>>;

const WIDTHS: Readonly<Record<string, number>> = {
  F64: 8,
  I64: 8,
  F32: 4,
  I32: 4,
  F8_E4M3: 1,
  U8: 1,
  I8: 1,
};

/** A file of safetensors that is only its head, whose data are not there. */
export function safetensors(tensors: Tensors, notes: object = { format: 'pt' }) {
  let at = 0;
  const entries = Object.entries(tensors).map(([name, [dtype, ...shape]]) => {
    const start = at;
    at += shape.reduce((product, side) => product * side, WIDTHS[dtype] ?? 2);
    return [name, { dtype, shape, data_offsets: [start, at] }];
  });
  const json = JSON.stringify({ __metadata__: notes, ...Object.fromEntries(entries) });
  const text = new TextEncoder().encode(json);
  const head = new Uint8Array(8 + text.length);
  new DataView(head.buffer).setBigUint64(0, BigInt(text.length), true);
  head.set(text, 8);
  return { head, size: head.length + at };
}

/** Tensors of a decoder of so many parameters, a tenth of them in its tables of tokens. */
export function decoder(parameters: number, dtype = 'BF16'): Tensors {
  const table = Math.round(parameters / 20 / 4096);
  const layer = Math.round((parameters - 2 * table * 4096) / 4096 / 32);
  return {
    'model.embed_tokens.weight': [dtype, table, 4096],
    ...Object.fromEntries(
      Array.from({ length: 32 }, (_, at) => [
        `model.layers.${at}.mlp.up_proj.weight`,
        [dtype, layer, 4096],
      ]),
    ),
    'lm_head.weight': [dtype, table, 4096],
  } as Tensors;
}

type GgufValue = string | number | { readonly f32: number } | readonly string[];

/** A GGUF file: numbers are 32-bit whole ones. */
export function gguf(
  values: Readonly<Record<string, GgufValue>>,
  tensors: Readonly<Record<string, readonly number[]>> = {},
  { isBig = false, version = 3 } = {},
) {
  const bytes: number[] = [];
  const put = (size: number, write: (view: DataView) => void): void => {
    const view = new DataView(new ArrayBuffer(size));
    write(view);
    bytes.push(...new Uint8Array(view.buffer));
  };
  const u32 = (value: number): void => put(4, (view) => view.setUint32(0, value, !isBig));
  const u64 = (value: number): void =>
    put(8, (view) => view.setBigUint64(0, BigInt(value), !isBig));
  const text = (value: string): void => {
    const encoded = new TextEncoder().encode(value);
    u64(encoded.length);
    bytes.push(...encoded);
  };
  bytes.push(...new TextEncoder().encode('GGUF'));
  u32(version);
  u64(Object.keys(tensors).length);
  u64(Object.keys(values).length);
  for (const [key, value] of Object.entries(values)) {
    text(key);
    if (typeof value === 'string') {
      u32(8);
      text(value);
    } else if (typeof value === 'number') {
      u32(4);
      u32(value);
    } else if (Array.isArray(value)) {
      u32(9);
      u32(8);
      u64(value.length);
      value.forEach(text);
    } else {
      u32(6);
      put(4, (view) => view.setFloat32(0, (value as { f32: number }).f32, !isBig));
    }
  }
  for (const [name, shape] of Object.entries(tensors)) {
    text(name);
    u32(shape.length);
    shape.forEach(u64);
    u32(12);
    u64(0);
  }
  return { head: new Uint8Array(bytes), size: 4_000_000_000 };
}
