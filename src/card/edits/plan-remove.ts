import { lineAt } from '../../text/text-lines.ts';
import type { TextSpan } from '../finding.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';
import type { Path } from './edit.ts';
import { type EditableBlock, lineStart } from './editable-block.ts';
import type { Plan } from './plan-edit.ts';
import {
  endOfLine,
  isFirstOnLine,
  ownPairs,
  type Slot,
  slotAt,
  slotOfPair,
  slotsOfList,
} from './slots.ts';

/** The ways to take away what stands at a path. */
export function planRemove({ source }: EditableBlock, root: YamlMap, path: Path): readonly Plan[] {
  const found = slotAt(source, root, path);
  if (found === null) {
    return [];
  }
  const { slot, parent } = found;
  const siblings =
    parent.kind === 'list'
      ? slotsOfList(source, parent)
      : ownPairs(parent).map((pair) => slotOfPair(source, parent, pair, slot.indent === null));
  const index = siblings.findIndex(({ from }) => from === slot.from);
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  const span =
    slot.indent === null ? spanInBrackets(slot, before, after) : spanOfLines(source, slot, after);
  return span === null ? [] : [[{ ...span, text: '' }]];
}

function spanInBrackets(
  slot: Slot,
  before: Slot | undefined,
  after: Slot | undefined,
): TextSpan | null {
  if (after !== undefined) {
    return { start: slot.from, end: after.from };
  }
  return before === undefined ? null : { start: before.end, end: slot.end };
}

/** Its lines with their comments; what begins on the line of a dash makes room for the next. */
function spanOfLines(source: string, slot: Slot, after: Slot | undefined): TextSpan | null {
  const last = endOfLine(source, slot);
  const isAlone = /^[ \t]*(?:#.*)?$/.test(source.slice(slot.end, last));
  if (!isAlone) {
    return null;
  }
  if (isFirstOnLine(source, slot.from)) {
    return { start: lineStart(source, slot.from), end: lineAt(source, last).next };
  }
  const isNext = after !== undefined && source.slice(last, after.from).trim() === '';
  return isNext ? { start: slot.from, end: after.from } : null;
}
