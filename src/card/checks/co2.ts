import { nearestOf } from '../../text/near-match.ts';
import { asPlain, at, isNull, pairOf, quote, replaceBy } from './fields.ts';
import { bareKey } from './key-names.ts';
import type { FrontMatterRule } from './rule.ts';

/** https://huggingface.co/docs/hub/model-cards-co2; other keys are allowed. */
export const CO2_KEYS = [
  'emissions',
  'source',
  'training_type',
  'geographical_location',
  'hardware_used',
];

export const CO2_RULES: readonly FrontMatterRule[] = [
  {
    id: 'co2-emissions',
    severity: 'warning',
    about:
      'Emissions are a plain number of grams of CO₂, alone or as “emissions”. The Hub shows none that is a text.',
    evidence: { kind: 'documented', source: 'hub-docs, model-cards-co2.md' },
    *find({ root }) {
      const pair = pairOf(root, 'co2_eq_emissions');
      const emissions =
        pair?.value.kind === 'map' ? pairOf(pair.value, 'emissions')?.value : pair?.value;
      const isScalar = emissions?.kind === 'scalar';
      // A list is told by its shape.
      // So is a key that is nearly it, by its own rule.
      const isNear =
        pair?.value.kind === 'map' &&
        emissions === undefined &&
        pair.value.pairs.some(({ key }) => nearestOf(key, CO2_KEYS) === 'emissions');
      const isOther =
        pair === undefined || pair.value.kind === 'list' || isNull(pair.value) || isNear;
      if (isOther || (isScalar && emissions.type === 'number')) {
        return;
      }
      const text = isScalar ? emissions.text.trim() : '';
      const place = emissions ?? pair.place;
      const message =
        emissions === undefined
          ? '“co2_eq_emissions” has no “emissions”: the number of grams of CO₂.'
          : '“co2_eq_emissions” takes a plain number of grams of CO₂, without quotes, unit or separators.';
      // Underscores mark thousands; a comma may be either, and a unit may be another.
      const number = /^\d[\d_]*(?:\.\d+)?$/.test(text) ? text.replaceAll('_', '') : null;
      yield { ...at(place), message, fix: replaceBy(place, number, asPlain) };
    },
  },
  {
    id: 'co2-key',
    severity: 'warning',
    about: 'A key in “co2_eq_emissions” is near to one that the Hub documents, and is none.',
    evidence: { kind: 'assumed', source: 'hub-docs, model-cards-co2.md' },
    *find({ root }) {
      const map = pairOf(root, 'co2_eq_emissions')?.value;
      for (const { key, place } of map?.kind === 'map' ? map.pairs : []) {
        const meant = nearestOf(key, CO2_KEYS);
        if (meant !== null && pairOf(map, meant) === undefined) {
          const isSpelling = bareKey(key) === bareKey(meant);
          const message = `“co2_eq_emissions” has no key ${quote(key)}. Did you mean “${meant}”?`;
          yield { ...at(place), message, fix: replaceBy(place, isSpelling ? meant : null) };
        }
      }
    },
  },
];
