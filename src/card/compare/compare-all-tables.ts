import { likeness } from '../../text/likeness.ts';
import { modelNames } from '../scores/model-names.ts';
import type { ModelNames } from '../scores/own-model.ts';
import { sayingOf } from './classify-cells.ts';
import { classifyOne } from './classify-texts.ts';
import { compareTables, hasResults } from './compare-tables.ts';
import type { ComparedCard } from './compared-card.ts';
import { type Draft, told } from './draft.ts';
import type { SectionPairs } from './match-sections.ts';
import type { Block } from './outline.ts';
import { type NamedTable, readNamedTable } from './read-table.ts';
import { plainText } from './words.ts';

const ALIKE_HERE = 0.2;
const ALIKE_ELSEWHERE = 0.5;
const MOST_PAIRS = 20_000;
const MOST_NAMES = 400;
/** What has become of tables, of which none says the same as another. */
export function compareAllTables(
  old: ComparedCard,
  now: ComparedCard,
  [oldBlocks, newBlocks]: readonly [readonly Block[], readonly Block[]],
  { newOf }: SectionPairs,
  isLate: () => boolean,
): { readonly changes: readonly Draft[]; readonly isWhole: boolean } {
  const read = (blocks: readonly Block[], names: ModelNames): readonly NamedTable[] =>
    blocks.flatMap((block) => (isLate() ? [] : (readNamedTable(block, names) ?? [])));
  const newNames = namesOf(now);
  const [olds, news] = [read(oldBlocks, namesOf(old)), read(newBlocks, newNames)];
  const changes: Draft[] = [];
  const done = new Set<NamedTable>();
  let isWhole = olds.length * news.length <= MOST_PAIRS;
  const found = (isWhole ? olds : []).flatMap((one) =>
    news.map((other) => {
      const isHere = newOf.get(one.block.section) === other.block.section;
      return { one, other, isHere, share: tableLikeness(one, other) };
    }),
  );
  for (const { one, other, isHere, share } of found.sort(
    (a, b) => b.share + Number(b.isHere) / 2 - a.share - Number(a.isHere) / 2,
  )) {
    if (share >= (isHere ? ALIKE_HERE : ALIKE_ELSEWHERE) && !done.has(one) && !done.has(other)) {
      done.add(one).add(other);
      if (isLate()) {
        isWhole = false;
      } else {
        const turned = turnedLike(one, other, newNames);
        const compared = compareTables(one, turned, aroundOf(other.block, other.columns));
        const blocks = { oldBlock: one.block, newBlock: other.block };
        changes.push(...compared.changes.map((change) => ({ ...change, ...blocks })));
        isWhole &&= compared.isWhole;
        if (compared.changes.length === 0) {
          changes.push(reordered(one, other));
        }
      }
    }
  }
  const left = (tables: readonly NamedTable[]): readonly NamedTable[] =>
    tables.filter((one) => !done.has(one));
  return {
    changes: [
      ...changes,
      ...left(olds).map((table) => wholeTable(table, false)),
      ...left(news).map((table) => wholeTable(table, true)),
    ],
    isWhole,
  };
}

function reordered(old: NamedTable, now: NamedTable): Draft {
  const why = 'The same values in another order, or written in another way.';
  const place = { line: now.line, withLine: old.line };
  return {
    ...{ kind: 'formatting', ...place, old: told(old.block.text), new: told(now.block.text), why },
    ...{ oldBlock: old.block, newBlock: now.block },
  };
}

/** How the card calls its model. */
export function namesOf(
  { frontMatter: { entries }, parts: { headings }, body }: ComparedCard,
  others: readonly string[] = [],
): ModelNames {
  return modelNames({ headings, entries, body }, others);
}

/** With rows and columns, or the columns, in the order of another one. */
function turnedLike(old: NamedTable, now: NamedTable, names: ModelNames): NamedTable {
  const { table } = now.block;
  const cells = table === null ? [] : [table.header, ...table.rows];
  const header = now.columns.map(plainText);
  const at = header.indexOf(plainText(old.columns[0] ?? ''));
  const isTurned =
    at !== 0 || likeness(setOf(old.columns.slice(1)), setOf(now.columns.slice(1))) === 0;
  const areRowsColumns =
    likeness(setOf(old.columns.slice(1)), setOf(now.rows)) >= ALIKE_ELSEWHERE &&
    likeness(setOf(old.rows), setOf(now.columns.slice(1))) >= ALIKE_ELSEWHERE;
  if (table === null || table.header.length === 0 || !isTurned || (at < 1 && !areRowsColumns)) {
    return now;
  }
  const [first = [], ...rows] = areRowsColumns
    ? table.header.map((_, column) => cells.map((row) => row[column] ?? ''))
    : cells.map((row) => [row[at] ?? '', ...row.toSpliced(at, 1)]);
  const rowLines = areRowsColumns ? rows.map(() => table.line) : table.rowLines;
  const block = { ...now.block, table: { ...table, header: first, rows, rowLines } };
  return readNamedTable(block, names) ?? now;
}

/** What may say which end is better: the text before, all headers, the headings above. */
export function aroundOf({ section, at }: Block, columns: readonly string[]): readonly string[] {
  const near = [section.blocks[at - 1], section.blocks[at + 1]].flatMap((one) =>
    one?.kind === 'text' ? [`${one.key ?? ''} ${one.text}`.slice(0, 400)] : [],
  );
  return [...near, columns.join(' '), ...section.names];
}

function tableLikeness(one: NamedTable, other: NamedTable): number {
  const [columns, rows] = [setOf(one.columns), setOf(one.rows)];
  const [others, otherRows] = [setOf(other.columns), setOf(other.rows)];
  return (
    Math.max(likeness(columns, others) + likeness(rows, otherRows), likeness(columns, otherRows)) /
    2
  );
}

function setOf(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.slice(0, MOST_NAMES).map(plainText));
}

/** A table that only one card has. */
function wholeTable(table: NamedTable, isNew: boolean): Draft {
  const { block, model, line } = table;
  const text = told(block.text);
  const come = isNew ? 'has come' : 'is gone';
  const scored = [...model.rows.keys()].filter((row) => hasResults(table, 'rows', row));
  const isOwn = scored.some((row) => !table.isBaseline('rows', row)) || table.models !== 'rows';
  const place = {
    ...{ line: isNew ? line : null, withLine: isNew ? null : line },
    ...{ old: isNew ? null : text, new: isNew ? text : null },
    ...(isNew ? { newBlock: block } : { oldBlock: block }),
  };
  if (scored.length > 0) {
    const kind = `${isOwn ? 'result' : 'baseline'}-${isNew ? 'added' : 'removed'}` as const;
    return { ...place, kind, why: `A table of results ${come}.` };
  }
  const [label = '', value = ''] = model.rows[0]?.cells ?? [];
  const { kind } = classifyOne(sayingOf(table, label, value, 0), isNew);
  return { ...place, kind: kind.startsWith('claim') ? 'reworded' : kind, why: `A table ${come}.` };
}
