import type { BodyParts, BodyTable } from '../../body-parts.ts';
import { isSaid, listOf, named, saidText } from '../../eval-text.ts';
import type { Found } from '../../finding.ts';
import { plainName } from '../../tables/names.ts';
import { saysNothing } from '../../tables/read-number.ts';
import type { BodyRule } from './body-rule.ts';
import {
  agree,
  both,
  type Claim,
  type Measure,
  memo,
  metricKey,
  readClaims,
  readWritten,
  settingOf,
  splitNotes,
  type Written,
  wordsOf,
} from './claimed-values.ts';

interface Label {
  readonly measure: Measure;
  /** A measure, or the own model. */
  readonly isNamed: boolean;
  readonly isValue: boolean;
  readonly notes: readonly string[];
}

/** A cell for what the metadata has too. */
interface Place extends Written {
  readonly line: number;
  readonly measure: Measure;
  readonly claims: readonly Claim[];
  readonly notes: () => readonly string[];
  /** The cells of its row and its column. */
  readonly near: () => readonly (string | undefined)[];
}

const MAX_CAPTION = 120;
/** A longer one names nothing. */
const MAX_LABEL = 120;
/** Of one card; what comes after is not looked at. */
const MAX_FOUND = 20;
/** Values farther apart are of different metrics. */
const MOST_APART = 0.25;
/** In headers of tables with many values of one measure. */
const LOG = /\b(?:epoch|step|training loss|n-shot|shots)\b/i;
const NUMERIC = /^[\s\d.,%±*+-]*$/;
const VALUE = /^(?:value|score|result)s?$/i;
/** Words that name no setting. */
const IDLE =
  /^(?:avg|average|none|is|better|the|sets?|on|ours|model|data|evaluation|shots?|general|knowledge|\d+[bm])$/;
/** What is said above a table and not of others. */
const SETTING = /\b(?:dev|val\w*|test|quanti\w*|gguf|base)\b|\bon\s.*/gi;

/** The values in rows or columns of the own model, and in those that only say what is measured. */
function* placesIn(
  { line, header: titles, rows: allRows }: BodyTable,
  above: readonly string[],
  labelOf: (cell: string) => Label,
  claimsOf: (measure: string) => readonly Claim[],
): Generator<Place> {
  const rows = titles.some((title) => LOG.test(title)) ? [] : allRows;
  const header = titles.map(labelOf);
  // A row with one cell is a label of others, or text that became one.
  const isOneRow = rows.filter((cells) => cells.filter(isSaid).length > 1).length === 1;
  let group: readonly string[] = [];
  for (const [index, cells] of rows.entries()) {
    const [first = '', another] = cells.filter((cell) => cell.trim() !== '');
    group = another === undefined ? wordsOf(first) : group;
    const notesOfGroup = group;
    const labels = cells.filter((cell) => !NUMERIC.test(cell)).map(labelOf);
    const isOnly = isOneRow && labels.every(({ isValue }) => isValue);
    const isRead = isOnly || labels.some(({ isNamed }) => isNamed);
    const ofRow = labels.map(({ measure }) => measure).reduce<Measure | null>(both, ['', '']);
    for (const [column, label] of isRead ? header.entries() : []) {
      const measure = label.isNamed || label.isValue ? both(ofRow, label.measure) : null;
      const claims = measure ? claimsOf(measure.join(' ')) : [];
      const number = claims.length > 0 ? readWritten(cells[column] ?? '') : null;
      if (measure && number) {
        const notes = () =>
          [above, notesOfGroup, ...[label, ...labels].map((one) => one.notes)].flat();
        const near = () => [...cells, ...rows.map((row) => row[column])];
        yield { ...number, line: line + index + 2, measure, claims, notes, near };
      }
    }
  }
}

/** The heading of a table, and what is said last between the table and what stands before it. */
function captionOf(
  { start: end }: BodyTable,
  previous: number,
  { headings, texts }: Pick<BodyParts, 'headings' | 'texts'>,
): string {
  const heading = lastBefore(headings, end);
  const said = lastBefore(texts, end);
  const isNear = said !== undefined && said.start > Math.max(previous, heading?.start ?? 0);
  const words = isNear ? `${said.key ?? ''} ${said.text}`.slice(-MAX_CAPTION) : '';
  return `${heading?.text ?? ''} ${words}`;
}

function lastBefore<Part extends { readonly start: number }>(
  parts: readonly Part[],
  end: number,
): Part | undefined {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.start ?? 0) < end) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return parts[low - 1];
}

/** Null where it is not certain that both are the same. */
function findingOf({ claims, notes, near, line, value, written }: Place): Found | null {
  const apart = (claim: Claim): number =>
    Math.min(...[1, 100, 0.01].map((scale) => Math.abs(claim.value * scale - value)));
  const words = notes().filter((note) => !IDLE.test(note));
  const fitting = claims.filter(({ result, keys }) => {
    const known = new Set([...wordsOf(settingOf(result)), ...keys]);
    return words.every((word) => known.has(metricKey(word)));
  });
  const [claim, ...others] = fitting.toSorted((a, b) => apart(a) - apart(b));
  if (
    claim === undefined ||
    (others.length > 0 && apart(claim) > Math.abs(value) * MOST_APART) ||
    others.some(({ result }) => settingOf(result) !== settingOf(claim.result)) ||
    near().some((cell) => {
      const number = readWritten(cell ?? '');
      return number !== null && fitting.some((one) => agree(one, number));
    })
  ) {
    return null;
  }
  const name = `${splitNotes(named(claim.result['dataset']).name)[0]} (${named(claim.metric).name})`;
  const message = `The metadata says ${claim.written} for ${name}, this table says ${written}. Correct the wrong one.`;
  return { line, message };
}

/** All numbers with decimals in tables. */
function valuesIn(tables: readonly BodyTable[]): ReadonlySet<number> {
  const cells = tables.flatMap(({ rows }) => rows.flat());
  return new Set(
    cells.flatMap((cell) => {
      const number = readWritten(cell);
      return number !== null && number.decimals > 0 ? number.value : [];
    }),
  );
}

/** Whether a value stands in some table, be it in per cent: then another label may be meant. */
function isIn(values: ReadonlySet<number>, value: number): boolean {
  return [1, 100, 0.01].some((scale) => values.has(+(value * scale).toPrecision(12)));
}

export const METADATA_TABLES_RULE: BodyRule = {
  id: 'metadata-table-differ',
  severity: 'warning',
  about: 'The metadata and a table of the card give two values for one measure.',
  evidence: { kind: 'assumed', source: 'a card says one thing' },
  find({ entries, headings, tables, texts }) {
    const models = listOf(entries.find(({ key }) => key === 'model-index')?.value);
    const claimed = tables.length > 0 ? readClaims(models) : null;
    if (claimed === null) {
      return [];
    }
    const names = [headings.find(({ level }) => level === 1)?.text, named(models[0]).name, 'ours'];
    const own = names.map((name) => plainName(saidText(name))).filter(Boolean);
    const labelOf = memo((cell: string): Label => {
      const text = cell.slice(0, MAX_LABEL);
      const [name, notes] = splitNotes(text);
      const measure = claimed.measureOf(name);
      const isNamed = measure.some(Boolean) || own.includes(plainName(name));
      const isValue = VALUE.test(name);
      const isNote = !(isNamed || isValue || saysNothing(text));
      return { isNamed, isValue, measure, notes: isNote ? wordsOf(text) : notes };
    });
    const places = new Map<string, Place[]>();
    for (const [index, table] of tables.entries()) {
      const above = captionOf(table, tables[index - 1]?.start ?? 0, { headings, texts });
      const notes = [...splitNotes(above)[1], ...(above.match(SETTING) ?? []).flatMap(wordsOf)];
      for (const place of placesIn(table, notes, labelOf, claimed.claimsOf)) {
        const key = place.measure.join(' ');
        const [other] = places.get(key) ?? [];
        places.set(key, other ? [other, place] : [place]);
      }
    }
    const found = [...places.values()];
    const agreed = new Set(
      found.flat().flatMap((place) => place.claims.filter((claim) => agree(claim, place))),
    );
    const isAgreed = ({ claims }: Place): boolean => claims.some((claim) => agreed.has(claim));
    const single = found.filter(({ length }) => length === 1).flat();
    // Metrics without a dataset, of which none agrees, are of another one.
    const vague = single.filter(({ measure: [dataset] }) => dataset === '');
    const unsure = new Set(vague.length > 1 && !vague.some(isAgreed) ? vague : []);
    const differing = single.filter((place) => !(isAgreed(place) || unsure.has(place)));
    const written = differing.length > 0 ? valuesIn(tables) : new Set<number>();
    return differing
      .filter(({ claims }) => !claims.some(({ value }) => isIn(written, value)))
      .slice(0, MAX_FOUND)
      .flatMap((place) => findingOf(place) ?? []);
  },
};
