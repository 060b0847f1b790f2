import type { FrontMatterEdit, Plain } from './edit.ts';
import { columnAt, type EditableBlock, lineStart } from './editable-block.ts';
import type { Plan } from './plan-edit.ts';
import { planValue } from './plan-value.ts';
import { endOfLine, isFirstOnLine, isInBrackets, type Slot, slotsOfList } from './slots.ts';
import { inBrackets, writtenItem } from './write-yaml.ts';

type Insert = Extract<FrontMatterEdit, { kind: 'insert' }>;

/** The ways to add an item to what stands in a slot. */
export function planInsert(block: EditableBlock, slot: Slot, edit: Insert): readonly Plan[] {
  const { source } = block;
  const { node } = slot;
  if (node.kind === 'scalar') {
    return node.value === null ? planValue(block, slot, [edit.value]) : listOf(block, slot, edit);
  }
  if (node.kind === 'map') {
    return [];
  }
  return isInBrackets(source, node)
    ? insertInBrackets(source, slot, edit)
    : insertLine(block, slot, edit);
}

/** One value becomes a list; it stands in it as it was written. */
function listOf(block: EditableBlock, slot: Slot, { index, value }: Insert): readonly Plan[] {
  const { source, how } = block;
  const { node, start, end, behind, indent } = slot;
  const own = source.slice(start, end);
  if (/[\r\n]/.test(own)) {
    // Lines cannot stand behind a dash as they stood behind a key.
    const text = node.kind === 'scalar' ? node.text : own;
    return planValue(block, slot, [text as Plain].toSpliced(index, 0, value));
  }
  const items = [own].toSpliced(index, 0, inBrackets(value));
  const flat = [{ start, end, text: `[${items.join(', ')}]` }];
  if (indent === null || how.inBrackets) {
    return [flat];
  }
  const column = indent + how.listIndent;
  const pad = ' '.repeat(column);
  const written = writtenItem(value, column, how).join(how.eol);
  const lines = [`${pad}- ${own}`].toSpliced(index, 0, written).join(how.eol);
  const below = endOfLine(source, slot);
  const blank = start > behind ? 1 : 0;
  return [
    [
      { start: start - blank, end, text: '' },
      { start: below, end: below, text: how.eol + lines },
    ],
    flat,
  ];
}

function insertInBrackets(
  source: string,
  { node }: Slot,
  { index, value }: Insert,
): readonly Plan[] {
  if (node.kind !== 'list') {
    return [];
  }
  const slots = slotsOfList(source, node);
  const [first] = slots;
  const isJson = first !== undefined && source[first.start] === '"';
  const text = isJson ? JSON.stringify(value) : inBrackets(value);
  if (first === undefined) {
    return [[{ start: node.start, end: node.end, text: `[${text}]` }]];
  }
  const next = slots[index];
  const between = source.slice(slots.at(-2)?.end ?? 0, slots.at(-1)?.start ?? 0);
  const sign = slots.length > 1 && /^[ \t]*,\s*$/.test(between) ? between : ', ';
  const at = next?.start ?? slots.at(-1)?.end ?? node.end;
  return [[{ start: at, end: at, text: next === undefined ? sign + text : text + sign }]];
}

function insertLine(block: EditableBlock, { node }: Slot, edit: Insert): readonly Plan[] {
  if (node.kind !== 'list') {
    return [];
  }
  const { source, how } = block;
  const slots = slotsOfList(source, node);
  const lines = writtenItem(edit.value, columnAt(source, node.start), how).join(how.eol);
  const next = slots[edit.index];
  const last = slots.at(-1);
  if (next !== undefined) {
    const at = lineStart(source, next.from);
    return isFirstOnLine(source, next.from)
      ? [[{ start: at, end: at, text: lines + how.eol }]]
      : [];
  }
  const at = endOfLine(source, last ?? node);
  return [[{ start: at, end: at, text: how.eol + lines }]];
}
