import { isLicensePlaceholder } from '../../hub/license-names.ts';
import type { Found } from '../finding.ts';
import type { YamlPair } from '../yaml/yaml-node.ts';
import { at, pairOf, quote, replaceBy, textOf } from './fields.ts';
import { bareKey } from './key-names.ts';
import { FIELD_SHAPES, misspeltKeys } from './keys.ts';
import type { FrontMatterRule, FrontMatterView } from './rule.ts';

/** Renaming is tried for so many keys: what is found in more is not shown. */
const TRIED = 20;

/** Errors and warnings of fields alone by place, but for those that have a certain fix. */
function faultsOf(
  view: FrontMatterView,
  pairs: readonly YamlPair[],
  rules: readonly FrontMatterRule[],
): ReadonlyMap<string, string> {
  const card = { ...view, root: { ...view.root, pairs } };
  const found = rules.flatMap(({ id, severity, find }) =>
    Array.from(find(card))
      .filter((one: Found) => (one.severity ?? severity) !== 'hint' && one.fix === undefined)
      .map(({ line, message }): [string, string] => [`${id} ${line}`, message]),
  );
  return new Map(found);
}

/** What would be wrong with the value under the key that is meant. */
function newFault(
  view: FrontMatterView,
  pair: YamlPair,
  rules: readonly FrontMatterRule[],
): string | undefined {
  // Fields that others depend on, such as `license_name`, are single values.
  const others = view.root.pairs.filter(
    ({ key, value }) => FIELD_SHAPES.has(key) && value.kind === 'scalar',
  );
  const before = faultsOf(view, others, rules);
  const after = [...faultsOf(view, [...others, pair], rules)];
  return after.find(([place]) => !before.has(place))?.[1];
}

/** `rules` are those that a renamed field must pass: what was ignored may else be refused. */
export function misspeltKeyRule(rules: readonly FrontMatterRule[]): FrontMatterRule {
  return {
    id: 'key-misspelt',
    severity: 'error',
    about:
      'A key is unknown to the Hub, and near to one that it knows. The Hub passes over it in silence: what stands under it has no effect.',
    evidence: {
      kind: 'seen',
      source: 'answers of validate-yaml, as reported: unknown keys are accepted silently',
    },
    *find(view) {
      let tried = 0;
      for (const [pair, meant] of misspeltKeys(view.root)) {
        const { key, place } = pair;
        if (meant === 'license' && isLicensePlaceholder(textOf(view.root, key))) {
          continue; // `licence: license` is told by license-placeholder.
        }
        const isTaken = pairOf(view.root, meant) !== undefined;
        const isSpelling = bareKey(key) === bareKey(meant);
        const isTried = !isTaken && tried < TRIED;
        tried += 1;
        const fault = isTried ? newFault(view, { ...pair, key: meant }, rules) : undefined;
        const is = isSpelling ? `“${meant}” is meant` : `Did you mean “${meant}”?`;
        // What is wrong in `model-index` is told at its own lines.
        const then = fault === undefined || meant === 'model-index' ? '' : ` Under it: ${fault}`;
        const end = isSpelling ? `${isTaken ? ', which this card has as well' : ''}.` : '';
        const message = `The Hub knows no key ${quote(key)} and passes over it in silence. ${is}${end}${then}`;
        const isSure = isSpelling && isTried && fault === undefined;
        yield { ...at(place), message, fix: replaceBy(place, isSure ? meant : null) };
      }
    },
  };
}
