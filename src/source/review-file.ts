import { LIMITS } from '../limits.ts';
import { decodeText } from './decode-text.ts';
import { formatMebibytes } from './load-text.ts';

/** A file with notes on a card; `refused`: why it has no text. */
export type ReviewFile = {
  readonly name: string;
  readonly handle?: FileSystemFileHandle | undefined;
} & ({ readonly text: string } | { readonly refused: string });

/** Also as browsers name a second download: `review (1).json`. */
const NAMED = /(?:^|[-_. ])review[-_. ()\d]*\.json$/i;
/** As it is written here (docs/review.md). */
const BEGINS = /^\s*\{\s*"[\s\S]{0,1000}?"notes"\s*:\s*\[[\s\S]{0,1000}?"quote"\s*:/;
const JSON_FILE = /\.json$/i;

/** Reads a file that holds notes by its name, or by how it begins; null: it is another one. */
export async function readReviewFile(
  file: File,
  handle?: FileSystemFileHandle,
): Promise<ReviewFile | null> {
  const { name, size } = file;
  const isNamed = NAMED.test(name);
  if (!isNamed && !JSON_FILE.test(name)) {
    return null;
  }
  const refuse = (why: string): ReviewFile | null =>
    isNamed ? { name, refused: `${name} ${why}` } : null;
  if (size > LIMITS.fileBytes.most) {
    const most = formatMebibytes(LIMITS.fileBytes.most);
    return refuse(`has ${formatMebibytes(size)} MB: a review of up to ${most} MB is opened here.`);
  }
  try {
    const decoded = decodeText(new Uint8Array(await file.arrayBuffer()));
    if ('notText' in decoded) {
      return refuse(`is ${decoded.notText}, not a review. Save the review again.`);
    }
    const { text } = decoded;
    return isNamed || BEGINS.test(text) ? { name, text, handle } : null;
  } catch {
    return refuse('could not be read. It may have been moved, changed or deleted: open it again.');
  }
}
