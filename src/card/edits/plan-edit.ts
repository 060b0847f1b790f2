import type { TextEdit } from '../finding.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';
import type { FrontMatterEdit, Path, Plain } from './edit.ts';
import { type EditableBlock, lineStart } from './editable-block.ts';
import { planInsert } from './plan-insert.ts';
import { planRemove } from './plan-remove.ts';
import { planValue } from './plan-value.ts';
import {
  endOfLine,
  isFirstOnLine,
  isInBrackets,
  mapIndent,
  ownPairs,
  slotAt,
  slotOfPair,
  slotsOfList,
} from './slots.ts';
import { inBrackets, writtenKey, writtenPair } from './write-yaml.ts';

/** A way to make an edit: what is written where in the source of the block. */
export type Plan = readonly TextEdit[];

/** The ways to make an edit, the best first. Each has to be tried: none is certain. */
export function plansOf(block: EditableBlock, edit: FrontMatterEdit): readonly Plan[] {
  const { source, root } = block;
  const { path } = edit;
  if (root === null) {
    return edit.kind === 'set' || edit.kind === 'insert' ? firstField(block, edit) : [];
  }
  switch (edit.kind) {
    case 'set': {
      const found = slotAt(source, root, path);
      return found === null
        ? addPair(block, root, edit)
        : planValue(block, found.slot, edit.value, edit.written);
    }
    case 'insert': {
      const found = slotAt(source, root, path);
      return found === null
        ? addPair(block, root, { path, value: [edit.value] })
        : planInsert(block, found.slot, edit);
    }
    case 'remove':
      return planRemove(block, root, path);
    case 'move':
      return planMove(source, root, path, edit.to);
    case 'rename':
      return planRename(source, root, path, edit.key);
  }
}

interface NewPair {
  readonly path: Path;
  readonly value: Plain;
  readonly after?: string;
  readonly written?: string;
}

/** Into a block of nothing, or of comments. */
function firstField(
  { end, how }: EditableBlock,
  edit: Extract<FrontMatterEdit, { kind: 'set' | 'insert' }>,
): readonly Plan[] {
  const value = edit.kind === 'insert' ? [edit.value] : edit.value;
  const lines = writtenPair(writtenKey(String(edit.path[0])), value, 0, how).join(how.eol);
  return [
    [{ start: end, end, text: end === 0 ? lines + how.eol : how.eol + lines }],
    [{ start: 0, end: 0, text: lines + how.eol }],
    [{ start: 0, end: 0, text: lines }],
  ];
}

function addPair(block: EditableBlock, root: YamlMap, pair: NewPair): readonly Plan[] {
  const { source, end, how } = block;
  const parentPath = pair.path.slice(0, -1);
  const parent = parentPath.length === 0 ? root : slotAt(source, root, parentPath)?.slot.node;
  if (parent?.kind !== 'map') {
    return [];
  }
  const key = String(pair.path.at(-1));
  const isFlow =
    isInBrackets(source, parent) || (slotAt(source, root, parentPath)?.isFlow ?? false);
  const pairs = ownPairs(parent);
  if (isFlow) {
    return [[addInBrackets(source, parent, key, pair.value)]];
  }
  const indent = mapIndent(source, parent);
  const lines = writtenPair(' '.repeat(indent) + writtenKey(key), pair.value, indent, how);
  const before = [pairs.find((one) => one.key === pair.after), pairs.at(-1)];
  const ends = before.flatMap((one) =>
    one === undefined ? [] : endOfLine(source, slotOfPair(source, parent, one, false)),
  );
  const text = lines.join(how.eol);
  const plans = ends.map((at) => [{ start: at, end: at, text: how.eol + text }]);
  // Behind a text that keeps the empty lines below it.
  return parent === root ? [...plans, [{ start: end, end, text }]] : plans;
}

function addInBrackets(source: string, parent: YamlMap, key: string, value: Plain): TextEdit {
  const inside = source.slice(parent.start, parent.end - 1).trimEnd();
  const at = parent.start + inside.length;
  const isJson = /^\{\s*"/.test(source.slice(parent.start, parent.start + 20));
  const sign = /[{,]$/.test(inside) ? (inside.endsWith(',') ? ' ' : '') : ', ';
  const written = isJson
    ? `${JSON.stringify(key)}: ${JSON.stringify(value)}`
    : `${writtenKey(key)}: ${inBrackets(value)}`;
  return { start: at, end: at, text: sign + written };
}

function planRename(source: string, root: YamlMap, path: Path, key: string): readonly Plan[] {
  const parent = path.length === 1 ? root : slotAt(source, root, path.slice(0, -1))?.slot.node;
  const pair = parent?.kind === 'map' && ownPairs(parent).find((one) => one.key === path.at(-1));
  if (!pair) {
    return [];
  }
  const { start, end } = pair.place;
  const isQuoted = /["']/.test(source.charAt(start));
  const ways = isQuoted ? [JSON.stringify(key)] : [writtenKey(key), JSON.stringify(key)];
  return ways.map((text) => [{ start, end, text }]);
}

function planMove(source: string, root: YamlMap, path: Path, to: number): readonly Plan[] {
  const list = slotAt(source, root, path.slice(0, -1))?.slot.node;
  const from = Number(path.at(-1));
  if (list?.kind !== 'list' || list.items[from] === undefined || list.items[to] === undefined) {
    return [];
  }
  const slots = slotsOfList(source, list);
  const isFlow = isInBrackets(source, list);
  const isApart = isFlow || slots.every((slot) => isFirstOnLine(source, slot.from));
  const spans = slots.map((slot) =>
    isFlow ? slot : { start: lineStart(source, slot.from), end: endOfLine(source, slot) },
  );
  const order = [...spans.keys()].toSpliced(from, 1).toSpliced(to, 0, from);
  const plan = spans.flatMap((span, index): Plan => {
    const other = spans[order[index] ?? index] ?? span;
    const { start, end } = span;
    return other === span ? [] : [{ start, end, text: source.slice(other.start, other.end) }];
  });
  return isApart && from !== to ? [plan] : [];
}
