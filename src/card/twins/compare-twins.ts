import type { BodyView } from '../checks/body/body-rule.ts';
import { alignSections } from './align-sections.ts';
import { type Token, type TwinSection, twinSections } from './twin-sections.ts';

/** Where two cards that say the same in two languages do not. */
export interface TwinDifference {
  readonly kind: 'section' | 'number' | 'id' | 'code';
  /** What the first card has; null where it lacks it. */
  readonly text: string | null;
  readonly withText: string | null;
  /** 1-based, in the files; where a card lacks something, that of the section it belongs to. */
  readonly line: number;
  readonly withLine: number;
}

/** More is another text, and no translation. */
const MOST = 500;

export function compareTwins(first: BodyView, second: BodyView): readonly TwinDifference[] {
  const [ours, theirs] = [twinSections(first), twinSections(second)];
  const [known, others] = [allKeys(ours), allKeys(theirs)];
  const found: TwinDifference[] = [];
  let at = { line: first.bodyLine, withLine: second.bodyLine };
  for (const [one, other] of alignSections(ours, theirs)) {
    at = { line: one?.line ?? at.line, withLine: other?.line ?? at.withLine };
    if (one === null || other === null) {
      const [text, withText] = [one?.title ?? null, other?.title ?? null];
      found.push({ kind: 'section', text, withText, ...at });
    } else {
      const tell = (kind: TwinDifference['kind'], a: Token | null, b: Token | null): void => {
        const place = { line: a?.line ?? at.line, withLine: b?.line ?? at.withLine };
        found.push({ kind, text: a?.text ?? null, withText: b?.text ?? null, ...place });
      };
      for (const [kind, key] of [
        ['number', 'numbers'],
        ['id', 'ids'],
      ] as const) {
        for (const [a, b] of leftOver(one[key], other[key])) {
          if (isTold(a, others) || isTold(b, known)) {
            tell(kind, a, b);
          }
        }
      }
      for (const [a, b] of unequalCode(one, other)) {
        tell('code', a, b);
      }
    }
  }
  return found.slice(0, MOST);

  /** Not what only stands elsewhere in the other card, or may be a word there. */
  function isTold(token: Token | null, keys: ReadonlySet<string>): boolean {
    return token !== null && !keys.has(token.key);
  }
}

function allKeys(sections: readonly TwinSection[]): ReadonlySet<string> {
  return new Set(
    sections.flatMap(({ numbers, ids }) => [...numbers, ...ids]).map(({ key }) => key),
  );
}

type Pair = readonly [Token | null, Token | null];

/** What one has and the other has not, side by side in their order. */
function leftOver(ours: readonly Token[], theirs: readonly Token[]): readonly Pair[] {
  const [a, b] = [without(ours, theirs), without(theirs, ours)];
  const pairs = (isSmall: boolean): readonly Pair[] => {
    const [one, other] = [a, b].map((all) => all.filter((token) => !token.isSmall !== isSmall));
    const length = Math.max(one?.length ?? 0, other?.length ?? 0);
    return Array.from({ length }, (_, at) => [one?.[at] ?? null, other?.[at] ?? null]);
  };
  // A small number that one lacks may be a word there.
  const small = pairs(true).filter(([one, other]) => one !== null && other !== null);
  return [...pairs(false), ...small];
}

function without(tokens: readonly Token[], others: readonly Token[]): readonly Token[] {
  const counts = new Map<string, number>();
  for (const { key } of others) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return tokens.filter(({ key }) => {
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left <= 0;
  });
}

/** The first line of each pair of blocks that is another, and blocks that only one has. */
function unequalCode(ours: TwinSection, theirs: TwinSection): readonly Pair[] {
  const count = Math.max(ours.codes.length, theirs.codes.length);
  return Array.from({ length: count }, (_, at): Pair => {
    const [a = [], b = []] = [ours.codes[at], theirs.codes[at]];
    const length = Math.max(a.length, b.length);
    const first = Array.from({ length }, (__, row) => row).find(
      (row) => a[row]?.key !== b[row]?.key,
    );
    return first === undefined
      ? [null, null]
      : [a[first] ?? a.at(-1) ?? null, b[first] ?? b.at(-1) ?? null];
  }).filter(([a, b]) => a !== null || b !== null);
}
