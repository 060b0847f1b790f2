import type { EvalFile } from '../../source/card-source.ts';
import type { ComparedCard } from '../compare/compared-card.ts';
import { listOf, saidText } from '../eval-text.ts';
import { isMap } from '../metadata.ts';
import { modelNames } from '../scores/model-names.ts';
import { findResults } from './find-results.ts';
import {
  type Comparison,
  compareKnown,
  type KnownResult,
  resultsOfFiles,
  resultsOfModelIndex,
} from './known-results.ts';
import { type Answers, asks, type Question, type Result, type Scale } from './result.ts';
import {
  type IndexedResult,
  indexedResults,
  type OfficialResult,
  valueIn,
  type WrittenFile,
  writeEvalFiles,
  writeModelIndex,
} from './write-results.ts';

export type ResultsFormat = 'model-index' | 'eval-results';

export interface ResultsRequest {
  readonly format: ResultsFormat;
  /** Number of the only table that is read, from 1; null for all. */
  readonly table: number | null;
  /** How tables call the card’s model, where the card does not say so. */
  readonly model: string | null;
  /** How the card calls its model besides: its id. */
  readonly names: readonly string[];
  readonly evalFiles: readonly EvalFile[];
  readonly answers: Answers;
}

/** A result as it is told to a person. */
export interface ToldResult {
  readonly table: number;
  readonly line: number;
  readonly name: string;
  readonly metric: string;
  /** As the card has it. */
  readonly value: string;
  readonly state: Comparison['kind'];
  /** What the metadata or a file says, and where; null where that says nothing. */
  readonly known: { readonly from: string; readonly value: number; readonly by: number } | null;
}

export interface CardResults {
  /** How many tables the body has. */
  readonly tables: number;
  readonly results: readonly ToldResult[];
  readonly questions: readonly Question[];
  /** For the front matter, or a file each; none where nothing is new. */
  readonly files: readonly WrittenFile[];
  /** What is put into `model-index`, and what is changed there. */
  readonly edits: {
    readonly name: string;
    /** Whether the card has a list of results already. */
    readonly hasIndex: boolean;
    readonly added: readonly IndexedResult[];
    readonly changed: readonly {
      readonly path: readonly (string | number)[];
      readonly value: number;
    }[];
  };
}

/** What can be written of a card’s results, and what has to be asked for the rest. */
export function cardResults(card: ComparedCard, request: ResultsRequest): CardResults {
  const { format, table, answers, model } = request;
  const fieldOf = (key: string): unknown =>
    card.frontMatter.entries.find((entry) => entry.key === key)?.value;
  const index = fieldOf('model-index');
  const [first] = listOf(index);
  const indexName = isMap(first) ? saidText(first['name']) : '';
  const { entries } = card.frontMatter;
  const called = modelNames({ ...card, entries, headings: card.parts.headings }, request.names);
  const names = { ...called, chosen: model ?? undefined };
  const pipelineTag = saidText(fieldOf('pipeline_tag')) || null;
  const found = findResults(card, { names, pipelineTag, table, answers });

  const ofIndex = resultsOfModelIndex(index);
  const known = [...ofIndex, ...resultsOfFiles(request.evalFiles)];
  const isTarget = ({ from }: KnownResult): boolean =>
    (from === 'model-index') === (format === 'model-index');
  const compared = found.results.map((result) => {
    const target = compareKnown(result, known.filter(isTarget));
    const comparison = target.kind === 'new' ? compareKnown(result, known) : target;
    return { result, comparison, isThere: target.kind === 'same', target: target.known };
  });
  const questions: Question[] = [...found.questions];
  const wanted = compared.filter(({ result, comparison, isThere }) => {
    if (isThere || comparison.kind !== 'differing' || comparison.known === null) {
      return !isThere;
    }
    const asked = differing(result, comparison.known, comparison.by);
    const answer = answers[asked.key];
    if (answer === undefined) {
      questions.push(asked);
    }
    return answer === asked.choices[0];
  });
  const said = Object.entries(answers).find(([key]) => /^(?:name|model) /.test(key))?.[1];
  const bare = names.own[0]?.replace(/^model card (?:for|of)\s+/i, '');
  const name = indexName || model || request.names[0] || bare || said || '';
  const added = wanted.filter(({ target }) => format !== 'model-index' || target === null);
  const scale = scaleOf(ofIndex);
  const indexed = indexedResults(
    added.map(({ result }) => result),
    scale,
  );
  const told = compared.map(({ result, comparison }) => toldOf(result, comparison));
  const tables = card.tables.length;
  const edits = {
    name,
    hasIndex: isMap(first),
    added: indexed,
    changed: wanted.flatMap(({ result, target }) =>
      target === null ? [] : [{ path: target.path, value: valueIn(result, scale ?? result.scale) }],
    ),
  };
  if (format === 'eval-results') {
    const official = officialResults(
      wanted.map(({ result }) => result),
      answers,
    );
    const files = writeEvalFiles(official.results);
    return {
      tables,
      results: told,
      questions: [...questions, ...official.questions],
      files,
      edits,
    };
  }
  if (name === '' && indexed.length > 0) {
    const [cell] = found.results;
    const asked = cell && asks(cell, 'name', 'What is the model called?');
    return {
      tables,
      results: told,
      questions: asked ? [...questions, asked] : questions,
      files: [],
      edits,
    };
  }
  const text = writeModelIndex(name, indexed);
  const files = indexed.length === 0 ? [] : [{ path: 'README.md', text }];
  return { tables, results: told, questions, files, edits };
}

function differing(result: Result, known: KnownResult, by: number): Question {
  const { name, digits } = result;
  const more = `${Math.abs(Number(by.toFixed(4)))} ${by > 0 ? 'less' : 'more'}`;
  const question = `“${name}” is ${digits} in the table, and ${known.value} in ${known.from}, which is ${more}: which is right?`;
  const choices = [`${digits} (the table)`, `${known.value} (${known.from})`];
  return asks(result, `differing ${name} ${result.metric.type}`, question, choices);
}

function toldOf(
  { table, line, name, metric, digits }: Result,
  { kind, known, by }: Comparison,
): ToldResult {
  const told = known === null ? null : { from: known.from, value: known.value, by };
  return { table, line, name, metric: metric.type, value: digits, state: kind, known: told };
}

/** The scale of what the card has already; null without any. */
function scaleOf(known: readonly KnownResult[]): Scale | null {
  const shares = known.filter(({ metric }) => !/perplexity|loss|fid|rmse|mae/i.test(metric));
  return shares.length === 0
    ? null
    : shares.some(({ value }) => value > 1)
      ? 'per cent'
      : 'fraction';
}

/** The results that have a place on a leaderboard, and what is to be asked for those of others. */
function officialResults(results: readonly Result[], answers: Answers) {
  const questions: Question[] = [];
  const official = results.flatMap((result): readonly OfficialResult[] => {
    const { benchmark, name, metric, dataset } = result;
    const ids = benchmark.official ?? [];
    const task = ids.length === 1 ? ids[0] : answers[`task_id ${name} ${result.table}`];
    if (task === undefined || task === '') {
      const question = `What is the id of the task of “${name}” in the file eval.yaml of ${dataset}?`;
      questions.push(asks(result, `task_id ${name}`, question, ids));
      return [];
    }
    const { unit } = benchmark;
    const isKnown = unit === 'per cent' || unit === 'fraction';
    const said = isKnown ? unit : answers[`unit ${name} ${result.table}`];
    if (result.scale === null || said === 'per cent' || said === 'fraction') {
      return [{ result, task, unit: result.scale === null ? null : (said as Scale) }];
    }
    const question = `Does the leaderboard of “${name}” show ${metric.type} per cent, or as a fraction of one?`;
    questions.push(asks(result, `unit ${name}`, question, ['per cent', 'fraction']));
    return [];
  });
  return { results: official, questions };
}
