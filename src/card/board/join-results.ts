import { agree, readWritten } from '../checks/body/claimed-values.ts';
import type { Direction } from '../tables/direction.ts';
import { type BoardQuestion, type BoardRow, type CellValue, told } from './board.ts';
import type { BoardCard, BoardResult } from './board-card.ts';
import { askOf } from './questions.ts';

/** A result, and whose it is. */
export interface Placed extends BoardResult {
  readonly card: number;
}

/** Results that were measured in the same way, as far as is known. */
export interface Joined {
  readonly results: readonly Placed[];
  readonly detail: string;
}

interface Joins {
  readonly rows: readonly BoardRow[];
  readonly questions: readonly BoardQuestion[];
}

/** One row for the same data, metric and setting; others of the same data stand beside it. */
export function joinResults(cards: readonly BoardCard[]): Joins {
  const all = cards.flatMap(({ results }, card) =>
    results.map((one): Placed => ({ ...one, card })),
  );
  const groups = groupBy(all, ({ measure: { key, metric } }) =>
    key === '' ? `: ${metric?.name}` : key,
  );
  const ranked = [...groups.values()].map((results, at) => ({
    results,
    at,
    count: countOf(results),
  }));
  // What most cards have is looked for first.
  ranked.sort((a, b) => b.count - a.count || a.at - b.at);
  const titles = cards.map(({ title }) => title);
  const parts = ranked.map(({ results }): Joins => {
    const joined = joinGroup(results);
    const rows = joined.map((one) => rowOf(one, cards.length));
    return { rows, questions: askOf(joined, rows, titles) };
  });
  return {
    rows: parts.flatMap(({ rows }) => rows),
    questions: parts.flatMap(({ questions }) => questions),
  };
}

function countOf(results: readonly Placed[]): number {
  return new Set(results.map(({ card }) => card)).size;
}

/** The results of one benchmark or dataset, apart by how they were measured. */
function joinGroup(all: readonly Placed[]): readonly Joined[] {
  const results = withMeantMetric(all);
  const bySettings = groupBy(results, ({ measure }) => measure.settings.join(' · '));
  const hasShots = [...bySettings.keys()].some((settings) => /-shot/.test(settings));
  const joined = [...bySettings].flatMap(([settings, some]) =>
    [...groupBy(some, ({ measure }) => measure.metric?.name ?? '')].flatMap(([metric, ofMetric]) =>
      apart(
        ofMetric,
        ({ measure }) => measure.split,
        (split) => isUsualSplit(split, ofMetric),
      ).map(([split, ofSplit]) => ({ results: ofSplit, metric, split, settings })),
    ),
  );
  const areSplit = new Set(joined.map(({ split }) => split)).size > 1;
  const haveMetrics = new Set(joined.map(({ metric }) => metric)).size > 1;
  const isOfNothing = results[0]?.measure.key === '';
  return joined
    .map(({ results: some, metric, split, settings }): Joined => {
      const isShotless = hasShots && !/-shot/.test(settings);
      const unsaid = [
        ...(metric === '' && haveMetrics ? ['metric'] : []),
        ...(isShotless ? ['shots'] : []),
        ...(split === '' && areSplit ? ['split'] : []),
      ];
      const said = [
        isOfNothing ? 'data not stated' : metric,
        settings,
        areSplit && split !== '' && `${split} split`,
        unsaid.length > 0 && `${unsaid.join(' and ')} not stated`,
      ];
      return { results: some, detail: said.filter(Boolean).join(' · ') };
    })
    .sort((a, b) => countOf(b.results) - countOf(a.results));
}

/** Where one metric alone is stated, and it is the usual one, those that state none mean it. */
function withMeantMetric(results: readonly Placed[]): readonly Placed[] {
  const metrics = results.flatMap(({ measure }) => measure.metric ?? []);
  const [only] = metrics;

  return only?.isUsual !== true || metrics.some(({ name }) => name !== only.name)
    ? results
    : results.map((one) => ({ ...one, measure: { ...one.measure, metric: only } }));
}

/** Where one thing alone is stated, and it is the usual one, those that state none mean it as well. */
function apart(
  results: readonly Placed[],
  of: (result: Placed) => string,
  isMeant: (value: string) => boolean,
): readonly (readonly [string, readonly Placed[]])[] {
  const groups = groupBy(results, of);
  const [first = '', ...others] = [...groups.keys()].filter(Boolean);
  return others.length === 0 && first !== '' && groups.has('') && isMeant(first)
    ? [[first, results]]
    : [...groups];
}

/** Metadata name the split as a matter of form; who names it beside a score has a reason. */
function isUsualSplit(split: string, results: readonly Placed[]): boolean {
  return (
    split === 'test' ||
    results.every(({ measure, from }) => measure.split !== split || from === 'model-index')
  );
}

function rowOf({ results, detail }: Joined, count: number): BoardRow {
  const [first] = results;
  const scaled = inOneUnit(results);
  const unit = unitOf(scaled);
  const isMixed = unit === '%' && scaled.some(({ scale }) => scale === 'fraction');
  const cells = Array.from({ length: count }, (_, card) =>
    unlike(scaled.filter((one) => one.card === card)).map((one): CellValue & Placed => {
      const isOther = isMixed && one.scale === 'fraction' && one.number !== null;
      return { ...one, as: isOther ? `${Number(one.number?.toPrecision(4))} %` : '' };
    }),
  );
  const better = betterOf(results);
  const best = first?.measure.key === '' || better === null ? [] : bestOf(cells, better);
  return {
    kind: 'result',
    name: (first?.measure.key === '' ? first.measure.metric?.name : first?.measure.name) ?? '',
    ...{ detail, unit, better },
    ...told(cells),
    cells: cells.map((values, card) => ({
      values: values.map(({ text, number, line, file, from, as }) => ({
        ...{ text, number, line, file, from, as },
      })),
      isBest: best.includes(card),
    })),
  };
}

/** Beside percentages, a number below one is a part of a whole, whatever its measure is. */
function inOneUnit(results: readonly Placed[]): readonly Placed[] {
  const hasPercent = results.some(({ scale, number }) => scale === 'percent' && (number ?? 0) > 1);
  return results.map((one) => {
    const { number, scale } = one;
    const isPart = hasPercent && scale === null && number !== null && Math.abs(number) <= 1;
    return isPart
      ? { ...one, scale: 'fraction', number: Number((number * 100).toPrecision(12)) }
      : one;
  });
}

function unitOf(results: readonly Placed[]): BoardRow['unit'] {
  const scales = new Set(results.flatMap(({ scale, number }) => (number === null ? [] : scale)));
  return scales.has('percent')
    ? '%'
    : scales.size === 1 && scales.has('fraction')
      ? 'fraction'
      : '';
}

/** What a card says twice is one value, be it rounded or not. */
function unlike(results: readonly Placed[]): readonly Placed[] {
  const kept: Placed[] = [];
  for (const one of results) {
    if (!kept.some((other) => isSame(one, other))) {
      kept.push(one);
    }
  }
  return kept;
}

function isSame(one: Placed, other: Placed): boolean {
  if (one.text === other.text || (one.number !== null && one.number === other.number)) {
    return true;
  }
  const [a, b] = [one, other].map(({ text }) => readWritten(text.replace(/[*_`]|\s+(?=%)/g, '')));
  return Boolean(a && b && agree(a, b));
}

/** Null where the cards do not agree on it. */
function betterOf(results: readonly Placed[]): Direction | null {
  const [end = null, ...others] = new Set(results.flatMap(({ better }) => better ?? []));
  return others.length > 0 ? null : end;
}

/** The cards of which each value is as good as any of the others'; none where all are the same. */
function bestOf(cells: readonly (readonly Placed[])[], better: Direction): readonly number[] {
  const sign = better === 'higher' ? 1 : -1;
  const scores = cells.map((values) => values.flatMap(({ number }) => (number ?? []) as number));
  const signed = scores.map((numbers) => numbers.map((number) => number * sign));
  const all = signed.flat();
  const top = Math.max(...all);
  return new Set(all).size < 2 || signed.filter(({ length }) => length > 0).length < 2
    ? []
    : signed.flatMap((numbers, card) =>
        numbers.length > 0 && numbers.every((number) => number === top) ? card : [],
      );
}

function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.get(key)?.push(item) ?? groups.set(key, [item]);
  }
  return groups;
}
