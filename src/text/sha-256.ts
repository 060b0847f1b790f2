import { sha256 as sha256OfBytes } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/**
 * The SHA-256 of a text in UTF-8, in hexadecimal. The browser’s own has no answer on pages that
 * come over http, and none at once.
 */
export function sha256(text: string): string {
  return bytesToHex(sha256OfBytes(new TextEncoder().encode(text)));
}

/** The same in Base64, as a Content-Security-Policy names it. */
export function sha256Base64(text: string): string {
  return btoa(String.fromCharCode(...sha256OfBytes(new TextEncoder().encode(text))));
}
