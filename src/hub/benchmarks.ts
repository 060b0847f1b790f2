import { BENCHMARKS } from './vocabulary/benchmark-table.ts';

export interface Benchmark {
  /** Its usual name, then how tables of cards call it. */
  readonly names: readonly string[];
  /** Ids of the Hub, and what results of cards call them. */
  readonly datasets: readonly string[];
  /** Null where no source says so. */
  readonly better: 'higher' | 'lower' | null;
  readonly unit: 'per cent' | 'fraction' | 'mixed' | 'points' | null;
}

let byName: ReadonlyMap<string, Benchmark> | null = null;

/** A benchmark by one of its names, whatever is put in brackets behind it. */
export function findBenchmark(name: string): Benchmark | null {
  byName ??= new Map(
    BENCHMARKS.toReversed().flatMap((benchmark) =>
      benchmark.names.map((one) => [plain(one), benchmark] as const),
    ),
  );
  const words = name.slice(0, 100);
  return byName.get(plain(words)) ?? byName.get(plain(words.replace(/\([^()]*\)/g, ''))) ?? null;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}+]+/gu, '');
}
