import { nearestOf } from '../../text/near-match.ts';
import type { Found } from '../finding.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';
import { asPlain, isNull, pairOf, replaceBy, textsOf } from './fields.ts';

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

/** What is wrong with a text of a field, and what is certainly meant by it. */
export type Fault = Pick<Found, 'message' | 'severity'> & { readonly meant?: string | null };

export function* faultsOf(
  root: YamlMap,
  key: string,
  judge: (text: string) => Fault | null,
): Generator<Found> {
  for (const value of textsOf(root, key)) {
    const { meant = null, ...fault } = judge(value.text) ?? { message: '' };
    if (fault.message !== '') {
      yield { line: value.line, ...fault, fix: replaceBy(value, meant) };
    }
  }
}

/** A name of one's own, as the datasets library once asked for (huggingface/datasets#2089). */
export const OWN_NAME = /(?:^|-)other-./;
