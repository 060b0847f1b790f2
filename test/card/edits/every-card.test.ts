import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../../src/card/edits/apply-edit.ts';
import { areSame, changedValues, wholeOf } from '../../../src/card/edits/changed-values.ts';
import type { FrontMatterEdit, Path, Plain } from '../../../src/card/edits/edit.ts';
import { readBlock } from '../../../src/card/edits/editable-block.ts';
import type { YamlNode } from '../../../src/card/yaml/yaml-node.ts';
import { HARD_CARDS } from './hard-cards.ts';

const shared = ['cards/', 'cases/metadata/'].map(
  (folder) => new URL(`../../../../shared/${folder}`, import.meta.url),
);
const files = shared.flatMap((folder) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.md') && name !== 'README.md')
        .map((name) => [name, new URL(name, folder)] as const)
    : [],
);
const CARDS: readonly (readonly [name: string, text: string])[] = [
  ...Object.entries(HARD_CARDS),
  ...files.map(([name, file]) => [name, readFileSync(file, 'utf8')] as const),
];

/** Cards that no form can edit, because they have no metadata, or broken ones. */
const UNREADABLE = [
  '02-autotrain-apostrophe.md',
  '15-colon-in-value.md',
  '19-numpy-python-tag.md',
  '29-original-model-nested.md',
  '38-colon-in-widget.md',
  'adalbertojunior-ptt5-small-sum.md',
  'cedpsam-chatbot-fr.md',
  'squeezebert-squeezebert-uncased.md',
  'unstablellama-ezexl3-fire-template.md',
];

interface Place {
  readonly path: Path;
  readonly node: YamlNode;
}

function places(node: YamlNode, path: Path = []): readonly Place[] {
  const children: readonly (readonly [string | number, YamlNode])[] =
    node.kind === 'map'
      ? node.pairs.map(({ key, value }) => [key, value])
      : node.kind === 'list'
        ? [...node.items.entries()]
        : [];
  return [{ path, node }, ...children.flatMap(([key, child]) => places(child, [...path, key]))];
}

function placesOf(text: string): readonly Place[] {
  const reading = readBlock(text);
  return reading.kind === 'block' && reading.block.root ? places(reading.block.root).slice(1) : [];
}

function valuesOf(text: string): unknown {
  const reading = readBlock(text);
  return reading.kind === 'block' ? (reading.block.root?.value ?? {}) : {};
}

const linesOf = (text: string): readonly string[] => text.split(/(?<=\n)/);

/** How many lines of both texts are not the same, when they have as many. */
function changedLines(before: string, after: string): number {
  const [old, now] = [linesOf(before), linesOf(after)];
  return old.length === now.length
    ? old.filter((line, index) => line !== now[index]).length
    : Number.POSITIVE_INFINITY;
}

/** What a reader of the text must find again whatever is done to the fields beside it. */
function unknownParts(text: string): readonly string[] {
  // A comment inside of a field goes with the field.
  return text.match(/^ *"?x_\w+"?: *[^\s].*$|^#.*(?=\r?\n(?:\w|#|---))/gm) ?? [];
}

/** Numbers as by chance, the same each time. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const VALUES: readonly Plain[] = [
  'mit',
  'no',
  '1.0',
  'a: b',
  'it’s #1',
  'two\nlines',
  7,
  true,
  '',
  ['a', 'b'],
  { text: 'x', n: 1 },
];

function someEdit(places: readonly Place[], pick: (below: number) => number): FrontMatterEdit {
  const { path, node } = places[pick(places.length)] ?? { path: ['new'], node: null };
  const value = VALUES[pick(VALUES.length)] ?? 'x';
  const count = node?.kind === 'list' ? node.items.length : 0;
  switch (pick(6)) {
    case 0:
      return { kind: 'set', path: [`new_${pick(50)}`], value };
    case 1:
      return { kind: 'remove', path };
    case 2:
      return { kind: 'insert', path, index: pick(count + 1), value };
    case 3:
      return { kind: 'move', path: [...path, pick(count)], to: pick(count) };
    default:
      return { kind: 'set', path, value };
  }
}

describe.each(CARDS)('%s', (name, text) => {
  const all = placesOf(text);
  const isUnread = UNREADABLE.includes(name);
  // Of thousands a few: each edit is read again as a whole.
  const few = text.length > 100_000 ? 8 : 40;
  const some = all.filter((_, index) => index % Math.ceil(all.length / few) === 0);

  test('that is given what it has is the same, byte for byte', () => {
    for (const { path, node } of some.filter((one) => one.node.value !== null)) {
      const outcome = applyEdit(text, { kind: 'set', path, value: node.value as Plain });
      expect(outcome).toEqual({ ok: true, text });
    }
  });

  test('changes in one line when one value is changed', () => {
    for (const { path, node } of some.filter((one) => one.node.kind === 'scalar')) {
      const outcome = applyEdit(text, { kind: 'set', path, value: 'changed, now' });
      const isShared = name === 'anchors' && !outcome.ok;
      if (!isShared) {
        const isLong = node.kind !== 'scalar' || isFolded(text, node);
        const changed = outcome.ok ? changedLines(text, outcome.text) : outcome.reason;
        expect([path, isLong && outcome.ok ? 1 : changed]).toEqual([path, 1]);
      }
    }
  });

  test('keeps what no form knows, whatever is done to it', () => {
    const pick = chance(name.length * 7919 + text.length);
    const isMine = ({ path: [key] }: Place): boolean => !String(key).startsWith('x_');
    let now = text;
    let done = 0;
    for (let step = 0; step < few; step += 1) {
      const edit = someEdit(placesOf(now).filter(isMine).slice(0, 300), pick);
      const before = valuesOf(now);
      const outcome = applyEdit(now, edit);
      if (outcome.ok) {
        const path = edit.kind === 'remove' ? wholeOf(before, edit.path) : edit.path;
        const wanted = changedValues(before, { ...edit, path });
        expect(areSame(valuesOf(outcome.text), wanted), JSON.stringify(edit)).toBe(true);
        now = outcome.text;
        done += 1;
      }
    }
    expect(unknownParts(text).filter((part) => !now.includes(part))).toEqual([]);
    expect(done > few / 3).toBe(!isUnread);
  });
});

/** Whether a text goes on over several lines of its source. */
function isFolded(text: string, { start, end }: YamlNode): boolean {
  const reading = readBlock(text);
  const source = reading.kind === 'block' ? reading.block.source : '';
  return /[\r\n]/.test(source.slice(start, end));
}

test.skipIf(files.length > 0)('real cards (skipped where ../shared/cards is absent)', () => {
  expect(CARDS).toHaveLength(Object.keys(HARD_CARDS).length);
});
