import type { Folder } from '../../folder/folder.ts';

/** Weights, in the formats of models. A preview of a card has none, and lacks none. */
export const WEIGHTS =
  /\.(?:safetensors|gguf|ggml|bin|pt|pth|ckpt|onnx|tflite|h5|keras|msgpack|mlmodel|pkl|joblib|npz|model)$/i;

/** Names that programs give to weights, of whatever model. */
const GENERIC =
  /^(?:(?:pytorch_|adapter_|ggml-|tf_|flax_|diffusion_pytorch_)?model|pytorch_lora_weights|lora|weights|checkpoint|consolidated|best)(?![a-z])/i;

export type Sought =
  | { readonly kind: 'there' | 'missing' | 'unknown' }
  /** The letters are there in another case, or the file in another folder. */
  | { readonly kind: 'case' | 'elsewhere'; readonly path: string };

/** Finds what a card names among the files of its folder. */
export interface FileFinder {
  /** A path from the card on, of a file or a folder. */
  at: (path: string) => Sought;
  /** The name of a file, wherever it is. */
  named: (name: string) => Sought;
  /** Files of which a name with `*` speaks. */
  matching: (glob: string) => Sought;
  /** Whether a name is like that of one of the files, or like any model's. */
  isAlike: (name: string) => boolean;
  /** Whether some file has an ending. */
  has: (ending: RegExp) => boolean;
}

export function openFinder(folder: Pick<Folder, 'files' | 'isWhole'>): FileFinder {
  const paths = new Set<string>();
  for (const path of folder.files.keys()) {
    const parts = plain(path).split('/');
    for (const [index] of parts.entries()) {
      paths.add(parts.slice(0, index + 1).join('/'));
    }
  }
  const byCase = new Map([...paths].map((path) => [path.toLowerCase(), path]));
  const byName = new Map([...paths].map((path) => [nameOf(path), path]));
  const names = new Map([...byName].map(([name, path]) => [name.toLowerCase(), path]));
  const stems = [...paths].filter((path) => WEIGHTS.test(path)).map(stemOf);
  const isPreview = ![...paths].some((path) => WEIGHTS.test(path));
  const missing = (path: string): Sought => ({
    kind: !folder.isWhole || (isPreview && WEIGHTS.test(path)) ? 'unknown' : 'missing',
  });
  return {
    at(written) {
      const path = plain(written).replace(/\/+$/, '');
      if (path === '' || paths.has(path)) {
        return { kind: 'there' };
      }
      const other = byCase.get(path.toLowerCase());
      const elsewhere = byName.get(nameOf(path));
      return other !== undefined
        ? { kind: 'case', path: other }
        : elsewhere !== undefined && folder.isWhole
          ? { kind: 'elsewhere', path: elsewhere }
          : missing(path);
    },
    named(written) {
      const name = nameOf(plain(written));
      const other = names.get(name.toLowerCase());
      return byName.has(name)
        ? { kind: 'there' }
        : other !== undefined
          ? { kind: 'case', path: other }
          : missing(name);
    },
    matching(glob) {
      const parts = plain(glob)
        .split('*')
        .map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
      const pattern = new RegExp(`(?:^|/)${parts.join('[^/]*')}$`);
      return [...paths].some((path) => pattern.test(path)) ? { kind: 'there' } : missing(glob);
    },
    isAlike: (name) =>
      GENERIC.test(nameOf(name)) || stems.some((stem) => areAlike(stem, stemOf(name))),
    has: (ending) => [...paths].some((path) => ending.test(path)),
  };
}

/** A name without its ending, its number among shards and its type of numbers. */
function stemOf(path: string): string {
  return nameOf(path)
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .replace(/-\d{5}-of-\d{5}$/, '')
    .replace(/[-_.](?:i?q\d\w*|b?f\d\d|fp\d\d?|int\d)(?=[-_.]|$)/g, '')
    .replace(/[^a-z\d]/g, '');
}

/** Do they have most of their beginning in common? */
function areAlike(one: string, other: string): boolean {
  const longest = Math.max(one.length, other.length);
  let common = 0;
  while (common < longest && one[common] === other[common]) {
    common += 1;
  }
  return longest > 0 && common >= longest * 0.6;
}

export function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** macOS writes the accents of a name as letters of their own. */
function plain(path: string): string {
  return path
    .normalize('NFC')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/{2,}/g, '/');
}

/** What is to be said of it; null for what is there, or not known. */
export function saidOf(name: string, sought: Sought): string | null {
  switch (sought.kind) {
    case 'case':
      return `${name} is not in the folder, ${sought.path} is: upper and lower case count.`;
    case 'elsewhere':
      return `${name} is not in the folder, ${sought.path} is.`;
    case 'missing':
      return `${name} is not in the folder.`;
    default:
      return null;
  }
}
