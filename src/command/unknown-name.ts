import { nearestOf } from '../text/near-match.ts';

/** Names with the same words: so many are told. */
const MOST_RELATED = 3;
/** Shorter words say nothing: “no”, “id”. */
const WORD = /[a-z\d]{4,}/g;

/** `“licens” is no rule. Did you mean “license”?` */
export function unknownName(name: string, what: string, names: readonly string[]): string {
  const near = nearestOf(name, names);
  const meant = near === null ? relatedTo(name, names) : [near];
  const all = names.length > 10 ? '' : ` There are: ${names.join(', ')}.`;
  const said = meant.map((one) => `“${one}”`).join(' or ');
  return `“${name}” is no ${what}.${said === '' ? all : ` Did you mean ${said}?`}`;
}

/** Those that have all its words, in whatever order and about so spelled. */
function relatedTo(name: string, names: readonly string[]): readonly string[] {
  const words = name.slice(0, 100).toLowerCase().match(WORD) ?? [];
  const has = (other: string, word: string): boolean => nearestOf(word, other.split('-')) !== null;
  const related = names.filter((other) => words.every((word) => has(other, word)));
  return words.length === 0 ? [] : related.slice(0, MOST_RELATED);
}
