import type { ComparedCard } from '../compare/compared-card.ts';
import { type Found, findPlaces, holdsBenchmarks } from '../scores/find-places.ts';
import type { ModelNames } from '../scores/own-model.ts';
import { type ResultTable, resultTable } from '../scores/result-table.ts';
import { aroundTable } from './around-table.ts';
import { type Answers, asks, type Question, type Result } from './result.ts';
import { type Measured, withScales } from './scale-of.ts';
import { settleResult, suiteOf } from './settle-result.ts';

export interface Asked {
  readonly names: ModelNames;
  readonly pipelineTag: string | null;
  /** Number of the only table that is read, from 1; null for all. */
  readonly table: number | null;
  readonly answers: Answers;
}

export interface FoundResults {
  readonly results: readonly Result[];
  readonly questions: readonly Question[];
}

/** The results of the card’s model in its tables, and what has to be asked for more of them. */
export function findResults(card: ComparedCard, asked: Asked): FoundResults {
  const found = card.tables.flatMap((source, at): readonly (Result | Question)[] => {
    const isAsked = asked.table === null || asked.table === at + 1;
    const table = isAsked ? resultTable(source, at + 1) : null;
    const before = card.tables[at - 1]?.start ?? 0;
    return table === null || table === 'too large'
      ? []
      : resultsOfTable(table, card, before, asked);
  });
  const questions = found.flatMap((one) => ('question' in one ? one : []));
  const results = found.flatMap((one) => ('question' in one ? [] : one));
  const settled = withoutConflicts(results, asked.answers);
  const keys = new Set<string>();
  const first = ({ key }: Question): boolean => keys.size < keys.add(key).size;
  return { ...settled, questions: [...questions, ...settled.questions].filter(first) };
}

function resultsOfTable(
  table: ResultTable,
  { parts }: ComparedCard,
  before: number,
  { names, pipelineTag, answers }: Asked,
): readonly (Result | Question)[] {
  const around = aroundTable(table.source, parts, before);
  const chosen = answers[`model ${table.number}`];
  const own = chosen === undefined ? names : { ...names, chosen };
  const isKnown = around.benchmarks.length > 0 || holdsBenchmarks(table);
  const found: Found = isKnown ? findPlaces(table, own, true) : { places: [] };
  if (!('places' in found)) {
    const [first] = found.models;
    const cell = cellOf(
      table,
      found.areRows ? first?.index : null,
      found.areRows ? 0 : first?.index,
    );
    const what = found.areRows ? 'row' : 'column';
    const choices = [...new Set(found.models.map(({ name }) => name))];
    return [asks(cell, 'model', `Which ${what} is of this card’s model?`, choices)];
  }
  const places = found.places.filter(({ value, isNoResult }) => value !== null && !isNoResult);
  const alone = places.flatMap(({ names: labels }) =>
    labels.flatMap(({ benchmarks }) => (benchmarks.length === 1 ? benchmarks : [])),
  );
  const families = new Set(alone.flatMap((one) => [one.family ?? '', suiteOf(one)]));
  const known = { around, families, pipelineTag, answers };
  const measured: Measured[] = [];
  const questions: Question[] = [];
  for (const place of places) {
    const settled = settleResult(place, cellOf(table, place.row.index, place.column.index), known);
    if (settled !== null && 'question' in settled) {
      questions.push(settled.question);
    } else if (settled !== null) {
      measured.push({ place, result: settled.result });
    }
  }
  return [...questions, ...withScales(measured, answers)];
}

/** Null: in the head. */
function cellOf({ number, source }: ResultTable, row: number | null = null, column = 0) {
  const above = source.header.length > 0 ? 2 : 1;
  return {
    table: number,
    line: row === null ? source.line : (source.rowLines[row] ?? source.line),
    row: row === null ? 1 : row + above,
    column: column + 1,
  };
}

/** Of several numbers for the same, which may stand in several tables, only a person knows the right one. */
function withoutConflicts(results: readonly Result[], answers: Answers): FoundResults {
  const groups = new Map<string, Result[]>();
  for (const result of results) {
    const { dataset, config, split, language, metric, shots, settings } = result;
    const key = JSON.stringify([dataset, config, split, language, metric.type, shots, settings]);
    groups.get(key)?.push(result) ?? groups.set(key, [result]);
  }
  const questions: Question[] = [];
  const kept = Array.from(groups.values(), (group): readonly Result[] => {
    const choiceOf = ({ digits, line }: Result): string => `${digits} (line ${line})`;
    const [first, ...others] = group;
    const isOne = others.every((one) => one.digits === first?.digits && one.scale === first.scale);
    if (first === undefined || isOne) {
      return group.slice(0, 1);
    }
    const question = `Which is the result for “${first.name}” (${first.metric.type})?`;
    const asked = asks(
      first,
      `conflict ${first.name} ${first.metric.type}`,
      question,
      group.map(choiceOf),
    );
    const chosen = group.filter((one) => choiceOf(one) === answers[asked.key]);
    if (chosen.length === 0) {
      questions.push(asked);
    }
    return chosen.slice(0, 1);
  });
  return { results: kept.flat(), questions };
}
