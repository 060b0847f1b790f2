/** In bytes. */
const BLOCK = 64;
/** Fractional parts of the square and cube roots of the first primes, 32 bits each (FIPS 180-4). */
const [START, ROUNDS] = constants();

/**
 * The SHA-256 of a text in UTF-8, in hexadecimal. The browser’s own has no answer on pages that
 * come over http, and none at once.
 */
export function sha256(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
  const state = Uint32Array.from(START);
  const words = new Uint32Array(BLOCK);
  for (let at = 0; at < padded.length; at += BLOCK) {
    mix(state, words, view, at);
  }
  return Array.from(state, (word) => word.toString(16).padStart(8, '0')).join('');
}

function mix(state: Uint32Array, w: Uint32Array, view: DataView, at: number): void {
  const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));
  const of = (list: Uint32Array, index: number): number => list[index] as number;
  for (let t = 0; t < BLOCK; t += 1) {
    if (t < 16) {
      w[t] = view.getUint32(at + 4 * t);
      continue;
    }
    const [early, late] = [of(w, t - 15), of(w, t - 2)];
    const s0 = turned(early, 7) ^ turned(early, 18) ^ (early >>> 3);
    const s1 = turned(late, 17) ^ turned(late, 19) ^ (late >>> 10);
    w[t] = of(w, t - 16) + s0 + of(w, t - 7) + s1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as Word8;
  for (let t = 0; t < BLOCK; t += 1) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const one = (h + s1 + ((e & f) ^ (~e & g)) + of(ROUNDS, t) + of(w, t)) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + one) | 0, c, b, a, (one + two) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) {
    state[index] = of(state, index) + word;
  }
}

type Word8 = [number, number, number, number, number, number, number, number];

function constants(): readonly [start: Uint32Array, rounds: Uint32Array] {
  const primes: number[] = [];
  for (let n = 2; primes.length < BLOCK; n += 1) {
    if (primes.every((prime) => n % prime !== 0)) {
      primes.push(n);
    }
  }
  const fraction = (root: number): number => (root % 1) * 2 ** 32;
  return [
    Uint32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime))),
    Uint32Array.from(primes, (prime) => fraction(Math.cbrt(prime))),
  ];
}
