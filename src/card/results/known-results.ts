import type { EvalFile } from '../../source/card-source.ts';
import { listOf, saidText } from '../eval-text.ts';
import { isMap } from '../metadata.ts';
import { readLabel } from '../scores/label.ts';
import { findMetric, isSameMetric } from '../scores/metrics.ts';
import { readYaml } from '../yaml/read-yaml.ts';
import type { Result } from './result.ts';

/** A result that the metadata, or a file beside the card, has already. */
export interface KnownResult {
  /** `model-index`, or the file’s name. */
  readonly from: string;
  /** Where it stands in `model-index`. */
  readonly path: readonly (string | number)[];
  readonly dataset: string;
  readonly name: string;
  readonly config: string;
  readonly metric: string;
  readonly shots: number | null;
  /** A number, also where a text says it. */
  readonly value: number;
  readonly decimals: number;
}

export interface Comparison {
  readonly kind: 'new' | 'same' | 'differing';
  readonly known: KnownResult | null;
  /** How much more the table says, on the table’s scale. */
  readonly by: number;
}

export function resultsOfModelIndex(value: unknown): readonly KnownResult[] {
  return listOf(value).flatMap((model, at) =>
    listOf(isMap(model) ? model['results'] : undefined).flatMap((result, index) => {
      const { dataset, metrics }: Readonly<Record<string, unknown>> = isMap(result) ? result : {};
      const data: Readonly<Record<string, unknown>> = isMap(dataset) ? dataset : { name: dataset };
      const args = data['args'];
      const name = saidText(data['name']);
      const shots = isMap(args) ? Number(args['num_few_shot'] ?? Number.NaN) : Number.NaN;
      return listOf(metrics).flatMap((metric, number): readonly KnownResult[] => {
        const map = isMap(metric) ? metric : {};
        const read = numberIn(map['value']);
        return read === null
          ? []
          : [
              {
                ...read,
                from: 'model-index',
                path: ['model-index', at, 'results', index, 'metrics', number, 'value'],
                dataset: saidText(data['type']),
                name,
                config: saidText(data['config']),
                metric: saidText(map['type'] ?? map['name']),
                shots: Number.isNaN(shots) ? readLabel(name).shots : shots,
              },
            ];
      });
    }),
  );
}

export function resultsOfFiles(files: readonly EvalFile[]): readonly KnownResult[] {
  return files.flatMap(({ name: from, text }) => {
    const reading = readYaml(text.replace(/^\uFEFF/, ''));
    return listOf('root' in reading ? reading.root.value : undefined).flatMap((item) => {
      const map = isMap(item) ? item : {};
      const data = isMap(map['dataset']) ? map['dataset'] : {};
      const read = numberIn(map['value']);
      const known = { from, path: [], config: '', metric: '', shots: null };
      const dataset = saidText(data['id']);
      return read === null ? [] : [{ ...known, ...read, dataset, name: saidText(data['task_id']) }];
    });
  });
}

function numberIn(value: unknown): Pick<KnownResult, 'value' | 'decimals'> | null {
  const text = typeof value === 'number' ? String(value) : saidText(value);
  const [number, fraction = ''] = /^-?\d+(?:\.(\d+))?/.exec(text.trim()) ?? [];
  return number === undefined ? null : { value: Number(number), decimals: fraction.length };
}

/** The same, as far as both are exact; a known one that differs; or none. */
export function compareKnown(result: Result, all: readonly KnownResult[]): Comparison {
  const matching = all.filter((known) => isSame(result, known));
  const compared = matching.map((known) => ({ known, ...difference(result, known) }));
  const same = compared.find(({ isEqual }) => isEqual);
  const [found] = same ? [same] : compared;
  return found === undefined
    ? { kind: 'new', known: null, by: 0 }
    : { kind: found.isEqual ? 'same' : 'differing', known: found.known, by: found.by };
}

function isSame(result: Result, known: KnownResult): boolean {
  const { benchmark, config, shots, metric } = result;
  const isOfDataset = benchmark.datasets.some(
    (id) => id.toLowerCase() === known.dataset.toLowerCase(),
  );
  const { benchmarks } = readLabel(known.name);
  const isNamed = benchmarks.includes(benchmark);
  const isTask = (benchmark.official ?? []).includes(known.name);
  const isOther = benchmarks.length > 0 && !isNamed;
  const hasConfig = known.config === '' || config === null || known.config === config;
  const isExact = isNamed || isTask || (known.config !== '' && known.config === config);
  const isPlace = isOfDataset
    ? hasConfig && (isExact || (!isOther && benchmark.config === undefined))
    : isNamed && hasConfig;
  const hasMetric =
    known.metric === '' ||
    isSameMetric(known.metric, metric.type) ||
    findMetric(known.metric)?.metric.type === metric.type;
  return isPlace && hasMetric && (shots === null || known.shots === null || shots === known.shots);
}

function difference({ digits, scale }: Result, known: KnownResult) {
  const decimals = digits.split('.')[1]?.length ?? 0;
  const isShare = scale !== null && Math.abs(known.value) <= 1 && known.value !== 0;
  const factor =
    isShare && scale === 'per cent' ? 100 : !isShare && scale === 'fraction' ? 0.01 : 1;
  const shift = Math.round(Math.log10(factor));
  const exact = Math.max(0, Math.min(decimals, known.decimals - shift));
  const by = Number(digits) - known.value * factor;
  return { by, isEqual: Math.abs(by) <= 0.5 * 10 ** -exact + 1e-9 };
}
