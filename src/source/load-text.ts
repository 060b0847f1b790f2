import { LIMITS } from '../limits.ts';
import type { CardSource, LoadResult } from './card-source.ts';
import { decodeText } from './decode-text.ts';

/** Git LFS keeps a file of three lines in the repository in place of the real one. */
export const LFS_POINTER = /^version https:\/\/(?:git-lfs|hawser)\.github\.com\/spec\/v\d/;

/** A whole page; a card may begin with an element of HTML, but not with a document. */
const WEB_PAGE = /^\s*(?:<!--[\s\S]{0,2000}?-->\s*)?(?:<!doctype html|<html[\s>])/i;

type Refused = Extract<LoadResult, { readonly kind: 'refused' }>;

/** A card's bytes to its text, or the reason why they are no card. */
export function loadText(bytes: Uint8Array, source: CardSource): LoadResult {
  const { name } = source;
  const wayOut =
    source.kind === 'local'
      ? 'Drop the model’s README.md instead.'
      : 'Give the address of the model’s README.md instead.';
  const decoded = decodeText(bytes);
  if ('notText' in decoded) {
    const advice = decoded.notText.startsWith('text in')
      ? 'Save it as UTF-8 and open it again.'
      : wayOut;
    return refuse(name, `${name} is ${decoded.notText}, not a model card. ${advice}`);
  }
  if (decoded.text.trim() === '') {
    return refuse(name, `${name} is empty. ${wayOut}`);
  }
  if (LFS_POINTER.test(decoded.text)) {
    const reason = `${name} is a Git LFS pointer: it says where the real file is kept, and is not the file itself.`;
    return refuse(name, `${reason} Get the file with “git lfs pull”, then open it again.`);
  }
  if (WEB_PAGE.test(decoded.text)) {
    return refuse(name, `${name} is a web page, not a model card. ${wayOut}`);
  }
  return { kind: 'loaded', card: { source, ...decoded } };
}

export function refuseTooLarge(name: string, bytes: number | null): Refused {
  const { most, sentence } = LIMITS.fileBytes;
  const size = bytes === null ? `more than ${formatMebibytes(most)}` : formatMebibytes(bytes);
  return refuse(name, `${name} has ${size} MB; ${sentence}`);
}

export function refuse(name: string, reason: string): Refused {
  return { kind: 'refused', refusal: { name, reason } };
}

export function formatMebibytes(bytes: number): string {
  const size = bytes / (1024 * 1024);
  return size >= 100 ? String(Math.round(size)) : String(Math.round(size * 10) / 10);
}
