/** One rule of a grammar. */
export interface GrammarRule {
  readonly pattern: RegExp;
  /** The first group only has to be there; it is no part of the match. */
  readonly lookbehind?: boolean;
  /** The rules for the text of a match. */
  readonly inside?: Grammar;
}

/**
 * A language's rules by the type of their tokens. Each is matched, in order, in what the rules before it have left over; there, `^` is the
 * beginning of such a rest. So one rule, the first, has to match all that quotes or comments out the rest of the language.
 */
export interface Grammar {
  readonly [type: string]: RegExp | GrammarRule | readonly (RegExp | GrammarRule)[];
}

export interface Token {
  readonly type: string;
  readonly content: TokenStream;
}

export type TokenStream = string | Token | readonly (string | Token)[];

/** Takes code apart; all texts joined are the code. */
export function tokenize(code: string, grammar: Grammar): readonly (string | Token)[] {
  let parts: readonly (string | Token)[] = [code];
  for (const [type, rules] of Object.entries(grammar)) {
    for (const rule of [rules].flat()) {
      const {
        pattern,
        lookbehind = false,
        inside,
      } = rule instanceof RegExp ? ({ pattern: rule } satisfies GrammarRule as GrammarRule) : rule;
      parts = parts.flatMap((part) =>
        typeof part === 'string' ? split(part, pattern, lookbehind, type, inside) : [part],
      );
    }
  }
  return parts;
}

function split(
  text: string,
  pattern: RegExp,
  lookbehind: boolean,
  type: string,
  inside: Grammar | undefined,
): readonly (string | Token)[] {
  const parts: (string | Token)[] = [];
  let rest = text;
  for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
    const start = match.index + (lookbehind ? (match[1]?.length ?? 0) : 0);
    const end = match.index + match[0].length;
    if (end === start) {
      break;
    }
    const found = rest.slice(start, end);
    parts.push(rest.slice(0, start), {
      type,
      content: inside === undefined ? found : tokenize(found, inside),
    });
    rest = rest.slice(end);
  }
  parts.push(rest);
  return parts.filter((part) => part !== '');
}
