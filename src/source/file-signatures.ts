/** The first bytes by which a kind of file can be told. */
interface FileSignature {
  /** With its article, for a sentence: `a PNG image`. */
  readonly kind: string;
  readonly parts: readonly SignaturePart[];
}

interface SignaturePart {
  /** In bytes from the start of the file. */
  readonly offset: number;
  /** Latin-1: each character is one byte. */
  readonly bytes: string;
}

function signature(kind: string, bytes: string, offset = 0): FileSignature {
  return { kind, parts: [{ offset, bytes }] };
}

/**
 * Files that lie beside model cards, or in their place. Signatures that could open a text ("GGUF files of …", "RIFF", "BM25") go on to
 * bytes that no text has.
 */
const SIGNATURES: readonly FileSignature[] = [
  signature('a PNG image', '\x89PNG\r\n\x1a\n'),
  signature('a JPEG image', '\xff\xd8\xff'),
  signature('a GIF image', 'GIF87a'),
  signature('a GIF image', 'GIF89a'),
  { kind: 'a WebP image', parts: riff('WEBP') },
  { kind: 'a WAV sound', parts: riff('WAVE') },
  signature('an AVIF image', 'ftypavif', 4),
  signature('a HEIC image', 'ftypheic', 4),
  signature('a TIFF image', 'II*\0'),
  signature('a TIFF image', 'MM\0*'),
  signature('an icon', '\0\0\x01\0'),
  signature('a video', 'ftyp', 4),
  signature('a video', '\x1a\x45\xdf\xa3'),
  signature('a sound', 'ID3\x03\0'),
  signature('a sound', 'ID3\x04\0'),
  signature('a sound', 'OggS\0'),
  signature('a sound', 'fLaC\0'),
  signature('a PDF document', '%PDF-'),
  signature('an RTF document', '{\\rtf1'),
  signature('an Office document', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'),
  signature('a ZIP archive, an Office document or a PyTorch checkpoint', 'PK\x03\x04'),
  signature('an empty ZIP archive', 'PK\x05\x06'),
  signature('a gzip archive', '\x1f\x8b'),
  signature('a bzip2 archive', 'BZh91AY&SY'),
  signature('an xz archive', '\xfd7zXZ\0'),
  signature('a Zstandard archive', '\x28\xb5\x2f\xfd'),
  signature('a 7z archive', '7z\xbc\xaf\x27\x1c'),
  signature('a RAR archive', 'Rar!\x1a\x07'),
  signature('a tar archive', 'ustar', 257),
  signature('a safetensors file', '\0\0\0\0{"', 4),
  signature('a GGUF model', 'GGUF\x01\0\0\0'),
  signature('a GGUF model', 'GGUF\x02\0\0\0'),
  signature('a GGUF model', 'GGUF\x03\0\0\0'),
  signature('a TensorFlow Lite model', 'TFL3', 4),
  signature('an HDF5 file', '\x89HDF\r\n\x1a\n'),
  signature('a NumPy array', '\x93NUMPY'),
  signature('a Parquet file', 'PAR1\x15'),
  signature('an Arrow file', 'ARROW1\0\0'),
  signature('a SQLite database', 'SQLite format 3\0'),
  ...['\x02', '\x03', '\x04', '\x05'].map((version) =>
    signature('a Python pickle', `\x80${version}`),
  ),
  signature('a program', '\x7fELF'),
  signature('a program', 'MZ\x90\0'),
  signature('a WebAssembly program', '\0asm'),
  signature('a font', 'wOF'),
  signature('text in UTF-32', '\xff\xfe\0\0'),
  signature('text in UTF-32', '\0\0\xfe\xff'),
];

function riff(format: string): readonly SignaturePart[] {
  return [
    { offset: 0, bytes: 'RIFF' },
    { offset: 8, bytes: format },
  ];
}

/** What a file is by its first bytes; null when they say nothing. */
export function fileKind(bytes: Uint8Array): string | null {
  const found = SIGNATURES.find(({ parts }) => parts.every((part) => hasPart(bytes, part)));
  return found?.kind ?? null;
}

function hasPart(bytes: Uint8Array, part: SignaturePart): boolean {
  const found = bytes.subarray(part.offset, part.offset + part.bytes.length);
  return String.fromCharCode(...found) === part.bytes;
}
