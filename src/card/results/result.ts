import type { Benchmark } from '../../hub/benchmarks.ts';
import type { Metric } from '../scores/metrics.ts';

/** A result of the card’s model, with all that a file needs to say of it. */
export interface Result extends Cell {
  readonly benchmark: Benchmark;
  /** The id of the dataset on the Hub. */
  readonly dataset: string;
  /** What the dataset is called. */
  readonly name: string;
  readonly config: string | null;
  readonly split: string | null;
  readonly language: string | null;
  readonly task: string;
  readonly metric: Metric;
  readonly shots: number | null;
  readonly settings: readonly string[];
  /** As the card has it, with a point. */
  readonly digits: string;
  /** Null for what is no share. */
  readonly scale: Scale | null;
}

export type Scale = 'per cent' | 'fraction';

/** Where a number stands. */
export interface Cell {
  /** Number of the table among all of the body, from 1. */
  readonly table: number;
  /** Of the row, in the file. */
  readonly line: number;
  /** From 1; the first row is the table’s first, which most often is its head. */
  readonly row: number;
  readonly column: number;
}

/** What is not known of a table, and only a person can say. */
export interface Question {
  /** What the answer is given by; of one key only the first is asked. */
  readonly key: string;
  readonly table: number;
  readonly line: number;
  readonly cell: { readonly row: number; readonly column: number };
  readonly question: string;
  /** What can be answered; empty where it is any text. */
  readonly choices: readonly string[];
}

/** By the keys of questions. */
export type Answers = Readonly<Record<string, string>>;

export function asks(
  { table, line, row, column }: Cell,
  key: string,
  question: string,
  choices: readonly string[] = [],
): Question {
  return { key: `${key} ${table}`, table, line, cell: { row, column }, question, choices };
}
