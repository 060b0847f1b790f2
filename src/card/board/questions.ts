import type { BoardQuestion, BoardRow } from './board.ts';
import type { Joined, Placed } from './join-results.ts';

/** Of a longer name its beginning tells which card is meant. */
const MOST_NAME = 40;

/** What has to be asked of one benchmark's rows before their values are compared. */
export function askOf(
  joined: readonly Joined[],
  rows: readonly BoardRow[],
  titles: readonly string[],
): readonly BoardQuestion[] {
  const nameOf = (card: number): string => shortened(titles[card] ?? '');
  const told = (results: readonly Placed[]): string => {
    const cards = [...new Set(results.map(({ card }) => card))];
    return cards.map(nameOf).join(' and ');
  };
  const name = rows[0]?.name ?? '';
  const asked: BoardQuestion[] = [];
  const ask = (text: string, results: readonly Placed[]): void => {
    asked.push({ text, places: placesOf(results) });
  };
  const cards = new Set(joined.flatMap(({ results }) => results.map(({ card }) => card)));
  // Where each card has all of them, each row can be compared by itself.
  const areApart = joined.some(({ results }) => placesOf(results).length < cards.size);
  if (joined.length > 1 && cards.size > 1 && areApart) {
    const sides = joined.slice(0, 4).map(({ results, detail }) => `${detail} in ${told(results)}`);
    const all = joined.slice(0, 4).flatMap(({ results }) => results);
    ask(`${name}: ${sides.join(', ')}. Can they be compared?`, all);
  }
  for (const [at, { results, detail }] of joined.entries()) {
    const label = [name, detail].filter(Boolean).join(', ');
    const cells = rows[at]?.cells ?? [];
    const twice = cells.findIndex(({ values }) => values.length > 1);
    if (twice >= 0) {
      const values = (cells[twice]?.values ?? []).map(({ text, from }) => `${text} (${from})`);
      const own = results.filter(({ card }) => card === twice);
      ask(`${label}: ${nameOf(twice)} says ${values.join(' and ')}. Which one holds?`, own);
    }
    const joins = new Set(results.map(({ card }) => card)).size > 1;
    if (joins && results.every(({ measure }) => measure.key === '')) {
      ask(`${label} by ${told(results)}: was it measured on the same data?`, results);
    }
    for (const [of, word] of [
      ['source', 'measured by'],
      ['date', 'of'],
    ] as const) {
      const said = results.filter((one) => one[of] !== '');
      if (joins && new Set(said.map((one) => one[of])).size > 1) {
        const sides = said.map((one) => `${word} ${shortened(one[of])} in ${nameOf(one.card)}`);
        ask(`${label}: ${[...new Set(sides)].join(', ')}. Was it done in the same way?`, said);
      }
    }
    const close = withinError(results, rows[at]);
    if (close.length > 0) {
      const sides = close.map(({ text, card }) => `${text} in ${nameOf(card)}`);
      ask(`${label}: ${sides.join(', ')}. Is that a difference, or within the error?`, close);
    }
  }
  return asked;
}

/** The best, and those whose error reaches it. */
function withinError(results: readonly Placed[], row: BoardRow | undefined): readonly Placed[] {
  const best = results.find(({ card }) => row?.cells[card]?.isBest);
  const close = results.filter(
    ({ card, number, error }) =>
      best !== undefined &&
      card !== best.card &&
      number !== null &&
      number !== best.number &&
      Math.abs(number - (best.number ?? 0)) <= error + best.error,
  );
  return best === undefined || close.length === 0 ? [] : [best, ...close];
}

function placesOf(results: readonly Placed[]): BoardQuestion['places'] {
  const seen = new Set<number>();
  return results.flatMap(({ card, line, file }) =>
    seen.size === seen.add(card).size ? [] : { card, line, file },
  );
}

function shortened(name: string): string {
  return name.length > MOST_NAME ? `${name.slice(0, MOST_NAME)}…` : name;
}
