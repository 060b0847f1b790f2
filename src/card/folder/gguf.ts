import type { Heads } from './folder.ts';

/** The metadata of a GGUF file, versions 1 to 3 (ggml, docs/gguf.md). */
export interface GgufHead {
  /** Texts and numbers by their keys; arrays are left out. */
  readonly values: ReadonlyMap<string, string | number>;
  /** Of all tensors; null where they stand behind more than is read. */
  readonly parameters: number | null;
}

/** `general.file_type` (llama.h, `llama_ftype`). */
const FILE_TYPES: Readonly<Record<number, string>> = Object.fromEntries(
  'F32 F16 Q4_0 Q4_1 - - - Q8_0 Q5_0 Q5_1 Q2_K Q3_K_S Q3_K_M Q3_K_L Q4_K_S Q4_K_M Q5_K_S Q5_K_M Q6_K IQ2_XXS IQ2_XS Q2_K_S IQ3_XS IQ3_XXS IQ1_S IQ4_NL IQ3_S IQ3_M IQ2_S IQ2_M IQ4_XS IQ1_M BF16 - - - TQ1_0 TQ2_0'
    .split(' ')
    .map((name, id) => [id, name])
    .filter(([, name]) => name !== '-'),
);

/** Sizes of the types of values by their ids, in bytes; of texts (8) and arrays (9) each its own. */
const SIZES: readonly number[] = [1, 1, 2, 2, 4, 4, 4, 1, 0, 0, 8, 8, 8];
const [TEXT, ARRAY] = [8, 9];
const PORTION = 65_536;
const MOST_VALUES = 10_000;
const MOST_TENSORS = 100_000;
/** Longer texts are templates for chats. */
const MOST_TEXT = 1000;

/**
 * Null for what is no such file, or breaks off before its first value. `most`: how many bytes are
 * read; tokens stand behind the values, are megabytes, and only then come the tensors.
 */
export function readGguf(heads: Heads, path: string, most: number): GgufHead | null {
  const values = new Map<string, string | number>();
  try {
    const cursor = openCursor(heads, path, most);
    if (cursor.text(4) !== 'GGUF') {
      return null;
    }
    cursor.order();
    const isFirst = cursor.number(4) === 1;
    const wide = isFirst ? 4 : 8;
    const tensors = cursor.number(wide);
    const count = cursor.number(wide);
    for (let left = count; left > 0; left -= 1) {
      if (values.size > MOST_VALUES) {
        return null;
      }
      const key = cursor.text(cursor.number(wide));
      const value = cursor.value(cursor.number(4), wide);
      if (value !== null) {
        values.set(key, value);
      }
    }
    return { values, parameters: tensors > MOST_TENSORS ? null : elements(cursor, tensors, wide) };
  } catch (error) {
    if (error instanceof EndOfHead) {
      return values.size > 0 ? { values, parameters: null } : null;
    }
    throw error;
  }
}

function elements(cursor: Cursor, tensors: number, wide: number): number | null {
  let all = 0;
  for (let left = tensors; left > 0; left -= 1) {
    cursor.skip(cursor.number(wide));
    let product = 1;
    const sides = cursor.number(4);
    if (sides > 8) {
      return null;
    }
    for (let side = 0; side < sides; side += 1) {
      product *= cursor.number(wide);
    }
    cursor.skip(12);
    all += product;
  }
  return all > 0 && Number.isFinite(all) ? all : null;
}

/** What was to be read is not there, or is more than is read of one file. */
class EndOfHead extends Error {}

type Cursor = ReturnType<typeof openCursor>;

function openCursor(heads: Heads, path: string, most: number) {
  let view: DataView = new DataView(new ArrayBuffer(0));
  /** Where `view` begins in the file, and how far into it all is read. */
  let [start, at, all] = [0, 0, 0];
  let isLittle = true;

  /** Makes sure that so many bytes are in view. */
  function need(length: number): number {
    if (at + length > view.byteLength) {
      start += at;
      const end = start + length + Math.min(PORTION, most);
      const bytes = all > most ? null : heads.read(path, start, end);
      if (bytes === null || bytes.length < length) {
        throw new EndOfHead();
      }
      view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
      all += bytes.length;
      at = 0;
    }
    at += length;
    return at - length;
  }

  function integer(length: number): number {
    const place = need(length);
    const big = length === 8 ? view.getBigUint64(place, isLittle) : 0n;
    return length === 8
      ? Number(big)
      : length === 4
        ? view.getUint32(place, isLittle)
        : length === 2
          ? view.getUint16(place, isLittle)
          : view.getUint8(place);
  }

  function skip(length: number): void {
    if (at + length <= view.byteLength) {
      at += length;
    } else {
      start += at + length;
      at = 0;
      view = new DataView(new ArrayBuffer(0));
    }
  }

  function text(length: number): string {
    if (length > MOST_TEXT) {
      skip(length);
      return '';
    }
    const place = need(length);
    return new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + place, length));
  }

  function array(wide: number): void {
    const type = integer(4);
    const count = integer(wide);
    const size = SIZES[type] ?? 0;
    if (size > 0) {
      skip(size * count);
      return;
    }
    if (type !== TEXT) {
      throw new EndOfHead();
    }
    for (let left = count; left > 0; left -= 1) {
      skip(integer(wide));
    }
  }

  return {
    number: integer,
    text,
    skip,
    /** The version, 1 to 3, tells the order of all bytes. */
    order(): void {
      isLittle = view.getUint32(need(4), true) < PORTION;
      at -= 4;
    },
    /** Null for an array. */
    value(type: number, wide: number): string | number | null {
      if (type === TEXT) {
        return text(integer(wide));
      }
      if (type === ARRAY) {
        array(wide);
        return null;
      }
      const size = SIZES[type];
      if (size === undefined) {
        throw new EndOfHead();
      }
      if (type === 6 || type === 12) {
        const place = need(size);
        return type === 6 ? view.getFloat32(place, isLittle) : view.getFloat64(place, isLittle);
      }
      return integer(size);
    },
  };
}

/** `Q4_K_M`; null where the metadata do not tell. */
export function ggufType({ values }: GgufHead): string | null {
  const type = values.get('general.file_type');
  return typeof type === 'number' ? (FILE_TYPES[type] ?? null) : null;
}
