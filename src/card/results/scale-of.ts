import type { Place } from '../scores/place.ts';
import { type Answers, asks, type Question, type Result, type Scale } from './result.ts';
import type { Unscaled } from './settle-result.ts';

export interface Measured {
  readonly place: Place;
  readonly result: Unscaled;
}

const LOW_IS_GOOD = /^[wc]er$/;

/** The results of a table with the scale of each, and what is to be asked of it. */
export function withScales(
  measured: readonly Measured[],
  answers: Answers,
): readonly (Result | Question)[] {
  const shares = measured.filter(({ result }) => result.metric.isShare);
  const isAbove = shares.some(({ place }) => Number(place.value?.digits) > 1);
  return measured.map(({ place, result }) => {
    if (!result.metric.isShare) {
      return { ...result, scale: null };
    }
    const { name, digits } = result;
    const key = `scale ${name} ${result.metric.type}`;
    const scale = scaleOf(place, result, isAbove) ?? answers[`${key} ${result.table}`];
    if (scale === 'per cent' || scale === 'fraction') {
      return { ...result, scale };
    }
    const question = `Is ${digits} of “${name}” per cent, or a fraction of one?`;
    return asks(result, key, question, ['per cent', 'fraction'] satisfies readonly Scale[]);
  });
}

/** Null where it cannot be told. `isAbove`: other results of the table are above one. */
function scaleOf(place: Place, { metric, digits }: Unscaled, isAbove: boolean): Scale | null {
  const isPercent =
    place.value?.isPercent === true || place.labels.some((label) => label.isPercent);
  const highest = Math.max(...place.peers.map((peer) => Math.abs(Number(peer.digits))));
  if (isPercent || highest > 1 || place.peers.some((peer) => peer.isPercent)) {
    return 'per cent';
  }
  const value = Math.abs(Number(digits));
  if (value === 0 || value === 1) {
    return isAbove && value === 1 ? null : isAbove ? 'per cent' : 'fraction';
  }
  const isUnclear = isAbove || (LOW_IS_GOOD.test(metric.type) && value > 0.5);
  return isUnclear ? null : 'fraction';
}
