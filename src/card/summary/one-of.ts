/** A pattern of many alternatives, in as many lines as they need. */
export function oneOf(flags: string, ...alternatives: readonly string[]): RegExp {
  return RegExp(alternatives.join('|'), flags);
}

/** The same as a part of patterns. */
export function group(...alternatives: readonly string[]): string {
  return `(?:${alternatives.join('|')})`;
}
