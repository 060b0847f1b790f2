import { nearestOf } from '../text/near-match.ts';

/** `“licens” is no rule. Did you mean “license”?` */
export function unknownName(name: string, what: string, names: readonly string[]): string {
  const near = nearestOf(name, names);
  const all = names.length > 10 ? '' : ` There are: ${names.join(', ')}.`;
  return `“${name}” is no ${what}.${near === null ? all : ` Did you mean “${near}”?`}`;
}
