/** The folder that a card lies in. Only names, sizes and heads of its files are read. */
export interface Folder {
  /** The folder's own name: a clone has that of its repository. */
  readonly name: string;
  /** Sizes in bytes, by paths from the card on, with `/`. */
  readonly files: ReadonlyMap<string, number>;
  /** False where not all files are listed: then none is known to be missing. */
  readonly isWhole: boolean;
  /** The bytes from `start` to before `end`, or to the end of the file. May throw. */
  read(path: string, start: number, end: number): Uint8Array;
}

/** Reads heads of files, and no more of them than a folder is worth. */
export interface Heads {
  readonly folder: Folder;
  /** Null where there is no such file, it cannot be read, or enough has been read. */
  read(path: string, start: number, end: number): Uint8Array | null;
  /** How many bytes may yet be read. */
  left(): number;
}

/** Of all files of a folder, in bytes; the heads of a model in 30 shards have one megabyte. */
const MOST_READ = 4_000_000;

export function openHeads(folder: Folder): Heads {
  let left = MOST_READ;
  // Who checks the fixes of a card asks for the same again.
  const known = new Map<string, Uint8Array | null>();
  return {
    folder,
    left: () => left,
    read(path, start, end) {
      const size = folder.files.get(path);
      const length = Math.min(end, size ?? 0) - start;
      const key = `${start} ${length} ${path}`;
      const before = known.get(key);
      if (before !== undefined) {
        return before;
      }
      if (size === undefined || !(length >= 0 && length <= left)) {
        return null;
      }
      left -= length;
      const bytes = attempt(() => folder.read(path, start, start + length));
      known.set(key, bytes);
      return bytes;
    },
  };
}

function attempt(read: () => Uint8Array): Uint8Array | null {
  try {
    return read();
  } catch {
    // It has been moved or taken away, or may not be read.
    return null;
  }
}

/** A longer file is no configuration, and no head of one. */
const MOST_JSON = 3_000_000;

export type JsonMap = Readonly<Record<string, unknown>>;

/** A file of JSON, or a part of a file; null for what is no object. */
export function readJson(
  heads: Heads,
  path: string,
  start = 0,
  end = heads.folder.files.get(path) ?? 0,
): JsonMap | null {
  const bytes = end - start > MOST_JSON ? null : heads.read(path, start, end);
  if (bytes === null) {
    return null;
  }
  try {
    const text = new TextDecoder().decode(bytes);
    return isDeep(text) ? null : mapOf(JSON.parse(text));
  } catch {
    // Broken JSON is for others to find.
    return null;
  }
}

/** What is nested so deep overflows the stack of whoever walks through it. */
function isDeep(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length && depth < 500; at += 1) {
    const code = text.charCodeAt(at) | 32;
    // `[` and `{`, `]` and `}`.
    depth += code === 123 ? 1 : code === 125 ? -1 : 0;
  }
  return depth >= 500;
}

export function mapOf(value: unknown): JsonMap | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as JsonMap)
    : null;
}

/** A finite number above 0; null for all else. */
export function positive(value: unknown): number | null {
  return typeof value === 'number' && value > 0 && Number.isFinite(value) ? value : null;
}
