import { lineAt } from '../../text/text-lines.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import type { Plain } from './edit.ts';
import { columnAt, type EditableBlock } from './editable-block.ts';
import type { Plan } from './plan-edit.ts';
import { isInBrackets, type Slot } from './slots.ts';
import {
  inBrackets,
  standsInBrackets,
  type TextStyle,
  writtenInline,
  writtenLines,
  writtenTexts,
} from './write-yaml.ts';

const STYLES: Readonly<Record<string, TextStyle>> = {
  "'": 'single',
  '"': 'double',
  '|': 'literal',
  '>': 'folded',
};

/** The ways to put another value in the place of one; they leave comments where they are. */
export function planValue(
  block: EditableBlock,
  slot: Slot,
  value: Plain,
  asWritten?: string,
): readonly Plan[] {
  const { source, how } = block;
  const { node, start, end, indent } = slot;
  const isEmpty = start === end;
  const isBlock = node.kind !== 'scalar' && !isInBrackets(source, node);
  if (typeof value === 'object' && Object.keys(value).length > 0) {
    return isInBrackets(source, node) || indent === null
      ? [[{ start, end, text: inBrackets(value) }]]
      : writeLines(block, slot, value);
  }
  const texts =
    typeof value === 'string'
      ? writtenTexts(value, styleOf(source, node, start), indent, how.eol)
      : [asWritten, writtenInline(value, indent, how.eol)].flatMap((text) => text ?? []);
  if (isBlock) {
    return texts.map((text) => inPlaceOfLines(source, slot, text));
  }
  return texts.map((text) => [{ start, end, text: isEmpty ? ` ${text}` : text }]);
}

function styleOf(source: string, node: YamlNode, start: number): TextStyle {
  return node.kind === 'scalar' ? (STYLES[source.charAt(start)] ?? 'plain') : 'plain';
}

/** A value behind the key in place of the lines below it. */
function inPlaceOfLines(source: string, slot: Slot, text: string): Plan {
  const { behind } = slot;
  const line = lineAt(source, behind);
  return slot.start > line.end
    ? [
        { start: behind, end: behind, text: ` ${text}` },
        { start: line.end, end: slot.end, text: '' },
      ]
    : [{ start: slot.start, end: slot.end, text }];
}

/** Lines below the key, or in the place of those that are there. */
function writeLines(block: EditableBlock, slot: Slot, value: Plain): readonly Plan[] {
  const { source, how } = block;
  const { node, behind, start, end } = slot;
  const indent = slot.indent ?? 0;
  const isBlock = node.kind !== 'scalar' && !isInBrackets(source, node);
  const isOfKey = source.charAt(behind - 1) === ':';
  if (isBlock) {
    const written = writtenLines(value, columnAt(source, start), how).join(how.eol).trimStart();
    return [[{ start, end, text: written }]];
  }
  if (!isOfKey) {
    const written = writtenLines(value, indent + 2, how)
      .join(how.eol)
      .trimStart();
    return [[{ start, end, text: start === end ? ` ${written}` : written }]];
  }
  const isFlat = standsInBrackets(value, how);
  const inner = indent + (Array.isArray(value) ? how.listIndent : 2);
  const lines = how.eol + writtenLines(value, inner, how).join(how.eol);
  const below = lineAt(source, Math.max(behind, end)).end;
  const flat = { start, end, text: (start === end ? ' ' : '') + inBrackets(value) };
  // With the blank before it; an anchor stays.
  const blank = start > behind && /[ \t]/.test(source.charAt(start - 1)) ? 1 : 0;
  const low = [
    { start: start - blank, end, text: '' },
    { start: below, end: below, text: lines },
  ];
  return isFlat ? [[flat]] : [low, [flat]];
}
