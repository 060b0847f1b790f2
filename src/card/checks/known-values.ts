import { nearestOf } from '../../text/near-match.ts';
import type { Found } from '../finding.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';
import { asPlain, at, isNull, pairOf, quote, replaceBy, textsOf } from './fields.ts';
import type { FrontMatterView } from './rule.ts';
import { splitValue } from './split-value.ts';

/** More values in one text are none. */
const MAX_PARTS = 50;

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
      yield { ...at(value), message, fix: replaceBy(value, meant, asPlain) };
    }
  }
}

/** What is wrong with a text of a field, and what is certainly meant by it. */
export type Fault = Pick<Found, 'message' | 'severity'> & { readonly meant?: string | null };

type Judge = (text: string) => Fault | null;

/** Findings on the texts of a field of known values; several in one text are one finding. */
export function* faultsOf(view: FrontMatterView, key: string, judge: Judge): Generator<Found> {
  for (const value of textsOf(view.root, key)) {
    const { text } = value;
    const parts = valuesIn(text, judge);
    const fault = judge(text);
    if (parts.length > 1 && fault !== null) {
      const message = `${quote(text)} is one value for the Hub, and not ${parts.length}.`;
      yield { ...at(value), message, fix: splitValue(view, key, value, parts) };
    } else if (fault !== null) {
      const { meant = null, ...found } = fault;
      yield { ...at(value), ...found, fix: replaceBy(value, meant) };
    }
  }
}

/** The values that `a, b` certainly means; none where one of them is unknown. */
function valuesIn(text: string, judge: Judge): readonly string[] {
  const texts = text.split(/[,;|]/, MAX_PARTS + 1).map((part) => part.trim());
  const known = texts.flatMap((part) => {
    const fault = judge(part);
    return fault === null ? part : (fault.meant ?? []);
  });
  return known.length === texts.length && texts.length <= MAX_PARTS ? known : [];
}

/** A name of one's own, as the datasets library once asked for (huggingface/datasets#2089). */
export const OWN_NAME = /(?:^|-)other-./;
