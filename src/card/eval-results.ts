import { datasetUrl, httpsUrl } from '../hub/hub-links.ts';
import { isSaid, lines, listOf, named, saidText, text, type YamlMap } from './eval-text.ts';
import { isEmpty, isMap } from './metadata.ts';

export interface EvalGroup {
  /** Null where the card has results of one model only. */
  readonly model: string | null;
  readonly task: string;
  readonly dataset: string;
  readonly datasetUrl: string | null;
  /** `config: en`, `split: test` … */
  readonly details: readonly string[];
  readonly source: { readonly text: string; readonly url: string | null } | null;
  /** What the file claims, by a token or a word; nothing is verified here. */
  readonly isVerified: boolean;
  readonly metrics: readonly EvalMetric[];
}

export interface EvalMetric {
  readonly name: string;
  /** As it stands: `69.5%`, `0,857`, a list. */
  readonly value: string;
  readonly details: string;
  readonly isVerified: boolean;
  readonly note: string;
}

export const UNNAMED = 'Results';

/**
 * Every result of `model-index`, in the order of the file (hub-docs, modelcard.md). Results of one
 * task and dataset are one group. What has another shape is shown as text.
 */
export function normalizeModelIndex(value: unknown): readonly EvalGroup[] {
  const entries = listOf(value);
  const groups = new Map<string, EvalGroup & { metrics: EvalMetric[] }>();
  for (const entry of entries) {
    const { name, results, ...others }: YamlMap = isMap(entry) ? entry : { results: entry };
    const model = entries.length > 1 && isSaid(name) ? text(name) : null;
    // Some cards leave `results:` out and write a result's fields in its place.
    const stray = Object.keys(others).length === 0 ? [] : [others];
    for (const result of [...listOf(results), ...stray].filter((one) => !isEmpty(one))) {
      const { metrics, ...place } = { ...resultGroup(result), model };
      const key = JSON.stringify(place);
      const group = groups.get(key) ?? { ...place, metrics: [] };
      groups.set(key, group);
      for (const item of metrics) {
        group.metrics.push(item);
      }
    }
  }
  return [...groups.values()];
}

export function resultGroup(result: unknown): EvalGroup {
  const map: YamlMap = isMap(result) ? result : { metrics: result };
  const { task, dataset, metrics, source, ...others } = map;
  const [taskName, datasetName] = [named(task), named(dataset)];
  const type = saidText(isMap(dataset) ? dataset['type'] : dataset);
  return {
    model: null,
    task: taskName.name,
    dataset: datasetName.name || UNNAMED,
    // `glue` is a kind of data, and only sometimes a dataset's id; `owner/name` is one.
    datasetUrl: type.includes('/') ? datasetUrl(type) : null,
    details: [
      ...lines(datasetName.others),
      ...lines(taskName.others).map((line) => `task ${line}`),
      ...lines(others),
    ],
    source: sourceOf(source),
    isVerified: false,
    metrics: metrics === undefined ? [] : metricsOf(metrics),
  };
}

/** A metric, a list of them, or in some cards a map from name to value. */
function metricsOf(value: unknown): readonly EvalMetric[] {
  if (Array.isArray(value)) {
    return value.flatMap(metricsOf);
  }
  const map: YamlMap = isMap(value) ? value : { value };
  if (!('type' in map || 'name' in map || 'value' in map)) {
    return Object.entries(map).map(([name, number]) => metric(name, number));
  }
  const { name, others } = named(map);
  const { value: number, verified, verifyToken, ...more } = others;
  const details = lines(more).join(', ');
  return [{ ...metric(name, number), details, isVerified: isVerified(verified, verifyToken) }];
}

export function metric(name: string, value: unknown): EvalMetric {
  const shown = value === undefined ? 'no value' : text(value);
  return { name: name || 'value', value: shown, details: '', isVerified: false, note: '' };
}

/** `verified` is what the Hub made of the token. */
export function isVerified(verified: unknown, verifyToken: unknown): boolean {
  return verified === true || (verified === undefined && isSaid(verifyToken));
}

export function sourceOf(source: unknown): EvalGroup['source'] {
  if (!isSaid(source)) {
    return null;
  }
  const { url, name, org, user, ...others }: YamlMap = isMap(source) ? source : { url: source };
  const address = saidText(url);
  const link = httpsUrl(address);
  const about = [...[name, org, user].map(saidText), ...lines(others)];
  // An address that is no link, or stands alone, is to be read.
  const isShown = link === null || !about.some(isSaid);
  const shown = [...about, isShown ? address : ''].filter(isSaid).join(', ');
  return { text: shown || text(source), url: link };
}
