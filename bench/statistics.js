/**
 * @typedef {object} Summary
 * @property {number} median
 * @property {number} lower the first quartile
 * @property {number} upper the third quartile
 */

/**
 * Median and quartiles, linearly interpolated; null without a number among the values.
 * @param {readonly (number | null | undefined)[]} values
 * @returns {Summary | null}
 */
export function summarize(values) {
  const sorted = values
    .filter((value) => typeof value === 'number' && Number.isFinite(value))
    .toSorted((a, b) => Number(a) - Number(b));
  if (sorted.length === 0) {
    return null;
  }
  /** @param {number} share */
  const quantile = (share) => {
    const at = (sorted.length - 1) * share;
    const below = Number(sorted[Math.floor(at)]);
    const above = Number(sorted[Math.ceil(at)]);
    return below + (above - below) * (at - Math.floor(at));
  };
  return { median: quantile(0.5), lower: quantile(0.25), upper: quantile(0.75) };
}

/**
 * Round by round, one measurement divided by another: noise that a whole round shares falls out.
 * Null where either is missing or nothing can be divided.
 * @param {readonly (number | null | undefined)[]} values
 * @param {readonly (number | null | undefined)[]} bases
 * @returns {(number | null)[]}
 */
export function ratios(values, bases) {
  return values.map((value, round) => {
    const base = bases[round];
    return typeof value === 'number' && typeof base === 'number' && base > 0 ? value / base : null;
  });
}

/**
 * Slope of the least-squares line through (log x, log y): 1 is linear growth, 2 quadratic.
 * @param {readonly (readonly [number, number])[]} points
 */
export function logLogSlope(points) {
  const logs = points.map(([x, y]) => /** @type {const} */ ([Math.log(x), Math.log(y)]));
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const variance = logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  return covariance / variance;
}
