import type { YamlPair } from '../yaml/yaml-node.ts';
import { pairOf, quote, replaceBy } from './fields.ts';
import { didYouMean, spelling } from './known-values.ts';
import type { Evidence, FrontMatterRule, FrontMatterView } from './rule.ts';

interface KindKeys {
  readonly id: string;
  readonly noun: 'dataset' | 'Space';
  readonly keys: readonly string[];
  /** What is written for a key and no distance finds. */
  readonly misspelt: Readonly<Record<string, string>>;
  /** Unknown to the Hub, near a known key, and meant as they are. */
  readonly others: readonly string[];
  readonly evidence: Evidence;
  /** What a renamed field must pass. */
  readonly valueRules: readonly FrontMatterRule[];
}

/** Keys that the Hub passes over in silence, in the cards that have keys of their own. */
export function misspeltKeyRule(known: KindKeys): FrontMatterRule {
  const { id, noun, keys, misspelt, evidence, valueRules } = known;
  const isKnown = new Set([...keys, ...known.others]);
  const asKey = spelling(keys);
  const asMisspelt = spelling(Object.keys(misspelt));
  return {
    id,
    severity: 'error',
    about: `A ${noun}’s card has a key that the Hub does not know, and the one that is meant is known. The Hub passes over the key in silence: what stands under it has no effect.`,
    evidence,
    *find(view) {
      for (const pair of view.root.pairs.filter(({ key }) => !isKnown.has(key))) {
        const { line } = pair.place;
        const name = pair.key.replace(/^-+/, '').trim();
        const says = `${quote(pair.key)} is no key of a ${noun}’s card: the Hub passes over it in silence.`;
        const meant = asKey(name) ?? misspelt[asMisspelt(name) ?? ''];
        const guess = didYouMean(name, keys);
        if (meant !== undefined) {
          const isTaken = pairOf(view.root, meant) !== undefined;
          const isSure = !isTaken && passes({ ...pair, key: meant }, view, valueRules);
          const message = `${says} “${meant}” is meant${isTaken ? ', which this card has as well' : ''}.`;
          yield { line, message, fix: replaceBy(pair.place, isSure ? meant : null) };
        } else if (guess !== '') {
          yield { line, severity: 'warning', message: `${says} ${guess}` };
        }
      }
    },
  };
}

/** Whether nothing is wrong with the value once it has its key. */
function passes(pair: YamlPair, view: FrontMatterView, rules: readonly FrontMatterRule[]): boolean {
  const alone = { ...view, root: { ...view.root, pairs: [pair] } };
  return rules.every(({ find }) => [...find(alone)].length === 0);
}
