import type { TwinSection } from './twin-sections.ts';

type Aligned = readonly [TwinSection | null, TwinSection | null];

/** Longer cards are aligned by the order of their headings. */
const MOST = 400;

/**
 * Which section of one card is which of the other: by the levels of their headings and their order,
 * and of several ways by what they have in common. Null beside one that the other card lacks.
 */
export function alignSections(
  ours: readonly TwinSection[],
  theirs: readonly TwinSection[],
): readonly Aligned[] {
  if (Math.max(ours.length, theirs.length) > MOST) {
    return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, at) => [
      ours[at] ?? null,
      theirs[at] ?? null,
    ]);
  }
  const [known, others] = [ours.map(tokensOf), theirs.map(tokensOf)];
  const width = theirs.length + 1;
  // The best that can be had of what follows.
  const best = new Float64Array((ours.length + 1) * width);
  const likeness = (a: number, b: number): number =>
    ours[a]?.level === theirs[b]?.level ? 1 + inCommon(known[a], others[b]) : -1;
  const at = (a: number, b: number): number => best[a * width + b] ?? 0;
  for (let a = ours.length - 1; a >= 0; a -= 1) {
    for (let b = theirs.length - 1; b >= 0; b -= 1) {
      const together = likeness(a, b) + at(a + 1, b + 1);
      best[a * width + b] = Math.max(at(a + 1, b), at(a, b + 1), together);
    }
  }
  const aligned: Aligned[] = [];
  let [a, b] = [0, 0];
  while (a < ours.length || b < theirs.length) {
    const [one = null, other = null] = [ours[a], theirs[b]];
    const isPair =
      one && other && likeness(a, b) > 0 && at(a, b) === likeness(a, b) + at(a + 1, b + 1);
    const isOurs = !isPair && one !== null && (other === null || at(a, b) === at(a + 1, b));
    aligned.push(isPair ? [one, other] : isOurs ? [one, null] : [null, other]);
    a += isPair || isOurs ? 1 : 0;
    b += isOurs ? 0 : 1;
  }
  return aligned;
}

/** What a section has that is the same in every language; of its title, Latin words. */
function tokensOf({ title, numbers, ids, codes }: TwinSection) {
  const words = title.toLowerCase().match(/[a-z][a-z\d.+-]+/g) ?? [];
  const tokens = [...numbers, ...ids, ...codes.flat()].map(({ key }) => key);
  return { isEmpty: tokens.length === 0, all: new Set([...words, ...tokens]) };
}

type Tokens = ReturnType<typeof tokensOf>;

/** From -0.5, where one has what the other has nothing of, to 3, where all is the same. */
function inCommon(one: Tokens | undefined, other: Tokens | undefined): number {
  if (one === undefined || other === undefined) {
    return 0;
  }
  const common = [...one.all].filter((key) => other.all.has(key)).length;
  return common === 0
    ? one.isEmpty && other.isEmpty
      ? 0
      : -0.5
    : (3 * common) / Math.max(one.all.size, other.all.size);
}
