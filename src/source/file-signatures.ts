/** Stands in a signature for a byte that may be any. */
const ANY = '·';

/**
 * Files that lie beside model cards, or in their place: what they are, with its article, and the
 * bytes that they begin with, one a character (Latin-1). Those that could open a text ("GGUF files
 * of …", "RIFF", "BM25") go on to bytes that no text has.
 */
const SIGNATURES: readonly (readonly [kind: string, ...signatures: readonly string[]])[] = [
  ['a PNG image', '\x89PNG\r\n\x1a\n'],
  ['a JPEG image', '\xff\xd8\xff'],
  ['a GIF image', 'GIF87a', 'GIF89a'],
  ['a WebP image', 'RIFF····WEBP'],
  ['a WAV sound', 'RIFF····WAVE'],
  ['an AVIF image', '····ftypavif'],
  ['a HEIC image', '····ftypheic'],
  ['a TIFF image', 'II*\0', 'MM\0*'],
  ['an icon', '\0\0\x01\0'],
  ['a video', '····ftyp', '\x1a\x45\xdf\xa3'],
  ['a sound', 'ID3\x03\0', 'ID3\x04\0', 'OggS\0', 'fLaC\0'],
  ['a PDF document', '%PDF-'],
  ['an RTF document', '{\\rtf1'],
  ['an Office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'],
  ['a ZIP archive, an Office document or a PyTorch checkpoint', 'PK\x03\x04'],
  ['an empty ZIP archive', 'PK\x05\x06'],
  ['a gzip archive', '\x1f\x8b'],
  ['a bzip2 archive', 'BZh91AY&SY'],
  ['an xz archive', '\xfd7zXZ\0'],
  ['a Zstandard archive', '\x28\xb5\x2f\xfd'],
  ['a 7z archive', '7z\xbc\xaf\x27\x1c'],
  ['a RAR archive', 'Rar!\x1a\x07'],
  ['a tar archive', `${ANY.repeat(257)}ustar`],
  ['a safetensors file', '····\0\0\0\0{"'],
  ['a GGUF model', 'GGUF\x01\0\0\0', 'GGUF\x02\0\0\0', 'GGUF\x03\0\0\0'],
  ['a TensorFlow Lite model', '····TFL3'],
  ['an HDF5 file', '\x89HDF\r\n\x1a\n'],
  ['a NumPy array', '\x93NUMPY'],
  ['a Parquet file', 'PAR1\x15'],
  ['an Arrow file', 'ARROW1\0\0'],
  ['a SQLite database', 'SQLite format 3\0'],
  ['a Python pickle', '\x80\x02', '\x80\x03', '\x80\x04', '\x80\x05'],
  ['a program', '\x7fELF', 'MZ\x90\0'],
  ['a WebAssembly program', '\0asm'],
  ['a font', 'wOF'],
  ['text in UTF-32', '\xff\xfe\0\0', '\0\0\xfe\xff'],
];

/** What a file is by its first bytes; null when they say nothing. */
export function fileKind(bytes: Uint8Array): string | null {
  const isAt = (character: string, at: number): boolean =>
    character === ANY || character.charCodeAt(0) === bytes[at];
  const found = SIGNATURES.find(([, ...all]) => all.some((one) => [...one].every(isAt)));
  return found?.[0] ?? null;
}
