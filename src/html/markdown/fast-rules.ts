import type { MarkedExtension, Tokenizer } from 'marked';

/**
 * A rule that begins with `^`, tried at the start of a text and nowhere else. WebKit tries some of
 * them (those that repeat a group a number of times, or look behind) at every place of the text,
 * in vain, which makes the time for a body quadratic; a sticky expression it does not.
 */
class AnchoredRule extends RegExp {
  /** Engines are quick with their own class only. */
  readonly #sticky: RegExp;

  constructor(rule: RegExp) {
    super(rule, `${rule.flags}y`);
    this.#sticky = new RegExp(rule, this.flags);
  }

  override exec(text: string): RegExpExecArray | null {
    this.#sticky.lastIndex = 0;
    return this.#sticky.exec(text);
  }
}

function anchored<Key extends string>(rules: Record<Key, RegExp>): Record<Key, RegExp> {
  const entries = Object.entries<RegExp>(rules).map(([name, rule]) => [
    name,
    rule.source.startsWith('^') && !rule.global ? new AnchoredRule(rule) : rule,
  ]);
  return Object.fromEntries(entries);
}

/** Anchors a tokenizer's rules, all alternatives of which begin with `^`. */
export function anchoredRules(rules: Tokenizer['rules']): Tokenizer['rules'] {
  return { ...rules, block: anchored(rules.block), inline: anchored(rules.inline) };
}

/** The end of a paragraph; or, caught, a line that makes a heading of what is above it. */
const BLANK_OR_UNDERLINE = /\n(?:\s*\n| {0,3}(=+|-+)[ \t]*(?:\n|$))/;

/**
 * Tries the rule for underlined headings only where an underline comes. It goes through a paragraph
 * sign by sign: half of WebKit's time for a body of prose.
 */
export const underlinedHeadings: MarkedExtension = {
  tokenizer: {
    lheading: (text) => (BLANK_OR_UNDERLINE.exec(text)?.[1] === undefined ? undefined : false),
  },
};
