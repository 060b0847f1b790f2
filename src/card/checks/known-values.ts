import { nearestOf } from '../../text/near-match.ts';
import type { Found } from '../finding.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';
import { asPlain, isNull, pairOf, replaceBy } from './fields.ts';

function bare(text: string): string {
  return text.toLowerCase().replace(/[\s_-]+/g, '');
}

/** Finds the value that is written in another case or with other separators: certainly meant. */
export function spelling(values: readonly string[]): (text: string) => string | null {
  const known = new Map(values.map((value) => [bare(value), value]));
  return (text) => known.get(bare(text)) ?? null;
}

/** The way out of a text that is none of the values: words, since it is a guess. */
export function didYouMean(text: string, values: readonly string[], otherwise = ''): string {
  const near = nearestOf(text, values);
  return near === null ? otherwise : `Did you mean “${near}”?`;
}

/** `red, yellow or gray`. */
export function choice(values: readonly string[]): string {
  return `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

/** Texts in fields that take true or false. */
export function* noBooleans(root: YamlMap, keys: readonly string[]): Generator<Found> {
  for (const key of keys) {
    const value = pairOf(root, key)?.value;
    if (value?.kind === 'scalar' && value.type !== 'boolean' && !isNull(value)) {
      const [word, yes] = /^(?:(true|yes|on)|false|no|off)$/i.exec(value.text) ?? [];
      const meant = word === undefined ? null : `${yes !== undefined}`;
      const message = `“${key}” takes true or false, without quotes.`;
      yield { line: value.line, message, fix: replaceBy(value, meant, asPlain) };
    }
  }
}
