import { BENCHMARKS } from './vocabulary/benchmark-table.ts';

export interface Benchmark {
  /** Its usual name, then how tables of cards call it. */
  readonly names: readonly string[];
  /** Ids of the Hub, and what results of cards call them; the first is the one to write. */
  readonly datasets: readonly string[];
  readonly config?: string;
  /** What its configs are called where each is of a language: `fr`, `french`, or something else. */
  readonly languages?: 'code' | 'name' | 'other';
  readonly split?: string;
  /** A task of the Hub, or what MTEB writes for one. */
  readonly task?: string;
  /** What it belongs to, by which two of one name are told apart. */
  readonly family?: 'language' | 'vision' | 'embedding';
  /** What it may be measured by; empty where no source says so. */
  readonly metrics: readonly string[];
  /** Null where no source says so. */
  readonly better: 'higher' | 'lower' | null;
  readonly unit: 'per cent' | 'fraction' | 'mixed' | 'points' | null;
  /** The ids of its task in `eval.yaml`; several, where sources differ. None without a leaderboard. */
  readonly official?: readonly string[];
}

let byName: ReadonlyMap<string, readonly Benchmark[]> | null = null;

/** The benchmarks of exactly one of these names, the best known first. */
export function benchmarksNamed(name: string): readonly Benchmark[] {
  byName ??= nameTable();
  return byName.get(plain(name.slice(0, 100))) ?? [];
}

function nameTable(): ReadonlyMap<string, readonly Benchmark[]> {
  const table = new Map<string, Benchmark[]>();
  for (const benchmark of BENCHMARKS) {
    const ids = benchmark.datasets.filter((id) => id.includes('/'));
    for (const name of new Set([...benchmark.names, ...ids].map(plain))) {
      table.get(name)?.push(benchmark) ?? table.set(name, [benchmark]);
    }
  }
  // `openai_humaneval`, where no other one has that id.
  for (const benchmark of BENCHMARKS) {
    const [id = ''] = benchmark.datasets;
    const [, name = ''] = id.split('/');
    const isOnly = BENCHMARKS.every((one) => one === benchmark || !one.datasets.includes(id));
    if (name.includes('_') && isOnly && !table.has(plain(name))) {
      table.set(plain(name), [benchmark]);
    }
  }
  return table;
}

/** A benchmark by one of its names, whatever is put in brackets behind it. */
export function findBenchmark(name: string): Benchmark | null {
  const [found = benchmarksNamed(name.slice(0, 100).replace(/\([^()]*\)/g, ''))[0] ?? null] =
    benchmarksNamed(name);
  return found;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}+]+/gu, '');
}
