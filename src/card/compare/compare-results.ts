import { plain, saidText } from '../eval-text.ts';
import { valueToText } from '../value-text.ts';
import type { YamlMap, YamlNode } from '../yaml/yaml-node.ts';
import type { CardChange } from './change.ts';
import { isBroken } from './compare-fields.ts';
import type { ComparedCard } from './compared-card.ts';
import { type Left, pairByKey } from './pair-by-key.ts';
import { classifyScore } from './scores.ts';

const KEY = 'model-index';

/** A value of the metadata’s results. */
interface Result {
  /** Task, dataset and metric. */
  readonly name: string;
  readonly task: string;
  readonly metric: string;
  readonly labels: readonly string[];
  /** Subset, split and the like. */
  readonly setting: string;
  readonly settingLine: number;
  readonly value: string;
  readonly line: number;
  readonly text: string;
  readonly dataset: YamlNode | null;
}

/** What has become of the results in the metadata. */
export function compareResults(old: ComparedCard, now: ComparedCard): readonly CardChange[] {
  const [before, after] = [indexOf(old), indexOf(now)];
  if (isBroken(old) || isBroken(now) || textOf(before) === textOf(after)) {
    return [];
  }
  const [olds, news] = [resultsOf(before), resultsOf(after)];
  const changes: CardChange[] = [];
  const places = new Set<string>();
  let left: Left<Result> = [olds, news];
  for (const keyOf of [
    ({ name, setting }: Result) => `${name}|${setting}`,
    ({ name, value }: Result) => `${name}|${value}`,
    ({ name }: Result) => name,
    ({ task, metric, value }: Result) => `${task}|${metric}|${value}`,
  ]) {
    left = pairByKey(left, keyOf, (one, other) => {
      for (const change of changeOf(one, other)) {
        // What is said of a dataset changes all that was measured on it.
        const place = `${change.line}|${change.withLine}`;
        if (!places.has(place)) {
          places.add(place);
          changes.push(change);
        }
      }
    });
  }
  const [gone, come] = left;
  changes.push(...oneSided(gone, olds, before, 'old'), ...oneSided(come, news, after, 'new'));
  const [line, withLine] = [after?.line ?? null, before?.line ?? null];
  const isElse = changes.length === 0 && textOf(before) !== textOf(after);
  return isElse && before && after
    ? [
        {
          ...{ kind: 'field-changed', line, withLine, old: textOf(before), new: textOf(after) },
          why: 'The results in the metadata say something else of themselves.',
        },
      ]
    : changes;
}

/** All that came or went at once is one change, and so is what of one dataset did. */
function oneSided(
  some: readonly Result[],
  all: readonly Result[],
  index: YamlMap['pairs'][number]['value'] | null,
  side: 'old' | 'new',
): readonly CardChange[] {
  const isNew = side === 'new';
  const told = (line: number, text: string): CardChange => ({
    kind: isNew ? 'result-added' : 'result-removed',
    line: isNew ? line : null,
    withLine: isNew ? null : line,
    old: isNew ? null : text,
    new: isNew ? text : null,
    why: `A result in the metadata ${isNew ? 'has come' : 'is gone'}.`,
  });
  if (some.length === all.length && some.length > 1 && index !== null) {
    return [told(some[0]?.line ?? index.line, some.map(({ text }) => text).join('\n'))];
  }
  const groups = new Map<number, Result[]>();
  for (const one of some) {
    groups.get(one.settingLine)?.push(one) ?? groups.set(one.settingLine, [one]);
  }
  return [...groups.values()].map((group) =>
    told(group[0]?.line ?? 0, group.map(({ text }) => text).join('\n')),
  );
}

function changeOf(old: Result, now: Result): readonly CardChange[] {
  const place = { line: now.line, withLine: old.line, old: old.text, new: now.text };
  if (old.setting !== now.setting || old.name !== now.name) {
    const lines = { line: otherLine(now, old), withLine: otherLine(old, now) };
    const why = 'Measured on another subset, split, dataset or in another way.';
    return [{ ...place, ...lines, kind: 'setting-changed', why }];
  }
  const { labels } = now;
  const classed = classifyScore({
    old: old.value,
    now: now.value,
    labels,
    around: [],
    baseline: null,
  });
  const isSame = old.value === now.value;
  const other = {
    kind: 'field-changed',
    why: 'A value in the metadata’s results changed.',
  } as const;
  return isSame ? [] : [{ ...place, ...(classed ?? other) }];
}

/** Of a result’s dataset, the first line that says something else. */
function otherLine({ dataset, line }: Result, other: Result): number {
  const pairs = dataset?.kind === 'map' ? dataset.pairs : [];
  const pair = pairs.find(
    ({ key, value }) => textOf(value) !== textOf(fieldOf(other.dataset, key)),
  );
  return pair?.place.line ?? line;
}

/** What the metadata say under `model-index`. */
export function indexOf({ root }: ComparedCard): YamlNode | null {
  return fieldOf(root, KEY);
}

function textOf(node: YamlNode | null): string {
  return node === null ? '' : JSON.stringify(node.value);
}

export function fieldOf(node: YamlNode | null | undefined, key: string): YamlNode | null {
  const pairs = node?.kind === 'map' ? node.pairs : [];
  return pairs.find((pair) => pair.key === key)?.value ?? null;
}

export function itemsOf(node: YamlNode | null): readonly YamlNode[] {
  return node === null ? [] : node.kind === 'list' ? node.items : [node];
}

export function said(node: YamlNode | null, key: string): string {
  return saidText(fieldOf(node, key)?.value);
}

const NAMES: ReadonlySet<string> = new Set(['name', 'type', 'value', 'verified', 'verifyToken']);

/** What is said besides names and values. */
function settingOf(node: YamlNode | null): readonly string[] {
  const pairs = node?.kind === 'map' ? node.pairs : [];
  return pairs
    .filter(({ key }) => !NAMES.has(key))
    .map(({ key, value }) => `${key}: ${valueToText(value.value, 200)}`);
}

function resultsOf(index: YamlNode | null): readonly Result[] {
  return itemsOf(index).flatMap((model) =>
    itemsOf(fieldOf(model, 'results')).flatMap((result) => {
      const [task, dataset] = [fieldOf(result, 'task'), fieldOf(result, 'dataset')];
      return itemsOf(fieldOf(result, 'metrics')).map((metric): Result => {
        const kind = plain(said(task, 'type') || said(task, 'name'));
        const data = said(dataset, 'name') || said(dataset, 'type');
        const labels = [said(metric, 'name'), said(metric, 'type'), data];
        const value = said(metric, 'value');
        const measure = plain(said(metric, 'type') || said(metric, 'name'));
        return {
          name: [kind, plain(said(dataset, 'type') || data), plain(data), measure].join('|'),
          ...{ task: kind, metric: measure, labels, value },
          setting: [...settingOf(dataset), ...settingOf(metric)].sort().join(', '),
          settingLine: dataset?.line ?? metric.line,
          ...{ line: metric.line, dataset },
          text: `${data} ${labels[0] || labels[1]}: ${value}`.trim(),
        };
      });
    }),
  );
}
