import { lineAt } from '../../text/text-lines.ts';
import type { TextSpan } from '../finding.ts';
import type { YamlMap, YamlNode, YamlPair } from '../yaml/yaml-node.ts';
import type { Path } from './edit.ts';
import { columnAt, lineStart } from './editable-block.ts';

type YamlList = Extract<YamlNode, { kind: 'list' }>;

/** Where a value stands: behind its key, or behind the dash of its item. */
export interface Slot extends TextSpan {
  readonly node: YamlNode;
  /** Where the key or the dash begins; in brackets the item. */
  readonly from: number;
  /** Behind the colon, or the dash. */
  readonly behind: number;
  /** What an inner block must stand further right than; null in brackets. */
  readonly indent: number | null;
}

/** What stands before a value: blanks, comments, tags and anchors. */
const BEFORE_VALUE = /(?:[ \t\r\n]|#[^\r\n]*|!<[^>]*>|!\S*|&[^\s,[\]{}]*)*/y;
const ALIAS = /\*[^\s,[\]{}]+/y;

export function matchAt(pattern: RegExp, source: string, at: number): string {
  const sticky = new RegExp(pattern, 'y');
  sticky.lastIndex = at;
  return sticky.exec(source)?.[0] ?? '';
}

/** Whether a list or map stands in brackets, as what is in it does then. */
export function isInBrackets(source: string, { kind, start }: YamlNode): boolean {
  return kind !== 'scalar' && /[[{]/.test(source.charAt(start));
}

/**
 * The place of a value, from behind its colon or dash: an alias is read as what it stands for, and
 * nothing as a place of its own.
 */
function placeAfter(source: string, at: number, node: YamlNode): TextSpan {
  const start = at + matchAt(BEFORE_VALUE, source, at).length;
  if (node.start === start && node.end > start) {
    return node;
  }
  const alias = matchAt(ALIAS, source, start);
  if (alias !== '') {
    return { start, end: start + alias.length };
  }
  // A value whose place is elsewhere, or none at all: what follows the sign on its line, if anything.
  const isThere = node.start >= at && node.end > node.start;
  return isThere ? node : { start: at, end: at };
}

export function slotOfPair(source: string, map: YamlMap, pair: YamlPair, isFlow: boolean): Slot {
  const { place, value } = pair;
  const after = place.end + matchAt(/[ \t]*:?/, source, place.end).length;
  const own = placeAfter(source, after, value);
  const indent = isFlow ? null : mapIndent(source, map);
  return { node: value, from: place.start, behind: after, start: own.start, end: own.end, indent };
}

export function slotsOfList(source: string, list: YamlList): readonly Slot[] {
  if (isInBrackets(source, list)) {
    return list.items.map((node) => {
      const isOwn = node.start > list.start && node.end <= list.end;
      const start = isOwn ? node.start : list.end;
      const end = isOwn ? node.end : list.end;
      return { node, from: start, behind: start, start, end, indent: null };
    });
  }
  const column = columnAt(source, list.start);
  const slots: Slot[] = [];
  let at = list.start;
  for (const node of list.items) {
    const from = dashFrom(source, at, column);
    const own = placeAfter(source, from + 1, node);
    slots.push({ node, from, behind: from + 1, start: own.start, end: own.end, indent: column });
    at = Math.max(own.end, from + 1);
  }
  return slots;
}

/** The next dash of a list whose dashes stand in this column. */
function dashFrom(source: string, from: number, column: number): number {
  if (source[from] === '-' && columnAt(source, from) === column) {
    return from;
  }
  let line = lineAt(source, from);
  while (line.next > line.end) {
    const dash = line.next + column;
    line = lineAt(source, line.next);
    const before = source.slice(line.start, dash);
    if (/^[ \t]*$/.test(before) && /^-(?:\s|$)/.test(source.slice(dash, dash + 2))) {
      return dash;
    }
  }
  return source.length;
}

export function mapIndent(source: string, map: YamlMap): number {
  const [first] = ownPairs(map);
  return first === undefined ? 0 : columnAt(source, first.place.start);
}

/** Without those that `<<` merges into it. */
export function ownPairs({ pairs, start, end }: YamlMap): readonly YamlPair[] {
  return pairs
    .filter(({ place }) => place.start >= start && place.start <= end)
    .toSorted((a, b) => a.place.start - b.place.start);
}

/** The slot at a path, with the list or map that it is in; null where nothing is. */
export function slotAt(
  source: string,
  root: YamlMap,
  path: Path,
): { readonly slot: Slot; readonly parent: YamlMap | YamlList; readonly isFlow: boolean } | null {
  let parent: YamlNode = root;
  let found: Slot | null = null;
  let owner: YamlMap | YamlList = root;
  let isFlow = isInBrackets(source, root);
  for (const key of path) {
    if (parent.kind === 'scalar') {
      return null;
    }
    isFlow ||= isInBrackets(source, parent);
    owner = parent;
    if (parent.kind === 'list') {
      found = slotsOfList(source, parent)[Number(key)] ?? null;
    } else {
      const pair: YamlPair | undefined = ownPairs(parent).find((one) => one.key === key);
      found = pair === undefined ? null : slotOfPair(source, parent, pair, isFlow);
    }
    if (found === null) {
      return null;
    }
    parent = found.node;
  }
  return found && { slot: found, parent: owner, isFlow };
}

/** Whether nothing but blanks and dashes of outer lists stand before it on its line. */
export function isFirstOnLine(source: string, at: number): boolean {
  return source.slice(lineStart(source, at), at).trim() === '';
}

/** The end of the line on which a value ends, before its line end. */
export function endOfLine(source: string, { start, end }: TextSpan): number {
  // A block of lines ends with its last one.
  return lineAt(source, Math.max(start, end)).end;
}
